// Where the keyboard is on the timeline, and which days are selected. Knows no DOM and no key.
import type { Day, Moment } from "../../contract/types";
import { dayAfter } from "../../i18n/civil";
import { columnsOf, hourOf, type Scale } from "./geometry";

/** Days or hours of one row, from one moment to another. */
export interface Selected {
  from: Moment;
  to: Moment;
}

export class Cursor {
  row = $state(0);
  column = $state(0);
  /** Where the selection began; none: nothing but the cursor is selected. */
  #anchor = $state<number | null>(null);

  /** The first and the last column that are selected. */
  readonly columns: readonly [number, number] = $derived([
    Math.min(this.column, this.#anchor ?? this.column),
    Math.max(this.column, this.#anchor ?? this.column),
  ]);
  readonly selects: boolean = $derived(this.#anchor !== null);

  /** Goes to a row; what was selected is so no longer. */
  toRow(row: number, rows: number): void {
    this.row = Math.max(0, Math.min(row, rows - 1));
    this.#anchor = null;
  }

  /** Goes to a column; with `select` everything from where that began to there is selected. */
  toColumn(column: number, scale: Scale, select: boolean): void {
    this.#anchor = select ? (this.#anchor ?? this.column) : null;
    this.column = Math.max(0, Math.min(column, columnsOf(scale) - 1));
  }

  /** Begins a selection at a place. */
  begin(row: number, column: number): void {
    this.row = row;
    this.column = column;
    this.#anchor = null;
  }

  rest(): void {
    this.#anchor = null;
  }

  /** What is selected, as days or hours. */
  time(scale: Scale, from: Day): Selected {
    const [first, last] = this.columns;
    if (scale !== "day") return { from: dayAfter(from, first), to: dayAfter(from, last) };
    const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
    return { from: `${from}T${clock(hourOf(first))}`, to: `${from}T${clock(hourOf(last + 1))}` };
  }

  /** The day the cursor is on. */
  day(scale: Scale, from: Day): Day {
    return scale === "day" ? from : dayAfter(from, this.column);
  }
}
