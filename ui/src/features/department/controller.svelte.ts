// A department being edited. Knows no component.
import type { DepartmentDraft, DepartmentForm, FormField } from "../../contract/types";
import { host } from "../../host";
import { Editing } from "../forms/editing.svelte";
import { faultText } from "../forms/faults";
import { halfFilled, pruneHours } from "../forms/hours";
import { notPlaced, placed } from "../forms/placing";

export class DepartmentEditing extends Editing<DepartmentDraft, DepartmentDraft, DepartmentForm> {
  /** Opens a department's form; none: a new one in the company. */
  static async open(department: string | null, company: string | null): Promise<DepartmentEditing> {
    const read = () => host.ask("department_form", { department, company });
    const write = (draft: DepartmentDraft, seen: number) => host.ask("save_department", { draft, seen });
    const ways = {
      read,
      write,
      opened: (draft: DepartmentDraft) => placed(structuredClone(draft), department, company),
      prune: (draft: DepartmentDraft) => pruneHours(draft.hours),
      sent: (draft: DepartmentDraft) => draft,
      check: (draft: DepartmentDraft) => [...notPlaced(draft), ...halfFilled(draft.hours)],
    };
    return new DepartmentEditing(ways, await read());
  }

  fault(field: FormField, index: number | null = null): string | null {
    return faultText(this.faults(field, index));
  }
}
