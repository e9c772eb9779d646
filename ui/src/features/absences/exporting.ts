// Absences as a file: a table that imports back, or a calendar. The system's dialog asks where.
import type { AbsenceFormat } from "../../contract/types";
import { host } from "../../host";
import { i18n } from "../../i18n";
import type { Session } from "../../session/session.svelte";

/** Writes the absences of the company that is answered, and says where they are. */
export async function exportAbsences(session: Session, format: AbsenceFormat): Promise<void> {
  try {
    const { path } = await host.ask("export_absences", { format, company: session.company?.id ?? null });
    if (path !== null) session.done(i18n.m.rota.exported(path), null);
  } catch (thrown) {
    session.fail(thrown);
  }
}
