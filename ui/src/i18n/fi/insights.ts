import type { Chart } from "../../contract/types";
import { countText, monthText, percentText } from "../civil";

const count = (n: number) => countText("fi", n);
const calls = (n: number) => (n === 1 ? "1 puhelu" : `${count(n)} puhelua`);
const share = (part: number, all: number) => percentText("fi", part, all);
const hours = (hour: number) => `${hour}–${(hour + 1) % 24}`;

/** What is told of the calls. */
export const insights = {
  title: "Luvut",
  reading: "Lasketaan…",
  period: "Aika",
  periods: { month: "Tämä kuukausi", before: "Viime kuukausi", year: "Tämä vuosi", twelve: "12 viime kuukautta" },
  from: "Ensimmäinen kuukausi",
  to: "Viimeinen kuukausi",
  month: (month: string) => monthText("fi", month),
  shortMonth: (month: string) => monthText("fi", month, "short"),
  span: (from: string, to: string) => (from === to ? monthText("fi", from) : `${monthText("fi", from)} – ${monthText("fi", to)}`),
  company: "Yritys",
  allCompanies: "Kaikki yritykset",
  answered: (name: string) => `${name} (vastattavana)`,
  ways: { direct: "suoraan", cover: "sijaiselle", nobody: "ei yhdistetty" },
  wayHeads: { direct: "Suoraan", cover: "Sijaiselle", nobody: "Ei yhdistetty" },
  total: "Yhteensä",
  monthHead: "Kuukausi",
  hourHead: "Tunti",
  asTable: "Luvut taulukkona",
  csv: "CSV",
  exported: (path: string) => `Luvut ovat tiedostossa ${path}.`,
  titles: {
    months: "Puhelut",
    people: "Kysytyimmät henkilöt",
    roles: "Kysytyimmät tehtävät",
    referrals: "Käytetyimmät ohjaukset",
    hours: "Puhelut kellonajan mukaan",
    companies: "Kellonajat yrityksittäin",
    misses: "Hudit",
    keys: "Näppäilyt ennen valintaa",
    seconds: "Sekunnit ennen valintaa",
  } satisfies Record<Chart, string> as Record<Chart, string>,
  calls: (all: number, direct: number, cover: number, nobody: number) =>
    `${calls(all)}, joista ${share(direct, all)} suoraan, ${share(cover, all)} sijaiselle ja ${share(nobody, all)} jäi yhdistämättä.`,
  noCalls: "Ei yhtään puhelua.",
  asked: (name: string, n: number, all: number) => `Eniten kysytään: ${name}, ${calls(n)} (${share(n, all)}).`,
  askedNone: {
    people: "Ketään henkilöä ei ole kysytty.",
    roles: "Mitään tehtävää ei ole kysytty.",
    referrals: "Yhtään ohjausta ei ole käytetty.",
  },
  name: "Nimi",
  callers: "Puheluita",
  others: (n: number) => (n === 1 ? "1 muu" : `${count(n)} muuta`),
  gone: "Ei enää hakemistossa",
  more: (n: number) => `Näytä ${n}`,
  fewer: "Näytä 10",
  open: (name: string) => `Avaa ${name}`,
  busiest: (hour: number, n: number, all: number) => `Vilkkainta on kello ${hours(hour)}: ${share(n, all)} puheluista.`,
  hour: hours,
  week: "Puhelut viikonpäivän ja tunnin mukaan: mitä suurempi piste, sitä enemmän puheluita",
  busiestCompany: (name: string, n: number, all: number) => `Eniten puheluita: ${name}, ${share(n, all)}.`,
  companyGone: "Yritys, jota ei enää ole",
  missed: (missed: number, mended: number) =>
    missed === 1
      ? `1 huti, ${mended === 0 ? "jota ei ole korjattu" : "joka on korjattu"}.`
      : `${count(missed)} hutia, joista ${mended === 0 ? "yhtäkään ei ole korjattu" : `${count(mended)} (${share(mended, missed)}) on korjattu`}.`,
  noMisses: "Ei yhtään hutia: jokainen haku on päättynyt valintaan.",
  missedHead: "Hudit",
  mendedHead: "Korjattu",
  keys: (median: number, quarter: number, most: number) =>
    `Puolet valinnoista vie enintään ${median === 1 ? "yhden näppäilyn" : `${median} näppäilyä`}; joka neljäs enintään ${quarter}, kolme neljästä enintään ${most}.`,
  seconds: (median: number, quarter: number, most: number) =>
    `Puolet valinnoista syntyy enintään ${median === 1 ? "sekunnissa" : `${median} sekunnissa`}; joka neljäs enintään ${quarter} sekunnissa, kolme neljästä enintään ${most} sekunnissa.`,
  keysHead: "Näppäilyjä",
  secondsHead: "Sekunteja",
  choices: "Valintoja",
  tooFew: (least: number) => `Näytetään, kun valintoja on vähintään ${least}. Harvemmista näkyisi, kuka niitä on tehnyt.`,
  bin: (from: number, to: number, last: boolean) => (last ? `${from}+` : from === to ? `${from}` : `${from}–${to}`),
  median: "mediaani",
  emptyTitle: "Tältä ajalta ei ole vielä lukuja",
  empty: "Luvut kertyvät itsestään: jokainen yhdistetty puhelu lasketaan vaihteessa, kun valinta tehdään. Valitse pidempi aika tai toinen yritys, tai palaa, kun puheluita on ollut.",
  notCounted:
    "Luvut ovat kuukausien summia. Niistä ei näy, kuka puhelun otti, kuka soitti eikä millä minuutilla, eikä niillä verrata ketään keskenään (laki yksityisyyden suojasta työelämässä, 759/2004, 21 §). Yhdistämättömiin kuuluvat nekin soittajat, jotka saivat ohjeen tai joilta otettiin viesti: kaikki, jos yritykseen ei yhdistetä puheluita.",
};
