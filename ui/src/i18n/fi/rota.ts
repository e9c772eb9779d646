import type { AbsenceFormat } from "../../contract/types";
import { countText } from "../civil";

const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ja ${parts[parts.length - 1]}`;

/** What was done to absences, tables that are pasted, and files that are written. */
export const rota = {
  history: "Muutokset",
  historyTitle: "Poissaolojen muutokset",
  reading: "Luetaan muutoksia …",
  nothingYet: "Poissaoloihin ei ole vielä tehty muutoksia.",
  by: (at: string, by: string) => `${at}, ${by}`,
  dayAndClock: (day: string, clock: string) => `${day} klo ${clock}`,
  undone: "Kumottu",
  undoThis: (act: string, at: string) => `Kumoa: ${act}, ${at}`,
  asItWas: "ennallaan",
  more: (count: number) => `ja ${countText("fi", count)} muuta`,
  nameGone: "poistettu henkilö",
  forgotten: "tiedot poistettu, poissaolosta on yli 30 päivää",
  covers: (covers: string) => `sijaiset ${covers}`,
  noCovers: "ei sijaisia",
  returnHidden: "paluuta ei kerrota",
  repeats: {
    workdays: "arkisin",
    daily: "joka päivä",
    every: (weeks: number, days: readonly string[]) =>
      weeks === 1 ? `joka ${and(days)}` : weeks === 2 ? `joka toinen ${and(days)}` : `joka ${weeks}. viikko: ${and(days)}`,
    at: (often: string, from: string, to: string) => `${often} klo ${from}–${to}`,
    openEnd: "toistaiseksi",
    except: (days: readonly string[]) => `ei ${and(days)}`,
  },
  pasteTitle: "Liitä taulukko",
  pasteField: "Poissaolot taulukosta",
  pasteHint: "Kopioi rivit taulukkolaskennasta: nimi, ensimmäinen ja viimeinen päivä, sijaiset. Otsikkorivi auttaa. Mitään ei tallenneta ennen kuin hyväksyt.",
  pasteStale: "Taulukko on muuttunut. Katso, mitä se nyt tekisi.",
  makePlan: "Katso, mitä muuttuu",
  plan: "Tämä muuttuisi",
  fromTable: "Taulukosta",
  planning: "Verrataan hakemistoon …",
  writing: "Tallennetaan …",
  pasted: (count: number) => (count === 1 ? "Yksi poissaolo otettu taulukosta." : `${countText("fi", count)} poissaoloa otettu taulukosta.`),
  export: "Vie",
  formats: { csv: "Taulukko (CSV)", ics: "Kalenteri (.ics)" } satisfies Record<AbsenceFormat, string> as Record<AbsenceFormat, string>,
  formatHints: {
    csv: "Sijaiset mukana. Sama tiedosto voidaan tuoda takaisin.",
    ics: "Aiheena ”Poissa”, ei mitään muuta.",
  } satisfies Record<AbsenceFormat, string> as Record<AbsenceFormat, string>,
  exported: (path: string) => `Poissaolot ovat tiedostossa ${path}`,
};
