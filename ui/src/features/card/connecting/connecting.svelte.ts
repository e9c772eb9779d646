// Connects a caller to what a card shows, and keeps what came of it. Knows neither list nor DOM.
import type { Card, Connected, Contact, EntryKey, Language, Took } from "../../../contract/types";
import { host } from "../../../host";
import { sameEntry } from "../shown-card.svelte";

/** What came of connecting, and of whom. */
export interface Outcome {
  key: EntryKey;
  allTheSame: boolean;
  came: Connected;
}

/** How they were found. */
export interface FoundBy {
  typed: string;
  took: Took | null;
}

/** Whom a card connects to; none: nobody answers. */
export function contactOf(card: Card, allTheSame = false): Contact | null {
  if (card.answer.way === "direct") return card.answer.contact;
  if (allTheSame) return card.asked;
  return card.answer.way === "covered" ? card.answer.contact : null;
}

/** Whether a number on a card may be given to callers. */
export function mayBeGiven(card: Card, number: string): boolean {
  const contacts = [contactOf(card), card.asked, card.help?.contact];
  return contacts.find((contact) => contact?.number === number)?.mayBeGiven ?? true;
}

export class Connecting {
  outcome = $state.raw<Outcome | null>(null);
  #going = false;
  #call = 0;
  /** Of whom the caller was counted: each caller counts once, whatever comes after. */
  #counted: EntryKey | null = null;

  /** Connects whom `typed` found; none: that is being done, or was done already. Throws what the program refuses. */
  async connect(card: Card, allTheSame: boolean, language: Language, { typed, took }: FoundBy): Promise<Connected | null> {
    if (this.#going || this.#isDone(card, allTheSame)) return null;
    this.#going = true;
    const call = this.#call;
    try {
      const shown = contactOf(card, allTheSame)?.number ?? null;
      const came = await host.ask("connect", { key: card.key, allTheSame, shown, language, typed, counted: this.#isCounted(card.key), took });
      if (call === this.#call) this.#came({ key: card.key, allTheSame, came });
      return came;
    } finally {
      this.#going = false;
    }
  }

  /** Connects to who else can help, where nobody answers. A caller who was told something before is counted already. */
  async connectHelper(card: Card, { typed, took }: FoundBy): Promise<Connected | null> {
    const { help, key } = card;
    if (this.#going || !help || this.#cameOf(key) === "connected") return null;
    this.#going = true;
    const call = this.#call;
    try {
      const counted = this.#isCounted(key);
      const came = await host.ask("connect_helper", { key, shown: help.contact.number, typed, counted, took });
      if (call === this.#call) this.#came({ key, allTheSame: false, came });
      return came;
    } finally {
      this.#going = false;
    }
  }

  /** The consent has ended: what was told is no longer kept. True: something was. */
  forgetTold(): boolean {
    const { outcome } = this;
    if (outcome?.came.outcome !== "told" || outcome.came.details === "") return false;
    this.outcome = { ...outcome, came: { outcome: "told", details: "" } };
    return true;
  }

  /** Ready for the next one. */
  over(): void {
    this.#call += 1;
    this.#counted = null;
    this.outcome = null;
  }

  #came(outcome: Outcome): void {
    this.outcome = outcome;
    if (outcome.came.outcome !== "changed") this.#counted = outcome.key;
  }

  #isCounted(key: EntryKey): boolean {
    return this.#counted !== null && sameEntry(this.#counted, key);
  }

  /** A second Enter does nothing more. Where nobody was asked for who could be connected to all the same, either key does the same. */
  #isDone({ key, asked }: Card, allTheSame: boolean): boolean {
    const came = this.#cameOf(key);
    return came !== null && came !== "changed" && (asked === null || this.outcome?.allTheSame === allTheSame);
  }

  /** What came of whoever was asked for; none: nothing yet. */
  #cameOf(key: EntryKey): Connected["outcome"] | null {
    const { outcome } = this;
    return outcome && sameEntry(outcome.key, key) ? outcome.came.outcome : null;
  }
}
