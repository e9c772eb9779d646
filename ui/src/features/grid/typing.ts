// What is typed into a cell and what it means: days as people write them, languages by their names. Pure.
import type { Day } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayOf, dayText, languageName } from "../../i18n/civil";
import { fold } from "../../shared/fold";
import { readDay } from "../../shared/read-day";
import { OFFERED_LANGUAGES } from "../person/languages";
import type { Column } from "./columns";

type Typed = Pick<Column, "column" | "shape">;

const parts = (text: string) => text.split(/[;,]/).map((part) => part.trim()).filter((part) => part !== "");

/** A cell as one begins to type in it. */
export function typingOf(value: string, column: Typed): string {
  if (column.shape === "day" && value !== "") return dayText(i18n.language, dayOf(value), "0001-01-01");
  if (column.column === "languages") return parts(value).map((code) => languageName(i18n.language, code)).join("; ");
  return value;
}

/** What was typed as the program takes it; none: it is no day. */
export function meantBy(typed: string, column: Typed, today: Day): string | null {
  const text = typed.trim();
  if (column.shape === "day" && text !== "") return readDay(text, { today, language: i18n.language });
  if (column.column === "languages") return parts(text).map(codeOf).join("; ");
  return text;
}

/** The code of a language by its name; what is none goes as it is, and the program says so. */
function codeOf(name: string): string {
  const typed = fold(name);
  return OFFERED_LANGUAGES.find((code) => code === typed || fold(languageName(i18n.language, code)) === typed) ?? name;
}
