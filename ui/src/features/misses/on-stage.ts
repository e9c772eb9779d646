// The misses' page with a host that forgets nothing, for the stories of its tests.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect } from "vitest";
import type { MissGroup, Misses } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, type FakeHost } from "../../host/fake";
import { desk } from "../../host/samples";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import { hearKeys } from "../search/on-stage";
import MissesPage from "./MissesPage.svelte";
import { candidates, group, waste } from "./samples";

/** What names what was put aside. */
export const ASIDE = "0197f000-0000-7000-8000-00000000a51d";

interface Stage {
  session: Session;
  host: FakeHost;
  groups: MissGroup[];
  aside: MissGroup[];
}

export const stage: Stage = { session: new Session(), host: fakeHost({}), groups: [], aside: [] };

/** Every story begins with two groups, and with letters as keys. */
export function setTheStage(): void {
  let unhear: () => void;
  beforeEach(() => {
    unhear = hearKeys();
    bindings.letterKeys = true;
    stage.groups = [group(), waste()];
    stage.aside = [];
  });
  afterEach(() => unhear());
}

export const told = (): Misses => ({
  groups: stage.groups,
  totalGroups: stage.groups.length,
  missed: stage.groups.reduce((sum, { count }) => sum + count, 0),
  days: 90,
});

export function show(answers: Parameters<typeof fakeHost>[0] = {}, state: Parameters<typeof desk>[0] = {}) {
  stage.host = fakeHost({
    desk_state: () => desk(state),
    misses: told,
    miss_candidates: ({ number }) => candidates(number),
    mend_misses: ({ texts }) => {
      stage.groups = stage.groups.filter(({ key }) => !texts.includes(key));
      return { operation: "op-7" };
    },
    settle_misses: ({ keys, settled }) => {
      if (settled === "open") stage.groups = [...stage.aside, ...stage.groups];
      else stage.aside = stage.groups.filter(({ key }) => keys.includes(key));
      if (settled === "put-aside") stage.groups = stage.groups.filter(({ key }) => !keys.includes(key));
      const texts = stage.aside.flatMap(({ typed }) => typed.map(({ text }) => text));
      return { putAside: settled === "open" ? null : ASIDE, texts, missed: 12 };
    },
    ...answers,
  });
  useHost(stage.host);
  stage.session = new Session();
  stage.session.take(desk(state));
  stage.session.view = { name: "directory", tab: "misses" };
  return render(MissesPage, { context: sessionContext(stage.session) });
}

export const asked = <T>(command: string): T[] =>
  stage.host.asked.filter((one) => one.command === command).map((one) => one.asked as T);
export const press = (key: string, held: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
export const rows = () => screen.getByRole("listbox", { name: "Mitä kysyttiin turhaan" });
export const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
export const title = () => part("miss")?.querySelector("h2")?.textContent;

/** The list is there, and what resembles the first one is known. */
export async function ready(): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(rows()));
  await waitFor(() => expect(bindings.can("mendMiss")).toBe(true));
}
