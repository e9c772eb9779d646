import { describe, expect, it } from "vitest";
import type { Moment } from "../../contract/types";
import { quickChoices, type QuickId } from "./quick";

const span = (now: Moment, id: QuickId) => quickChoices(now).find((choice) => choice.id === id)?.span;
const offered = (now: Moment) => quickChoices(now).map((choice) => choice.id);

describe("the usual absences", () => {
  it("on a Wednesday morning", () => {
    const now = "2026-07-08T09:42";
    expect(span(now, "today")).toEqual({ from: "2026-07-08", to: "2026-07-08" });
    expect(span(now, "restOfDay")).toEqual({ from: "2026-07-08T09:42", to: "2026-07-08" });
    expect(span(now, "untilNoon")).toEqual({ from: "2026-07-08T09:42", to: "2026-07-08T12:00" });
    expect(span(now, "tomorrow")).toEqual({ from: "2026-07-09", to: "2026-07-09" });
    expect(span(now, "thisWeek")).toEqual({ from: "2026-07-08", to: "2026-07-10" });
    expect(span(now, "nextWeek")).toEqual({ from: "2026-07-13", to: "2026-07-17" });
    expect(span(now, "openEnd")).toEqual({ from: "2026-07-08", to: null });
  });

  it("do not offer noon when it is past", () => {
    expect(offered("2026-07-08T12:00")).not.toContain("untilNoon");
    expect(offered("2026-07-08T11:59")).toContain("untilNoon");
  });

  it("do not offer the rest of a week that ends today or is over", () => {
    expect(offered("2026-07-09T09:00")).toContain("thisWeek");
    expect(offered("2026-07-10T09:00")).not.toContain("thisWeek");
    expect(offered("2026-07-11T09:00")).not.toContain("thisWeek");
    expect(offered("2026-07-12T09:00")).not.toContain("thisWeek");
  });

  it("mean by next week the coming Monday to Friday, on a Sunday too", () => {
    const week = { from: "2026-07-13", to: "2026-07-17" };
    expect(span("2026-07-06T09:00", "nextWeek")).toEqual(week);
    expect(span("2026-07-10T09:00", "nextWeek")).toEqual(week);
    expect(span("2026-07-12T09:00", "nextWeek")).toEqual(week);
  });

  it("go over the ends of months and years", () => {
    expect(span("2026-07-31T09:00", "tomorrow")).toEqual({ from: "2026-08-01", to: "2026-08-01" });
    expect(span("2026-12-31T09:00", "tomorrow")).toEqual({ from: "2027-01-01", to: "2027-01-01" });
    expect(span("2026-12-30T09:00", "nextWeek")).toEqual({ from: "2027-01-04", to: "2027-01-08" });
    expect(span("2028-02-28T09:00", "thisWeek")).toEqual({ from: "2028-02-28", to: "2028-03-03" });
  });
});
