// A company's report of a month: what it would tell, where it was saved. Knows the program and the session, no DOM.
import type { Failure, ReportOutline } from "../../contract/types";
import { failureOf, host } from "../../host";
import type { Session } from "../../session/session.svelte";
import { earlier, monthOf } from "../../shared/months";

/** How many full months are offered: a year, and the same month of the year before. */
const FULL_MONTHS = 13;

export class MonthReport {
  company = $state("");
  month = $state("");
  /** None: not read yet. */
  outline = $state.raw<ReportOutline | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Where the report of this company and month was saved; none: it was not. */
  saved = $state.raw<string | null>(null);
  saving = $state(false);
  readonly #session: Session;
  /** Counts what was asked: an answer to something else is dropped. */
  #asked = 0;

  constructor(session: Session, company: string | null, month: string | null) {
    this.#session = session;
    // Whom the call is about comes first.
    this.company = company ?? session.company?.id ?? session.desk?.companies[0]?.id ?? "";
    this.month = month ?? this.months[0] ?? "";
    void this.read();
  }

  /** The last full month first, the one that is going on at the end; before them one that somebody came with. */
  get months(): readonly string[] {
    const now = monthOf(this.#session.today);
    const full = Array.from({ length: FULL_MONTHS }, (_, at) => earlier(now, at + 1));
    const offered = [...full, now];
    return this.month === "" || offered.includes(this.month) ? offered : [this.month, ...offered];
  }

  choose(company: string, month: string): void {
    [this.company, this.month] = [company, month];
    void this.read();
  }

  async read(): Promise<void> {
    const asked = ++this.#asked;
    this.outline = null;
    this.failure = null;
    this.saved = null;
    try {
      const outline = await host.ask("report_outline", this.#which);
      if (asked === this.#asked) this.outline = outline;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = failureOf(thrown);
    }
  }

  /** True: it was saved. */
  async save(): Promise<boolean> {
    if (this.saving || !this.outline) return false;
    const asked = this.#asked;
    this.saving = true;
    this.failure = null;
    try {
      const { path } = await host.ask("save_report", this.#which);
      if (asked === this.#asked) this.saved = path ?? this.saved;
      return path !== null;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Opens what was saved in the system's browser. */
  async open(): Promise<void> {
    try {
      await host.ask("open_report", {});
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  get #which(): { company: string; month: string } {
    return { company: this.company, month: this.month };
  }
}
