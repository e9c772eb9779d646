// The commands that work in every view, bound to the session.
import { bindings } from "../keys";
import type { Theme } from "../contract/types";
import { i18n } from "../i18n";
import type { Session } from "./session.svelte";

const themes: readonly (Theme | null)[] = [null, "light", "dark"];
const languages = ["fi", "sv", "en"] as const;

/** The one after the present one, the first after the last. */
function following<T>(all: readonly T[], present: T): T {
  return all[(all.indexOf(present) + 1) % all.length] ?? present;
}

export function bindWindowCommands(session: Session): () => void {
  const ready = () => session.desk !== null;
  const several = () => (session.desk?.companies.length ?? 0) > 1;
  const admin = () => session.holds("admin");
  return bindings.bind({
    palette: { run: () => (session.dialog = "palette"), can: ready },
    keys: { run: () => (session.dialog = "keys"), can: ready },
    settings: { run: () => (session.dialog = "settings"), can: ready },
    users: { run: () => (session.dialog = "users"), can: ready },
    desk: { run: () => session.go({ name: "desk" }), can: ready },
    importFile: { run: () => session.go({ name: "import" }), can: () => admin() || session.holds("hr") },
    newPerson: {
      run: () => session.go({ name: "person", id: null }),
      can: () => admin() && (session.desk?.companies.length ?? 0) > 0,
    },
    newCompany: { run: () => session.go({ name: "company", id: null }), can: admin },
    editCompany: {
      run: () => session.go({ name: "company", id: session.company?.id ?? null }),
      can: () => admin() && session.company !== null,
    },
    nextCompany: { run: () => session.turnCompany(1), can: several },
    previousCompany: { run: () => session.turnCompany(-1), can: several },
    allCompanies: { run: () => session.answer(null), can: () => several() && session.company !== null },
    nextLanguage: { run: () => session.turnLanguage(), can: ready },
    undo: { run: () => void session.undo(), can: () => session.lastChange !== null },
    windowLanguage: {
      run: () => void session.choose({ language: following(languages, i18n.language) }),
      can: ready,
    },
    theme: {
      run: () => void session.choose({ theme: following(themes, session.desk?.settings.theme ?? null) }),
      can: ready,
    },
  });
}
