// What keys do on the timeline. All of it works without a mouse; most only while the timeline has the focus.
import type { Bar, TimelineRow } from "../../contract/types";
import { host } from "../../host";
import { i18n } from "../../i18n";
import { bindings } from "../../keys";
import type { Cursor } from "./cursor.svelte";
import { columnsOf, scales } from "./geometry";
import type { ChosenPerson, Workspace } from "./workspace.svelte";

export interface OnTimeline {
  workspace: Workspace;
  cursor: Cursor;
  focused: () => boolean;
  total: () => number;
  /** How many rows a page has. */
  page: () => number;
  /** The row the cursor is in. */
  row: () => TimelineRow | null;
  /** The absence under the cursor. */
  bar: () => Bar | null;
  /** Everybody of the department the cursor is in, as far as they are here. */
  department: () => ChosenPerson[];
  /** Opens what is under the cursor, or a new one. */
  open: (anew?: boolean) => void;
  /** The cursor is somewhere else. */
  moved: () => void;
}

export function bindTimeline(on: OnTimeline): () => void {
  const { workspace, cursor, focused: can } = on;
  const { session } = workspace;
  const toRow = (row: () => number) => ({ can, run: () => (cursor.toRow(row(), on.total()), on.moved()) });
  const toColumn = (column: () => number, select = false) => ({
    can,
    run: () => (cursor.toColumn(column(), workspace.scale, select), on.moved()),
  });
  const onBar = (does: "remove_absences" | "confirm_absences", said: () => string) => ({
    can: () => can() && on.bar() !== null,
    run: () => {
      const bar = on.bar();
      if (bar) void act(workspace, does, bar.absence, said());
    },
  });
  const scaleBy = (by: 1 | -1) => () => {
    const scale = scales[scales.indexOf(workspace.scale) + by];
    if (scale) workspace.show(scale, cursor.day(workspace.scale, workspace.from));
  };
  return bindings.bind({
    previousRow: toRow(() => cursor.row - 1),
    nextRow: toRow(() => cursor.row + 1),
    previousPage: toRow(() => cursor.row - on.page()),
    nextPage: toRow(() => cursor.row + on.page()),
    firstRow: toRow(() => 0),
    lastRow: toRow(() => on.total() - 1),
    previousDay: {
      can,
      run: () => {
        if (cursor.column === 0) workspace.step(-1);
        cursor.toColumn(cursor.column - 1, workspace.scale, false);
        on.moved();
      },
    },
    nextDay: {
      can,
      run: () => {
        if (cursor.column === columnsOf(workspace.scale) - 1) workspace.step(1);
        cursor.toColumn(cursor.column + 1, workspace.scale, false);
        on.moved();
      },
    },
    selectPreviousDay: toColumn(() => cursor.column - 1, true),
    selectNextDay: toColumn(() => cursor.column + 1, true),
    firstDay: toColumn(() => 0),
    lastDay: toColumn(() => columnsOf(workspace.scale) - 1),
    openAbsence: { can, run: () => on.open() },
    newAbsence: { run: () => (can() ? on.open(true) : workspace.open(null, workspace.chosen.map((person) => person.id))) },
    removeAbsence: onBar("remove_absences", () => i18n.m.timeline.removed),
    confirmAbsence: onBar("confirm_absences", () => i18n.m.timeline.confirmed),
    choosePerson: {
      can: () => can() && on.row() !== null,
      run: () => {
        const row = on.row();
        if (row) workspace.choose({ id: row.person, name: row.name });
        session.notices.announce(i18n.m.timeline.chosen(workspace.chosen.length));
      },
    },
    chooseDepartment: {
      can,
      run: () => {
        workspace.chooseAll(on.department());
        session.notices.announce(i18n.m.timeline.chosen(workspace.chosen.length));
      },
    },
    personHours: {
      can: () => can() && on.row() !== null,
      run: () => workspace.hours({ kind: "person", id: on.row()?.person ?? "" }),
    },
    earlier: { run: () => workspace.step(-1) },
    later: { run: () => workspace.step(1) },
    showToday: { run: () => workspace.today() },
    shorter: { run: scaleBy(-1) },
    longer: { run: scaleBy(1) },
    clear: {
      run: () => {
        if (cursor.selects) return cursor.rest();
        workspace.clear();
        session.notices.closeAll();
      },
    },
  });
}

async function act(
  workspace: Workspace,
  does: "remove_absences" | "confirm_absences",
  absence: string,
  said: string,
): Promise<void> {
  const { session } = workspace;
  try {
    const { operation } = await host.ask(does, { absences: [absence] });
    session.done(said, operation);
    if (does === "remove_absences" && workspace.opened.absence === absence) workspace.clear();
  } catch (thrown) {
    session.fail(thrown);
  }
}
