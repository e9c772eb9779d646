// Where a record is used and what callers asked of it. Knows the program, no DOM.
import type { Failure, RecordBeside, RecordKey } from "../../contract/types";
import { failureOf, host } from "../../host";

export class Beside {
  /** None: not read yet. */
  known = $state.raw<RecordBeside | null>(null);
  failure = $state.raw<Failure | null>(null);
  #turn = 0;
  readonly #record: RecordKey;

  constructor(record: RecordKey) {
    this.#record = record;
  }

  /** Reads it, or reads it anew: what is shown stays until then. */
  async read(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const known = await host.ask("record_beside", this.#record);
      if (turn !== this.#turn) return;
      [this.known, this.failure] = [known, null];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }
}
