// The rows of the timeline, read a slice at a time as they come into sight. Late answers are dropped; what is shown stays
// until its successor has come. Knows no DOM.
import type { Timeline, TimelineOf, TimelineRow } from "../../contract/types";
import { host } from "../../host";

/** What is asked for, but for which rows. */
export type Asked = Pick<TimelineOf, "company" | "from" | "days" | "onlyAway">;

/** How many rows are read at once. */
const SLICE = 100;

export class Slices {
  /** The newest answer, for all but its rows. */
  outline = $state.raw<Timeline | null>(null);
  failure = $state.raw<unknown>(null);
  #rows = $state.raw<ReadonlyMap<number, readonly TimelineRow[]>>(new Map());
  #asked: Asked | null = null;
  /** Counts up with every new question; slices of an older one are late. */
  #number = 0;
  #waiting = new Set<number>();

  /** A row; none: it is not here yet. */
  row(at: number): TimelineRow | null {
    return this.#rows.get(Math.floor(at / SLICE))?.[at % SLICE] ?? null;
  }

  /** Asks anew: for other days or people, or because something changed. `around` is the row in sight. */
  async ask(asked: Asked, around: number): Promise<void> {
    this.#asked = asked;
    this.#number += 1;
    this.#waiting.clear();
    await this.#read(Math.floor(around / SLICE), true);
  }

  /** Has the rows from one to another read, as far as they are not here. */
  need(first: number, last: number): void {
    if (!this.outline) return;
    const to = Math.min(last, this.outline.total - 1);
    for (let slice = Math.floor(first / SLICE); slice <= Math.floor(to / SLICE); slice += 1) {
      if (!this.#rows.has(slice) && !this.#waiting.has(slice)) void this.#read(slice, false);
    }
  }

  /** The row of somebody; none: they are not among those shown. */
  async find(person: string): Promise<number | null> {
    if (!this.#asked) return null;
    const answer = await host.ask("timeline", { ...this.#asked, number: this.#number, first: 0, count: 0, find: person });
    return answer.found;
  }

  /** Every row, for print. */
  async all(): Promise<readonly TimelineRow[]> {
    if (!this.#asked || !this.outline) return [];
    const answer = await host.ask("timeline", { ...this.#asked, number: this.#number, first: 0, count: this.outline.total, find: null });
    return answer.rows;
  }

  async #read(slice: number, anew: boolean): Promise<void> {
    if (!this.#asked) return;
    const number = this.#number;
    this.#waiting.add(slice);
    try {
      const answer = await host.ask("timeline", { ...this.#asked, number, first: slice * SLICE, count: SLICE, find: null });
      if (answer.number !== this.#number) return;
      this.outline = answer;
      this.#rows = new Map(anew ? [] : this.#rows).set(slice, answer.rows);
      this.failure = null;
    } catch (thrown) {
      if (number === this.#number) this.failure = thrown;
    } finally {
      if (number === this.#number) this.#waiting.delete(slice);
    }
  }
}
