// The newest changes of absences, and taking them back. Knows the program and the session, no DOM.
import type { Failure, PastChange } from "../../contract/types";
import { failureOf, host } from "../../host";
import type { Session } from "../../session/session.svelte";

/** More than anybody reads; older ones are found at the absence they changed. */
const LIMIT = 100;

export class History {
  /** None: not read yet. */
  changes = $state.raw<readonly PastChange[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The Operation that is being taken back. */
  busy = $state<string | null>(null);
  #turn = 0;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads it, or reads it anew: what is shown stays until then. */
  async read(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const { changes } = await host.ask("absence_history", { limit: LIMIT });
      if (turn !== this.#turn) return;
      this.changes = changes;
      this.failure = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
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
