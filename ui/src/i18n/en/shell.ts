import type { Act, OpeningWarning, Undone } from "../../contract/types";
import { countText } from "../civil";
import type { shell as fi } from "../fi/shell";

const acts: Record<Act, string> = {
  "import-staff": "the import of staff",
  "import-absences": "the import of absences",
  "open-demo": "opening the demo companies",
  "mark-away": "marking as away",
  "mark-back": "marking as back",
  "edit-directory": "the change of the directory",
  "save-absence": "change of an absence",
  "remove-absences": "removal of absences",
  "confirm-absences": "confirmation of absences",
  "mend-hole": "mending of a hole",
  "forget-absences": "removal of old absences",
  "edit-hours": "change of hours",
  "confirm-records": "confirming records",
  "take-effect": "a planned change taking effect",
  "write-notice": "changing a notice",
  "write-referral": "changing a referral",
  "renew-referral": "renewing a referral",
  "mend-misses": "mending misses",
  "send-suggestion": "sending a suggestion",
  "answer-suggestion": "answering a suggestion",
  "merge-records": "merging records",
  "erase-person": "erasing a person for good",
  undo: "the undo",
};

function opening(warning: OpeningWarning): string {
  switch (warning.kind) {
    case "restored":
      return `The database was damaged and has been brought back from the backup ${warning.from}. What was changed after it is missing.${
        warning.setAside ? ` The damaged file has been kept: ${warning.setAside}` : ""
      }`;
    case "no-backup":
      return "Today's backup could not be made. Check the room on the disk.";
  }
}

function undone(outcome: Undone): string {
  switch (outcome.outcome) {
    case "undone":
      return `Taken back: ${acts[outcome.act]}.`;
    case "already":
      return "The change has been taken back already.";
    case "forgotten":
      return "The details of the change have been removed, so it cannot be taken back.";
    case "changed-since":
      return "It has been changed since, so the change cannot be taken back. Correct it by hand: Changes (Ctrl+H) tells what stood there.";
  }
}

export const shell: typeof fi = {
  opening,
  undone,
  acts,
  answering: "Company being answered",
  allCompanies: "All companies",
  allCompaniesDetail: (count) => `${count} companies`,
  emptyDirectory: "The directory is still empty",
  noGreeting: "No greeting",
  companyOpen: "open",
  companyClosed: "closed now",
  workspaces: "Workspaces",
  desk: "Desk",
  importing: "Import",
  menu: "All commands",
  menuShort: "Commands",
  clock: "Clock",
  people: (people, companies) =>
    `${countText("en", people)} people, ${countText("en", companies)} ${companies === 1 ? "company" : "companies"}`,
  upToDate: "Up to date",
  stale: "The directory could not be read again",
  user: (account) => `User ${account}`,
  anotherMoment: (moment) => `Another moment: ${moment}. This is not now.`,
  loading: "Opening the directory …",
  failedTitle: "Vaihde cannot open",
  retry: "Try again",
};
