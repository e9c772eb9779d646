// A role's form as the program sends it, for tests. Made up, and used nowhere else.
import type { RoleForm, RoleFormDraft } from "../../contract/types";
import { HAMEEN_SAHKO, KOISTINEN, KUUSILINNA, SAARINEN } from "../../host/samples";

export const PAYROLL = "01900000-0000-7000-8000-0000000000e1";

export function roleDraft(changed: Partial<RoleFormDraft> = {}): RoleFormDraft {
  return {
    id: PAYROLL,
    company: KUUSILINNA,
    department: "Talous",
    name: "palkanlaskenta",
    post: "",
    keywords: ["palkat", "löner"],
    numbers: [],
    email: "",
    leading: false,
    holders: [
      { person: KOISTINEN.id, from: "2019-03-01", to: null, instead: false },
      { person: SAARINEN.id, from: null, to: null, instead: false },
    ],
    deputies: [SAARINEN.id],
    ...changed,
  };
}

export function roleForm(draft: RoleFormDraft = roleDraft(), changed: Partial<RoleForm> = {}): RoleForm {
  return {
    draft,
    seen: 7,
    companies: [
      { id: HAMEEN_SAHKO, name: "Hämeen Sähkö Oy", detail: "" },
      { id: KUUSILINNA, name: "Kuusilinna Oy", detail: "" },
    ],
    departments: [{ id: "01900000-0000-7000-8000-0000000000d2", name: "Talous", detail: "" }],
    people: [
      { person: KOISTINEN.id, name: "Pekka Koistinen", from: null, to: "2026-08-31" },
      { person: SAARINEN.id, name: "Liisa Saarinen", from: null, to: null },
    ],
    ...changed,
  };
}
