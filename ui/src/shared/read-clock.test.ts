import { describe, expect, it } from "vitest";
import { readClock } from "./read-clock";

describe("a clock time that is typed", () => {
  it.each([
    ["12", "12:00"],
    ["9", "09:00"],
    ["12.30", "12:30"],
    ["9:05", "09:05"],
    ["1230", "12:30"],
    ["905", "09:05"],
    ["klo 14.30", "14:30"],
    ["kl. 14", "14:00"],
    ["0", "00:00"],
    ["23.59", "23:59"],
  ])("%s is %s", (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });

  it("may be 24 where something ends at it", () => {
    expect(readClock("24", true)).toBe("00:00");
    expect(readClock("24.00", true)).toBe("00:00");
    expect(readClock("24.30", true)).toBeNull();
  });

  it.each(["24", "12.60", "12.3", "noon", "12345", "", "-1"])("%s is not understood", (text) => {
    expect(readClock(text)).toBeNull();
  });
});
