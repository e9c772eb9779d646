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

export class Connecting {
  outcome = $state.raw<Outcome | null>(null);
  #going = false;
  #call = 0;

  /** Connects whom `typed` found; none: that is being done, or was done already. Throws what the program refuses. */
  async connect(card: Card, allTheSame: boolean, language: Language, { typed, took }: FoundBy): Promise<Connected | null> {
    if (this.#going || this.#isDone(card, allTheSame)) return null;
    this.#going = true;
    const call = this.#call;
    try {
      const shown = contactOf(card, allTheSame)?.number ?? null;
      const came = await host.ask("connect", { key: card.key, allTheSame, shown, language, typed, took });
      if (call === this.#call) this.outcome = { key: card.key, allTheSame, came };
      return came;
    } finally {
      this.#going = false;
    }
  }

  /** Ready for the next one. */
  over(): void {
    this.#call += 1;
    this.outcome = null;
  }

  /** A second Enter must not count a second call. */
  #isDone({ key }: Card, allTheSame: boolean): boolean {
    const { outcome } = this;
    return outcome?.came.outcome === "connected" && sameEntry(outcome.key, key) && outcome.allTheSame === allTheSame;
  }
}
