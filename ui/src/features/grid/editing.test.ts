import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusal } from "../../host/fake";
import { bindings } from "../../keys";
import { hearKeys, people, settled, stageGrid } from "./on-stage";
import type { CellsEdited } from "../../contract/types";

let deaf: () => void;
beforeEach(() => void (deaf = hearKeys()));
afterEach(() => deaf());

const note = () => document.querySelector("[data-part=cell-note]")?.textContent ?? "";
const values = () => [...document.querySelectorAll("[data-part=cell-note] dd")].map((value) => value.textContent);

describe("a cell", () => {
  it("becomes a field by Enter; Enter saves and goes down", async () => {
    const stage = await stageGrid("people", people(5));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    expect(stage.field().getAttribute("aria-label")).toBe("Nimike, Henkilö 000");
    expect(stage.field().value).toBe("johtaja");
    expect(document.activeElement).toBe(stage.field());
    await stage.type("toimitusjohtaja");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")).toEqual([{ kind: "people", records: ["p0"], column: "title", words: "toimitusjohtaja", seen: 7 }]);
    expect(stage.said()).toBe("Henkilö 000: Nimike on nyt toimitusjohtaja.");
    expect(stage.session.notices.shown[0]?.act?.label).toBe("Kumoa");
    await waitFor(() => expect(stage.cell()?.getAttribute("aria-label")).toBe("Nimike: asiantuntija, Henkilö 001"));
    expect(document.activeElement).toBe(stage.grid);
    expect(stage.grid.textContent).toContain("toimitusjohtaja");
  });

  it("is saved by Tab too, which goes on typing in the next one that can be edited", async () => {
    const stage = await stageGrid("people", people(5));
    await stage.press("ArrowRight");
    await stage.press("F2");
    await stage.type("rehtori");
    await stage.press("Tab");
    expect(stage.field().getAttribute("aria-label")).toBe("Osasto, Henkilö 000");
    await stage.press("Tab");
    expect(stage.field().getAttribute("aria-label")).toBe("Numero, Henkilö 000");
    // Nothing was different there.
    expect(stage.asked("edit_cells")).toHaveLength(1);
    await stage.press("Tab");
    expect(stage.field().getAttribute("aria-label")).toBe("Nimike, Henkilö 001");
    await stage.press("Tab", { shiftKey: true });
    expect(stage.field().getAttribute("aria-label")).toBe("Numero, Henkilö 000");
  });

  it("is as it was after Esc, and the keyboard is back in the table", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("x");
    await stage.press("Escape");
    expect(stage.asked("edit_cells")).toEqual([]);
    expect(document.activeElement).toBe(stage.grid);
    expect(stage.grid.querySelector("input")).toBeNull();
  });

  it("opens the record where it cannot be edited, and F8 everywhere", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("Enter");
    expect(stage.session.view).toEqual({ name: "person", id: "p0" });
    stage.session.view = { name: "directory", tab: "people" };
    await stage.press("ArrowDown");
    await stage.press("F8");
    expect(stage.session.view).toEqual({ name: "person", id: "p1" });
  });

  it.each([
    ["roles", { name: "role", id: "x" }, { name: "role", id: null }],
    ["departments", { name: "department", id: "x" }, { name: "department", id: null }],
    ["companies", { name: "company", id: "x" }, { name: "company", id: null }],
  ] as const)("of %s opens its form by F8, and Ctrl+N a new one's", async (kind, form, fresh) => {
    const stage = await stageGrid(kind, [{ id: "x", name: "Talous" }]);
    await stage.press("F8");
    expect(stage.session.view).toEqual(form);
    stage.session.view = { name: "directory", tab: kind };
    await stage.press("n", { ctrlKey: true });
    expect(stage.session.view).toEqual(fresh);
  });

  it("of a deputy opens the form of whoever they stand in for", async () => {
    const stage = await stageGrid("deputies", [{ id: "d1", name: "Liisa Saarinen", of: "p7" }]);
    await stage.press("Enter");
    expect(stage.session.view).toEqual({ name: "person", id: "p7" });
    expect(bindings.can("newRecord")).toBe(false);
  });

  it("offers what stands elsewhere in the column", async () => {
    const stage = await stageGrid("people", people(4));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("as");
    expect(screen.getAllByRole("option").map((one) => one.textContent?.trim())).toContain("asiantuntija");
    await stage.press("ArrowDown");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")[0]?.words).toBe("asiantuntija");
  });

  it("reads days as people write them, and says how it understood them", async () => {
    const stage = await stageGrid("people", people(3), {}, withColumn("to"));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("31.8.");
    expect(note()).toContain("ma 31.8.");
    await stage.type("kesällä");
    await stage.press("Enter");
    expect(note()).toContain("Päivää ei ymmärretty");
    expect(stage.field().value).toBe("kesällä");
    await stage.type("31.8.2026");
    await stage.press("Enter");
    expect(stage.asked("edit_cells").map((one) => one.words)).toEqual(["2026-08-31"]);
  });

  it("takes languages by their names", async () => {
    const stage = await stageGrid("people", people(3), {}, withColumn("languages"));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    expect(stage.field().value).toBe("suomi; ruotsi");
    await stage.type("suomi, viro");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")[0]?.words).toBe("fi; et");
  });

  it("is turned over at once where it is yes or no", async () => {
    const stage = await stageGrid("roles", [{ id: "r1", name: "toimitusjohtaja", holders: "", leading: "" }]);
    await stage.press("ArrowRight");
    await stage.press("ArrowRight");
    await stage.press("Enter");
    expect(stage.asked("edit_cells")).toMatchObject([{ column: "leading", words: "yes" }]);
    await waitFor(() => expect(stage.cell()?.textContent?.trim()).toBe("kyllä"));
    await stage.press("Enter");
    expect(stage.asked("edit_cells")[1]).toMatchObject({ words: "" });
  });

  it("is chosen from a list where it is a rule", async () => {
    const stage = await stageGrid("companies", [{ id: "c1", name: "Kuusilinna Oy", people: "12", rule: "transfer" }]);
    await stage.press("ArrowRight");
    await stage.press("ArrowRight");
    await stage.press("Enter");
    const select = stage.field<HTMLSelectElement>();
    expect([...select.options].map((option) => option.text)).toEqual(["yhdistetään", "annetaan numero", "otetaan viesti"]);
    await fireEvent.change(select, { target: { value: "take-message" } });
    await stage.press("Enter");
    expect(stage.asked("edit_cells")).toMatchObject([{ column: "rule", words: "take-message" }]);
    expect(stage.said()).toBe("Kuusilinna Oy: Puhelun sääntö on nyt otetaan viesti.");
  });
});

describe("what does not go well", () => {
  it("is told at the cell in words, and nothing typed is lost", async () => {
    const wrong: CellsEdited = { outcome: "wrong", fault: { kind: "no-digits" }, record: "p0" };
    const stage = await stageGrid("people", people(3), { edit_cells: () => wrong });
    await stage.press("End");
    await stage.press("ArrowLeft");
    await stage.press("Enter");
    await stage.type("vaihde");
    await stage.press("Enter");
    expect(note()).toContain("Numerossa ei ole yhtään numeromerkkiä.");
    expect(stage.field().value).toBe("vaihde");
    expect(stage.field().getAttribute("aria-invalid")).toBe("true");
    expect(stage.field().getAttribute("aria-describedby")).toBe(document.querySelector("[data-part=cell-note]")?.id);
  });

  it("stays open when the program refuses", async () => {
    const stage = await stageGrid("people", people(3), {
      edit_cells: () => {
        throw refusal({ code: "busy" });
      },
    });
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press("Enter");
    expect(note()).not.toBe("");
    expect(stage.field().value).toBe("lehtori");
  });

  it("shows both values when others wrote there meanwhile, and keeps either", async () => {
    let stale = true;
    const stage = await stageGrid("people", people(3), {
      edit_cells: ({ words }) => {
        if (stale) {
          stage.made[0]!.title = "rehtori";
          stale = false;
          throw refusal({ code: "changed-meanwhile" });
        }
        stage.made[0]!.title = words;
        return { outcome: "done", operation: "op", changed: 1 };
      },
    });
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press("Enter");
    expect(note()).toContain("Joku muutti tätä sillä välin.");
    expect(values()).toEqual(["rehtori", "lehtori"]);
    await fireEvent.click(screen.getByRole("button", { name: "Pidä kirjoittamani" }));
    await settled();
    expect(stage.made[0]?.title).toBe("lehtori");
  });

  it("asks nobody when something else of the record was changed", async () => {
    let asked = 0;
    const stage = await stageGrid("people", people(3), {
      edit_cells: () => {
        asked += 1;
        if (asked === 1) throw refusal({ code: "changed-meanwhile" });
        return { outcome: "done", operation: "op", changed: 1 };
      },
      // The history has gone on since the rows were read.
      grid: (of) => ({
        number: of.number, total: 1, all: 1, seen: 7 + asked, troubles: [], found: of.find === null ? null : 0,
        columns: [{ column: "name", shape: "text", edits: false }, { column: "title", shape: "text", edits: true }],
        shown: ["name", "title"],
        rows: of.count === 0 ? [] : [{ id: "p0", name: "Henkilö 000", state: null, cells: ["Henkilö 000", "johtaja"], troubles: [], of: null }],
      }),
    });
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    await stage.press("Enter");
    expect(asked).toBe(2);
    expect(stage.asked("edit_cells").map((one) => one.seen)).toEqual([7, 8]);
    expect(stage.said()).toBe("Henkilö 000: Nimike on nyt lehtori.");
  });

  it("does not take a cell away that others change while it is being typed into", async () => {
    const stage = await stageGrid("people", people(4));
    await stage.press("ArrowRight");
    await stage.press("ArrowDown");
    await stage.press("Enter");
    await stage.type("lehtori");
    stage.made[1]!.title = "rehtori";
    stage.made.unshift({ id: "new", name: "Aalto Aino", title: "" });
    await stage.session.refresh();
    await settled();
    expect(stage.field().value).toBe("lehtori");
    expect(stage.field().getAttribute("aria-label")).toBe("Nimike, Henkilö 001");
    expect(values()).toEqual(["rehtori", "lehtori"]);
    await fireEvent.click(screen.getByRole("button", { name: "Jätä nykyinen" }));
    await settled();
    expect(stage.grid.querySelector("input")).toBeNull();
    expect(stage.asked("edit_cells")).toEqual([]);
  });

  it("tells what was typed into a record that others took away", async () => {
    const stage = await stageGrid("people", people(4));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    stage.made.shift();
    await stage.session.refresh();
    await settled();
    expect(stage.session.notices.shown.at(-1)?.text).toBe("Henkilö 000 ei ole enää taulukossa. Kirjoittamasi: lehtori");
    expect(stage.grid.querySelector("input")).toBeNull();
  });

  it("is saved before the table is left, or keeps it", async () => {
    const stage = await stageGrid("people", people(4));
    await stage.press("ArrowRight");
    await stage.press("Enter");
    await stage.type("lehtori");
    stage.session.go({ name: "desk" });
    expect(stage.session.view.name).toBe("directory");
    await settled();
    expect(stage.session.view.name).toBe("desk");
    expect(stage.made[0]?.title).toBe("lehtori");
  });
});

it("what is said of a cell, and the dialogs, can be read and used without seeing them", async () => {
  const stage = await stageGrid("people", people(4));
  const check = async () => {
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  };
  await stage.press("k");
  await check();
  await fireEvent.click(screen.getByRole("button", { name: "Valmis" }));
  await stage.press("ArrowRight");
  await stage.press("f");
  await check();
  await fireEvent.click(screen.getByRole("button", { name: "Sulje" }));
  await stage.press("Enter");
  await stage.type("lehtori");
  stage.made[0]!.title = "rehtori";
  await stage.session.refresh();
  await settled();
  expect(values()).toEqual(["rehtori", "lehtori"]);
  await check();
});

it("single letters are no commands where they are switched off, and Space still chooses", async () => {
  const stage = await stageGrid("people", people(4));
  bindings.letterKeys = false;
  await stage.press("ArrowRight");
  await stage.press("s");
  expect(stage.session.desk?.settings.grids).toEqual([]);
  await stage.press(" ");
  expect(stage.said()).toBe("1 valittu");
  bindings.letterKeys = true;
});

function withColumn(column: "to" | "languages") {
  const state = { language: "fi" as const, theme: null, textSize: 100, handOverCalls: false, company: null, letterKeys: true, holeDays: 30, halfDayAt: "12:00", confirmMonths: 12 };
  return { settings: { ...state, grids: [{ kind: "people" as const, columns: ["name" as const, column], widths: [], sort: null }] } };
}
