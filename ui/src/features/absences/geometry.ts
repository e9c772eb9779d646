// Where days, hours and people lie on the timeline. Pure: counts in days and rows, knows no pixels and no DOM.
import type { Day, Moment, TimelineGroup } from "../../contract/types";
import { clockOf, dayAfter, dayOf, weekday } from "../../i18n/civil";

/** How much time the timeline shows at once. */
export type Scale = "day" | "week" | "month" | "quarter";

export const scales: readonly Scale[] = ["day", "week", "month", "quarter"];

/** How many days each scale shows. A month is four whole weeks, so that weekends stand under each other. */
const DAYS: Record<Scale, number> = { day: 1, week: 7, month: 28, quarter: 91 };

/** The hours that a single day shows. */
const DAY_HOURS = { from: 6, to: 20 };

/** Within the cell of a day, clock times are spread over these hours: half a day is half a cell. */
const CELL_HOURS = { from: 7, to: 17 };

export function daysOf(scale: Scale): number {
  return DAYS[scale];
}

/** How many columns the keyboard goes through: days, or the hours of a single day. */
export function columnsOf(scale: Scale): number {
  return scale === "day" ? DAY_HOURS.to - DAY_HOURS.from : DAYS[scale];
}

/** The hour of a column of a single day. */
export function hourOf(column: number): number {
  return DAY_HOURS.from + column;
}

/** The first day to show so that a day is well in sight: its week, and in longer scales the week before it too. */
export function firstDay(scale: Scale, day: Day): Day {
  if (scale === "day") return day;
  const monday = dayAfter(day, 1 - weekday(day));
  return scale === "week" ? monday : dayAfter(monday, -7);
}

/** How many days one step earlier or later is. */
export function stepOf(scale: Scale): number {
  return scale === "quarter" ? 28 : scale === "month" ? 14 : DAYS[scale];
}

/** How many days one day is after another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

function hours(clock: string): number {
  const [hour = "0", minute = "0"] = clock.split(":");
  return Number(hour) + Number(minute) / 60;
}

function within(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Where a moment lies, in columns of days from the first; an end that is a whole day lies at the end of it. */
function at(moment: Moment, end: boolean, scale: Scale, from: Day): number {
  const day = daysBetween(from, dayOf(moment));
  const clock = clockOf(moment);
  if (clock === null) return end ? day + 1 : day;
  const shown = scale === "day" ? DAY_HOURS : CELL_HOURS;
  return day + within(hours(clock), shown.from, shown.to);
}

/** A stretch of the timeline, in parts of its width. */
export interface Place {
  left: number;
  width: number;
  /** Whether it goes on before or after what is shown. */
  before: boolean;
  after: boolean;
}

/** Where something lies that lasts from one moment to another; none: not in what is shown. */
export function placeOf(from: Moment, to: Moment | null, scale: Scale, first: Day): Place | null {
  const days = DAYS[scale];
  const begins = at(from, false, scale, first);
  const ends = to === null ? Infinity : at(to, true, scale, first);
  const [left, right] = [Math.max(0, begins), Math.min(days, ends)];
  if (ends <= 0 || begins >= days || right < left) return null;
  return { left: left / days, width: (right - left) / days, before: begins < 0, after: ends > days };
}

/** Neighbouring days together: from the first of them, how many. */
export function stretches(days: readonly Day[], first: Day): { at: number; count: number }[] {
  const together: { at: number; count: number }[] = [];
  for (const place of days.map((day) => daysBetween(first, day)).sort((one, other) => one - other)) {
    const last = together.at(-1);
    if (last && last.at + last.count === place) last.count += 1;
    else together.push({ at: place, count: 1 });
  }
  return together;
}

/** The heights of a heading and of a person's row, in rem. */
export const HEADING = 1.875;
export const ROW = 2.75;

/** A heading or a person's row, with its distance from the top in rem. */
export type Line = { kind: "group"; group: TimelineGroup; top: number } | { kind: "row"; row: number; top: number };

/** How tall everybody is together, in rem. */
export function heightOf(groups: readonly TimelineGroup[]): number {
  return groups.reduce((height, group) => height + HEADING + group.count * ROW, 0);
}

/** The distance of a row from the top, in rem. */
export function topOf(row: number, groups: readonly TimelineGroup[]): number {
  let top = 0;
  for (const group of groups) {
    if (row < group.first + group.count) return top + HEADING + (row - group.first) * ROW;
    top += HEADING + group.count * ROW;
  }
  return top;
}

/** The headings and rows between two distances from the top, in rem. */
export function linesBetween(groups: readonly TimelineGroup[], from: number, to: number): Line[] {
  const lines: Line[] = [];
  let top = 0;
  for (const group of groups) {
    const height = HEADING + group.count * ROW;
    if (top + height > from && top < to) {
      lines.push({ kind: "group", group, top });
      const rows = top + HEADING;
      const first = Math.max(0, Math.floor((from - rows) / ROW));
      const last = Math.min(group.count, Math.ceil((to - rows) / ROW));
      for (let row = first; row < last; row += 1) lines.push({ kind: "row", row: group.first + row, top: rows + row * ROW });
    }
    top += height;
  }
  return lines;
}
