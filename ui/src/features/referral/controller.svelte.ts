// A referral being edited that is about no leaver, and what can be chosen for it. Knows no component.
import type { Choice, FormField, PerLanguage, ReferralDraft, ReferralForm, ReferralKind } from "../../contract/types";
import { host } from "../../host";
import type { BegunReferral } from "../../session/session.svelte";
import { Editing } from "../forms/editing.svelte";
import { faultText } from "../forms/faults";
import { notChosen } from "../forms/forward";
import { keepFilled } from "../forms/merged";
import { isPlaced, notPlaced, placed } from "../forms/placing";

function prune(draft: ReferralDraft): void {
  keepFilled(draft.names, (name) => name.trim() !== "");
}

const same = (one: PerLanguage, other: PerLanguage) => one.fi === other.fi && one.sv === other.sv && one.en === other.en;
const isBlank = (say: PerLanguage) => Object.values(say).every((text) => text.trim() === "");

export class ReferralEditing extends Editing<ReferralDraft, ReferralDraft, ReferralForm> {
  /** The roles of another company than the one the form was opened for. */
  #elsewhere = $state.raw<readonly Choice[] | null>(null);
  /** Names of people who were chosen here. */
  #chosen = $state.raw<Readonly<Record<string, string>>>({});
  #asked = 0;

  readonly roles: readonly Choice[] = $derived(isPlaced(this.draft) ? (this.#elsewhere ?? this.form.roles) : []);

  /** Opens a referral's form; none: a new one, begun with what is known of it or in the company. */
  static async open(referral: string | null, begun: BegunReferral | null, answered: string | null): Promise<ReferralEditing> {
    const company = begun?.company ?? answered;
    const read = () => host.ask("referral_form", { referral, company });
    const write = (draft: ReferralDraft, seen: number) => host.ask("save_referral", { draft, seen });
    const opened = (draft: ReferralDraft) => {
      const copy = placed(structuredClone(draft), referral, company);
      // There is a row to write in at once.
      if (copy.names.length === 0) copy.names = [""];
      return copy;
    };
    const check = (draft: ReferralDraft) => [...notPlaced(draft), ...notChosen(draft.forward, "forward")];
    const editing = new ReferralEditing({ read, write, opened, prune, sent: (draft) => draft, check }, await read());
    if (referral === null) editing.#begin(begun?.names ?? []);
    return editing;
  }

  #begin(names: readonly string[]): void {
    if (names.length > 0) this.draft.names = [...names];
  }

  /** It is about something else. Where nobody has worded anything, a question begins with the ready sentence, for it has no
   * standard one; the others are told by theirs, which says who helps, too. */
  choose(kind: ReferralKind): void {
    const isOwn = !isBlank(this.draft.say) && !this.isTemplate;
    this.draft.kind = kind;
    if (isOwn) return;
    if (kind === "question") this.useTemplate();
    else this.draft.say = { fi: "", sv: "", en: "" };
  }

  /** The ready sentence of the kind, whatever is written. */
  useTemplate(): void {
    const template = this.templateOf(this.draft.kind);
    if (template) this.draft.say = { ...template };
  }

  templateOf(kind: ReferralKind): PerLanguage | null {
    return this.form.templates.find((template) => template.kind === kind)?.say ?? null;
  }

  /** Whether the sentence is the ready one of its kind. */
  get isTemplate(): boolean {
    const template = this.templateOf(this.draft.kind);
    return template !== null && same(this.draft.say, template);
  }

  /** It is told in another company's name: its roles are offered. What is written stays. */
  async moveTo(company: string): Promise<void> {
    this.draft.company = company;
    const number = (this.#asked += 1);
    const { roles } = await host.ask("referral_form", { referral: null, company });
    if (number === this.#asked) this.#elsewhere = roles;
  }

  nameOf(person: string): string {
    return this.#chosen[person] ?? this.form.people.find(({ id }) => id === person)?.name ?? "…";
  }

  /** Somebody was chosen to be sent to. */
  remember(person: string, name: string): void {
    this.#chosen = { ...this.#chosen, [person]: name };
  }

  fault(field: FormField, index: number | null = null): string | null {
    return faultText(this.faults(field, index));
  }
}
