// There is no way on from nowhere: where what has the focus goes away, the focus goes on. Knows no feature.
import { tick } from "svelte";

/**
 * While a component is made: looks where the focus is before what has changed is shown, and goes on with what `from`
 * returned if nothing has it afterwards. `from` returns nothing where the focus is somebody else's.
 */
export function carryFocus(changed: () => unknown, from: (focused: Element) => (() => unknown) | null | undefined): void {
  $effect.pre(() => {
    changed();
    const goOn = document.activeElement && from(document.activeElement);
    if (goOn) void tick().then(() => document.activeElement === document.body && goOn());
  });
}
