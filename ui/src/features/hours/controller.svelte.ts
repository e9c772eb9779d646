// The hours of a person, a department or a company being edited. Knows the program, no DOM.
import type { Failure, FormField, FormProblem, Hours, HoursForm, HoursOf, Stretch } from "../../contract/types";
import { failureOf, host, Refused } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { Editing, type ReadForm, type SaveOutcome } from "../forms/editing.svelte";
import { halfFilled, pruneHours, usualWeek } from "../forms/hours";
import { PART_TIMES, partTime, weekText, type PartTime } from "./part-time";

interface ReadHours extends ReadForm<Hours> {
  form: HoursForm;
}

/** What holds where no week of one's own is set. */
export interface Inherited {
  /** Whose week it is. */
  name: string;
  week: readonly (readonly Stretch[])[];
}

export class HoursEditing {
  editing = $state.raw<Editing<Hours, Hours, ReadHours> | null>(null);
  /** Why they could not be opened or saved. */
  failure = $state.raw<Failure | null>(null);
  of: HoursOf = $state.raw() as HoursOf;
  #turn = 0;
  readonly #session: Session;

  readonly form: HoursForm | null = $derived(this.editing?.form.form ?? null);
  readonly unsaved: boolean = $derived(this.editing?.unsaved ?? false);
  /** None: there are no hours above either. */
  readonly inherited: Inherited | null = $derived.by(() => {
    for (const { name, hours } of this.form?.above ?? []) if (hours.week) return { name, week: hours.week };
    return null;
  });
  /** What part-time work can be chosen with one press: of a company nobody would choose it. */
  readonly partTimes: readonly PartTime[] = $derived(this.of.kind === "company" ? [] : PART_TIMES);

  constructor(session: Session, of: HoursOf) {
    this.#session = session;
    this.of = of;
  }

  /** Opens these hours, or those of somebody else. */
  async open(of = this.of): Promise<void> {
    const turn = (this.#turn += 1);
    this.failure = null;
    const read = async (): Promise<ReadHours> => {
      const form = await host.ask("hours_form", of);
      if (form === null) throw new Refused({ code: "gone" });
      return { draft: form.hours, seen: form.seen, form };
    };
    try {
      const first = await read();
      if (turn !== this.#turn) return;
      this.of = of;
      this.editing = new Editing(
        {
          read,
          write: async (hours, seen) => ({ id: of.id, ...(await host.ask("save_hours", { of, hours, seen })) }),
          opened: (hours) => structuredClone(hours),
          prune: pruneHours,
          sent: (hours) => hours,
          check: halfFilled,
        },
        first,
      );
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  faults(field: FormField, index: number | null): FormProblem[] {
    return this.editing?.faults(field, index) ?? [];
  }

  /** The week becomes that part of the whole one that holds otherwise. */
  choose(kind: PartTime): void {
    if (!this.editing) return;
    const half = this.#session.desk?.settings.halfDayAt ?? "12:00";
    const week = partTime(kind, this.inherited?.week ?? usualWeek(), half);
    this.editing.draft.week = week;
    this.#session.notices.announce(i18n.m.hours.chosen(weekText(i18n.language, week) || i18n.m.forms.hoursClosed));
  }

  /** Saves, and says so. What came of it; none: it was refused, and the refusal is in `failure`. */
  async save(): Promise<SaveOutcome | null> {
    const { editing, form } = this;
    if (!editing || !form) return null;
    this.failure = null;
    try {
      const outcome = await editing.save();
      if (outcome.kind === "saved") {
        const { operation } = outcome.saved;
        this.#session.done(operation === null ? i18n.m.forms.same : i18n.m.hours.saved(form.name), operation);
      }
      return outcome;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    }
  }
}
