import { countText } from "../civil";
import type { search as fi } from "../fi/search";
import { dates } from "./dates";
import { words } from "./words";

const count: typeof fi.count = (hits, more) =>
  more ? `över ${countText("sv", hits)} träffar` : hits === 1 ? "1 träff" : `${countText("sv", hits)} träffar`;

const state: typeof fi.state = (now, until, today) => {
  if (now === "away" && until) return `frånvarande ${dates.until(until, today)}`;
  if (now === "starting" && until) return `börjar ${dates.point(until, today)}`;
  if (now === "closed" && until) return `stängt, öppnar ${dates.point(until, today)}`;
  if (now === "left" && until) return `slutade ${dates.point(until, today)}`;
  return words.state[now];
};

export const search: typeof fi = {
  label: "Sök en person, en uppgift eller ett nummer",
  placeholder: "Skriv det du hörde",
  results: "Träffar",
  count,
  none: "inga träffar",
  busy: "Söker …",
  heard: (hits, more, best) => `${count(hits, more)}. ${best}`,
  state,
  now: (name) => `nu ${name}`,
  reasons: {
    inflected: "böjd form",
    "other-name": "annat namn",
    "sounds-alike": "låter likadant",
    misspelt: "nästan samma",
    similar: "påminner om",
    partly: "stämmer delvis",
    number: "nummer",
    elsewhere: "annat företag",
    "family-name": "bara efternamnet",
    "given-name": "bara förnamnet",
    "one-word": "ett ord",
    beginning: "samma början",
  },
  also: {
    name: "namn",
    former: "tidigare namn",
    alias: "kallas också",
    title: "titel",
    department: "avdelning",
    company: "företag",
    role: "uppgift",
    keyword: "sökord",
    referral: "vidarevisning",
    number: "nummer",
  },
  role: "uppgift",
  referral: "vidarevisning",
  about: {
    "never-here": "arbetar inte hos oss",
    elsewhere: "på ett annat företag",
    question: "vidarevisning",
  },
  otherCompany: "annat företag",
  /** At the end of a row whose callers are sent to a number of nobody here. */
  forwarded: (number: string) => [number, "hänvisas till numret"],
  nobody: {
    left: ["Arbetar inte längre här", "berätta det"],
    opens: "öppnar",
    closed: ["Stängt", "ingen svarar"],
    nobody: ["Ingen svarar", "berätta det"],
    "never-here": ["Arbetar inte hos oss", "berätta det"],
    elsewhere: ["På ett annat företag", "berätta det"],
    referral: ["Vidarevisning", "berätta det"],
  },
  narrowed: "Bara",
  narrowedMore: (companies) => `och ${companies} till`,
  narrowedToNone: (written) => `Inget företag börjar så här: ${written}`,
  widen: "Sök i alla företag",
  again: "Försök igen",
  busyNow: "Det går inte att söka just nu. Försök igen om en stund.",
  kept: "Nedan finns den föregående listan.",

  beginTitle: "Så här kan du söka",
  beginLead: "Du behöver inte gå till fältet: börja bara skriva.",
  examples: [
    { typed: "koistisen pekka", does: "namnet så som det sades, också böjt" },
    { typed: "pekka löner", does: "namn och uppgift tillsammans" },
    { typed: "vem sköter fakturor", does: "bara ärendet" },
    { typed: "@kuus koistinen", does: "folk i ett enda företag" },
    { typed: "0142", does: "slutet av ett nummer" },
  ],
  noHits: [
    "Skriv bara efternamnet eller början av det.",
    "Pröva så som namnet lät: Vek, Week, Wek.",
    "Fråga vad det gäller och skriv det.",
  ],
  nobodyYetTitle: "Katalogen är ännu tom",
  nobodyYet: "Lägg till det första företaget och dess personal, eller hämta en lista ur en fil.",
  nobodyYetAskAdmin: "En administratör kan lägga till företag och personer.",
  lostTitle: "Den valda finns inte längre",
  lost: "Uppgifterna ändrades just. Välj på nytt i listan.",

  readyTitle: "Svara",
  allCompaniesTitle: "Du svarar för alla företag",
  allCompaniesLead: "Välj ett företag, så ser du dess hälsning och anvisning.",
  closedNow: "Företaget är stängt nu",
};
