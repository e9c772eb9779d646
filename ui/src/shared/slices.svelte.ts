// The rows of a long list, read a slice at a time as they come into sight. Late answers are dropped; what is shown stays
// until its successor has come. Knows no DOM.

/** Which rows are wanted. */
export interface Wanted {
  /** Comes back with the answer. */
  number: number;
  first: number;
  count: number;
  /** Whose place is wanted too. */
  find: string | null;
}

/** Some of the rows, and what is told of all of them. */
export interface Page {
  number: number;
  /** How many rows there are. */
  total: number;
  rows: readonly unknown[];
  /** The place of whoever was looked for; none: they are not among the rows. */
  found: number | null;
}

/** How many rows are read at once. */
const SLICE = 100;

export class Slices<Asked, P extends Page> {
  /** The newest answer, for all but its rows. */
  outline = $state.raw<P | null>(null);
  failure = $state.raw<unknown>(null);
  /** The answer that each slice came with. */
  #pages = $state.raw<ReadonlyMap<number, P>>(new Map());
  #asked: Asked | null = null;
  /** Counts up with every new question; slices of an older one are late. */
  #number = 0;
  #waiting = new Set<number>();
  readonly #ask: (asked: Asked, wanted: Wanted) => Promise<P>;

  constructor(ask: (asked: Asked, wanted: Wanted) => Promise<P>) {
    this.#ask = ask;
  }

  /** A row; none: it is not here yet. */
  row(at: number): P["rows"][number] | null {
    return this.#pages.get(Math.floor(at / SLICE))?.rows[at % SLICE] ?? null;
  }

  /** The answer that a row came with; none: it is not here yet. */
  page(at: number): P | null {
    return this.#pages.get(Math.floor(at / SLICE)) ?? null;
  }

  /**
   * Asks anew: for other rows, or because something changed. `first` and `last` are the rows in sight. None: the answer
   * came too late, or none came.
   */
  async ask(asked: Asked, first: number, last = first, find: string | null = null): Promise<P | null> {
    this.#asked = asked;
    this.#number += 1;
    this.#waiting.clear();
    return await this.#read(Math.floor(first / SLICE), Math.floor(last / SLICE), find, true);
  }

  /** Has the rows from one to another read, as far as they are not here. */
  need(first: number, last: number): void {
    if (!this.outline) return;
    const to = Math.min(last, this.outline.total - 1);
    for (let slice = Math.floor(first / SLICE); slice <= Math.floor(to / SLICE); slice += 1) {
      if (!this.#pages.has(slice) && !this.#waiting.has(slice)) void this.#read(slice, slice, null, false);
    }
  }

  /** The row of somebody; none: they are not among those shown. */
  async find(id: string): Promise<number | null> {
    return (await this.#once(0, id))?.found ?? null;
  }

  /** Every row, for print. */
  async all(): Promise<P["rows"]> {
    return (await this.#once(this.outline?.total ?? 0, null))?.rows ?? [];
  }

  async #once(count: number, find: string | null): Promise<P | null> {
    return this.#asked && (await this.#ask(this.#asked, { number: this.#number, first: 0, count, find }));
  }

  async #read(first: number, last: number, find: string | null, anew: boolean): Promise<P | null> {
    if (!this.#asked) return null;
    const number = this.#number;
    const slices = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const slice of slices) this.#waiting.add(slice);
    try {
      const answer = await this.#ask(this.#asked, { number, first: first * SLICE, count: slices.length * SLICE, find });
      if (answer.number !== this.#number) return null;
      this.outline = answer;
      const pages = new Map(anew ? [] : this.#pages);
      slices.forEach((slice, at) => pages.set(slice, { ...answer, rows: answer.rows.slice(at * SLICE, (at + 1) * SLICE) }));
      this.#pages = pages;
      this.failure = null;
      return answer;
    } catch (thrown) {
      if (number === this.#number) this.failure = thrown;
      return null;
    } finally {
      if (number === this.#number) for (const slice of slices) this.#waiting.delete(slice);
    }
  }
}
