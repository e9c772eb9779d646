// Has a hidden number shown, and keeps it as long as its card is looked at. Knows no DOM.
import type { EntryKey } from "../../contract/types";
import { host } from "../../host";

export class Revealing {
  /** The number; none: it is hidden. */
  shown = $state<string | null>(null);
  #asking = false;
  #over = false;

  /** What comes is the number, none: it is on its way already, or another entry was chosen. Throws what is refused. */
  async reveal(key: EntryKey, place: number): Promise<string | null> {
    if (this.#asking) return null;
    this.#asking = true;
    try {
      const { number } = await host.ask("reveal", { key, place });
      if (this.#over) return null;
      this.shown = number;
      return number;
    } catch (thrown) {
      if (this.#over) return null;
      throw thrown;
    } finally {
      this.#asking = false;
    }
  }

  /** Another entry was chosen. */
  over(): void {
    this.#over = true;
    this.shown = null;
  }
}
