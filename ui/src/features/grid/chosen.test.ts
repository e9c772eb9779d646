import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GridPage, MergeForm } from "../../contract/types";
import { sessionContext } from "../../session/session.svelte";
import MergeDialog from "../merging/MergeDialog.svelte";
import { directory, hearKeys, people, settled, stageGrid, type GridStage } from "./on-stage";

let deaf: () => void;
beforeEach(() => void (deaf = hearKeys()));
afterEach(() => deaf());

const note = () => document.querySelector("[data-part=cell-note]")?.textContent ?? "";

describe("several records at once", () => {
  it("get the same value, which is said first, as one change", async () => {
    const stage = await stageGrid("people", people(6));
    await stage.press("ArrowRight");
    await stage.press("ArrowRight");
    await stage.press(" ");
    expect(stage.said()).toBe("1 valittu");
    await stage.press("ArrowDown", { shiftKey: true });
    await stage.press("ArrowDown", { shiftKey: true });
    expect(stage.said()).toBe("3 valittu");
    await stage.press("Enter");
    expect(note()).toContain("Sama arvo 3 henkilölle");
    await stage.type("Hallinto");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")).toMatchObject([{ records: ["p0", "p1", "p2"], column: "department", words: "Hallinto" }]);
    expect(stage.said()).toBe("Osasto on nyt Hallinto. Muuttui: 3.");
  });

  it("are all that the filters let through by Ctrl+A; Esc lets go of them", async () => {
    const stage = await stageGrid("people", people(250));
    await stage.press("a", { ctrlKey: true });
    expect(stage.said()).toBe("250 valittu");
    expect(stage.grid.querySelector("[data-record=p0]")?.getAttribute("aria-selected")).toBe("true");
    await stage.press("Escape");
    expect(stage.said()).toBe("Mitään ei ole valittu");
  });

  it("leave a row alone that is not one of them", async () => {
    const stage = await stageGrid("people", people(6));
    await stage.press(" ");
    await stage.press("ArrowDown");
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")[0]?.records).toEqual(["p1"]);
  });
});

describe("confirming", () => {
  const confirmed = (...ids: string[]) => ({ kind: "confirm", records: ids.map((id) => ({ kind: "person", id })) });

  it("by the button beside how many are chosen is of those, wherever the keyboard is", async () => {
    const stage = await stageGrid("people", people(6), { mend: () => ({ operation: "op" }) });
    await stage.press(" ");
    await stage.press("ArrowDown", { shiftKey: true });
    await stage.press("ArrowDown");
    await fireEvent.click(screen.getByRole("button", { name: "Vahvista" }));
    await settled();
    expect(stage.asked("mend")).toEqual([confirmed("p0", "p1")]);
    expect(stage.said()).toBe("Vahvistettu: 2 henkilöä.");
  });

  it("shows the key at the button where the key is of those chosen too", async () => {
    const stage = await stageGrid("people", people(6));
    const keysOf = (name: string) => screen.getByRole("button", { name }).querySelector("kbd")?.textContent;
    await stage.press(" ");
    expect([keysOf("Vahvista"), keysOf("Poista")]).toEqual(["C", "Delete"]);
    await stage.press("ArrowDown");
    expect([keysOf("Vahvista"), keysOf("Poista")]).toEqual([undefined, undefined]);
  });

  it("by key is of the row of the keyboard, and of all that are chosen where it is one of them", async () => {
    const stage = await stageGrid("people", people(6), { mend: () => ({ operation: "op" }) });
    await stage.press(" ");
    await stage.press("ArrowDown", { shiftKey: true });
    await stage.press("c");
    await stage.press("ArrowDown");
    await stage.press("c");
    expect(stage.asked("mend")).toEqual([confirmed("p0", "p1"), confirmed("p2")]);
    expect(stage.said()).toBe("Vahvistettu: Henkilö 002.");
  });
});

describe("the two that are chosen", () => {
  const form: MergeForm = {
    seen: 7,
    keep: { name: "Henkilö 001", company: "Kuusilinna Oy" },
    gone: { name: "Henkilö 000", company: "Kuusilinna Oy" },
    differences: [],
    united: { numbers: [], former: [], aliases: [], languages: [], keywords: [] },
    moved: { people: 0, roles: 0, assignments: 0, deputies: 0, absences: 0, referrals: 0, planned: 0, notices: 0, suggestions: 0 },
  };

  /** The dialog, as the window shows it. */
  async function merging({ session }: GridStage) {
    const { dialog } = session;
    if (dialog === null || typeof dialog === "string" || dialog.name !== "merge") throw new Error("nothing is merged");
    const { kind, keep, gone, merged } = dialog;
    const { unmount } = render(MergeDialog, { props: { kind, keep, gone, onmerged: merged, onclose: () => unmount() }, context: sessionContext(session) });
    return within(await screen.findByRole("dialog"));
  }

  it("are let go of once they are one, and the keyboard is back in the table", async () => {
    const stage = await stageGrid("people", people(4), { merge_form: () => form, merge_records: () => ({ operation: "op" }) });
    await stage.press(" ");
    await stage.press("ArrowDown", { shiftKey: true });
    const button = screen.getByRole("button", { name: "Yhdistä" });
    button.focus();
    await fireEvent.click(button);
    const dialog = await merging(stage);
    await fireEvent.click(await dialog.findByRole("button", { name: "Peruuta" }));
    expect(screen.getByText("2 valittu")).toBeTruthy();
    await fireEvent.click(button);
    await fireEvent.click(await (await merging(stage)).findByRole("button", { name: /^Yhdistä/ }));
    await settled();
    expect(stage.asked("merge_records")).toMatchObject([{ of: { keep: "p1", gone: "p0" } }]);
    expect(screen.queryByText(/valittu/)).toBeNull();
    expect(document.activeElement).toBe(stage.grid);
  });

  it("are no longer chosen where others took them away, but where they are only filtered out", async () => {
    const [made, seen] = [people(9), { now: 7 }];
    const stage = await stageGrid("people", made, { grid: (of) => directory(() => made, () => seen.now).grid!(of) as GridPage });
    await stage.press(" ");
    await stage.press("ArrowDown", { shiftKey: true });
    await stage.press("/");
    await stage.type("henkilö 005");
    await waitFor(() => expect(stage.names()).toEqual(["Henkilö 005"]));
    made.shift();
    seen.now = 8;
    await stage.session.refresh();
    expect(await screen.findByText("1 valittu")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Vahvista" }));
    await settled();
    expect(stage.asked("mend")).toEqual([{ kind: "confirm", records: [{ kind: "person", id: "p1" }] }]);
  });
});

describe("the keyboard is back in the table", () => {
  const press = async (button: HTMLElement) => {
    button.focus();
    await fireEvent.click(button);
    await settled();
  };

  it("when all are let go of by the button", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press(" ");
    await press(screen.getByRole("button", { name: "Peru valinta" }));
    expect(document.activeElement).toBe(stage.grid);
  });

  it("when those who were chosen are taken away", async () => {
    const stage = await stageGrid("departments", [{ id: "d1", name: "Talous" }, { id: "d2", name: "Myynti" }]);
    await stage.press(" ");
    await press(screen.getByRole("button", { name: "Poista" }));
    await press(within(screen.getByRole("dialog")).getByRole("button", { name: "Poista" }));
    expect(document.activeElement).toBe(stage.grid);
  });

  it("when a filter is taken away in its dialog, or all of them where nothing was left", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("ArrowRight");
    await stage.press("f");
    const value = within(screen.getByRole("dialog")).getByRole("combobox", { name: "Arvo" });
    await fireEvent.input(value, { target: { value: "johtaja" } });
    await fireEvent.submit(value.closest("form") as HTMLFormElement);
    await settled();
    await press(screen.getByRole("button", { name: "Nimike sisältää ”johtaja”" }));
    await press(within(screen.getByRole("dialog")).getByRole("button", { name: "Poista suodatin" }));
    expect(document.activeElement).toBe(stage.grid);
    await stage.press("/");
    await stage.type("xyzzy");
    await screen.findByRole("heading", { name: "Mikään ei läpäise suodattimia" });
    await press(within(stage.grid).getByRole("button", { name: "Poista kaikki suodattimet" }));
    await waitFor(() => expect(stage.names()).toHaveLength(3));
    expect(document.activeElement).toBe(stage.grid);
  });
});

describe("taking away", () => {
  it("asks first, and can be undone", async () => {
    const stage = await stageGrid("departments", [{ id: "d1", name: "Talous" }, { id: "d2", name: "Myynti" }]);
    await stage.press("Delete");
    const dialog = screen.getByRole("dialog", { name: "Poistetaanko Talous?" });
    expect(stage.asked("remove_records")).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "Poista" }));
    await settled();
    expect(stage.asked("remove_records")).toEqual([{ kind: "departments", records: ["d1"] }]);
    expect(stage.session.notices.shown[0]?.text).toBe("Poistettu: Talous.");
    expect(stage.session.notices.shown[0]?.act?.label).toBe("Kumoa");
  });

  it("is of the row of the keyboard by key, and of those that are chosen by the button beside them", async () => {
    const stage = await stageGrid("departments", [{ id: "d1", name: "Talous" }, { id: "d2", name: "Myynti" }, { id: "d3", name: "Varasto" }]);
    await stage.press(" ");
    await stage.press("ArrowDown", { shiftKey: true });
    await stage.press("ArrowDown");
    await stage.press("Delete");
    expect(screen.getByRole("dialog", { name: "Poistetaanko Varasto?" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Peruuta" }));
    await fireEvent.click(screen.getByRole("button", { name: "Poista" }));
    await fireEvent.click(within(screen.getByRole("dialog", { name: "Poistetaanko 2 osastoa?" })).getByRole("button", { name: "Poista" }));
    await settled();
    expect(stage.asked("remove_records")).toEqual([{ kind: "departments", records: ["d1", "d2"] }]);
  });

  it("says what still refers to it", async () => {
    const stage = await stageGrid("roles", [{ id: "r1", name: "palkat", holders: "Anna Virtanen" }], {
      remove_records: () => ({ outcome: "still-used", record: "r1", name: "palkat", by: ["Anna Virtanen", "Matti Laine"] }),
    });
    await stage.press("Delete");
    await fireEvent.click(screen.getByRole("button", { name: "Poista" }));
    await settled();
    expect(screen.getByText("Mitään ei poistettu: tehtävään palkat viitataan vielä: Anna Virtanen, Matti Laine.")).toBeTruthy();
  });

  it("is not done to people: they leave", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("Delete");
    const dialog = screen.getByRole("dialog", { name: "Henkilöitä ei poisteta" });
    await fireEvent.click(within(dialog).getByRole("button", { name: "Merkitse viimeinen työpäivä: Henkilö 000" }));
    await settled();
    expect(stage.session.view).toEqual({ name: "person", id: "p0", at: "employed-to" });
    expect(stage.asked("remove_records")).toEqual([]);
  });
});
