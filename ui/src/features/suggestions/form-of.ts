// Where what a suggestion is about is put right. Knows no component.
import type { Suggestion } from "../../contract/types";
import type { View } from "../../session/session.svelte";

/** The form; none: there is none for it, and it is put right elsewhere. */
export function formOf({ about, companyId }: Suggestion): View | null {
  if (about && about.person !== null) return { name: "person", id: about.person };
  if (about === null && companyId !== null) return { name: "company", id: companyId };
  return null;
}
