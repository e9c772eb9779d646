// The commands that work in every view, bound to the session.
import { tick } from "svelte";
import { i18n } from "../i18n";
import { bindings } from "../keys";
import { nextTextSize, PLAIN_SIZE } from "../session/text-size";
import type { Session } from "../session/session.svelte";

export function bindWindowCommands(session: Session): () => void {
  const ready = () => session.desk !== null;
  const several = () => (session.desk?.companies.length ?? 0) > 1;
  const admin = () => session.holds("admin");
  const size = () => session.desk?.settings.textSize ?? PLAIN_SIZE;
  /** Who cannot see the size hears it. */
  const resize = (next: () => number | null) => ({
    run: () => {
      const textSize = next();
      if (textSize === null) return;
      void session.choose({ textSize });
      session.notices.announce(`${i18n.m.settings.textSize}: ${i18n.m.settings.textSizeIs(textSize)}`);
    },
    can: () => ready() && next() !== null,
    inDialog: true,
  });
  return bindings.bind({
    palette: { run: () => (session.dialog = "palette"), can: ready },
    keys: { run: () => (session.dialog = "keys"), can: ready },
    largerText: resize(() => nextTextSize(size(), 1)),
    smallerText: resize(() => nextTextSize(size(), -1)),
    plainText: resize(() => (size() === PLAIN_SIZE ? null : PLAIN_SIZE)),
    settings: { run: () => (session.dialog = "settings"), can: ready },
    users: { run: () => (session.dialog = "users"), can: ready },
    desk: { run: () => session.go({ name: "desk" }), can: ready },
    absences: { run: () => session.go({ name: "absences" }), can: () => session.holds("hr") && !session.isEmpty },
    holes: {
      run: () => {
        if (session.holds("operator") && (session.view.name === "desk" || !session.holds("hr"))) return void (session.dialog = "holes");
        session.go({ name: "absences" });
        // The workspace has the list, once it is there.
        if (session.view.name === "absences") void tick().then(() => bindings.run("holes"));
      },
      can: () => !session.isEmpty && (session.holds("operator") || session.holds("hr")),
    },
    directory: {
      run: () => session.go({ name: "directory", tab: session.directoryTab }),
      can: () => admin() && !session.isEmpty,
    },
    insights: { run: () => session.go({ name: "insights" }), can: () => admin() && !session.isEmpty },
    importFile: { run: () => session.go({ name: "import" }), can: () => admin() || session.holds("hr") },
    newPerson: {
      run: () => session.go({ name: "person", id: null }),
      can: () => admin() && (session.desk?.companies.length ?? 0) > 0,
    },
    newRole: {
      run: () => session.go({ name: "role", id: null }),
      can: () => admin() && (session.desk?.companies.length ?? 0) > 0,
    },
    newDepartment: {
      run: () => session.go({ name: "department", id: null }),
      can: () => admin() && (session.desk?.companies.length ?? 0) > 0,
    },
    newReferral: {
      run: () => session.go({ name: "referral", id: null }),
      can: () => admin() && (session.desk?.companies.length ?? 0) > 0,
    },
    newCompany: { run: () => session.go({ name: "company", id: null }), can: admin },
    editCompany: {
      run: () => session.go({ name: "company", id: session.company?.id ?? null }),
      can: () => admin() && session.company !== null,
    },
    monthReport: { run: () => (session.dialog = { name: "report" }), can: () => admin() && !session.isEmpty },
    nextCompany: { run: () => session.turnCompany(1), can: several },
    previousCompany: { run: () => session.turnCompany(-1), can: several },
    allCompanies: { run: () => session.answer(null), can: () => several() && session.company !== null },
    nextLanguage: { run: () => session.turnLanguage(), can: ready },
    ownSuggestions: { run: () => (session.dialog = "own-suggestions"), can: () => ready() && session.holds("operator") },
    undo: { run: () => void session.undo(), can: () => session.lastChange !== null },
  });
}
