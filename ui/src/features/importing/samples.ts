// A file and a plan as the program sends them, for the tests of the import page. Made up, and used nowhere else.
import type { ImportPlan, Look, PlannedChange, PlanTotals } from "../../contract/types";

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

export function change(changed: Partial<PlannedChange> = {}): PlannedChange {
  return { what: "person", step: "new", name: "Pekka Koistinen", company: "Kuusilinna Oy", line: 2, fields: [], ...changed };
}

export function plan(changed: Partial<ImportPlan> = {}): ImportPlan {
  return {
    plan: 7,
    totals: totals({ peopleNew: 1, peopleChanged: 1, peopleUnchanged: 2529 }),
    changes: [
      change(),
      change({
        step: "changed",
        name: "Liisa Saarinen",
        line: 3,
        fields: [
          { field: "phone", before: "2214", after: "2215" },
          { field: "department", before: "", after: "Johto" },
        ],
      }),
    ],
    changeCount: 2,
    leftOut: [],
    problems: [],
    problemCount: 0,
    warnings: [],
    remarks: [],
    ...changed,
  };
}
