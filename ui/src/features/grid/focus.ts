// Where the focus goes when what had it is gone.
import { tick } from "svelte";

/** Gives the focus to the table, unless something else has it. */
export async function catchFocus(): Promise<void> {
  await tick();
  if (document.activeElement === document.body) document.getElementById("grid")?.focus({ preventScroll: true });
}
