import { fireEvent, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyPerson, personForm } from "../../host/samples";
import { act, field, hearKeys, said, save, stageForm, type } from "../forms/on-stage";
import PersonForm from "./PersonForm.svelte";

let deaf: () => void;
beforeEach(() => {
  deaf = hearKeys();
});
afterEach(() => deaf());

function open(role: ReturnType<typeof personForm>["roles"][number]) {
  const stage = stageForm(PersonForm, null, {
    person_form: () => personForm(emptyPerson(), { roles: [role] }),
    save_person: () => ({ id: "p", operation: "op" }),
  });
  return { sent: () => stage.asked("save_person").at(-1)?.draft };
}

describe("somebody new who is given a role that somebody else holds", () => {
  const holder = (name: string) => ({ person: name, name, from: null, to: "2026-08-31" });
  const director = (leading: boolean, ...names: string[]) => ({ id: "r1", name: "Toimitusjohtaja", detail: "", leading, holders: names.map(holder) });

  async function given(role: ReturnType<typeof director>): Promise<ReturnType<typeof open>> {
    const stage = open(role);
    await field("given");
    await act("add", document.querySelector('[data-field="roles"]') as HTMLElement);
    await type("role-0", "toimitusjohtaja");
    await type("role-from-0", "13.7.2026");
    return stage;
  }

  it("comes instead of whoever leads alone, and is told so", async () => {
    const { sent } = await given(director(true, "Kaarina Holm"));
    const instead = await field("role-instead-0");
    expect(instead.checked).toBe(true);
    expect(said(instead)).toBe("Kaarina Holm hoitaa samaa tehtävää 31.8. asti, ja häntä kysytään ensin.");
    expect(instead.parentElement?.textContent).toContain("su 12.7.");
    await save();
    await waitFor(() => expect(sent()?.roles).toEqual([{ role: "toimitusjohtaja", from: "2026-07-13", to: null, leading: true, instead: true }]));
  });

  it("comes beside those who hold another role, unless somebody says otherwise", async () => {
    const { sent } = await given(director(false, "Kaarina Holm"));
    expect((await field("role-instead-0")).checked).toBe(false);
    await fireEvent.click(await field("role-instead-0"));
    await type("role-from-0", "20.7.2026");
    await save();
    await waitFor(() => expect(sent()?.roles[0]).toMatchObject({ from: "2026-07-20", leading: false, instead: true }));
  });

  it("comes beside several who lead together, and beside nobody once they are gone", async () => {
    const { sent } = await given(director(true, "Kaarina Holm", "Matti Laine"));
    expect((await field("role-instead-0")).checked).toBe(false);
    await fireEvent.click(await field("role-instead-0"));
    await type("role-from-0", "1.9.2026");
    await waitFor(() => expect(document.querySelector("[name=role-instead-0]")).toBeNull());
    await save();
    await waitFor(() => expect(sent()?.roles[0]).toMatchObject({ leading: true, instead: false }));
  });
});
