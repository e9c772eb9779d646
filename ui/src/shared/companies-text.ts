// The companies something is for, in words. Knows no feature.
import { i18n } from "../i18n";
import type { Session } from "../session/session.svelte";

/** Their names, or that it is all of them; more than `most` are counted. */
export function companiesText(names: readonly string[], session: Session, most = Infinity): string {
  if (names.length > 1 && names.length === session.desk?.companies.length) return i18n.m.shell.allCompanies;
  return names.length > most ? i18n.m.shell.allCompaniesDetail(names.length) : names.join(", ");
}
