// How it is with a referral, in words. Knows no component.
import type { Day, ReferralRow } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayText } from "../../i18n/civil";
import type { IconName } from "../../shared/Icon.svelte";

const dayOr = (day: Day | null, today: Day) => (day === null ? "" : dayText(i18n.language, day, today));

/** `Kerrotaan 31.8. asti` and its like. */
export function toldText({ told, from, to }: ReferralRow, today: Day): string {
  return i18n.m.referrals.told[told](dayOr(from, today), dayOr(to, today));
}

export function toldIcon({ told }: ReferralRow): IconName {
  return ({ "not-yet": "starting", now: "present", over: "closed" } as const)[told];
}

/** Empty: there are no contact details. */
export function contactText({ contact }: ReferralRow, today: Day): string {
  const m = i18n.m.referrals;
  if (contact.kind === "hidden") return m.contactUntil(dayOr(contact.until, today));
  return contact.kind === "expired" ? m.contactExpired : "";
}

export function sentToText({ sentTo }: ReferralRow): string {
  const m = i18n.m.referrals;
  return sentTo === null ? m.nowhere : sentTo.name;
}
