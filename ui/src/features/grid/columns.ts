// The columns of a table: which are shown in which order, and how wide. Pure, in rem; knows no DOM.
import type { GridColumn, GridLook, GridPage, GridRow, GridShape } from "../../contract/types";

/** A column that is shown. What is wrong with a record stands in the last one, which is no column of the directory. */
export interface Column {
  column: GridColumn | "troubles";
  shape: GridShape;
  /** Whether its cells can be edited in place. */
  edits: boolean;
  /** Its place among the cells of a row; none: they do not have it. */
  cell: number | null;
}

/** The heights of a row and of the heading, in rem, as in the styles. */
export const ROW = 2.1;
export const HEAD = 2.25;

const NARROWEST = 4;
const WIDEST = 48;
/** How much one key makes a column wider or narrower, in rem. */
const STEP = 1.5;

const widths: Partial<Record<GridColumn, number>> = {
  name: 16,
  honorific: 7,
  "called-by": 9,
  department: 11,
  company: 12,
  number: 9.5,
  "other-numbers": 14,
  email: 18,
  roles: 16,
  deputies: 16,
  keywords: 18,
  holders: 16,
  leading: 6.5,
  people: 7,
  languages: 12,
  language: 8,
  "staff-id": 7,
  from: 7.5,
  to: 7.5,
  changed: 7.5,
  confirmed: 8,
  post: 7,
  region: 5,
  zone: 11,
  "short-instruction": 22,
  instruction: 26,
  called: 14,
  "stands-in-for": 16,
  position: 6.5,
};

/** The shown columns; the name is always the first, and what is wrong with it the last. */
export function columnsOf(page: GridPage | null): Column[] {
  if (!page) return [];
  const known = new Map(page.columns.map((info) => [info.column, info]));
  const shown = ["name" as const, ...page.shown.filter((column) => column !== "name")];
  const columns = shown.map((column): Column => {
    const { shape = "text", edits = false } = known.get(column) ?? {};
    const cell = page.shown.indexOf(column);
    return { column, shape, edits, cell: cell < 0 ? null : cell };
  });
  return [...columns, { column: "troubles", shape: "list", edits: false, cell: null }];
}

/** What stands in a cell, as it came. */
export function valueOf(row: GridRow, column: Column): string {
  if (column.cell !== null) return row.cells[column.cell] ?? "";
  return column.column === "name" ? row.name : row.troubles.join("; ");
}

/** How wide a column is, in rem. */
export function widthOf(column: Column["column"], look: GridLook): number {
  if (column === "troubles") return 14;
  const chosen = look.widths.find((width) => width.column === column)?.tenths;
  return chosen === undefined ? (widths[column] ?? 11) : chosen / 10;
}

/** The look with a column of another width, in rem. */
export function widened(look: GridLook, column: GridColumn, width: number): GridLook {
  const tenths = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)) * 10);
  return { ...look, widths: [...look.widths.filter((known) => known.column !== column), { column, tenths }] };
}

/** A column one step wider or narrower. */
export function stepped(look: GridLook, column: GridColumn, by: 1 | -1): GridLook {
  return widened(look, column, widthOf(column, look) + by * STEP);
}

/** Where a column begins, in rem. */
export function leftOf(at: number, columns: readonly Column[], look: GridLook): number {
  return columns.slice(0, at).reduce((left, { column }) => left + widthOf(column, look), 0);
}

/** The order after a column is sorted by once more: first up, then down, then not any longer. */
export function resorted(look: GridLook, column: GridColumn): GridLook {
  if (look.sort?.column !== column) return { ...look, sort: { column, descending: false } };
  return { ...look, sort: look.sort.descending ? null : { column, descending: true } };
}
