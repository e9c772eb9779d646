// Why something typed is no day, in words.
import type { Day } from "../contract/types";
import { i18n } from "../i18n";
import { isNoSuchDay } from "./read-day";

export function dayFault(typed: string, today: Day): string {
  const m = i18n.m.fields;
  return isNoSuchDay(typed, { today, language: i18n.language }) ? m.noSuchDay : m.dayNotUnderstood;
}
