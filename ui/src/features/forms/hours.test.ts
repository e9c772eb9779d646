import { describe, expect, it } from "vitest";
import { chosenHolidays, copyMonday, halfFilled, HOLIDAY_CHOICES, holidayChoice, nextStretch, pruneHours, runsOver, usualWeek } from "./hours";

describe("weekly hours", () => {
  it("are copied from Monday to the weekdays, each with times of its own", () => {
    const week = usualWeek();
    week[0] = [
      { from: "09:00", to: "12:00" },
      { from: "13:00", to: "15:30" },
    ];
    copyMonday(week);
    expect(week.slice(1, 5)).toEqual([week[0], week[0], week[0], week[0]]);
    expect(week.slice(5)).toEqual([[], []]);
    const [monday, tuesday] = week;
    if (tuesday?.[0]) tuesday[0].to = "11:00";
    expect(monday?.[0]?.to).toBe("12:00");
  });

  it("may run over midnight, or to its end", () => {
    expect(runsOver({ from: "22:00", to: "06:00" })).toBe("overnight");
    expect(runsOver({ from: "16:00", to: "00:00" })).toBe("midnight");
    expect(runsOver({ from: "08:00", to: "16:00" })).toBeNull();
    expect(runsOver({ from: "08:00", to: "" })).toBeNull();
  });

  it("begin as another day has them, and then wait to be filled in", () => {
    expect(nextStretch([], [[], [{ from: "07:00", to: "15:00" }]])).toEqual({ from: "07:00", to: "15:00" });
    expect(nextStretch([{ from: "07:00", to: "15:00" }], [])).toEqual({ from: "", to: "" });
  });

  it("lose what nobody filled in and are not complete with what is half filled in", () => {
    const hours = {
      week: [[{ from: "", to: "" }], [{ from: "08:00", to: "" }], [], [], [], [], []],
      exceptions: [
        { day: "", open: [] },
        { day: "2026-12-24", open: [] },
        { day: "", open: [{ from: "08:00", to: "12:00" }] },
      ],
      holidays: null,
    };
    pruneHours(hours);
    expect(hours.week[0]).toEqual([]);
    expect(hours.exceptions.map((other) => other.day)).toEqual(["2026-12-24", ""]);
    expect(halfFilled(hours).map(({ field, index }) => [field, index])).toEqual([
      ["hours", 1],
      ["other-days", 1],
    ]);
  });

  it("say of holidays what was chosen, and keep the eves when the country changes", () => {
    for (const choice of HOLIDAY_CHOICES) expect(holidayChoice(chosenHolidays(choice, null))).toBe(choice);
    const withoutEves = { kind: "closed", calendar: "finland", eves: false } as const;
    expect(chosenHolidays("aland", withoutEves)).toEqual({ ...withoutEves, calendar: "aland" });
    expect(chosenHolidays("finland", { kind: "as-usual" })).toEqual({ ...withoutEves, eves: true });
  });
});
