// Weekly hours as a form edits them. Knows no component; what is open when is decided elsewhere.
import type { FormProblem, HolidayCalendar, Holidays, Hours, Stretch } from "../../contract/types";
import { keepFilled } from "./merged";

const MIDNIGHT = "00:00";

/** What an office keeps, for whoever begins to set hours. */
export function usualWeek(): Stretch[][] {
  return Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: "08:00", to: "16:00" }] : []));
}

/** Tuesday to Friday become as Monday is. */
export function copyMonday(week: Stretch[][]): void {
  for (let day = 1; day < 5; day += 1) week[day] = (week[0] ?? []).map((stretch) => ({ ...stretch }));
}

/** Times for a day that had none: as another day has them; a further one waits to be filled in. */
export function nextStretch(day: readonly Stretch[], week: readonly (readonly Stretch[])[]): Stretch {
  if (day.length > 0) return { from: "", to: "" };
  const example = week.find((other) => other.length > 0)?.[0];
  return example ? { ...example } : { from: "08:00", to: "16:00" };
}

/** How a stretch leaves its day: an end at midnight is the end of the day, one before the beginning is tomorrow's. */
export function runsOver(stretch: Stretch): "midnight" | "overnight" | null {
  if (stretch.from === "" || stretch.to === "") return null;
  if (stretch.to === MIDNIGHT) return "midnight";
  return stretch.to < stretch.from ? "overnight" : null;
}

/** What can be said of public holidays: nothing, that they are as other days, or whose are kept. */
export const HOLIDAY_CHOICES = ["unset", "as-usual", "finland", "aland", "sweden"] as const satisfies readonly HolidayChoice[];
export type HolidayChoice = "unset" | "as-usual" | HolidayCalendar;

export function holidayChoice(holidays: Holidays | null): HolidayChoice {
  if (holidays === null) return "unset";
  return holidays.kind === "closed" ? holidays.calendar : "as-usual";
}

/** Whoever closes on holidays closes on their eves too, until they say otherwise. */
export function chosenHolidays(choice: HolidayChoice, before: Holidays | null): Holidays | null {
  if (choice === "unset") return null;
  if (choice === "as-usual") return { kind: "as-usual" };
  return { kind: "closed", calendar: choice, eves: before?.kind === "closed" ? before.eves : true };
}

/** Takes away times and days that nobody filled in. */
export function pruneHours(hours: Hours): void {
  const filled = (stretch: Stretch) => stretch.from !== "" || stretch.to !== "";
  for (const day of hours.week ?? []) keepFilled(day, filled);
  for (const other of hours.exceptions) keepFilled(other.open, filled);
  keepFilled(hours.exceptions, (other) => other.day !== "" || other.open.length > 0);
}

/** What is only half filled in. */
export function halfFilled(hours: Hours): FormProblem[] {
  const half = (open: readonly Stretch[]) => open.some((stretch) => stretch.from === "" || stretch.to === "");
  const problem = (field: "hours" | "other-days", index: number): FormProblem => ({ field, index, fault: { kind: "empty" } });
  return [
    ...(hours.week ?? []).flatMap((day, at) => (half(day) ? [problem("hours", at)] : [])),
    ...hours.exceptions.flatMap((other, at) => (other.day === "" || half(other.open) ? [problem("other-days", at)] : [])),
  ];
}
