// The usual absences and their days, one key away each. Knows no window; what moment it is comes in.
import { parseDate, type CalendarDate } from "@internationalized/date";
import type { Clock, Day, Moment } from "../../contract/types";
import { clockOf, dayOf, weekday } from "../../i18n/civil";

/** From when to when; a day is whole and the last one included, a clock time means back at. */
export interface Span {
  from: Moment;
  /** None: until further notice. */
  to: Moment | null;
}

export type QuickId = "today" | "restOfDay" | "untilNoon" | "hours" | "tomorrow" | "thisWeek" | "nextWeek" | "openEnd" | "own";

export interface QuickChoice {
  id: QuickId;
  /** The digit that chooses it: always the same one, whatever else is offered. */
  digit: string;
  /** None: the days or times are still to be given. */
  span: Span | null;
}

const NOON: Clock = "12:00";
const FRIDAY = 5;

/** What is offered at a moment, in the order of their keys. What would be over or the same as another is left out. */
export function quickChoices(now: Moment): QuickChoice[] {
  const today = dayOf(now);
  const clock = clockOf(now) ?? "00:00";
  const on = parseDate(today);
  const days = (count: number): Day => on.add({ days: count }).toString();
  const day = weekday(today);
  const monday = on.add({ days: 8 - day });
  return [
    { id: "today", digit: "1", span: { from: today, to: today } },
    { id: "restOfDay", digit: "2", span: { from: now, to: today } },
    ...only(clock < NOON, { id: "untilNoon", digit: "3", span: { from: now, to: `${today}T${NOON}` } }),
    { id: "hours", digit: "4", span: null },
    { id: "tomorrow", digit: "5", span: { from: days(1), to: days(1) } },
    // On a Friday the rest of the week is today; at the week end it is over.
    ...only(day < FRIDAY, { id: "thisWeek", digit: "6", span: { from: today, to: days(FRIDAY - day) } }),
    { id: "nextWeek", digit: "7", span: workingWeek(monday) },
    { id: "openEnd", digit: "8", span: { from: today, to: null } },
    { id: "own", digit: "9", span: null },
  ];
}

function only(offered: boolean, choice: QuickChoice): QuickChoice[] {
  return offered ? [choice] : [];
}

function workingWeek(monday: CalendarDate): Span {
  return { from: monday.toString(), to: monday.add({ days: FRIDAY - 1 }).toString() };
}
