// The form beside the timeline: follows what is opened and who is chosen there, and never loses something unsaved without
// offering it back. Knows no DOM.
import { i18n } from "../../i18n";
import { lasting } from "../../shared/lasting.svelte";
import type { Opened, Workspace } from "../absences/workspace.svelte";
import { AbsenceEditing } from "./editing.svelte";

export class Pane {
  readonly editing: AbsenceEditing;
  /** Whether the people are those chosen on the timeline. */
  #follows = false;
  /** The number of what was opened last. */
  #shown: number | null = null;

  /** The form of a workspace is where it was left: a call that comes in between costs nothing that was written. */
  static readonly of = lasting((workspace: Workspace) => new Pane(workspace));

  private constructor(private readonly workspace: Workspace) {
    this.editing = new AbsenceEditing(workspace.session);
  }

  /** Shows what was opened; what was unsaved can be gone on with. False: it was there already. */
  async show({ number, absence, people, when }: Opened): Promise<boolean> {
    const { editing } = this;
    if (number === this.#shown && editing.form) {
      await editing.refresh();
      return false;
    }
    this.#shown = number;
    if (editing.worthKeeping) {
      const kept = editing.keep();
      const m = i18n.m.absence;
      this.workspace.session.notices.say(m.dropsUnsaved, { label: m.goOn, run: () => void editing.goOn(kept) });
    }
    this.#follows = absence === null && people.length > 0 && people.length === this.workspace.chosen.length;
    await editing.open(absence, people, when);
    return true;
  }

  /** Whoever is chosen on the timeline is who a new absence is of. */
  async follow(): Promise<void> {
    const { chosen } = this.workspace;
    const { editing } = this;
    if (editing.absence !== null || !editing.form || (chosen.length === 0 && !this.#follows)) return;
    this.#follows = chosen.length > 0;
    const ids = (people: readonly { id: string }[]) => people.map((person) => person.id).join();
    if (ids(chosen) === ids(editing.people)) return;
    await editing.choosePeople(chosen.map(({ id, name }) => ({ id, name, detail: "" })));
  }

  /** Saves; a new one leaves an empty form, a known one stays. True: it is saved. */
  async save(): Promise<boolean> {
    const { editing, workspace } = this;
    const known = editing.absence;
    if ((await editing.save()) === null) return false;
    if (known === null) workspace.clear();
    else workspace.open(known, []);
    return true;
  }

  async confirm(): Promise<void> {
    if (await this.editing.act("confirm_absences")) await this.editing.refresh();
  }

  async remove(): Promise<boolean> {
    if (!(await this.editing.act("remove_absences"))) return false;
    this.leave();
    return true;
  }

  /** Gives up what is written. */
  leave(): void {
    this.editing.forget();
    this.workspace.clear();
  }
}
