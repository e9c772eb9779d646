// Holes in words: what nobody answers for, when, and why not. Knows no component.
import type { Day, Hole, NotFree } from "../../contract/types";
import { i18n } from "../../i18n";
import { clockOf, dayOf } from "../../i18n/civil";
import { spanText } from "../absence/span-text";

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(i18n.language) + text.slice(1);
}

/** Who or what nobody answers for: `Palkat`, `Anna Virtanen`. */
export function whatText({ everything, roles, who }: Hole): string {
  const m = i18n.m.holes;
  const of = everything || roles.length === 0 ? [] : roles.map((role) => role.name);
  return capital(of.length > 0 ? m.and(of) : m.and(who));
}

/** `Palkat, ke 15.7.` */
export function holeText(hole: Hole, today: Day): string {
  return i18n.m.holes.what(whatText(hole), spanText(hole, today));
}

/** Why nobody answers: those with the same reason are told together, in the order they are asked. */
export function becauseText({ because }: Hole): string {
  const m = i18n.m.holes;
  const kinds = new Map<NotFree["kind"], string[]>();
  for (const step of because) {
    const names = kinds.get(step.because.kind) ?? [];
    if (!names.includes(step.name)) kinds.set(step.because.kind, [...names, step.name]);
  }
  return capital([...kinds].map(([kind, names]) => m.because[kind](m.and(names))).join(", "));
}

/** Until when, for the desk: today's end needs no day. */
export function untilText({ to }: Hole, today: Day): string {
  const m = i18n.m.holes;
  if (to !== null && dayOf(to) === today && clockOf(to) === null) return m.allDay;
  return to === null ? m.until("…") : m.until(i18n.m.dates.point(to, today));
}
