// The rows of the timeline, as they are asked for.
import type { Timeline, TimelineOf, TimelineRow } from "../../contract/types";
import { host } from "../../host";
import { Slices } from "../../shared/slices.svelte";

/** What is asked for, but for which rows. */
export type Asked = Pick<TimelineOf, "company" | "from" | "days" | "onlyAway">;

export type TimelineSlices = Slices<Asked, Timeline & { rows: readonly TimelineRow[] }>;

export function timelineSlices(): TimelineSlices {
  return new Slices((asked, wanted) => host.ask("timeline", { ...asked, ...wanted }));
}
