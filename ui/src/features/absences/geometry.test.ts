import { describe, expect, it } from "vitest";
import type { TimelineGroup } from "../../contract/types";
import { firstDay, heightOf, linesBetween, placeOf, stretches, topOf, HEADING, ROW } from "./geometry";

const groups: TimelineGroup[] = [
  { company: "Kuusilinna", department: "Johto", id: null, first: 0, count: 3 },
  { company: "Kuusilinna", department: "Huolto", id: null, first: 3, count: 5000 },
];

describe("the timeline's measures", () => {
  it("begin a month one week before the week of the day, on a Monday", () => {
    expect(firstDay("month", "2026-07-08")).toBe("2026-06-29");
    expect(firstDay("week", "2026-07-08")).toBe("2026-07-06");
    expect(firstDay("day", "2026-07-08")).toBe("2026-07-08");
  });

  it("put whole days on whole cells, half days on half ones, and clip what goes on", () => {
    expect(placeOf("2026-06-29", "2026-07-05", "month", "2026-06-29")).toEqual({ left: 0, width: 0.25, before: false, after: false });
    const half = placeOf("2026-07-06", "2026-07-06T12:00", "week", "2026-07-06");
    expect(half?.width).toBeCloseTo(0.5 / 7);
    expect(placeOf("2026-06-01", null, "week", "2026-07-06")).toEqual({ left: 0, width: 1, before: true, after: true });
    expect(placeOf("2026-06-01", "2026-07-05", "week", "2026-07-06")).toBeNull();
  });

  it("show a day by its hours, across a change of the clocks too", () => {
    const place = placeOf("2026-10-25T13:00", "2026-10-25T20:00", "day", "2026-10-25");
    expect(place?.left).toBeCloseTo(0.5);
    expect(placeOf("2026-10-26", "2026-10-26", "week", "2026-10-19")).toBeNull();
    expect(placeOf("2026-10-25", "2026-10-25", "week", "2026-10-19")?.left).toBeCloseTo(6 / 7);
  });

  it("put neighbouring days together", () => {
    expect(stretches(["2026-07-12", "2026-07-11", "2026-07-15"], "2026-07-06")).toEqual([
      { at: 5, count: 2 },
      { at: 9, count: 1 },
    ]);
  });

  it("know only the rows in sight, of thousands", () => {
    const top = topOf(2000, groups);
    const lines = linesBetween(groups, top, top + 10 * ROW);
    expect(lines.filter((line) => line.kind === "row").map((line) => line.row)).toEqual(Array.from({ length: 10 }, (_, at) => 2000 + at));
    expect(linesBetween(groups, 0, HEADING + ROW)).toHaveLength(2);
    expect(heightOf(groups)).toBe(2 * HEADING + 5003 * ROW);
  });
});
