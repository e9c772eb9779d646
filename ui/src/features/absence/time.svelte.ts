// When somebody is away, as it is typed: what the program understood of it, and which times of a repetition are left
// out. Late answers are dropped. Knows no DOM.
import type { Day, Failure, Moment, When, WhenFault, WhenRead } from "../../contract/types";
import { failureOf, host } from "../../host";
import { dayOf } from "../../i18n/civil";

/** One time of a repetition, and whether it is left out. */
export interface ComingTime {
  day: Day;
  out: boolean;
}

export class AwayTimeField {
  text = $state("");
  /** What the text means; none: nothing yet, or nothing at all. */
  when = $state.raw<When | null>(null);
  fault = $state.raw<WhenFault | null>(null);
  /** Words that said nothing of when. They are kept nowhere. */
  dropped = $state.raw<readonly string[]>([]);
  workingDays = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  #next = $state.raw<readonly Moment[]>([]);
  /** What was chosen, drawn or changed by hand: that holds whatever the text is taken for. */
  #chosen: When | null = null;
  #number = 0;
  #reading: Promise<void> = Promise.resolve();

  /** The coming times of a repetition, those that are left out among them. */
  readonly coming: readonly ComingTime[] = $derived.by(() => {
    const except = this.when?.repeats?.except ?? [];
    const today = this.today();
    const days = new Set([...this.#next.map(dayOf), ...except.filter((day) => day >= today)]);
    return [...days].sort().map((day) => ({ day, out: except.includes(day) }));
  });

  constructor(
    private readonly today: () => Day,
    /** Whose days are counted. */
    private readonly person: () => string | null,
    /** It means something else than before. */
    private readonly changed: () => void,
  ) {}

  /** Somebody types. */
  type(text: string): void {
    this.text = text;
    this.#chosen = null;
    this.#reading = this.#read(null);
  }

  /** It was chosen or drawn: that holds, and the text says so. */
  set(when: When | null, text: string): void {
    this.text = text;
    this.when = when;
    this.#chosen = when;
    this.#forget();
    this.#number += 1;
    if (when) this.#reading = this.#read(when);
    this.changed();
  }

  /** Asks again for somebody else, whose working days are others. */
  again(): void {
    if (this.text.trim() !== "") this.#reading = this.#read(this.#chosen);
  }

  /** Leaves a time of the repetition out, or takes it in again. */
  turn(day: Day): void {
    const repeats = this.when?.repeats;
    if (!this.when || !repeats) return;
    const others = repeats.except.filter((known) => known !== day);
    const except = others.length < repeats.except.length ? others : [...others, day].sort();
    // One that is taken in again stays in sight.
    if (!this.#next.some((moment) => dayOf(moment) === day)) this.#next = [...this.#next, day];
    this.when = { ...this.when, repeats: { ...repeats, except } };
    this.#chosen = this.when;
    this.changed();
  }

  /** Settled when what was typed last is understood. */
  async settled(): Promise<void> {
    let waited: Promise<void>;
    do {
      waited = this.#reading;
      await waited;
    } while (waited !== this.#reading);
  }

  /** Has the text read. With a known meaning only what goes with it is taken from the answer. */
  async #read(known: When | null): Promise<void> {
    const number = (this.#number += 1);
    try {
      const read = await host.ask("read_when", { number, text: this.text, person: this.person() });
      if (number !== this.#number) return;
      this.failure = null;
      if (known === null) this.#take(read);
      else if (sameTime(read.when, known)) this.#details(read);
    } catch (thrown) {
      if (number !== this.#number) return;
      this.failure = failureOf(thrown);
      if (known !== null) return;
      this.when = null;
      this.#forget();
      this.changed();
    }
  }

  #take(read: WhenRead): void {
    this.when = read.when;
    this.fault = read.when === null ? read.fault : null;
    this.dropped = read.dropped;
    this.#details(read);
    this.changed();
  }

  #details({ workingDays, next }: WhenRead): void {
    this.workingDays = workingDays;
    this.#next = next;
  }

  #forget(): void {
    this.fault = null;
    this.dropped = [];
    this.workingDays = null;
    this.#next = [];
    this.failure = null;
  }
}

/** Whether both are the same time; days that are left out may be others. */
function sameTime(one: When | null, other: When): boolean {
  const bare = ({ from, to, repeats }: When) =>
    JSON.stringify([from, to, repeats && [repeats.everyWeeks, [...repeats.on].sort(), repeats.until]]);
  return one !== null && bare(one) === bare(other);
}
