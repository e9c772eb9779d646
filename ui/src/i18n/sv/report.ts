import type { Language } from "../../contract/types";
import { countText } from "../civil";
import type { report as fi } from "../fi/report";

const count = (n: number) => countText("sv", n);

/** A company's report of a month. */
export const report: typeof fi = {
  title: "Månadsrapport till kunden",
  button: "Månadsrapport…",
  company: "Företag",
  month: "Månad",
  goingOn: (month: string) => `${month} (pågår)`,
  counting: "Räknar…",
  calls: (n: number) => (n === 0 ? "Inga samtal" : `${count(n)} samtal`),
  missed: (n: number, mended: number) =>
    n === 0
      ? "Allt som efterfrågades hittades"
      : n === 1
        ? `1 sökning förgäves, ${mended === 0 ? "inte åtgärdad" : "åtgärdad"}`
        : `${count(n)} sökningar förgäves, varav ${count(mended)} har åtgärdats`,
  suggestions: (n: number) => (n === 0 ? "Inga förslag: inget behöver ändras" : `${count(n)} förslag`),
  tooFew: "Inga förslag: samtalen är för få",
  unfinished: "Månaden pågår fortfarande: rapporten har siffrorna fram till i dag.",
  file: (language: string) => `Rapporten är en fil som kan läsas i vilken webbläsare som helst och skrivas ut. Den är på ${language}, företagets eget språk.`,
  languages: { fi: "finska", sv: "svenska", en: "engelska" } satisfies Record<Language, string> as Record<Language, string>,
  save: "Spara…",
  saved: (path: string) => `Rapporten finns i filen ${path}.`,
  open: "Öppna",
};
