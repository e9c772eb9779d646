// What operators suggest, one chosen, and what is decided about it. Knows no component.
import type { Failure, FormProblem, Suggestion, Verdict } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";

/** What is being written to whom, by suggestion. */
class Answers {
  #texts = $state<Record<string, string>>({});

  constructor(private readonly session: Session) {}

  /** What one user wrote, nobody else sends. */
  #key(suggestion: string): string {
    return `${this.session.desk?.user.id} ${suggestion}`;
  }

  of(suggestion: string): string {
    return this.#texts[this.#key(suggestion)] ?? "";
  }

  write(suggestion: string, text: string): void {
    this.#texts[this.#key(suggestion)] = text;
  }

  sent(suggestion: string): void {
    delete this.#texts[this.#key(suggestion)];
  }
}

/** Whoever looks at another suggestion, or leaves for a call, has not lost what was written. */
const unsent = new WeakMap<Session, Answers>();

export class Inbox {
  /** Those that nobody has answered yet; otherwise those that were. */
  open = $state(true);
  /** None: not read yet. */
  list = $state.raw<readonly Suggestion[] | null>(null);
  chosenId = $state.raw<string | null>(null);
  problems = $state.raw<readonly FormProblem[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Somebody else decided about the chosen one while an answer was being written. */
  meanwhile = $state(false);
  deciding = $state(false);
  #seen = 0;
  #asked = 0;
  readonly #session: Session;
  readonly #answers: Answers;

  readonly chosen: Suggestion | null = $derived(this.list?.find(({ id }) => id === this.chosenId) ?? null);

  constructor(session: Session) {
    this.#session = session;
    this.#answers = unsent.get(session) ?? new Answers(session);
    unsent.set(session, this.#answers);
  }

  get at(): number {
    return this.list?.findIndex(({ id }) => id === this.chosenId) ?? -1;
  }

  get answer(): string {
    return this.chosenId === null ? "" : this.#answers.of(this.chosenId);
  }

  set answer(text: string) {
    if (this.chosenId !== null) this.#answers.write(this.chosenId, text);
  }

  /** Why the last decision was refused, in words. */
  get why(): string {
    if (this.failure) {
      const { what, remedy } = i18n.m.failure.told(this.failure);
      return `${what} ${remedy}`.trim();
    }
    return this.meanwhile ? i18n.m.suggestions.meanwhile : this.problems.map(({ fault }) => i18n.m.forms.fault(fault)).join(" ");
  }

  async read(): Promise<void> {
    const number = (this.#asked += 1);
    try {
      const { suggestions, seen } = await host.ask("suggestions", { open: this.open });
      if (number !== this.#asked) return;
      const at = this.at;
      const { chosenId } = this;
      const isGone = at >= 0 && !suggestions.some(({ id }) => id === chosenId);
      // Somebody else decided: what is being written about it would be sent about the next one.
      if (isGone && this.open && !this.deciding && chosenId !== null && this.answer !== "") return await this.#showTheirs(chosenId);
      this.list = suggestions;
      this.#seen = seen;
      this.failure = null;
      // Where the chosen one is dealt with, the next one is in its place.
      if (this.chosen === null) this.choose(Math.max(0, Math.min(at, suggestions.length - 1)));
    } catch (thrown) {
      if (number === this.#asked) this.failure = failureOf(thrown);
    }
  }

  show(open: boolean): void {
    if (this.open === open) return;
    this.open = open;
    this.list = null;
    this.#forget();
    void this.read();
  }

  choose(at: number): void {
    const next = this.list?.[Math.max(0, Math.min(at, this.list.length - 1))];
    if (next?.id === this.chosenId) return;
    this.chosenId = next?.id ?? null;
    this.#forget();
  }

  /** Decides about the chosen one. True: it is done. */
  async decide(verdict: Verdict, of = this.chosen): Promise<boolean> {
    if (!of || this.deciding) return false;
    this.deciding = true;
    this.#forget();
    try {
      const asked = { id: of.id, verdict, answer: this.#answers.of(of.id), seen: this.#seen };
      const { operation } = await host.ask("answer_suggestion", asked);
      this.#answers.sent(of.id);
      this.#session.done(said(verdict), operation);
      await this.read();
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "form") this.problems = failure.problems;
      else if (failure.code === "changed-meanwhile") await this.#showTheirs(of.id);
      else this.failure = failure;
      return false;
    } finally {
      this.deciding = false;
    }
  }

  /** What somebody else decided; what was written here stays and can still be sent. */
  async #showTheirs(id: string): Promise<void> {
    this.open = false;
    this.chosenId = id;
    await this.read();
    this.meanwhile = this.chosenId === id;
  }

  #forget(): void {
    this.problems = [];
    this.failure = null;
    this.meanwhile = false;
  }
}

function said(verdict: Verdict): string {
  const m = i18n.m.suggestions;
  return { accept: m.accepted, answer: m.replied, dismiss: m.dismissed }[verdict];
}
