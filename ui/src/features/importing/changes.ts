// The changes of a plan as lines of a table: one for each thing that is new or gone, one for each field that changes.
import type { ListKind, Moment, PlannedChange, PlannedField } from "../../contract/types";
import type { Messages } from "../../i18n";

export interface Line {
  change: PlannedChange;
  /** None: nothing but the step is said of it. */
  field: PlannedField | null;
  /** Whether it is the first line of its change. */
  first: boolean;
}

export interface Filter {
  step: PlannedChange["step"] | null;
  what: PlannedChange["what"] | null;
}

export function matching(changes: readonly PlannedChange[], { step, what }: Filter): readonly PlannedChange[] {
  return changes.filter((change) => (step === null || change.step === step) && (what === null || change.what === what));
}

export function linesOf(changes: readonly PlannedChange[]): Line[] {
  return changes.flatMap((change): Line[] =>
    change.fields.length === 0
      ? [{ change, field: null, first: true }]
      : change.fields.map((field, at) => ({ change, field, first: at === 0 })),
  );
}

/** The word of a field in the window's language. */
export function fieldText(m: Messages, kind: ListKind, field: string): string {
  return m.importing.fields[field] ?? m.importing.meanings[kind][field] ?? field;
}

const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** A value as people write it: spans, days and yes or no; everything else is as in the file. */
export function valueText(m: Messages, field: string, value: string, today: Moment): string {
  if (value === "") return "";
  if (field === "return") return value === "true" ? m.words.yes : m.words.no;
  if (field === "span") {
    const [from = "", to = ""] = value.split("/");
    return to === "" ? `${m.dates.from(from, today)}, ${m.importing.untilFurtherNotice}` : m.dates.span(from, to, today);
  }
  return (field === "from" || field === "to") && DAY.test(value) ? m.dates.point(value, today) : value;
}
