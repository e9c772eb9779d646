// Where callers are sent, while it is being chosen. Knows no component.
import type { ForwardDraft, FormField, FormProblem } from "../../contract/types";

/** A place of that kind that nobody has named yet. */
export function begun(to: ForwardDraft["to"]): ForwardDraft {
  switch (to) {
    case "person":
      return { to, person: "" };
    case "role":
      return { to, role: "" };
    case "number":
      return { to, number: "" };
    case "company":
      return { to, company: "" };
    case "address":
      return { to, address: "" };
    case "page":
      return { to, page: "" };
  }
}

/** Whether callers can be connected there: to an address or a page nobody can. */
export function connects(forward: ForwardDraft | null): boolean {
  return forward !== null && forward.to !== "address" && forward.to !== "page";
}

/** That nobody has chosen to whom or to which company: the program could not even read it. */
export function notChosen(forward: ForwardDraft | null, field: FormField): FormProblem[] {
  const nobody = forward?.to === "person" && forward.person === "";
  const nowhere = forward?.to === "company" && forward.company === "";
  return nobody || nowhere ? [{ field, index: null, fault: { kind: "empty" } }] : [];
}
