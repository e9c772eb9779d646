// A suggestion being written: what is wrong, and what was on the desk. Knows no component.
import type { Failure, FormProblem, SuggestionKind } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Seen, Session } from "../../session/session.svelte";

export const KINDS: readonly SuggestionKind[] = ["wrong-number", "wrong-person", "has-left", "other"];

interface Unsent {
  kind: SuggestionKind;
  words: string;
  /** The text for which nothing was found: what was written of that is for no other matter. */
  of: string | null;
}

/** What was written and not sent: whoever closes the dialog, or is refused, has it again with the next F4. */
const unsent = new WeakMap<Session, Unsent>();

export class Suggesting {
  kind = $state<SuggestionKind>("other");
  words = $state("");
  /** Whether it is about whoever was chosen. */
  isAboutChosen = $state(true);
  problems = $state.raw<readonly FormProblem[]>([]);
  failure = $state.raw<Failure | null>(null);
  sending = $state(false);
  readonly seen: Seen;
  readonly #session: Session;

  readonly about = $derived.by(() => (this.isAboutChosen ? this.seen.chosen : null));
  /** Whether the kind says it all. */
  readonly wordsMayBeEmpty: boolean = $derived(this.kind !== "other" && this.about !== null);

  constructor(session: Session, seen: Seen) {
    this.#session = session;
    this.seen = seen;
    const before = unsent.get(session);
    if (before?.of === this.#of) Object.assign(this, { kind: before.kind, words: before.words });
    else this.words = this.#beginning;
  }

  get #of(): string | null {
    return this.seen.nothingFound ? this.seen.typed : null;
  }

  /** What stands there already. */
  get #beginning(): string {
    return this.seen.nothingFound ? `${i18n.m.vain.suggested(this.seen.typed)}. ` : "";
  }

  /** What is sent along, in words. A search of digits only is not. */
  get taken(): string[] {
    const m = i18n.m.suggestions;
    const { typed, shown, company } = this.seen;
    const name = this.#session.desk?.companies.find(({ id }) => id === company)?.name;
    return [
      /\p{L}/u.test(typed) ? m.takenTyped(typed) : null,
      shown.length > 0 ? m.takenShown(shown.length) : null,
      name ? m.takenCompany(name) : null,
    ].filter((part) => part !== null);
  }

  /** The dialog is closed: nothing that was written is lost. */
  keep(): void {
    const { kind, words } = this;
    const isBlank = words.trim() === "" || words === this.#beginning;
    // What was written of another matter waits for that.
    if (isBlank && unsent.get(this.#session)?.of === this.#of) unsent.delete(this.#session);
    else if (!isBlank) unsent.set(this.#session, { kind, words, of: this.#of });
  }

  /** True: it was sent. */
  async send(): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    this.failure = null;
    this.problems = [];
    try {
      const { company, typed, shown } = this.seen;
      const sent = { company, about: this.about?.key ?? null, kind: this.kind, words: this.words, typed, shown: [...shown] };
      const { operation } = await host.ask("suggest", sent);
      this.words = "";
      this.#session.done(i18n.m.suggestions.sent, operation);
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "form") this.problems = failure.problems;
      else this.failure = failure;
      return false;
    } finally {
      this.sending = false;
    }
  }
}
