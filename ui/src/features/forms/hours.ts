// Weekly hours as a form edits them. Knows no component; what is open when is decided elsewhere.
import type { FormProblem, Hours, Stretch } from "../../contract/types";
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
