// A day as people type it, in any of the three languages. Knows no field; which day is today comes in.
import { CalendarDate, getDayOfWeek, parseDate } from "@internationalized/date";
import type { Day, Language } from "../contract/types";
import { weekdayNames } from "../i18n/civil";
import { messages } from "../i18n/messages";
import { fold } from "./fold";

export interface ReadingDays {
  today: Day;
  /** The window's language: `mar` is March in English and November in Finnish. */
  language: Language;
  /** The first day that makes sense here: decides which year or week is meant where that is left out. */
  min?: Day | null;
}

/** The day that is meant by `5.8.`, `5.8.2026`, `2026-08-05`, `5 Aug`, `5`, `+3`, `ke` or `tomorrow`; none: it is not clear. */
export function readDay(text: string, how: ReadingDays): Day | null {
  const today = parseDate(how.today);
  const min = how.min ? parseDate(how.min) : null;
  const typed = fold(text).trim();
  return (read(typed, today, min, how.language) ?? readAfterWeekday(typed, today, min, how.language))?.toString() ?? null;
}

/** Whether a day and a month are told of which there is no such day: a slip, not something that nobody understands. */
export function isNoSuchDay(text: string, { today, language }: ReadingDays): boolean {
  const typed = fold(text).trim();
  const told = dayAndMonth(typed, language) ?? dayAndMonth(typed.replace(/^[a-z]{2,}\.?,?\s+/, ""), language);
  return told !== null && inYear(told.day, told.month, told.year, parseDate(today), null) === null;
}

/** What `5.8.`, `5.8.2026`, `2026-08-05` and `5 Aug` say; none: the text is another one. */
function dayAndMonth(typed: string, language: Language): { day: number; month: number; year: string | undefined } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] };

  const figures = /^(\d{1,2})[./ -]\s*(\d{1,2})(?:[./ -]\s*(\d{4}|\d{2})?)?$/.exec(typed);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]), year: figures[3] };

  const named = /^(\d{1,2})(?:st|nd|rd|th)?[. ]*([a-z]+)\.?,?\s*(\d{4})?$/.exec(typed);
  const turned = /^([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/.exec(typed);
  const [day, name, year] = named ? [named[1], named[2], named[3]] : turned ? [turned[2], turned[1], turned[3]] : [];
  const month = name === undefined ? null : monthNamed(name, language);
  return month === null ? null : { day: Number(day), month, year };
}

function read(typed: string, today: CalendarDate, min: CalendarDate | null, language: Language): CalendarDate | null {
  const away = /^([+-])\s*(\d{1,3})$/.exec(typed);
  if (away) return today.add({ days: Number(`${away[1]}${away[2]}`) });

  const told = dayAndMonth(typed, language);
  if (told) return inYear(told.day, told.month, told.year, today, min);

  const alone = /^(\d{1,2})\.?$/.exec(typed);
  if (alone) return inMonth(Number(alone[1]), today, min);

  return daysFromToday(typed, today) ?? onWeekday(typed, today, min);
}

/** `ke 5.8.`: the day of the week may be said too, if it is the right one. */
function readAfterWeekday(typed: string, today: CalendarDate, min: CalendarDate | null, language: Language): CalendarDate | null {
  const apart = /^([a-z]{2,})\.?,?\s+(.+)$/.exec(typed);
  const weekday = apart && weekdayNamed(apart[1] ?? "");
  const date = weekday && read(apart[2] ?? "", today, min, language);
  return date && isoWeekday(date) === weekday ? date : null;
}

/** None where there is no such day: the 31st of June is a slip, not the 1st of July. */
function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const date = new CalendarDate(year, month, day);
  return date.month === month && date.day === day && date.year === year ? date : null;
}

/** Without a year: the first one from `min` on, else the one nearest to today. */
function inYear(day: number, month: number, year: string | undefined, today: CalendarDate, min: CalendarDate | null): CalendarDate | null {
  if (year !== undefined) return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const around = [-1, 0, 1, 2].flatMap((years) => dateOf(today.year + years, month, day) ?? []);
  if (min) return around.find((date) => date.compare(min) >= 0) ?? null;
  return around.reduce<CalendarDate | null>(
    (nearest, date) => (nearest && Math.abs(nearest.compare(today)) < Math.abs(date.compare(today)) ? nearest : date),
    null,
  );
}

/** The day of a month alone: the first one from today (or `min`) on. */
function inMonth(day: number, today: CalendarDate, min: CalendarDate | null): CalendarDate | null {
  const from = min && min.compare(today) > 0 ? min : today;
  for (const months of [0, 1, 2]) {
    const month = from.set({ day: 1 }).add({ months });
    const date = dateOf(month.year, month.month, day);
    if (date && date.compare(from) >= 0) return date;
  }
  return null;
}

function daysFromToday(typed: string, today: CalendarDate): CalendarDate | null {
  const said = typed.replaceAll(" ", "");
  for (const { dates } of Object.values(messages)) {
    if (said === fold(dates.today).replaceAll(" ", "")) return today;
    if (said === fold(dates.tomorrow).replaceAll(" ", "")) return today.add({ days: 1 });
  }
  return null;
}

/** The next such day of the week; today is never meant, for that one says `today`. */
function onWeekday(typed: string, today: CalendarDate, min: CalendarDate | null): CalendarDate | null {
  const weekday = weekdayNamed(typed);
  if (weekday === null) return null;
  const tomorrow = today.add({ days: 1 });
  const from = min && min.compare(tomorrow) > 0 ? min : tomorrow;
  return from.add({ days: (weekday - isoWeekday(from) + 7) % 7 });
}

function weekdayNamed(typed: string): number | null {
  if (typed.length < 2) return null;
  return indexIn(typed, [weekdayNames("fi", "long"), weekdayNames("sv", "long"), weekdayNames("en", "long")]);
}

function monthNamed(typed: string, language: Language): number | null {
  if (typed.length < 3) return null;
  const order: Language[] = [language, "fi", "sv", "en"];
  return indexIn(typed, order.map(monthNames));
}

/** The place, from 1, of the only name that begins so in the first list that has one. */
function indexIn(typed: string, lists: readonly (readonly string[])[]): number | null {
  for (const list of lists) {
    const found = list.flatMap((name, at) => (fold(name).startsWith(typed) ? [at + 1] : []));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

/** `elokuuta`, `augusti`, `August`: as they stand in a date. */
function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  return Array.from(
    { length: 12 },
    (_, month) => format.formatToParts(Date.UTC(2026, month, 1)).find((part) => part.type === "month")?.value ?? "",
  );
}

/** 1 Monday to 7 Sunday. */
function isoWeekday(date: CalendarDate): number {
  return getDayOfWeek(date, "en", "mon") + 1;
}
