// When something was done, in words. Knows no component.
import type { Day } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockOf, clockText, dayOf, weekdayText } from "../../i18n/civil";

/** The day and the time something was done; only the time where it was today. */
export function stampText(at: string, today: Day): string {
  if (dayOf(at) === today) return i18n.m.dates.point(at, today);
  const clock = clockText(i18n.language, clockOf(at) ?? "00:00");
  return i18n.m.rota.dayAndClock(weekdayText(i18n.language, dayOf(at), today), clock);
}
