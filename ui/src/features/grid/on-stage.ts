// Puts a table on a stage for tests: a made-up directory behind it, keys pressed as in the window.
import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import type { Commands } from "../../contract/commands";
import type { DeskState, GridColumnInfo, GridKind, GridOf, GridPage, GridRow, Settings } from "../../contract/types";
import { useHost } from "../../host";
import { fakeHost, refusal, type FakeHost } from "../../host/fake";
import { desk, settings } from "../../host/samples";
import { i18n } from "../../i18n";
import { bindings } from "../../keys";
import { Session, sessionContext } from "../../session/session.svelte";
import GridPageView from "./GridPage.svelte";

type Answers = Parameters<typeof fakeHost>[0];
/** A record of the made-up directory: its cells by column, and what qualifies it. */
export type Made = Record<string, string> & { id: string; name: string };

export const COLUMNS: Record<string, readonly GridColumnInfo[]> = {
  people: [
    { column: "name", shape: "text", edits: false },
    { column: "title", shape: "text", edits: true },
    { column: "department", shape: "text", edits: true },
    { column: "number", shape: "text", edits: true },
    { column: "roles", shape: "list", edits: false },
    { column: "languages", shape: "list", edits: true },
    { column: "to", shape: "day", edits: true },
  ],
  roles: [
    { column: "name", shape: "text", edits: true },
    { column: "holders", shape: "list", edits: false },
    { column: "leading", shape: "yes", edits: true },
  ],
  companies: [
    { column: "name", shape: "text", edits: true },
    { column: "people", shape: "count", edits: false },
    { column: "rule", shape: "rule", edits: true },
  ],
  departments: [{ column: "name", shape: "text", edits: true }],
  deputies: [
    { column: "name", shape: "text", edits: false },
    { column: "stands-in-for", shape: "text", edits: false },
  ],
};
const FIRST: Record<string, number> = { people: 4 };

export interface GridStage {
  session: Session;
  host: FakeHost;
  /** The records; tests change them as others would. */
  made: Made[];
  grid: HTMLElement;
  asked: <C extends keyof Commands>(command: C) => Commands[C]["asked"][];
  press: (key: string, held?: KeyboardEventInit) => Promise<void>;
  /** The names of the rows that are there. */
  names: () => string[];
  cell: () => HTMLElement | null;
  /** The field that is typed into. */
  field: <E extends HTMLElement = HTMLInputElement>() => E;
  type: (text: string) => Promise<void>;
  said: () => string;
  leave: () => void;
  comeBack: () => Promise<GridStage>;
}

/** People as a directory has them. */
export function people(count: number): Made[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    name: `Henkilö ${String(at).padStart(3, "0")}`,
    title: at % 3 === 0 ? "johtaja" : "asiantuntija",
    department: at % 2 === 0 ? "Talous" : "Myynti",
    number: at === 1 ? "" : String(2200 + at),
    languages: "fi; sv",
    to: at === 2 ? "2026-09-30" : "",
    troubles: at === 1 ? "no-number" : "",
  }));
}

function passes(made: Made, of: GridOf): boolean {
  const all = Object.values(made).join(" ").toLowerCase();
  const filters = of.filters.every(({ column, how, words }) => {
    const cell = made[column] ?? "";
    if (how === "empty") return cell === "";
    if (how === "filled") return cell !== "";
    return how === "is" ? cell === words : cell.toLowerCase().includes(words.toLowerCase());
  });
  return of.words.toLowerCase().split(" ").every((word) => all.includes(word)) && filters && (of.trouble === null || made.troubles === of.trouble);
}

/** Answers as the program would, from what is made up. */
export function directory(made: () => Made[], version: () => number): Answers {
  const rows = (of: GridOf): Made[] => {
    const found = made().filter((one) => passes(one, of));
    const { sort } = of;
    if (sort) found.sort((one, other) => (one[sort.column] ?? "").localeCompare(other[sort.column] ?? "") * (sort.descending ? -1 : 1));
    return found;
  };
  return {
    grid(of): GridPage {
      const found = rows(of);
      const infos = COLUMNS[of.kind] ?? [];
      const shown = of.columns.length > 0 ? of.columns : infos.slice(0, FIRST[of.kind] ?? infos.length).map((info) => info.column);
      const row = (one: Made): GridRow => ({
        id: one.id,
        name: one.name,
        state: (one.state as GridRow["state"] | undefined) ?? null,
        cells: shown.map((column) => one[column] ?? ""),
        troubles: one.troubles ? [one.troubles] : [],
        of: one.of ? { kind: "person", id: one.of } : null,
      });
      const at = found.findIndex((one) => one.id === of.find);
      return {
        number: of.number,
        total: found.length,
        all: made().length,
        seen: version(),
        columns: [...infos],
        shown: [...shown],
        troubles: [{ trouble: "no-number", count: made().filter((one) => one.troubles === "no-number").length }],
        rows: found.slice(of.first, of.first + of.count).map(row),
        found: at < 0 ? null : at,
      };
    },
    grid_ids: (of) => ({ ids: rows(of).map((one) => one.id) }),
    grid_values: ({ column, begins }) => ({
      values: [...new Set(made().map((one) => one[column] ?? ""))].filter((value) => value !== "" && value.toLowerCase().startsWith(begins.toLowerCase())),
    }),
    edit_cells({ records, column, words, seen }) {
      if (seen < version()) throw refusal({ code: "changed-meanwhile" });
      for (const one of made()) if (records.includes(one.id)) one[column] = words;
      return { outcome: "done", operation: "op-1", changed: records.length };
    },
    remove_records: () => ({ outcome: "done", operation: "op-2" }),
  };
}

export async function stageGrid(kind: GridKind, made: Made[], answers: Answers = {}, state: Partial<DeskState> = {}): Promise<GridStage> {
  const version = { now: 7 };
  let kept: Settings = state.settings ?? settings();
  const host = fakeHost({
    ...directory(() => made, () => version.now),
    desk_state: () => desk({ ...state, settings: kept }),
    keep_settings: (asked) => ((kept = asked), {}),
    ...answers,
  });
  useHost(host);
  const session = new Session();
  session.take(desk({ ...state, settings: kept }));
  session.view = { name: "directory", tab: kind };
  i18n.chosen = "fi";
  return open(kind, session, host, made);
}

async function open(kind: GridKind, session: Session, host: FakeHost, made: Made[]): Promise<GridStage> {
  const { unmount } = render(GridPageView, { props: { kind }, context: sessionContext(session) });
  await waitFor(() => {
    if (document.querySelector("[aria-rowcount]")?.getAttribute("aria-colcount") === "0") throw new Error("not read yet");
  });
  await tick();
  const grid = document.getElementById("grid") as HTMLElement;
  return {
    session,
    host,
    made,
    grid,
    asked: (command) => host.asked.filter((one) => one.command === command).map((one) => one.asked as never),
    async press(key, held = {}) {
      await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
      await settled();
    },
    names: () => [...grid.querySelectorAll("[role=rowheader] strong")].map((name) => name.textContent),
    cell: () => document.getElementById("grid-cursor"),
    field<E extends HTMLElement = HTMLInputElement>() {
      const field = grid.querySelector<E>("[role=gridcell] :is(input, select), [role=rowheader] input");
      if (!field) throw new Error("nothing is being typed");
      return field;
    },
    async type(text) {
      await fireEvent.input(document.activeElement as HTMLInputElement, { target: { value: text } });
      await settled();
    },
    said: () => session.notices.spoken.text,
    leave: unmount,
    comeBack: () => open(kind, session, host, made),
  };
}

/** Everything that was begun is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((done) => setTimeout(done));
  await tick();
}

/** The keys of the window, as its frame hears them. Undone by the returned function. */
export function hearKeys(): () => void {
  const press = (event: KeyboardEvent) => void bindings.press(event);
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}
