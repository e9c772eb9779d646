// A sentence that is being written: a moment after the last key, what is wrong with it and how callers would hear it.
// Knows no component.
import type { CheckSentence, SentenceChecked } from "../../contract/types";
import { host } from "../../host";

/** What the sentence is for, besides its text and language. */
export type SentenceFor = Pick<CheckSentence, "situation" | "company" | "rule">;

/** How long a pause in writing is, in milliseconds: nothing is said while somebody types on. */
const PAUSE = 500;

export class LiveSentence {
  /** None: not looked at yet. */
  checked = $state.raw<SentenceChecked | null>(null);
  #number = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  /** Looks at the text once nothing more is written. */
  hear(asked: CheckSentence): void {
    const number = (this.#number += 1);
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#look(number, asked), PAUSE);
  }

  /** There is nothing to look at, or nobody to tell any more. */
  stop(): void {
    this.#number += 1;
    clearTimeout(this.#soon);
    this.checked = null;
  }

  async #look(number: number, asked: CheckSentence): Promise<void> {
    try {
      const checked = await host.ask("check_sentence", asked);
      if (number === this.#number) this.checked = checked;
    } catch {
      // Saving says what is wrong.
      if (number === this.#number) this.checked = null;
    }
  }
}
