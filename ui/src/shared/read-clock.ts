// A clock time as people type it. Knows no field and no day.
import type { Clock } from "../contract/types";

/**
 * The time that is meant by `12`, `12.30`, `9:05`, `1230` or `klo 12`; none: it is not clear. Where a time ends
 * something, `24` is the end of the day.
 */
export function readClock(text: string, end = false): Clock | null {
  const typed = text.trim().toLowerCase().replace(/^(?:klo|kl)\.?\s*/, "");
  const read = /^(\d{1,2})(?:[.:, ](\d{2}))?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!read) return null;
  const [hours, minutes] = [Number(read[1]), Number(read[2] ?? 0)];
  if (end && hours === 24 && minutes === 0) return "00:00";
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
