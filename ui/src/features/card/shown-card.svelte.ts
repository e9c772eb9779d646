// The card on the screen: it stays until the next one is there. Knows no list and no DOM.
import type { Card, EntryKey, Failure } from "../../contract/types";
import { failureOf, host } from "../../host";

export function sameEntry(one: EntryKey, other: EntryKey): boolean {
  return one.id === other.id && one.kind === other.kind;
}

export class ShownCard {
  card = $state.raw<Card | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whether whoever was chosen is no longer there. */
  gone = $state(false);

  #number = 0;
  #asking: Promise<void> | null = null;

  /** Shows a card that came by itself; none: nothing is chosen. */
  take(card: Card | null): void {
    this.#number += 1;
    this.#asking = null;
    // While somebody types on, it mostly is the same: then nothing on the screen is looked at.
    if (JSON.stringify(card) !== JSON.stringify(this.card)) this.card = card;
    this.failure = null;
    this.gone = false;
  }

  /** What was chosen is no longer there. */
  takeGone(): void {
    this.take(null);
    this.gone = true;
  }

  /** Asks for a card. */
  ask(key: EntryKey): void {
    this.#asking = this.#answered(key, ++this.#number);
  }

  /** When the card that was asked for last is there, or did not come. */
  async settled(): Promise<void> {
    while (this.#asking) await this.#asking;
  }

  /** Whether nothing is on its way. */
  get isCurrent(): boolean {
    return this.#asking === null;
  }

  async #answered(key: EntryKey, number: number): Promise<void> {
    try {
      const card = await host.ask("card", { key });
      if (number !== this.#number) return;
      if (card) this.take(card);
      else this.takeGone();
    } catch (thrown) {
      if (number !== this.#number) return;
      this.#asking = null;
      this.failure = failureOf(thrown);
    }
  }
}
