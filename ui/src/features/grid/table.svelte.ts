// One table of the directory: which rows are asked for, where the keyboard is, which records are chosen, what is being
// typed into a cell. Knows no DOM.
import type { GridColumn, GridFilter, GridKind, GridLook, GridOf, GridPage, GridRow } from "../../contract/types";
import { host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { lasting } from "../../shared/lasting.svelte";
import { Slices } from "../../shared/slices.svelte";
import { columnsOf, type Column } from "./columns";
import { CellEdit } from "./editing.svelte";

/** What is asked for, but for which rows. */
export type Asked = Omit<GridOf, "number" | "first" | "count" | "find">;

export class Table {
  /** What the quick filter looks for. */
  words = $state("");
  filters = $state.raw<readonly GridFilter[]>([]);
  trouble = $state<string | null>(null);
  leavers = $state(false);
  /** Records by id. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Where the keyboard is. */
  row = $state(0);
  column = $state(0);
  edit = $state.raw<CellEdit | null>(null);
  readonly slices = new Slices<Asked, GridPage>((asked, wanted) => host.ask("grid", { ...asked, ...wanted }));

  readonly look: GridLook = $derived.by(
    () => this.session.desk?.settings.grids.find((look) => look.kind === this.kind) ?? { kind: this.kind, columns: [], widths: [], sort: null },
  );
  readonly asked: Asked = $derived.by(() => ({
    kind: this.kind,
    // All companies are there to be kept right, whichever is being answered.
    company: this.kind === "companies" ? null : (this.session.company?.id ?? null),
    words: this.words,
    filters: [...this.filters],
    trouble: this.trouble,
    leavers: this.leavers,
    sort: this.look.sort,
    columns: this.look.columns,
  }));
  readonly columns: readonly Column[] = $derived(columnsOf(this.slices.outline));
  readonly total: number = $derived(this.slices.outline?.total ?? 0);
  readonly here: GridRow | null = $derived(this.slices.row(this.row));
  readonly columnHere: Column | null = $derived(this.columns[this.column] ?? null);
  /** Whether anything keeps rows away. */
  readonly filtered: boolean = $derived(this.words !== "" || this.filters.length > 0 || this.trouble !== null);
  /** Where a selection by Shift began. */
  #anchor: number | null = null;
  #question = "";
  #company: string | null = null;
  /** The number of the newest change among what was read last. */
  #seen = 0;

  static readonly #all = lasting((session: Session): Record<GridKind, Table> => {
    const table = (kind: GridKind) => new Table(session, kind);
    return {
      people: table("people"),
      roles: table("roles"),
      departments: table("departments"),
      companies: table("companies"),
      deputies: table("deputies"),
    };
  });

  /** The table of a session is as it was left while the window is open. */
  static at(session: Session, kind: GridKind): Table {
    return Table.#all(session)[kind];
  }

  private constructor(
    readonly session: Session,
    readonly kind: GridKind,
  ) {
    this.#company = this.asked.company;
  }

  /** What is asked where nothing keeps rows away. */
  get unfiltered(): Asked {
    return { ...this.asked, words: "", filters: [], trouble: null, leavers: true };
  }

  /** Keeps how the table is looked at. */
  keep(look: GridLook): void {
    const others = this.session.desk?.settings.grids.filter((known) => known.kind !== this.kind) ?? [];
    void this.session.choose({ grids: [...others, look] });
  }

  /**
   * Asks for the rows, `first` and `last` being those in sight. The keyboard stays on its record where the same is asked
   * again; other rows begin at their first one. True: they do.
   */
  async read(first: number, last: number): Promise<boolean> {
    const question = JSON.stringify(this.asked);
    const other = question !== this.#question;
    this.#question = question;
    if (other) this.#anchor = null;
    // Nothing is done to records of a company that is no longer in sight.
    if (this.#company !== this.asked.company) this.clearChosen();
    this.#company = this.asked.company;
    const stays = other && !this.edit ? null : (this.edit?.record ?? this.here?.id ?? null);
    const before = this.row;
    const answer = await this.slices.ask(this.asked, other ? 0 : first, other ? 0 : last, stays);
    if (!answer) return false;
    if (answer.seen !== this.#seen && this.chosen.size > 0) void this.#dropVanished();
    this.#seen = answer.seen;
    if (this.edit?.record === stays && answer.found === null) this.#lose(this.edit);
    // Whoever has gone on meanwhile is as far from the record as they went.
    if (answer.found !== null) this.row += answer.found - before;
    else if (other) this.row = 0;
    this.row = Math.max(0, Math.min(this.row, answer.total - 1));
    this.column = Math.max(0, Math.min(this.column, this.columns.length - 1));
    return other && answer.found === null;
  }

  /** The record that is typed into is no longer there. What was typed is told. */
  #lose(edit: CellEdit): void {
    this.edit = null;
    if (edit.changed) this.session.notices.warn(i18n.m.grid.noLongerThere(edit.name, edit.typed));
  }

  toRow(row: number): void {
    this.row = Math.max(0, Math.min(row, this.total - 1));
    this.#anchor = null;
  }

  toColumn(column: number): void {
    this.column = Math.max(0, Math.min(column, this.columns.length - 1));
  }

  /** Chooses a record, or no longer. */
  choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  /** Chooses every record from where that began to another row. */
  async extendTo(row: number): Promise<void> {
    this.#anchor ??= this.row;
    this.row = Math.max(0, Math.min(row, this.total - 1));
    const [from, to] = [Math.min(this.#anchor, this.row), Math.max(this.#anchor, this.row)];
    const here = Array.from({ length: to - from + 1 }, (_, at) => this.slices.row(from + at)?.id);
    const ids = here.every((id) => id !== undefined) ? here : (await this.#ids(this.asked)).slice(from, to + 1);
    this.chosen = new Set([...this.chosen, ...ids]);
  }

  /** Chooses all records that the filters let through, or none where all are chosen. */
  async chooseAll(): Promise<void> {
    const ids = await this.#ids(this.asked);
    this.chosen = new Set(ids.every((id) => this.chosen.has(id)) ? [] : ids);
  }

  async #ids(asked: Asked): Promise<readonly string[]> {
    const { ids } = await host.ask("grid_ids", { ...asked, number: 0, first: 0, count: 0, find: null });
    return ids;
  }

  /** Nobody can choose, or let go of, a record that is there no longer. */
  async #dropVanished(): Promise<void> {
    // Where they cannot be read now, whatever is done to them is refused.
    const ids = new Set(await this.#ids(this.unfiltered).catch(() => this.chosen));
    this.chosen = new Set([...this.chosen].filter((id) => ids.has(id)));
  }

  clearChosen(): void {
    this.chosen = new Set();
    this.#anchor = null;
  }

  /** Sets the filter of a column, or takes it away. */
  filter(column: GridColumn, filter: GridFilter | null): void {
    const others = this.filters.filter((known) => known.column !== column);
    this.filters = filter ? [...others, filter] : others;
  }

  clearFilters(): void {
    this.words = "";
    this.filters = [];
    this.trouble = null;
  }

  /** The records that what is done to the row of the keyboard is done to: all chosen ones, if it is one of them. */
  meant(): readonly string[] {
    const id = this.here?.id;
    if (id === undefined) return [];
    return this.chosen.has(id) ? [...this.chosen] : [id];
  }

  /** Begins to type into the cell of the keyboard. False: it cannot be edited. */
  begin(): boolean {
    const [row, column] = [this.here, this.columnHere];
    const page = this.slices.page(this.row);
    if (!row || !page || !column?.edits || column.column === "troubles") return false;
    this.edit = new CellEdit(this, { row, column, seen: page.seen, records: this.meant() });
    return true;
  }
}
