// What is said of the changes of a plan, in words.
import type { ListKind, Moment } from "../../contract/types";
import type { Messages } from "../../i18n";

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
