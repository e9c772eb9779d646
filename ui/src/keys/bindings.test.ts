import { afterEach, describe, expect, it, vi } from "vitest";
import { bindings } from "./bindings.svelte";

function press(key: string, held: KeyboardEventInit = {}, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  target.addEventListener("keydown", (pressed) => void bindings.press(pressed), { once: true });
  target.dispatchEvent(event);
  return event;
}

describe("bindings", () => {
  afterEach(() => {
    document.body.replaceChildren();
    bindings.letterKeys = true;
  });

  it("do a command by its key, and keep the key from doing anything else", () => {
    const run = vi.fn();
    const unbind = bindings.bind({ palette: { run } });
    expect(press("k", { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(run).toHaveBeenCalledOnce();
    unbind();
    expect(press("k", { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(run).toHaveBeenCalledOnce();
  });

  it("leave alone what cannot be done now", () => {
    const run = vi.fn();
    const unbind = bindings.bind({ undo: { run, can: () => false } });
    expect(press("z", { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(run).not.toHaveBeenCalled();
    unbind();
  });

  it("let the newest binding count, and the older one again when it is gone", () => {
    const [older, newer] = [vi.fn(), vi.fn()];
    const unbindOlder = bindings.bind({ clear: { run: older } });
    const unbindNewer = bindings.bind({ clear: { run: newer } });
    press("Escape");
    unbindNewer();
    press("Escape");
    unbindOlder();
    expect([newer.mock.calls.length, older.mock.calls.length]).toEqual([1, 1]);
  });

  it("leave undo and characters to the text that is being typed, but not function keys", () => {
    const [undo, keys] = [vi.fn(), vi.fn()];
    const unbind = bindings.bind({ undo: { run: undo }, keys: { run: keys } });
    const field = document.body.appendChild(document.createElement("input"));
    press("z", { ctrlKey: true }, field);
    press("?", {}, field);
    expect([undo.mock.calls.length, keys.mock.calls.length]).toEqual([0, 0]);
    press("F1", {}, field);
    expect(keys).toHaveBeenCalledOnce();
    unbind();
  });

  it("take back a change where the field has nothing of its own to undo", () => {
    const undo = vi.fn();
    const unbind = bindings.bind({ undo: { run: undo } });
    const field = document.body.appendChild(document.createElement("input"));
    field.dataset.yields = "undo";
    press("z", { ctrlKey: true }, field);
    expect(undo).toHaveBeenCalledOnce();
    unbind();
  });

  it("can have their single characters switched off (WCAG 2.1.4)", () => {
    const keys = vi.fn();
    const unbind = bindings.bind({ keys: { run: keys } });
    press("?");
    bindings.letterKeys = false;
    press("?");
    expect(keys).toHaveBeenCalledOnce();
    unbind();
  });

  it("show no key that is switched off, but the next one that works", () => {
    expect([bindings.chord("toSearch"), bindings.chord("sortColumn"), bindings.chord("clearFilters")]).toEqual(["/", "S", undefined]);
    bindings.letterKeys = false;
    expect([bindings.chord("toSearch"), bindings.chord("sortColumn"), bindings.chord("chooseRow")]).toEqual(["Ctrl+F", undefined, " "]);
  });

  it("of a dialog work in it, and what is below rests", () => {
    const [below, inside] = [vi.fn(), vi.fn()];
    const unbindBelow = bindings.bind({ save: { run: below } });
    document.body.appendChild(document.createElement("dialog")).showModal();
    press("s", { ctrlKey: true });
    const unbindInside = bindings.bind({ save: { run: inside, inDialog: true } });
    press("s", { ctrlKey: true });
    expect([below.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1]);
    unbindInside();
    unbindBelow();
  });

  it("rest while a dialog is open", () => {
    const run = vi.fn();
    const unbind = bindings.bind({ connect: { run } });
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.showModal();
    press("Enter");
    expect(run).not.toHaveBeenCalled();
    unbind();
  });
});
