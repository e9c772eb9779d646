// A file and a plan as the program sends them, for the tests of the import page. Made up, and used nowhere else.
import type { AllApart, ApartOf, ImportPlan, Look, PlanFilter, PlannedOf, PlannedPart, PlannedRow, PlanTotals } from "../../contract/types";

const NONE: PlanTotals = {
  companiesNew: 0,
  departmentsNew: 0,
  peopleNew: 0,
  peopleChanged: 0,
  peopleReturned: 0,
  peopleGone: 0,
  peopleUnchanged: 0,
  rolesNew: 0,
  rolesChanged: 0,
  rolesGone: 0,
  rolesUnchanged: 0,
  absencesNew: 0,
  absencesChanged: 0,
  absencesUnchanged: 0,
};

export function totals(changed: Partial<PlanTotals> = {}): PlanTotals {
  return { ...NONE, ...changed };
}

export function look(changed: Partial<Look> = {}): Look {
  return {
    kind: "staff",
    columns: [
      { header: "Nimi", meaning: "name", reason: false },
      { header: "Yksikkö", meaning: "department", reason: false },
      { header: "Puhelin", meaning: "phone", reason: false },
      { header: "Toimisto", meaning: null, reason: false },
      { header: "Sairauspoissaolot", meaning: null, reason: true },
    ],
    rows: [["Koistinen Pekka", "Johto", "2201", "Turku", ""]],
    count: 2531,
    meanings: ["id", "name", "department", "company", "phone", "title"],
    before: null,
    ...changed,
  };
}

export function change(changed: Partial<PlannedRow> = {}): PlannedRow {
  const row: PlannedRow = {
    what: "person", step: "new", name: "Pekka Koistinen", company: "Kuusilinna Oy", line: 2, apart: null, field: null, first: true, ...changed,
  };
  return row.line !== null && row.what === "person" ? { ...row, apart: { kind: "line", line: row.line } } : row;
}

const liisa = { step: "changed", name: "Liisa Saarinen", line: 3 } as const;

/** The rows of a plan as it is without further words. */
export const ROWS: readonly PlannedRow[] = [
  change(),
  change({ ...liisa, field: { field: "phone", before: "2214", after: "2215" } }),
  change({ ...liisa, field: { field: "department", before: "", after: "Johto" }, first: false }),
];

function matching(rows: readonly PlannedRow[], { step, what, words }: PlanFilter): PlannedRow[] {
  const fits = ({ name }: PlannedRow) => words.split(/\s+/).every((word) => name.toLowerCase().includes(word.toLowerCase()));
  return rows.filter((row) => (step === null || row.step === step) && (what === null || row.what === what) && fits(row));
}

/** A part of some rows, as the program would send it. */
export function partOf(rows: readonly PlannedRow[], { number, filter, first, count }: PlannedOf): PlannedPart {
  const all = matching(rows, filter);
  const changes = all.filter((row) => row.first);
  const apart = changes.filter((row) => row.apart !== null).length;
  return { number, total: all.length, changes: changes.length, apart, rows: all.slice(first, first + count) };
}

/** Everybody of some rows who can be left out. */
export function apartOf(rows: readonly PlannedRow[], { filter }: ApartOf): AllApart {
  return { apart: matching(rows, filter).flatMap(({ apart, name, first }) => (apart && first ? [{ apart, name }] : [])) };
}

export function plan(changed: Partial<ImportPlan> = {}): ImportPlan {
  return {
    plan: 7,
    totals: totals({ peopleNew: 1, peopleChanged: 1, peopleUnchanged: 2529 }),
    changeCount: 2,
    turned: [],
    kinds: ["person"],
    steps: ["new", "changed"],
    leftOut: [],
    problems: [],
    problemCount: 0,
    warnings: [],
    remarks: [],
    ...changed,
  };
}
