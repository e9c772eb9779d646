import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hanging } from "../../contract/types";
import { refusal } from "../../host/fake";
import { HAMEEN_SAHKO, KOISTINEN, KUUSILINNA, SAARINEN, desk, row } from "../../host/samples";
import { act, field, hearKeys, part, press, said, save, stageForm, type, wrong } from "../forms/on-stage";
import { beside, history } from "../record/samples";
import RoleForm from "./RoleForm.svelte";
import { PAYROLL, roleDraft, roleForm } from "./samples";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

const hanging: Hanging = { people: 0, roles: 0, holders: 2, deputies: 1, covers: 0, referrals: 0, notices: 0 };

function open(draft = roleDraft(), answers: Parameters<typeof stageForm>[2] = {}, state: Parameters<typeof stageForm>[3] = {}) {
  const known = {
    role_form: () => roleForm(draft),
    save_role: () => ({ id: PAYROLL, operation: "op" }),
    record_history: () => history([]),
    record_beside: () => beside(),
    hanging_on: () => hanging,
  };
  const stage = stageForm(RoleForm, draft.id, { ...known, ...answers }, state);
  return { ...stage, sent: () => stage.asked("save_role").at(-1)?.draft };
}

describe("the form of a role", () => {
  it("belongs to no company while none is answered: whoever writes it chooses one", async () => {
    const { settings } = desk();
    const { sent } = open(roleDraft({ id: null, name: "", holders: [], deputies: [] }), {}, { settings: { ...settings, company: null } });
    const company = await field<HTMLSelectElement>("company");
    expect(company.value).toBe("");
    await type("name", "Palkat");
    await save();
    await waitFor(() => expect(said(company)).toBe("Valitse yritys."));
    expect(sent()).toBeUndefined();
    await fireEvent.change(company, { target: { value: KUUSILINNA } });
    await save();
    await waitFor(() => expect(sent()?.company).toBe(KUUSILINNA));
  });

  it("opens a new one in the company being answered, without a past", async () => {
    const { asked } = open(roleDraft({ id: null, name: "", keywords: [], holders: [], deputies: [] }));
    await waitFor(async () => expect(document.activeElement).toBe(await field("name")));
    expect(asked("role_form")).toEqual([{ role: null, company: KUUSILINNA }]);
    expect(part("record")).toBeNull();
    expect(screen.getByText("Tehtävä on avoinna: puhelut menevät varahenkilöille.")).not.toBeNull();
  });

  it("sends back just what it was sent where one thing was changed", async () => {
    const { session, sent } = open();
    await fireEvent.click(await field("leading"));
    await save();
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(sent()).toEqual(roleDraft({ leading: true }));
  });

  it("leads back to where it was opened from", async () => {
    const { session } = open();
    session.origin = { name: "directory", tab: "roles" };
    await field("name");
    await press("Escape");
    expect(session.view).toEqual({ name: "directory", tab: "roles" });
  });

  it("puts holders in another order by keyboard, and adds one from a day on", async () => {
    const { sent } = open(roleDraft(), {
      search: ({ number }) => ({ number, rows: [row({ key: { kind: "person", id: "m" }, name: "Matti Laine" })], more: false, narrowed: [], card: null }),
    });
    (await field("holder-from-1")).focus();
    await press("ArrowUp", { altKey: true });
    await type("holder", "laine");
    await fireEvent.click(await screen.findByText("Matti Laine", { selector: "[role=option] strong" }));
    await type("holder-from-2", "1.12.2026");
    await save();
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()?.holders).toEqual([
      { person: SAARINEN.id, from: null, to: null, instead: false },
      { person: KOISTINEN.id, from: "2019-03-01", to: null, instead: false },
      { person: "m", from: "2026-12-01", to: null, instead: false },
    ]);
  });

  it("says who holds a leading role too, and lets a new holder come instead", async () => {
    const holders = [{ person: KOISTINEN.id, from: null, to: null, instead: false }];
    const { sent } = open(roleDraft({ leading: true, holders }), {
      search: ({ number }) => ({ number, rows: [row({ key: { kind: "person", id: "m" }, name: "Matti Laine" })], more: false, narrowed: [], card: null }),
    });
    expect(said(await field("holder-to-0"))).toBe("Työsuhde päättyy 31.8.");
    await type("holder", "laine");
    await fireEvent.click(await screen.findByText("Matti Laine", { selector: "[role=option] strong" }));
    await type("holder-from-1", "13.7.2026");
    const instead = await field("holder-instead-1");
    expect(said(instead)).toBe("Pekka Koistinen hoitaa samaa tehtävää 31.8. asti, ja häntä kysytään ensin.");
    expect(instead.checked).toBe(true);
    await save();
    await waitFor(() => expect(sent()?.holders[1]).toEqual({ person: "m", from: "2026-07-13", to: null, instead: true }));
    expect(sent()?.holders[0]).toEqual(holders[0]);
  });

  it("keeps its keywords as a list, blank ones left out", async () => {
    const { sent } = open();
    await type("keyword-1", "payroll");
    await act("add", document.querySelector('[data-field="keywords"]') as HTMLElement);
    await save();
    await waitFor(() => expect(sent()?.keywords).toEqual(["palkat", "payroll"]));
  });

  it("shows what is wrong with a holder at their row", async () => {
    open(roleDraft(), { save_role: wrong({ field: "holders", index: 1, fault: { kind: "twice" } }) });
    await field("name");
    await save();
    await waitFor(() => expect(document.activeElement).toBe(part("problems")));
    expect(document.querySelector('[data-field="holders-1"]')?.textContent).toContain("Sama on jo luettelossa");
  });

  it("offers another company's departments when it moves there", async () => {
    const { sent } = open(roleDraft(), {
      role_form: ({ company, role }) =>
        role === null && company === HAMEEN_SAHKO
          ? roleForm(roleDraft(), { departments: [{ id: "d9", name: "Verkko", detail: "" }] })
          : roleForm(),
    });
    await fireEvent.change(await field("company"), { target: { value: HAMEEN_SAHKO } });
    await waitFor(() => expect(document.querySelector('datalist option[value="Verkko"]')).not.toBeNull());
    await save();
    await waitFor(() => expect(sent()?.company).toBe(HAMEEN_SAHKO));
  });
});

describe("removing a role", () => {
  it("says what hangs on it, and goes back with the way to undo", async () => {
    const { session, asked } = open(roleDraft(), { remove_record: () => ({ outcome: "removed", operation: "op" }) });
    await fireEvent.click(await screen.findByText("Poista tehtävä"));
    await waitFor(() => expect(part("hanging")?.textContent).toContain("Tieto 2 haltijasta poistuu."));
    await act("remove", document.querySelector("dialog") as HTMLElement);
    await waitFor(() => expect(session.view).toEqual({ name: "desk" }));
    expect(asked("remove_record")).toEqual([{ record: { kind: "role", id: PAYROLL }, said: hanging }]);
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("says it again where something else hangs on it by now", async () => {
    const now = { ...hanging, referrals: 1 };
    let first = true;
    const { asked } = open(roleDraft(), {
      remove_record: () => {
        if (!first) throw refusal({ code: "busy" });
        first = false;
        return { outcome: "other-than-said", hanging: now };
      },
    });
    await fireEvent.click(await screen.findByText("Poista tehtävä"));
    await waitFor(() => expect(part("hanging")).not.toBeNull());
    await act("remove", document.querySelector("dialog") as HTMLElement);
    await waitFor(() => expect(part("hanging")?.textContent).toContain("Yksi ohjaus ei enää vie tänne."));
    await act("remove", document.querySelector("dialog") as HTMLElement);
    await waitFor(() => expect(asked("remove_record").at(-1)?.said).toEqual(now));
  });
});
