// Puts the desk on a stage for tests: a made-up program behind it, keys pressed as in the window.
import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { Session, sessionContext } from "../../session/session.svelte";
import type { Commands } from "../../contract/commands";
import type { DeskState, Found, Row } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, type FakeHost } from "../../host/fake";
import { card, desk } from "../../host/samples";
import { bindings } from "../../keys";
import Desk from "./Desk.svelte";

type Answers = Parameters<typeof fakeHost>[0];

export interface Stage {
  session: Session;
  host: FakeHost;
  field: HTMLInputElement;
  /** Types a text in one go. */
  type: (text: string) => Promise<void>;
  /** Presses a key where the focus is. True: it did what it does in any text field or page. */
  press: (key: string, held?: KeyboardEventInit) => Promise<boolean>;
  /** Another view takes the desk's place. */
  leave: () => void;
  comeBack: () => Stage;
  options: () => HTMLElement[];
  chosen: () => HTMLElement | null;
  part: (name: string) => HTMLElement | null;
  /** What was asked of one command, oldest first. */
  asked: <C extends keyof Commands>(command: C) => Commands[C]["asked"][];
}

/** What a search answers: these rows and the card of the first. */
export function found(rows: readonly Row[], changed: Partial<Found> = {}): (asked: { number: number }) => Found {
  const best = rows[0];
  return ({ number }) => ({
    number,
    rows: [...rows],
    more: false,
    narrowed: [],
    card: best ? card({ key: best.key, name: best.name }) : null,
    ...changed,
  });
}

export function stage(answers: Answers, state: Partial<DeskState> = {}): Stage {
  const host = fakeHost({ copy: () => ({}), keep_settings: () => ({}), desk_state: () => desk(state), ...answers });
  useHost(host);
  const session = new Session();
  session.take(desk(state));
  return open(session, host);
}

function open(session: Session, host: FakeHost): Stage {
  const { unmount } = render(Desk, { context: sessionContext(session) });
  const field = document.getElementById("heard") as HTMLInputElement;
  return {
    session,
    host,
    field,
    leave: unmount,
    comeBack: () => open(session, host),
    async type(text) {
      await fireEvent.input(field, { target: { value: text } });
    },
    press: (key, held = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held }),
    options: () => [...document.querySelectorAll<HTMLElement>("#rows [role=option]")],
    chosen: () => document.querySelector<HTMLElement>("#rows [role=option][aria-selected=true]"),
    part: (name) => document.querySelector<HTMLElement>(`[data-part=${name}]`),
    asked: (command) => host.asked.filter((one) => one.command === command).map((one) => one.asked as never),
  };
}

/** The keys of the window, as its frame hears them. Undone by the returned function. */
export function hearKeys(): () => void {
  const press = (event: KeyboardEvent) => void bindings.press(event);
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

/** An answer that comes when the test says so. */
export function later<T>(): { promise: Promise<T>; come: (value: T) => void; fail: (thrown: unknown) => void } {
  let come: (value: T) => void = () => undefined;
  let fail: (thrown: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  return { promise, come, fail };
}

/** Everything that has come so far is taken in. */
export async function takenIn(): Promise<void> {
  await new Promise((turn) => setTimeout(turn));
  await tick();
}

/** What a screen reader calls a row. */
export function nameOf(option: Element | null | undefined): string {
  const heard = [...(option?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.getAttribute("aria-hidden") === "true"));
  return heard.map((node) => node.textContent).join("").trim();
}

export async function shows(stage: Stage, ...names: string[]): Promise<void> {
  await waitFor(() => {
    const shown = stage.options().map((option) => option.querySelector(".name")?.textContent);
    if (shown.join() !== names.join()) throw new Error(`shown: ${shown.join()}`);
  });
}
