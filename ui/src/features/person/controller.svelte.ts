// A person being edited, and what can be chosen for them. Knows no component.
import type { Choice, PersonDraft, PersonForm } from "../../contract/types";
import { host } from "../../host";
import { faultText } from "../forms/faults";
import { Editing } from "../forms/editing.svelte";
import { isPlaced, placed } from "../forms/placing";
import type { FormField } from "../../contract/types";
import { check, nextNumber, opened, type PersonEdit, prune, sent } from "./draft";

export class PersonEditing extends Editing<PersonEdit, PersonDraft, PersonForm> {
  /** What can be chosen in another company than the one the form was opened for. */
  #elsewhere = $state.raw<PersonForm | null>(null);
  /** Names of people who were chosen here. */
  #chosen = $state.raw<Readonly<Record<string, string>>>({});
  #asked = 0;

  readonly departments: readonly Choice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form).departments : []);
  readonly roles: readonly Choice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form).roles : []);

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

  /** Whoever came to write a number writes at once. A row that stays empty is no change. */
  expectNumber(): void {
    if (this.draft.numbers.length === 0) this.draft.numbers.push(nextNumber([]));
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
