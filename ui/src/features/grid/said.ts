// What is shown and said of cells. Pure.
import type { GridFilter, GridRow } from "../../contract/types";
import { i18n } from "../../i18n";
import { countText, dayOf, dayText, languageName, regionName } from "../../i18n/civil";
import { valueOf, type Column } from "./columns";
import type { Table } from "./table.svelte";

/** With its year: rows of a table are of all years. */
const NO_YEAR = "0001-01-01";

export function troubleText(code: string): string {
  return i18n.m.grid.troubles[code] ?? code;
}

/** A cell as it is shown, from how it came. */
export function cellText(value: string, column: Pick<Column, "column" | "shape">): string {
  if (value === "") return "";
  const { language, m } = i18n;
  if (column.column === "troubles") return value.split("; ").map(troubleText).join(", ");
  if (column.column === "languages") return value.split(/;\s*/).map((code) => languageOf(code)).join(", ");
  if (column.column === "region") return regionName(language, value) ?? value;
  switch (column.shape) {
    case "day":
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? dayText(language, dayOf(value), NO_YEAR) : value;
    case "yes":
      return value === "yes" ? m.grid.yes : value;
    case "language":
      return languageOf(value);
    case "rule":
      return m.grid.rules[value] ?? value;
    case "count":
      return /^\d+$/.test(value) ? countText(language, Number(value)) : value;
    default:
      return value;
  }
}

function languageOf(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? languageName(i18n.language, code) : code;
}

/** What qualifies a record: that it has left, what is wrong with it. */
export function qualified(row: GridRow): string[] {
  return [...(row.state ? [i18n.m.grid.states[row.state]] : []), ...row.troubles.map(troubleText)];
}

/** The name of a cell, as a screen reader says it: the column, what stands in it, whose it is. */
export function cellName(row: GridRow, column: Column, label: string, chosen: boolean): string {
  const m = i18n.m.grid;
  const told = chosen ? [m.isChosen] : [];
  if (column.column === "name") return [cellText(valueOf(row, column), column), ...qualified(row), ...told].join(", ");
  const value = cellText(valueOf(row, column), column) || m.nothing;
  return [`${label}: ${value}`, row.name, ...told].join(", ");
}

/** A filter in words. */
export function filterText(filter: GridFilter, table: Pick<Table, "kind" | "slices">): string {
  const shape = table.slices.outline?.columns.find((info) => info.column === filter.column)?.shape ?? "text";
  const m = i18n.m.grid;
  return `${m.column(filter.column, table.kind)} ${m.filtering[filter.how](cellText(filter.words, { column: filter.column, shape }))}`;
}

/** Everything that keeps rows away, in words. */
export function filtersText(table: Table): string[] {
  return [
    ...(table.words === "" ? [] : [`”${table.words}”`]),
    ...table.filters.map((filter) => filterText(filter, table)),
    ...(table.trouble === null ? [] : [troubleText(table.trouble)]),
  ];
}

/** The codes of the rules for calls, in their order. */
export const RULES: readonly string[] = ["transfer", "give-number", "take-message"];
