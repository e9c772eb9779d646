// One absence being written, or one for each of several people: who, when, who covers, what would go wrong. Everything
// that is decided is asked of the program; late answers are dropped. Knows no DOM.
import type { AbsenceDraft, AbsenceForm, Checked, CoverDraft, Failure, Proposal, When } from "../../contract/types";
import { failureOf, host, Refused } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";
import { differing, merged } from "../forms/merged";
import { whenText } from "../absences/when-text";
import { toldConflict } from "./conflict-text";
import { AwayTimeField } from "./time.svelte";
import { whenWritten } from "./when-written";

/** Somebody, as the form shows them. */
export interface Whom {
  id: string;
  name: string;
  detail: string;
}

/** A cover in the list. */
export interface CoverRow extends Whom {
  /** Names the row: somebody may cover two roles in two rows. */
  row: number;
  /** The only role they cover; none: everything. */
  role: string | null;
}

/** Everything that is written, for going on with it later. */
export interface Written {
  absence: string | null;
  people: readonly Whom[];
  text: string;
  when: When | null;
  covers: readonly CoverRow[];
  returnMayBeTold: boolean;
  merge: readonly string[];
}

type Compared = Pick<AbsenceDraft, "when" | "covers" | "returnMayBeTold">;

/** The field that has to be filled in first. */
export type Lacking = "who" | "when";

export class AbsenceEditing {
  /** As the program sent it; none: not read yet. */
  form = $state.raw<AbsenceForm | null>(null);
  /** None: a new one. */
  absence = $state<string | null>(null);
  people = $state.raw<readonly Whom[]>([]);
  covers = $state.raw<readonly CoverRow[]>([]);
  returnMayBeTold = $state(true);
  /** Absences that become one with this one. */
  merge = $state.raw<readonly string[]>([]);
  /** What would go wrong; what is shown stays until its successor is there. */
  checked = $state.raw<Checked | null>(null);
  failure = $state.raw<Failure | null>(null);
  lacking = $state<Lacking | null>(null);
  saving = $state(false);
  /** What others changed meanwhile, by field. */
  meanwhile = $state.raw<{ theirs: AbsenceForm; changed: readonly string[]; both: readonly string[] } | null>(null);
  readonly time: AwayTimeField;

  #base = $state.raw<string>("");
  #opening = 0;
  #checking = 0;
  #rows = 0;

  readonly unsaved: boolean = $derived.by(() => this.form !== null && this.#written() !== this.#base);
  /** Whether losing it would be a loss: more than who is away is written. */
  readonly worthKeeping: boolean = $derived.by(
    () => this.unsaved && (this.absence !== null || this.time.text.trim() !== "" || this.covers.length > 0),
  );
  /** As it would be saved; none: something is missing. */
  readonly draft: AbsenceDraft | null = $derived.by(() => {
    const { when } = this.time;
    if (when === null || this.people.length === 0) return null;
    return {
      id: this.absence,
      people: this.people.map((person) => person.id),
      when,
      covers: this.covers.map(({ id, role }): CoverDraft => ({ person: id, role })),
      returnMayBeTold: this.returnMayBeTold,
      merge: [...this.merge],
    };
  });
  /** Who could cover and does not yet, best first. */
  readonly proposals: readonly Proposal[] = $derived.by(() =>
    (this.checked?.proposals ?? []).filter((proposal) => !this.covers.some((cover) => cover.id === proposal.person)),
  );

  constructor(private readonly session: Session) {
    this.time = new AwayTimeField(
      () => session.today,
      () => this.people[0]?.id ?? null,
      () => this.#changed(),
    );
  }

  /** Opens an absence, or a new one of these people. A time that was drawn or chosen takes the place of its own. */
  async open(absence: string | null, people: readonly string[], when: Pick<When, "from" | "to"> | null = null): Promise<void> {
    const opening = (this.#opening += 1);
    this.failure = null;
    this.lacking = null;
    this.meanwhile = null;
    try {
      const form = await this.#ask(absence, people);
      if (opening !== this.#opening) return;
      this.absence = absence;
      this.form = form;
      this.#show(form, form.draft);
      this.#base = this.#written();
      if (when) this.draw(when);
    } catch (thrown) {
      if (opening === this.#opening) this.failure = failureOf(thrown);
    }
  }

  /** The time was drawn, dragged or chosen. */
  draw({ from, to }: Pick<When, "from" | "to">): void {
    this.time.set({ from, to, repeats: null }, whenWritten({ from, to }, i18n.language, this.session.today));
  }

  /** Reads what may have changed: history and conflicts; and the absence itself where nothing is unsaved. */
  async refresh(): Promise<void> {
    if (!this.form) return;
    this.#check();
    if (this.absence === null || this.unsaved || this.saving) return;
    const opening = (this.#opening += 1);
    try {
      const form = await this.#ask(this.absence, []);
      if (opening !== this.#opening || this.unsaved) return;
      this.form = form;
      this.#show(form, form.draft);
      this.#base = this.#written();
    } catch (thrown) {
      if (opening === this.#opening) this.failure = failureOf(thrown);
    }
  }

  /** Who is away; the roles that can be chosen follow. */
  async choosePeople(people: readonly Whom[]): Promise<void> {
    this.lacking = null;
    this.people = people;
    this.covers = this.covers.filter((cover) => !people.some((person) => person.id === cover.id));
    this.#changed();
    this.time.again();
    if (people.length === 0) return;
    const opening = (this.#opening += 1);
    try {
      const form = await this.#ask(null, people.map((person) => person.id));
      if (opening !== this.#opening) return;
      this.form = form;
      const known = new Set(form.roles.map((role) => role.id));
      this.covers = this.covers.map((cover) => (cover.role !== null && !known.has(cover.role) ? { ...cover, role: null } : cover));
      this.people = people.map((person) => this.#named(form, person.id) ?? person);
    } catch (thrown) {
      if (opening === this.#opening) this.failure = failureOf(thrown);
    }
  }

  add(person: Whom, role: string | null = null): void {
    this.failure = null;
    if (this.covers.some((cover) => cover.id === person.id && cover.role === role)) return;
    this.covers = [...this.covers, { id: person.id, name: person.name, detail: person.detail, role, row: (this.#rows += 1) }];
    this.session.notices.announce(i18n.m.absence.coverAdded(person.name, this.covers.length));
    this.#changed();
  }

  /** Takes a proposal. A deputy for one role covers that role where somebody covers everything already. */
  propose({ person, name, title, why }: Proposal): void {
    const role = why.kind === "role-deputy" && this.covers.some((cover) => cover.role === null) ? why.role : null;
    const id = role === null ? null : (this.form?.roles.find((known) => known.name === role)?.id ?? null);
    this.add({ id: person, name, detail: title }, id);
  }

  removeCover(row: number): void {
    const cover = this.covers.find((known) => known.row === row);
    if (!cover) return;
    this.covers = this.covers.filter((known) => known.row !== row);
    this.session.notices.announce(i18n.m.absence.coverRemoved(cover.name));
    this.#changed();
  }

  /** Takes somebody away from the covers, in all roles. */
  dismiss(person: string): void {
    for (const cover of this.covers.filter((known) => known.id === person)) this.removeCover(cover.row);
  }

  /** Moves a cover one place up (-1) or down (1). */
  move(row: number, by: 1 | -1): void {
    const at = this.covers.findIndex((cover) => cover.row === row);
    const cover = this.covers[at];
    if (!cover || at + by < 0 || at + by >= this.covers.length) return;
    const others = this.covers.filter((other) => other !== cover);
    this.covers = [...others.slice(0, at + by), cover, ...others.slice(at + by)];
    this.session.notices.announce(i18n.m.absence.coverAdded(cover.name, at + by + 1));
    this.#changed();
  }

  give(row: number, role: string | null): void {
    this.covers = this.covers.map((cover) => (cover.row === row ? { ...cover, role } : cover));
    this.#changed();
  }

  tell(mayBeTold: boolean): void {
    this.returnMayBeTold = mayBeTold;
    this.#changed();
  }

  /** Makes another absence of the same person one with this one, or keeps it apart after all. */
  turnMerge(absence: string): void {
    const others = this.merge.filter((known) => known !== absence);
    this.merge = others.length < this.merge.length ? others : [...others, absence];
    this.#changed();
  }

  /** Saves it. The absences; none: it is not saved, and what is wrong is in `lacking`, `failure` or `meanwhile`. */
  async save(): Promise<readonly string[] | null> {
    if (this.saving) return null;
    this.saving = true;
    try {
      await this.time.settled();
      this.lacking = this.people.length === 0 ? "who" : this.time.when === null ? "when" : null;
      const { draft, form } = this;
      if (draft === null || form === null) return null;
      this.failure = null;
      const { operation, absences, conflicts } = await host.ask("save_absence", { draft, seen: form.seen });
      const m = i18n.m;
      const { today, notices } = this.session;
      const only = this.people.length === 1 ? this.people[0] : undefined;
      const who = only ? only.name : m.absence.several(this.people.length);
      const said = draft.id === null ? m.absence.marked : m.absence.changed;
      this.session.done(operation === null ? m.forms.same : said(who, whenText(draft.when, today)), operation);
      const [first] = conflicts.map((conflict) => toldConflict(conflict, today, !only)).filter((told) => told.grave);
      if (first) notices.warn(m.absence.stillOpen(first.what));
      this.#base = this.#written();
      return absences;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      if (this.failure.code === "changed-meanwhile") await this.#compare();
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Says that it is as it is, or takes it away. True: it is done. */
  async act(what: "confirm_absences" | "remove_absences"): Promise<boolean> {
    if (this.saving || this.absence === null) return false;
    this.saving = true;
    this.failure = null;
    try {
      const { operation } = await host.ask(what, { absences: [this.absence] });
      const m = i18n.m.absence;
      this.session.done(what === "confirm_absences" ? m.confirmed : m.removed, operation);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** What was changed here stays, the rest is as others left it. */
  keepMine(): void {
    const { meanwhile, form } = this;
    if (!meanwhile || !form || !this.draft) return;
    const both = merged<Compared>(compared(form.draft), compared(this.draft), compared(meanwhile.theirs.draft));
    const known = this.covers;
    this.form = meanwhile.theirs;
    this.meanwhile = null;
    this.failure = null;
    this.#show(meanwhile.theirs, { ...meanwhile.theirs.draft, ...both }, known);
  }

  /** What was changed here is given up. */
  loadTheirs(): void {
    const { absence } = this;
    this.meanwhile = null;
    void this.open(absence, []);
  }

  /** Gives up what is written: it counts as nothing unsaved. */
  forget(): void {
    this.#base = this.#written();
  }

  /** What is written, to go on with it later. */
  keep(): Written {
    const { absence, people, covers, returnMayBeTold, merge } = this;
    return { absence, people, covers, returnMayBeTold, merge, text: this.time.text, when: this.time.when };
  }

  /** Goes on with what was written before. */
  async goOn(written: Written): Promise<void> {
    await this.open(written.absence, written.people.map((person) => person.id));
    this.people = written.people;
    this.covers = written.covers;
    this.returnMayBeTold = written.returnMayBeTold;
    this.merge = written.merge;
    this.time.set(written.when, written.text);
  }

  async #ask(absence: string | null, people: readonly string[]): Promise<AbsenceForm> {
    const form = await host.ask("absence_form", { absence, people: [...people] });
    if (form === null) throw new Refused({ code: "gone" });
    return form;
  }

  /** Puts a draft into the fields. */
  #show(form: AbsenceForm, draft: AbsenceDraft, known: readonly Whom[] = []): void {
    const name = (id: string): Whom => this.#named(form, id) ?? known.find((whom) => whom.id === id) ?? { id, name: "", detail: "" };
    this.people = draft.people.map(name);
    this.covers = draft.covers.map(({ person, role }) => ({ ...name(person), role, row: (this.#rows += 1) }));
    this.returnMayBeTold = draft.returnMayBeTold;
    this.merge = draft.merge;
    // When a new one is, somebody says first.
    if (draft.id === null) return this.time.set(null, "");
    const { from, to, repeats } = draft.when;
    const same = JSON.stringify(draft.when) === JSON.stringify(form.draft.when);
    const written = repeats ? whenText(draft.when, this.session.today) : whenWritten({ from, to }, i18n.language, this.session.today);
    this.time.set(draft.when, same && form.whenText !== "" ? form.whenText : written);
  }

  #named(form: AbsenceForm, id: string): Whom | null {
    return form.people.find((person) => person.id === id) ?? null;
  }

  /** Finds out what others changed, and whether it was changed here too. */
  async #compare(): Promise<void> {
    const { form, absence, draft } = this;
    if (!form || !draft) return;
    try {
      const theirs = await this.#ask(absence, draft.people);
      if (absence === null) {
        // A new one changes nothing that others know: what is written stays, on what is known now.
        this.form = theirs;
        return;
      }
      const changed = differing(compared(form.draft), compared(theirs.draft));
      const mine = differing(compared(form.draft), compared(draft));
      this.failure = null;
      this.meanwhile = { theirs, changed, both: changed.filter((field) => mine.includes(field)) };
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  #changed(): void {
    this.lacking = null;
    this.#check();
  }

  /** Asks what would go wrong. */
  #check(): void {
    const number = (this.#checking += 1);
    const { draft } = this;
    if (draft === null) {
      this.checked = null;
      return;
    }
    host.ask("check_absence", { number, draft }).then(
      (checked) => {
        if (number === this.#checking && checked.number === number) this.checked = checked;
      },
      // What cannot be looked at is not said to be well.
      () => {
        if (number === this.#checking) this.checked = null;
      },
    );
  }

  #written(): string {
    const { people, covers, returnMayBeTold, merge, time } = this;
    const rows = covers.map(({ id, role }) => [id, role]);
    return JSON.stringify([people.map((person) => person.id), rows, returnMayBeTold, merge, time.when, time.when === null ? time.text : ""]);
  }
}

function compared({ when, covers, returnMayBeTold }: Compared): Compared {
  return { when, covers, returnMayBeTold };
}
