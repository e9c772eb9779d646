// From when to when, in words, with the days of the week that people think in.
import type { Day, Moment } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockOf, clockText, dayOf, weekdayText } from "../../i18n/civil";
import type { Span } from "./quick";

/** `ke 8.7. – pe 10.7.`, `klo 9.42 – 12.00`, `klo 9.42 – päivän loppuun`, `ke 8.7. alkaen`. */
export function spanText({ from, to }: Span, today: Day): string {
  const m = i18n.m;
  const point = (moment: Moment) =>
    clockOf(moment) === null ? weekdayText(i18n.language, moment, today) : m.dates.point(moment, today);
  if (to === null) return m.absence.span.openEnd(point(from));
  if (from === to) return point(from);
  if (clockOf(from) !== null && to === dayOf(from)) return m.absence.span.toEndOfDay(point(from));
  const back = clockOf(to);
  const sameDay = back !== null && clockOf(from) !== null && dayOf(from) === dayOf(to);
  return m.absence.span.between(point(from), sameDay ? clockText(i18n.language, back) : point(to));
}
