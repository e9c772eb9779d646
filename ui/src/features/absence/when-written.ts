// A time as somebody would type it: what stands in the field when it was chosen or drawn instead of written. Reads back
// the same. Knows no window.
import type { Language, Moment } from "../../contract/types";
import { clockOf, clockText, dayOf, dayText } from "../../i18n/civil";
import type { Span } from "./quick";

const at: Record<Language, string> = { fi: "klo", sv: "kl.", en: "at" };
const onward: Record<Language, string> = { fi: "toistaiseksi", sv: "tills vidare", en: "until further notice" };

/** `29.6.–17.7.`, `8.7.`, `8.7. klo 9.42–12.00`, `8.7.– toistaiseksi`. The year is there where it is not today's. */
export function whenWritten({ from, to }: Span, language: Language, today: string): string {
  const day = (moment: Moment) => dayText(language, dayOf(moment), today);
  const clock = (moment: Moment) => {
    const known = clockOf(moment);
    return known === null ? null : clockText(language, known);
  };
  const point = (moment: Moment) => (clock(moment) === null ? day(moment) : `${day(moment)} ${at[language]} ${clock(moment)}`);
  if (to === null) return `${point(from)} – ${onward[language]}`;
  if (from === to) return point(from);
  if (clock(from) === null && clock(to) === null) return `${day(from)}–${day(to)}`;
  if (dayOf(from) !== dayOf(to)) return `${point(from)} – ${point(to)}`;
  const [begins, ends] = [clock(from) ?? clockText(language, "00:00"), clock(to) ?? clockText(language, "24:00")];
  return `${day(from)} ${at[language]} ${begins}–${ends}`;
}
