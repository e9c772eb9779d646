import type { MissRemedy } from "../../contract/types";
import { counted } from "../counted";

/** What callers asked for in vain. */
export const misses = {
  title: "Hudit",
  list: "Mitä kysyttiin turhaan",
  reading: "Katsotaan, mitä on kysytty …",
  /** How many groups, and how many misses they hold. */
  count: (groups: number, missed: number) => `${counted(groups, "aihe", "aihetta")}, ${counted(missed, "huti", "hutia")}`,
  shown: (shown: number, total: number) => `Näytetään ${shown}, kaikkiaan ${total}.`,
  more: "Näytä lisää",
  /** No more than these are listed. */
  most: (shown: number, total: number) => `Näytetään ${shown} kysytyintä, kaikkiaan ${total}. Loput tulevat esiin, kun näitä hoidetaan tai siirretään sivuun.`,
  waiting: (count: number) => (count === 1 ? "yhtä aihetta kysytään nyt usein" : `${count} aihetta kysytään nyt usein`),
  keys: "Nuolet liikkuvat. Enter tekee todennäköisimmän.",
  none: "Yhtään hutia ei ole auki",
  noneDetail:
    "Huti on haku, joka jäi ilman valintaa tai jonka vaihteenhoitaja sulki ei löytynyt -näppäimellä. Samaa tarkoittavat kootaan yhteen, ja yksi näppäin tekee aiheesta ohjauksen, henkilön, muun nimen tai hakusanan.",
  /** What is kept, and for how long. */
  kept: (days: number) =>
    `Hudista säilytetään hakusanat ilman numeroita, yritys ja kieli ${counted(days, "päivän", "päivää")}. Soittajasta tai hakijasta ei säilytetä mitään.`,
  allCompanies: "kaikki yritykset",
  times: (count: number) => (count === 1 ? "kerran" : `${count} kertaa`),
  /** Of how many: the operator said that it was not found. */
  notFound: (count: number, of: number) =>
    count === 0 ? "jätettiin sikseen" : count === of ? "ei löytynyt" : `ei löytynyt ${count}/${of}`,
  /** The last two weeks, and the two before them. */
  trend: (recent: number, before: number) => `2 viime viikon aikana ${recent}, sitä ennen ${before}`,
  growing: "kysytään yhä useammin",
  waning: "kysytään yhä harvemmin",
  last: (when: string) => `viimeksi ${when}`,
  spellings: "Näin sitä haettiin",
  nearest: "Lähimmät hakemistossa",
  noneNear: "Hakemistossa ei ole mitään tällaista.",
  looking: "Etsitään lähimpiä …",
  make: (text: string) => `Mitä tehdään: ${text}`,
  remedy: {
    referral: "Ohjaus",
    person: "Uusi henkilö",
    alias: "Muu nimi",
    keyword: "Hakusana",
    "put-aside": "Sivuun",
  } satisfies Record<MissRemedy, string> as Record<MissRemedy, string>,
  remedyDetail: {
    referral: "Soittajalle kerrotaan, mihin ottaa yhteyttä.",
    person: "Hän on töissä täällä, mutta puuttuu hakemistosta.",
    alias: "Joku täällä tunnetaan myös tällä nimellä.",
    keyword: "Jotakin tehtävää kysytään tällä sanalla.",
    "put-aside": "Tästä ei tehdä mitään.",
  } satisfies Record<MissRemedy, string> as Record<MissRemedy, string>,
  /** As it was asked for, the search finds it today. */
  foundToday: (name: string) => `Haku löytää nyt: ${name}.`,
  likely: "todennäköisin",
  aliasTitle: "Kuka tunnetaan tällä nimellä",
  keywordTitle: "Mitä tehtävää kysytään tällä sanalla",
  aliasWords: "Nimi",
  keywordWords: "Sana",
  wordsHint: "Haku ei erota ä:tä a:sta. Korjaa kirjoitusasu tarvittaessa.",
  otherPerson: "Etsi muu henkilö",
  otherRole: "Etsi muu tehtävä",
  otherHint: "Alku riittää.",
  noPeople: "Ketään tällaista ei löydy.",
  noRoles: "Tällaista tehtävää ei löydy.",
  found: (count: number) => counted(count, "ehdokas", "ehdokasta"),
  addAlias: "Lisää nimi",
  addKeyword: "Lisää sana",
  aliasAdded: (words: string, name: string) => `${name} löytyy nyt nimellä ”${words}”.`,
  keywordAdded: (words: string, name: string) => `${name} löytyy nyt sanalla ”${words}”.`,
  already: (words: string, name: string) => `${name} löytyy jo: ”${words}”. Mitään ei muutettu.`,
  asideDone: (text: string) => `Siirretty sivuun: ”${text}”`,
  openAgain: (text: string) => `Taas auki: ”${text}”`,
  begun: (text: string) => `Tallenna, niin ”${text}” poistuu hudeista.`,
  savedDone: (text: string) => `Hoidettu: ”${text}”`,
  days: "Hudit säilytetään (päivää)",
  daysHint: (fewest: number, most: number) => `${fewest}–${most}. Vanhemmista jää vain lukumäärä.`,
  daysWrong: (fewest: number, most: number) => `Kirjoita kokonaisluku ${fewest}–${most}.`,
};
