import type { Because, Clock, Coming, Way } from "../../contract/types";
import type { card as fi } from "../fi/card";
import { dates } from "./dates";

function way(kind: Way, nth: number): string {
  switch (kind) {
    case "asked":
      return "efterfrågad";
    case "holder":
      return "sköter uppgiften";
    case "role-cover":
      return `${nth}:a ersättare i uppgiften`.replace(/^([3-9]|\d{2,}):a/, "$1:e");
    case "cover":
      return `${nth}:a ersättare`.replace(/^([3-9]|\d{2,}):a/, "$1:e");
    case "other-role-cover":
      return `${nth}:a ersättare i en annan uppgift`.replace(/^([3-9]|\d{2,}):a/, "$1:e");
    case "role-deputy":
      return `ordinarie ersättare ${nth} i uppgiften`;
    case "deputy":
      return `ordinarie ersättare ${nth}`;
    case "forward":
      return "hit visas den som ringer";
    case "successor":
      return "fortsätter i samma uppgift";
    case "post":
      return "uppgiftens eget nummer";
    case "duty":
      return "avdelningens jour";
    case "fallback":
      return "företagets reservnummer";
  }
}

function because(found: Because, today: string): string {
  switch (found.kind) {
    case "free":
      return "på plats";
    case "away":
      return found.until ? `frånvarande ${dates.until(found.until, today)}` : "frånvarande";
    case "not-started":
      return `börjar ${dates.point(found.from, today)}`;
    case "left":
      return `arbetar inte längre här, sista dagen ${dates.point(found.lastDay, today)}`;
    case "closed":
      return found.opens ? `stängt, öppnar ${dates.point(found.opens, today)}` : "stängt";
    case "no-number":
      return "inget nummer som någon svarar på";
    case "loop":
      return "ersättarna hänvisar till varandra";
    case "vacant":
      return "uppgiften är obesatt";
    case "post-number":
    case "duty-number":
    case "forward-number":
      return "svarar";
    case "fallback-number":
      return "svarar när andra inte gör det";
    case "general-number":
      return "allmänt nummer, svarar";
    case "address-told":
      return "en adress att ge";
    case "page-told":
      return "en sida att ge";
    case "only-said":
      return "något att berätta för den som ringer";
    case "not-told":
      return "vidarevisningen gäller inte nu";
    case "take-message":
      return "ingen kan nås";
  }
}

function coming(what: Coming, today: string): [string, string] {
  switch (what.kind) {
    case "away": {
      const covers = what.covers.length === 0 ? "ingen ersättare" : `ersättare ${what.covers.join(", ")}`;
      return [dates.span(what.from, what.to, today), `frånvarande, ${covers}`];
    }
    case "starts":
      return [dates.point(what.on, today), "börjar arbeta"];
    case "leaves":
      return [dates.point(what.on, today), "sista arbetsdagen"];
    case "role-starts":
      return [dates.point(what.on, today), `uppgiften ${what.role} börjar`];
    case "role-ends":
      return [dates.point(what.on, today), `uppgiften ${what.role} upphör`];
    case "other-hours":
      return [dates.point(what.on, today), what.open.length === 0 ? "stängt" : `öppet ${hours(what.open)}`];
  }
}

function hours(open: [Clock, Clock][]): string {
  return open.map(([from, to]) => `${dates.clock(from)}–${dates.clock(to)}`).join(", ");
}

export const card: typeof fi = {
  label: "Vald",
  calledBy: (name) => `kallas ${name}`,
  connect: "Koppla",
  connectTo: {
    asked: "Koppla",
    holder: "Koppla till den som sköter uppgiften",
    "role-cover": "Koppla till ersättaren",
    cover: "Koppla till ersättaren",
    "other-role-cover": "Koppla till ersättaren",
    "role-deputy": "Koppla till ordinarie ersättare",
    deputy: "Koppla till ordinarie ersättare",
    forward: "Koppla vidare",
    successor: "Koppla till efterträdaren",
    post: "Koppla till uppgiftens nummer",
    duty: "Koppla till jouren",
    fallback: "Koppla till reservnumret",
  },
  giveNumber: "Ge numret",
  giveNumberOf: "Härifrån kopplas inga samtal: ge numret",
  mayNotGive: "Samtal kopplas inte, och numret ges inte ut",
  takesMessage: "För det här företaget tas ett meddelande emot",
  messageFor: (name) => `Meddelande: ${name}`,
  heardMessage: (sentence) => `Ett meddelande tas emot. Meningen är kopierad. ${sentence}`,
  nobody: "Ingen svarar just nu",
  tell: "Berätta för den som ringer",
  sayThis: "Säg meningen och erbjud hjälp",
  tellThis: "Säg meningen nedan",
  tellContact: "Säg meningen och visa kontaktuppgiften",
  tellPlace: { address: "Ge adressen till den som ringer", page: "Ge sidan till den som ringer" },
  copyPlace: { address: "Kopiera adressen", page: "Kopiera sidans adress" },
  placeCopied: (place) => `Kopierat: ${place}`,
  showContact: "Visa kontaktuppgiften",
  helps: {
    duty: "Avdelningens jour kan hjälpa",
    reception: "Receptionen kan hjälpa",
    general: "Det allmänna numret kan hjälpa",
  },
  connectHelper: (name) => `Koppla: ${name}`,
  giveHelper: (name) => `Ge numret: ${name}`,
  copySentence: "Kopiera meningen",
  allTheSame: (name) => `Ändå: ${name}`,
  notGiven: "ges inte till den som ringer",
  show: "Visa",
  showOf: (name, kind) => `Visa: ${name}, ${kind.toLowerCase()}`,
  shownRecorded: "visningen har antecknats",
  heardShown: (kind, number) => `${kind} ${number}, ges inte till den som ringer. Visningen har antecknats.`,
  changedTitle: "Läget ändrades",
  changed: "Ingen kopplades. Här är det nya: kontrollera och tryck Enter.",

  connected: "Koppla till numret",
  giveThis: "Ge den som ringer numret",
  copied: "Numret är kopierat.",
  handedOver: "Telefonprogrammet fick numret.",
  notHandedOver: "Telefonprogrammet tog inte emot numret. Slå det själv.",
  nextCall: "Nästa samtal",
  sentenceCopied: "Meningen är kopierad",
  heardConnected: (name, number) => `Koppla: ${name}, ${number}. Numret är kopierat.`,
  heardGiven: (name, number) => `Ge numret: ${name}, ${number}. Numret är kopierat.`,
  heardNotGiven: (name, number) => `Samtal kopplas inte, och numret ges inte ut: ${name}, ${number}. Numret är kopierat.`,
  heardNobody: (sentence) => `Ingen svarar. Meningen är kopierad. ${sentence}`,
  told: "Ge kontaktuppgiften till den som ringer",
  contactCopied: "Kontaktuppgiften är kopierad.",
  consentOver: "Samtycket har gått ut. Kontaktuppgiften ges inte längre.",
  heardTold: (details) => `Ingen svarar. Ge kontaktuppgiften: ${details}. Den är kopierad och visningen har antecknats.`,
  heardContact: (details) => `Kontaktuppgift: ${details}. Visningen har antecknats.`,
  heardChanged: "Läget ändrades. Ingen kopplades.",
  numberCopied: (number) => `Numret ${number} är kopierat.`,

  say: "Säg till den som ringer",
  notIn: (language) => ({ fi: "inte på finska", sv: "inte på svenska", en: "inte på engelska" })[language],
  why: (name) => `Varför ${name}`,
  whyNobody: "Varför ingen",
  way,
  insteadOf: (name) => `när ${name} inte svarar`,
  because,

  contact: "Kontakt",
  kinds: {
    extension: "Anknytning",
    desk: "Arbetstelefon",
    mobile: "Mobil",
    switchboard: "Växel",
    other: "Annat nummer",
    fax: "Fax",
  },
  email: "E-post",
  languages: "Språk",
  holders: "Sköts av",
  openUntil: "Öppet",
  noContact: "Inga kontaktuppgifter",
  leaverContact: "En tidigare anställds egna nummer visas inte.",
  ownContact: (until) => `Egna kontaktuppgifter, får ges ${until}`,
  consent: (scope) => `Samtycke: ${scope}`,
  showContactOf: (name) => `Visa kontaktuppgiften: ${name}`,
  contactHidden: "dold tills du visar den",
  coming: "På kommande",
  comingUp: coming,
  absence: "Frånvaro nu",
  absenceCovers: "Ersättare",
  absenceSpan: "Tid",
  noCovers: "ingen ersättare",
  untilFurther: "tills vidare",
  returnHidden: "Återkomsten berättas inte för den som ringer",
  instruction: "Anvisning",
  wholeInstruction: "Hela anvisningen",
  edit: "Redigera",
  markAway: "Märk frånvarande",
  markBack: "Frånvaro",
};
