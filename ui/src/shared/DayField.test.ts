import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { i18n } from "../i18n";
import DayField from "./DayField.svelte";

beforeEach(() => {
  i18n.chosen = "fi";
});

function field(more: { value?: string; min?: string; required?: boolean } = {}): HTMLInputElement {
  render(DayField, { value: null, name: "to", label: "Viimeinen päivä", today: "2026-07-08", ...more });
  return screen.getByRole("textbox", { name: /Viimeinen päivä/ });
}

function note(input: HTMLInputElement): string {
  return document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent.trim() ?? "";
}

describe("a field for a day", () => {
  it("says how it understood what was typed, and writes it out when left", async () => {
    const input = field();
    await fireEvent.input(input, { target: { value: "+28" } });
    expect(note(input)).toBe("ke 5.8.");
    await fireEvent.blur(input);
    expect(input.value).toBe("5.8.");
  });

  it("calls something a mistake only when it is finished, and keeps what was typed", async () => {
    const input = field();
    await fireEvent.input(input, { target: { value: "31.6." } });
    expect(input.getAttribute("aria-invalid")).toBeNull();
    await fireEvent.blur(input);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(note(input)).toContain("Tällaista päivää ei ole");
    expect(input.value).toBe("31.6.");
  });

  it("says the first day that may be chosen", async () => {
    const input = field({ min: "2026-07-10" });
    await fireEvent.input(input, { target: { value: "9.7.2026" } });
    expect(note(input)).toBe("Aikaisintaan pe 10.7.");
  });

  it("goes a day on with the arrow keys", async () => {
    const input = field({ value: "2026-07-31" });
    await fireEvent.keyDown(input, { key: "ArrowUp" });
    expect(input.value).toBe("1.8.");
  });

  it("asks for a day that is required", async () => {
    const input = field({ required: true });
    await fireEvent.blur(input);
    expect(note(input)).toBe("Täytä tämä kenttä.");
  });
});
