import type { MatchedField, Moment, Reason, State } from "../../contract/types";
import { countText } from "../civil";
import { dates } from "./dates";
import { words } from "./words";

const count = (hits: number, more: boolean) =>
  more ? `yli ${countText("fi", hits)} osumaa` : hits === 1 ? "1 osuma" : `${countText("fi", hits)} osumaa`;

function state(now: State, until: Moment | null, today: string): string {
  if (now === "away" && until) return `poissa ${dates.until(until, today)}`;
  if (now === "starting" && until) return `aloittaa ${dates.point(until, today)}`;
  if (now === "closed" && until) return `suljettu, aukeaa ${dates.point(until, today)}`;
  if (now === "left" && until) return `lähti ${dates.point(until, today)}`;
  return words.state[now];
}

/** The search field and the list of what was found. */
export const search = {
  label: "Hae henkilöä, tehtävää tai numeroa",
  placeholder: "Kirjoita, mitä kuulit",
  results: "Osumat",
  count,
  none: "ei osumia",
  busy: "Haetaan …",
  /** Said after a pause in typing. */
  heard: (hits: number, more: boolean, best: string) => `${count(hits, more)}. ${best}`,
  state,
  /** Whoever looks after what a leaver did. */
  now: (name: string) => `nyt ${name}`,
  reasons: {
    inflected: "taivutettu",
    "other-name": "toinen nimi",
    "sounds-alike": "kuulostaa samalta",
    misspelt: "lähes sama",
    similar: "muistuttaa",
    partly: "osa täsmää",
    number: "numero",
    elsewhere: "toinen yritys",
    "family-name": "vain sukunimi",
    "given-name": "vain etunimi",
    "one-word": "yksi sana",
    beginning: "sama alku",
  } satisfies Record<Reason, string> as Record<Reason, string>,
  /** What stands before a text that fits and is not the name. */
  also: {
    name: "nimi",
    former: "entinen nimi",
    alias: "kutsutaan myös",
    title: "nimike",
    department: "osasto",
    company: "yritys",
    role: "tehtävä",
    keyword: "hakusana",
    referral: "ohjaus",
    number: "numero",
  } satisfies Record<MatchedField, string> as Record<MatchedField, string>,
  role: "tehtävä",
  referral: "ohjaus",
  /** What a referral is about, as the state of its row and card. */
  about: {
    "never-here": "ei meillä töissä",
    elsewhere: "toisessa yrityksessä",
    question: "ohjaus",
  },
  otherCompany: "toinen yritys",
  /** At the end of a row whose callers are sent to a number of nobody here. */
  forwarded: (number: string) => [number, "ohjataan numeroon"],
  /** Where nobody answers: in large and in small. */
  nobody: {
    left: ["Ei enää talossa", "kerro soittajalle"],
    opens: "aukeaa",
    closed: ["Suljettu", "kukaan ei vastaa"],
    nobody: ["Ei vastaajaa", "kerro soittajalle"],
    "never-here": ["Ei meillä töissä", "kerro soittajalle"],
    elsewhere: ["Toisessa yrityksessä", "kerro soittajalle"],
    referral: ["Ohjaus", "kerro soittajalle"],
  },
  narrowed: "Vain",
  narrowedMore: (companies: number) => `ja ${companies} muuta`,
  narrowedToNone: (written: string) => `Minkään yrityksen nimi ei ala näin: ${written}`,
  widen: "Hae kaikista yrityksistä",
  again: "Yritä uudelleen",
  /** Where another process is writing: nothing was to be saved here. */
  busyNow: "Haku ei nyt onnistu. Yritä hetken kuluttua uudelleen.",
  kept: "Alla on edellinen luettelo.",

  beginTitle: "Näin voit hakea",
  beginLead: "Kenttään ei tarvitse siirtyä: kirjoita vain.",
  examples: [
    { typed: "koistisen pekka", does: "nimi niin kuin se sanottiin, taivutettunakin" },
    { typed: "pekka palkat", does: "nimi ja tehtävä yhdessä" },
    { typed: "kuka hoitaa laskut", does: "pelkkä asia" },
    { typed: "@kuus koistinen", does: "vain yhden yrityksen väkeä" },
    { typed: "0142", does: "numeron loppu" },
  ],
  noHits: [
    "Kirjoita vain sukunimi tai sen alku.",
    "Kokeile niin kuin nimi kuulosti: Vek, Week, Wek.",
    "Kysy, mitä asia koskee, ja kirjoita se.",
  ],
  nobodyYetTitle: "Hakemisto on vielä tyhjä",
  nobodyYet: "Lisää ensimmäinen yritys ja sen väki, tai tuo luettelo tiedostosta.",
  nobodyYetAskAdmin: "Ylläpitäjä voi lisätä yritykset ja henkilöt.",
  lostTitle: "Valittua ei enää löydy",
  lost: "Tiedot muuttuivat juuri. Valitse luettelosta uudelleen.",

  readyTitle: "Vastaa puheluun",
  allCompaniesTitle: "Vastaat kaikille yrityksille",
  allCompaniesLead: "Valitse yritys, niin näet sen tervehdyksen ja ohjeen.",
  closedNow: "Yritys on nyt suljettu",
};
