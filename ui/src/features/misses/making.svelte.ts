// A name of somebody or a word for a role, made of misses: whose, and how it is written. Knows no component.
import type { FormProblem, MissCandidates, MissGroup, Row } from "../../contract/types";
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
  #number = 0;
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

  /** Looks for somebody else; of nothing the nearest are shown again. */
  async look(text: string): Promise<void> {
    const number = (this.#number += 1);
    this.looked = text;
    this.answered = text.trim() === "";
    if (this.answered) return this.#offer(this.#nearest);
    try {
      const found = await host.ask("miss_candidates", { number, texts: [text], company: this.group.company });
      if (number !== this.#number) return;
      this.chosenId = null;
      this.#offer(this.#ofKind(found));
    } catch {
      if (number === this.#number) this.rows = [];
    }
    if (number === this.#number) this.answered = true;
  }

  /** Takes what the program says against the words. False: it is another failure. */
  takeProblems(thrown: unknown): boolean {
    const failure = failureOf(thrown);
    this.problems = failure.code === "form" ? failure.problems : [];
    return failure.code === "form";
  }
}
