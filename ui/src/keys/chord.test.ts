import { describe, expect, it } from "vitest";
import { ariaKeys, isCharacter, keysOf, matches } from "./chord";

function pressed(key: string, held: Partial<Record<"ctrlKey" | "altKey" | "shiftKey" | "metaKey", boolean>> = {}) {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held };
}

describe("a chord", () => {
  it("is told by the character that is produced, in either case", () => {
    expect(matches("Ctrl+K", pressed("k", { ctrlKey: true }))).toBe(true);
    // Caps Lock.
    expect(matches("Ctrl+K", pressed("K", { ctrlKey: true }))).toBe(true);
    expect(matches("Ctrl+K", pressed("k"))).toBe(false);
  });

  it("needs just its own modifiers", () => {
    expect(matches("F6", pressed("F6", { shiftKey: true }))).toBe(false);
    expect(matches("Shift+F6", pressed("F6", { shiftKey: true }))).toBe(true);
    expect(matches("Ctrl+Z", pressed("z", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches("Enter", pressed("Enter", { metaKey: true }))).toBe(false);
  });

  it("does not care whether a digit or sign needs Shift on this keyboard", () => {
    // A French keyboard gives digits with Shift only, a Finnish one the question mark.
    expect(matches("Ctrl+1", pressed("1", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches("?", pressed("?", { shiftKey: true }))).toBe(true);
  });

  it("is not what AltGr produces", () => {
    const altGr = { ...pressed("@", { ctrlKey: true, altKey: true }), getModifierState: (name: string) => name === "AltGraph" };
    expect(matches("Ctrl+Alt+@", altGr)).toBe(false);
  });

  it("is shown key by key and told to screen readers in their words", () => {
    expect(keysOf("Ctrl+k")).toEqual(["Ctrl", "K"]);
    expect(ariaKeys("Shift+F6")).toBe("Shift+F6");
    expect(ariaKeys("Ctrl+K")).toBe("Control+K");
    expect(keysOf("Ctrl++")).toEqual(["Ctrl", "+"]);
    expect(ariaKeys("Ctrl++")).toBe("Control+Plus");
  });

  it("that typing would trigger is known as such", () => {
    expect(isCharacter("?")).toBe(true);
    expect(isCharacter("Ctrl+K")).toBe(false);
    expect(isCharacter("F3")).toBe(false);
  });
});
