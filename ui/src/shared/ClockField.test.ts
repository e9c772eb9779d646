import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { i18n } from "../i18n";
import ClockField from "./ClockField.svelte";

it("a field for a clock time writes out what it read, and says what it could not", async () => {
  i18n.chosen = "fi";
  render(ClockField, { value: null, name: "back-at", label: "Takaisin" });
  const input = screen.getByRole<HTMLInputElement>("textbox", { name: "Takaisin" });
  await fireEvent.input(input, { target: { value: "1430" } });
  await fireEvent.blur(input);
  expect(input.value).toBe("14.30");

  await fireEvent.input(input, { target: { value: "25" } });
  expect(input.getAttribute("aria-invalid")).toBeNull();
  await fireEvent.blur(input);
  expect(input.value).toBe("25");
  expect(input.getAttribute("aria-invalid")).toBe("true");
});
