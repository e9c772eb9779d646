// What is done in a table: opening, typing, choosing, taking away. Says what came of it. Knows no DOM and no key.
import type { GridColumn, GridKind, GridRow, MergeKind, QualityRecord } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Form, Session, View } from "../../session/session.svelte";
import { resorted, stepped, type Column } from "./columns";
import type { Ahead, CellEdit, Onward } from "./editing.svelte";
import type { Table } from "./table.svelte";

/** What stands above the table. */
export type GridDialog = { name: "columns" } | { name: "filter"; column: Column } | { name: "remove"; records: readonly string[] };

/** The forms of the records; none: they stand in the forms of others. */
const forms: Record<GridKind, Form["name"] | null> = {
  people: "person",
  roles: "role",
  departments: "department",
  companies: "company",
  deputies: null,
};

/** The records that are confirmed one by one; none: they belong to others. */
const confirmable: Record<GridKind, QualityRecord["kind"] | null> = {
  people: "person",
  roles: "role",
  departments: "department",
  companies: "company",
  deputies: null,
};

/** The records of which two can become one. */
const mergeable: Record<GridKind, MergeKind | null> = {
  people: "person",
  roles: "role",
  departments: "department",
  companies: null,
  deputies: null,
};

export class Work {
  dialog = $state.raw<GridDialog | null>(null);
  /** The rows are asked for again by whoever shows them. */
  reread: () => Promise<void> = () => Promise.resolve();
  readonly #session: Session;
  /** Settled when the cell that was left last is saved, and the next one begun. */
  #going: Promise<void> = Promise.resolve();

  constructor(readonly table: Table) {
    this.#session = table.session;
  }

  /** Types into the cell of the keyboard; turns it over if it is yes or no; opens its record if it cannot be edited. */
  enter(): void {
    const { table } = this;
    const column = table.columnHere;
    if (!table.begin()) return this.open();
    if (column?.shape !== "yes" || !table.edit) return;
    table.edit.take(table.edit.typed === "yes" ? "" : "yes");
    void this.saveAndGo("stay");
  }

  /** Saves what is being typed, and what was typed on meanwhile. True: nothing is being typed any longer. */
  async save(): Promise<boolean> {
    await this.#going;
    for (let { edit } = this.table; edit; { edit } = this.table) {
      if (!(await this.#close(edit)) && this.table.edit === edit) return false;
    }
    return true;
  }

  /** Saves a cell and closes it. False: it stays open, or was left meanwhile. */
  async #close(edit: CellEdit): Promise<boolean> {
    const saved = await edit.save();
    if (this.table.edit !== edit) {
      // What was read when it was left may be older.
      if (saved) await this.reread();
      return false;
    }
    if (saved) this.table.edit = null;
    else {
      edit.ahead = [];
      // A cell that is turned over has no field in which to say so.
      if (edit.column.shape === "yes") this.#giveUp();
    }
    return saved;
  }

  /**
   * Saves, and goes on: a row down, or to the next or previous cell that can be edited, to type there. While the cell is
   * being saved already, after that.
   */
  async saveAndGo(to: Onward): Promise<void> {
    const { edit } = this.table;
    if (edit?.saving) return edit.press({ go: to });
    this.#going = this.#saveAndGo(to);
    await this.#going;
  }

  async #saveAndGo(to: Onward): Promise<void> {
    const { table } = this;
    const { edit } = table;
    if (edit && !(await this.#close(edit))) return;
    if (to === "down") table.toRow(table.row + 1);
    else if (to !== "stay" && this.#toEditable(to === "next" ? 1 : -1)) table.begin();
    await this.#goOn(edit?.ahead ?? []);
    await this.reread();
  }

  /** Does what was pressed meanwhile. Characters are for a cell that is typed into: in the table they would be commands. */
  async #goOn(pressed: readonly Ahead[]): Promise<void> {
    for (const [at, key] of pressed.entries()) {
      if (this.table.edit?.saving) return this.table.edit.press(...pressed.slice(at));
      if ("typed" in key) this.table.edit?.goOn(key.typed);
      else if (this.table.edit) {
        this.table.edit.press(...pressed.slice(at + 1));
        return await this.#saveAndGo(key.go);
      } else if (key.go === "down") this.enter();
    }
  }

  /** Gives up what was typed. */
  leave(): void {
    if (!this.table.edit) return;
    this.table.edit = null;
    void this.reread();
  }

  #giveUp(): void {
    const { edit } = this.table;
    this.table.edit = null;
    if (edit?.refused) this.#session.fail(edit.refused);
    else if (edit?.fault) this.#session.notices.warn(i18n.m.forms.fault(edit.fault));
    else if (edit?.theirs !== null) this.#session.notices.warn(i18n.m.grid.changedMeanwhile);
    void this.reread();
  }

  /** Goes to the next cell that can be edited. False: there is none. */
  #toEditable(by: 1 | -1): boolean {
    const { table } = this;
    const places = table.columns.flatMap((column, at) => (column.edits ? [at] : []));
    const inRow = by === 1 ? places.find((at) => at > table.column) : places.filter((at) => at < table.column).at(-1);
    const turned = by === 1 ? places[0] : places.at(-1);
    if (inRow !== undefined) return (table.toColumn(inRow), true);
    const row = table.row + by;
    if (turned === undefined || row < 0 || row >= table.total) return false;
    table.toRow(row);
    table.toColumn(turned);
    return true;
  }

  /** The view of a record; none: it has none. */
  static viewOf(row: GridRow, kind: Table["kind"]): View | null {
    if (row.of) return row.of.kind === "referral" ? null : { name: row.of.kind, id: row.of.id };
    const name = forms[kind];
    return name === null ? null : { name, id: row.id };
  }

  /** A new record of this kind; none: it is made elsewhere. */
  get fresh(): View | null {
    const name = forms[this.table.kind];
    return name === null ? null : { name, id: null };
  }

  get canOpen(): boolean {
    return this.table.here !== null && Work.viewOf(this.table.here, this.table.kind) !== null;
  }

  open(): void {
    const view = this.table.here && Work.viewOf(this.table.here, this.table.kind);
    if (view) this.#session.go(view);
  }

  /** Opens the form of somebody who leaves, at the end of employment. */
  leaves(id: string): void {
    this.#session.go({ name: "person", id, at: "employed-to" });
  }

  add(): void {
    if (this.fresh) this.#session.go(this.fresh);
  }

  #sayChosen(): void {
    this.#session.notices.announce(i18n.m.grid.chosen(this.table.chosen.size));
  }

  choose(): void {
    if (!this.table.here) return;
    this.table.choose(this.table.here.id);
    this.#sayChosen();
  }

  async extendTo(row: number): Promise<void> {
    await this.#trying(() => this.table.extendTo(row));
    this.#sayChosen();
  }

  async chooseAll(): Promise<void> {
    await this.#trying(() => this.table.chooseAll());
    this.#sayChosen();
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }

  /** The column of the keyboard, where it is one of the directory. */
  get #column(): GridColumn | null {
    const column = this.table.columnHere?.column;
    return column === undefined || column === "troubles" ? null : column;
  }

  sort(): void {
    const [column, m] = [this.#column, i18n.m.grid];
    if (column === null) return;
    const look = resorted(this.table.look, column);
    this.table.keep(look);
    this.#session.notices.announce(m.sortedBy(look.sort && m.column(column, this.table.kind), look.sort?.descending ?? false));
  }

  widen(by: 1 | -1): void {
    if (this.#column !== null) this.table.keep(stepped(this.table.look, this.#column, by));
  }

  /** What is typed is saved first, or stays. */
  async chooseColumns(): Promise<void> {
    if (await this.save()) this.dialog = { name: "columns" };
  }

  filterHere(): void {
    const column = this.table.columnHere;
    if (column && this.#column !== null) this.dialog = { name: "filter", column };
  }

  askToRemove(records: readonly string[]): void {
    if (records.length > 0) this.dialog = { name: "remove", records };
  }

  /** Takes records away. None: they are gone; otherwise who is still used, and by what. */
  async remove(records: readonly string[]): Promise<{ name: string; by: readonly string[] } | null> {
    const { table } = this;
    const removed = await host.ask("remove_records", { kind: table.kind, records: [...records] });
    if (removed.outcome === "still-used") return removed;
    const here = table.here;
    const name = here && records.length === 1 && here.id === records[0] ? here.name : null;
    this.#session.done(i18n.m.grid.removed(table.kind, records.length, name), removed.operation);
    table.clearChosen();
    await this.reread();
    return null;
  }

  get canConfirm(): boolean {
    return confirmable[this.table.kind] !== null;
  }

  /** Says that records are as they are. */
  async confirm(ids: readonly string[]): Promise<void> {
    const { table } = this;
    const kind = confirmable[table.kind];
    if (kind === null || ids.length === 0) return;
    const name = ids.length === 1 && table.here?.id === ids[0] ? (table.here?.name ?? null) : null;
    await this.#trying(async () => {
      const { operation } = await host.ask("mend", { kind: "confirm", records: ids.map((id) => ({ kind, id })) });
      this.#session.done(i18n.m.grid.confirmed(table.kind, ids.length, name), operation);
      await this.reread();
    });
  }

  get canMerge(): boolean {
    return mergeable[this.table.kind] !== null && this.table.chosen.size === 2;
  }

  /** Has the two that are chosen looked at side by side, to become one: the row of the keyboard stays, where it is one of them. */
  merge(): void {
    const { table } = this;
    const kind = mergeable[table.kind];
    const [one, other] = [...table.chosen];
    if (kind === null || one === undefined || other === undefined || table.chosen.size !== 2) return;
    const [keep, gone] = table.here?.id === other ? [other, one] : [one, other];
    this.#session.dialog = { name: "merge", kind, keep, gone, merged: () => table.clearChosen() };
  }

  /** A step back: first what is typed, then who is chosen, then the filters. False: there is nothing left to clear. */
  clear(): boolean {
    const { table } = this;
    if (table.edit) return (this.leave(), true);
    if (table.chosen.size > 0) return (table.clearChosen(), this.#sayChosen(), true);
    if (table.filtered) return (table.clearFilters(), true);
    this.#session.notices.closeAll();
    return false;
  }
}

/** What was refused, in words. */
export function refusedText(thrown: unknown): string {
  const { what, remedy } = i18n.m.failure.told(failureOf(thrown));
  return `${what} ${remedy}`.trim();
}
