import type { Failure, FileProblem, FolderProblem, RightName } from "../../contract/types";
import { monthText } from "../civil";
import type { failure as fi, Told } from "../fi/failure";

const rights: Record<RightName, string> = { operator: "operator", hr: "HR", admin: "admin" };

function file(problem: FileProblem): Told {
  switch (problem.kind) {
    case "cannot-open":
      return problem.missing
        ? { what: "There is no such file.", remedy: "Check the path." }
        : { what: "The file cannot be opened.", remedy: "Check that it may be read." };
    case "empty":
      return { what: "The file is empty.", remedy: "Save the list as CSV again." };
    case "pdf":
      return { what: "The file is a PDF.", remedy: "Ask for the list as CSV." };
    case "workbook":
      return { what: "The file is a spreadsheet workbook.", remedy: "Save the sheet as CSV." };
    case "web-page":
      return { what: "The file is a web page or XML.", remedy: "Save the list as CSV." };
    case "rich-text":
      return { what: "The file is formatted text.", remedy: "Save the list as CSV." };
    case "not-text":
      return { what: `Line ${problem.line} is not text.`, remedy: "Save the list as CSV." };
    case "broken-encoding":
      return {
        what: `Line ${problem.line} is not ${problem.encoding} like the rest of the file.`,
        remedy: "Save the file again as UTF-8.",
      };
    case "old-letters":
      return {
        what: `The letters of line ${problem.line} are those of an old Mac or MS-DOS program.`,
        remedy: "Save the file again as UTF-8.",
      };
    case "unclosed-quote":
      return { what: `The quote that begins on line ${problem.line} is never closed.`, remedy: "Add the closing quote." };
    case "old-card":
      return { what: `Line ${problem.line} is of a card of the old kind (vCard 2.1).`, remedy: "Export the cards again as vCard 3.0 or 4.0, or as CSV." };
    case "torn-card":
      return { what: `The card that begins on line ${problem.line} never ends.`, remedy: "Export the cards again, or take that card out of the file." };
    case "one-column":
      return { what: "The file has only one column.", remedy: "Save the list as CSV with its columns separated." };
    case "missing-column":
      return {
        what: `No column was recognised as “${problem.meaning}”.`,
        remedy: `Choose it by hand, or call the column: ${problem.lookedFor.slice(0, 4).join(", ")}.`,
      };
    case "mapping":
      return { what: "Two columns mean the same.", remedy: "Choose only one of them." };
  }
}

function folder(place: string, problem: FolderProblem): Told {
  switch (problem.kind) {
    case "network":
      return { what: `The folder ${place} is on a network disk.`, remedy: "The database needs this computer's own disk. Choose another folder (--data)." };
    case "no-access":
      return { what: `The folder ${place} cannot be read or written.`, remedy: "Check the folder's permissions." };
    case "newer":
      return { what: `The database ${place} was made by a newer Vaihde.`, remedy: "Update the program. The database was not touched." };
    case "foreign":
      return { what: `${place} is another program's database.`, remedy: "Choose another folder (--data). The file was not touched." };
    case "damaged-without-backup":
      return { what: `The database ${place} is damaged and there is no sound backup.`, remedy: "Restore a copy with vaihde restore. The file has been kept." };
    case "in-use":
      return { what: `Another program is using the folder ${place}.`, remedy: "Wait until it is done and try again." };
  }
}

function told(failure: Failure): Told {
  switch (failure.code) {
    case "right-not-held":
      return {
        what: `This needs the ${rights[failure.right]} right.`,
        remedy: `The user ${failure.account} does not hold it. Switch user, or ask an admin for it.`,
      };
    case "gone":
      return { what: "It is no longer there.", remedy: "Somebody removed it. Search again." };
    case "changed-meanwhile":
      return { what: "Somebody changed it meanwhile.", remedy: "Nothing was saved. Open it again and change it as it is now." };
    case "backwards":
      return { what: "The absence would end before it begins.", remedy: "Check the days." };
    case "never-comes":
      return { what: "The absence would never come.", remedy: "Check the days of the week and the last day." };
    case "covers-themselves":
      return { what: `${failure.name} cannot cover for themselves.`, remedy: "Choose another cover." };
    case "form":
      return { what: "Something in the form must be corrected.", remedy: "Nothing was saved. Correct the marked fields." };
    case "file": {
      const { what, remedy } = file(failure.problem);
      return { what: `${failure.file}: ${what}`, remedy };
    }
    case "bad-rows":
      return { what: `${failure.rows} rows cannot be imported.`, remedy: "Correct them in the file, or leave them out." };
    case "cancelled":
      return { what: "Cancelled.", remedy: "Nothing was changed." };
    case "no-such-plan":
      return { what: "The plan no longer holds.", remedy: "Make it again." };
    case "no-such-company":
      return { what: `There is no company called “${failure.name}”.`, remedy: "Check the name, or add the company first." };
    case "nobody-to-turn-to":
      return failure.several
        ? { what: `“${failure.text}” fits several people.`, remedy: "Write the e-mail address or the id of one of them." }
        : { what: `Callers cannot be sent to “${failure.text}”.`, remedy: `Write a number, or a role or somebody of ${failure.company}.` };
    case "no-such-region":
      return { what: `“${failure.written}” is not the code of a country.`, remedy: "Write two letters, such as FI or SE." };
    case "cannot-merge":
      return failure.otherCompany ? { what: "The two belong to two companies.", remedy: "Only people can move to another company." } : { what: "These two are one record already.", remedy: "Choose another one." };
    case "month-to-come":
      return { what: "The month has not begun yet.", remedy: `The newest there can be is ${monthText("en", failure.newest)}.` };
    case "name-in-use":
      return { what: `The name “${failure.name}” is taken or empty.`, remedy: "Choose another name." };
    case "last-admin":
      return { what: "Somebody must be able to give rights.", remedy: "Give the admin right to somebody else first." };
    case "not-empty":
      return { what: "There is something in the folder already.", remedy: "The demo companies can only be opened in an empty folder." };
    case "folder":
      return folder(failure.place, failure.problem);
    case "busy":
      return { what: "Another Vaihde is just saving a long change.", remedy: "Nothing was saved. Try again in a moment." };
    case "disk-full":
      return { what: "The disk is full.", remedy: "Nothing was saved. Make room and try again." };
    case "read-only":
      return { what: "The database cannot be written.", remedy: "Searching works, changes do not. Check the file's permissions." };
    case "no-clipboard":
      return { what: "The clipboard did not take the text.", remedy: "The number is on the card." };
    case "no-browser":
      return { what: "The browser did not open.", remedy: "Open the address in a browser yourself." };
    case "misunderstood":
      return { what: "The program did not understand the request.", remedy: "Check the fields and try again." };
    case "unforeseen":
      return { what: "Something unforeseen happened.", remedy: `Try again. The log calls it ${failure.reference}.` };
  }
}

export const failure: typeof fi = { told };
