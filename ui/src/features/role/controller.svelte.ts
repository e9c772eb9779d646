// A role being edited, and what can be chosen for it. Knows no component.
import type { Choice, Day, FormField, HolderDraft, RoleForm, RoleFormDraft } from "../../contract/types";
import { host } from "../../host";
import { Editing } from "../forms/editing.svelte";
import { faultText } from "../forms/faults";
import { keepFilled } from "../forms/merged";
import { isPlaced, notPlaced, placed } from "../forms/placing";
import { type Beside, earlierOf, holdsOn, laterOf } from "../forms/succession";

function prune(draft: RoleFormDraft): void {
  const written = (text: string) => text.trim() !== "";
  keepFilled(draft.keywords, written);
  keepFilled(draft.numbers, (number) => written(number.written));
}

export class RoleEditing extends Editing<RoleFormDraft, RoleFormDraft, RoleForm> {
  /** The departments of another company than the one the form was opened for. */
  #elsewhere = $state.raw<readonly Choice[] | null>(null);
  /** Names of people who were chosen here. */
  #chosen = $state.raw<Readonly<Record<string, string>>>({});
  #asked = 0;

  readonly departments: readonly Choice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form.departments) : []);

  /** Opens a role's form; none: a new one in the company. */
  static async open(role: string | null, company: string | null): Promise<RoleEditing> {
    const read = () => host.ask("role_form", { role, company });
    const write = (draft: RoleFormDraft, seen: number) => host.ask("save_role", { draft, seen });
    const opened = (draft: RoleFormDraft) => placed(structuredClone(draft), role, company);
    return new RoleEditing({ read, write, opened, prune, sent: (draft) => draft, check: notPlaced }, await read());
  }

  /** It belongs to another company: its departments are offered. What is written stays. */
  async moveTo(company: string): Promise<void> {
    this.draft.company = company;
    const number = (this.#asked += 1);
    const { departments } = await host.ask("role_form", { role: null, company });
    if (number === this.#asked) this.#elsewhere = departments;
  }

  nameOf(person: string): string {
    return this.#chosen[person] ?? this.#known(person)?.name ?? "…";
  }

  /** The last day of somebody's employment, where that is known. */
  employedUntil(person: string): Day | null {
    return this.#known(person)?.to ?? null;
  }

  isNew({ person }: HolderDraft): boolean {
    return !this.form.draft.holders.some((holder) => holder.person === person);
  }

  /** A holder's first day in the role; none: nobody has said. */
  firstDay({ person, from }: HolderDraft): Day | null {
    return laterOf(from, this.#known(person)?.from ?? null);
  }

  /** Who else holds the role on the day; whoever stands above is asked first. */
  besides(holder: HolderDraft, day: Day): Beside[] {
    const own = this.draft.holders.indexOf(holder);
    return this.draft.holders.flatMap((other, place) => {
      const until = earlierOf(other.to, this.employedUntil(other.person));
      if (other.person === holder.person || !holdsOn({ from: this.firstDay(other), to: until }, day)) return [];
      return { name: this.nameOf(other.person), until, first: own === -1 || place < own };
    });
  }

  /** Somebody was chosen, as a holder or a deputy. */
  remember(person: string, name: string): void {
    this.#chosen = { ...this.#chosen, [person]: name };
  }

  #known(person: string) {
    return this.form.people.find((known) => known.person === person);
  }

  fault(field: FormField, index: number | null = null): string | null {
    return faultText(this.faults(field, index));
  }
}
