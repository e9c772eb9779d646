import { screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CellsEdited, GridPage } from "../../contract/types";
import { later } from "../search/on-stage";
import { directory, hearKeys, people, settled, stageGrid, type GridStage } from "./on-stage";

let deaf: () => void;
beforeEach(() => void (deaf = hearKeys()));
afterEach(() => deaf());

describe("what is pressed while a cell is being saved", () => {
  /** A table whose first cell is being saved, until it is let go on. The others are saved at once. */
  async function saving(key: "Enter" | "Tab") {
    const first = later<void>();
    const stage = await stageGrid("people", people(5), {
      edit_cells: async ({ records, column, words }) => {
        if (records[0] === "p0" && column === "title") await first.promise;
        for (const one of stage.made) if (records.includes(one.id)) one[column] = words;
        return { outcome: "done", operation: "op", changed: 1 };
      },
      mend: () => ({ operation: "op" }),
    });
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press(key);
    const press = async (...keys: string[]) => {
      for (const one of keys) await stage.press(one);
    };
    return { stage, press, saved: async () => (first.come(), await settled(), await settled()) };
  }
  const written = ({ made }: GridStage) => made.map((one) => one.title);

  it("goes into the next cell", async () => {
    const { stage, press, saved } = await saving("Tab");
    await press("T", "X", "Backspace", "K");
    await saved();
    expect(stage.field().getAttribute("aria-label")).toBe("Osasto, Henkilö 000");
    expect(stage.field().value).toBe("TK");
  });

  it("begins, writes and saves the cells beneath, as if nobody had waited", async () => {
    const { stage, press, saved } = await saving("Enter");
    await press("Enter", "c", "a", "Enter", "Enter", "d");
    await saved();
    expect(stage.field().getAttribute("aria-label")).toBe("Nimike, Henkilö 002");
    expect(document.activeElement).toBe(stage.field());
    expect(stage.field().value).toBe("d");
    expect(written(stage).slice(0, 3)).toEqual(["lehtori", "ca", "asiantuntija"]);
    expect(stage.asked("mend")).toEqual([]);
  });

  it("is no command where no cell was begun", async () => {
    const { stage, press, saved } = await saving("Enter");
    await press("c", "Delete");
    await saved();
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Nimike: asiantuntija, Henkilö 001");
    expect(stage.asked("mend")).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is not kept for later when the cell is refused", async () => {
    const refusing = later<CellsEdited>();
    let answer = () => refusing.promise;
    const stage = await stageGrid("people", people(3), { edit_cells: () => answer() });
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press("Tab");
    await stage.press("T");
    refusing.come({ outcome: "wrong", fault: { kind: "no-digits" }, record: "p0" });
    await settled();
    answer = () => Promise.resolve({ outcome: "done", operation: "op", changed: 1 });
    await stage.press("Tab");
    expect(stage.field().value).toBe("Talous");
  });

  it("may be Esc: whatever is begun then stays", async () => {
    const { stage, press, saved } = await saving("Enter");
    await press("Escape", "ArrowDown", "ArrowDown", "Enter");
    await stage.type("rehtori");
    await saved();
    expect(stage.field().getAttribute("aria-label")).toBe("Nimike, Henkilö 002");
    expect(stage.field().value).toBe("rehtori");
    expect(stage.grid.querySelector("[data-record=p0]")?.textContent).toContain("lehtori");
  });

  it("may be a key to another view: that is opened once all is saved", async () => {
    const { stage, press, saved } = await saving("Tab");
    await press("H", "R");
    stage.session.go({ name: "desk" });
    await saved();
    expect(stage.session.view.name).toBe("desk");
    expect(stage.made[0]).toMatchObject({ title: "lehtori", department: "HR" });
  });
});

it("the keyboard stays where it was moved to while the rows were read", async () => {
  const reading = later<void>();
  let slow = false;
  const made = people(5);
  const stage = await stageGrid("people", made, {
    grid: async (of) => {
      if (slow) await reading.promise;
      return directory(() => made, () => 7).grid!(of) as GridPage;
    },
  });
  slow = true;
  void stage.session.refresh();
  await settled();
  await stage.press("ArrowDown");
  await stage.press("ArrowDown");
  made.unshift({ id: "new", name: "Aalto Aino" });
  reading.come();
  await settled();
  expect(stage.cell()?.getAttribute("aria-label")).toBe("Henkilö 002");
});
