// A text somebody wrote in some of the languages, for whoever reads another one.
import type { Language, NewsLine, PerLanguage } from "../contract/types";

/** What the text of a notice is made from. */
export type Tellable = Pick<NewsLine, "told" | "on" | "inEffect">;

/** In the reader's language, or in the first that has any. */
export function ownWords(words: PerLanguage, language: Language): string {
  const order: readonly Language[] = [language, "fi", "sv", "en"];
  return order.map((one) => words[one].trim()).find((text) => text !== "") ?? "";
}
