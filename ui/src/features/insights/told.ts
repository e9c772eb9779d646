// What each chart says, as one sentence, and as the rows of its table.
import type { Chart, Insights, MonthTold, Ranking, Ways } from "../../contract/types";
import { i18n } from "../../i18n";
import { countText } from "../../i18n/civil";

export const ways = ["direct", "cover", "nobody"] as const;

export function total(of: Ways): number {
  return of.direct + of.cover + of.nobody;
}

function sum(...all: Ways[]): number {
  return all.reduce((all, one) => all + total(one), 0);
}

/** All callers of one kind: those told, the others, and those of what is gone. */
export function allOf(ranking: Ranking): number {
  return sum(...ranking.most.map((line) => line.ways), ranking.othersWays, ranking.gone);
}

export type RankingChart = Extract<Chart, "people" | "roles" | "referrals">;

export function headline(chart: Chart, told: Insights): string {
  const m = i18n.m.insights;
  switch (chart) {
    case "months": {
      const all = total(told.ways);
      return all === 0 ? m.noCalls : m.calls(all, told.ways.direct, told.ways.cover, told.ways.nobody);
    }
    case "people":
    case "roles":
    case "referrals": {
      const ranking = told[chart];
      const first = ranking.most[0];
      return first ? m.asked(first.name, total(first.ways), allOf(ranking)) : m.askedNone[chart];
    }
    case "hours": {
      const { busiest, day } = told.hours;
      const hour = busiest === null ? undefined : day[busiest];
      return busiest === null || !hour ? m.noCalls : m.busiest(busiest, total(hour), sum(...day));
    }
    case "companies": {
      const first = told.hours.companies[0];
      const all = told.hours.companies.reduce((all, one) => all + one.total, 0);
      return first ? m.busiestCompany(first.name || m.companyGone, first.total, all) : m.noCalls;
    }
    case "misses": {
      const [missed, mended] = told.months.reduce(([missed, mended], month) => [missed + month.missed, mended + month.mended], [0, 0]);
      return missed === 0 ? m.noMisses : m.missed(missed, mended);
    }
    case "keys":
    case "seconds": {
      const spread = told[chart];
      return spread === null ? m.tooFew(told.least) : m[chart](spread.median, spread.quarter, spread.threeQuarters);
    }
  }
}

export interface Table {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

const number = (count: number) => countText(i18n.language, count);

function counts(of: Ways): string[] {
  return [...ways.map((way) => of[way]), total(of)].map(number);
}

function wayHeads(first: string): string[] {
  const m = i18n.m.insights;
  return [first, ...ways.map((way) => m.wayHeads[way]), m.total];
}

export function rankingTable(ranking: Ranking): Table {
  const m = i18n.m.insights;
  const rest = [
    { name: m.others(ranking.others), company: "", ways: ranking.othersWays },
    { name: m.gone, company: "", ways: ranking.gone },
  ].filter(({ ways }) => total(ways) > 0);
  const [name = "", ...heads] = wayHeads(m.name);
  return { heads: [name, m.company, ...heads], rows: [...ranking.most, ...rest].map(({ name, company, ways }) => [name, company, ...counts(ways)]) };
}

export function monthsTable(months: readonly MonthTold[]): Table {
  const m = i18n.m.insights;
  return { heads: wayHeads(m.monthHead), rows: months.map(({ month, ways }) => [m.month(month), ...counts(ways)]) };
}

export function hoursTable(told: Insights, weekdays: readonly string[]): Table {
  const m = i18n.m.insights;
  const { day, week } = told.hours;
  const rows = day.map((ways, hour) => [m.hour(hour), ...counts(ways), ...week.map((of) => number(of[hour] ?? 0))]);
  return { heads: [...wayHeads(m.hourHead), ...weekdays], rows };
}

export function companiesTable(told: Insights): Table {
  const m = i18n.m.insights;
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
  const rows = told.hours.companies.map(({ name, day, total }) => [name || m.companyGone, ...[...day, total].map(number)]);
  return { heads: [m.company, ...hours, m.total], rows };
}

export function missesTable(months: readonly MonthTold[]): Table {
  const m = i18n.m.insights;
  return { heads: [m.monthHead, m.missedHead, m.mendedHead], rows: months.map(({ month, missed, mended }) => [m.month(month), number(missed), number(mended)]) };
}

export function spreadTable(chart: "keys" | "seconds", told: Insights): Table {
  const m = i18n.m.insights;
  const bins = told[chart]?.bins ?? [];
  const rows = bins.map(({ from, to, count }, place) => [m.bin(from, to, place === bins.length - 1), number(count)]);
  return { heads: [chart === "keys" ? m.keysHead : m.secondsHead, m.choices], rows };
}
