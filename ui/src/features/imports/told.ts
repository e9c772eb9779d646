// A report in one line: only what happened. Knows texts, no DOM.
import type { ImportReport } from "../../contract/types";
import { i18n } from "../../i18n";

/** What an import did, such as “3 uutta henkilöä, 12 muuttui”. */
export function toldReport(report: ImportReport): string {
  const m = i18n.m.imports;
  if (report.refused) return m.refused(report.skipped);
  const { totals, leavers, skipped, leftOut } = report;
  const parts = [
    m.people.new(totals.peopleNew),
    m.people.changed(totals.peopleChanged),
    m.people.returned(totals.peopleReturned),
    leavers ? m.people.left(totals.peopleGone) : m.people.missing(totals.peopleGone),
    m.roles(totals.rolesNew + totals.rolesChanged + (leavers ? totals.rolesGone : 0)),
    m.absences(totals.absencesNew + totals.absencesChanged),
    m.skipped(skipped),
    m.leftOut(leftOut.length),
  ].filter((part) => part !== "");
  return parts.length === 0 ? m.nothing : parts.join(", ");
}

/** What the file is called; what was pasted has no name. */
export function fileOf(report: ImportReport): string {
  return report.file === "" ? i18n.m.imports.pasted : report.file;
}
