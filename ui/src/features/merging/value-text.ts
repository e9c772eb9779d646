// A value to choose of in words. Knows no component.
import type { MergeValue } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayText } from "../../i18n/civil";
import { weekText } from "../hours/part-time";

/** What stands in a column; days of another year carry it. */
export function valueText(value: MergeValue | null, today: string): string {
  const m = i18n.m.merging;
  if (value === null) return m.nothing;
  const day = (day: string) => dayText(i18n.language, day, today);
  switch (value.kind) {
    case "text":
      return value.text;
    case "employed":
      if (value.from === null) return value.to === null ? m.employedOpen : m.employedTo(day(value.to));
      return value.to === null ? m.employedFrom(day(value.from)) : m.employedSpan(day(value.from), day(value.to));
    case "hours":
      return weekText(i18n.language, value.hours.week ?? []) || m.closed;
  }
}
