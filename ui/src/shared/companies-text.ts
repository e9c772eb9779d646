// The companies something is for, in words. Knows no feature.
import type { DeskState } from "../contract/types";
import { i18n } from "../i18n";

/** Their names, or that it is all of them; more than `most` are counted. */
export function companiesText(names: readonly string[], desk: DeskState | null, most = Infinity): string {
  if (names.length > 1 && names.length === desk?.companies.length) return i18n.m.shell.allCompanies;
  return names.length > most ? i18n.m.shell.allCompaniesDetail(names.length) : names.join(", ");
}
