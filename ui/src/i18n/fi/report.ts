import type { Language } from "../../contract/types";
import { countText } from "../civil";

const count = (n: number) => countText("fi", n);

/** A company's report of a month. */
export const report = {
  title: "Kuukausiraportti asiakkaalle",
  button: "Kuukausiraportti…",
  company: "Yritys",
  month: "Kuukausi",
  goingOn: (month: string) => `${month} (kesken)`,
  counting: "Lasketaan…",
  calls: (n: number) => (n === 0 ? "Ei puheluita" : n === 1 ? "1 puhelu" : `${count(n)} puhelua`),
  missed: (n: number, mended: number) =>
    n === 0
      ? "Kaikki kysytty löytyi"
      : n === 1
        ? `1 haku turhaan, ${mended === 0 ? "ei korjattu" : "korjattu"}`
        : `${count(n)} hakua turhaan, niistä ${count(mended)} korjattu`,
  suggestions: (n: number) => (n === 0 ? "Ei ehdotuksia: mitään ei tarvitse muuttaa" : n === 1 ? "1 ehdotus" : `${count(n)} ehdotusta`),
  tooFew: "Ei ehdotuksia: puheluita on liian vähän",
  unfinished: "Kuukausi on kesken: raportissa on luvut tähän päivään asti.",
  file: (language: string) => `Raportti on yksi tiedosto, jonka voi lukea millä tahansa selaimella ja tulostaa. Sen kieli on ${language}, yrityksen oma.`,
  languages: { fi: "suomi", sv: "ruotsi", en: "englanti" } satisfies Record<Language, string> as Record<Language, string>,
  save: "Tallenna…",
  saved: (path: string) => `Raportti on tiedostossa ${path}.`,
  open: "Avaa",
};
