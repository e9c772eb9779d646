// A person's draft between the form and the program. Knows no component and no host.
import type { AfterwardsDraft, FormProblem, NumberDraft, PersonDraft } from "../../contract/types";
import { notChosen } from "../forms/forward";
import { halfFilled, pruneHours } from "../forms/hours";
import { keepFilled } from "../forms/merged";
import { notPlaced } from "../forms/placing";

/** A person's draft with everything that fields bind to: `told` is what callers hear afterwards, if it comes to that. */
export type PersonEdit = PersonDraft & { told: AfterwardsDraft };

export function opened(draft: PersonDraft): PersonEdit {
  const told = draft.afterwards ?? { say: { fi: "", sv: "", en: "" }, forward: null, contact: null, until: null };
  return structuredClone({ ...draft, told });
}

export function prune(draft: PersonEdit): void {
  const written = (text: string) => text.trim() !== "";
  keepFilled(draft.former, written);
  keepFilled(draft.aliases, written);
  keepFilled(draft.numbers, (number) => written(number.written));
  keepFilled(draft.roles, (role) => written(role.role) || role.from !== null || role.to !== null);
  keepFilled(draft.planned, ({ on, name, title, numbers }) => on !== null || name !== null || title !== null || numbers !== null);
  pruneHours(draft.hours);
}

/** Whoever has no number yet has an extension first; a further one is mostly a mobile, which is not everybody's. */
export function nextNumber(numbers: readonly NumberDraft[]): NumberDraft {
  return numbers.length === 0
    ? { written: "", kind: "extension", mayBeGiven: true }
    : { written: "", kind: "mobile", mayBeGiven: false };
}

/** Whether callers hear anything but the company's standard sentence. */
export function tellsMore({ say, forward, contact }: AfterwardsDraft): boolean {
  return Object.values(say).some((text) => text.trim() !== "") || forward !== null || contact !== null;
}

/** What callers hear afterwards is changed only where the employment ends: whoever came back keeps what was told before. */
export function sent({ told, ...draft }: PersonEdit): PersonDraft {
  if (draft.employedTo === null) return draft;
  return { ...draft, afterwards: tellsMore(told) || told.until !== null ? told : null };
}

export function check(draft: PersonEdit): FormProblem[] {
  const forward = draft.employedTo === null ? null : draft.told.forward;
  return [...notPlaced(draft), ...halfFilled(draft.hours), ...notChosen(forward, "afterwards")];
}

/** As the name is shown. */
export function fullName(draft: Pick<PersonDraft, "given" | "family">): string {
  return [draft.given.trim(), draft.family.trim()].filter((part) => part !== "").join(" ");
}
