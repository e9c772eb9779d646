// The figures of some months: which are asked for, what came, and each as a file. Knows no component.
import type { Chart, Failure, Insights, InsightsOf } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { lasting } from "../../shared/lasting.svelte";
import { presetOf, spanOf, type Preset, type Span } from "./period";

/** Of which company: the one that is answered, whichever that is just then, all of them, or one. */
export type Whose = { answered: true } | { id: string | null };

export class Figures {
  /** What came last; none: not read yet. */
  told = $state.raw<Insights | null>(null);
  /** What `told` is of; none: not read yet. */
  toldOf = $state.raw<InsightsOf | null>(null);
  failure = $state.raw<Failure | null>(null);
  reading = $state(false);
  /** The chart that is being written to a file. */
  writing = $state.raw<Chart | null>(null);
  whose = $state.raw<Whose>({ answered: true });
  #chosen = $state.raw<{ preset: Preset } | { span: Span }>({ preset: "twelve" });
  #asked = 0;
  readonly #session: Session;

  readonly span: Span = $derived.by(() => ("preset" in this.#chosen ? spanOf(this.#chosen.preset, this.#session.today) : this.#chosen.span));
  readonly preset: Preset | null = $derived.by(() => ("preset" in this.#chosen ? this.#chosen.preset : presetOf(this.span, this.#session.today)));
  /** The company that is asked about; none: all of them. */
  readonly company: string | null = $derived.by(() => ("answered" in this.whose ? (this.#session.company?.id ?? null) : this.whose.id));
  /** Whether there is anything to draw. */
  readonly isEmpty: boolean = $derived.by(() => {
    const told = this.told;
    return told !== null && told.months.every(({ ways, missed }) => ways.direct + ways.cover + ways.nobody + missed === 0);
  });

  constructor(session: Session) {
    this.#session = session;
  }

  choose(preset: Preset): void {
    this.#chosen = { preset };
  }

  /** One end of the months; where it passes the other end, that comes along. */
  begin(from: string): void {
    this.#chosen = { span: { from, to: from > this.span.to ? from : this.span.to } };
  }

  end(to: string): void {
    this.#chosen = { span: { from: to < this.span.from ? to : this.span.from, to } };
  }

  async read(): Promise<void> {
    const number = (this.#asked += 1);
    const of = { ...this.span, company: this.company };
    this.reading = true;
    try {
      const told = await host.ask("insights", of);
      if (number !== this.#asked) return;
      this.told = told;
      this.toldOf = of;
      this.failure = null;
    } catch (thrown) {
      if (number === this.#asked) this.failure = failureOf(thrown);
    } finally {
      if (number === this.#asked) this.reading = false;
    }
  }

  /** Writes a chart as it is shown to a file that the system's dialog asks for, and says where it is. */
  async write(chart: Chart): Promise<void> {
    const of = this.toldOf;
    if (this.writing !== null || of === null) return;
    this.writing = chart;
    try {
      const { path } = await host.ask("export_insights", { of, chart, language: i18n.language });
      if (path !== null) this.#session.done(i18n.m.insights.exported(path), null);
    } catch (thrown) {
      this.#session.fail(thrown);
    } finally {
      this.writing = null;
    }
  }
}

/** Whoever goes to the desk and comes back finds the months they had chosen. */
export const figuresOf = lasting((session: Session) => new Figures(session));
