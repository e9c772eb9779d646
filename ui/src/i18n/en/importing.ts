import type { ListKind, PlanWarning, Remark, RowFault } from "../../contract/types";
import { countText } from "../civil";
import type { importing as fi } from "../fi/importing";

const count = (n: number) => countText("en", n);
const rows = (n: number) => `${count(n)} ${n === 1 ? "row" : "rows"}`;
const people = (n: number) => `${count(n)} ${n === 1 ? "person" : "people"}`;

const meanings: Record<ListKind, Record<string, string>> = {
  staff: {
    id: "ID",
    name: "full name",
    given: "given name",
    family: "family name",
    "called-by": "called by",
    former: "former name",
    alias: "other name",
    honorific: "honorific",
    title: "job title",
    department: "department",
    company: "company",
    phone: "desk phone",
    extension: "extension",
    mobile: "mobile",
    switchboard: "switchboard number",
    other: "other number",
    fax: "fax",
    "not-given": "numbers not to be given",
    email: "e-mail",
    languages: "languages",
    from: "employed from",
    to: "employed to",
    roles: "roles",
    keywords: "keywords",
    deputies: "deputies",
    "reports-to": "reports to",
  },
  absences: {
    id: "ID",
    email: "e-mail",
    name: "name",
    given: "given name",
    family: "family name",
    company: "company",
    from: "away from",
    "from-time": "starts at",
    to: "away until",
    "to-time": "ends at",
    repeats: "repeats",
    "repeats-until": "repeats until",
    "repeats-except": "not on",
    covers: "covers",
    role: "role they cover",
    return: "return may be told",
  },
};

function warning(of: PlanWarning): string {
  switch (of.kind) {
    case "shared-id":
      return `The ID “${of.value}” is on ${rows(of.rows)} that are not the same. People are told apart by e-mail, name, company and department.`;
    case "shared-email":
      return `The e-mail “${of.value}” is on ${rows(of.rows)} that are not the same person. People are told apart by name, company and department.`;
    case "shared-post":
      return `The post “${of.value}” is on several rows. It is taken as one post with ${count(of.holders)} holders.`;
    case "same-rows":
      return `${rows(of.rows)} ${of.rows === 1 ? "repeats" : "repeat"} an earlier row word for word, and ${of.rows === 1 ? "is" : "are"} read as one with it.`;
    case "same-names":
      return `${people(of.people)} ${of.people === 1 ? "has" : "have"} the same name, company and department as another. They are taken as different people; IDs or e-mails would tell for certain.`;
    case "nothing-said":
      return `${rows(of.rows)} ${of.rows === 1 ? "describes" : "describe"} neither a person nor a post and ${of.rows === 1 ? "is" : "are"} passed over.`;
    case "other-names":
      return `${count(of.people)} known ${of.people === 1 ? "ID" : "IDs"} (such as “${of.example}”) now ${of.people === 1 ? "has" : "have"} another name altogether. If the IDs are those of posts, choose that above.`;
    case "unknown-superiors":
      return `${rows(of.rows)} ${of.rows === 1 ? "reports" : "report"} to somebody who is not in the directory or whose name fits several (such as “${of.example}”). That is left as it was.`;
    case "keywords-without-role":
      return `${rows(of.rows)} ${of.rows === 1 ? "has" : "have"} keywords but neither a role nor a title to find by them.`;
    case "nobody-gone":
      return "As rows are left out, the file is not complete. So nobody is proposed as having left.";
    case "return-told":
      return `For ${count(of.absences)} ${of.absences === 1 ? "absence" : "absences"} callers may be told the return, as the file does not say otherwise.`;
    case "overlaps":
      return `${count(of.absences)} ${of.absences === 1 ? "absence overlaps" : "absences overlap"} another. Both are kept.`;
  }
}

function remark(of: Remark): string {
  switch (of.kind) {
    case "written":
      return `Read as ${of.encoding}, separated by ${of.separator === "\t" ? "tabs" : `“${of.separator}”`}.`;
    case "cards":
      return `${count(of.cards)} ${of.cards === 1 ? "card" : "cards"} of an address book.${of.others > 0 ? ` Cards of groups, firms and places were left out: ${count(of.others)}.` : ""}`;
    case "above-header":
      return `${rows(of.lines)} above the headers ${of.lines === 1 ? "was" : "were"} not read.`;
    case "no-rows":
      return "The file has headers and no rows under them.";
    case "second-column":
      return `The column “${of.column}” was not read: “${of.read}” says the same.`;
    case "unknown-column":
      return `The column “${of.column}” was not recognised and not read.`;
    case "reason-column":
      return `The column “${of.column}” looks like a reason for being away. It was not read and is not stored.`;
    case "given-first":
      return `The names in “${of.column}” were read given name first.`;
    case "family-first":
      return `The names in “${of.column}” were read family name first.`;
    case "ids":
      return `The IDs in “${of.column}” were taken to be those of ${of.ids === "person" ? "people" : "posts"}.`;
    case "unknown-language":
      return `“${of.word}” is no language known here (${rows(of.rows)}). It was left out.`;
    case "by-place":
      return `There is no header row, so the columns were read in order: ${of.meanings.map((word) => meanings.absences[word] ?? word).join(", ")}.`;
    case "midnights-are-days":
      return "All times of day are midnight, so they were read as whole days, the last one included.";
    case "garbled-letters":
      return `There are garbled letters on line ${count(of.line)}: the file was once saved in a wrong encoding.`;
  }
}

function fault(of: RowFault): string {
  switch (of.kind) {
    case "cells":
      return `The row has ${count(of.found)} cells where the headers have ${count(of.expected)}. Put quotes around text that holds the separator.`;
    case "not-a-date":
      return "Not a date. Write 2026-07-08 or 8.7.2026, with a time 8.7.2026 14:30.";
    case "backwards":
      return "Ends before it begins.";
    case "no-such-person":
      return "No such person. Write their ID, e-mail or name as in the directory.";
    case "several-people":
      return `${people(of.count)} ${of.count === 1 ? "fits" : "fit"} this. Write their ID or e-mail.`;
    case "themselves":
      return "This is the person themselves. Name somebody else or leave it empty.";
    case "no-such-role":
      return "The company has no such role. Write it as in the directory or leave it empty.";
    case "nobody":
      return "The row does not say who it is about. Add a name, ID or e-mail.";
    case "no-company":
      return "The company is missing. Write it in the file, or above for the whole file.";
    case "not-yes-or-no":
      return "Neither yes nor no. Write yes or no, or leave it empty.";
    case "not-a-repetition":
      return "The repetition is not understood. Write for example every week Mon, Wed. One time fits within one day.";
    case "too-long":
      return `The text is ${count(of.length)} characters long; at most ${count(of.longest)} can be kept.`;
  }
}

export const importing: typeof fi = {
  meanings,
  warning,
  remark,
  fault,
  title: "Import a file",
  lead: "First you see what importing would do. Nothing is written before that.",
  refusedTitle: "Importing needs a right",
  refused: "Staff lists are imported by an admin and absences by HR. Ask them to import the file, or switch user.",
  back: "Back to the desk",

  fileStep: "File",
  path: "Path of the file",
  pathHint: "Paste the path and press Enter.",
  choose: "Choose a file…",
  look: "Open",
  looking: "Reading the file …",
  kind: "Which list",
  kinds: { staff: "Staff", absences: "Absences" },
  rowCount: rows,

  teachTitle: "What can be imported",
  teach: "A CSV file as Excel saves it, or cards of an address book (vCard): in Finnish, Swedish or English, with semicolons, commas or tabs. Columns are recognised by their headers, and you can correct that.",
  teachStaff: "Staff list",
  teachStaffColumns: "Name, job title, department, company, extension and other numbers, e-mail, languages, employed from and to, roles, keywords, deputies, whom they report to. The name is enough.",
  teachAbsences: "Absence list",
  teachAbsencesColumns: "Who (ID, e-mail or name), from and to, covers in order, the role they cover, whether the return may be told.",
  teachReasons: "Why somebody is away is never read or stored.",
  example: "Example",
  exampleStaff: { head: ["Name", "Job title", "Department", "Extension"], row: ["Koistinen Pekka", "Head of Development", "Management", "2201"] },
  exampleAbsences: { head: ["Name", "From", "Until", "Cover"], row: ["Koistinen Pekka", "2026-07-13", "2026-08-05", "Saarinen Liisa"] },

  columnsStep: "Columns",
  columnsLead: "This is how the columns were recognised. Correct them where needed.",
  columnsRead: (read, all) => `${count(read)} of ${count(all)} columns are read`,
  asBefore: "The columns are read as the last time: the headers are the same.",
  forget: "Forget and recognise again",
  forgotten: "Forgotten. The columns were recognised by their headers.",
  firstRows: "The first rows of the file",
  column: "Column",
  meaningOf: (header) => `What the column “${header}” means`,
  nameless: "column without a header",
  notRead: "not read",
  reasonLocked: "reasons are not read",
  cannotChoose: "No header to choose it by",
  sameHeader: "Same header as an earlier column",
  double: (meaning) => `“${meaning}” is chosen twice. Keep only one.`,
  missingColumn: (meaning) => `No column says: ${meaning}.`,
  missingColumnRemedy: "Choose its column in the table above.",
  edit: "Change",
  hide: "Hide",

  options: "Options",
  company: "Company of rows that name none",
  companyHint: "A name from the directory, or a new one.",
  companyNeeded: "The file has no company column: write whose list it is.",
  region: "Country of the numbers",
  regionHint: "Two letters, for example FI or GB. Empty: the company's own, for a new one Finland.",
  regionUnknown: "There is no such country. Write two letters, for example FI or GB.",
  ids: "The IDs are those of",
  idsChoices: { recognised: "whatever was recognised", person: "people", post: "posts" },
  idsHint: "The ID of a post stays when its holder changes.",
  leavers: "End the employment of those missing from the file",
  leaversHint: "Only when everybody is in the file. Otherwise those missing are named and left as they are.",
  turnTo: "Send callers who ask for them to",
  turnToHint: "A role of the company, a person or a number. Empty: callers are told who else can help.",
  turned: (leavers, company, to) =>
    `${company}: callers who ask for ${leavers === 1 ? "one leaver" : `${leavers} leavers`} are sent to ${to}`,
  makePlan: "Show what importing would do",
  remakePlan: "Plan again",
  stale: "The choices have changed, so the plan no longer holds.",

  planStep: "Plan",
  planLead: "Nothing has been written yet.",
  planned: (n) => (n === 0 ? "The plan is ready. Nothing changes." : `The plan is ready: ${count(n)} ${n === 1 ? "change" : "changes"}.`),
  kindsMany: { company: "Companies", department: "Departments", person: "People", role: "Roles", absence: "Absences" },
  kindOne: { company: "company", department: "department", person: "person", role: "role", absence: "absence" },
  figures: { new: "new", changed: "changed", returned: "returning", gone: "missing", unchanged: "unchanged" },
  steps: { new: "new", changed: "changed", returned: "returning", gone: "missing" },
  goneStay: "Whoever is missing from the file stays in the directory as they are.",
  goneEnd: "Employment ends for those missing from the file. They can still be found as former staff.",
  warnings: "Please note",
  remarks: "About the file",

  problems: (n) => (n === 1 ? "One row cannot be imported" : `${rows(n)} cannot be imported`),
  problemsTable: "Rows that cannot be imported",
  line: "Line",
  value: "Value",
  faultHead: "What is wrong",
  wholeRow: "whole row",
  leaveOut: (n) => (n === 1 ? "Leave it out and import the others" : `Leave these ${count(n)} out and import the others`),
  leaveOutNeeded: "Choose whether the rows are left out, or mend the file and open it again.",

  changes: "Changes",
  what: "What",
  step: "Change",
  name: "Name",
  companyHead: "Company",
  field: "Field",
  change: "Before → after",
  before: "before",
  after: "after",
  fields: { holders: "holders", covers: "covers", return: "return may be told", region: "country", span: "time" },
  untilFurtherNotice: "until further notice",
  filterStep: "Show changes",
  filterKind: "Show kinds",
  filterWords: "Find by name",
  allSteps: "All changes",
  allKinds: "All kinds",
  shown: (shown, all) => (shown === all ? `${count(all)} ${all === 1 ? "change" : "changes"}` : `Showing ${count(shown)} of ${count(all)}`),
  shownProblems: (shown, all) => `Showing ${count(shown)} of ${count(all)}`,
  noneShown: "No change fits what is shown.",
  nothingChanges: "Everything in the file is already in the directory.",
  takenIn: "Taken in",
  takeInRow: (name: string) => `Take in the change: ${name}`,
  leaveOutShown: (n: number) => (n === 1 ? "Leave out the one shown" : `Leave out the ${count(n)} shown`),
  takeInShown: (n: number) => (n === 1 ? "Take in the one shown" : `Take in the ${count(n)} shown`),
  setAside: (n: number) => (n === 1 ? "One person is left out" : `${count(n)} people are left out`),
  setAsideHint: "New ones are not added. Those in the directory stay as they are, and are not proposed as gone.",
  onLine: (line: string) => `line ${line}`,
  takeIn: "Take in",
  takeInNamed: (name: string) => `Take in: ${name}`,
  andMore: (n: number) => `and ${count(n)} more`,
  planWithout: (n: number) => (n === 0 ? "Plan with everybody" : n === 1 ? "Plan without them" : `Plan without these ${count(n)}`),
  carryOutRows: (n) => `Import ${count(n)} ${n === 1 ? "change" : "changes"}`,

  working: { plan: "Planning", write: "Importing" },
  stages: { comparing: "Comparing with the directory …", "backing-up": "Making a backup …", writing: "Writing …" },
  progress: (done, total) => `${count(done)} of ${count(total)}`,
  cancel: "Cancel",
  cancelling: "Cancelling …",
  cancelHint: "You can use the desk meanwhile. If you cancel, nothing is written.",
  cancelled: "Cancelled. Nothing was written.",

  doneStep: "Imported",
  done: (file) => `${file} has been imported.`,
  leftOut: (n) => `${rows(n)} ${n === 1 ? "was" : "were"} left out.`,
  unchangedStep: "Nothing changed",
  unchanged: "The directory was already as the file has it. Nothing was written.",
  undoneStep: "Undone",
  undone: "The directory is as it was before the import.",
  undo: "Undo the import",
  toDesk: "To the desk",
  another: "Another file",
};
