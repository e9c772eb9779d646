// Finds what was heard, per keystroke, and knows which row is chosen. Knows no card's contents and no DOM.
import type { Card, EntryKey, Failure, Row } from "../../contract/types";
import { failureOf, host } from "../../host";
import { sameEntry } from "../card/shown-card.svelte";

/** How many rows are asked for at first; more are when the choice or the scrolling comes near the end. */
const FIRST = 30;
const MOST = 480;
/** How near the end that is, in rows. */
const NEAR = 10;
/** From when on a slow answer is said to be on its way, in milliseconds. */
const SLOW = 300;

/** What is listed: the answer to one text. */
export interface Listed {
  /** What was typed to get it. */
  text: string;
  rows: readonly Row[];
  more: boolean;
  narrowed: readonly string[];
  /** Whether nothing was found: then rows are only near to what was typed, and none is chosen by itself. */
  inVain: boolean;
}

const nothing: Listed = { text: "", rows: [], more: false, narrowed: [], inVain: false };

export class Finder {
  text = $state("");
  /** Stays until the answer to what is typed now is there. */
  listed = $state.raw<Listed>(nothing);
  /** The chosen row's place; -1: none. */
  at = $state(-1);
  /** Whether an answer takes long. */
  slow = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Whether whoever was chosen went away by itself. */
  lost = $state(false);
  readonly chosen: Row | null = $derived(this.listed.rows[this.at] ?? null);

  #company: () => string | null;
  #came: (best: Card | null, number: number) => void;
  #number = 0;
  #limit = FIRST;
  #asking: Promise<void> | null = null;
  #slowSoon: ReturnType<typeof setTimeout> | undefined;

  /** `came` hears of each answer that is taken, with the card of its first row and the number of the search. */
  constructor(company: () => string | null, came: (best: Card | null, number: number) => void) {
    this.#company = company;
    this.#came = came;
  }

  /** Whether the list is the answer to what is typed now. */
  get isCurrent(): boolean {
    return this.#asking === null && this.listed.text === this.text;
  }

  /** Something else was heard: the best hit is chosen as soon as it is there. */
  hear(text: string): void {
    this.text = text;
    this.#limit = FIRST;
    this.lost = false;
    this.#ask(false);
  }

  /** Asks for the same again. With `keep`, whoever is chosen stays chosen. */
  again(keep: boolean): void {
    this.#ask(keep);
  }

  choose(at: number): void {
    const last = this.listed.rows.length - 1;
    if (last < 0) return;
    this.lost = false;
    this.at = Math.max(0, Math.min(at, last));
    this.reached(this.at);
  }

  /** A row is on the screen or chosen: near the end, more are asked for. */
  reached(at: number): void {
    const { rows, more } = this.listed;
    if (!more || at < rows.length - NEAR || this.#limit >= MOST || !this.isCurrent) return;
    this.#limit = Math.min(this.#limit * 2, MOST);
    this.#ask(true);
  }

  /** Lists who is near, where a search found nothing; dropped where something else was heard since. Whoever is chosen stays so. */
  takeNearest(number: number, rows: readonly Row[]): void {
    if (number !== this.#number || !this.listed.inVain || !this.isCurrent) return;
    const before = this.chosen?.key ?? null;
    this.listed = { ...this.listed, rows };
    this.#chooseAgain(before);
  }

  /** When every answer that is on its way is there, or did not come. */
  async settled(): Promise<void> {
    while (this.#asking) await this.#asking;
  }

  #ask(keep: boolean): void {
    const number = ++this.#number;
    // Whoever is chosen in the list of another text was not chosen for this one.
    const keeps = keep && this.listed.text === this.text;
    if (this.text.trim() === "") {
      this.#over();
      this.listed = { ...nothing, text: this.text };
      this.at = -1;
      this.failure = null;
      this.#came(null, number);
      return;
    }
    this.#slowSoon ??= setTimeout(() => (this.slow = true), SLOW);
    this.#asking = this.#answered(number, keeps);
  }

  async #answered(number: number, keep: boolean): Promise<void> {
    const text = this.text;
    try {
      const asked = { number, text, company: this.#company(), limit: this.#limit, onlyPeople: false };
      const found = await host.ask("search", asked);
      if (number !== this.#number) return;
      const before = keep ? (this.chosen?.key ?? null) : null;
      this.#over();
      this.failure = null;
      const inVain = found.rows.length === 0;
      // Who is near stays until it is known who is now.
      const rows = inVain && keep && this.listed.inVain ? this.listed.rows : found.rows;
      this.listed = { text, rows, more: found.more, narrowed: found.narrowed, inVain };
      this.#chooseAgain(before);
      this.#came(found.card, number);
    } catch (thrown) {
      if (number !== this.#number) return;
      this.#over();
      this.failure = failureOf(thrown);
    }
  }

  #chooseAgain(before: EntryKey | null): void {
    const { rows } = this.listed;
    if (before) {
      this.at = rows.findIndex((row) => sameEntry(row.key, before));
      // Another one in their place would be connected to by mistake.
      this.lost = this.at < 0;
    } else {
      this.at = this.lost || rows.length === 0 || this.listed.inVain ? -1 : 0;
    }
  }

  #over(): void {
    clearTimeout(this.#slowSoon);
    this.#slowSoon = undefined;
    this.slow = false;
    this.#asking = null;
  }
}
