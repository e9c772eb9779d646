// A person being edited, and what can be chosen for them. Knows no component.
import type { Choice, Day, PersonDraft, PersonForm, RoleChoice } from "../../contract/types";
import { host } from "../../host";
import { faultText } from "../forms/faults";
import { Editing } from "../forms/editing.svelte";
import { isPlaced, placed } from "../forms/placing";
import type { FormField } from "../../contract/types";
import { type Beside, holdsOn } from "../forms/succession";
import { check, nextNumber, opened, type PersonEdit, prune, sent } from "./draft";

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.trim().toLocaleLowerCase();
  return plain(one) === plain(other);
}

export class PersonEditing extends Editing<PersonEdit, PersonDraft, PersonForm> {
  /** What can be chosen in another company than the one the form was opened for. */
  #elsewhere = $state.raw<PersonForm | null>(null);
  /** Names of people who were chosen here. */
  #chosen = $state.raw<Readonly<Record<string, string>>>({});
  #asked = 0;

  readonly departments: readonly Choice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form).departments : []);
  readonly roles: readonly RoleChoice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form).roles : []);

  /** Opens somebody's form; none: somebody new in the company. */
  static async open(person: string | null, company: string | null): Promise<PersonEditing> {
    const read = () => host.ask("person_form", { person, company });
    const write = (draft: PersonDraft, seen: number) => host.ask("save_person", { draft, seen });
    const begun = (draft: PersonDraft) => placed(opened(draft), person, company);
    return new PersonEditing({ read, write, opened: begun, prune, sent, check }, await read());
  }

  /** They work for another company: its departments and roles are offered. What is written stays. */
  async moveTo(company: string): Promise<void> {
    this.draft.company = company;
    const number = (this.#asked += 1);
    const form = await host.ask("person_form", { person: null, company });
    if (number === this.#asked) this.#elsewhere = form;
  }

  /** Somebody new of whom the name is known: it stands there to be looked at, and is not saved by itself. */
  begin({ given, family }: Pick<PersonDraft, "given" | "family">): void {
    this.draft.given = given;
    this.draft.family = family;
  }

  /** Whoever came to write a number writes at once. A row that stays empty is no change. */
  expectNumber(): void {
    if (this.draft.numbers.length === 0) this.draft.numbers.push(nextNumber([]));
  }

  /** The role of the company that is called so. */
  roleOf(name: string): RoleChoice | null {
    return this.roles.find((role) => sameName(role.name, name)) ?? null;
  }

  /** Whether they hold a role of that name already. */
  holds(name: string): boolean {
    return this.form.draft.roles.some((held) => sameName(held.role, name));
  }

  /** Who else holds the role of that name on the day; whoever is new in it is asked last. */
  besides(name: string, day: Day): Beside[] {
    const holders = this.roleOf(name)?.holders ?? [];
    const own = holders.findIndex(({ person }) => person === this.draft.id);
    return holders.flatMap((holder, place) => {
      if (holder.person === this.draft.id || !holdsOn(holder, day)) return [];
      return { name: holder.name, until: holder.to, first: own === -1 || place < own };
    });
  }

  nameOf(person: string): string {
    return this.#chosen[person] ?? this.form.people.find((choice) => choice.id === person)?.name ?? "…";
  }

  /** Somebody was chosen, as a deputy or to be sent to. */
  remember(person: string, name: string): void {
    this.#chosen = { ...this.#chosen, [person]: name };
  }

  fault(field: FormField, index: number | null = null): string | null {
    return faultText(this.faults(field, index));
  }
}
