// Marking one person away or back from the card: what is known of them, and the absence that is written. Knows no DOM.
import type { Card, EntryKey, Failure } from "../../contract/types";
import { failureOf, host } from "../../host";
import { i18n } from "../../i18n";
import { clockOf, clockText, dayText } from "../../i18n/civil";
import type { Session } from "../../session/session.svelte";
import { AbsenceEditing } from "./editing.svelte";
import { quickChoices, type QuickChoice, type QuickId } from "./quick";

export class Away {
  /** None: not read yet. */
  card = $state.raw<Card | null>(null);
  /** What the dialog shows. */
  stage = $state<"reading" | "gone" | "away" | "form">("reading");
  failure = $state.raw<Failure | null>(null);
  saving = $state(false);
  /** The usual absence that is chosen; none: the time was typed. */
  quick = $state<QuickId | null>(null);

  /** The usual absence that was chosen by its digit while this was still being read. */
  early: QuickId | null = null;

  readonly editing: AbsenceEditing;
  readonly choices: readonly QuickChoice[];
  readonly name: string = $derived(this.card?.name ?? "");

  constructor(
    readonly session: Session,
    private readonly key: EntryKey,
  ) {
    this.choices = quickChoices(session.moment);
    this.editing = new AbsenceEditing(session);
  }

  async read(): Promise<void> {
    try {
      this.card = this.key.kind === "person" ? await host.ask("card", { key: this.key }) : null;
      this.stage = this.card === null ? "gone" : this.card.absence ? "away" : "form";
      if (this.stage === "form") await this.begin();
      else this.early = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Begins a new absence: today, whole, until something else is chosen. */
  async begin(): Promise<void> {
    this.stage = "form";
    this.quick = "today";
    const today = this.session.today;
    await this.editing.open(null, [this.key.id], { from: today, to: today });
  }

  /** The usual absence of a digit, if it has one. */
  byDigit(digit: string): QuickChoice | undefined {
    return this.choices.find((choice) => choice.digit === digit);
  }

  /** A digit was pressed before there is anything to choose from. The last one is taken as soon as there is. */
  press(digit: string): void {
    if (this.stage === "away" || this.stage === "gone" || this.editing.form) return;
    this.early = this.byDigit(digit)?.id ?? this.early;
  }

  /** A usual absence is chosen: its time holds, or the beginning of it is written for the rest to be typed. */
  choose(id: QuickId): void {
    this.quick = id;
    const choice = this.choices.find((known) => known.id === id);
    const { time } = this.editing;
    if (choice?.span) this.editing.draw(choice.span);
    else time.set(null, id === "hours" ? this.#fromNow() : "");
  }

  /** The time is typed. */
  type(text: string): void {
    this.quick = null;
    this.editing.time.type(text);
  }

  /** Marks them as being back. True: it is done. */
  async markBack(): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    this.failure = null;
    try {
      const marked = await host.ask("mark_back", { person: this.key.id });
      const m = i18n.m.absence;
      if (marked.outcome === "back") this.session.done(m.markedBack(this.name), marked.operation);
      else this.session.done(m.notAway(this.name), null);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** `8.7. klo 9.42–`: until when is to be typed after it, and it means nothing before. */
  #fromNow(): string {
    const { today, moment } = this.session;
    return i18n.m.absence.hoursFrom(dayText(i18n.language, today, today), clockText(i18n.language, clockOf(moment) ?? "00:00"));
  }
}
