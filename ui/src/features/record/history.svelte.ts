// What was done to one record, part by part, and taking it back. Knows the program and the session, no DOM.
import type { Failure, RecordEntry, RecordKey } from "../../contract/types";
import { failureOf, host } from "../../host";
import type { Session } from "../../session/session.svelte";

/** As many entries as are read at a time. */
const PART = 20;

export class RecordHistory {
  /** None: not read yet. */
  entries = $state.raw<readonly RecordEntry[] | null>(null);
  /** Whether there are older ones. */
  more = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** The change that is being taken back, or true while older ones are read. */
  busy = $state.raw<string | true | null>(null);
  #turn = 0;
  readonly #session: Session;
  readonly #record: RecordKey;

  constructor(session: Session, record: RecordKey) {
    this.#session = session;
    this.#record = record;
  }

  /** Reads it, or reads anew as much as is shown. */
  async read(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const limit = Math.max(PART, this.entries?.length ?? 0);
      const { entries, more } = await host.ask("record_history", { record: this.#record, limit, before: null });
      if (turn !== this.#turn) return;
      [this.entries, this.more, this.failure] = [entries, more, null];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** Reads older entries; how many there were. */
  async older(): Promise<number> {
    const last = this.entries?.at(-1);
    if (!last || this.busy !== null) return 0;
    const turn = (this.#turn += 1);
    this.busy = true;
    try {
      const asked = { record: this.#record, limit: PART, before: last.operation };
      const { entries, more } = await host.ask("record_history", asked);
      if (turn !== this.#turn) return 0;
      [this.entries, this.more] = [[...(this.entries ?? []), ...entries], more];
      return entries.length;
    } catch (thrown) {
      this.#session.fail(thrown);
      return 0;
    } finally {
      this.busy = null;
    }
  }

  /** Takes a change back; the session says what came of it, and what is shown is read anew. */
  async undo(operation: string): Promise<void> {
    if (this.busy !== null) return;
    this.busy = operation;
    try {
      await this.#session.undo(operation);
    } finally {
      this.busy = null;
    }
  }
}
