// What is being typed into a cell, for one record or for many: saved, refused, or changed by others meanwhile. What was
// typed stays until it is saved or its user gives it up. Knows no DOM.
import type { CellsEdited, FormFault, GridColumn, GridPage, GridRow } from "../../contract/types";
import { failureOf, host, Refused } from "../../host";
import { i18n } from "../../i18n";
import { valueOf, type Column } from "./columns";
import { cellText } from "./said";
import type { Table } from "./table.svelte";
import { meantBy, typingOf } from "./typing";

export interface EditOf {
  row: GridRow;
  column: Column;
  /** When the row was read. */
  seen: number;
  /** The records that get the value. */
  records: readonly string[];
}

/** Where one goes on to from a cell. */
export type Onward = "down" | "next" | "previous" | "stay";

/** What was pressed before its cell was there: a character, or a key that goes on. */
export type Ahead = { typed: string } | { go: Onward };

export class CellEdit {
  typed = $state("");
  saving = $state(false);
  /** Why it makes no sense. */
  fault = $state.raw<FormFault | null>(null);
  /** The name of the record in which it makes none, where that is another one. */
  faultIn = $state<string | null>(null);
  /** Whether it is no day. */
  misread = $state(false);
  /** What the program refused. */
  refused = $state.raw<unknown>(null);
  /** What others wrote into the cell meanwhile, or that they changed one of many; none: nothing. */
  theirs = $state<string | null>(null);
  /** Whether its field has not been there yet: then all of the text is selected. */
  fresh = true;
  /** What was pressed while it was being saved: it is for the next cells. */
  ahead: readonly Ahead[] = [];
  readonly record: string;
  readonly name: string;
  readonly column: Column;
  readonly records: readonly string[];
  #before: string;
  #seen: number;
  #saved: Promise<boolean> | null = null;
  readonly #table: Table;

  constructor(table: Table, of: EditOf) {
    this.#table = table;
    this.record = of.row.id;
    this.name = of.row.name;
    this.column = of.column;
    this.records = of.records;
    this.#seen = of.seen;
    this.#before = valueOf(of.row, of.column);
    this.typed = typingOf(this.#before, this.column);
  }

  get several(): boolean {
    return this.records.length > 1;
  }

  /** What was typed as the program takes it; none: it is not understood. */
  get meant(): string | null {
    return meantBy(this.typed, this.column, this.#table.session.today);
  }

  get changed(): boolean {
    return this.meant !== this.#before;
  }

  /** Takes a character that was typed before the field was there. What is chosen from a list takes none. */
  goOn(typed: string): void {
    if (["yes", "rule", "language"].includes(this.column.shape)) return;
    this.take(this.fresh ? typed : this.typed + typed);
    this.fresh = false;
  }

  /** Keeps what is pressed while the cell is being saved. */
  press(...keys: readonly Ahead[]): void {
    this.ahead = [...this.ahead, ...keys];
  }

  /** Takes back a character that was typed meanwhile. */
  unpress(): void {
    const last = this.ahead.at(-1);
    if (last && "typed" in last) this.ahead = this.ahead.slice(0, -1);
  }

  take(text: string): void {
    this.typed = text;
    this.misread = false;
    this.fault = null;
    this.refused = null;
  }

  /** The rows were read anew while the cell was open. */
  see(row: GridRow, seen: number): void {
    const now = valueOf(row, this.column);
    // Something else of the record is different: that is in nobody's way.
    if (now !== this.#before) {
      if (this.changed) this.theirs = now;
      else this.typed = typingOf(now, this.column);
      this.#before = now;
    }
    this.#seen = seen;
  }

  /** Saves what was typed, once however often it is asked. Where others changed the cell, only after they have been seen. */
  async save(): Promise<boolean> {
    this.#saved ??= this.#save();
    try {
      return await this.#saved;
    } finally {
      this.#saved = null;
    }
  }

  async #save(): Promise<boolean> {
    if (!this.changed && !this.several) return true;
    const words = this.meant;
    this.misread = words === null;
    if (words === null) return false;
    this.saving = true;
    this.fault = null;
    this.refused = null;
    try {
      const edited = await this.#write(words);
      if (edited === null) return false;
      if (edited.outcome === "wrong") {
        this.fault = edited.fault;
        this.faultIn = edited.record === this.record ? null : (this.#nameOf(edited.record) ?? null);
        return false;
      }
      this.#done(edited, words);
      return true;
    } catch (thrown) {
      this.refused = thrown;
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #write(words: string): Promise<CellsEdited | null> {
    for (;;) {
      const column = this.column.column as GridColumn;
      try {
        return await host.ask("edit_cells", { kind: this.#table.kind, records: [...this.records], column, words, seen: this.#seen });
      } catch (thrown) {
        if (failureOf(thrown).code !== "changed-meanwhile" || !(await this.#reread())) {
          if (this.theirs === null) throw thrown;
          return null;
        }
      }
    }
  }

  /** Reads the record as it is now. True: nothing of what is typed over was changed, so nobody needs to be asked. */
  async #reread(): Promise<boolean> {
    const { unfiltered } = this.#table;
    const all = { ...unfiltered, company: null };
    const { found } = await host.ask("grid", { ...all, number: 0, first: 0, count: 0, find: this.record });
    if (found === null) throw new Refused({ code: "gone" });
    const page = await host.ask("grid", { ...all, number: 0, first: found, count: 1, find: null });
    const row = page.rows.find((one) => one.id === this.record);
    if (!row) throw new Refused({ code: "gone" });
    return this.#compare(row, page);
  }

  #compare(row: GridRow, page: GridPage): boolean {
    const now = valueOf(row, this.column);
    const [same, older] = [now === this.#before, this.#seen];
    this.#before = now;
    this.#seen = page.seen;
    // Which of many was changed is not known: whoever typed decides.
    if (same && !this.several) return this.#seen !== older;
    this.theirs = now;
    return false;
  }

  #done(edited: Extract<CellsEdited, { outcome: "done" }>, words: string): void {
    const { session, kind } = this.#table;
    const m = i18n.m.grid;
    if (edited.operation === null) return session.notices.announce(i18n.m.forms.same);
    const column = m.column(this.column.column, kind);
    const value = cellText(words, this.column) || m.nothing;
    session.done(this.several ? m.savedMany(column, value, edited.changed) : m.saved(column, value, this.name), edited.operation);
  }

  #nameOf(record: string): string | undefined {
    const { slices, total } = this.#table;
    for (let at = 0; at < total; at += 1) {
      const row = slices.row(at);
      if (row?.id === record) return row.name;
    }
    return undefined;
  }
}
