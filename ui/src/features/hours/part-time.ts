// Weeks of part-time work, made of a whole one, and a week in a few words. Knows no component; what is open when is
// decided elsewhere.
import type { Clock, Language, Stretch } from "../../contract/types";
import { clockText, weekdayNames } from "../../i18n/civil";

type Day = readonly Stretch[];

/** What somebody who works less than a whole week usually works. */
export const PART_TIMES = ["mon-thu", "mon-wed", "mornings", "afternoons"] as const;
export type PartTime = (typeof PART_TIMES)[number];

const END: Clock = "24:00";

/** An end at or before the beginning lies on the next day: for a comparison within the day it is the day's end. */
function endOf({ from, to }: Stretch): Clock {
  return to > from ? to : END;
}

function before(day: Day, at: Clock): Stretch[] {
  return day
    .filter((stretch) => stretch.from < at)
    .map((stretch) => (endOf(stretch) > at ? { from: stretch.from, to: at } : { ...stretch }));
}

function after(day: Day, at: Clock): Stretch[] {
  return day
    .filter((stretch) => endOf(stretch) > at)
    .map((stretch) => (stretch.from < at ? { from: at, to: stretch.to } : { ...stretch }));
}

/** The part of a whole week that is worked; a half day splits at `half`. */
export function partTime(kind: PartTime, whole: readonly Day[], half: Clock): Stretch[][] {
  const days = (count: number) => whole.map((day, at) => (at < count ? day.map((stretch) => ({ ...stretch })) : []));
  switch (kind) {
    case "mon-thu":
      return days(4);
    case "mon-wed":
      return days(3);
    case "mornings":
      return whole.map((day) => before(day, half));
    case "afternoons":
      return whole.map((day) => after(day, half));
  }
}

/** `ma–pe 8.00–16.00; la 9.00–12.00`; days that are closed are left out. Empty: all of them are. */
export function weekText(language: Language, week: readonly Day[]): string {
  const names = weekdayNames(language);
  const times = (day: Day) =>
    day.map(({ from, to }) => `${clockText(language, from)}–${clockText(language, to === "00:00" ? END : to)}`).join(", ");
  const runs: { first: number; last: number; times: string }[] = [];
  week.forEach((day, at) => {
    const run = runs.at(-1);
    if (run && run.times === times(day)) run.last = at;
    else runs.push({ first: at, last: at, times: times(day) });
  });
  return runs
    .filter((run) => run.times !== "")
    .map(({ first, last, times }) => {
      const joined = last - first === 1 ? ", " : "–";
      return `${first === last ? names[first] : `${names[first]}${joined}${names[last]}`} ${times}`;
    })
    .join("; ");
}
