import type { Because, Clock, Coming, Language, NumberKind, Way } from "../../contract/types";
import { dates } from "./dates";

function way(kind: Way, nth: number): string {
  switch (kind) {
    case "asked":
      return "kysytty";
    case "holder":
      return "hoitaa tehtävää";
    case "role-cover":
      return `${nth}. sijainen tehtävässä`;
    case "cover":
      return `${nth}. sijainen`;
    case "other-role-cover":
      return `${nth}. sijainen toisessa tehtävässä`;
    case "role-deputy":
      return `tehtävän ${nth}. varahenkilö`;
    case "deputy":
      return `${nth}. varahenkilö`;
    case "forward":
      return "soittajat ohjataan tänne";
    case "successor":
      return "jatkaa samassa tehtävässä";
    case "post":
      return "tehtävän oma numero";
    case "duty":
      return "osaston päivystys";
    case "fallback":
      return "yrityksen varanumero";
  }
}

function because(found: Because, today: string): string {
  switch (found.kind) {
    case "free":
      return "paikalla";
    case "away":
      return found.until ? `poissa ${dates.until(found.until, today)}` : "poissa";
    case "not-started":
      return `aloittaa ${dates.point(found.from, today)}`;
    case "left":
      return `ei enää talossa, viimeinen päivä ${dates.point(found.lastDay, today)}`;
    case "closed":
      return found.opens ? `suljettu, aukeaa ${dates.point(found.opens, today)}` : "suljettu";
    case "no-number":
      return "ei numeroa, johon vastataan";
    case "loop":
      return "sijaiset viittaavat toisiinsa";
    case "vacant":
      return "tehtävällä ei ole haltijaa";
    case "post-number":
    case "duty-number":
    case "forward-number":
      return "vastaa";
    case "fallback-number":
      return "vastaa, kun muut eivät";
    case "general-number":
      return "yleinen numero, vastaa";
    case "address-told":
      return "kerrotaan osoite";
    case "page-told":
      return "kerrotaan sivu";
    case "only-said":
      return "kerrottavaa soittajalle";
    case "not-told":
      return "ohjaus ei ole nyt voimassa";
    case "take-message":
      return "ketään ei tavoiteta";
  }
}

/** When something is coming, and what. */
function coming(what: Coming, today: string): [string, string] {
  switch (what.kind) {
    case "away": {
      const covers = what.covers.length === 0 ? "ei sijaista" : `sijaisena ${what.covers.join(", ")}`;
      return [dates.span(what.from, what.to, today), `poissa, ${covers}`];
    }
    case "starts":
      return [dates.point(what.on, today), "aloittaa työt"];
    case "leaves":
      return [dates.point(what.on, today), "viimeinen työpäivä"];
    case "role-starts":
      return [dates.point(what.on, today), `alkaa tehtävä ${what.role}`];
    case "role-ends":
      return [dates.point(what.on, today), `päättyy tehtävä ${what.role}`];
    case "other-hours":
      return [dates.point(what.on, today), what.open.length === 0 ? "suljettu" : `avoinna ${hours(what.open)}`];
  }
}

function hours(open: [Clock, Clock][]): string {
  return open.map(([from, to]) => `${dates.clock(from)}–${dates.clock(to)}`).join(", ");
}

/** Everything about the chosen one. */
export const card = {
  label: "Valittu",
  calledBy: (name: string) => `kutsutaan nimellä ${name}`,
  /** The label of what to do now, by how whoever answers was found. */
  connect: "Yhdistä",
  connectTo: {
    asked: "Yhdistä",
    holder: "Yhdistä tehtävän hoitajalle",
    "role-cover": "Yhdistä sijaiselle",
    cover: "Yhdistä sijaiselle",
    "other-role-cover": "Yhdistä sijaiselle",
    "role-deputy": "Yhdistä varahenkilölle",
    deputy: "Yhdistä varahenkilölle",
    forward: "Yhdistä eteenpäin",
    successor: "Yhdistä tehtävän jatkajalle",
    post: "Yhdistä tehtävän numeroon",
    duty: "Yhdistä päivystykseen",
    fallback: "Yhdistä varanumeroon",
  } satisfies Record<Way, string> as Record<Way, string>,
  giveNumber: "Anna numero",
  giveNumberOf: "Tästä yrityksestä ei siirretä puheluja: anna numero",
  mayNotGive: "Puheluja ei siirretä, eikä tätä numeroa anneta",
  takesMessage: "Tästä yrityksestä otetaan viesti",
  messageFor: (name: string) => `Viesti: ${name}`,
  heardMessage: (sentence: string) => `Otetaan viesti. Lause on kopioitu. ${sentence}`,
  nobody: "Kukaan ei vastaa nyt",
  tell: "Kerro soittajalle",
  sayThis: "Sano lause ja tarjoa apua",
  tellThis: "Sano alla oleva lause",
  tellContact: "Sano lause ja näytä yhteystieto",
  /** What stands before an address or a page that is told. */
  tellPlace: { address: "Kerro soittajalle osoite", page: "Kerro soittajalle sivu" },
  copyPlace: { address: "Kopioi osoite", page: "Kopioi sivun osoite" },
  placeCopied: (place: string) => `Kopioitu: ${place}`,
  showContact: "Näytä yhteystieto",
  /** Who else can help. */
  helps: {
    duty: "Asiassa auttaa osaston päivystys",
    reception: "Asiassa auttaa neuvonta",
    general: "Asiassa auttaa yleinen numero",
  },
  connectHelper: (name: string) => `Yhdistä: ${name}`,
  giveHelper: (name: string) => `Anna numero: ${name}`,
  copySentence: "Kopioi lause",
  allTheSame: (name: string) => `Silti: ${name}`,
  notGiven: "ei anneta soittajalle",
  show: "Näytä",
  showOf: (name: string, kind: string) => `Näytä: ${name}, ${kind.toLowerCase()}`,
  shownRecorded: "näyttäminen on kirjattu",
  heardShown: (kind: string, number: string) => `${kind} ${number}, ei anneta soittajalle. Näyttäminen on kirjattu.`,
  changedTitle: "Tilanne muuttui",
  changed: "Ketään ei yhdistetty. Tässä on uusi tieto: tarkista ja paina Enter.",

  connected: "Yhdistä numeroon",
  giveThis: "Anna soittajalle numero",
  copied: "Numero on kopioitu.",
  handedOver: "Puhelinohjelma sai numeron.",
  notHandedOver: "Puhelinohjelma ei ottanut numeroa vastaan. Näppäile se itse.",
  nextCall: "Seuraava puhelu",
  sentenceCopied: "Lause on kopioitu",
  heardConnected: (name: string, number: string) => `Yhdistä: ${name}, ${number}. Numero on kopioitu.`,
  heardGiven: (name: string, number: string) => `Anna numero: ${name}, ${number}. Numero on kopioitu.`,
  heardNotGiven: (name: string, number: string) => `Puheluja ei siirretä, eikä tätä numeroa anneta: ${name}, ${number}. Numero on kopioitu.`,
  heardNobody: (sentence: string) => `Kukaan ei vastaa. Lause on kopioitu. ${sentence}`,
  told: "Kerro soittajalle yhteystieto",
  contactCopied: "Yhteystieto on kopioitu.",
  consentOver: "Suostumus päättyi. Yhteystietoa ei enää kerrota.",
  heardTold: (details: string) => `Kukaan ei vastaa. Kerro yhteystieto: ${details}. Se on kopioitu, ja näyttäminen on kirjattu.`,
  heardContact: (details: string) => `Yhteystieto: ${details}. Näyttäminen on kirjattu.`,
  heardChanged: "Tilanne muuttui. Ketään ei yhdistetty.",
  numberCopied: (number: string) => `Numero ${number} on kopioitu.`,

  say: "Sano soittajalle",
  notIn: (language: Language) => ({ fi: "ei suomeksi", sv: "ei ruotsiksi", en: "ei englanniksi" })[language],
  why: (name: string) => `Miksi ${name}`,
  whyNobody: "Miksi ei kukaan",
  way,
  insteadOf: (name: string) => `kun ${name} ei vastaa`,
  because,

  contact: "Yhteys",
  kinds: {
    extension: "Alanumero",
    desk: "Työpuhelin",
    mobile: "Matkapuhelin",
    switchboard: "Vaihde",
    other: "Muu numero",
    fax: "Faksi",
  } satisfies Record<NumberKind, string> as Record<NumberKind, string>,
  email: "Sähköposti",
  languages: "Kielet",
  holders: "Hoitajat",
  openUntil: "Avoinna",
  noContact: "Ei yhteystietoja",
  leaverContact: "Entisen työntekijän omia numeroita ei näytetä.",
  ownContact: (until: string) => `Omat yhteystiedot, saa kertoa ${until}`,
  consent: (scope: string) => `Suostumus: ${scope}`,
  showContactOf: (name: string) => `Näytä yhteystieto: ${name}`,
  contactHidden: "piilossa, kunnes näytät sen",
  coming: "Tulossa",
  comingUp: coming,
  absence: "Poissaolo nyt",
  absenceCovers: "Sijaiset",
  absenceSpan: "Aika",
  noCovers: "ei sijaista",
  untilFurther: "toistaiseksi",
  returnHidden: "Paluuta ei kerrota soittajalle",
  instruction: "Ohje",
  wholeInstruction: "Koko ohje",
  edit: "Muokkaa",
  markAway: "Merkitse poissa",
  markBack: "Poissaolo",
};
