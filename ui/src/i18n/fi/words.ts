import type { Language, State } from "../../contract/types";

/** Words that several features use. */
export const words = {
  state: {
    present: "paikalla",
    away: "poissa",
    closed: "suljettu",
    left: "ei enää talossa",
    vacant: "ei haltijaa",
  } satisfies Record<State, string> as Record<State, string>,
  languages: { fi: "suomi", sv: "ruotsi", en: "englanti" } satisfies Record<Language, string> as Record<Language, string>,
  save: "Tallenna",
  cancel: "Peruuta",
  close: "Sulje",
  add: "Lisää",
  remove: "Poista",
  undo: "Kumoa",
  again: "Yritä uudelleen",
  optional: "valinnainen",
  yes: "Kyllä",
  no: "Ei",
  keyNames: {
    Enter: "Enter",
    Escape: "Esc",
    Shift: "Vaihto",
    Ctrl: "Ctrl",
    Alt: "Alt",
    ArrowUp: "↑",
    ArrowDown: "↓",
    PageUp: "Page Up",
    PageDown: "Page Down",
    Home: "Home",
    End: "End",
  } as Record<string, string>,
};
