// Every key, label and palette entry of the window: one record a command. Knows no component.
import type { Messages } from "../i18n";
import type { Chord } from "./chord";

/** Where the keys help and the palette list a command. */
export type CommandGroup = "call" | "choose" | "change" | "rota" | "grid" | "window";

export interface CommandRecord {
  /** The keys, the one to show first at the front. */
  keys: Chord[];
  group: CommandGroup;
  label: (m: Messages) => string;
  /** Works while something is being typed too. Esc, Enter and function keys do; Ctrl+Z belongs to the text. */
  inText: boolean;
  /** Listed in the palette; keys that only move about are not. */
  palette: boolean;
  /** Leaves the key to the web view while some text is selected. */
  notOverSelection?: boolean;
}

function command(
  group: CommandGroup,
  keys: Chord[],
  label: (m: Messages) => string,
  how: Partial<Pick<CommandRecord, "inText" | "palette" | "notOverSelection">> = {},
): CommandRecord {
  return { group, keys, label, inText: true, palette: true, ...how };
}

export const registry = {
  connect: command("call", ["Enter"], (m) => m.commands.connect),
  connectAllTheSame: command("call", ["Shift+Enter"], (m) => m.commands.connectAllTheSame),
  connectHelper: command("call", ["Ctrl+Enter"], (m) => m.commands.connectHelper),
  copyNumber: command("call", ["Ctrl+C"], (m) => m.commands.copyNumber, { notOverSelection: true }),
  notFound: command("call", ["F5"], (m) => m.commands.notFound),
  nextLanguage: command("call", ["F7"], (m) => m.commands.nextLanguage),
  news: command("call", ["F9"], (m) => m.commands.news),
  companyLinks: command("call", ["Ctrl+L"], (m) => m.commands.companyLinks),
  wholeInstruction: command("call", ["Ctrl+I"], (m) => m.commands.wholeInstruction),
  clear: command("call", ["Escape"], (m) => m.commands.clear),

  previousRow: command("choose", ["ArrowUp"], (m) => m.commands.previousRow, { palette: false }),
  nextRow: command("choose", ["ArrowDown"], (m) => m.commands.nextRow, { palette: false }),
  previousPage: command("choose", ["PageUp"], (m) => m.commands.previousPage, { palette: false }),
  nextPage: command("choose", ["PageDown"], (m) => m.commands.nextPage, { palette: false }),
  firstRow: command("choose", ["Ctrl+Home"], (m) => m.commands.firstRow, { palette: false }),
  lastRow: command("choose", ["Ctrl+End"], (m) => m.commands.lastRow, { palette: false }),
  nextCompany: command("choose", ["F6"], (m) => m.commands.nextCompany),
  previousCompany: command("choose", ["Shift+F6"], (m) => m.commands.previousCompany),
  allCompanies: command("choose", [], (m) => m.commands.allCompanies),

  // What is on the screen comes before what works everywhere: Ctrl+N makes one of what the table is of.
  editCell: command("grid", ["Enter", "F2"], (m) => m.commands.editCell, { inText: false }),
  saveCell: command("grid", ["Enter"], (m) => m.commands.saveCell, { palette: false }),
  nextCell: command("grid", ["Tab"], (m) => m.commands.nextCell, { palette: false }),
  previousCell: command("grid", ["Shift+Tab"], (m) => m.commands.previousCell, { palette: false }),
  openRecord: command("grid", ["F8"], (m) => m.commands.openRecord, { inText: false }),
  newRecord: command("grid", ["Ctrl+N"], (m) => m.commands.newRecord),
  chooseRow: command("grid", [" "], (m) => m.commands.chooseRow, { inText: false, palette: false }),
  extendUp: command("grid", ["Shift+ArrowUp"], (m) => m.commands.extendUp, { inText: false, palette: false }),
  extendDown: command("grid", ["Shift+ArrowDown"], (m) => m.commands.extendDown, { inText: false, palette: false }),
  chooseAllRows: command("grid", ["Ctrl+A"], (m) => m.commands.chooseAllRows, { inText: false }),
  sortColumn: command("grid", ["S"], (m) => m.commands.sortColumn, { inText: false }),
  filterColumn: command("grid", ["F"], (m) => m.commands.filterColumn, { inText: false }),
  clearFilters: command("grid", [], (m) => m.commands.clearFilters),
  chooseColumns: command("grid", ["K"], (m) => m.commands.chooseColumns, { inText: false }),
  wider: command("grid", ["+"], (m) => m.commands.wider, { inText: false }),
  narrower: command("grid", ["-"], (m) => m.commands.narrower, { inText: false }),
  removeRows: command("grid", ["Delete"], (m) => m.commands.removeRows, { inText: false }),
  confirmRows: command("grid", ["C"], (m) => m.commands.confirmRows, { inText: false }),
  mergeRows: command("grid", ["M"], (m) => m.commands.mergeRows, { inText: false }),
  previousColumn: command("grid", ["ArrowLeft"], (m) => m.commands.previousColumn, { inText: false, palette: false }),
  nextColumn: command("grid", ["ArrowRight"], (m) => m.commands.nextColumn, { inText: false, palette: false }),
  firstColumn: command("grid", ["Home"], (m) => m.commands.firstColumn, { inText: false, palette: false }),
  lastColumn: command("grid", ["End"], (m) => m.commands.lastColumn, { inText: false, palette: false }),

  // What is on the screen comes before what works everywhere here too.
  newNotice: command("change", ["Ctrl+N"], (m) => m.commands.newNotice),
  editNotice: command("change", ["F8"], (m) => m.commands.editNotice, { inText: false }),
  removeNotice: command("change", ["Delete"], (m) => m.commands.removeNotice, { inText: false }),
  markAway: command("change", ["F3"], (m) => m.commands.markAway),
  editPerson: command("change", ["F8"], (m) => m.commands.editPerson),
  newPerson: command("change", ["Ctrl+N"], (m) => m.commands.newPerson),
  erasePerson: command("change", [], (m) => m.commands.erasePerson),
  editCompany: command("change", [], (m) => m.commands.editCompany),
  newCompany: command("change", [], (m) => m.commands.newCompany),
  newRole: command("change", [], (m) => m.commands.newRole),
  newDepartment: command("change", [], (m) => m.commands.newDepartment),
  newReferral: command("change", [], (m) => m.commands.newReferral),
  renewReferral: command("change", ["R"], (m) => m.commands.renewReferral, { inText: false }),
  renewAllReferrals: command("change", ["Shift+R"], (m) => m.commands.renewAllReferrals, { inText: false }),
  askCorrection: command("change", ["K"], (m) => m.commands.askCorrection, { inText: false }),
  confirmRecord: command("change", ["Ctrl+Enter"], (m) => m.commands.confirmRecord),
  recordHistory: command("change", ["Ctrl+H"], (m) => m.commands.recordHistory),
  removeRecord: command("change", [], (m) => m.commands.removeRecord),
  confirmFinding: command("change", ["C"], (m) => m.commands.confirmFinding, { inText: false }),
  openFinding: command("change", ["O"], (m) => m.commands.openFinding, { inText: false }),
  mergeFinding: command("change", ["M"], (m) => m.commands.mergeFinding, { inText: false }),
  addToFinding: command("change", ["A"], (m) => m.commands.addToFinding, { inText: false }),
  removeFromFinding: command("change", ["Delete"], (m) => m.commands.removeFromFinding, { inText: false }),
  suggest: command("change", ["F4"], (m) => m.commands.suggest),
  ownSuggestions: command("change", [], (m) => m.commands.ownSuggestions),
  acceptSuggestion: command("change", ["A"], (m) => m.commands.acceptSuggestion, { inText: false }),
  answerSuggestion: command("change", ["R"], (m) => m.commands.answerSuggestion, { inText: false }),
  dismissSuggestion: command("change", ["Delete"], (m) => m.commands.dismissSuggestion, { inText: false }),
  mendMiss: command("change", ["Enter"], (m) => m.commands.mendMiss, { inText: false }),
  referralOfMiss: command("change", ["R"], (m) => m.commands.referralOfMiss, { inText: false }),
  personOfMiss: command("change", ["P"], (m) => m.commands.personOfMiss, { inText: false }),
  aliasOfMiss: command("change", ["A"], (m) => m.commands.aliasOfMiss, { inText: false }),
  keywordOfMiss: command("change", ["K"], (m) => m.commands.keywordOfMiss, { inText: false }),
  putMissAside: command("change", ["Delete"], (m) => m.commands.putMissAside, { inText: false }),
  undo: command("change", ["Ctrl+Z"], (m) => m.commands.undo, { inText: false }),

  newAbsence: command("rota", ["N"], (m) => m.commands.newAbsence, { inText: false }),
  openAbsence: command("rota", ["Enter"], (m) => m.commands.openAbsence, { inText: false, palette: false }),
  removeAbsence: command("rota", ["Delete"], (m) => m.commands.removeAbsence, { inText: false }),
  confirmAbsence: command("rota", ["C"], (m) => m.commands.confirmAbsence, { inText: false }),
  choosePerson: command("rota", [" "], (m) => m.commands.choosePerson, { inText: false, palette: false }),
  chooseDepartment: command("rota", ["Ctrl+A"], (m) => m.commands.chooseDepartment, { inText: false }),
  personHours: command("rota", ["H"], (m) => m.commands.personHours, { inText: false }),
  previousDay: command("rota", ["ArrowLeft"], (m) => m.commands.previousDay, { inText: false, palette: false }),
  nextDay: command("rota", ["ArrowRight"], (m) => m.commands.nextDay, { inText: false, palette: false }),
  selectPreviousDay: command("rota", ["Shift+ArrowLeft"], (m) => m.commands.selectPreviousDay, { inText: false, palette: false }),
  selectNextDay: command("rota", ["Shift+ArrowRight"], (m) => m.commands.selectNextDay, { inText: false, palette: false }),
  firstDay: command("rota", ["Home"], (m) => m.commands.firstDay, { inText: false, palette: false }),
  lastDay: command("rota", ["End"], (m) => m.commands.lastDay, { inText: false, palette: false }),
  earlier: command("rota", ["Ctrl+ArrowLeft"], (m) => m.commands.earlier, { inText: false }),
  later: command("rota", ["Ctrl+ArrowRight"], (m) => m.commands.later, { inText: false }),
  showToday: command("rota", ["T"], (m) => m.commands.showToday, { inText: false }),
  shorter: command("rota", ["+"], (m) => m.commands.shorter, { inText: false }),
  longer: command("rota", ["-"], (m) => m.commands.longer, { inText: false }),
  print: command("rota", ["Ctrl+P"], (m) => m.commands.print),
  holes: command("rota", ["Ctrl+G"], (m) => m.commands.holes),
  absenceHistory: command("rota", ["Ctrl+H"], (m) => m.commands.absenceHistory),
  pasteTable: command("rota", [], (m) => m.commands.pasteTable),
  exportCsv: command("rota", [], (m) => m.commands.exportCsv),
  exportCalendar: command("rota", [], (m) => m.commands.exportCalendar),
  companyHours: command("rota", [], (m) => m.commands.companyHours),

  palette: command("window", ["Ctrl+K"], (m) => m.commands.palette, { palette: false }),
  keys: command("window", ["F1", "?"], (m) => m.commands.keys),
  toSearch: command("window", ["/", "Ctrl+F"], (m) => m.commands.toSearch, { inText: false, palette: false }),
  desk: command("window", ["Ctrl+1"], (m) => m.commands.desk),
  absences: command("window", ["Ctrl+2"], (m) => m.commands.absences),
  directory: command("window", ["Ctrl+3"], (m) => m.commands.directory),
  nextTab: command("window", ["Ctrl+PageDown"], (m) => m.commands.nextTab, { palette: false }),
  previousTab: command("window", ["Ctrl+PageUp"], (m) => m.commands.previousTab, { palette: false }),
  importFile: command("window", ["Ctrl+4"], (m) => m.commands.importFile),
  insights: command("window", ["Ctrl+5"], (m) => m.commands.insights),
  monthReport: command("window", [], (m) => m.commands.monthReport),
  // The same key without Shift, where the plus sign needs it.
  largerText: command("window", ["Ctrl++", "Ctrl+="], (m) => m.commands.largerText),
  smallerText: command("window", ["Ctrl+-"], (m) => m.commands.smallerText),
  plainText: command("window", ["Ctrl+0"], (m) => m.commands.plainText),
  settings: command("window", ["Ctrl+,"], (m) => m.commands.settings),
  users: command("window", [], (m) => m.commands.users),
  save: command("change", ["Ctrl+S"], (m) => m.commands.save, { palette: false }),
} satisfies Record<string, CommandRecord>;

export type CommandId = keyof typeof registry;

export const commandIds = Object.keys(registry) as CommandId[];

/** The record of a command, with every field its type has. */
export function recordOf(id: CommandId): CommandRecord {
  return registry[id];
}
