import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import Notices from "./Notices.svelte";
import { Notices as Said } from "./notices.svelte";

afterEach(() => document.querySelector("[data-part=page]")?.remove());

function page(): HTMLElement {
  const button = document.body.appendChild(document.createElement("button"));
  button.dataset.part = "page";
  button.focus();
  return button;
}

it("whoever presses a notice's button goes on where they were", async () => {
  const notices = new Said();
  render(Notices, { notices });
  const before = page();
  const run = vi.fn();
  notices.say("Tallennettu.", { label: "Kumoa", run });
  const undo = await screen.findByRole("button", { name: "Kumoa" });
  undo.focus();
  await fireEvent.click(undo);
  expect(run).toHaveBeenCalledOnce();
  await waitFor(() => expect(document.activeElement).toBe(before));
});

it("a notice that comes takes the focus from nobody", async () => {
  const notices = new Said();
  render(Notices, { notices });
  const before = page();
  notices.warn("Ei onnistunut.");
  await screen.findByText("Ei onnistunut.");
  expect(document.activeElement).toBe(before);
});
