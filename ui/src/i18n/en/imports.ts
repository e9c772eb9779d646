import { countText } from "../civil";
import type { imports as fi } from "../fi/imports";

const count = (n: number) => countText("en", n);
const some = (n: number, one: string, many: (n: string) => string) => (n === 0 ? "" : n === 1 ? one : many(count(n)));

export const imports: typeof fi = {
  title: "Imports",
  new: "new",
  by: (at, by) => `${at}, ${by}`,
  pasted: "A pasted table",
  people: {
    new: (n) => some(n, "1 new person", (all) => `${all} new people`),
    changed: (n) => some(n, "1 changed", (all) => `${all} changed`),
    returned: (n) => some(n, "1 came back", (all) => `${all} came back`),
    left: (n) => some(n, "1 left", (all) => `${all} left`),
    missing: (n) => some(n, "1 is missing from the file", (all) => `${all} are missing from the file`),
  },
  roles: (n) => some(n, "1 role changed", (all) => `${all} roles changed`),
  absences: (n) => some(n, "1 absence", (all) => `${all} absences`),
  skipped: (n) => some(n, "1 row could not be taken", (all) => `${all} rows could not be taken`),
  leftOut: (n) => some(n, "1 row was left out", (all) => `${all} rows were left out`),
  nothing: "Nothing changed. What the file contains was confirmed.",
  refused: (n) => (n === 0 ? "The file could not be read. Nothing was imported." : `${n === 1 ? "1 row is" : `${count(n)} rows are`} wrong. Nothing was imported.`),
  skippedRows: (n) => (n === 1 ? "The row that could not be imported" : `The rows that could not be imported (${count(n)})`),
  line: (line) => `Line ${line}.`,
  andMore: (n) => `and ${count(n)} more ${n === 1 ? "row" : "rows"}`,
  undo: "Undo the import",
  undoThis: (file, at) => `Undo the import: ${file}, ${at}`,
  undone: "Undone",
  changedSince: "Something of what was imported has been changed since, so the import cannot be undone. Nothing was changed.",
  emptyTitle: "There are no imports here yet",
  empty: "Every import leaves a report here: what changed, and which rows could not be taken. A nightly import is run with:",
  example: "vaihde import staff staff.csv --skip-bad",
  importFile: "Import a file…",
  export: "The staff as a file",
  formats: { csv: "Table (CSV)…", vcf: "Address book cards (vCard)…" },
  formatHints: {
    csv: "Everybody, leavers too. Comes back in as it is.",
    vcf: "Present staff, and the numbers that callers may be given.",
  },
  exported: (path) => `The staff is in the file ${path}.`,
  wasImported: (file, at) => `${file} was imported ${at}:`,
  wasRefused: (file, at) => `${file} was refused ${at}:`,
  andOthers: (n) => (n === 1 ? "and another import" : `and ${count(n)} more imports`),
  show: "Show",
  dismiss: "Got it",
};
