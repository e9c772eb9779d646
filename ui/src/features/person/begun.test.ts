import { fireEvent, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HAMEEN_SAHKO, KOISTINEN, desk, emptyPerson, personDraft, personForm } from "../../host/samples";
import { field, hearKeys, part, said, save, stageForm, type } from "../forms/on-stage";
import type { BegunPerson } from "../../session/session.svelte";
import PersonForm from "./PersonForm.svelte";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

function open(draft = personDraft(), state: Parameters<typeof stageForm>[3] = {}, begun?: BegunPerson) {
  const answers = { person_form: () => personForm(draft), save_person: () => ({ id: KOISTINEN.id, operation: "op" }) };
  const stage = stageForm(PersonForm, draft.id, answers, state, begun);
  return { ...stage, sent: () => stage.asked("save_person").at(-1)?.draft };
}

describe("the form of a person, where it begins", () => {
  it("belongs to no company while none is answered: whoever writes it chooses one", async () => {
    const all = desk();
    const { asked, sent, session } = open(emptyPerson(), { settings: { ...all.settings, company: null } });
    const company = await field<HTMLSelectElement>("company");
    expect(company.value).toBe("");
    expect(asked("person_form")).toEqual([{ person: null, company: null }]);
    await type("family", "Uusitalo");
    await save();
    await waitFor(() => expect(said(company)).toBe("Valitse yritys."));
    expect(sent()).toBeUndefined();
    await fireEvent.change(company, { target: { value: HAMEEN_SAHKO } });
    await save();
    await waitFor(() => expect(sent()?.company).toBe(HAMEEN_SAHKO));
    expect(session.view).toEqual({ name: "desk" });
  });

  it("has a number ready to be written where somebody came because there is none, and asks nothing if it stays empty", async () => {
    const { session, sent } = open(personDraft({ numbers: [] }));
    session.view = { name: "person", id: KOISTINEN.id, at: "numbers" };
    await waitFor(async () => expect(document.activeElement).toBe(await field("number-0")));
    expect(part("unsaved")?.textContent).toContain("Ei muutoksia");
    await type("number-0", "2201");
    await save();
    await waitFor(() => expect(sent()?.numbers).toEqual([{ written: "2201", kind: "extension", mayBeGiven: true }]));
  });

  it("has the name and the company of somebody who was asked for in vain, to be looked at before it is saved", async () => {
    const begun = { company: HAMEEN_SAHKO, given: "Pekka", family: "Koistinen" };
    const { asked, sent } = open(emptyPerson({ company: HAMEEN_SAHKO }), {}, begun);
    expect((await field("given")).value).toBe("Pekka");
    expect(asked("person_form")).toEqual([{ person: null, company: HAMEEN_SAHKO }]);
    expect(part("unsaved")?.textContent).not.toContain("Ei muutoksia");
    expect(sent()).toBeUndefined();
    await save();
    await waitFor(() => expect(sent()).toMatchObject({ company: HAMEEN_SAHKO, given: "Pekka", family: "Koistinen" }));
  });
});
