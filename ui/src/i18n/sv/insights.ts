import type { Chart } from "../../contract/types";
import type { Messages } from "../messages";
import { countText, monthText, percentText } from "../civil";

const count = (n: number) => countText("sv", n);
const calls = (n: number) => `${count(n)} samtal`;
const share = (part: number, all: number) => percentText("sv", part, all);
const hours = (hour: number) => `${hour}–${(hour + 1) % 24}`;

export const insights: Messages["insights"] = {
  title: "Siffror",
  reading: "Räknar…",
  period: "Period",
  periods: { month: "Den här månaden", before: "Förra månaden", year: "I år", twelve: "Senaste 12 månaderna" },
  from: "Första månaden",
  to: "Sista månaden",
  month: (month: string) => monthText("sv", month),
  shortMonth: (month: string) => monthText("sv", month, "short"),
  span: (from: string, to: string) => (from === to ? monthText("sv", from) : `${monthText("sv", from)} – ${monthText("sv", to)}`),
  company: "Företag",
  allCompanies: "Alla företag",
  answered: (name: string) => `${name} (besvaras nu)`,
  ways: { direct: "direkt", cover: "till ersättare", nobody: "ej kopplat" },
  wayHeads: { direct: "Direkt", cover: "Till ersättare", nobody: "Ej kopplat" },
  total: "Totalt",
  monthHead: "Månad",
  hourHead: "Timme",
  asTable: "Siffrorna som tabell",
  csv: "CSV",
  exported: (path: string) => `Siffrorna finns i filen ${path}.`,
  titles: {
    months: "Samtal",
    people: "Mest efterfrågade personer",
    roles: "Mest efterfrågade uppgifter",
    referrals: "Mest använda vidarevisningar",
    hours: "Samtal efter klockslag",
    companies: "Klockslag per företag",
    misses: "Missar",
    keys: "Tangenttryckningar före valet",
    seconds: "Sekunder före valet",
  } satisfies Record<Chart, string>,
  calls: (all: number, direct: number, cover: number, nobody: number) =>
    `${calls(all)}: ${share(direct, all)} direkt, ${share(cover, all)} till en ersättare och ${share(nobody, all)} kopplades inte.`,
  noCalls: "Inga samtal.",
  asked: (name: string, n: number, all: number) => `Mest efterfrågas ${name}: ${calls(n)} (${share(n, all)}).`,
  askedNone: {
    people: "Ingen person har efterfrågats.",
    roles: "Ingen uppgift har efterfrågats.",
    referrals: "Ingen vidarevisning har använts.",
  },
  name: "Namn",
  callers: "Samtal",
  others: (n: number) => (n === 1 ? "1 annan" : `${count(n)} andra`),
  gone: "Finns inte längre i katalogen",
  more: (n: number) => `Visa ${n}`,
  fewer: "Visa 10",
  open: (name: string) => `Öppna ${name}`,
  busiest: (hour: number, n: number, all: number) => `Livligast är det klockan ${hours(hour)}: ${share(n, all)} av samtalen.`,
  hour: hours,
  week: "Samtal efter veckodag och timme: ju större prick, desto fler samtal",
  busiestCompany: (name: string, n: number, all: number) => `Flest samtal: ${name}, ${share(n, all)}.`,
  companyGone: "Ett företag som inte finns längre",
  missed: (missed: number, mended: number) =>
    missed === 1
      ? `1 miss, som ${mended === 0 ? "inte " : ""}har åtgärdats.`
      : `${count(missed)} missar, varav ${mended === 0 ? "ingen har åtgärdats" : `${count(mended)} (${share(mended, missed)}) har åtgärdats`}.`,
  noMisses: "Inga missar: varje sökning slutade i ett val.",
  missedHead: "Missar",
  mendedHead: "Åtgärdade",
  keys: (median: number, quarter: number, most: number) =>
    `Hälften av valen kräver högst ${median === 1 ? "en tangenttryckning" : `${median} tangenttryckningar`}; vart fjärde högst ${quarter}, tre av fyra högst ${most}.`,
  seconds: (median: number, quarter: number, most: number) =>
    `Hälften av valen görs på högst ${median === 1 ? "en sekund" : `${median} sekunder`}; vart fjärde på högst ${quarter}, tre av fyra på högst ${most} sekunder.`,
  keysHead: "Tangenttryckningar",
  secondsHead: "Sekunder",
  choices: "Val",
  tooFew: (least: number) => `Visas när det finns minst ${least} val. Med färre skulle det gå att se vem som har gjort dem.`,
  bin: (from: number, to: number, last: boolean) => (last ? `${from}+` : from === to ? `${from}` : `${from}–${to}`),
  median: "median",
  emptyTitle: "Det finns inga siffror för den här perioden än",
  empty: "Siffrorna kommer av sig själva: varje kopplat samtal räknas i växeln när valet görs. Välj en längre period eller ett annat företag, eller kom tillbaka när det har ringt.",
  notCounted:
    "Siffrorna är summor av hela månader. De visar inte vem som tog samtalet, vem som ringde eller vid vilken minut, och ingen jämförs med någon annan (lagen om integritetsskydd i arbetslivet, 759/2004, 21 §). Till de samtal som inte kopplades hör också de där den som ringde fick ett besked eller lämnade ett meddelande: alla, om samtal inte kopplas till företaget.",
};
