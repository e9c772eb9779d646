// The company a new record belongs to: where none is being answered its user says which. Knows no component and no host.
import type { FormProblem } from "../../contract/types";

/** In a draft that belongs to no company yet. */
const NOWHERE = "";

interface Placed {
  company: string;
}

/** The draft as it is opened: a new one without a company belongs nowhere until somebody has chosen. */
export function placed<D extends Placed>(draft: D, record: string | null, company: string | null): D {
  return record === null && company === null ? { ...draft, company: NOWHERE } : draft;
}

export function isPlaced({ company }: Placed): boolean {
  return company !== NOWHERE;
}

export function notPlaced(draft: Placed): FormProblem[] {
  return isPlaced(draft) ? [] : [{ field: "company", index: null, fault: { kind: "empty" } }];
}
