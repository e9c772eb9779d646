// A company being edited. Knows no component.
import type { CompanyDraft, CompanyForm, FormField } from "../../contract/types";
import { host } from "../../host";
import { Editing } from "../forms/editing.svelte";
import { faultText } from "../forms/faults";
import { check, opened, prune } from "./draft";

export class CompanyEditing extends Editing<CompanyDraft, CompanyDraft, CompanyForm> {
  /** Opens a company's form; none: a new one. */
  static async open(company: string | null): Promise<CompanyEditing> {
    const read = () => host.ask("company_form", { company });
    const write = (draft: CompanyDraft, seen: number) => host.ask("save_company", { draft, seen });
    return new CompanyEditing({ read, write, opened, prune, sent: (draft) => draft, check }, await read());
  }

  fault(field: FormField, index: number | null = null): string | null {
    return faultText(this.faults(field, index));
  }
}
