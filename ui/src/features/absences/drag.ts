// Drawing, moving and stretching with the mouse: what a drag over some days makes of a time. Knows no DOM.
import type { Bar, Day, Moment } from "../../contract/types";
import { clockOf, dayAfter, dayOf } from "../../i18n/civil";

export type Part = "middle" | "start" | "end";

/** The time of an absence after one part of it was dragged by whole days. It never becomes shorter than its last part. */
export function dragged(bar: Bar, part: Part, by: number): { from: Moment; to: Moment | null } {
  const moved = (moment: Moment): Moment => {
    const clock = clockOf(moment);
    const day = dayAfter(dayOf(moment), by);
    return clock === null ? day : `${day}T${clock}`;
  };
  const from = part === "end" ? bar.from : moved(bar.from);
  const to = bar.to === null ? null : part === "start" ? bar.to : moved(bar.to);
  if (to !== null && begins(from) >= ends(to)) {
    const day: Day = part === "end" ? dayOf(bar.from) : dayOf(bar.to ?? bar.from);
    return part === "end" ? { from: bar.from, to: day } : { from: day, to: bar.to };
  }
  return { from, to };
}

function begins(moment: Moment): string {
  return clockOf(moment) === null ? `${moment}T00:00` : moment;
}

function ends(moment: Moment): string {
  return clockOf(moment) === null ? `${moment}T24:00` : moment;
}
