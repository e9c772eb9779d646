import { countText } from "../civil";
import type { imports as fi } from "../fi/imports";

const count = (n: number) => countText("sv", n);
const some = (n: number, one: string, many: (n: string) => string) => (n === 0 ? "" : n === 1 ? one : many(count(n)));

export const imports: typeof fi = {
  title: "Importer",
  new: "ny",
  by: (at, by) => `${at}, ${by}`,
  pasted: "Inklistrad tabell",
  people: {
    new: (n) => some(n, "1 ny person", (all) => `${all} nya personer`),
    changed: (n) => some(n, "1 ändrades", (all) => `${all} ändrades`),
    returned: (n) => some(n, "1 återkom", (all) => `${all} återkom`),
    left: (n) => some(n, "1 slutade", (all) => `${all} slutade`),
    missing: (n) => some(n, "1 saknas i filen", (all) => `${all} saknas i filen`),
  },
  roles: (n) => some(n, "1 uppgift ändrades", (all) => `${all} uppgifter ändrades`),
  absences: (n) => some(n, "1 frånvaro", (all) => `${all} frånvaron`),
  skipped: (n) => some(n, "1 rad kunde inte tas med", (all) => `${all} rader kunde inte tas med`),
  leftOut: (n) => some(n, "1 rad lämnades bort", (all) => `${all} rader lämnades bort`),
  nothing: "Ingenting ändrades. Uppgifterna i filen bekräftades.",
  refused: (n) => (n === 0 ? "Filen kunde inte läsas. Ingenting importerades." : `${n === 1 ? "1 rad är" : `${count(n)} rader är`} fel. Ingenting importerades.`),
  skippedRows: (n) => (n === 1 ? "Raden som inte kunde importeras" : `Raderna som inte kunde importeras (${count(n)})`),
  line: (line) => `Rad ${line}.`,
  andMore: (n) => `och ${count(n)} ${n === 1 ? "rad" : "rader"} till`,
  undo: "Ångra importen",
  undoThis: (file, at) => `Ångra importen: ${file}, ${at}`,
  undone: "Ångrad",
  changedSince: "Något av det importerade har ändrats efteråt, så importen kan inte ångras. Ingenting ändrades.",
  emptyTitle: "Här finns inga importer än",
  empty: "Av varje import blir det en rapport här: vad som ändrades och vilka rader som inte kunde tas med. En nattlig import körs med kommandot:",
  example: "vaihde import staff personal.csv --skip-bad",
  importFile: "Importera en fil…",
  export: "Personalen som fil",
  formats: { csv: "Tabell (CSV)…", vcf: "Kort för adressboken (vCard)…" },
  formatHints: {
    csv: "Alla, även de som slutat. Kommer tillbaka oförändrad.",
    vcf: "Nuvarande personal och de nummer som får ges till den som ringer.",
  },
  exported: (path) => `Personalen finns i filen ${path}.`,
  wasImported: (file, at) => `${file} importerades ${at}:`,
  wasRefused: (file, at) => `${file} avvisades ${at}:`,
  andOthers: (n) => (n === 1 ? "och en import till" : `och ${count(n)} importer till`),
  show: "Visa",
  dismiss: "Okej",
};
