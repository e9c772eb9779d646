// Hours in one line: `ma–pe 8.00–16.00; 2 poikkeavaa päivää`. Knows no component.
import type { Hours, Stretch } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockText, weekdayNames } from "../../i18n/civil";
import { holidayChoice } from "../forms/hours";

function dayText(open: readonly Stretch[]): string {
  const clock = (time: string) => clockText(i18n.language, time);
  if (open.length === 0) return i18n.m.forms.hoursClosed;
  return open.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ");
}

/** Days that follow one another and are alike are told together. */
function weekText(week: readonly (readonly Stretch[])[]): string {
  const names = weekdayNames(i18n.language);
  const runs: { from: number; to: number; text: string }[] = [];
  week.forEach((open, at) => {
    const [text, last] = [dayText(open), runs.at(-1)];
    if (last && last.text === text) last.to = at;
    else runs.push({ from: at, to: at, text });
  });
  return runs.map(({ from, to, text }) => `${from === to ? names[from] : `${names[from]}–${names[to]}`} ${text}`).join(", ");
}

export function hoursText(hours: Hours): string {
  const m = i18n.m;
  const parts = [
    hours.week && weekText(hours.week),
    hours.exceptions.length > 0 && m.record.otherDays(hours.exceptions.length),
    hours.holidays && m.forms.holidayChoices[holidayChoice(hours.holidays)],
  ];
  return parts.filter(Boolean).join("; ") || m.record.nothing;
}
