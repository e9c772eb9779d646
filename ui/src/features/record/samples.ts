// What stands beside a record as the program sends it, for tests. Made up, and used nowhere else.
import type { Asked, FieldChange, RecordBeside, RecordEntry, RecordHistory, RecordRow } from "../../contract/types";

export function change(changed: Partial<FieldChange> & Pick<FieldChange, "field">): FieldChange {
  return { situation: null, before: null, after: null, ...changed };
}

export function row(changed: Partial<RecordRow> = {}): RecordRow {
  return { what: "person", happened: "changed", about: "", fields: [], ...changed };
}

export function entry(changed: Partial<RecordEntry> = {}): RecordEntry {
  return {
    operation: "op-1",
    act: "edit-directory",
    stamp: { at: "2026-07-07T14:12", by: "tiina" },
    undone: false,
    rows: [row({ fields: [change({ field: "title", before: { kind: "text", text: "kehitysjohtaja" }, after: { kind: "text", text: "toimitusjohtaja" } })] })],
    others: 0,
    ...changed,
  };
}

export function history(entries: RecordEntry[] = [entry()], more = false): RecordHistory {
  return { entries, more };
}

export const never: Asked = { direct: 0, cover: 0, nobody: 0, forOthers: 0 };

export function beside(changed: Partial<RecordBeside> = {}): RecordBeside {
  return { uses: [], more: 0, absences: 0, confirmed: null, month: never, year: never, ...changed };
}
