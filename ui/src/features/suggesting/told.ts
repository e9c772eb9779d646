// A suggestion's parts in words. Knows no component.
import type { Day, Moment, Suggestion, SuggestionState, SuggestionSubject } from "../../contract/types";
import { i18n } from "../../i18n";
import type { IconName } from "../../shared/Icon.svelte";

const icons: Record<SuggestionState, IconName> = { open: "clock", accepted: "check", answered: "referral", dismissed: "close" };

export function iconOf(state: SuggestionState): IconName {
  return icons[state];
}

/** As it is called now; what it was, where it is gone. */
export function subjectName({ key, name }: SuggestionSubject): string {
  return name ?? i18n.m.suggestions.gone(key.kind);
}

/** What it is about: somebody, or what nothing was found for. */
export function headline({ about, typed, shown }: Suggestion): string {
  const m = i18n.m.suggestions;
  if (about) return subjectName(about);
  return typed !== "" && shown.length === 0 ? i18n.m.vain.title(typed) : m.aboutNobody;
}

export function whenText(moment: Moment, today: Day): string {
  return i18n.m.dates.point(moment, today);
}
