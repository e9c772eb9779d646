// The timeline in words: what stands on a bar, what a row or a day is called when it is read aloud. Knows no component.
import type { Bar, Day, HoleMark, Moment, TimelineRow } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockOf, dayAfter, dayOf, dayText } from "../../i18n/civil";

/** `29.6.–17.7.`, `15.7.`, `8.7. klo 12 –`: as short as a span can be said. */
export function spanText(from: Moment, to: Moment | null, today: Day): string {
  if (to !== null && from === to) return i18n.m.dates.point(from, today);
  return i18n.m.dates.span(from, to, today);
}

/** The days from the first to the last of them. */
export function rangeText(from: Day, to: Day): string {
  const until = dayText(i18n.language, to, "");
  return from === to ? until : `${dayText(i18n.language, from, to)}–${until}`;
}

/** The covers in order, those of one role with its name: `Bo Sandås · palkat: Carita Ek`. */
export function coversText(covers: Bar["covers"]): string {
  return covers.map((cover) => (cover.role === null ? cover.name : i18n.m.timeline.role(cover.role, cover.name))).join(" · ");
}

/** Whether it takes less than its days. */
export function isPart(bar: Bar): boolean {
  return clockOf(bar.from) !== null || (bar.to !== null && clockOf(bar.to) !== null);
}

function barText(bar: Bar, today: Day): string {
  const m = i18n.m.timeline;
  const parts = [
    m.away(spanText(bar.from, bar.to, today)),
    bar.covers.length === 0 ? m.noCovers : m.coveredBy(coversText(bar.covers)),
    ...(bar.repeats ? [m.repeats] : []),
    ...(bar.returnMayBeTold ? [] : [m.returnHidden]),
  ];
  return parts.join(", ");
}

function holeText(hole: HoleMark, today: Day): string {
  const m = i18n.m.timeline;
  const span = spanText(hole.from, hole.to, today);
  return hole.roles.length === 0 ? m.hole(span) : m.roleHole(hole.roles.join(", "), span);
}

/** A row's absences and holes. */
export function rowText(row: TimelineRow, today: Day): string {
  if (row.bars.length === 0 && row.holes.length === 0) return i18n.m.timeline.there;
  return [...row.bars.map((bar) => barText(bar, today)), ...row.holes.map((hole) => holeText(hole, today))].join("; ");
}

/** Whether something that lasts from one moment to another touches a day. */
export function touches(from: Moment, to: Moment | null, day: Day): boolean {
  if (dayOf(from) > day) return false;
  if (to === null) return true;
  // What ends at midnight does not touch the day that begins there.
  const last = clockOf(to) === "00:00" ? dayAfter(dayOf(to), -1) : dayOf(to);
  return last >= day;
}

/** One day of a row. */
export function dayCellText(row: TimelineRow, day: Day, today: Day): string {
  const m = i18n.m;
  const bars = row.bars.filter((bar) => touches(bar.from, bar.to, day));
  const holes = row.holes.filter((hole) => touches(hole.from, hole.to, day));
  const off = row.off.includes(day) ? [m.timeline.off] : [];
  const said = [...bars.map((bar) => barText(bar, today)), ...holes.map((hole) => holeText(hole, today)), ...off];
  return said.length === 0 ? m.words.state.present : said.join(", ");
}
