// Months as texts, `2026-07`. They have no time zone.
import type { Day, Month } from "../contract/types";

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month so many months before. */
export function earlier(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const place = year * 12 + number - 1 - months;
  return `${String(Math.floor(place / 12)).padStart(4, "0")}-${String((place % 12) + 1).padStart(2, "0")}`;
}
