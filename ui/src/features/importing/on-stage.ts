// Puts the page of imports on a stage for tests, with a file behind it, and goes from step to step.
import { configure, fireEvent, render, screen, within } from "@testing-library/svelte";
import { vi } from "vitest";
import type { PlanImport } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { Session, sessionContext } from "../../session/session.svelte";
import ImportPage from "./ImportPage.svelte";
import { apartOf, look, partOf, plan, ROWS } from "./samples";

// Whole pages are asked for by role: on a busy computer that is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 20_000 });

export type Answers = Parameters<typeof fakeHost>[0];

export let session: Session;
export let host: FakeHost;

/** Another user sits down. */
export function sitDown(): void {
  session = new Session();
  session.take(desk());
}

export function open(answers: Answers = {}): void {
  host = fakeHost({
    look_at_file: () => look(),
    plan_import: () => plan(),
    planned_changes: (asked) => partOf(ROWS, asked),
    planned_apart: (asked) => apartOf(ROWS, asked),
    carry_out_import: () => ({ outcome: "done", operation: "op" }),
    cancel_import: () => ({}),
    ...answers,
  });
  useHost(host);
  show();
}

export function show(): void {
  render(ImportPage, { context: sessionContext(session) });
}

export async function lookAt(path = "/koti/henkilosto.csv"): Promise<void> {
  const field = screen.getByRole("textbox", { name: "Tiedoston polku" });
  await fireEvent.input(field, { target: { value: path } });
  await fireEvent.submit(field.closest("form") as HTMLFormElement);
}

export async function toColumns(answers: Answers = {}): Promise<void> {
  open(answers);
  await lookAt();
  await screen.findByRole("heading", { name: "Sarakkeet" });
}

export async function makePlan(): Promise<void> {
  await fireEvent.click(screen.getByRole("button", { name: "Näytä, mitä tuonti tekisi" }));
}

export async function toPlan(answers: Answers = {}): Promise<void> {
  await toColumns(answers);
  await makePlan();
  await screen.findByRole("heading", { name: "Suunnitelma" });
}

export const carryOut = () => fireEvent.click(screen.getByRole("button", { name: /^Tuo / }));
export const asked = (command: string) => host.asked.filter((one) => one.command === command).map((one) => one.asked);
export const planAsked = () => asked("plan_import").at(-1) as PlanImport;
export const meaningOf = (header: string) => screen.getByRole("combobox", { name: `Sarakkeen ”${header}” merkitys` });
export const choose = (control: HTMLElement, label: string) => {
  const options = within(control).getAllByRole<HTMLOptionElement>("option");
  for (const option of options) option.selected = option.textContent?.trim() === label;
  return fireEvent.change(control);
};

/** An answer that comes when the test says so. */
export function later<T>(): { answer: Promise<T>; come: (value: T) => void; refuse: (thrown: unknown) => void } {
  let come: (value: T) => void = () => undefined;
  let refuse: (thrown: unknown) => void = () => undefined;
  const answer = new Promise<T>((resolve, reject) => ((come = resolve), (refuse = reject)));
  return { answer, come, refuse };
}
