import type { GridColumn, GridHow, GridKind, GridState } from "../../contract/types";
import { countText } from "../civil";
import type { grid as fi } from "../fi/grid";

type Columns = Record<GridColumn | "troubles", string>;

const columns: Columns = {
  name: "Name",
  honorific: "Honorific",
  given: "Given names",
  family: "Family name",
  "called-by": "Called by",
  former: "Former names",
  aliases: "Other names",
  title: "Title",
  department: "Department",
  company: "Company",
  number: "Number",
  "other-numbers": "Other numbers",
  email: "E-mail",
  roles: "Roles",
  deputies: "Deputies",
  "reports-to": "Reports to",
  languages: "Languages",
  "staff-id": "Staff id",
  from: "From",
  to: "To",
  changed: "Changed",
  confirmed: "Confirmed",
  post: "Post",
  keywords: "Keywords",
  holders: "Holders",
  leading: "Leading",
  people: "People",
  "duty-number": "Duty number",
  language: "Language",
  region: "Country",
  zone: "Time zone",
  rule: "Rule for calls",
  fallback: "General number",
  "short-instruction": "Short instruction",
  instruction: "Instruction",
  called: "Called numbers",
  "stands-in-for": "Stands in for",
  position: "Order",
  troubles: "What is wrong",
};

const special: Partial<Record<GridKind, Partial<Columns>>> = {
  roles: { name: "Role" },
  departments: { name: "Department" },
  companies: { name: "Company" },
  deputies: { name: "Deputy" },
};

const one: Record<GridKind, string> = {
  people: "person",
  roles: "role",
  departments: "department",
  companies: "company",
  deputies: "deputy",
};

const many: Record<GridKind, string> = {
  people: "people",
  roles: "roles",
  departments: "departments",
  companies: "companies",
  deputies: "deputies",
};

function counted(kind: GridKind, count: number): string {
  return `${countText("en", count)} ${count === 1 ? one[kind] : many[kind]}`;
}

function referring(by: readonly string[]): string {
  return by.length === 0 ? "" : `: ${by.join(", ")}`;
}

export const grid: typeof fi = {
  column: (column, kind) => special[kind]?.[column] ?? columns[column],
  states: { left: "has left", "not-started": "not started yet", vacant: "vacant" } satisfies Record<GridState, string>,
  rules: {
    transfer: "transferred",
    "give-number": "the number is given",
    "take-message": "a message is taken",
  },
  troubles: {
    "no-number": "no number",
    "not-a-number": "not a valid number",
    "shared-mobile": "same mobile as another",
    duplicate: "perhaps twice here",
    "no-holder": "no holder",
    "no-deputy": "no deputy",
    "deputy-loop": "deputies in a loop",
    unconfirmed: "not confirmed",
    "never-asked": "never asked for",
  },
  yes: "yes",
  nothing: "empty",
  isChosen: "selected",
  isFiltered: "filtered",
  keysHint: "Arrows move, Enter edits, F8 opens, Space selects, F filters, S sorts.",
  toolbar: "What the table shows",
  quick: "Narrow down: type anything",
  troubleFilter: "What is wrong",
  anyTrouble: "Whatever is wrong",
  leavers: "Leavers too",
  columns: "Columns",
  count: (total, all) => (total === all ? all : `${total} / ${all}`),
  filters: "Filters in force",
  removeFilter: (filter) => `Remove the filter: ${filter}`,
  chosen: (count) => (count === 0 ? "Nothing is selected" : `${countText("en", count)} selected`),
  clearChosen: "Clear the selection",
  newOne: {
    people: "New person",
    roles: "New role",
    departments: "New department",
    companies: "New company",
    deputies: "New deputy",
  },
  sortedBy: (column, descending) =>
    column === null ? "Order: as usual" : `Order: ${column}, ${descending ? "descending" : "ascending"}`,
  suggestions: (column) => `Suggestions: ${column}`,
  suggested: (count) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
  forMany: (kind, count) => `The same value for ${counted(kind, count)}`,
  saved: (column, value, name) => `${name}: ${column} is now ${value}.`,
  savedMany: (column, value, count) => `${column} is now ${value}. Changed: ${countText("en", count)}.`,
  changedMeanwhile: "Somebody changed this meanwhile.",
  changedMany: "Somebody changed one of these meanwhile.",
  noLongerThere: (name, typed) => `${name} is no longer in the table. You typed: ${typed}`,
  theirs: "It now says",
  yours: "You typed",
  keepYours: "Keep what I typed",
  keepTheirs: "Leave it as it is now",
  filterTitle: (column) => `Filter: ${column}`,
  how: "Condition",
  what: "Value",
  hows: {
    contains: "contains",
    begins: "begins with",
    is: "is",
    empty: "is empty",
    filled: "is filled in",
    before: "before",
    after: "after",
  } satisfies Record<GridHow, string>,
  filtering: {
    contains: (words) => `contains “${words}”`,
    begins: (words) => `begins with “${words}”`,
    is: (words) => `is “${words}”`,
    empty: () => "is empty",
    filled: () => "is filled in",
    before: (words) => `before ${words}`,
    after: (words) => `after ${words}`,
  },
  filterApply: "Filter",
  filterClear: "Remove the filter",
  columnsTitle: "Columns that are shown",
  columnsDone: "Done",
  columnsReset: "As at first",
  clearFilters: "Remove all filters",
  noneLeft: "Nothing passes the filters",
  noneLeftHint: (all) => `Without filters there are ${countText("en", all)} rows. Esc in the table removes them.`,
  noneYet: {
    people: "There are no people yet",
    roles: "There are no roles yet",
    departments: "There are no departments yet",
    companies: "There are no companies yet",
    deputies: "There are no deputies yet",
  },
  noneYetHint: {
    people: "Import the staff from a file or add the first person. Perhaps another company is selected (F6).",
    roles: "A role is a responsibility that callers ask for: payroll, HR, waste. Roles are also made in a person's form and by imports.",
    departments: "A department is made when a person is given a new one, or when the staff is imported from a file.",
    companies: "Add a company whose calls are answered here.",
    deputies: "Deputies are set in a person's form: open the person and add who answers for them.",
  },
  removeTitle: (kind, count, name) => `Remove ${name ?? counted(kind, count)}?`,
  removeDetail: "Removing can be undone. Nothing is removed if something else still refers to it.",
  removed: (kind, count, name) => `Removed: ${name ?? counted(kind, count)}.`,
  stillUsed: (_kind, name, by) => `Nothing was removed: ${name} is still used${referring(by)}.`,
  peopleLeaveTitle: "People are not removed",
  peopleLeave:
    "Callers ask for whoever has left for a long time. Enter the last day of employment in the form: the search still finds the person and says who looks after the matter.",
  openForm: (name) => `Enter the last day: ${name}`,
};
