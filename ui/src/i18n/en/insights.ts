import type { Chart } from "../../contract/types";
import type { Messages } from "../messages";
import { countText, monthText, percentText } from "../civil";

const count = (n: number) => countText("en", n);
const calls = (n: number) => (n === 1 ? "1 call" : `${count(n)} calls`);
const share = (part: number, all: number) => percentText("en", part, all);
const hours = (hour: number) => `${hour}–${(hour + 1) % 24}`;

export const insights: Messages["insights"] = {
  title: "Insights",
  reading: "Adding up…",
  period: "Period",
  periods: { month: "This month", before: "Last month", year: "This year", twelve: "Last 12 months" },
  from: "First month",
  to: "Last month",
  month: (month: string) => monthText("en", month),
  shortMonth: (month: string) => monthText("en", month, "short"),
  span: (from: string, to: string) => (from === to ? monthText("en", from) : `${monthText("en", from)} – ${monthText("en", to)}`),
  company: "Company",
  allCompanies: "All companies",
  answered: (name: string) => `${name} (being answered)`,
  ways: { direct: "direct", cover: "to a cover", nobody: "not connected" },
  wayHeads: { direct: "Direct", cover: "To a cover", nobody: "Not connected" },
  total: "Total",
  monthHead: "Month",
  hourHead: "Hour",
  asTable: "The figures as a table",
  csv: "CSV",
  exported: (path: string) => `The figures are in the file ${path}.`,
  titles: {
    months: "Calls",
    people: "Most asked-for people",
    roles: "Most asked-for roles",
    referrals: "Most used referrals",
    hours: "Calls by time of day",
    companies: "Hours by company",
    misses: "Misses",
    keys: "Keys before a choice",
    seconds: "Seconds before a choice",
  } satisfies Record<Chart, string>,
  calls: (all: number, direct: number, cover: number, nobody: number) =>
    `${calls(all)}: ${share(direct, all)} direct, ${share(cover, all)} to a cover, and ${share(nobody, all)} not connected.`,
  noCalls: "No calls.",
  asked: (name: string, n: number, all: number) => `Most asked for: ${name}, ${calls(n)} (${share(n, all)}).`,
  askedNone: {
    people: "No person was asked for.",
    roles: "No role was asked for.",
    referrals: "No referral was used.",
  },
  name: "Name",
  callers: "Calls",
  others: (n: number) => (n === 1 ? "1 other" : `${count(n)} others`),
  gone: "No longer in the directory",
  more: (n: number) => `Show ${n}`,
  fewer: "Show 10",
  open: (name: string) => `Open ${name}`,
  busiest: (hour: number, n: number, all: number) => `Busiest between ${hours(hour)}: ${share(n, all)} of the calls.`,
  hour: hours,
  week: "Calls by weekday and hour: the larger the dot, the more calls",
  busiestCompany: (name: string, n: number, all: number) => `Most calls: ${name}, ${share(n, all)}.`,
  companyGone: "A company that no longer exists",
  missed: (missed: number, mended: number) =>
    missed === 1
      ? `1 miss, which has ${mended === 0 ? "not " : ""}been mended.`
      : `${count(missed)} misses, of which ${mended === 0 ? "none has been mended" : `${count(mended)} (${share(mended, missed)}) ${mended === 1 ? "has" : "have"} been mended`}.`,
  noMisses: "No misses: every search ended in a choice.",
  missedHead: "Misses",
  mendedHead: "Mended",
  keys: (median: number, quarter: number, most: number) =>
    `Half of the choices take at most ${median === 1 ? "one key" : `${median} keys`}; one in four at most ${quarter}, three in four at most ${most}.`,
  seconds: (median: number, quarter: number, most: number) =>
    `Half of the choices are made within ${median === 1 ? "one second" : `${median} seconds`}; one in four within ${quarter}, three in four within ${most} seconds.`,
  keysHead: "Keys",
  secondsHead: "Seconds",
  choices: "Choices",
  tooFew: (least: number) => `Shown when there are at least ${least} choices. With fewer, one could tell who made them.`,
  bin: (from: number, to: number, last: boolean) => (last ? `${from}+` : from === to ? `${from}` : `${from}–${to}`),
  median: "median",
  emptyTitle: "There are no figures for this period yet",
  empty: "The figures gather by themselves: every call that is connected is counted at the desk when the choice is made. Choose a longer period or another company, or come back when there have been calls.",
  notCounted:
    "The figures are sums of whole months. They show neither who took a call, nor who called, nor at which minute, and compare nobody with anybody (Act on the Protection of Privacy in Working Life, 759/2004, section 21). Callers who were told what to do or left a message count as not connected, too: all of them where a company takes no calls.",
};
