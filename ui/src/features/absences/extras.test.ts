import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportPlan, PlannedRow } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, KUUSILINNA } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import ExportMenu from "./ExportMenu.svelte";
import Extras from "./Extras.svelte";
import PasteDialog from "./PasteDialog.svelte";
import { Workspace } from "./workspace.svelte";

const TABLE = "Nimi\tAlkaa\tPäättyy\tSyy\nAnna Virtanen\t29.6.2026\t17.7.2026\tloma";

function plan(changed: Partial<ImportPlan> = {}): ImportPlan {
  const none = { companiesNew: 0, departmentsNew: 0, peopleNew: 0, peopleChanged: 0, peopleReturned: 0, peopleGone: 0, peopleUnchanged: 0 };
  const roles = { rolesNew: 0, rolesChanged: 0, rolesGone: 0, rolesUnchanged: 0 };
  return {
    plan: 4,
    turned: [],
    leftOut: [],
    totals: { ...none, ...roles, absencesNew: 1, absencesChanged: 0, absencesUnchanged: 0 },
    changeCount: 1,
    kinds: ["absence"],
    steps: ["new"],
    problems: [],
    problemCount: 0,
    warnings: [],
    remarks: [{ kind: "reason-column", column: "Syy" }],
    ...changed,
  };
}

const ANNA: PlannedRow = {
  what: "absence",
  step: "new",
  name: "Anna Virtanen",
  company: "",
  line: 2,
  apart: null,
  field: { field: "span", before: "", after: "2026-06-29/2026-07-17" },
  first: true,
};

let session: Session;
let host: FakeHost;
let onclose: ReturnType<typeof vi.fn<() => void>>;

function set(answers: Parameters<typeof fakeHost>[0]): void {
  const changes = { total: 1, changes: 1, apart: 0, rows: [ANNA] };
  host = fakeHost({ desk_state: () => desk(), planned_changes: ({ number }) => ({ number, ...changes }), ...answers });
  useHost(host);
  session = new Session();
  session.take(desk());
}

const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
beforeEach(() => (onclose = vi.fn<() => void>()));

describe("a pasted table", () => {
  const paste = (answers: Parameters<typeof fakeHost>[0], begin = TABLE) => {
    set(answers);
    render(PasteDialog, { props: { begin, onclose }, context: sessionContext(session) });
  };

  it("is looked at as a plan first; what was a reason is not read, and that is said", async () => {
    paste({ plan_pasted: () => plan(), carry_out_import: () => ({ outcome: "done", operation: "op-1" }) });
    expect(await screen.findByText(/Sarake ”Syy” näyttää poissaolon syyltä/)).toBeTruthy();
    expect(await screen.findByRole("rowheader", { name: "Anna Virtanen" })).toBeTruthy();
    expect(asked("plan_pasted")).toEqual([{ text: TABLE }]);
    expect(asked("carry_out_import")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: /^Tuo/ }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
    expect(asked("carry_out_import")).toEqual([{ plan: 4, leaveOut: false }]);
    expect(session.notices.shown[0]?.text).toBe("Yksi poissaolo otettu taulukosta.");
    expect(session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("with rows that cannot be taken is taken only when it is said what becomes of them", async () => {
    const problems = [{ line: 3, column: "Nimi", value: "Virtanen", fault: { kind: "several-people" as const, count: 4 } }];
    paste({ plan_pasted: () => plan({ problems, problemCount: 1 }), carry_out_import: () => ({ outcome: "done", operation: "op-1" }) });
    await screen.findByText(/Sopii 4 henkilöön/);
    await fireEvent.click(screen.getByRole("button", { name: /^Tuo/ }));
    const choice = screen.getByRole("checkbox");
    expect(document.activeElement).toBe(choice);
    expect(choice.getAttribute("aria-invalid")).toBe("true");
    expect(asked("carry_out_import")).toEqual([]);
    await fireEvent.click(choice);
    await fireEvent.click(screen.getByRole("button", { name: /^Tuo/ }));
    await waitFor(() => expect(asked("carry_out_import")).toEqual([{ plan: 4, leaveOut: true }]));
  });

  it("that is changed after it was looked at is looked at again before it is taken", async () => {
    paste({ plan_pasted: () => plan() });
    await screen.findByRole("rowheader", { name: "Anna Virtanen" });
    await fireEvent.input(screen.getByRole("textbox"), { target: { value: `${TABLE}\nBo Sandås\t1.8.2026\t2.8.2026\t` } });
    expect(screen.queryByRole("rowheader")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Tuo/ })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Katso, mitä muuttuu" }));
    await screen.findByRole("rowheader", { name: "Anna Virtanen" });
    expect(asked("plan_pasted")).toHaveLength(2);
  });

  it("that cannot be read says why, and nothing is taken", async () => {
    paste({
      plan_pasted: () => {
        throw refusal({ code: "file", file: "", problem: { kind: "one-column" } });
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("yksi sarake");
    expect(onclose).not.toHaveBeenCalled();
  });

  it("planned on something that has changed since is planned anew", async () => {
    paste({
      plan_pasted: () => plan(),
      carry_out_import: () => {
        throw refusal({ code: "changed-meanwhile" });
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: /^Tuo/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("Joku muutti tietoja");
    expect(screen.getByRole("button", { name: "Katso, mitä muuttuu" })).toBeTruthy();
    expect(onclose).not.toHaveBeenCalled();
  });
});

describe("the workspace", () => {
  function page(answers: Parameters<typeof fakeHost>[0]): void {
    set(answers);
    render(Extras, { props: { workspace: Workspace.at(session) }, context: sessionContext(session) });
  }

  function pasteInto(target: Element, text: string): void {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    target.dispatchEvent(event);
  }

  it("takes a table that is pasted anywhere in it, but no single word and nothing that belongs in a field", async () => {
    page({ plan_pasted: () => plan() });
    const field = document.body.appendChild(document.createElement("input"));
    pasteInto(field, TABLE);
    pasteInto(document.body, "Virtanen");
    expect(screen.queryByRole("dialog")).toBeNull();
    pasteInto(document.body, TABLE);
    expect(await screen.findByRole("dialog", { name: "Liitä taulukko" })).toBeTruthy();
    await waitFor(() => expect(asked("plan_pasted")).toEqual([{ text: TABLE }]));
    field.remove();
  });

  it("opens the history and the company's hours by command", async () => {
    page({ absence_history: () => ({ changes: [] }), hours_form: () => null });
    bindings.run("absenceHistory");
    expect(await screen.findByRole("dialog", { name: "Poissaolojen muutokset" })).toBeTruthy();
    bindings.run("companyHours");
    await waitFor(() => expect(asked("hours_form")).toEqual([{ kind: "company", id: KUUSILINNA }]));
  });
});

describe("exporting", () => {
  function menu(answers: Parameters<typeof fakeHost>[0]): HTMLElement {
    set(answers);
    render(ExportMenu, { context: sessionContext(session) });
    return screen.getByRole("button", { name: "Vie" });
  }

  it("is chosen by keyboard, and says where the file is", async () => {
    const button = menu({ export_absences: () => ({ path: "/home/tiina/poissaolot.ics" }) });
    button.focus();
    await fireEvent.keyDown(button, { key: "ArrowDown" });
    const items = within(await screen.findByRole("menu")).getAllByRole("menuitem");
    await waitFor(() => expect(document.activeElement).toBe(items[0]));
    await fireEvent.keyDown(items[0]!, { key: "ArrowDown" });
    expect(document.activeElement).toBe(items[1]);
    await fireEvent.click(items[1]!);
    await waitFor(() => expect(session.notices.shown[0]?.text).toBe("Poissaolot ovat tiedostossa /home/tiina/poissaolot.ics"));
    expect(asked("export_absences")).toEqual([{ format: "ics", company: KUUSILINNA }]);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("says nothing where the system's dialog was closed, and Esc closes the menu", async () => {
    const button = menu({ export_absences: () => ({ path: null }) });
    await fireEvent.click(button);
    await fireEvent.keyDown(await screen.findByRole("menu"), { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    await fireEvent.click(button);
    await fireEvent.click(await screen.findByRole("menuitem", { name: /Taulukko/ }));
    await waitFor(() => expect(asked("export_absences")).toHaveLength(1));
    expect(session.notices.shown).toEqual([]);
  });
});
