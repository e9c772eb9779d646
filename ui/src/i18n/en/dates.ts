import type { Moment } from "../../contract/types";
import { clockOf, clockText, dayOf, dayText } from "../civil";
import type { dates as fi } from "../fi/dates";

/** Today is `14:30`, another day `5 Aug` or `5 Aug, 14:30`. */
function point(moment: Moment, today: string): string {
  const clock = clockOf(moment);
  const day = dayText("en", dayOf(moment), today);
  if (clock === null) return day;
  const time = clockText("en", clock);
  return dayOf(moment) === today ? time : `${day}, ${time}`;
}

export const dates: typeof fi = {
  point,
  until: (moment, today) => `until ${point(moment, today)}`,
  from: (moment, today) => `from ${point(moment, today)}`,
  span: (from, to, today) =>
    to === null
      ? `from ${point(from, today)}`
      : from === to
        ? point(from, today)
        : `${point(from, today)} – ${point(to, today)}`,
  today: "today",
  tomorrow: "tomorrow",
  clock: (clock) => clockText("en", clock),
};
