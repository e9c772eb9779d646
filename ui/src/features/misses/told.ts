// Groups of misses in words. Knows no DOM.
import type { Day, MissCandidates, MissGroup, MissRemedy, Row } from "../../contract/types";
import { i18n } from "../../i18n";

/** How often lately, as it is said: `12 kertaa, 2 viime viikon aikana 7, sitä ennen 2`. */
export function trendText({ count, recent, before }: MissGroup): string {
  const m = i18n.m.misses;
  return [m.times(count), m.trend(recent, before)].join(", ");
}

/** Which way it goes; none: neither, or too few to say. */
export function courseText({ recent, before }: MissGroup): string | null {
  const m = i18n.m.misses;
  if (recent >= 3 && recent > before * 1.5) return m.growing;
  return before >= 3 && before > recent * 1.5 ? m.waning : null;
}

/** Whatever is found as it was asked for needs no reason, or only that it was bent or is another name. */
const isPlain = ({ reason }: Row) => reason === null || reason === "inflected" || reason === "other-name";

/** Why a remedy is the likeliest. */
export function likelyText(likely: MissRemedy, { people, roles, referrals }: MissCandidates): string {
  const m = i18n.m.misses;
  const found = likely === "put-aside" ? [...people, ...roles, ...referrals].find(isPlain) : undefined;
  return found ? m.foundToday(found.name) : m.remedyDetail[likely];
}

export function lastText({ last }: MissGroup, today: Day): string {
  const { dates, misses } = i18n.m;
  return misses.last(last === today ? dates.today : dates.point(last, today));
}

export function languagesText({ languages }: MissGroup): string {
  return languages.map((language) => i18n.m.words.languages[language]).join(", ");
}

/** Whose callers asked; none: it goes without saying, as one company is answered. */
export function companyText({ company, companyName }: MissGroup, answered: string | null): string | null {
  if (answered !== null && company === answered) return null;
  return company === null ? i18n.m.misses.allCompanies : companyName;
}
