// What stands in a field of a record, in words. Knows no component.
import type { Day, FieldChange, FieldValue, Language, NumberDraft } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayText, languageName } from "../../i18n/civil";
import { hoursText } from "./hours-text";

/** One thing that is different: how it was, and how it is. */
export interface Difference {
  /** What; none: the sentence says it. */
  what: string | null;
  /** None: there was nothing. */
  before: string | null;
  /** None: there is nothing. */
  after: string | null;
}

const languages: readonly Language[] = ["fi", "sv", "en"];

function numberText({ written, kind, mayBeGiven }: NumberDraft): string {
  const text = `${written}, ${i18n.m.person.kinds[kind].toLocaleLowerCase(i18n.language)}`;
  return mayBeGiven ? text : i18n.m.record.hidden(text);
}

/** The parts of a value that is a list; one part of any other. */
function parts(value: FieldValue | null, today: Day): string[] {
  const m = i18n.m.record;
  switch (value?.kind) {
    case undefined:
    case "wording":
      return [];
    case "text":
      return [value.text === "" ? m.noName : value.text];
    case "texts":
      return value.texts;
    case "numbers":
      return value.numbers.map(numberText);
    case "languages":
      return [value.codes.map((code) => languageName(i18n.language, code)).join(", ")];
    case "day":
      return [dayText(i18n.language, value.day, today)];
    case "yes":
      return [m.yes];
    case "place":
      return [m.place(value.place)];
    case "hours":
      return [hoursText(value.hours)];
    case "rule":
      return [m.rules[value.rule]];
    case "language":
      return [i18n.m.words.languages[value.language]];
  }
}

/** Of a list only what came and went; if nothing did, it is in another order, and that is told. */
function listed(what: string, before: string[], after: string[]): Difference[] {
  const gone = before.filter((part) => !after.includes(part));
  const come = after.filter((part) => !before.includes(part));
  if (gone.length === 0 && come.length === 0) return [{ what, before: before.join(", "), after: after.join(", ") }];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    what,
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }));
}

/** A text in three languages: each language by itself. */
function worded(what: string, { before, after }: FieldChange): Difference[] {
  const say = (value: FieldValue | null, language: Language) => (value?.kind === "wording" && value.say[language]) || null;
  return languages.flatMap((language) => {
    const [was, is] = [say(before, language), say(after, language)];
    return was === is ? [] : [{ what: `${what}, ${i18n.m.words.languages[language]}`, before: was, after: is }];
  });
}

/** What is different in a field. */
export function differences(change: FieldChange, today: Day): Difference[] {
  const { field, situation, before, after } = change;
  const name = i18n.m.record.fields[field];
  const what = situation === null ? name : `${name}, ${i18n.m.company.situations[situation].name}`;
  if (before?.kind === "wording" || after?.kind === "wording") return worded(what, change);
  return listed(what, parts(before, today), parts(after, today));
}
