import type { GridColumn, GridHow, GridKind, GridState } from "../../contract/types";
import { countText } from "../civil";
import type { grid as fi } from "../fi/grid";

type Columns = Record<GridColumn | "troubles", string>;

const columns: Columns = {
  name: "Namn",
  honorific: "Titel före namnet",
  given: "Förnamn",
  family: "Efternamn",
  "called-by": "Tilltalsnamn",
  former: "Tidigare namn",
  aliases: "Andra namn",
  title: "Befattning",
  department: "Avdelning",
  company: "Företag",
  number: "Nummer",
  "other-numbers": "Andra nummer",
  email: "E-post",
  roles: "Uppgifter",
  deputies: "Ersättare",
  "reports-to": "Chef",
  languages: "Språk",
  "staff-id": "Personalnr",
  from: "Börjar",
  to: "Slutar",
  changed: "Ändrad",
  confirmed: "Bekräftad",
  post: "Tjänst",
  keywords: "Sökord",
  holders: "Innehavare",
  leading: "Ledande",
  people: "Personer",
  "duty-number": "Journummer",
  language: "Språk",
  region: "Land",
  zone: "Tidszon",
  rule: "Samtalsregel",
  fallback: "Allmänt nummer",
  "short-instruction": "Kort anvisning",
  instruction: "Anvisning",
  called: "Uppringda nummer",
  "stands-in-for": "Ersätter",
  position: "Ordning",
  troubles: "Brister",
};

const special: Partial<Record<GridKind, Partial<Columns>>> = {
  roles: { name: "Uppgift" },
  departments: { name: "Avdelning" },
  companies: { name: "Företag" },
  deputies: { name: "Ersättare" },
};

const one: Record<GridKind, string> = {
  people: "person",
  roles: "uppgift",
  departments: "avdelning",
  companies: "företag",
  deputies: "ersättare",
};

const many: Record<GridKind, string> = {
  people: "personer",
  roles: "uppgifter",
  departments: "avdelningar",
  companies: "företag",
  deputies: "ersättare",
};

function counted(kind: GridKind, count: number): string {
  return `${countText("sv", count)} ${count === 1 ? one[kind] : many[kind]}`;
}

function referring(by: readonly string[]): string {
  return by.length === 0 ? "" : `: ${by.join(", ")}`;
}

export const grid: typeof fi = {
  column: (column, kind) => special[kind]?.[column] ?? columns[column],
  states: { left: "har slutat", "not-started": "har inte börjat", vacant: "vakant" } satisfies Record<GridState, string>,
  rules: {
    transfer: "kopplas",
    "give-number": "numret ges",
    "take-message": "meddelande tas emot",
  },
  troubles: {
    "no-number": "inget nummer",
    "not-a-number": "numret är fel",
    "shared-mobile": "samma mobil som någon annan",
    duplicate: "kanske dubbel",
    "no-holder": "ingen innehavare",
    "no-deputy": "ingen ersättare",
    "deputy-loop": "ersättarna går i ring",
    unconfirmed: "obekräftad",
    "never-asked": "aldrig efterfrågad",
  },
  yes: "ja",
  nothing: "tom",
  isChosen: "vald",
  isFiltered: "filtrerad",
  keysHint: "Pilarna flyttar, Enter redigerar, F8 öppnar, mellanslag väljer, F filtrerar, S sorterar.",
  toolbar: "Tabellens urval",
  quick: "Begränsa: skriv vad som helst",
  troubleFilter: "Brister",
  anyTrouble: "Oavsett brister",
  leavers: "Även de som slutat",
  columns: "Kolumner",
  count: (total, all) => (total === all ? all : `${total} / ${all}`),
  filters: "Filter som gäller",
  removeFilter: (filter) => `Ta bort filtret: ${filter}`,
  chosen: (count) => (count === 0 ? "Inget är valt" : `${countText("sv", count)} valda`),
  clearChosen: "Upphäv valet",
  newOne: {
    people: "Ny person",
    roles: "Ny uppgift",
    departments: "Ny avdelning",
    companies: "Nytt företag",
    deputies: "Ny ersättare",
  },
  sortedBy: (column, descending) =>
    column === null ? "Ordning: den vanliga" : `Ordning: ${column}, ${descending ? "fallande" : "stigande"}`,
  suggestions: (column) => `Förslag: ${column}`,
  suggested: (count) => `${count} förslag`,
  forMany: (kind, count) => `Samma värde för ${counted(kind, count)}`,
  saved: (column, value, name) => `${name}: ${column} är nu ${value}.`,
  savedMany: (column, value, count) => `${column} är nu ${value}. Ändrade: ${countText("sv", count)}.`,
  changedMeanwhile: "Någon ändrade detta under tiden.",
  changedMany: "Någon ändrade något av dessa under tiden.",
  noLongerThere: (name, typed) => `${name} finns inte längre i tabellen. Du skrev: ${typed}`,
  theirs: "Nu står där",
  yours: "Du skrev",
  keepYours: "Behåll det jag skrev",
  keepTheirs: "Låt det nuvarande stå",
  filterTitle: (column) => `Filtrera: ${column}`,
  how: "Villkor",
  what: "Värde",
  hows: {
    contains: "innehåller",
    begins: "börjar med",
    is: "är",
    empty: "är tom",
    filled: "är ifylld",
    before: "före",
    after: "efter",
  } satisfies Record<GridHow, string>,
  filtering: {
    contains: (words) => `innehåller ”${words}”`,
    begins: (words) => `börjar med ”${words}”`,
    is: (words) => `är ”${words}”`,
    empty: () => "är tom",
    filled: () => "är ifylld",
    before: (words) => `före ${words}`,
    after: (words) => `efter ${words}`,
  },
  filterApply: "Filtrera",
  filterClear: "Ta bort filtret",
  columnsTitle: "Kolumner som visas",
  columnsDone: "Klar",
  columnsReset: "Återställ",
  clearFilters: "Ta bort alla filter",
  noneLeft: "Inget passerar filtren",
  noneLeftHint: (all) => `Utan filter finns det ${countText("sv", all)} rader. Esc i tabellen tar bort filtren.`,
  noneYet: {
    people: "Det finns inga personer ännu",
    roles: "Det finns inga uppgifter ännu",
    departments: "Det finns inga avdelningar ännu",
    companies: "Det finns inga företag ännu",
    deputies: "Det finns inga ersättare ännu",
  },
  noneYetHint: {
    people: "Importera personalen från en fil eller lägg till den första. Det kan också vara fel företag som är valt (F6).",
    roles: "En uppgift är ett ansvar som den som ringer frågar efter: löner, HR, avfall. Uppgifter kommer också till i personens formulär och vid import.",
    departments: "En avdelning kommer till när en person får en ny avdelning eller när personalen importeras från en fil.",
    companies: "Lägg till ett företag vars samtal besvaras här.",
    deputies: "Ersättare anges i personens formulär: öppna personen och lägg till vem som svarar i stället.",
  },
  removeTitle: (kind, count, name) => `Ta bort ${name ?? counted(kind, count)}?`,
  removeDetail: "Borttagningen kan ångras. Inget tas bort om något annat ännu hänvisar dit.",
  removed: (kind, count, name) => `Borttaget: ${name ?? counted(kind, count)}.`,
  stillUsed: (_kind, name, by) => `Inget togs bort: ${name} används ännu${referring(by)}.`,
  peopleLeaveTitle: "Personer tas inte bort",
  peopleLeave:
    "De som ringer frågar länge efter den som har slutat. Ange den sista arbetsdagen i formuläret: då hittar sökningen personen och säger vem som sköter ärendet.",
  openForm: (name) => `Ange sista arbetsdagen: ${name}`,
};
