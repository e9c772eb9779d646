// Figures for tests: two companies, three months, of which one had no callers.
import type { Insights, Ranking, Ways } from "../../contract/types";
import { HAMEEN_SAHKO, KOISTINEN, KUUSILINNA } from "../../host/samples";

export const ways = (direct = 0, cover = 0, nobody = 0): Ways => ({ direct, cover, nobody });

const nobody: Ranking = { most: [], others: 0, othersWays: ways(), gone: ways() };
const day = (of: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => of[hour] ?? 0);

export function insights(of: Partial<Insights> = {}): Insights {
  return {
    ways: ways(734, 300, 170),
    months: [
      { month: "2026-05", ways: ways(400, 100, 70), missed: 30, mended: 12 },
      { month: "2026-06", ways: ways(), missed: 0, mended: 0 },
      { month: "2026-07", ways: ways(334, 200, 100), missed: 10, mended: 8 },
    ],
    people: {
      most: [
        { key: KOISTINEN, name: "Pekka Koistinen", company: "Kuusilinna Oy", ways: ways(90, 30, 4) },
        { key: { kind: "person", id: "p2" }, name: "Anna Virtanen", company: "Kuusilinna Oy", ways: ways(20) },
      ],
      others: 7,
      othersWays: ways(600, 250, 160),
      gone: ways(24, 20, 6),
    },
    roles: { ...nobody, most: [{ key: { kind: "role", id: "r1" }, name: "Palkanlaskenta", company: "Kuusilinna Oy", ways: ways(40, 2) }] },
    referrals: nobody,
    hours: {
      day: day({ 8: 200, 9: 604, 15: 400 }).map((count) => ways(count)),
      week: [day({ 8: 200, 9: 604 }), ...Array.from({ length: 3 }, () => day({})), day({ 15: 400 }), day({}), day({})],
      companies: [
        { id: KUUSILINNA, name: "Kuusilinna Oy", day: day({ 9: 904 }), total: 904 },
        { id: HAMEEN_SAHKO, name: "", day: day({ 15: 300 }), total: 300 },
      ],
      busiest: 9,
    },
    keys: { choices: 900, quarter: 3, median: 5, threeQuarters: 8, bins: [{ from: 0, to: 4, count: 300 }, { from: 5, to: 60, count: 600 }] },
    seconds: null,
    least: 20,
    ...of,
  };
}
