import type { Moment } from "../../contract/types";
import { clockOf, clockText, dayOf, dayText } from "../civil";
import type { dates as fi } from "../fi/dates";

/** Today is `kl. 14.30`, another day `5.8` or `5.8 kl. 14.30`. */
function point(moment: Moment, today: string): string {
  const clock = clockOf(moment);
  const day = dayText("sv", dayOf(moment), today);
  if (clock === null) return day;
  const time = `kl. ${clockText("sv", clock)}`;
  return dayOf(moment) === today ? time : `${day} ${time}`;
}

export const dates: typeof fi = {
  point,
  until: (moment, today) => `till ${point(moment, today)}`,
  from: (moment, today) => `från ${point(moment, today)}`,
  span: (from, to, today) =>
    to === null
      ? `från ${point(from, today)}`
      : from === to
        ? point(from, today)
        : `${point(from, today)} – ${point(to, today)}`,
  today: "i dag",
  tomorrow: "i morgon",
  clock: (clock) => clockText("sv", clock),
};
