import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settings } from "../../host/samples";
import { bindings } from "../../keys";
import { sessionContext, type Session } from "../../session/session.svelte";
import Palette from "../commands/Palette.svelte";
import { hearKeys, people, settled, stageGrid } from "./on-stage";

let deaf: () => void;
beforeEach(() => void (deaf = hearKeys()));
afterEach(() => {
  bindings.letterKeys = true;
  deaf();
});

const heading = (name: string) => screen.getByRole("columnheader", { name: new RegExp(`^${name}`) });

describe("a table of people", () => {
  it("shows rows and columns, and says how many there are", async () => {
    const { grid, names } = await stageGrid("people", people(300));
    expect(grid.getAttribute("aria-rowcount")).toBe("301");
    expect(grid.getAttribute("aria-multiselectable")).toBe("true");
    expect(within(grid).getAllByRole("columnheader").map((head) => head.textContent?.trim())).toEqual([
      "Nimi", "Nimike", "Osasto", "Numero", "Puutteet",
    ]);
    expect(names()[0]).toBe("Henkilö 000");
    // Only those in sight are there.
    expect(names().length).toBeLessThan(60);
    expect(document.querySelector(".count")?.textContent).toBe("300");
  });

  it("is one stop for Tab, and its cells are told by column, value and name", async () => {
    const stage = await stageGrid("people", people(5));
    expect(document.activeElement).toBe(stage.grid);
    expect(stage.grid.querySelectorAll("[tabindex='0']")).toHaveLength(0);
    expect(stage.grid.getAttribute("aria-activedescendant")).toBe("grid-cursor");
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Henkilö 000");
    await stage.press("ArrowRight");
    await stage.press("ArrowDown");
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Nimike: asiantuntija, Henkilö 001");
    await stage.press("End");
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Puutteet: ei numeroa, Henkilö 001");
    await stage.press("Home");
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Henkilö 001, ei numeroa");
    await stage.press("End", { ctrlKey: true });
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Henkilö 004");
  });

  it("reads further rows when they come into sight", async () => {
    const stage = await stageGrid("people", people(500));
    await stage.press("End", { ctrlKey: true });
    // Nothing has a size here, so nothing scrolls by itself.
    const pane = stage.grid.parentElement as HTMLElement;
    pane.scrollTop = 495 * 2.1 * 16;
    await fireEvent.scroll(pane);
    await waitFor(() => expect(stage.names()).toContain("Henkilö 499"));
    expect(stage.asked("grid").at(-1)).toMatchObject({ first: 400, count: 100 });
  });

  it("is sorted by the cursor's column: up, down, and as before", async () => {
    const stage = await stageGrid("people", people(4));
    await stage.press("ArrowRight");
    await stage.press("s");
    expect(heading("Nimike").getAttribute("aria-sort")).toBe("ascending");
    expect(stage.said()).toBe("Järjestys: Nimike, nouseva");
    await waitFor(() => expect(stage.names()[0]).toBe("Henkilö 001"));
    await stage.press("s");
    expect(heading("Nimike").getAttribute("aria-sort")).toBe("descending");
    await waitFor(() => expect(stage.names()[0]).toBe("Henkilö 000"));
    await stage.press("s");
    expect(heading("Nimike").getAttribute("aria-sort")).toBeNull();
    await fireEvent.click(heading("Numero"));
    await waitFor(() => expect(stage.asked("grid").at(-1)?.sort).toEqual({ column: "number", descending: false }));
    expect(stage.session.desk?.settings.grids).toEqual([
      { kind: "people", columns: [], widths: [], sort: { column: "number", descending: false } },
    ]);
  });

  it("is narrowed by typing, from / and back with an arrow", async () => {
    const stage = await stageGrid("people", people(30));
    await stage.press("/");
    const field = screen.getByRole("textbox", { name: "Rajaa: kirjoita mitä vain" });
    expect(document.activeElement).toBe(field);
    await stage.type("johtaja myynti");
    await waitFor(() => expect(stage.names()).toEqual(["Henkilö 003", "Henkilö 009", "Henkilö 015", "Henkilö 021", "Henkilö 027"]));
    expect(document.querySelector(".count")?.textContent).toBe("5 / 30");
    await stage.press("ArrowDown");
    expect(document.activeElement).toBe(stage.grid);
    await stage.press("Escape");
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("30"));
  });

  it("is filtered on a column, told by a chip that takes it away", async () => {
    const stage = await stageGrid("people", people(30));
    await stage.press("ArrowRight");
    await stage.press("ArrowRight");
    await stage.press("f");
    const dialog = screen.getByRole("dialog", { name: "Suodata: Osasto" });
    const value = within(dialog).getByRole("combobox", { name: "Arvo" });
    await fireEvent.input(value, { target: { value: "tal" } });
    await settled();
    expect(within(dialog).getAllByRole("option", { hidden: true }).map((one) => one.textContent)).toContain("Talous");
    await fireEvent.submit(value.closest("form") as HTMLFormElement);
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("15 / 30"));
    expect(stage.asked("grid").at(-1)?.filters).toEqual([{ column: "department", how: "contains", words: "tal" }]);
    expect(heading("Osasto").textContent).toContain("suodatettu");
    await fireEvent.click(screen.getByRole("button", { name: "Poista suodatin: Osasto sisältää ”tal”" }));
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("30"));
  });

  it("says so when nothing passes, and one key brings all back", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("/");
    await stage.type("xyzzy");
    expect(await screen.findByRole("heading", { name: "Mikään ei läpäise suodattimia" })).toBeTruthy();
    await stage.press("Enter");
    await stage.press("Escape");
    await waitFor(() => expect(stage.names()).toHaveLength(3));
  });

  it("is narrowed to what is wrong, with how many", async () => {
    const stage = await stageGrid("people", people(9));
    const picker = screen.getByRole("combobox", { name: "Puutteet" });
    expect(within(picker).getByRole("option", { name: "ei numeroa (1)" })).toBeTruthy();
    await fireEvent.change(picker, { target: { value: "no-number" } });
    await waitFor(() => expect(stage.names()).toEqual(["Henkilö 001"]));
  });

  it("stays where it was while the window is open", async () => {
    const stage = await stageGrid("people", people(30));
    await stage.press("/");
    await stage.type("myynti");
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("15 / 30"));
    stage.leave();
    await stage.comeBack();
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("myynti");
    expect(document.querySelector(".count")?.textContent).toBe("15 / 30");
  });

  it("goes on where it was after it was left", async () => {
    const left = await stageGrid("people", people(30));
    await left.press("ArrowDown");
    left.leave();
    const stage = await left.comeBack();
    await stage.press("ArrowDown");
    await stage.press("ArrowRight");
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Nimike: asiantuntija, Henkilö 002");
    await stage.press("F8");
    expect(stage.session.view).toEqual({ name: "person", id: "p2" });
    stage.session.view = { name: "directory", tab: "people" };
    await stage.press("/");
    await stage.type("myynti");
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("15 / 30"));
    stage.made.pop();
    await stage.session.refresh();
    await waitFor(() => expect(document.querySelector(".count")?.textContent).toBe("14 / 29"));
  });

  it("stays on its record when others change the directory", async () => {
    const stage = await stageGrid("people", people(10));
    await stage.press("ArrowDown");
    await stage.press("ArrowDown");
    stage.made.unshift({ id: "new", name: "Aalto Aino" });
    await stage.session.refresh();
    await waitFor(() => expect(stage.names()[0]).toBe("Aalto Aino"));
    expect(stage.cell()?.getAttribute("aria-label")).toBe("Henkilö 002");
  });
});

describe("columns", () => {
  it("are chosen and ordered by keyboard, and remembered", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("k");
    const list = screen.getByRole("list", { name: "Näytettävät sarakkeet" });
    const box = (name: string) => within(list).getByRole("checkbox", { name });
    await fireEvent.click(box("Päättyy"));
    await settled();
    await fireEvent.click(box("Osasto"));
    await settled();
    await fireEvent.keyDown(box("Päättyy"), { key: "ArrowUp", altKey: true });
    await settled();
    expect(stage.said()).toBe("Nyt 2. / 3");
    expect(document.activeElement).toBe(box("Päättyy"));
    expect(stage.session.desk?.settings.grids[0]?.columns).toEqual(["name", "title", "to", "number"]);
    await fireEvent.click(screen.getByRole("button", { name: "Valmis" }));
    await waitFor(() => expect(screen.getAllByRole("columnheader").map((head) => head.textContent?.trim())).toEqual(["Nimi", "Nimike", "Päättyy", "Numero", "Puutteet"]));
    expect(document.querySelector("[data-record=p2] [data-column=to]")?.textContent?.trim()).toBe("30.9.2026");
  });

  it("are made wider and narrower by key, and that is remembered", async () => {
    const stage = await stageGrid("people", people(3));
    await stage.press("ArrowRight");
    await stage.press("+");
    await stage.press("+");
    await stage.press("-");
    expect(stage.session.desk?.settings.grids[0]?.widths).toEqual([{ column: "title", tenths: 125 }]);
    expect(stage.grid.style.getPropertyValue("--columns")).toContain("12.5rem");
  });

  it("are as they were remembered", async () => {
    const grids = [{ kind: "people" as const, columns: ["name" as const, "number" as const], widths: [], sort: { column: "number" as const, descending: true } }];
    const stage = await stageGrid("people", people(3), {}, { settings: settings({ grids }) });
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent?.trim())).toEqual(["Nimi", "Numero", "Puutteet"]);
    expect(stage.names()[0]).toBe("Henkilö 002");
  });
});

describe("what can be done to the row of the keyboard", () => {
  /** The palette above the table, as its key opens it. */
  function palette() {
    const onclose = () => void unmount();
    const { unmount } = render(Palette, { props: { onclose }, context: sessionContext(session) });
    const field = screen.getByRole("combobox", { name: "Mitä tehdään" });
    // The dialogs of a real window do it by themselves.
    field.focus();
    return field;
  }
  let session: Session;

  it("is found in the palette too, by which it is done", async () => {
    const stage = await stageGrid("people", people(3), { mend: () => ({ operation: "op" }) });
    session = stage.session;
    bindings.letterKeys = false;
    await stage.press("ArrowDown");
    const field = palette();
    await fireEvent.input(field, { target: { value: "vahvista" } });
    expect(screen.getByRole("option", { name: /Vahvista valitut rivit/ }).querySelector("kbd")).toBeNull();
    await stage.session.refresh();
    await fireEvent.keyDown(field, { key: "Enter" });
    await settled();
    expect(stage.asked("mend")).toEqual([{ kind: "confirm", records: [{ kind: "person", id: "p1" }] }]);
    expect(document.activeElement).toBe(stage.grid);
  });

  it("is told without keys that are switched off", async () => {
    await stageGrid("people", people(3));
    const button = screen.getByRole("button", { name: /^Sarakkeet/ });
    expect([button.getAttribute("aria-keyshortcuts"), button.querySelector("kbd")?.textContent]).toEqual(["K", "K"]);
    bindings.letterKeys = false;
    await settled();
    expect([button.getAttribute("aria-keyshortcuts"), button.querySelector("kbd")]).toEqual([null, null]);
    expect(screen.getByRole("textbox").getAttribute("aria-keyshortcuts")).toBe("Control+F");
    expect(document.getElementById("grid-keys")?.textContent).not.toContain("suodattaa");
  });
});

it("teaches how to begin where nothing is there yet", async () => {
  await stageGrid("people", []);
  expect(screen.getByRole("heading", { name: "Henkilöitä ei ole vielä" })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /Uusi henkilö/ }).length).toBeGreaterThan(0);
});

it("can be read and used without seeing it", async () => {
  const made = people(4);
  made[0] = { ...made[0]!, state: "left" };
  const stage = await stageGrid("people", made);
  await stage.press(" ");
  await stage.press("ArrowRight");
  await stage.press("Enter");
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
