import type { StaffFormat } from "../../contract/types";
import { countText } from "../civil";

const count = (n: number) => countText("fi", n);
const some = (n: number, one: string, many: (n: string) => string) => (n === 0 ? "" : n === 1 ? one : many(count(n)));

/** What imports did, and the staff as a file. */
export const imports = {
  title: "Tuonnit",
  new: "uusi",
  by: (at: string, by: string) => `${at}, ${by}`,
  pasted: "Liitetty taulukko",
  people: {
    new: (n: number) => some(n, "1 uusi henkilö", (all) => `${all} uutta henkilöä`),
    changed: (n: number) => some(n, "1 muuttui", (all) => `${all} muuttui`),
    returned: (n: number) => some(n, "1 palasi", (all) => `${all} palasi`),
    left: (n: number) => some(n, "1 lähti", (all) => `${all} lähti`),
    missing: (n: number) => some(n, "1 puuttuu tiedostosta", (all) => `${all} puuttuu tiedostosta`),
  },
  roles: (n: number) => some(n, "1 tehtävä muuttui", (all) => `${all} tehtävää muuttui`),
  absences: (n: number) => some(n, "1 poissaolo", (all) => `${all} poissaoloa`),
  skipped: (n: number) => some(n, "1 rivi jäi pois", (all) => `${all} riviä jäi pois`),
  leftOut: (n: number) => some(n, "1 rivi jätettiin pois", (all) => `${all} riviä jätettiin pois`),
  nothing: "Mikään ei muuttunut. Tiedoston tiedot vahvistettiin.",
  refused: (n: number) => (n === 0 ? "Tiedostoa ei voitu lukea. Mitään ei tuotu." : `${n === 1 ? "1 rivi on" : `${count(n)} riviä on`} väärin. Mitään ei tuotu.`),
  skippedRows: (n: number) => (n === 1 ? "Rivi, jota ei voitu tuoda" : `Rivit, joita ei voitu tuoda (${count(n)})`),
  line: (line: string) => `Rivi ${line}.`,
  andMore: (n: number) => `ja ${count(n)} muuta riviä`,
  undo: "Kumoa tuonti",
  undoThis: (file: string, at: string) => `Kumoa tuonti: ${file}, ${at}`,
  undone: "Kumottu",
  changedSince: "Jotakin tuotua on muutettu sen jälkeen, joten tuontia ei voi kumota. Mitään ei muutettu.",
  emptyTitle: "Täällä ei ole vielä tuonteja",
  empty: "Jokaisesta tuonnista jää tähän kertomus: mitä muuttui ja mitkä rivit jäivät pois. Yöllinen tuonti ajetaan komennolla:",
  example: "vaihde import staff henkilosto.csv --skip-bad",
  importFile: "Tuo tiedosto…",
  export: "Henkilöstö tiedostona",
  formats: { csv: "Taulukko (CSV)…", vcf: "Osoitekirjan kortit (vCard)…" } satisfies Record<StaffFormat, string> as Record<StaffFormat, string>,
  formatHints: {
    csv: "Kaikki, myös lähteneet. Tulee takaisin sellaisenaan.",
    vcf: "Nykyinen henkilöstö ja numerot, jotka soittajalle saa antaa.",
  } satisfies Record<StaffFormat, string> as Record<StaffFormat, string>,
  exported: (path: string) => `Henkilöstö on tiedostossa ${path}.`,
  wasImported: (file: string, at: string) => `${file} tuotiin ${at}:`,
  wasRefused: (file: string, at: string) => `${file} hylättiin ${at}:`,
  andOthers: (n: number) => (n === 1 ? "ja toinen tuonti" : `ja ${count(n)} muuta tuontia`),
  show: "Näytä",
  dismiss: "Selvä",
};
