import { describe, expect, it } from "vitest";
import { clockOf, clockText, dayAfter, dayOf, dayText, languageName, ownName, weekday, weekdayNames, weekdayText } from "./civil";

describe("days and clock times", () => {
  const today = "2026-07-08";

  it("are written as each language writes them", () => {
    expect(dayText("fi", "2026-08-05", today)).toBe("5.8.");
    expect(dayText("sv", "2026-08-05", today)).toBe("5.8.");
    expect(dayText("en", "2026-08-05", today)).toBe("5 Aug");
    expect(clockText("fi", "09:05")).toBe("9.05");
    expect(clockText("en", "09:05")).toBe("09:05");
  });

  it("carry the year where it is another one", () => {
    expect(dayText("fi", "2027-01-02", today)).toBe("2.1.2027");
    expect(dayText("en", "2027-01-02", today)).toBe("2 Jan 2027");
  });

  it("name the day of the week", () => {
    expect(weekdayText("fi", "2026-08-06", today)).toBe("to 6.8.");
    expect(weekdayText("en", "2026-08-06", today)).toBe("Thu 6 Aug");
    expect(weekday("2026-08-09")).toBe(7);
    expect(weekdayNames("fi")[0]).toBe("ma");
  });

  it("are counted over the ends of months and leap days", () => {
    expect(dayAfter("2028-02-28")).toBe("2028-02-29");
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("2026-03-01", -1)).toBe("2026-02-28");
  });

  it("are told apart from moments", () => {
    expect(clockOf("2026-08-05")).toBeNull();
    expect(clockOf("2026-08-05T14:30")).toBe("14:30");
    expect(dayOf("2026-08-05T14:30")).toBe("2026-08-05");
  });

  it("stand beside languages named in each language", () => {
    expect(languageName("fi", "sv")).toBe("ruotsi");
    expect(languageName("en", "fi")).toBe("Finnish");
    expect((["fi", "sv", "en"] as const).map(ownName)).toEqual(["Suomi", "Svenska", "English"]);
  });
});
