import { countText } from "../civil";
import type { rota as fi } from "../fi/rota";

const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

export const rota: typeof fi = {
  history: "Changes",
  historyTitle: "Changes to absences",
  reading: "Reading the changes …",
  nothingYet: "No absence has been changed yet.",
  by: (at, by) => `${at}, ${by}`,
  dayAndClock: (day, clock) => `${day}, ${clock}`,
  undone: "Taken back",
  undoThis: (act, at) => `Undo: ${act}, ${at}`,
  asItWas: "unchanged",
  more: (count) => `and ${countText("en", count)} more`,
  nameGone: "a removed person",
  forgotten: "details removed, the absence is more than 30 days old",
  covers: (covers) => `covered by ${covers}`,
  noCovers: "no cover",
  returnHidden: "the return is not told",
  repeats: {
    workdays: "on weekdays",
    daily: "every day",
    every: (weeks, days) =>
      weeks === 1 ? `every ${and(days)}` : weeks === 2 ? `every other ${and(days)}` : `every ${weeks} weeks: ${and(days)}`,
    at: (often, from, to) => `${often} ${from}–${to}`,
    openEnd: "until further notice",
    except: (days) => `not ${and(days)}`,
  },
  pasteTitle: "Paste a table",
  pasteField: "Absences from a table",
  pasteHint: "Copy the rows from your spreadsheet: name, first and last day, covers. A header row helps. Nothing is saved until you agree.",
  pasteStale: "The table has changed. See what it would do now.",
  makePlan: "See what changes",
  plan: "This would change",
  fromTable: "About the table",
  planning: "Comparing with the directory …",
  writing: "Saving …",
  pasted: (count) => (count === 1 ? "One absence taken from the table." : `${countText("en", count)} absences taken from the table.`),
  export: "Export",
  formats: { csv: "Table (CSV)", ics: "Calendar (.ics)" },
  formatHints: {
    csv: "With covers. The same file can be imported again.",
    ics: "The subject is “Away”, and nothing else.",
  },
  exported: (path) => `The absences are in ${path}`,
};
