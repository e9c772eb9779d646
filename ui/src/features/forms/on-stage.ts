// Puts a form on a stage for tests: a made-up program behind it, keys pressed as in the window.
import { fireEvent, render, waitFor } from "@testing-library/svelte";
import type { Component } from "svelte";
import { Session, sessionContext, type BegunPerson } from "../../session/session.svelte";
import type { Commands } from "../../contract/commands";
import type { DeskState, FormProblem } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { i18n } from "../../i18n";
import { bindings } from "../../keys";

type Answers = Parameters<typeof fakeHost>[0];

export interface FormStage {
  session: Session;
  host: FakeHost;
  asked: <C extends keyof Commands>(command: C) => Commands[C]["asked"][];
}

export function stageForm(
  form: Component<{ id: string | null }>,
  id: string | null,
  answers: Answers,
  state: Partial<DeskState> = {},
  begun?: BegunPerson,
): FormStage {
  const host = fakeHost(answers);
  useHost(host);
  const session = new Session();
  session.take(desk(state));
  i18n.chosen = "fi";
  session.view = begun ? { name: "person", id, begun } : { name: "person", id };
  render(form, { props: { id }, context: sessionContext(session) });
  return {
    session,
    host,
    asked: (command) => host.asked.filter((one) => one.command === command).map((one) => one.asked as never),
  };
}

/** A field by its name. */
export async function field<E extends HTMLElement = HTMLInputElement>(name: string): Promise<E> {
  return waitFor(() => {
    const found = document.querySelector<E>(`[name="${name}"]`);
    if (!found) throw new Error(`no field ${name}`);
    return found;
  });
}

export async function type(name: string, text: string): Promise<void> {
  await fireEvent.input(await field(name), { target: { value: text } });
}

export function fields(beginning: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`[name^="${beginning}"]`)];
}

export function part(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

export async function act(name: string, inside: ParentNode = document): Promise<void> {
  const button = inside.querySelector<HTMLElement>(`[data-act="${name}"]`);
  if (!button) throw new Error(`no button for ${name}`);
  await fireEvent.click(button);
}

/** What is said about a field: the text its control is described by. */
export function said(control: HTMLElement): string {
  return document.getElementById(control.getAttribute("aria-describedby") ?? "")?.textContent?.trim() ?? "";
}

export function wrong(...problems: FormProblem[]): () => never {
  return () => {
    throw refusal({ code: "form", problems });
  };
}

/** The keys of the window, as its frame hears them. Undone by the returned function. */
export function hearKeys(): () => void {
  const press = (event: KeyboardEvent) => void bindings.press(event);
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

export async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
}

export const save = () => press("s", { ctrlKey: true });
