// The counts of a plan, by what they are about. Knows the contract's names, no words.
import type { ListKind, PlannedKind, PlannedStep, PlanTotals } from "../../contract/types";

export interface Figure {
  step: PlannedStep | "unchanged";
  count: number;
}

export interface Figures {
  what: PlannedKind;
  figures: Figure[];
}

/** What can happen to each, in the order it is read. */
export function figuresOf(kind: ListKind, totals: PlanTotals): Figures[] {
  if (kind === "absences") {
    return [
      {
        what: "absence",
        figures: [
          { step: "new", count: totals.absencesNew },
          { step: "changed", count: totals.absencesChanged },
          { step: "unchanged", count: totals.absencesUnchanged },
        ],
      },
    ];
  }
  return [
    {
      what: "person",
      figures: [
        { step: "new", count: totals.peopleNew },
        { step: "changed", count: totals.peopleChanged },
        { step: "returned", count: totals.peopleReturned },
        { step: "gone", count: totals.peopleGone },
        { step: "unchanged", count: totals.peopleUnchanged },
      ],
    },
    {
      what: "role",
      figures: [
        { step: "new", count: totals.rolesNew },
        { step: "changed", count: totals.rolesChanged },
        { step: "gone", count: totals.rolesGone },
        { step: "unchanged", count: totals.rolesUnchanged },
      ],
    },
    { what: "department", figures: [{ step: "new", count: totals.departmentsNew }] },
    { what: "company", figures: [{ step: "new", count: totals.companiesNew }] },
  ];
}
