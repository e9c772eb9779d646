// A suggestion's parts in words. Knows no component.
import type { Day, Moment, SuggestionState, SuggestionSubject } from "../../contract/types";
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

export function whenText(moment: Moment, today: Day): string {
  return i18n.m.dates.point(moment, today);
}
