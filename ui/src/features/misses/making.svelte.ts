// A name of somebody or a word for a role, made of misses: whose, and how it is written. Knows no component.
import type { Failure, FormProblem, MissCandidates, MissGroup, Row } from "../../contract/types";
import { failureOf, host } from "../../host";

export type Made = "alias" | "keyword";

export class Making {
  /** How it is written: proposed, and changed by hand. */
  words = $state("");
  /** What somebody else is looked for by; empty: the nearest are shown. */
  looked = $state("");
  /** Whoever can be chosen, the nearest first. */
  rows = $state.raw<readonly Row[]>([]);
  chosenId = $state.raw<string | null>(null);
  problems = $state.raw<readonly FormProblem[]>([]);
  /** Whether what is looked for has been answered. */
  answered = $state(true);
  /** Why nobody else can be looked for. */
  failure = $state.raw<Failure | null>(null);
  #number = 0;
  #looking: Promise<void> = Promise.resolve();
  readonly #nearest: readonly Row[];

  readonly chosen: Row | null = $derived(this.rows.find(({ key }) => key.id === this.chosenId) ?? null);

  constructor(
    readonly made: Made,
    readonly group: MissGroup,
    near: MissCandidates,
  ) {
    this.words = made === "alias" ? near.writing.name : near.writing.word;
    this.#nearest = this.#ofKind(near);
    this.#offer(this.#nearest);
  }

  #ofKind({ people, roles }: MissCandidates): readonly Row[] {
    return this.made === "alias" ? people : roles;
  }

  #offer(rows: readonly Row[]): void {
    this.rows = rows;
    if (this.chosen === null) this.chosenId = rows[0]?.key.id ?? null;
  }

  /** Looks for somebody else; of nothing the nearest are shown again. Nobody is chosen until there is an answer. */
  look(text: string): void {
    const number = (this.#number += 1);
    this.looked = text;
    this.failure = null;
    this.answered = text.trim() === "";
    if (this.answered) return this.#offer(this.#nearest);
    this.chosenId = null;
    this.#looking = this.#find(text, number);
  }

  async #find(text: string, number: number): Promise<void> {
    try {
      const found = await host.ask("miss_candidates", { number, texts: [text], company: this.group.company });
      if (number === this.#number) this.#offer(this.#ofKind(found));
    } catch (thrown) {
      if (number !== this.#number) return;
      this.rows = [];
      this.failure = failureOf(thrown);
    }
    if (number === this.#number) this.answered = true;
  }

  /** Whoever is chosen once what is looked for has been answered. */
  async found(): Promise<Row | null> {
    for (let looking = null; looking !== this.#looking; ) {
      looking = this.#looking;
      await looking;
    }
    return this.chosen;
  }

  /** Takes what the program says against the words. False: it is another failure. */
  takeProblems(thrown: unknown): boolean {
    const failure = failureOf(thrown);
    this.problems = failure.code === "form" ? failure.problems : [];
    return failure.code === "form";
  }
}
