// What the columns are taken to mean: as recognised, and as somebody corrected it. Knows no file and no screen.
import type { ListKind, LookColumn, MappedColumn } from "../../contract/types";

/** The word of a column's meaning; none: it is not read. */
export type Meaning = string | null;

/** Why a column's meaning cannot be chosen. */
export type Locked = "reason" | "nameless" | "same-header";

/** Meanings that several columns may have; they are read together. */
const SEVERAL: Record<ListKind, ReadonlySet<string>> = {
  staff: new Set([
    "phone", "extension", "mobile", "switchboard", "other", "fax", "not-given",
    "former", "alias", "languages", "roles", "keywords", "deputies",
  ]),
  absences: new Set(["covers"]),
};

/** A column that is no longer the first of these is taken for the second by the program, unless that is said too. */
const FALLS_TO: Record<ListKind, Readonly<Record<string, string>>> = { staff: { title: "roles" }, absences: {} };

/** Headers are compared as the program does it. */
function key(header: string): string {
  return header.trim().toLowerCase();
}

/** Why each column is locked. Columns are named by their headers, so one without a header of its own cannot be named. */
export function locks(columns: readonly LookColumn[]): (Locked | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const header = key(column.header);
    const again = seen.has(header);
    seen.add(header);
    if (column.reason) return "reason";
    // A single dash stands for no column.
    if (header === "" || header === "-") return "nameless";
    return again ? "same-header" : null;
  });
}

/** The columns of a meaning, by their places. */
function placesOf(meaning: string, chosen: readonly Meaning[]): number[] {
  return chosen.flatMap((word, at) => (word === meaning ? [at] : []));
}

/** The meanings that have to be said, because their columns are not those that were recognised. */
function touched(kind: ListKind, columns: readonly LookColumn[], chosen: readonly Meaning[]): Set<string> {
  const meanings = columns.flatMap(({ meaning }, at) => (meaning === (chosen[at] ?? null) ? [] : [meaning, chosen[at]]));
  const said = meanings.filter((meaning) => typeof meaning === "string");
  return new Set([...said, ...said.flatMap((meaning) => FALLS_TO[kind][meaning] ?? [])]);
}

/** What differs from what was recognised, said so that just the chosen columns are read. */
export function differences(kind: ListKind, columns: readonly LookColumn[], chosen: readonly Meaning[]): MappedColumn[] {
  const locked = locks(columns);
  return [...touched(kind, columns, chosen)].flatMap((meaning): MappedColumn[] => {
    const places = placesOf(meaning, chosen).filter((at) => locked[at] === null);
    if (places.length === 0) return [{ meaning, header: null }];
    return places.map((at) => ({ meaning, header: columns[at]?.header ?? null }));
  });
}

/** What is read of each column: one that cannot be named is left out where the columns of its meaning are named. */
export function reads(kind: ListKind, columns: readonly LookColumn[], chosen: readonly Meaning[]): Meaning[] {
  const locked = locks(columns);
  const said = touched(kind, columns, chosen);
  return chosen.map((meaning, at) => (meaning !== null && locked[at] && said.has(meaning) ? null : meaning));
}

/** Which columns have a meaning that only one can have, and that another one has too. */
export function doubles(kind: ListKind, chosen: readonly Meaning[]): boolean[] {
  return chosen.map((word) => word !== null && !SEVERAL[kind].has(word) && placesOf(word, chosen).length > 1);
}
