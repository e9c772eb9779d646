// A page whose rows take the focus: whoever comes to it by a key is at its first row and goes on by ↑ and ↓. Knows no
// feature.
import { tick } from "svelte";
import { bindings } from "../keys";

export interface Walked {
  page: () => HTMLElement | undefined;
  /** Whether the rows are there. */
  ready: () => boolean;
  rows: () => readonly HTMLElement[];
  /** What takes the focus where there are no rows. */
  otherwise: () => HTMLElement | null | undefined;
}

/** While a component is made. */
export function walkRows({ page, ready, rows, otherwise }: Walked): void {
  const move = (by: 1 | -1) => {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  const can = () => rows().length > 0;
  $effect(() => bindings.bind({ previousRow: { can, run: () => move(-1) }, nextRow: { can, run: () => move(1) } }));
  let arrived = false;
  $effect(() => {
    if (arrived || !ready()) return;
    arrived = true;
    void tick().then(() => {
      // Whoever has begun elsewhere on the page, or in a dialog, stays there.
      const stays = page()?.contains(document.activeElement) || document.querySelector("dialog[open]");
      if (!stays) (rows()[0] ?? otherwise())?.focus();
    });
  });
}
