// Marking one person away or back: what is known of them, what is chosen, what is sent. Knows no DOM.
import type { Session } from "../../session/session.svelte";
import type { Card, Clock, Day, EntryKey, Failure, Moment, Way } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import { clockOf, dayOf } from "../../i18n/civil";
import { quickChoices, type QuickChoice, type QuickId, type Span } from "./quick";
import { spanText } from "./span-text";

/** Somebody who stands in, as far as the list shows them. */
export interface Cover {
  id: string;
  name: string;
  detail: string;
}

/** The field that has to be put right first. */
export type Lacking = "from-day" | "to-day" | "from-clock" | "to-clock";

const standIns: readonly Way[] = ["cover", "other-role-cover", "deputy", "role-cover", "role-deputy"];

export class Away {
  /** None: not read yet. */
  card = $state.raw<Card | null>(null);
  /** What the dialog shows. */
  stage = $state<"reading" | "gone" | "away" | "form">("reading");
  failure = $state.raw<Failure | null>(null);
  saving = $state(false);

  quick = $state<QuickId>("today");
  fromDay = $state<Day | null>(null);
  toDay = $state<Day | null>(null);
  fromClock = $state<Clock | null>(null);
  toClock = $state<Clock | null>(null);
  /** Whether own days have clock times too. */
  byTheHour = $state(false);
  /** Fields in which something stands that is no day or time. */
  misread = $state<Record<Lacking, boolean>>({ "from-day": false, "to-day": false, "from-clock": false, "to-clock": false });
  covers = $state.raw<readonly Cover[]>([]);
  returnMayBeTold = $state(true);
  /** What keeps the chosen time from being saved, once somebody has tried. */
  lacking = $state<{ field: Lacking; text: string } | null>(null);

  readonly now: Moment;
  readonly choices: readonly QuickChoice[];
  readonly name: string = $derived(this.card?.name ?? "");
  /** Those who stand in already or would by rule, by name: the card knows no more of them. */
  readonly proposed: readonly string[] = $derived.by(() => {
    if (!this.card) return [];
    const known = [
      ...this.card.steps.filter((step) => standIns.includes(step.way)).map((step) => step.name),
      ...this.card.coming.flatMap((coming) => (coming.kind === "away" ? coming.covers : [])),
    ];
    return [...new Set(known)].filter((name) => name !== this.name && !this.covers.some((cover) => cover.name === name));
  });

  constructor(
    private readonly session: Session,
    private readonly key: EntryKey,
  ) {
    this.now = session.moment;
    this.choices = quickChoices(this.now);
    this.fromDay = dayOf(this.now);
  }

  get person(): string {
    return this.key.id;
  }

  get today(): Day {
    return this.session.today;
  }

  async read(): Promise<void> {
    try {
      this.card = this.key.kind === "person" ? await host.ask("card", { key: this.key }) : null;
      this.stage = this.card === null ? "gone" : this.card.absence ? "away" : "form";
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  choose(id: QuickId): void {
    this.quick = id;
    this.lacking = null;
    this.failure = null;
    if (id !== "hours") return;
    this.fromClock ??= clockOf(this.now);
    if (this.fromClock !== null && this.fromClock < "12:00") this.toClock ??= "12:00";
  }

  /** Puts somebody at the end of the list. */
  add(cover: Cover): void {
    this.failure = null;
    if (this.covers.some((known) => known.id === cover.id)) return;
    this.covers = [...this.covers, { id: cover.id, name: cover.name, detail: cover.detail }];
    this.session.notices.announce(i18n.m.absence.coverAdded(cover.name, this.covers.length));
  }

  remove(id: string): void {
    const cover = this.covers.find((known) => known.id === id);
    this.covers = this.covers.filter((known) => known.id !== id);
    if (cover) this.session.notices.announce(i18n.m.absence.coverRemoved(cover.name));
  }

  /** Moves a cover one place up (-1) or down (1). */
  move(id: string, by: 1 | -1): void {
    const at = this.covers.findIndex((cover) => cover.id === id);
    const cover = this.covers[at];
    if (!cover || at + by < 0 || at + by >= this.covers.length) return;
    const others = this.covers.filter((other) => other !== cover);
    this.covers = [...others.slice(0, at + by), cover, ...others.slice(at + by)];
    this.session.notices.announce(i18n.m.absence.coverAdded(cover.name, at + by + 1));
  }

  /** The person of that name in the same company; none: there are several, or none. */
  async named(name: string): Promise<Cover | null> {
    try {
      const asked = { number: 1, text: name, company: this.card?.company.id ?? null, limit: 8, onlyPeople: true };
      const { rows } = await host.ask("search", asked);
      const same = rows.filter((row) => row.name === name && row.companyId === this.card?.company.id);
      const only = same.length === 1 ? same[0] : undefined;
      return only ? { id: only.key.id, name, detail: only.title } : null;
    } catch {
      return null;
    }
  }

  /** Marks them away. True: it is done. */
  async save(): Promise<boolean> {
    const span = this.span();
    if (this.saving || span === null) return false;
    return this.#send(async () => {
      const order = { person: this.key.id, ...span, covers: this.covers.map((cover) => cover.id), returnMayBeTold: this.returnMayBeTold };
      const { operation, coversNotThere, overlaps } = await host.ask("mark_away", order);
      const m = i18n.m;
      this.session.done(m.absence.marked(this.name, spanText(span, this.today)), operation);
      if (coversNotThere.length > 0) this.session.notices.warn(m.absence.coversNotThere(coversNotThere));
      if (overlaps) this.session.notices.warn(m.absence.overlaps(this.name));
    });
  }

  /** Marks them as being back. True: it is done. */
  async markBack(): Promise<boolean> {
    if (this.saving) return false;
    return this.#send(async () => {
      const marked = await host.ask("mark_back", { person: this.key.id });
      const m = i18n.m.absence;
      if (marked.outcome === "back") this.session.done(m.markedBack(this.name), marked.operation);
      else this.session.done(m.notAway(this.name), null);
    });
  }

  /** The chosen time; none, and what is lacking, if it is not complete. */
  span(): Span | null {
    const m = i18n.m.absence;
    const lack = (field: Lacking, text: string): null => {
      this.lacking = { field, text };
      return null;
    };
    this.lacking = null;
    const quick = this.choices.find((choice) => choice.id === this.quick);
    if (quick?.span) return quick.span;

    const clocks = this.quick === "hours" || this.byTheHour;
    const fields: Lacking[] = [...(this.quick === "own" ? (["from-day", "to-day"] as const) : []), ...(clocks ? (["from-clock", "to-clock"] as const) : [])];
    const unread = fields.find((field) => this.misread[field]);
    if (unread) return lack(unread, unread.endsWith("day") ? i18n.m.fields.dayNotUnderstood : i18n.m.fields.clockNotUnderstood);

    if (this.quick === "hours") {
      if (this.fromClock === null) return lack("from-clock", m.startIsNeeded);
      if (this.toClock === null) return lack("to-clock", m.endIsNeeded);
      if (this.toClock <= this.fromClock) return lack("to-clock", m.endsBeforeItBegins);
      return { from: `${this.today}T${this.fromClock}`, to: `${this.today}T${this.toClock}` };
    }
    if (this.fromDay === null) return lack("from-day", m.startIsNeeded);
    const from = at(this.fromDay, clocks ? this.fromClock : null);
    const to = this.toDay === null ? null : at(this.toDay, clocks ? this.toClock : null);
    if (to !== null && ends(to) <= from) return lack(dayOf(to) < dayOf(from) ? "to-day" : "to-clock", m.endsBeforeItBegins);
    return { from, to };
  }

  async #send(order: () => Promise<void>): Promise<boolean> {
    this.saving = true;
    this.failure = null;
    try {
      await order();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}

function at(day: Day, clock: Clock | null): Moment {
  return clock === null ? day : `${day}T${clock}`;
}

/** A whole day lasts to its end: later than each of its minutes. */
function ends(to: Moment): string {
  return clockOf(to) === null ? `${to}T24:00` : to;
}
