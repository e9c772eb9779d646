// Has a hidden number or contact details with consent shown, and keeps them as long as its card is looked at. Knows no DOM.
import type { EntryKey } from "../../contract/types";
import { host } from "../../host";

export class Revealing {
  /** The number or the details; none: they are hidden. */
  shown = $state<string | null>(null);
  #asking = false;
  #over = false;

  /** What comes is the number, none: it is on its way already, or another entry was chosen. Throws what is refused. */
  reveal(key: EntryKey, place: number): Promise<string | null> {
    return this.#shown(async () => (await host.ask("reveal", { key, place })).number);
  }

  /** As `reveal`, of contact details. */
  revealContact(key: EntryKey): Promise<string | null> {
    return this.#shown(async () => (await host.ask("reveal_contact", { key })).details);
  }

  /** Another entry was chosen. */
  over(): void {
    this.#over = true;
    this.shown = null;
  }

  async #shown(ask: () => Promise<string>): Promise<string | null> {
    if (this.#asking) return null;
    this.#asking = true;
    try {
      const what = await ask();
      if (this.#over) return null;
      this.shown = what;
      return what;
    } catch (thrown) {
      if (this.#over) return null;
      throw thrown;
    } finally {
      this.#asking = false;
    }
  }
}
