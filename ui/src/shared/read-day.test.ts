import { describe, expect, it } from "vitest";
import type { Day, Language } from "../contract/types";
import { isNoSuchDay, readDay } from "./read-day";

// A Wednesday.
const today: Day = "2026-07-08";
const read = (text: string, min: Day | null = null, language: Language = "fi") => readDay(text, { today, language, min });

describe("a day that is typed", () => {
  it.each([
    ["5.8.", "2026-08-05"],
    ["5.8", "2026-08-05"],
    [" 5. 8. 2027 ", "2027-08-05"],
    ["5.8.27", "2027-08-05"],
    ["5/8/2026", "2026-08-05"],
    ["5 8", "2026-08-05"],
    ["2026-08-05", "2026-08-05"],
    ["5 Aug", "2026-08-05"],
    ["Aug 5th, 2027", "2027-08-05"],
    ["5. elokuuta", "2026-08-05"],
    ["5 augusti 2026", "2026-08-05"],
    ["ke 5.8.", "2026-08-05"],
    ["Wed 5 Aug", "2026-08-05"],
    ["+3", "2026-07-11"],
    ["-1", "2026-07-07"],
    ["tänään", "2026-07-08"],
    ["imorgon", "2026-07-09"],
    ["Tomorrow", "2026-07-09"],
  ])("%s is %s", (text, day) => {
    expect(read(text)).toBe(day);
  });

  it("of the week is the next one, in each language", () => {
    expect(read("to")).toBe("2026-07-09");
    expect(read("sön")).toBe("2026-07-12");
    expect(read("monday")).toBe("2026-07-13");
    expect(read("ke")).toBe("2026-07-15");
    expect(read("pe", "2026-07-20")).toBe("2026-07-24");
    expect(read("ma", "2026-07-20")).toBe("2026-07-20");
  });

  it("of the month alone is the next one", () => {
    expect(read("8")).toBe("2026-07-08");
    expect(read("7.")).toBe("2026-08-07");
    expect(read("31", "2026-09-01")).toBe("2026-10-31");
  });

  it("without a year is the nearest one, or the first from where the field begins", () => {
    expect(read("1.6.")).toBe("2026-06-01");
    expect(read("1.2.")).toBe("2026-02-01");
    expect(read("5.1.", today)).toBe("2027-01-05");
    expect(read("31.12.")).toBe("2026-12-31");
    expect(read("8.7.", today)).toBe("2026-07-08");
  });

  it("has a month's name in the window's language first", () => {
    expect(read("3 mar", null, "en")).toBe("2026-03-03");
    expect(read("3 mar", null, "fi")).toBe("2026-11-03");
  });

  it.each([
    ["31.6.", true],
    ["29.2.2026", true],
    ["29.2.", false],
    ["5.13.", true],
    ["31 Jun", true],
    ["pe 31.6.", true],
    ["2026-02-30", true],
    ["ti 5.8.", false],
    ["kuku", false],
    ["5 8 9 9", false],
    ["", false],
  ])("%s is a day there is not: %s", (text, isNone) => {
    expect(isNoSuchDay(text, { today, language: "fi" })).toBe(isNone);
  });

  it.each(["31.6.", "29.2.2026", "0.8.", "5.13.", "kuku", "k", "ti 5.8.", "5 8 9 9", "12.30 klo", "m"])(
    "%s is not understood",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
