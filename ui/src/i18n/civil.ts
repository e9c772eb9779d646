// Days and clock times as people of each language write them. All are civil: no time zone is ever applied here.
import type { Clock, Day, Language, Moment } from "../contract/types";

interface Written {
  year: number;
  month: number;
  day: number;
  /** None: the whole day. */
  clock: Clock | null;
}

function read(moment: Moment): Written {
  const [day = "", clock = null] = moment.split("T");
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date, clock };
}

function asDate(moment: Moment): Date {
  const { year, month, day } = read(moment);
  return new Date(Date.UTC(year, month - 1, day));
}

const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

// Making a formatter takes longer than laying out a row of the list.
const formatters = new Map<string, unknown>();

function kept<T>(name: string, make: () => T): T {
  const known = (formatters.get(name) as T | undefined) ?? make();
  formatters.set(name, known);
  return known;
}

function format(language: Language, moment: Moment, how: Intl.DateTimeFormatOptions): string {
  const make = () => new Intl.DateTimeFormat(locales[language], { ...how, timeZone: "UTC" });
  return kept(`date ${language} ${JSON.stringify(how)}`, make).format(asDate(moment));
}

/** The day a moment is on. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/** The clock time of a moment; none: it is a whole day. */
export function clockOf(moment: Moment): Clock | null {
  return read(moment).clock;
}

/** `5.8.`, `5 Aug`; with the year where it is another than today's. */
export function dayText(language: Language, day: Day, today: Day): string {
  const { year, month, day: date } = read(day);
  const other = year !== read(today).year;
  if (language === "en") return format("en", day, { day: "numeric", month: "short", ...(other && { year: "numeric" }) });
  return `${date}.${month}.${other ? year : ""}`;
}

/** `to 6.8.`, `Thu 6 Aug`. */
export function weekdayText(language: Language, day: Day, today: Day): string {
  return `${format(language, day, { weekday: "short" })} ${dayText(language, day, today)}`;
}

/** `14.30`, `14:30`. */
export function clockText(language: Language, clock: Clock): string {
  const [hours = "", minutes = ""] = clock.split(":");
  return language === "en" ? clock : `${Number(hours)}.${minutes}`;
}

/** The day before or after. */
export function dayAfter(day: Day, days = 1): Day {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return asDate(day).getUTCDay() || 7;
}

/** The short names of the days of the week, Monday first. */
export function weekdayNames(language: Language, width: "short" | "long" = "short"): string[] {
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, at) => format(language, dayAfter("1970-01-05", at), { weekday: width }));
}

/** A language's own name in another language, from its ISO 639-1 code. */
export function languageName(language: Language, code: string): string {
  const make = () => new Intl.DisplayNames([locales[language]], { type: "language" });
  return kept(`language ${language}`, make).of(code) ?? code;
}

/** A country's name from its two-letter code; none where there is no such country. */
export function regionName(language: Language, code: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(code.trim())) return null;
  const known = new Intl.DisplayNames([locales[language]], { type: "region", fallback: "none" });
  return known.of(code.trim().toUpperCase()) ?? null;
}

/** The name of the country with a two-letter code; none: there is no such country. */
export function countryName(language: Language, code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames([locales[language]], { type: "region", fallback: "none" }).of(code) ?? null;
}

/** A count with its thousands apart. */
export function countText(language: Language, count: number): string {
  return kept(`count ${language}`, () => new Intl.NumberFormat(locales[language])).format(count);
}

/** `heinäkuu 2026`; short: `7/26`, `Jul 26`. */
export function monthText(language: Language, month: string, width: "long" | "short" = "long"): string {
  const day = `${month}-01`;
  if (width === "long") return format(language, day, { month: "long", year: "numeric" });
  const { year, month: number } = read(day);
  const years = String(year % 100).padStart(2, "0");
  return language === "en" ? `${format(language, day, { month: "short" })} ${years}` : `${number}/${years}`;
}

/** `61 %`: a part of all, rounded; of nothing, nothing. */
export function percentText(language: Language, part: number, all: number): string {
  const make = () => new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 0 });
  return kept(`percent ${language}`, make).format(all === 0 ? 0 : part / all);
}

/** A language as its own speakers call it: whoever cannot read the window finds theirs. */
export function ownName(language: Language): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
