import type { Language } from "../../contract/types";
import { countText } from "../civil";
import type { report as fi } from "../fi/report";

const count = (n: number) => countText("en", n);

/** A company's report of a month. */
export const report: typeof fi = {
  title: "Monthly report for the client",
  button: "Monthly report…",
  company: "Company",
  month: "Month",
  goingOn: (month: string) => `${month} (not over)`,
  counting: "Counting…",
  calls: (n: number) => (n === 0 ? "No calls" : n === 1 ? "1 call" : `${count(n)} calls`),
  missed: (n: number, mended: number) =>
    n === 0
      ? "Everything asked for was found"
      : n === 1
        ? `1 search in vain, ${mended === 0 ? "not put right yet" : "put right since"}`
        : `${count(n)} searches in vain, ${count(mended)} put right since`,
  suggestions: (n: number) => (n === 0 ? "No suggestions: nothing needs to change" : n === 1 ? "1 suggestion" : `${count(n)} suggestions`),
  tooFew: "No suggestions: there are too few calls",
  unfinished: "The month is not over: the report has the figures up to today.",
  file: (language: string) => `The report is one file that any browser shows and prints. It is in ${language}, the company’s own language.`,
  languages: { fi: "Finnish", sv: "Swedish", en: "English" } satisfies Record<Language, string> as Record<Language, string>,
  save: "Save…",
  saved: (path: string) => `The report is in the file ${path}.`,
  open: "Open",
};
