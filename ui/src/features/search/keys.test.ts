import { cleanup, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Card, Row } from "../../contract/types";
import { card, desk, KOISTINEN, row } from "../../host/samples";
import { bindings } from "../../keys";
import { found, hearKeys, later, shows, stage, takenIn } from "./on-stage";

const people: Row[] = ["Anna", "Bertta", "Cecilia"].map((name) =>
  row({ key: { kind: "person", id: name }, name, marks: [], reason: null }),
);
const cardOf = ({ key }: { key: Card["key"] }) => card({ key, name: key.id });

let unhear: () => void;
beforeEach(() => (unhear = hearKeys()));
afterEach(() => unhear());

describe("the keys", () => {
  it("choose rows and leave the text alone", async () => {
    const desk = stage({ search: found(people), card: cardOf });
    await desk.type("a");
    await shows(desk, "Anna", "Bertta", "Cecilia");
    const after = async (key: string, held = {}) => {
      await desk.press(key, held);
      return desk.chosen()?.querySelector(".name")?.textContent;
    };
    expect(await after("ArrowDown")).toBe("Bertta");
    expect(await after("ArrowUp")).toBe("Anna");
    expect(await after("ArrowUp")).toBe("Anna");
    expect(await after("PageDown")).toBe("Cecilia");
    expect(await after("Home", { ctrlKey: true })).toBe("Anna");
    expect(await after("End", { ctrlKey: true })).toBe("Cecilia");
    expect(await after("Home")).toBe("Cecilia");
    expect(desk.field.getAttribute("aria-activedescendant")).toBe(desk.chosen()?.id);
    // These move in the text.
    for (const key of ["Home", "End", "ArrowLeft", "ArrowRight"]) expect(await desk.press(key)).toBe(true);
    expect(document.activeElement).toBe(desk.field);
  });

  it("show the card of the one chosen last, whichever comes last", async () => {
    const cards: Record<string, ReturnType<typeof later<Card | null>>> = { Bertta: later(), Cecilia: later() };
    const desk = stage({ search: found(people), card: ({ key }) => cards[key.id]!.promise });
    await desk.type("a");
    await shows(desk, "Anna", "Bertta", "Cecilia");
    await desk.press("ArrowDown");
    await desk.press("ArrowDown");
    cards["Cecilia"]!.come(cardOf({ key: people[2]!.key }));
    await waitFor(() => expect(document.querySelector("#card h2")?.textContent).toBe("Cecilia"));
    cards["Bertta"]!.come(cardOf({ key: people[1]!.key }));
    await takenIn();
    expect(document.querySelector("#card h2")?.textContent).toBe("Cecilia");
  });

  it("typing anywhere goes to the search field", async () => {
    const desk = stage({ search: found(people) });
    desk.field.blur();
    expect(document.activeElement).not.toBe(desk.field);
    await desk.press("k", { ctrlKey: true, altKey: true });
    expect(document.activeElement).not.toBe(desk.field);
    await desk.press("k");
    expect(document.activeElement).toBe(desk.field);
  });

  it("typing in a dialog or another field stays there", async () => {
    const desk = stage({ search: found(people) });
    const other = document.body.appendChild(document.createElement("input"));
    other.focus();
    await desk.press("k");
    expect(document.activeElement).toBe(other);
    other.remove();
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.showModal();
    desk.field.blur();
    await desk.press("k");
    expect(document.activeElement).not.toBe(desk.field);
    dialog.remove();
  });

  it("Ctrl+C copies the number to call", async () => {
    const desk = stage({ search: found(people) });
    await desk.type("a");
    await waitFor(() => expect(desk.part("do-number")).not.toBeNull());
    await desk.press("c", { ctrlKey: true });
    expect(desk.asked("copy")).toEqual([{ text: "2214" }]);
    expect(desk.session.notices.shown[0]?.text).toContain("2214");
  });

  it("Ctrl+C copies what is selected, in the field or on the card", async () => {
    const desk = stage({ search: found(people) });
    await desk.type("a");
    await waitFor(() => expect(desk.part("do-number")).not.toBeNull());
    desk.field.setSelectionRange(0, 1);
    expect(await desk.press("c", { ctrlKey: true })).toBe(true);
    desk.field.setSelectionRange(1, 1);
    document.getSelection()?.selectAllChildren(desk.part("say")!);
    expect(await desk.press("c", { ctrlKey: true })).toBe(true);
    expect(desk.asked("copy")).toEqual([]);
    document.getSelection()?.removeAllRanges();
  });

  it("Esc is ready for the next call, in the company's language", async () => {
    const desk = stage({ search: found(people) });
    await desk.type("a");
    await shows(desk, "Anna", "Bertta", "Cecilia");
    desk.session.speak("sv");
    desk.field.blur();
    await desk.press("Escape");
    expect(desk.field.value).toBe("");
    expect(desk.options()).toEqual([]);
    expect(desk.part("do")).toBeNull();
    expect(desk.session.spoken).toBe("fi");
    expect(document.activeElement).toBe(desk.field);
  });

  it("F3 marks the chosen person away, F8 edits them, where the right is held", async () => {
    const desk = stage({ search: found([row()]) });
    await desk.type("koi");
    await waitFor(() => expect(desk.part("do")).not.toBeNull());
    await desk.press("F3");
    expect(desk.session.dialog).toEqual({ name: "away", key: KOISTINEN });
    await desk.press("F8");
    expect(desk.session.view).toEqual({ name: "person", id: KOISTINEN.id });
  });

  it("F3 marks neither a role nor a leaver away", async () => {
    for (const changed of [{ key: { kind: "role", id: "r" } as const }, { state: "left" as const }]) {
      const entry = row(changed);
      const desk = stage({ search: found([entry], { card: card({ key: entry.key, ...changed }) }) });
      await desk.type("koi");
      await waitFor(() => expect(desk.part("do")).not.toBeNull());
      await desk.press("F3");
      expect(desk.session.dialog).toBeNull();
      cleanup();
    }
  });

  it("F3 and F8 do nothing for an operator", async () => {
    const rights = { operator: true, hr: false, admin: false };
    const operator = stage({ search: found([row()]) }, { user: { id: "u", account: "u", rights } });
    await operator.type("koi");
    await waitFor(() => expect(operator.part("do")).not.toBeNull());
    await operator.press("F3");
    await operator.press("F8");
    expect(operator.session.dialog).toBeNull();
    expect(operator.session.view).toEqual({ name: "desk" });
  });

  it("Enter on a button presses the button", async () => {
    const desk = stage({ search: found(people), connect: () => ({ outcome: "changed", card: null }) });
    await desk.type("a");
    await waitFor(() => expect(desk.part("do")).not.toBeNull());
    document.querySelector<HTMLElement>("[data-command=copyNumber]")?.focus();
    expect(await desk.press("Enter")).toBe(true);
    expect(desk.asked("connect")).toEqual([]);
  });
});

describe("undo in the search field", () => {
  it("takes back the newest change until something is typed after it", async () => {
    const at = stage({ search: found([row()]), undo: () => ({ outcome: "undone", act: "mark-away" }) });
    const unbind = bindings.bind({ undo: { run: () => void at.session.undo() } });
    await at.type("koi");
    expect(await at.press("z", { ctrlKey: true })).toBe(true);
    expect(at.asked("undo")).toEqual([]);
    at.session.take(desk({ lastChange: { operation: "op-1", act: "mark-away" } }));
    await waitFor(() => expect(at.field.dataset.yields).toBe("undo"));
    expect(await at.press("z", { ctrlKey: true })).toBe(false);
    expect(at.asked("undo")).toEqual([{ operation: "op-1" }]);
    await at.type("koist");
    expect(await at.press("z", { ctrlKey: true })).toBe(true);
    expect(at.asked("undo")).toHaveLength(1);
    unbind();
  });
});
