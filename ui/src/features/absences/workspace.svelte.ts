// What HR looks at and works on: the days that are shown, who is chosen, what the form holds. Knows no DOM.
import type { Day, HoursOf, Moment } from "../../contract/types";
import type { Session } from "../../session/session.svelte";
import { dayAfter } from "../../i18n/civil";
import { lasting } from "../../shared/lasting.svelte";
import { daysOf, firstDay, stepOf, type Scale } from "./geometry";

/** Somebody who is chosen. */
export interface ChosenPerson {
  id: string;
  name: string;
}

/** What the form is asked to show. */
export interface Opened {
  /** Counts up, so that the same may be opened again. */
  number: number;
  /** None: a new one. */
  absence: string | null;
  /** Who is away, of a new one. */
  people: readonly string[];
  /** A time that was drawn or dragged; none: as it is, or today. */
  when: { from: Moment; to: Moment | null } | null;
}

export class Workspace {
  scale = $state<Scale>("month");
  /** The first day that is shown. */
  from = $state<Day>("1970-01-01");
  onlyAway = $state(false);
  /** Several people who are to get one absence each. */
  chosen = $state.raw<readonly ChosenPerson[]>([]);
  opened = $state.raw<Opened>({ number: 0, absence: null, people: [], when: null });
  /** Whose hours are shown above the workspace. */
  hoursOf = $state.raw<HoursOf | null>(null);
  /** Somebody to bring into sight; goes away when it is done. */
  sought = $state<string | null>(null);

  /** The workspace of a session is where it was left. */
  static readonly at = lasting((session: Session) => new Workspace(session));

  private constructor(readonly session: Session) {
    this.from = firstDay(this.scale, session.today);
  }

  get days(): number {
    return daysOf(this.scale);
  }

  /** The last day that is shown. */
  get to(): Day {
    return dayAfter(this.from, this.days - 1);
  }

  /** Another scale, with a day kept in sight. */
  show(scale: Scale, around: Day): void {
    this.scale = scale;
    this.from = firstDay(scale, around);
  }

  today(): void {
    this.from = firstDay(this.scale, this.session.today);
  }

  step(by: 1 | -1): void {
    this.from = dayAfter(this.from, by * stepOf(this.scale));
  }

  /** Chooses somebody, or no longer. */
  choose(person: ChosenPerson): void {
    const others = this.chosen.filter((known) => known.id !== person.id);
    this.chosen = others.length < this.chosen.length ? others : [...others, person];
  }

  /** Chooses all of these, or none of them where all are chosen. */
  chooseAll(people: readonly ChosenPerson[]): void {
    const ids = new Set(people.map((person) => person.id));
    const others = this.chosen.filter((known) => !ids.has(known.id));
    const all = others.length + people.length === this.chosen.length;
    this.chosen = all ? others : [...others, ...people];
  }

  /** Opens an absence in the form, or a new one of these people. */
  open(absence: string | null, people: readonly string[], when: Opened["when"] = null): void {
    this.opened = { number: this.opened.number + 1, absence, people, when };
  }

  /** An empty form again; nobody is chosen any longer. */
  clear(): void {
    this.chosen = [];
    this.open(null, []);
  }

  hours(of: HoursOf): void {
    this.hoursOf = of;
  }
}
