// One record being edited: how it was, how it shall be, what the program says against it. Knows no component.
import type { FormField, FormProblem, Saved } from "../../contract/types";
import { failureOf } from "../../host";
import { differing, merged } from "./merged";

/** What the program sends of a record: how it is, and when it was read. */
export interface ReadForm<D> {
  draft: D;
  seen: number;
}

/** How one kind of record is read, prepared and saved. `W` is what crosses to the program, `D` what fields bind to. */
export interface Ways<D, W, F extends ReadForm<W>> {
  read: () => Promise<F>;
  write: (draft: W, seen: number) => Promise<Saved>;
  /** The draft with everything that fields bind to. */
  opened: (draft: W) => D;
  /** Takes away rows that nobody filled in. */
  prune: (draft: D) => void;
  /** The draft as the program takes it; rows stay in their places. */
  sent: (draft: D) => W;
  /** What is wrong that the program could not even read. */
  check?: (draft: D) => FormProblem[];
}

export type SaveOutcome = { kind: "saved"; saved: Saved } | { kind: "problems" } | { kind: "changed" } | { kind: "busy" };

/** What a form's frame needs of the record in it. */
export interface Edited {
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly problems: readonly FormProblem[];
  /** What others changed meanwhile, by the names of fields; none: nothing. */
  readonly meanwhile: { theirs: readonly string[]; both: readonly string[] } | null;
  save(): Promise<SaveOutcome>;
  refresh(): Promise<void>;
  keepMine(): void;
  loadTheirs(): void;
}

export class Editing<D extends object, W, F extends ReadForm<W>> implements Edited {
  draft: D = $state() as D;
  /** What came with the draft: what can be chosen. */
  form: F = $state.raw() as F;
  saving = $state(false);
  problems = $state.raw<readonly FormProblem[]>([]);
  /** The record as it is now, where others changed it while something was unsaved here. */
  newer = $state.raw<F | null>(null);
  #base: D = $state.raw() as D;
  #seen = 0;
  #asked = 0;
  readonly #ways: Ways<D, W, F>;

  readonly unsaved: boolean = $derived(this.#text(this.draft) !== this.#text(this.#base));
  readonly meanwhile = $derived.by(() => {
    if (!this.newer) return null;
    const theirs = differing(this.#base, this.#ways.opened(this.newer.draft));
    const mine = differing(this.#base, this.draft);
    return { theirs, both: theirs.filter((field) => mine.includes(field)) };
  });

  constructor(ways: Ways<D, W, F>, form: F) {
    this.#ways = ways;
    this.#take(form);
  }

  /** What is wrong with a field; several faults follow one another. */
  faults(field: FormField, index: number | null = null): FormProblem[] {
    return this.problems.filter((problem) => problem.field === field && problem.index === index);
  }

  /** Rows have moved: what was said about them by their places no longer holds. */
  forget(field: FormField): void {
    this.problems = this.problems.filter((problem) => problem.field !== field || problem.index === null);
  }

  async save(): Promise<SaveOutcome> {
    if (this.saving) return { kind: "busy" };
    this.#ways.prune(this.draft);
    this.problems = this.#ways.check?.($state.snapshot(this.draft) as D) ?? [];
    if (this.problems.length > 0) return { kind: "problems" };
    this.saving = true;
    try {
      return await this.#write();
    } finally {
      this.saving = false;
    }
  }

  /** Others changed something. What was typed here stays; the rest is brought up to date. */
  async refresh(): Promise<void> {
    const number = (this.#asked += 1);
    try {
      const form = await this.#ways.read();
      if (number === this.#asked && !this.saving) this.#see(form);
    } catch {
      // What is open stays open; saving says what is wrong.
    }
  }

  /** What was typed here, and everything else as it is now. */
  keepMine(): void {
    if (!this.newer) return;
    const theirs = this.#ways.opened(this.newer.draft);
    this.draft = merged(this.#base, $state.snapshot(this.draft) as D, theirs);
    this.#base = theirs;
    this.#seen = this.newer.seen;
    this.form = this.newer;
    this.newer = null;
    this.problems = [];
  }

  loadTheirs(): void {
    if (this.newer) this.#take(this.newer);
  }

  async #write(): Promise<SaveOutcome> {
    const draft = this.#ways.sent($state.snapshot(this.draft) as D);
    for (;;) {
      try {
        return { kind: "saved", saved: await this.#ways.write(draft, this.#seen) };
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (failure.code === "form") {
          this.problems = failure.problems;
          return { kind: "problems" };
        }
        if (failure.code !== "changed-meanwhile") throw thrown;
        const before = this.#seen;
        this.#see(await this.#ways.read());
        // Something else was changed, not what stands in this form: nobody needs to be asked.
        if (this.newer || this.#seen === before) return { kind: "changed" };
      }
    }
  }

  #see(form: F): void {
    const changed = differing(this.#base, this.#ways.opened(form.draft)).length > 0;
    if (changed && this.unsaved) {
      this.newer = form;
    } else if (changed) {
      this.#take(form);
    } else {
      this.newer = null;
      this.#seen = form.seen;
      this.form = form;
    }
  }

  #take(form: F): void {
    this.#base = this.#ways.opened(form.draft);
    this.draft = structuredClone(this.#base);
    this.#seen = form.seen;
    this.form = form;
    this.newer = null;
    this.problems = [];
  }

  /** What would be sent: a row that was added and left empty is no change. */
  #text(draft: D): string {
    const copy = $state.snapshot(draft) as D;
    this.#ways.prune(copy);
    return JSON.stringify(this.#ways.sent(copy));
  }
}
