import type { Because, Clock, Coming, Way } from "../../contract/types";
import type { card as fi } from "../fi/card";
import { dates } from "./dates";

const ordinals = ["", "first", "second", "third", "fourth", "fifth"];

function ordinal(nth: number): string {
  return ordinals[nth] ?? `no. ${nth}`;
}

function way(kind: Way, nth: number): string {
  switch (kind) {
    case "asked":
      return "asked for";
    case "holder":
      return "holds the role";
    case "role-cover":
      return `${ordinal(nth)} cover in the role`;
    case "cover":
      return `${ordinal(nth)} cover`;
    case "other-role-cover":
      return `${ordinal(nth)} cover in another role`;
    case "role-deputy":
      return `${ordinal(nth)} deputy of the role`;
    case "deputy":
      return `${ordinal(nth)} deputy`;
    case "forward":
      return "callers are sent here";
    case "successor":
      return "carries on in the same role";
    case "post":
      return "the role’s own number";
    case "duty":
      return "the department’s duty number";
    case "fallback":
      return "the company’s fallback number";
  }
}

function because(found: Because, today: string): string {
  switch (found.kind) {
    case "free":
      return "here";
    case "away":
      return found.until ? `away ${dates.until(found.until, today)}` : "away";
    case "not-started":
      return `starts ${dates.point(found.from, today)}`;
    case "left":
      return `no longer here, last day ${dates.point(found.lastDay, today)}`;
    case "closed":
      return found.opens ? `closed, opens ${dates.point(found.opens, today)}` : "closed";
    case "no-number":
      return "no number that anybody answers";
    case "loop":
      return "the covers point at each other";
    case "vacant":
      return "nobody holds the role";
    case "post-number":
    case "duty-number":
    case "forward-number":
      return "answers";
    case "fallback-number":
      return "answers when nobody else does";
    case "general-number":
      return "general number, answers";
    case "address-told":
      return "an address to tell";
    case "page-told":
      return "a page to tell";
    case "only-said":
      return "something to tell the caller";
    case "not-told":
      return "the referral does not hold now";
    case "take-message":
      return "nobody can be reached";
  }
}

function coming(what: Coming, today: string): [string, string] {
  switch (what.kind) {
    case "away": {
      const covers = what.covers.length === 0 ? "no cover" : `covered by ${what.covers.join(", ")}`;
      return [dates.span(what.from, what.to, today), `away, ${covers}`];
    }
    case "starts":
      return [dates.point(what.on, today), "starts work"];
    case "leaves":
      return [dates.point(what.on, today), "last day at work"];
    case "role-starts":
      return [dates.point(what.on, today), `takes on the role ${what.role}`];
    case "role-ends":
      return [dates.point(what.on, today), `gives up the role ${what.role}`];
    case "other-hours":
      return [dates.point(what.on, today), what.open.length === 0 ? "closed" : `open ${hours(what.open)}`];
  }
}

function hours(open: [Clock, Clock][]): string {
  return open.map(([from, to]) => `${dates.clock(from)}–${dates.clock(to)}`).join(", ");
}

export const card: typeof fi = {
  label: "Chosen",
  calledBy: (name) => `goes by ${name}`,
  connect: "Connect",
  connectTo: {
    asked: "Connect",
    holder: "Connect to whoever holds the role",
    "role-cover": "Connect to the cover",
    cover: "Connect to the cover",
    "other-role-cover": "Connect to the cover",
    "role-deputy": "Connect to the deputy",
    deputy: "Connect to the deputy",
    forward: "Connect onwards",
    successor: "Connect to the successor",
    post: "Connect to the role’s number",
    duty: "Connect to the duty number",
    fallback: "Connect to the fallback number",
  },
  giveNumber: "Give the number",
  giveNumberOf: "Calls are not transferred here: give the number",
  mayNotGive: "Calls are not transferred, and this number is not given out",
  takesMessage: "For this company a message is taken",
  messageFor: (name) => `Message: ${name}`,
  heardMessage: (sentence) => `A message is taken. The sentence is copied. ${sentence}`,
  nobody: "Nobody answers now",
  tell: "Tell the caller",
  sayThis: "Say the sentence and offer help",
  tellThis: "Say the sentence below",
  tellContact: "Say the sentence and show the contact details",
  tellPlace: { address: "Tell the caller the address", page: "Tell the caller the page" },
  copyPlace: { address: "Copy the address", page: "Copy the page’s address" },
  placeCopied: (place) => `Copied: ${place}`,
  showContact: "Show the contact details",
  helps: {
    duty: "The department’s duty number can help",
    reception: "Reception can help",
    general: "The general number can help",
  },
  connectHelper: (name) => `Connect: ${name}`,
  giveHelper: (name) => `Give the number: ${name}`,
  copySentence: "Copy the sentence",
  allTheSame: (name) => `All the same: ${name}`,
  notGiven: "not given to callers",
  show: "Show",
  showOf: (name, kind) => `Show: ${name}, ${kind.toLowerCase()}`,
  shownRecorded: "showing it was recorded",
  heardShown: (kind, number) => `${kind} ${number}, not given to callers. Showing it was recorded.`,
  changedTitle: "This has changed",
  changed: "Nobody was connected. Here is how it is now: check, and press Enter.",

  connected: "Connect to this number",
  giveThis: "Give the caller this number",
  copied: "The number is copied.",
  handedOver: "The phone app has the number.",
  notHandedOver: "The phone app did not take the number. Dial it yourself.",
  nextCall: "Next call",
  sentenceCopied: "The sentence is copied",
  heardConnected: (name, number) => `Connect: ${name}, ${number}. The number is copied.`,
  heardGiven: (name, number) => `Give the number: ${name}, ${number}. The number is copied.`,
  heardNotGiven: (name, number) => `Calls are not transferred, and this number is not given out: ${name}, ${number}. The number is copied.`,
  heardNobody: (sentence) => `Nobody answers. The sentence is copied. ${sentence}`,
  told: "Give the caller the contact details",
  contactCopied: "The contact details are copied.",
  consentOver: "The consent has ended. The contact details are no longer given.",
  heardTold: (details) => `Nobody answers. Give the contact details: ${details}. They are copied, and showing them was recorded.`,
  heardContact: (details) => `Contact details: ${details}. Showing them was recorded.`,
  heardChanged: "This has changed. Nobody was connected.",
  numberCopied: (number) => `The number ${number} is copied.`,

  say: "Say to the caller",
  notIn: (language) => ({ fi: "not in Finnish", sv: "not in Swedish", en: "not in English" })[language],
  why: (name) => `Why ${name}`,
  whyNobody: "Why nobody",
  way,
  insteadOf: (name) => `when ${name} does not answer`,
  because,

  contact: "Contact",
  kinds: {
    extension: "Extension",
    desk: "Desk phone",
    mobile: "Mobile",
    switchboard: "Switchboard",
    other: "Other number",
    fax: "Fax",
  },
  email: "E-mail",
  languages: "Languages",
  holders: "Held by",
  openUntil: "Open",
  noContact: "No contact details",
  leaverContact: "A leaver’s own numbers are not shown.",
  ownContact: (until) => `Own contact details, may be given ${until}`,
  consent: (scope) => `Consent: ${scope}`,
  showContactOf: (name) => `Show the contact details: ${name}`,
  contactHidden: "hidden until you show them",
  coming: "Coming up",
  comingUp: coming,
  absence: "Away now",
  absenceCovers: "Covers",
  absenceSpan: "Time",
  noCovers: "no cover",
  untilFurther: "until further notice",
  returnHidden: "Callers are not told of the return",
  instruction: "Instruction",
  wholeInstruction: "The whole instruction",
  edit: "Edit",
  markAway: "Mark away",
  markBack: "Absence",
};
