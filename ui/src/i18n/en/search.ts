import { countText } from "../civil";
import type { search as fi } from "../fi/search";
import { dates } from "./dates";
import { words } from "./words";

const count: typeof fi.count = (hits, more) =>
  more ? `over ${countText("en", hits)} hits` : hits === 1 ? "1 hit" : `${countText("en", hits)} hits`;

const state: typeof fi.state = (now, until, today) => {
  if (now === "away" && until) return `away ${dates.until(until, today)}`;
  if (now === "starting" && until) return `starts ${dates.point(until, today)}`;
  if (now === "closed" && until) return `closed, opens ${dates.point(until, today)}`;
  if (now === "left" && until) return `left ${dates.point(until, today)}`;
  return words.state[now];
};

export const search: typeof fi = {
  label: "Search for a person, a role or a number",
  placeholder: "Type what you heard",
  results: "Hits",
  count,
  none: "no hits",
  busy: "Searching …",
  heard: (hits, more, best) => `${count(hits, more)}. ${best}`,
  state,
  now: (name) => `now ${name}`,
  reasons: {
    inflected: "inflected",
    "other-name": "another name",
    "sounds-alike": "sounds alike",
    misspelt: "nearly the same",
    similar: "resembles",
    partly: "part of it fits",
    number: "number",
    elsewhere: "another company",
    "family-name": "family name only",
    "given-name": "given name only",
    "one-word": "one word",
    beginning: "begins alike",
  },
  also: {
    name: "name",
    former: "formerly",
    alias: "also called",
    title: "title",
    department: "department",
    company: "company",
    role: "role",
    keyword: "keyword",
    referral: "referral",
    number: "number",
  },
  role: "role",
  referral: "referral",
  about: {
    "never-here": "does not work here",
    elsewhere: "with another company",
    question: "referral",
  },
  otherCompany: "another company",
  /** At the end of a row whose callers are sent to a number of nobody here. */
  forwarded: (number: string) => [number, "sent on to this number"],
  nobody: {
    left: ["No longer here", "tell the caller"],
    opens: "opens",
    closed: ["Closed", "nobody answers"],
    nobody: ["Nobody answers", "tell the caller"],
    "never-here": ["Does not work here", "tell the caller"],
    elsewhere: ["With another company", "tell the caller"],
    referral: ["Referral", "tell the caller"],
  },
  narrowed: "Only",
  narrowedMore: (companies) => `and ${companies} more`,
  narrowedToNone: (written) => `No company’s name begins like this: ${written}`,
  widen: "Search all companies",
  again: "Try again",
  busyNow: "Searching is not possible right now. Try again in a moment.",
  kept: "Below is the previous list.",

  beginTitle: "What you can type",
  beginLead: "There is no need to go to the field: just type.",
  examples: [
    { typed: "koistisen pekka", does: "the name as it was said, inflected too" },
    { typed: "pekka payroll", does: "a name and a role together" },
    { typed: "who handles invoices", does: "just the matter" },
    { typed: "@kuus koistinen", does: "people of one company only" },
    { typed: "0142", does: "the end of a number" },
  ],
  noHits: [
    "Type the family name only, or how it begins.",
    "Try it the way it sounded: Vek, Week, Wek.",
    "Ask what it is about, and type that.",
  ],
  nobodyYetTitle: "The directory is still empty",
  nobodyYet: "Add the first company and its people, or import a list from a file.",
  nobodyYetAskAdmin: "An administrator can add companies and people.",
  lostTitle: "Whoever was chosen is no longer found",
  lost: "Something has just changed. Choose from the list again.",

  readyTitle: "Answer the call",
  allCompaniesTitle: "You are answering for all companies",
  allCompaniesLead: "Choose a company to see its greeting and its instruction.",
  closedNow: "The company is closed now",
};
