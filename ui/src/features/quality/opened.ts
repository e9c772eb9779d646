// Where a finding is mended by hand: the form of the record, at the right field, or its table. Knows no component.
import type { Finding, FormField } from "../../contract/types";
import type { View } from "../../session/session.svelte";

export function opened({ about, trouble }: Finding): View {
  const { kind, id } = about.record;
  switch (kind) {
    case "person": {
      const at: FormField = trouble.kind === "deputy-loop" ? "deputies" : trouble.kind === "duplicate" ? "name" : "numbers";
      return { name: "person", id, at: trouble.kind === "unconfirmed" || trouble.kind === "never-asked" ? "name" : at };
    }
    case "company":
      // Numbers, holders and deputies of many come from a file, or from their tables.
      if (trouble.kind === "nobody-has-number") return { name: "directory", tab: "people" };
      return trouble.kind === "not-a-number" ? { name: "company", id } : { name: "directory", tab: "roles" };
    case "role":
      return { name: "directory", tab: "roles" };
    case "department":
      return { name: "directory", tab: "departments" };
  }
}
