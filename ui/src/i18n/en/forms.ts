import type { FormFault, FormField, Language } from "../../contract/types";
import { weekdayNames } from "../civil";
import type { forms as fi } from "../fi/forms";
import { words } from "./words";

const fieldNames: Record<FormField, string> = {
  name: "Name",
  company: "Company",
  department: "Department",
  numbers: "Numbers",
  email: "E-mail",
  employed: "Employment",
  roles: "Roles",
  deputies: "Deputies",
  languages: "Languages",
  hours: "Hours",
  "other-days": "Days that differ",
  afterwards: "What callers hear",
  consent: "Own contact details",
  greeting: "Greeting",
  sentences: "Own sentences",
  fallback: "Fallback number",
  zone: "Time zone",
  region: "Country",
  post: "Reference",
  keywords: "Keywords",
  holders: "Holders",
  "duty-number": "Duty number",
  planned: "Coming changes",
  words: "Text",
  told: "Told",
  "short-instruction": "Short instruction",
  instruction: "Instruction",
  called: "Numbers called",
  links: "Links",
  answer: "Answer",
  forward: "Callers are sent",
  listing: "Wrong listing",
};

function fault(fault: FormFault): string {
  switch (fault.kind) {
    case "empty":
      return "Fill in this field.";
    case "no-digits":
      return "There is no digit in the number.";
    case "twice":
      return "The list has this already.";
    case "not-an-email":
      return "This is not an e-mail address. Write, for example, name@company.com.";
    case "backwards":
      return "The last day is before the first.";
    case "over":
      return "That is over already. Choose a day after today.";
    case "themselves":
      return "Nobody can stand in for themselves.";
    case "name-in-use":
      return "The name is taken. Choose another.";
    case "overlaps":
      return "The times overlap.";
    case "empty-stretch":
      return "The beginning and the end are the same.";
    case "unknown":
      return "There is no such thing. Choose from the list.";
    case "contact-without-consent":
      return "Write the details, the day consent was given and what it was given for.";
    case "consent-backwards":
      return "The consent ends before it was given.";
    case "too-long":
      return `Too long: at most ${fault.longest} characters.`;
    case "not-a-web-address":
      return "This is not a web address. Write all of it, for example https://booking.example.";
    case "called-by-other":
      return `Callers reach ${fault.company} by this number already. Remove it from one of the two.`;
    case "too-many":
      return `Too many: at most ${fault.most}.`;
    case "nothing-is-filled-in":
      return "A greeting is said as it is: write the name in place of the braces.";
    case "unknown-placeholder":
      if (fault.meant !== null) return `{${fault.written}} is not known; did you mean {${fault.meant}}?`;
      return `There is no {${fault.written}}. Use these: ${fault.known.map((word) => `{${word}}`).join(" ")}`;
    case "broken-placeholder":
      return "A brace was left open. Write, for example, {person}.";
  }
}

const languages: readonly Language[] = ["fi", "sv", "en"];

function where(field: FormField, index: number | null): string {
  if (index === null) return fieldNames[field];
  if (field === "hours") return `${fieldNames.hours}, ${weekdayNames("en", "long")[index] ?? index + 1}`;
  const language = field === "greeting" || field === "afterwards" || field === "words" ? languages[index] : undefined;
  if (language) return `${fieldNames[field]}, ${words.languages[language]}`;
  return `${fieldNames[field]}, row ${index + 1}`;
}

export const forms: typeof fi = {
  fault,
  where,
  opening: "Opening …",
  adminTitle: "Changes need the admin right",
  adminOnly: (account) =>
    `The user ${account} does not hold it. Switch user, or ask an admin for it. You can search and connect as before.`,
  switchUser: "Switch user",
  backToDesk: "Back to the desk",
  chooseCompany: "Choose a company.",
  unsaved: "Unsaved changes",
  nothingUnsaved: "No changes",
  saving: "Saving …",
  saved: (what) => `Saved: ${what}`,
  same: "Nothing was different.",
  problems: (count) => (count === 1 ? "One thing must be corrected" : `${count} things must be corrected`),
  problemsDetail: "Nothing has been saved yet.",
  unfinished: "This was not understood.",
  leaveTitle: "Save the changes?",
  leaveDetail: "The form has changes that have not been saved.",
  leaveSave: "Save and leave",
  leaveStay: "Keep editing",
  leaveDiscard: "Discard the changes",
  changedTitle: "Somebody changed this meanwhile",
  changedFields: (fields) => `Changed: ${fields}.`,
  changedBoth: (fields) => `Changed both there and here: ${fields}.`,
  changedDetail: "What you typed is still here. Choose how to go on.",
  changedKeep: "Keep what I typed",
  changedKeepDetail: "Everything else is taken as it is now. You see it before you save.",
  changedLoad: "Load what is there now",
  changedLoadDetail: "What you typed is discarded.",
  remove: (what) => `Remove ${what}`,
  earlier: (what) => `Move up: ${what}`,
  later: (what) => `Move down: ${what}`,
  movedTo: (place, count) => `Now ${place} of ${count}`,
  moveHint: "Alt + ↑ or ↓ moves a row.",
  holdsToo: (name, until, first) => {
    const days = until === null ? "" : `, until ${until}`;
    return `${name} holds it too${days}${first ? `${days && ","} and is asked first` : ""}.`;
  },
  instead: (lastDay) => `Instead of them: their time ends on ${lastDay}`,
  employedUntil: (day) => `Employed until ${day}`,
  hours: "Hours",
  hoursDays: "Week",
  hoursClosed: "closed",
  hoursFrom: (day) => `${day}, from`,
  hoursTo: (day) => `${day}, to`,
  hoursAdd: "Add a time",
  hoursAddTo: (day) => `Add a time: ${day}`,
  hoursRemove: (day) => `Remove the time: ${day}`,
  hoursOvernight: "past midnight",
  hoursMidnight: "to midnight",
  hoursCopy: "Copy Monday to weekdays",
  hoursCopied: "Monday's times were copied to the weekdays.",
  holidays: "On public holidays",
  holidayChoices: {
    unset: "not set here",
    "as-usual": "answering as on other days",
    finland: "closed on Finland's holidays",
    aland: "closed on Åland's holidays",
    sweden: "closed on Sweden's holidays",
  },
  holidayEves: "Closed on Midsummer Eve and Christmas Eve too",
  holidayEvesSweden: "Closed on Midsummer Eve, Christmas Eve and New Year's Eve too",
  otherDays: "Days that differ",
  otherDaysHint: "They differ from the week or the holidays. A day without times is closed.",
  otherDaysAdd: "Add a day",
  otherDay: "Day",
  otherDayNumbered: (place) => `day ${place}`,
};
