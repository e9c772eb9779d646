// What the newest imports did, and taking one back. Knows the program and the session, no DOM.
import type { Failure, ImportReport, StaffFormat, Undone } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { lasting } from "../../shared/lasting.svelte";

/** A quarter of nights, and some by hand. */
const LIMIT = 100;

export class Reports {
  /** None: not read yet. */
  reports = $state.raw<readonly ImportReport[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Those that were new when the page was opened: they stand out as long as it is open. */
  fresh = $state.raw<ReadonlySet<string>>(new Set());
  /** What came of taking one back, by its id, where it was not taken back. */
  refused = $state.raw<ReadonlyMap<string, Undone["outcome"]>>(new Map());
  /** The report whose import is being taken back. */
  busy = $state<string | null>(null);
  exporting = $state(false);
  #turn = 0;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads them, or reads them anew; what is new is seen with that. */
  async read(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const { reports } = await host.ask("import_reports", { onlyNew: false, limit: LIMIT });
      if (turn !== this.#turn) return;
      this.reports = reports;
      this.failure = null;
      const unseen = reports.filter((report) => !report.seen).map((report) => report.id);
      if (unseen.length === 0) return;
      this.fresh = new Set([...this.fresh, ...unseen]);
      await host.ask("see_import_reports", { reports: unseen });
      unseenOf(this.#session).reports = [];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** Takes a whole import back. */
  async undo(report: ImportReport): Promise<void> {
    if (this.busy !== null || report.operation === null) return;
    this.busy = report.id;
    try {
      const undone = await this.#session.undo(report.operation);
      const refused = new Map(this.refused);
      if (undone?.outcome === "changed-since") refused.set(report.id, undone.outcome);
      else refused.delete(report.id);
      this.refused = refused;
      await this.read();
    } finally {
      this.busy = null;
    }
  }

  /** Writes the staff to a file, and says where it is. */
  async exportStaff(format: StaffFormat): Promise<void> {
    if (this.exporting) return;
    this.exporting = true;
    try {
      const { path } = await host.ask("export_staff", { format });
      if (path !== null) this.#session.done(i18n.m.imports.exported(path), null);
    } catch (thrown) {
      this.#session.fail(thrown);
    } finally {
      this.exporting = false;
    }
  }
}

/** What an admin has not seen yet: told in one line wherever they are. */
export class Unseen {
  reports = $state.raw<readonly ImportReport[]>([]);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async read(): Promise<void> {
    if (!this.#session.holds("admin")) {
      this.reports = [];
      return;
    }
    try {
      this.reports = (await host.ask("import_reports", { onlyNew: true, limit: LIMIT })).reports;
    } catch {
      // A line by the way is not worth a failure; the page of imports says what is in the way.
    }
  }

  /** They need not be told any more. */
  async dismiss(): Promise<void> {
    const reports = this.reports.map((report) => report.id);
    this.reports = [];
    try {
      await host.ask("see_import_reports", { reports });
    } catch (thrown) {
      this.#session.fail(thrown);
    }
  }
}

/** What the session's user has not seen: the same wherever it is told. */
export const unseenOf = lasting((session: Session) => new Unseen(session));
