import { describe, expect, it } from "vitest";
import { steps, everyNth } from "./charts/scale";
import { earlier } from "../../shared/months";
import { monthsUntil, presetOf, spanOf } from "./period";

describe("months", () => {
  it("are counted over the turn of a year", () => {
    expect(earlier("2026-01", 1)).toBe("2025-12");
    expect(earlier("2026-07", 11)).toBe("2025-08");
    expect(earlier("2026-12", 24)).toBe("2024-12");
    expect(monthsUntil("2026-07-08").slice(0, 2)).toEqual(["2026-07", "2026-06"]);
  });

  it("of a preset are found again by it", () => {
    const today = "2026-07-08";
    expect(spanOf("year", today)).toEqual({ from: "2026-01", to: "2026-07" });
    expect(presetOf(spanOf("before", today), today)).toBe("before");
    expect(presetOf({ from: "2026-02", to: "2026-03" }, today)).toBeNull();
  });
});

describe("a scale", () => {
  it("begins at nothing, ends at or above the most, and has whole steps", () => {
    for (const most of [0, 1, 2, 3, 9, 10, 61, 99, 100, 1204, 987_654]) {
      const scale = steps(most);
      expect(scale[0]).toBe(0);
      expect(scale.at(-1)).toBeGreaterThanOrEqual(Math.max(1, most));
      expect(scale.every(Number.isInteger)).toBe(true);
      expect(scale.length).toBeLessThanOrEqual(6);
    }
  });

  it("leaves labels out that would touch", () => {
    expect(everyNth(12, 600, 50)).toBe(1);
    expect(everyNth(24, 600, 50)).toBe(2);
    expect(everyNth(120, 600, 50)).toBe(10);
  });
});
