import type { GridColumn, GridHow, GridKind, GridState } from "../../contract/types";
import { countText } from "../civil";

type Columns = Record<GridColumn | "troubles", string>;

const columns: Columns = {
  name: "Nimi",
  honorific: "Arvonimi",
  given: "Etunimet",
  family: "Sukunimi",
  "called-by": "Kutsumanimi",
  former: "Entiset nimet",
  aliases: "Muut nimet",
  title: "Nimike",
  department: "Osasto",
  company: "Yritys",
  number: "Numero",
  "other-numbers": "Muut numerot",
  email: "Sähköposti",
  roles: "Tehtävät",
  deputies: "Varahenkilöt",
  "reports-to": "Esihenkilö",
  languages: "Kielet",
  "staff-id": "Tunnus",
  from: "Alkaa",
  to: "Päättyy",
  changed: "Muutettu",
  confirmed: "Vahvistettu",
  post: "Vakanssi",
  keywords: "Hakusanat",
  holders: "Haltijat",
  leading: "Johtava",
  people: "Henkilöitä",
  "duty-number": "Päivystysnumero",
  language: "Kieli",
  region: "Maa",
  zone: "Aikavyöhyke",
  rule: "Puhelun sääntö",
  fallback: "Yleisnumero",
  "short-instruction": "Lyhyt ohje",
  instruction: "Ohje",
  called: "Soitettavat numerot",
  "stands-in-for": "Kenen varalla",
  position: "Järjestys",
  troubles: "Puutteet",
};

const special: Partial<Record<GridKind, Partial<Columns>>> = {
  roles: { name: "Tehtävä" },
  departments: { name: "Osasto" },
  companies: { name: "Yritys" },
  deputies: { name: "Varahenkilö" },
};

/** How many of which kind, in the partitive, which follows a figure. */
const many: Record<GridKind, string> = {
  people: "henkilöä",
  roles: "tehtävää",
  departments: "osastoa",
  companies: "yritystä",
  deputies: "varahenkilöä",
};

const forMany: Record<GridKind, string> = {
  people: "henkilölle",
  roles: "tehtävälle",
  departments: "osastolle",
  companies: "yritykselle",
  deputies: "varahenkilölle",
};

const still: Record<GridKind, string> = {
  people: "henkilöön",
  roles: "tehtävään",
  departments: "osastoon",
  companies: "yritykseen",
  deputies: "varahenkilöön",
};

function referring(by: readonly string[]): string {
  return by.length === 0 ? "" : `: ${by.join(", ")}`;
}

/** The tables of the directory. */
export const grid = {
  column: (column: GridColumn | "troubles", kind: GridKind) => special[kind]?.[column] ?? columns[column],
  states: { left: "lähtenyt", "not-started": "ei vielä aloittanut", vacant: "avoinna" } satisfies Record<GridState, string> as Record<
    GridState,
    string
  >,
  rules: {
    transfer: "yhdistetään",
    "give-number": "annetaan numero",
    "take-message": "otetaan viesti",
  } as Record<string, string>,
  troubles: {
    "no-number": "ei numeroa",
    "not-a-number": "numero on virheellinen",
    "shared-mobile": "sama matkapuhelin toisella",
    duplicate: "ehkä kahteen kertaan",
    "no-holder": "ei haltijaa",
    "no-deputy": "ei varahenkilöä",
    "deputy-loop": "varahenkilöt kiertävät kehää",
    unconfirmed: "vahvistamatta",
    "never-asked": "ei koskaan haettu",
  } as Record<string, string>,
  yes: "kyllä",
  nothing: "tyhjä",
  isChosen: "valittu",
  isFiltered: "suodatettu",
  keysHint: (letters: boolean) => `Nuolet liikkuvat, Enter muokkaa, F8 avaa, Välilyönti valitsee${letters ? ", F suodattaa, S järjestää" : ""}.`,
  toolbar: "Taulukon rajaus",
  quick: "Rajaa: kirjoita mitä vain",
  troubleFilter: "Puutteet",
  anyTrouble: "Kunnossa tai ei",
  leavers: "Lähteneet mukaan",
  columns: "Sarakkeet",
  count: (total: string, all: string) => (total === all ? all : `${total} / ${all}`),
  filters: "Voimassa olevat suodattimet",
  removeFilter: (filter: string) => `Poista suodatin: ${filter}`,
  chosen: (count: number) => (count === 0 ? "Mitään ei ole valittu" : `${countText("fi", count)} valittu`),
  clearChosen: "Peru valinta",
  newOne: {
    people: "Uusi henkilö",
    roles: "Uusi tehtävä",
    departments: "Uusi osasto",
    companies: "Uusi yritys",
    deputies: "Uusi varahenkilö",
  } satisfies Record<GridKind, string> as Record<GridKind, string>,
  sortedBy: (column: string | null, descending: boolean) =>
    column === null ? "Järjestys: tavallinen" : `Järjestys: ${column}, ${descending ? "laskeva" : "nouseva"}`,
  suggestions: (column: string) => `Ehdotuksia: ${column}`,
  suggested: (count: number) => (count === 1 ? "1 ehdotus" : `${count} ehdotusta`),
  forMany: (kind: GridKind, count: number) => `Sama arvo ${countText("fi", count)} ${forMany[kind]}`,
  saved: (column: string, value: string, name: string) => `${name}: ${column} on nyt ${value}.`,
  savedMany: (column: string, value: string, count: number) => `${column} on nyt ${value}. Muuttui: ${countText("fi", count)}.`,
  changedMeanwhile: "Joku muutti tätä sillä välin.",
  changedMany: "Joku muutti jotakin näistä sillä välin.",
  noLongerThere: (name: string, typed: string) => `${name} ei ole enää taulukossa. Kirjoittamasi: ${typed}`,
  theirs: "Nyt siinä on",
  yours: "Kirjoitit",
  keepYours: "Pidä kirjoittamani",
  keepTheirs: "Jätä nykyinen",
  filterTitle: (column: string) => `Suodata: ${column}`,
  how: "Ehto",
  what: "Arvo",
  hows: {
    contains: "sisältää",
    begins: "alkaa",
    is: "on",
    empty: "on tyhjä",
    filled: "on täytetty",
    before: "ennen",
    after: "jälkeen",
  } satisfies Record<GridHow, string> as Record<GridHow, string>,
  filtering: {
    contains: (words: string) => `sisältää ”${words}”`,
    begins: (words: string) => `alkaa ”${words}”`,
    is: (words: string) => `on ”${words}”`,
    empty: () => "on tyhjä",
    filled: () => "on täytetty",
    before: (words: string) => `ennen ${words}`,
    after: (words: string) => `${words} jälkeen`,
  } satisfies Record<GridHow, (words: string) => string> as Record<GridHow, (words: string) => string>,
  filterApply: "Suodata",
  filterClear: "Poista suodatin",
  columnsTitle: "Näytettävät sarakkeet",
  columnsDone: "Valmis",
  columnsReset: "Palauta alkuperäiset",
  clearFilters: "Poista kaikki suodattimet",
  noneLeft: "Mikään ei läpäise suodattimia",
  noneLeftHint: (all: number) => `Ilman suodattimia rivejä on ${countText("fi", all)}. Esc taulukossa poistaa suodattimet.`,
  noneYet: {
    people: "Henkilöitä ei ole vielä",
    roles: "Tehtäviä ei ole vielä",
    departments: "Osastoja ei ole vielä",
    companies: "Yrityksiä ei ole vielä",
    deputies: "Varahenkilöitä ei ole vielä",
  } satisfies Record<GridKind, string> as Record<GridKind, string>,
  noneYetHint: {
    people: "Tuo henkilöstö tiedostosta tai lisää ensimmäinen henkilö. Valittuna voi olla myös väärä yritys (F6).",
    roles: "Tehtävä on vastuu, jota soittajat kysyvät: palkat, HR, jätehuolto. Tehtäviä syntyy myös henkilön lomakkeella ja tuonnissa.",
    departments: "Osasto syntyy, kun henkilölle kirjoitetaan uusi osasto tai kun henkilöstö tuodaan tiedostosta.",
    companies: "Lisää yritys, jonka puheluihin täällä vastataan.",
    deputies: "Varahenkilöt merkitään henkilön lomakkeella: avaa henkilö ja lisää, kuka vastaa hänen puolestaan.",
  } satisfies Record<GridKind, string> as Record<GridKind, string>,
  removeTitle: (kind: GridKind, count: number, name: string | null) => `Poistetaanko ${name ?? `${countText("fi", count)} ${many[kind]}`}?`,
  removeDetail: "Poiston voi kumota. Mitään ei poisteta, jos johonkin viitataan vielä muualta.",
  confirm: "Vahvista",
  merge: "Yhdistä",
  confirmed: (kind: GridKind, count: number, name: string | null) => `Vahvistettu: ${name ?? `${countText("fi", count)} ${many[kind]}`}.`,
  removed: (kind: GridKind, count: number, name: string | null) => `Poistettu: ${name ?? `${countText("fi", count)} ${many[kind]}`}.`,
  stillUsed: (kind: GridKind, name: string, by: readonly string[]) =>
    `Mitään ei poistettu: ${still[kind]} ${name} viitataan vielä${referring(by)}.`,
  peopleLeaveTitle: "Henkilöitä ei poisteta",
  peopleLeave:
    "Soittajat kysyvät lähtenyttä vielä pitkään. Merkitse lomakkeelle viimeinen työpäivä: silloin haku löytää hänet edelleen ja kertoo, kenen puoleen kääntyä.",
  openForm: (name: string) => `Merkitse viimeinen työpäivä: ${name}`,
};
