// Which months the figures are of. Months are texts, `2026-07`, and have no time zone.
import type { Day, Month } from "../../contract/types";
import { earlier, monthOf } from "../../shared/months";

export type Preset = "month" | "before" | "year" | "twelve";

export const presets: readonly Preset[] = ["month", "before", "year", "twelve"];

export interface Span {
  from: Month;
  to: Month;
}

/** How many months back can be chosen: three years. */
const CHOICES = 36;

/** The months of a preset, as of a day. */
export function spanOf(preset: Preset, today: Day): Span {
  const now = monthOf(today);
  switch (preset) {
    case "month":
      return { from: now, to: now };
    case "before":
      return { from: earlier(now, 1), to: earlier(now, 1) };
    case "year":
      return { from: `${now.slice(0, 4)}-01`, to: now };
    case "twelve":
      return { from: earlier(now, 11), to: now };
  }
}

/** The preset that means these months; none: they were chosen one by one. In January the year is its month. */
export function presetOf(span: Span, today: Day): Preset | null {
  return presets.find((preset) => sameSpan(spanOf(preset, today), span)) ?? null;
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}

/** What can be chosen, the newest first. */
export function monthsUntil(today: Day): readonly Month[] {
  return Array.from({ length: CHOICES }, (_, back) => earlier(monthOf(today), back));
}
