// The attempts at this desk, told of where they end in vain. Knows the session, the clock and the program; no DOM.
import type { Missed } from "../../contract/types";
import { host } from "../../host";
import type { Session } from "../../session/session.svelte";
import { Attempt, type Choosing, type Where } from "./attempt";

export class Attempts {
  readonly #attempt = new Attempt();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    session.beforeClosing = () => tell(this.#attempt.leave());
  }

  /** Something was typed. */
  heard(text: string): void {
    void tell(this.#attempt.typed(text, performance.now(), this.#where));
  }

  /** The companies that what is typed narrows to. */
  narrowedTo(companies: readonly string[]): void {
    const [only] = companies;
    if (only !== undefined && companies.length === 1) this.#attempt.narrowedTo(only);
  }

  /** Something is being done with somebody. */
  choose(): Choosing {
    return this.#attempt.choose(performance.now());
  }

  /** Whoever was asked for is not found. False: nobody hears of it, for there is nothing in it that may be kept. */
  notFound(): boolean {
    void tell(this.#attempt.notFound(this.#where));
    return this.#attempt.isTold;
  }

  /** The field is cleared for the next call. */
  left(): void {
    void tell(this.#attempt.leave());
  }

  /** Another view is looked at meanwhile. */
  interrupted(): void {
    this.#attempt.interrupt();
  }

  get #where(): Where {
    const { company, spoken } = this.#session;
    return { company: company?.id ?? null, language: spoken };
  }
}

/** Tells of a miss; none: there is none. It is in nobody's way: what cannot be told is in the program's log, and is missing. */
function tell(missed: Missed | null): Promise<unknown> | null {
  return missed && host.ask("miss", missed).catch(() => undefined);
}
