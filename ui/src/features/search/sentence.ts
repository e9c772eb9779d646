// A row of the list in words: what a screen reader says of it, and what stands at its end. Knows no DOM.
import type { Day, Row } from "../../contract/types";
import { i18n } from "../../i18n";
import type { IconName } from "../../shared/Icon.svelte";

/** Whether somebody is there, in words. */
export function stateOf(row: Row, today: Day): string {
  const m = i18n.m.search;
  return row.key.kind === "referral" ? aboutOf(row) : m.state(row.state, row.until, today);
}

/** What a referral is about, in words. */
export function aboutOf({ about }: Pick<Row, "about">): string {
  const m = i18n.m.search;
  return about ? m.about[about] : m.referral;
}

export function iconOf({ key, state }: Pick<Row, "key" | "state">): IconName {
  return key.kind === "referral" ? "referral" : state;
}

/** The state as it stands in a row: what is at its end is not said twice. */
export function stateShown(row: Row, today: Day): string | null {
  if (row.state === "present" || row.key.kind === "referral") return null;
  if (row.answer.way !== "nobody") return stateOf(row, today);
  if (row.state === "left") return row.until ? stateOf(row, today) : null;
  return row.state === "closed" ? i18n.m.words.state.closed : stateOf(row, today);
}

/** What tells an entry from others of its name; with `named`, its company too. */
export function detailsOf(row: Row, named: boolean): string {
  const m = i18n.m.search;
  const kind = row.key.kind === "person" ? null : row.key.kind === "role" ? m.role : aboutOf(row);
  return [row.own && named ? row.company : null, kind, row.title, row.department].filter(Boolean).join(" · ");
}

/** What stands at the end of a row: who answers, in large and in small. */
export function endOf(row: Row, today: Day): [string, string] {
  const m = i18n.m.search;
  if (row.answer.way === "covered") return row.answer.name === row.answer.number ? pair(m.forwarded(row.answer.number)) : [row.answer.name, row.answer.number];
  if (row.answer.way === "direct") {
    return [row.answer.number, row.answer.name === row.name ? i18n.m.words.state[row.state] : row.answer.name];
  }
  if (row.key.kind === "referral") return pair(row.about && row.about !== "question" ? m.nobody[row.about] : m.nobody.referral);
  if (row.state === "left") return pair(m.nobody.left);
  if (row.state === "closed" && row.until) return [i18n.m.dates.point(row.until, today), m.nobody.opens];
  return pair(row.state === "closed" ? m.nobody.closed : m.nobody.nobody);
}

/** The whole row as one sentence: `Anna Virtanen, poissa 5.8. asti, Liisa Saarinen, 2214`, then what tells her apart. */
export function rowSentence(row: Row, today: Day): string {
  const m = i18n.m.search;
  const company = row.own ? null : `${row.company}, ${m.otherCompany}`;
  const also = row.also && `${m.also[row.also.field]} ${row.also.text}`;
  const reason = row.reason && m.reasons[row.reason];
  const state = stateOf(row, today);
  const details = [row.title, row.department, also, reason];
  return [row.name, company, state, ...answerOf(row, today), ...details].filter(Boolean).join(", ");
}

function answerOf(row: Row, today: Day): string[] {
  if (row.answer.way === "nobody") {
    const [large, small] = endOf(row, today);
    // That somebody left, or when they open, is in the state already.
    return row.state === "left" || row.state === "closed" ? [] : [large, small];
  }
  if (row.answer.name === row.name || row.answer.name === row.answer.number) return [row.answer.number];
  return [row.state === "left" ? i18n.m.search.now(row.answer.name) : row.answer.name, row.answer.number];
}

function pair(texts: string[]): [string, string] {
  return [texts[0] ?? "", texts[1] ?? ""];
}
