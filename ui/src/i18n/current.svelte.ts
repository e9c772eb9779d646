// The language the window is read in: chosen in the settings, else the system's.
import type { Language } from "../contract/types";
import { messages, type Messages } from "./messages";

const known: readonly Language[] = ["fi", "sv", "en"];

/** The first language of the system that the window speaks; English for everybody else. */
export function systemLanguage(asked: readonly string[] = navigator.languages): Language {
  for (const tag of asked) {
    const found = known.find((language) => tag.toLowerCase().split(/[-_]/)[0] === language);
    if (found) return found;
  }
  return "en";
}

class Current {
  /** What the user chose; none: the system's. */
  chosen = $state<Language | null>(null);
  readonly language: Language = $derived(this.chosen ?? systemLanguage());
  /** The texts. */
  readonly m: Messages = $derived(messages[this.language]);
}

export const i18n = new Current();
