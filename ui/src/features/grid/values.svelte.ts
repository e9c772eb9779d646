// What stands in the other cells of a column, for choosing from. Asks per keystroke and drops late answers.
import type { GridColumn, GridKind } from "../../contract/types";
import { host } from "../../host";

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
      if (number === this.#number) this.offered = values.filter((value) => value !== begins.trim()).slice(0, OFFERED);
    } catch {
      // Without them one types all of it.
      if (number === this.#number) this.offered = [];
    }
  }
}
