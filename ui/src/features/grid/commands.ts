// What keys do in a table. All of it works without a mouse; most only while the table has the focus and nothing is typed.
import { tick } from "svelte";
import { bindings, type Binding } from "../../keys";
import type { Work } from "./work.svelte";

export interface OnGrid {
  work: Work;
  focused: () => boolean;
  /** How many rows a page has. */
  page: () => number;
  /** The keyboard is somewhere else. */
  moved: () => void;
  /** Gives the focus to the table. */
  focus: () => void;
  /** Gives it to the list of what can be wrong. */
  toTroubles: () => void;
}

export function bindGrid(on: OnGrid): () => void {
  const { work } = on;
  const { table } = work;
  const can = () => on.focused() && table.edit === null;
  const onRow = () => can() && table.here !== null;
  const typing = () => table.edit !== null;
  const toRow = (row: () => number): Binding => ({ can, run: () => (table.toRow(row()), on.moved()) });
  const toColumn = (column: () => number): Binding => ({ can, run: () => (table.toColumn(column()), on.moved()) });
  const extend = (by: 1 | -1): Binding => ({ can, run: () => void work.extendTo(table.row + by).then(on.moved) });
  const go = (to: "down" | "next" | "previous"): Binding => ({
    can: typing,
    run: () => void work.saveAndGo(to).then(() => on.moved()),
  });
  const fresh = () => work.fresh !== null;
  return bindings.bind({
    previousRow: toRow(() => table.row - 1),
    nextRow: toRow(() => table.row + 1),
    previousPage: toRow(() => table.row - on.page()),
    nextPage: toRow(() => table.row + on.page()),
    firstRow: toRow(() => 0),
    lastRow: toRow(() => table.total - 1),
    previousColumn: toColumn(() => table.column - 1),
    nextColumn: toColumn(() => table.column + 1),
    firstColumn: toColumn(() => 0),
    lastColumn: toColumn(() => table.columns.length - 1),
    editCell: { can: onRow, run: () => work.enter() },
    saveCell: go("down"),
    nextCell: go("next"),
    previousCell: go("previous"),
    openRecord: { can: () => onRow() && work.canOpen, run: () => work.open() },
    newRecord: { can: fresh, run: () => work.add() },
    chooseRow: { can: onRow, run: () => work.choose() },
    extendUp: extend(-1),
    extendDown: extend(1),
    chooseAllRows: { can, run: () => void work.chooseAll() },
    sortColumn: { can, run: () => work.sort() },
    filterColumn: { can, run: () => (table.columnHere?.column === "troubles" ? on.toTroubles() : work.filterHere()) },
    wider: { can, run: () => work.widen(1) },
    narrower: { can, run: () => work.widen(-1) },
    chooseColumns: { can: () => table.columns.length > 0, run: () => void work.chooseColumns() },
    removeRows: { can: onRow, run: () => work.askToRemove(table.meant()) },
    confirmRows: { can: () => onRow() && work.canConfirm, run: () => void work.confirm(table.meant()) },
    mergeRows: { can: () => onRow() && work.canMerge, run: () => work.merge() },
    clearFilters: { can: () => table.filtered, run: () => table.clearFilters() },
    clear: { run: () => (work.clear(), void tick().then(on.focus)) },
  });
}
