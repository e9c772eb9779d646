// When an absence is, how it comes again and who covers, in words. Knows no component.
import type { Day, Repeat, ToldAbsence, ToldCover, When } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockOf, clockText, dayOf, dayText, weekdayNames, weekdayText } from "../../i18n/civil";
import { spanText } from "../absence/span-text";

const WORKDAYS = "1,2,3,4,5";
const EVERY_DAY = "1,2,3,4,5,6,7";

/** `arkisin`, `joka toinen perjantai`. */
function often({ everyWeeks, on }: Repeat): string {
  const m = i18n.m.rota.repeats;
  const days = [...on].sort((one, other) => one - other);
  const names = weekdayNames(i18n.language, "long");
  if (everyWeeks === 1 && days.join() === WORKDAYS) return m.workdays;
  if (everyWeeks === 1 && days.join() === EVERY_DAY) return m.daily;
  return m.every(everyWeeks, days.map((day) => names[day - 1] ?? String(day)));
}

/** `joka toinen perjantai klo 12.00–14.00, 10.7. alkaen, 30.8. asti, ei 24.7.`. */
function repeatText({ from, to }: When, repeat: Repeat, today: Day): string {
  const m = i18n.m;
  const clock = (moment: string) => clockText(i18n.language, clockOf(moment) ?? "00:00");
  // One time lies within a day: it ends at a clock time, or with its day.
  const until = to === null || clockOf(to) === null || clock(to) === clock(`${dayOf(to)}T00:00`) ? clockText(i18n.language, "24:00") : clock(to);
  const whole = clockOf(from) === null && (to === null || clockOf(to) === null);
  const parts = [
    whole ? often(repeat) : m.rota.repeats.at(often(repeat), clock(from), until),
    m.dates.from(dayOf(from), today),
    repeat.until === null ? m.rota.repeats.openEnd : m.dates.until(repeat.until, today),
  ];
  if (repeat.except.length > 0) parts.push(m.rota.repeats.except(repeat.except.map((day) => dayText(i18n.language, day, today))));
  return parts.join(", ");
}

/** When an absence is: `ma 29.6. – pe 17.7.`, or how it comes again. */
export function whenText(when: When, today: Day): string {
  return when.repeats ? repeatText(when, when.repeats, today) : spanText(when, today);
}

/** `Bo Sandås, palkat: Carita Ek`; none: nobody covers. */
export function coversText(covers: readonly ToldCover[]): string {
  const m = i18n.m.rota;
  if (covers.length === 0) return m.noCovers;
  return covers
    .map(({ name, role }) => {
      const who = name === "" ? m.nameGone : name;
      return role === null ? who : `${role}: ${who}`;
    })
    .join(", ");
}

/** An absence in one line. */
export function absenceText(told: ToldAbsence, today: Day): string {
  const m = i18n.m.rota;
  const when = whenText(told.when, today);
  const covers = told.covers.length === 0 ? m.noCovers : m.covers(coversText(told.covers));
  return told.returnMayBeTold ? `${when}; ${covers}` : `${when}; ${covers}; ${m.returnHidden}`;
}

/** The day and the time something was done: `ke 8.7. klo 9.38`, only the time where it was today. */
export function stampText(at: string, today: Day): string {
  return dayOf(at) === today
    ? i18n.m.dates.point(at, today)
    : i18n.m.rota.dayAndClock(weekdayText(i18n.language, dayOf(at), today), clockText(i18n.language, clockOf(at) ?? "00:00"));
}
