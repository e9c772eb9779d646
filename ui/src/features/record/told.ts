// What a change did to a record, in sentences: what became of it, and what is different. Knows no component.
import type { Day, FieldValue, RecordEntry, RecordField, RecordKey, RecordRow } from "../../contract/types";
import { i18n } from "../../i18n";
import { dayText } from "../../i18n/civil";
import { stampText } from "./stamp-text";
import { differences, type Difference } from "./value-text";

/** What became of one row. */
export interface ToldRow {
  /** None: the differences say it all. */
  sentence: string | null;
  /** What is different; of something that came or went, what it consists of. */
  differences: readonly Difference[];
  /** Whether the differences are only details of the sentence. */
  folded: boolean;
}

export interface ToldEntry {
  operation: string;
  act: string;
  at: string;
  by: string;
  undone: boolean;
  /** Whether there is no way back: what nobody knows any longer cannot come back. */
  lasting: boolean;
  rows: readonly ToldRow[];
  others: number;
}

type Kind = RecordKey["kind"];

function valueOf(row: RecordRow, field: RecordField): FieldValue | null {
  const change = row.fields.find((one) => one.field === field);
  return change?.after ?? change?.before ?? null;
}

function dayIn(row: RecordRow, field: RecordField): Day | null {
  const value = valueOf(row, field);
  return value?.kind === "day" ? value.day : null;
}

/** `1.12. alkaen`, `31.8. asti`, `1.6. – 31.8.`; empty where nobody has said. */
function spanText(from: Day | null, to: Day | null, today: Day): string {
  const { dates } = i18n.m;
  if (from !== null) return dates.span(from, to, today);
  return to === null ? "" : dates.until(to, today);
}

function fieldsOf(row: RecordRow, without: readonly RecordField[], today: Day): Difference[] {
  return row.fields.filter(({ field }) => !without.includes(field)).flatMap((change) => differences(change, today));
}

function held(row: RecordRow, of: Kind, today: Day): ToldRow {
  const m = i18n.m.record;
  const about = row.about || m.noName;
  if (row.happened === "added") {
    const when = spanText(dayIn(row, "from"), dayIn(row, "to"), today);
    return { sentence: m.held.added(of, about, when), differences: [], folded: false };
  }
  if (row.happened === "removed") return { sentence: m.held.removed(of, about), differences: [], folded: false };
  return { sentence: m.held.changed(of, about), differences: fieldsOf(row, [], today), folded: false };
}

function deputy(row: RecordRow, today: Day): ToldRow {
  const m = i18n.m.record;
  const about = row.about || m.noName;
  if (row.happened !== "changed") return { sentence: m.deputy[row.happened === "added" ? "added" : "removed"](about), differences: [], folded: false };
  return { sentence: m.deputy.changed(about), differences: fieldsOf(row, [], today), folded: false };
}

function planned(row: RecordRow, today: Day): ToldRow {
  const m = i18n.m.record.planned;
  if (row.happened === "changed") return { sentence: m.changed, differences: fieldsOf(row, [], today), folded: false };
  const day = dayIn(row, "takes-effect");
  const sentence = m[row.happened === "added" ? "added" : "removed"](day === null ? "" : dayText(i18n.language, day, today));
  return { sentence, differences: fieldsOf(row, ["takes-effect"], today), folded: row.happened === "removed" };
}

function toldRow(row: RecordRow, of: Kind, today: Day): ToldRow {
  const m = i18n.m.record;
  if (row.happened === "forgotten") return { sentence: m.forgotten, differences: [], folded: false };
  if (row.what === "assignment") return held(row, of, today);
  if (row.what === "deputy") return deputy(row, today);
  if (row.what === "planned") return planned(row, today);
  const folded = row.happened !== "changed";
  const all = fieldsOf(row, [], today);
  if (row.what === "referral") return { sentence: m.referral[row.happened], differences: all, folded };
  const sentence = row.happened === "changed" ? null : (m[row.happened][row.what] ?? null);
  return { sentence, differences: all, folded };
}

/** An entry of the history of a record of a kind. */
export function toldEntry(entry: RecordEntry, of: Kind, today: Day): ToldEntry {
  const rows = entry.rows.map((row) => toldRow(row, of, today));
  return {
    operation: entry.operation,
    act: i18n.m.shell.acts[entry.act],
    at: stampText(entry.stamp.at, today),
    by: entry.stamp.by,
    undone: entry.undone,
    lasting: entry.act === "erase-person" || entry.rows.some(({ happened }) => happened === "forgotten"),
    // What changed nothing that is told says nothing.
    rows: rows.filter(({ sentence, differences }) => sentence !== null || differences.length > 0),
    others: entry.others,
  };
}
