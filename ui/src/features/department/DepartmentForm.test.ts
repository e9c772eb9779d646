import { waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DepartmentDraft, DepartmentForm as Form } from "../../contract/types";
import { KUUSILINNA } from "../../host/samples";
import { field, hearKeys, part, save, said, stageForm, type, wrong } from "../forms/on-stage";
import { beside, history } from "../record/samples";
import DepartmentForm from "./DepartmentForm.svelte";

const OFFICE = "01900000-0000-7000-8000-0000000000d2";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

function departmentDraft(changed: Partial<DepartmentDraft> = {}): DepartmentDraft {
  const hours = { week: null, exceptions: [], holidays: null };
  return { id: OFFICE, company: KUUSILINNA, name: "Talous", hours, dutyNumber: "2290", ...changed };
}

function open(draft = departmentDraft(), answers: Parameters<typeof stageForm>[2] = {}) {
  const form: Form = { draft, seen: 7, companies: [{ id: KUUSILINNA, name: "Kuusilinna Oy", detail: "" }] };
  const known = {
    department_form: () => form,
    save_department: () => ({ id: OFFICE, operation: "op" }),
    record_history: () => history([]),
    record_beside: () => beside(),
  };
  const stage = stageForm(DepartmentForm, draft.id, { ...known, ...answers });
  return { ...stage, sent: () => stage.asked("save_department").at(-1)?.draft };
}

describe("the form of a department", () => {
  it("sends back just what it was sent where one thing was changed, and goes back", async () => {
    const { session, sent } = open();
    await type("duty-number", "2291");
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()).toEqual(departmentDraft({ dutyNumber: "2291" }));
  });

  it("stays in its company; of a new one it can be chosen", async () => {
    open();
    expect((await field<HTMLSelectElement>("company")).disabled).toBe(true);
    document.body.replaceChildren();
    open(departmentDraft({ id: null, name: "" }));
    expect((await field<HTMLSelectElement>("company")).disabled).toBe(false);
  });

  it("shows what is wrong at its field", async () => {
    open(departmentDraft(), { save_department: wrong({ field: "duty-number", index: null, fault: { kind: "no-digits" } }) });
    await type("duty-number", "päivystys");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("problems")));
    expect(said(await field("duty-number"))).toContain("Numerossa ei ole yhtään numeromerkkiä");
  });
});
