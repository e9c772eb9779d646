import type { Moment } from "../../contract/types";
import { clockOf, clockText, dayOf, dayText } from "../civil";

/** Today is `klo 14.30`, another day `5.8.` or `5.8. klo 14.30`. */
function point(moment: Moment, today: string): string {
  const clock = clockOf(moment);
  const day = dayText("fi", dayOf(moment), today);
  if (clock === null) return day;
  const time = `klo ${clockText("fi", clock)}`;
  return dayOf(moment) === today ? time : `${day} ${time}`;
}

export const dates = {
  point,
  until: (moment: Moment, today: string) => `${point(moment, today)} asti`,
  from: (moment: Moment, today: string) => `${point(moment, today)} alkaen`,
  span: (from: Moment, to: Moment | null, today: string) =>
    to === null
      ? `${point(from, today)} alkaen`
      : from === to
        ? point(from, today)
        : `${point(from, today)} – ${point(to, today)}`,
  today: "tänään",
  tomorrow: "huomenna",
  clock: (clock: string) => clockText("fi", clock),
};
