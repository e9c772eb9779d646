import { fireEvent, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hearKeys, people, settled, stageGrid } from "./on-stage";

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
