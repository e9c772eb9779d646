// Where what a suggestion is about is put right. Knows no component.
import type { Suggestion } from "../../contract/types";
import type { View } from "../../session/session.svelte";

/** The form; none: there is none for it, and it is put right elsewhere. */
export function formOf({ about, companyId }: Suggestion): View | null {
  if (about === null) return companyId === null ? null : { name: "company", id: companyId };
  // The referral of a leaver is a part of that person's form.
  if (about.person !== null) return { name: "person", id: about.person };
  return about.key.kind !== "person" && about.name !== null ? { name: about.key.kind, id: about.key.id } : null;
}
