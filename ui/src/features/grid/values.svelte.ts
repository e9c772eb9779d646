// What stands in the other cells of a column, for choosing from. Asks per keystroke and drops late answers.
import type { GridColumn, GridKind } from "../../contract/types";
import { host } from "../../host";
import { fold } from "../../shared/fold";

/** How many are offered at once. */
const OFFERED = 8;

export class Values {
  offered = $state.raw<readonly string[]>([]);
  #number = 0;
  readonly #of: { kind: GridKind; company: string | null; column: GridColumn };

  constructor(of: { kind: GridKind; company: string | null; column: GridColumn }) {
    this.#of = of;
  }

  async ask(begins: string): Promise<void> {
    const number = (this.#number += 1);
    try {
      const { values } = await host.ask("grid_values", { ...this.#of, begins: begins.trim() });
      // Of a list each part is a value of its own.
      const parts = new Set(values.flatMap((value) => value.split("; ")));
      const typed = fold(begins.trim());
      const fitting = [...parts].filter((value) => value !== begins.trim() && fold(value).startsWith(typed));
      if (number === this.#number) this.offered = fitting.slice(0, OFFERED);
    } catch {
      // Without them one types all of it.
      if (number === this.#number) this.offered = [];
    }
  }
}
