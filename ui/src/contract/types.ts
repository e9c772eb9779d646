// Made by `cargo xtask bindings` from src-tauri/crates/contract. Do not edit.

/**
 * An absence as somebody wrote it down.
 */
export type AbsenceDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * Who is away; several only for new ones: each gets an absence of their own.
 */
people: Array<string>, 
/**
 * From when to when.
 */
when: When, 
/**
 * Who covers, in the order they are asked.
 */
covers: Array<CoverDraft>, 
/**
 * Whether callers may be told when they return.
 */
returnMayBeTold: boolean, 
/**
 * Absences of the same person that become one with this one; those are taken away.
 */
merge: Array<string>, };

/**
 * An absence as it is, and what can be chosen.
 */
export type AbsenceForm = { 
/**
 * As it is.
 */
draft: AbsenceDraft, 
/**
 * When, as it is written in the language of the window: reads back the same.
 */
whenText: string, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * Names for everybody the draft refers to.
 */
people: Array<Choice>, 
/**
 * The roles the person holds; of several people those that all of them hold.
 */
roles: Array<Choice>, 
/**
 * Who set or confirmed it last; none: it is new.
 */
confirmed: Stamp | null, 
/**
 * What was done to it, newest first.
 */
history: Array<PastChange>, };

/**
 * The form of an absence, or of a new one, is wanted.
 */
export type AbsenceFormOf = { 
/**
 * Which; none: a new one.
 */
absence: string | null, 
/**
 * Who is away, of a new one; may be empty while nobody is chosen.
 */
people: Array<string>, };

/**
 * What a file of absences is.
 */
export type AbsenceFormat = "csv" | "ics";

/**
 * The newest Operations on absences, newest first.
 */
export type AbsenceHistory = { 
/**
 * They.
 */
changes: Array<PastChange>, };

/**
 * Something was done to absences.
 */
export type AbsencesDone = { 
/**
 * For taking it back.
 */
operation: string, };

/**
 * What a change did.
 */
export type Act = "import-staff" | "import-absences" | "open-demo" | "mark-away" | "mark-back" | "edit-directory" | "save-absence" | "remove-absences" | "confirm-absences" | "mend-hole" | "forget-absences" | "edit-hours" | "confirm-records" | "take-effect" | "write-notice" | "write-referral" | "renew-referral" | "mend-misses" | "send-suggestion" | "answer-suggestion" | "merge-records" | "erase-person" | "undo";

/**
 * What callers hear when somebody has left.
 */
export type AfterwardsDraft = { 
/**
 * The sentence to say; where it is empty, the company's standard one.
 */
say: PerLanguage, 
/**
 * Where to send callers.
 */
forward: ForwardDraft | null, 
/**
 * The leaver's own contact details, with consent.
 */
contact: OwnContactDraft | null, 
/**
 * The last day it is told; none: 12 months.
 */
until: Day | null, };

/**
 * What tells that two records are one person.
 */
export type Alike = "same-name" | "same-name-and-contact" | "sounds-alike";

/**
 * Who they are.
 */
export type AllApart = { 
/**
 * In the order of the file.
 */
apart: Array<NamedApart>, };

/**
 * A text other than the name that fits what was typed.
 */
export type AlsoMatched = { 
/**
 * What it is to the entry.
 */
field: MatchedField, 
/**
 * The text.
 */
text: string, 
/**
 * The parts that fit, in UTF-16 units, from and to (not included).
 */
marks: Array<[number, number]>, };

/**
 * A suggestion is accepted, answered or put aside.
 */
export type AnswerSuggestion = { 
/**
 * Which.
 */
id: string, 
/**
 * What is decided.
 */
verdict: Verdict, 
/**
 * What the sender is told; may be empty unless it is all they get.
 */
answer: string, 
/**
 * When it was read.
 */
seen: number, };

/**
 * Whoever sits here has answered a company.
 */
export type Answered = { 
/**
 * Which.
 */
company: string, };

/**
 * Whose change is left out by itself.
 */
export type Apart = { "kind": "line", 
/**
 * The first line about them.
 */
line: number, } | { "kind": "gone", 
/**
 * Who.
 */
person: string, };

/**
 * Everybody a filter lets through whose change can be left out by itself.
 */
export type ApartOf = { 
/**
 * The plan.
 */
plan: number, 
/**
 * Which changes.
 */
filter: PlanFilter, };

/**
 * How often somebody was asked for. Sums only.
 */
export type Asked = { 
/**
 * They answered themselves.
 */
direct: number, 
/**
 * Somebody else answered.
 */
cover: number, 
/**
 * Nobody could be reached.
 */
nobody: number, 
/**
 * They answered when somebody else was asked for.
 */
forOthers: number, };

/**
 * Somebody or something that was asked for.
 */
export type AskedLine = { 
/**
 * Who or what.
 */
key: EntryKey, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its company's name.
 */
company: string, 
/**
 * How its callers were answered.
 */
ways: Ways, };

/**
 * From when to when, within an absence.
 */
export type AwayTime = { 
/**
 * The first day, or when it begins.
 */
from: Moment, 
/**
 * The last day, or when it is over; none: until further notice.
 */
to: Moment | null, };

/**
 * One time of an absence.
 */
export type Bar = { 
/**
 * Which absence.
 */
absence: string, 
/**
 * When it begins, not cut to the days that are shown.
 */
from: Moment, 
/**
 * When it ends; none: until further notice.
 */
to: Moment | null, 
/**
 * Whether it is one time of several.
 */
repeats: boolean, 
/**
 * Who covers, in the order they are asked.
 */
covers: Array<ToldCover>, 
/**
 * Whether callers may be told when they return.
 */
returnMayBeTold: boolean, };

/**
 * What came of trying a candidate.
 */
export type Because = { "kind": "free" } | { "kind": "away", until: Moment | null, } | { "kind": "not-started", from: Day, } | { "kind": "left", lastDay: Day, } | { "kind": "closed", opens: Moment | null, } | { "kind": "no-number" } | { "kind": "loop" } | { "kind": "vacant" } | { "kind": "post-number" } | { "kind": "duty-number" } | { "kind": "fallback-number" } | { "kind": "forward-number" } | { "kind": "general-number" } | { "kind": "address-told" } | { "kind": "page-told" } | { "kind": "only-said" } | { "kind": "not-told" } | { "kind": "take-message" };

/**
 * How many choices took from so much to so much.
 */
export type Bin = { 
/**
 * The least.
 */
from: number, 
/**
 * The most; the last one stands for more, too.
 */
to: number, 
/**
 * How many choices.
 */
count: number, };

/**
 * When callers called, by the clocks of the company that each called.
 */
export type CallHours = { 
/**
 * 0 to 23 o'clock.
 */
day: Array<Ways>, 
/**
 * 0 to 23 o'clock of each weekday, Monday first.
 */
week: Array<Array<number>>, 
/**
 * Of each company, the most called first.
 */
companies: Array<CompanyCallHours>, 
/**
 * The hour with the most callers; none: nobody called.
 */
busiest: number | null, };

/**
 * What may be done with a caller of a company.
 */
export type CallRule = "transfer" | "give-number" | "take-message";

/**
 * Everything the desk shows of one entry, at one moment.
 */
export type Card = { 
/**
 * Names it.
 */
key: EntryKey, 
/**
 * Full name, role or headline.
 */
name: string, 
/**
 * The name that is said, where it differs.
 */
calledBy: string | null, 
/**
 * Title of a person; empty where there is none.
 */
title: string, 
/**
 * Department, where it is known.
 */
department: string | null, 
/**
 * The company.
 */
company: CardCompany, 
/**
 * Whether they are there.
 */
state: State, 
/**
 * Until when that lasts, of a leaver their last day, of somebody who has not started their first; none where nobody
 * knows or it may not be told.
 */
until: Moment | null, 
/**
 * What to do now.
 */
answer: CardAnswer, 
/**
 * Whoever was asked for, to connect to all the same; none without a number, or where they answer themselves.
 */
asked: Contact | null, 
/**
 * The sentence to say.
 */
say: PerLanguage, 
/**
 * How the answer came about.
 */
steps: Array<Step>, 
/**
 * The numbers, the one to dial first at the front. Never a leaver's.
 */
numbers: Array<PhoneNumber>, 
/**
 * That there are contact details with consent, while that holds: hidden until they are asked for.
 */
ownContact: OwnContact | null, 
/**
 * Where callers are sent to whom nobody is connected: to be told.
 */
place: Place | null, 
/**
 * Who else can help, where nobody answers.
 */
help: Helper | null, 
/**
 * What a referral without a leaver is about.
 */
about: RowAbout | null, 
/**
 * The e-mail address.
 */
email: string | null, 
/**
 * Languages spoken with callers: ISO 639-1 codes, best first.
 */
languages: Array<string>, 
/**
 * Roles held now; of a role, the names of its holders.
 */
roles: Array<string>, 
/**
 * Until when it is open today, where hours are set and it is open.
 */
openUntil: Moment | null, 
/**
 * What is coming, soonest first.
 */
coming: Array<Coming>, 
/**
 * The absence that holds now, for those who may change it.
 */
absence: PresentAbsence | null, };

/**
 * What to do now.
 */
export type CardAnswer = { "way": "direct", 
/**
 * Whom.
 */
contact: Contact, } | { "way": "covered", 
/**
 * Whom.
 */
contact: Contact, } | { "way": "message", 
/**
 * Whom it is for.
 */
name: string, } | { "way": "nobody", 
/**
 * Whether there is a sentence of a referral to tell; otherwise the matter is taken as a message.
 */
tellsReferral: boolean, };

/**
 * The company on a card.
 */
export type CardCompany = { 
/**
 * Names it for ever.
 */
id: string, 
/**
 * As it is known to callers.
 */
name: string, 
/**
 * What operators must know; may be empty.
 */
instruction: string, 
/**
 * The same in a few words; where it is empty, the instruction itself is shown.
 */
shortInstruction: string, 
/**
 * What may be done with a caller.
 */
rule: CallRule, };

/**
 * A card is wanted.
 */
export type CardOf = { 
/**
 * Of what.
 */
key: EntryKey, };

/**
 * A plan is carried out.
 */
export type CarryOutImport = { 
/**
 * Which.
 */
plan: number, 
/**
 * Whether rows that cannot be taken are left out; otherwise they stop it.
 */
leaveOut: boolean, };

/**
 * What came of editing cells.
 */
export type CellsEdited = { "outcome": "done", 
/**
 * For taking it back; none: nothing was different.
 */
operation: string | null, 
/**
 * How many records are different now.
 */
changed: number, } | { "outcome": "wrong", 
/**
 * Why, for the first record in which it does not.
 */
fault: FormFault, 
/**
 * That record.
 */
record: string, };

/**
 * The directory, absences or the day changed: by this window, by another process, or by midnight.
 */
export type Changed = Record<symbol, never>;

/**
 * An absence before and after an Operation.
 */
export type ChangedAbsence = { 
/**
 * Who is away; empty where the person is gone.
 */
name: string, 
/**
 * Until then; none: there was none.
 */
before: ToldAbsence | null, 
/**
 * From then on; none: it was taken away.
 */
after: ToldAbsence | null, };

/**
 * What is shown by itself.
 */
export type Chart = "months" | "people" | "roles" | "referrals" | "hours" | "companies" | "misses" | "keys" | "seconds";

/**
 * A draft is to be checked while it is written.
 */
export type CheckAbsence = { 
/**
 * Counts up; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * As it stands.
 */
draft: AbsenceDraft, };

/**
 * A sentence or a greeting is being written.
 */
export type CheckSentence = { 
/**
 * As far as it is written.
 */
text: string, 
/**
 * The moment it is for; none: it is a greeting.
 */
situation: Situation | null, 
/**
 * The language it is in.
 */
language: Language, 
/**
 * The company's name.
 */
company: string, 
/**
 * What may be done with its callers.
 */
rule: CallRule, 
/**
 * The day from which "until" is told.
 */
today: Day, };

/**
 * What would go wrong, and who could cover.
 */
export type Checked = { 
/**
 * The number it was asked with.
 */
number: number, 
/**
 * What would go wrong, the gravest first. None of it keeps anybody from saving.
 */
conflicts: Array<Conflict>, 
/**
 * Who could cover, best first.
 */
proposals: Array<Proposal>, };

/**
 * A record that can be chosen.
 */
export type Choice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from others of that name; may be empty.
 */
detail: string, };

/**
 * A file was chosen in the dialog, or nothing was.
 */
export type ChosenFile = { 
/**
 * Its path.
 */
path: string | null, };

/**
 * A clock time: `08:30`. As an end, `00:00` is the end of the day.
 */
export type Clock = string;

/**
 * Somebody wants to close the window.
 */
export type CloseWanted = Record<symbol, never>;

/**
 * Something that is coming.
 */
export type Coming = { "kind": "away", 
/**
 * The first day, or when it begins.
 */
from: Moment, 
/**
 * The last day, or when it ends, where it is known and may be told.
 */
to: Moment | null, 
/**
 * Who covers, in order.
 */
covers: Array<string>, } | { "kind": "starts", 
/**
 * The first day.
 */
on: Day, } | { "kind": "leaves", 
/**
 * The last day.
 */
on: Day, } | { "kind": "role-starts", 
/**
 * The first day.
 */
on: Day, 
/**
 * Its name.
 */
role: string, } | { "kind": "role-ends", 
/**
 * The last day.
 */
on: Day, 
/**
 * Its name.
 */
role: string, } | { "kind": "other-hours", 
/**
 * The day.
 */
on: Day, 
/**
 * When it is open; empty: closed all day.
 */
open: Array<[Clock, Clock]>, };

/**
 * When one company's callers called.
 */
export type CompanyCallHours = { 
/**
 * Which company.
 */
id: string, 
/**
 * Its name; empty: it is no longer there.
 */
name: string, 
/**
 * 0 to 23 o'clock.
 */
day: Array<number>, 
/**
 * All its callers.
 */
total: number, };

/**
 * A company as it shall be.
 */
export type CompanyDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * As it is known to callers.
 */
name: string, 
/**
 * What the operator says first.
 */
greeting: PerLanguage, 
/**
 * The company's own wording, for every situation; empty where the product's own is said.
 */
sentences: Array<SentenceDraft>, 
/**
 * When calls are answered.
 */
hours: Hours, 
/**
 * Where its days begin and end (IANA).
 */
zone: string, 
/**
 * Where its numbers belong: a two-letter country code; empty: nobody has said.
 */
region: string, 
/**
 * The language a sentence is offered in first.
 */
language: Language, 
/**
 * The number that answers when nobody else does; empty: a message is taken.
 */
fallback: string, 
/**
 * What may be done with a caller.
 */
rule: CallRule, 
/**
 * What operators must know, in plain text; may be empty.
 */
instruction: string, 
/**
 * The same in a few words, for the desk; may be empty.
 */
shortInstruction: string, 
/**
 * The numbers by which callers reach the company.
 */
called: Array<string>, 
/**
 * What operators open for callers, in the order it is offered.
 */
links: Array<Link>, };

/**
 * A company as it is, and what can be chosen.
 */
export type CompanyForm = { 
/**
 * As it is.
 */
draft: CompanyDraft, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * The words that may stand in braces in a sentence, such as `name`.
 */
placeholders: Array<string>, 
/**
 * The time zones there are (IANA).
 */
zones: Array<string>, 
/**
 * The most letters of a short instruction.
 */
short: number, 
/**
 * The most links.
 */
mostLinks: number, };

/**
 * A company's form is wanted.
 */
export type CompanyFormOf = { 
/**
 * Which; none: a new one.
 */
company: string | null, };

/**
 * Somebody or something that can help in a company. Named by the company and the number, for each number is there once.
 */
export type CompanyHelper = { 
/**
 * The company.
 */
company: string, 
/**
 * The department, the role or the company, by name.
 */
name: string, 
/**
 * What it is to the company.
 */
kind: HelperKind, 
/**
 * The number as written.
 */
number: string, 
/**
 * Whether the number may be given to a caller.
 */
mayBeGiven: boolean, };

/**
 * A company as the desk's top line needs it.
 */
export type CompanyLine = { 
/**
 * Names it for ever.
 */
id: string, 
/**
 * As it is known to callers.
 */
name: string, 
/**
 * What the operator says first.
 */
greeting: PerLanguage, 
/**
 * The language a sentence is offered in first.
 */
language: Language, 
/**
 * Whether calls are answered now.
 */
open: boolean, 
/**
 * What operators must know; may be empty.
 */
instruction: string, 
/**
 * The same in a few words; where it is empty, the instruction itself is shown.
 */
shortInstruction: string, 
/**
 * What may be done with a caller.
 */
rule: CallRule, 
/**
 * The numbers by which callers reach it, as written.
 */
called: Array<string>, 
/**
 * What operators open for callers.
 */
links: Array<Link>, };

/**
 * Something that would go wrong. `who` is the person away, for drafts of several.
 */
export type Conflict = { "kind": "uncovered", who: string, when: Array<AwayTime>, } | { "kind": "role-uncovered", who: string, role: string, when: Array<AwayTime>, } | { "kind": "cover-away", cover: string, name: string, when: Array<AwayTime>, } | { "kind": "cover-busy", cover: string, name: string, others: Array<string>, } | { "kind": "cover-left", cover: string, name: string, lastDay: Day, } | { "kind": "cover-not-started", cover: string, name: string, from: Day, } | { "kind": "cover-themselves", cover: string, name: string, } | { "kind": "cover-no-number", cover: string, name: string, } | { "kind": "cover-loop", cover: string, name: string, } | { "kind": "other-company", cover: string, name: string, company: string, } | { "kind": "overlap", absence: string, who: string, when: When, merges: boolean, };

/**
 * A caller is to be connected.
 */
export type Connect = { 
/**
 * Who was asked for.
 */
key: EntryKey, 
/**
 * To whoever was asked for all the same, whoever answers.
 */
allTheSame: boolean, 
/**
 * The number that was shown; none where nobody answered. If that has changed meanwhile, nothing is connected
 * and the new card comes back.
 */
shown: string | null, 
/**
 * The language of the sentence to copy where nobody answers.
 */
language: Language, 
/**
 * What was typed to find them: when it is typed again, they come first of what fits alike.
 */
typed: string, 
/**
 * Whether this caller was counted already: told something, or connected to somebody else.
 */
counted: boolean, 
/**
 * What it took to find them; none where that was not seen.
 */
took: Took | null, };

/**
 * A caller is to be connected to somebody who can help in a company.
 */
export type ConnectCompany = { 
/**
 * The company that was asked for.
 */
company: string, 
/**
 * The number that was shown. If nobody helps by it any more, nothing is connected.
 */
shown: string, 
/**
 * Whether this caller was connected to another helper, and was counted by that.
 */
counted: boolean, 
/**
 * What it took.
 */
took: Took | null, };

/**
 * A caller for whom nobody answers is to be connected to who else can help.
 */
export type ConnectHelper = { 
/**
 * Who was asked for.
 */
key: EntryKey, 
/**
 * The number that was shown. If that has changed meanwhile, nothing is connected and the new card comes back.
 */
shown: string, 
/**
 * What was typed to find them.
 */
typed: string, 
/**
 * Whether this caller was told something, and was counted by that.
 */
counted: boolean, 
/**
 * What it took to find them; none: nobody knows, or they were counted.
 */
took: Took | null, };

/**
 * What came of connecting.
 */
export type Connected = { "outcome": "connected", 
/**
 * Whom to.
 */
name: string, 
/**
 * The number as written.
 */
number: string, 
/**
 * Whether the system's phone app was given it. None: that is switched off.
 */
handedOver: boolean | null, } | { "outcome": "nobody", 
/**
 * The sentence.
 */
sentence: string, } | { "outcome": "told", 
/**
 * The number, address or page to tell.
 */
details: string, } | { "outcome": "changed", 
/**
 * The card as it is now; none: it is no longer there.
 */
card: Card | null, };

/**
 * Whom to connect to.
 */
export type Contact = { 
/**
 * Their name.
 */
name: string, 
/**
 * The number, as written.
 */
number: string, 
/**
 * What is dialled.
 */
dial: string, 
/**
 * Whether the number may be given to a caller.
 */
mayBeGiven: boolean, };

/**
 * How it is with a referral's contact details.
 */
export type ContactShowing = { "kind": "none" } | { "kind": "hidden", 
/**
 * The last day they may be told.
 */
until: Day, } | { "kind": "expired" };

/**
 * A text for the clipboard.
 */
export type Copy = { 
/**
 * The text.
 */
text: string, };

/**
 * A cover as HR names them.
 */
export type CoverDraft = { 
/**
 * Who.
 */
person: string, 
/**
 * The only role they cover; everything where there is none.
 */
role: string | null, };

/**
 * A day: `2026-08-05`.
 */
export type Day = string;

/**
 * A department as it shall be.
 */
export type DepartmentDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * The company it is a part of.
 */
company: string, 
/**
 * As it is known in the company.
 */
name: string, 
/**
 * When its people answer, where that differs from the company's hours.
 */
hours: Hours, 
/**
 * The number that somebody of the department always answers; empty: none.
 */
dutyNumber: string, };

/**
 * A department as it is, and what can be chosen.
 */
export type DepartmentForm = { 
/**
 * As it is.
 */
draft: DepartmentDraft, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * The companies there are: of a new department one can be chosen.
 */
companies: Array<Choice>, };

/**
 * A department's form is wanted.
 */
export type DepartmentFormOf = { 
/**
 * Which; none: a new one.
 */
department: string | null, 
/**
 * The company of a new one; any where none is given.
 */
company: string | null, };

/**
 * Everything the window needs to begin, and to begin again when something changed.
 */
export type DeskState = { 
/**
 * Who sits here.
 */
user: User, 
/**
 * Everybody who may sit here.
 */
users: Array<User>, 
/**
 * The companies whose calls are answered, by name.
 */
companies: Array<CompanyLine>, 
/**
 * People in the directory, leavers included.
 */
people: number, 
/**
 * What this user has chosen.
 */
settings: Settings, 
/**
 * The moment that is asked about, in the zone most companies share.
 */
moment: Moment, 
/**
 * Whether that is another moment than now.
 */
anotherMoment: boolean, 
/**
 * The folder the data is in.
 */
folder: string, 
/**
 * What must be told plainly, once.
 */
warnings: Array<OpeningWarning>, 
/**
 * The newest change of this user that can be taken back.
 */
lastChange: LastChange | null, 
/**
 * Answers to this user's suggestions that they have not seen.
 */
answersToSee: number, 
/**
 * Suggestions that wait for an answer; 0 where this user does not answer them.
 */
suggestionsWaiting: number, 
/**
 * The version of the program.
 */
version: string, };

/**
 * Cells of one column are to hold something else, in one record or in many.
 */
export type EditCells = { 
/**
 * What the rows are.
 */
kind: GridKind, 
/**
 * The records.
 */
records: Array<string>, 
/**
 * The column.
 */
column: GridColumn, 
/**
 * What the cells shall hold.
 */
words: string, 
/**
 * When the rows were read.
 */
seen: number, };

/**
 * Names something that can be found.
 */
export type EntryKey = { 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * Its id.
 */
id: string, };

/**
 * What can be found.
 */
export type EntryKind = "person" | "role" | "referral";

/**
 * A person is to be erased.
 */
export type ErasePerson = { 
/**
 * Who.
 */
person: string, 
/**
 * When it was read what would go.
 */
seen: number, };

/**
 * What says that a person was erased.
 */
export type ErasureCertificate = { 
/**
 * The id they had, which is used no more.
 */
person: string, 
/**
 * When.
 */
at: Moment, 
/**
 * By whom.
 */
by: string, 
/**
 * What was removed.
 */
removed: ErasureCounts, 
/**
 * How many backups were rewritten.
 */
backups: number, 
/**
 * What may still have the name.
 */
left: Array<ErasureLeft>, 
/**
 * In how many texts about other things the name stood.
 */
mentions: number, };

/**
 * How much goes, or went.
 */
export type ErasureCounts = { people: number, assignments: number, deputies: number, absences: number, covers: number, referrals: number, planned: number, notices: number, suggestions: number, searches: number, reveals: number, counts: number, history: number, };

/**
 * What erasing a person would do.
 */
export type ErasureForm = { 
/**
 * When it was read; comes back when they are erased.
 */
seen: number, 
/**
 * Their full name, which is typed before they are erased.
 */
name: string, 
/**
 * The records that would go. What the desk remembers of them is not counted before.
 */
removed: ErasureCounts, 
/**
 * Where their name stands in texts about other things, which stay.
 */
mentions: Array<ErasureMention>, 
/**
 * How many of the app's own backups would be rewritten.
 */
backups: number, };

/**
 * Something that may still have the name. Files are told by their names in the data folder.
 */
export type ErasureLeft = { "kind": "backup", file: string, because: NotRewritten, } | { "kind": "set-aside", file: string, } | { "kind": "log" };

/**
 * The name stands in a text about something else.
 */
export type ErasureMention = { 
/**
 * What the text is of.
 */
kind: ErasureMentionKind, 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Which text of it.
 */
field: ErasureMentionField, };

/**
 * Which text of a record.
 */
export type ErasureMentionField = "name" | "greeting" | "sentences" | "instruction" | "link" | "numbers" | "title" | "email" | "keywords" | "say" | "words" | "forward" | "listing";

/**
 * What a text is of.
 */
export type ErasureMentionKind = "company" | "department" | "role" | "person" | "referral" | "notice";

/**
 * What erasing a person would do is wanted.
 */
export type ErasureOf = { 
/**
 * Who.
 */
person: string, };

/**
 * Absences are to be written to a file, which the system's dialog asks for.
 */
export type ExportAbsences = { 
/**
 * As what.
 */
format: AbsenceFormat, 
/**
 * Whose; none: of all companies.
 */
company: string | null, };

/**
 * A chart is to be written to a file, which the system's dialog asks for.
 */
export type ExportInsights = { 
/**
 * The figures.
 */
of: InsightsOf, 
/**
 * Which of them.
 */
chart: Chart, 
/**
 * The language of the headers.
 */
language: Language, };

/**
 * The staff is to be written to a file, which the system's dialog asks for.
 */
export type ExportStaff = { 
/**
 * As what.
 */
format: StaffFormat, };

/**
 * A file was written, or the dialog was closed.
 */
export type Exported = { 
/**
 * Where; none: nowhere.
 */
path: string | null, };

/**
 * Why something was refused or did not work. Nothing was changed.
 */
export type Failure = { "code": "right-not-held", 
/**
 * The user.
 */
account: string, 
/**
 * The right that is needed.
 */
right: RightName, } | { "code": "gone" } | { "code": "changed-meanwhile" } | { "code": "backwards" } | { "code": "never-comes" } | { "code": "covers-themselves", 
/**
 * Their name.
 */
name: string, } | { "code": "form", 
/**
 * All of them.
 */
problems: Array<FormProblem>, } | { "code": "file", 
/**
 * The file.
 */
file: string, 
/**
 * What is wrong with it.
 */
problem: FileProblem, } | { "code": "bad-rows", 
/**
 * How many.
 */
rows: number, } | { "code": "cancelled" } | { "code": "no-such-plan" } | { "code": "no-such-company", 
/**
 * As written.
 */
name: string, } | { "code": "nobody-to-turn-to", 
/**
 * What was written.
 */
text: string, 
/**
 * The company whose leavers are meant.
 */
company: string, 
/**
 * Whether it fits several people.
 */
several: boolean, } | { "code": "no-such-region", 
/**
 * As written.
 */
written: string, } | { "code": "cannot-merge", 
/**
 * Whether they are of two companies.
 */
otherCompany: boolean, } | { "code": "month-to-come", 
/**
 * The newest that there is something to tell of.
 */
newest: Month, } | { "code": "name-in-use", 
/**
 * As written.
 */
name: string, } | { "code": "last-admin" } | { "code": "not-empty" } | { "code": "folder", 
/**
 * The folder or file.
 */
place: string, 
/**
 * What is wrong with it.
 */
problem: FolderProblem, } | { "code": "busy" } | { "code": "disk-full" } | { "code": "read-only" } | { "code": "no-clipboard" } | { "code": "no-browser" } | { "code": "misunderstood" } | { "code": "unforeseen", 
/**
 * Says where in the log.
 */
reference: string, };

/**
 * One field that is different.
 */
export type FieldChange = { 
/**
 * Which.
 */
field: RecordField, 
/**
 * Of a company's own wording: for which situation.
 */
situation: Situation | null, 
/**
 * What stood in it; none: nothing.
 */
before: FieldValue | null, 
/**
 * What stands in it from then on; none: nothing.
 */
after: FieldValue | null, };

/**
 * What stands in a field.
 */
export type FieldValue = { "kind": "text", 
/**
 * As written.
 */
text: string, } | { "kind": "texts", 
/**
 * As written.
 */
texts: Array<string>, } | { "kind": "languages", 
/**
 * ISO 639-1 codes, best first.
 */
codes: Array<string>, } | { "kind": "day", 
/**
 * Which.
 */
day: Day, } | { "kind": "yes" } | { "kind": "place", 
/**
 * From 1.
 */
place: number, } | { "kind": "numbers", 
/**
 * The one to dial first at the front.
 */
numbers: Array<NumberDraft>, } | { "kind": "wording", 
/**
 * Empty where nobody has written one.
 */
say: PerLanguage, } | { "kind": "hours", 
/**
 * They.
 */
hours: Hours, } | { "kind": "rule", 
/**
 * Which.
 */
rule: ToldRule, } | { "kind": "language", 
/**
 * Which.
 */
language: Language, };

/**
 * What is wrong with a file as a whole.
 */
export type FileProblem = { "kind": "cannot-open", 
/**
 * Whether there is no such file.
 */
missing: boolean, } | { "kind": "empty" } | { "kind": "pdf" } | { "kind": "workbook" } | { "kind": "web-page" } | { "kind": "rich-text" } | { "kind": "not-text", 
/**
 * The line, from 1.
 */
line: number, } | { "kind": "broken-encoding", 
/**
 * What the rest of it is written in.
 */
encoding: string, 
/**
 * The line, from 1.
 */
line: number, } | { "kind": "old-letters", 
/**
 * The line, from 1.
 */
line: number, } | { "kind": "unclosed-quote", 
/**
 * The line, from 1.
 */
line: number, } | { "kind": "old-card", 
/**
 * The line, from 1.
 */
line: number, } | { "kind": "torn-card", 
/**
 * The line it begins on, from 1.
 */
line: number, } | { "kind": "one-column" } | { "kind": "missing-column", 
/**
 * The word of its meaning.
 */
meaning: string, 
/**
 * Headers that would have been recognised.
 */
lookedFor: Array<string>, 
/**
 * The headers there are.
 */
header: Array<string>, } | { "kind": "mapping" };

/**
 * One thing that is wrong or doubtful.
 */
export type Finding = { 
/**
 * What it is about.
 */
about: QualityNamed, 
/**
 * Its company.
 */
companyId: string | null, 
/**
 * The name of its company.
 */
company: string, 
/**
 * How much it matters.
 */
grade: TroubleGrade, 
/**
 * What it is.
 */
trouble: Trouble, 
/**
 * The other people who are in it.
 */
others: Array<QualityNamed>, 
/**
 * What can be done about it at once, the likeliest first.
 */
remedies: Array<Remedy>, };

/**
 * What is wrong with one record.
 */
export type Findings = { 
/**
 * All of it.
 */
findings: Array<Finding>, };

/**
 * What is wrong with one record is wanted.
 */
export type FindingsOf = { 
/**
 * Which.
 */
record: QualityRecord, };

/**
 * What is wrong with a data folder.
 */
export type FolderProblem = { "kind": "network" } | { "kind": "no-access" } | { "kind": "newer" } | { "kind": "foreign" } | { "kind": "damaged-without-backup" } | { "kind": "in-use" };

/**
 * What was said of the columns of such a file is to be forgotten.
 */
export type ForgetMapping = { 
/**
 * Its path.
 */
file: string, 
/**
 * What it is a list of.
 */
kind: ListKind, };

/**
 * What is wrong with a field, to be said in the language of the window.
 */
export type FormFault = { "kind": "empty" } | { "kind": "no-digits" } | { "kind": "twice" } | { "kind": "not-an-email" } | { "kind": "backwards" } | { "kind": "over" } | { "kind": "themselves" } | { "kind": "name-in-use" } | { "kind": "overlaps" } | { "kind": "empty-stretch" } | { "kind": "unknown" } | { "kind": "contact-without-consent" } | { "kind": "consent-backwards" } | { "kind": "too-long", longest: number, } | { "kind": "not-a-web-address" } | { "kind": "called-by-other", company: string, } | { "kind": "too-many", most: number, } | { "kind": "unknown-placeholder", written: string, known: Array<string>, meant: string | null, } | { "kind": "nothing-is-filled-in" } | { "kind": "broken-placeholder" };

/**
 * A field, or a list of fields, of a form.
 */
export type FormField = "name" | "company" | "department" | "numbers" | "email" | "employed" | "roles" | "deputies" | "languages" | "hours" | "other-days" | "afterwards" | "consent" | "greeting" | "sentences" | "fallback" | "zone" | "region" | "post" | "keywords" | "holders" | "duty-number" | "planned" | "words" | "told" | "short-instruction" | "instruction" | "called" | "links" | "answer" | "forward" | "listing";

/**
 * Something is wrong with a field of a form.
 */
export type FormProblem = { 
/**
 * Which field.
 */
field: FormField, 
/**
 * Its place in a list, from 0; none for a field that is there once.
 */
index: number | null, 
/**
 * What is wrong.
 */
fault: FormFault, };

/**
 * Where callers are sent.
 */
export type ForwardDraft = { "to": "person", 
/**
 * Who.
 */
person: string, } | { "to": "role", 
/**
 * Its name.
 */
role: string, } | { "to": "company", 
/**
 * Which.
 */
company: string, } | { "to": "address", 
/**
 * As written.
 */
address: string, } | { "to": "page", 
/**
 * Its address.
 */
page: string, } | { "to": "number", 
/**
 * As written.
 */
number: string, };

/**
 * What was found, best first.
 */
export type Found = { 
/**
 * The number of the search.
 */
number: number, 
/**
 * The rows.
 */
rows: Array<Row>, 
/**
 * Whether there are more than were asked for.
 */
more: boolean, 
/**
 * The companies that `@` narrowed to; empty where nothing narrows.
 */
narrowed: Array<string>, 
/**
 * The card of the first row, so that it shows with the list. Not sent where only people were asked for.
 */
card: Card | null, };

/**
 * A user's rights are changed; they hold at once.
 */
export type GiveRights = { 
/**
 * Whose.
 */
user: string, 
/**
 * What they may do, and nothing else.
 */
rights: Rights, };

/**
 * A column. Which ones a kind of rows has, says [`GridPage::columns`].
 */
export type GridColumn = "name" | "honorific" | "given" | "family" | "called-by" | "former" | "aliases" | "title" | "department" | "company" | "number" | "other-numbers" | "email" | "roles" | "deputies" | "reports-to" | "languages" | "staff-id" | "from" | "to" | "changed" | "confirmed" | "post" | "keywords" | "holders" | "leading" | "people" | "duty-number" | "language" | "region" | "zone" | "rule" | "fallback" | "short-instruction" | "instruction" | "called" | "stands-in-for" | "position";

/**
 * What a column is like.
 */
export type GridColumnInfo = { 
/**
 * Which.
 */
column: GridColumn, 
/**
 * What its cells are.
 */
shape: GridShape, 
/**
 * Whether its cells can be edited in place.
 */
edits: boolean, };

/**
 * What a column must hold.
 */
export type GridFilter = { 
/**
 * The column.
 */
column: GridColumn, 
/**
 * How its cells are compared.
 */
how: GridHow, 
/**
 * With what; for being empty or filled, nothing.
 */
words: string, };

/**
 * How cells are compared. Neither case nor accents matter.
 */
export type GridHow = "contains" | "begins" | "is" | "empty" | "filled" | "before" | "after";

/**
 * The ids of all rows that the filters let through.
 */
export type GridIds = { 
/**
 * In the order of the rows.
 */
ids: Array<string>, };

/**
 * What the rows are.
 */
export type GridKind = "people" | "roles" | "departments" | "companies" | "deputies";

/**
 * How one user looks at rows of a kind. Kept with what they have chosen.
 */
export type GridLook = { 
/**
 * What the rows are.
 */
kind: GridKind, 
/**
 * The columns in their order; empty: those one begins with.
 */
columns: Array<GridColumn>, 
/**
 * Columns that are wider or narrower than they begin with.
 */
widths: Array<GridWidth>, 
/**
 * In the order of a column; none: as names are looked up.
 */
sort: GridSort | null, };

/**
 * Rows are wanted.
 */
export type GridOf = { 
/**
 * Comes back with the answer.
 */
number: number, 
/**
 * What the rows are.
 */
kind: GridKind, 
/**
 * Only those of a company; none: all.
 */
company: string | null, 
/**
 * Only rows in which each of these words stands somewhere; empty: all.
 */
words: string, 
/**
 * Only rows that all of these let through.
 */
filters: Array<GridFilter>, 
/**
 * Only rows with this trouble, by its code; none: with or without.
 */
trouble: string | null, 
/**
 * People who have left too.
 */
leavers: boolean, 
/**
 * In the order of a column; none: as names are looked up.
 */
sort: GridSort | null, 
/**
 * The columns that are shown; empty: those one begins with.
 */
columns: Array<GridColumn>, 
/**
 * The first row that is wanted, from 0.
 */
first: number, 
/**
 * How many rows are wanted.
 */
count: number, 
/**
 * The row of this record is wanted too.
 */
find: string | null, };

/**
 * Rows of a table.
 */
export type GridPage = { 
/**
 * Which question this answers.
 */
number: number, 
/**
 * How many rows the filters let through.
 */
total: number, 
/**
 * How many rows there are without filters.
 */
all: number, 
/**
 * When the rows were read; comes back when a cell is edited.
 */
seen: number, 
/**
 * Every column there is for rows of this kind, in their order.
 */
columns: Array<GridColumnInfo>, 
/**
 * The columns whose cells the rows have.
 */
shown: Array<GridColumn>, 
/**
 * How many rows have which trouble, most first.
 */
troubles: Array<GridTrouble>, 
/**
 * The rows that were asked for.
 */
rows: Array<GridRow>, 
/**
 * The place of the record that was looked for; none: it is not among the rows.
 */
found: number | null, };

/**
 * One record.
 */
export type GridRow = { 
/**
 * Names it for ever.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * How it is with it, where that is not as usual.
 */
state: GridState | null, 
/**
 * The cells of the shown columns.
 */
cells: Array<string>, 
/**
 * The codes of what is wrong with it.
 */
troubles: Array<string>, 
/**
 * Whose form it stands in, of deputies; none: it has a form of its own.
 */
of: EntryKey | null, };

/**
 * What a column's cells are, which decides how they are shown and edited.
 */
export type GridShape = "text" | "list" | "day" | "yes" | "language" | "rule" | "count";

/**
 * In the order of a column.
 */
export type GridSort = { 
/**
 * The column.
 */
column: GridColumn, 
/**
 * Whether the last is first. Empty cells come last either way.
 */
descending: boolean, };

/**
 * How it is with a record.
 */
export type GridState = "left" | "not-started" | "vacant";

/**
 * How many rows have a trouble.
 */
export type GridTrouble = { 
/**
 * Its code.
 */
trouble: string, 
/**
 * How many.
 */
count: number, };

/**
 * What stands in the cells of a column, for choosing from.
 */
export type GridValues = { 
/**
 * The most frequent first.
 */
values: Array<string>, };

/**
 * What stands in a column is wanted.
 */
export type GridValuesOf = { 
/**
 * What the rows are.
 */
kind: GridKind, 
/**
 * Of a company; none: of all.
 */
company: string | null, 
/**
 * The column.
 */
column: GridColumn, 
/**
 * Only what begins with this.
 */
begins: string, };

/**
 * How wide a column is.
 */
export type GridWidth = { 
/**
 * The column.
 */
column: GridColumn, 
/**
 * In tenths of the size of the text.
 */
tenths: number, };

/**
 * How much hangs on a role or department that shall go.
 */
export type Hanging = { 
/**
 * People in the department, who will be in none.
 */
people: number, 
/**
 * Roles in the department, which will be in none; roles that report to the role.
 */
roles: number, 
/**
 * Holdings of the role, which go with it.
 */
holders: number, 
/**
 * Deputies of the role, who go with it.
 */
deputies: number, 
/**
 * Absences in which somebody covers for this role only.
 */
covers: number, 
/**
 * Referrals that send callers to the role.
 */
referrals: number, 
/**
 * Notices about it, which go with it.
 */
notices: number, };

/**
 * What became of a record.
 */
export type Happened = "added" | "changed" | "removed" | "forgotten";

/**
 * What becomes of a piece of a sentence.
 */
export type HeardHow = "written" | "filled" | "valueless" | "wrong";

/**
 * A piece of a sentence.
 */
export type HeardPiece = { 
/**
 * What becomes of it.
 */
how: HeardHow, 
/**
 * What is heard or, where it is wrong, what was written.
 */
text: string, };

/**
 * What may help.
 */
export type Help = { 
/**
 * As it was asked.
 */
number: number, 
/**
 * Who is nearest, nearest first, each with the reason.
 */
nearest: Array<Row>, 
/**
 * Who can help whoever asked for somebody else, best first; none where no company is known, or where it has
 * messages taken.
 */
helpers: Array<CompanyHelper>, };

/**
 * Nothing was found; what may help is asked for.
 */
export type HelpOf = { 
/**
 * The number of the search that found nothing; comes back with the answer.
 */
number: number, 
/**
 * What was typed.
 */
text: string, 
/**
 * The company being answered; none: all of them.
 */
company: string | null, };

/**
 * Who else can help.
 */
export type Helper = { 
/**
 * What it is to the company.
 */
kind: HelperKind, 
/**
 * By name and number.
 */
contact: Contact, };

/**
 * What a helper is to the company.
 */
export type HelperKind = "duty" | "reception" | "general";

/**
 * The newest Operations on absences are wanted.
 */
export type HistoryOf = { 
/**
 * How many.
 */
limit: number, };

/**
 * Somebody who holds a role.
 */
export type HolderDraft = { 
/**
 * Who.
 */
person: string, 
/**
 * The first day; none: nobody has said.
 */
from: Day | null, 
/**
 * The last day; none: nobody has said.
 */
to: Day | null, 
/**
 * Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
 */
instead: boolean, };

/**
 * A time in which nobody answers for a person, their roles, or a role. A person's and their roles' holes of one time
 * are told as one.
 */
export type Hole = { 
/**
 * Who is away, first of all; none: nobody holds the role.
 */
person: string | null, 
/**
 * The names of those who are away; of a person it is one.
 */
who: Array<string>, 
/**
 * Whether nobody answers for the person at all, not only for the roles.
 */
everything: boolean, 
/**
 * The roles nobody answers for.
 */
roles: Array<HoleRole>, 
/**
 * The company's name.
 */
company: string, 
/**
 * When it begins.
 */
from: Moment, 
/**
 * When it ends; none: it goes on beyond what was looked at.
 */
to: Moment | null, 
/**
 * Everybody who was tried, and why they do not answer, in the order they are asked.
 */
because: Array<HoleStep>, 
/**
 * Whether the company's fallback number answers at least.
 */
fallback: boolean, 
/**
 * The absence that a cover would be added to; none: there is none to add to.
 */
absence: string | null, 
/**
 * Who could cover, best first, at most three.
 */
proposals: Array<Proposal>, };

/**
 * A hole on a person's row.
 */
export type HoleMark = { 
/**
 * When it begins.
 */
from: Moment, 
/**
 * When it ends; none: it goes on beyond what was looked at.
 */
to: Moment | null, 
/**
 * The roles nobody answers for; empty: nobody answers for the person.
 */
roles: Array<string>, };

/**
 * A role nobody answers for.
 */
export type HoleRole = { 
/**
 * Which.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * Somebody who was tried, and why they do not answer.
 */
export type HoleStep = { 
/**
 * Their name, or that of what was tried.
 */
name: string, 
/**
 * Why.
 */
because: NotFree, };

/**
 * The holes of the coming days, worst first.
 */
export type Holes = { 
/**
 * They.
 */
holes: Array<Hole>, 
/**
 * How many there are.
 */
count: number, };

/**
 * The holes of the coming days are wanted.
 */
export type HolesOf = { 
/**
 * Whose; none: of all companies.
 */
company: string | null, 
/**
 * How many days ahead, today among them.
 */
days: number, 
/**
 * The most holes that are sent.
 */
limit: number, };

/**
 * Whose public holidays.
 */
export type HolidayCalendar = "finland" | "aland" | "sweden";

/**
 * A public holiday.
 */
export type HolidayLine = { 
/**
 * The day.
 */
day: Day, 
/**
 * What it is called.
 */
name: PerLanguage, };

/**
 * What public holidays change.
 */
export type Holidays = { "kind": "as-usual" } | { "kind": "closed", 
/**
 * Which days they are.
 */
calendar: HolidayCalendar, 
/**
 * Whether eves on which offices are closed count too.
 */
eves: boolean, };

/**
 * Weekly hours and the days that differ.
 */
export type Hours = { 
/**
 * Monday to Sunday; none: not set, the next level's hold.
 */
week: Array<Array<Stretch>> | null, 
/**
 * Days that differ; without stretches closed.
 */
exceptions: Array<OtherDay>, 
/**
 * What public holidays change; none: not said, what the next level says holds.
 */
holidays: Holidays | null, };

/**
 * Hours of a level above.
 */
export type HoursAbove = { 
/**
 * Whose.
 */
of: HoursOf, 
/**
 * Their name.
 */
name: string, 
/**
 * As they are.
 */
hours: Hours, };

/**
 * Hours as they are.
 */
export type HoursForm = { 
/**
 * Whose.
 */
of: HoursOf, 
/**
 * Their name.
 */
name: string, 
/**
 * As they are.
 */
hours: Hours, 
/**
 * When they were read; comes back when they are saved.
 */
seen: number, 
/**
 * Whose hours hold where none are set here, the nearest first.
 */
above: Array<HoursAbove>, 
/**
 * The departments of the company, to go on with.
 */
departments: Array<Choice>, };

/**
 * Whose hours.
 */
export type HoursOf = { "kind": "person", "id": string } | { "kind": "department", "id": string } | { "kind": "company", "id": string };

/**
 * What the ids of a staff file stand for.
 */
export type IdsOf = "person" | "post";

/**
 * What importing would do. Kept by the program until another one is made; nothing is written yet.
 */
export type ImportPlan = { 
/**
 * Names it, for importing just this.
 */
plan: number, 
/**
 * The counts, most telling first.
 */
totals: PlanTotals, 
/**
 * How many changes there are. They are read part by part.
 */
changeCount: number, 
/**
 * What there are changes of.
 */
kinds: Array<PlannedKind>, 
/**
 * What is done.
 */
steps: Array<PlannedStep>, 
/**
 * Where callers are sent who ask for the leavers, where somebody has said.
 */
turned: Array<TurnedTo>, 
/**
 * The lines that are left out because somebody wanted it, and others about the same people.
 */
leftOut: Array<number>, 
/**
 * Rows that cannot be taken. Importing then needs to be told to leave them out.
 */
problems: Array<RowProblem>, 
/**
 * How many rows cannot be taken.
 */
problemCount: number, 
/**
 * Doubts that do not stop the import.
 */
warnings: Array<PlanWarning>, 
/**
 * What else is worth knowing of the file.
 */
remarks: Array<Remark>, };

/**
 * What an import did.
 */
export type ImportReport = { 
/**
 * Names it.
 */
id: string, 
/**
 * When, in the zone most companies share.
 */
at: Moment, 
/**
 * The account of whoever imported.
 */
by: string, 
/**
 * The name of the file, without its folder; empty: a table that was pasted.
 */
file: string, 
/**
 * What the file is a list of.
 */
kind: ListKind, 
/**
 * Whether the user has seen it.
 */
seen: boolean, 
/**
 * For taking it back; none: nothing was written.
 */
operation: string | null, 
/**
 * Whether it was taken back.
 */
undone: boolean, 
/**
 * Whether the file was refused, so that nothing of it was taken.
 */
refused: boolean, 
/**
 * How much of what was done.
 */
totals: PlanTotals, 
/**
 * Whether those who were gone from the file became leavers.
 */
leavers: boolean, 
/**
 * How many rows could not be taken.
 */
skipped: number, 
/**
 * The first of them.
 */
skippedRows: Array<SkippedRow>, 
/**
 * Lines that somebody left out on purpose.
 */
leftOut: Array<number>, };

/**
 * What the newest imports did.
 */
export type ImportReports = { 
/**
 * Newest first.
 */
reports: Array<ImportReport>, };

/**
 * Which reports are asked for.
 */
export type ImportReportsOf = { 
/**
 * Only those that the user has not seen.
 */
onlyNew: boolean, 
/**
 * The most that are wanted, newest first.
 */
limit: number, };

/**
 * What came of an import.
 */
export type Imported = { "outcome": "done", 
/**
 * For taking it back.
 */
operation: string, } | { "outcome": "unchanged" } | { "outcome": "cancelled" };

/**
 * What is told of the months.
 */
export type Insights = { 
/**
 * All callers.
 */
ways: Ways, 
/**
 * Every month, in order, also those without callers.
 */
months: Array<MonthTold>, 
/**
 * Whom callers asked for.
 */
people: Ranking, 
/**
 * Which responsibilities they asked for.
 */
roles: Ranking, 
/**
 * For whom or what they asked that is not here.
 */
referrals: Ranking, 
/**
 * When they called.
 */
hours: CallHours, 
/**
 * Keys typed until a choice; none: too few choices to tell.
 */
keys: Spread | null, 
/**
 * Seconds until a choice; none: too few choices to tell.
 */
seconds: Spread | null, 
/**
 * The fewest choices of which anything is told.
 */
least: number, };

/**
 * Figures are wanted.
 */
export type InsightsOf = { 
/**
 * The first month, in each company's time zone.
 */
from: Month, 
/**
 * The last month, itself included.
 */
to: Month, 
/**
 * Of which company; none: of all of them.
 */
company: string | null, };

/**
 * Misses are kept for so long from now on, in the whole house.
 */
export type KeepMisses = { 
/**
 * For how many days, one at least.
 */
days: number, };

/**
 * A language calls are answered in and the window is read in.
 */
export type Language = "fi" | "sv" | "en";

/**
 * A change that can be taken back.
 */
export type LastChange = { 
/**
 * Names it for ever.
 */
operation: string, 
/**
 * What was done.
 */
act: Act, };

/**
 * Who said last that a record is right.
 */
export type LastConfirmed = { 
/**
 * Who, and when.
 */
stamp: Stamp, 
/**
 * Whether a file said it that contains the record.
 */
imported: boolean, };

/**
 * Something of a company's that operators open for callers.
 */
export type Link = { 
/**
 * What it is.
 */
kind: LinkKind, 
/**
 * As operators know it; where it is empty, its kind is its name.
 */
name: string, 
/**
 * Its address: `https://…` or `http://…`.
 */
address: string, };

/**
 * What a link leads to.
 */
export type LinkKind = "calendar" | "booking" | "page";

/**
 * What a file is a list of.
 */
export type ListKind = "staff" | "absences";

/**
 * The first rows of a file, and what its columns were recognised as.
 */
export type Look = { 
/**
 * What it is a list of.
 */
kind: ListKind, 
/**
 * The columns, in their order.
 */
columns: Array<LookColumn>, 
/**
 * The first rows, each with a cell for every column.
 */
rows: Array<Array<string>>, 
/**
 * How many rows there are.
 */
count: number, 
/**
 * The words of everything a column of such a list can mean.
 */
meanings: Array<string>, 
/**
 * What somebody said of such a file before; none: nothing.
 */
before: TakenBefore | null, };

/**
 * A file is to be looked at.
 */
export type LookAt = { 
/**
 * Its path.
 */
file: string, 
/**
 * What it is a list of; none: what its columns say.
 */
kind: ListKind | null, };

/**
 * A column of a file.
 */
export type LookColumn = { 
/**
 * Its header as written.
 */
header: string, 
/**
 * The word of its meaning; none: it is not read.
 */
meaning: string | null, 
/**
 * Whether it looks like a reason for being away: it is never read and cannot be mapped.
 */
reason: boolean, };

/**
 * What is made of misses.
 */
export type MadeOfMisses = { "kind": "alias", 
/**
 * Who.
 */
person: string, 
/**
 * How.
 */
words: string, } | { "kind": "keyword", 
/**
 * Which.
 */
role: string, 
/**
 * By what.
 */
words: string, } | { "kind": "saved", 
/**
 * What saved it.
 */
operation: string, };

/**
 * A column that means what somebody said.
 */
export type MappedColumn = { 
/**
 * The word of the meaning.
 */
meaning: string, 
/**
 * The header; none: no column means that.
 */
header: string | null, };

/**
 * Somebody is back now.
 */
export type MarkBack = { 
/**
 * Who.
 */
person: string, };

/**
 * What came of marking somebody as being back.
 */
export type MarkedBack = { "outcome": "back", 
/**
 * For taking it back.
 */
operation: string, } | { "outcome": "not-away" };

/**
 * What a text is to an entry.
 */
export type MatchedField = "name" | "former" | "alias" | "title" | "department" | "company" | "role" | "keyword" | "referral" | "number";

/**
 * Something is done about a finding at once.
 */
export type Mend = { "kind": "confirm", 
/**
 * They.
 */
records: Array<QualityRecord>, } | { "kind": "remove-number", 
/**
 * Whose.
 */
record: QualityRecord, 
/**
 * As written.
 */
number: string, } | { "kind": "add-holder", 
/**
 * Which.
 */
role: string, 
/**
 * Who.
 */
person: string, } | { "kind": "add-deputy", 
/**
 * Which.
 */
role: string, 
/**
 * Who.
 */
person: string, } | { "kind": "break-loop", 
/**
 * Which.
 */
deputy: string, };

/**
 * A hole is mended: somebody is added to the covers of an absence.
 */
export type MendHole = { 
/**
 * Which absence.
 */
absence: string, 
/**
 * Who covers from now on, after those who do already.
 */
cover: string, 
/**
 * The only role they cover; everything where there is none.
 */
role: string | null, };

/**
 * Something is made of misses.
 */
export type MendMisses = { 
/**
 * All that was typed.
 */
texts: Array<string>, 
/**
 * The company that was answered; none: all of them.
 */
company: string | null, 
/**
 * What.
 */
made: MadeOfMisses, };

/**
 * What came of it.
 */
export type Mended = { 
/**
 * The Operation, for undo; none: it is not so any more, and nothing was changed.
 */
operation: string | null, };

/**
 * Somebody chose whose value stays.
 */
export type MergeChoice = { 
/**
 * Of what.
 */
field: MergeField, 
/**
 * Whose.
 */
side: MergeSide, };

/**
 * The two have different values where only one can stay.
 */
export type MergeDifference = { 
/**
 * Of what.
 */
field: MergeField, 
/**
 * From which day on, where it is planned; none: already.
 */
from: Day | null, 
/**
 * What the kept record has; none: nothing.
 */
keep: MergeValue | null, 
/**
 * What the other has; none: nothing.
 */
gone: MergeValue | null, 
/**
 * Which of them stays.
 */
taken: MergeSide, };

/**
 * What only one of two values can stay of.
 */
export type MergeField = "name" | "honorific" | "called-by" | "title" | "place" | "staff-id" | "email" | "employed" | "hours" | "reports-to" | "post" | "duty-number";

/**
 * What merging two records would do.
 */
export type MergeForm = { 
/**
 * When they were read; comes back when they are merged.
 */
seen: number, 
/**
 * The record that stays.
 */
keep: MergeRecord, 
/**
 * The record that becomes a part of it.
 */
gone: MergeRecord, 
/**
 * What one has to choose of.
 */
differences: Array<MergeDifference>, 
/**
 * What the kept record has of both.
 */
united: MergeUnited, 
/**
 * How many records lead to the kept one afterwards that led to the other.
 */
moved: MergeMoved, };

/**
 * What the two records are.
 */
export type MergeKind = "person" | "role" | "department";

/**
 * How many records lead elsewhere.
 */
export type MergeMoved = { people: number, roles: number, assignments: number, deputies: number, absences: number, referrals: number, planned: number, notices: number, suggestions: number, };

/**
 * What merging two records would do is wanted.
 */
export type MergeOf = { 
/**
 * What they are.
 */
kind: MergeKind, 
/**
 * The record that stays.
 */
keep: string, 
/**
 * The record that becomes a part of it.
 */
gone: string, 
/**
 * What was chosen so far.
 */
choices: Array<MergeChoice>, };

/**
 * One of the two, as it is known.
 */
export type MergeRecord = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its company.
 */
company: string, };

/**
 * Two records are to become one.
 */
export type MergeRecords = { 
/**
 * Which two, and what was chosen.
 */
of: MergeOf, 
/**
 * When they were read.
 */
seen: number, };

/**
 * Whose value.
 */
export type MergeSide = "keep" | "gone";

/**
 * What stands side by side in the kept record.
 */
export type MergeUnited = { 
/**
 * The numbers, as written.
 */
numbers: Array<string>, 
/**
 * Former names.
 */
former: Array<string>, 
/**
 * Other names callers use.
 */
aliases: Array<string>, 
/**
 * Codes of the languages served.
 */
languages: Array<string>, 
/**
 * The words a role is asked for by.
 */
keywords: Array<string>, };

/**
 * A value to choose of.
 */
export type MergeValue = { "kind": "text", text: string, } | { "kind": "employed", from: Day | null, to: Day | null, } | { "kind": "hours", hours: Hours, };

/**
 * Two records became one.
 */
export type Merged = { 
/**
 * For taking it back.
 */
operation: string, };

/**
 * What resembles misses, and what can be made of them.
 */
export type MissCandidates = { 
/**
 * The number it was asked with.
 */
number: number, 
/**
 * The nearest people.
 */
people: Array<Row>, 
/**
 * The nearest roles.
 */
roles: Array<Row>, 
/**
 * The nearest referrals.
 */
referrals: Array<Row>, 
/**
 * How what was asked for would be written.
 */
writing: MissWriting, 
/**
 * What can be made of them, the likeliest first; none is left out.
 */
remedies: Array<MissRemedy>, };

/**
 * What resembles misses is wanted.
 */
export type MissCandidatesOf = { 
/**
 * Counts up; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * What was typed, the leading text first; or one text somebody looks for instead.
 */
texts: Array<string>, 
/**
 * Whose entries come first; none: everybody's.
 */
company: string | null, };

/**
 * Misses that mean the same.
 */
export type MissGroup = { 
/**
 * The text that leads the group. With the company it names the group until something changes.
 */
key: string, 
/**
 * What was typed, the leading text first, then the most often typed.
 */
typed: Array<MissText>, 
/**
 * The company that was answered; none: all of them.
 */
company: string | null, 
/**
 * Its name; empty: all of them.
 */
companyName: string, 
/**
 * The languages that were spoken, the most often spoken first.
 */
languages: Array<Language>, 
/**
 * How often.
 */
count: number, 
/**
 * How often the operator said that it was not found.
 */
notFound: number, 
/**
 * How often in the last 14 days, today with them.
 */
recent: number, 
/**
 * How often in the 14 days before those.
 */
before: number, 
/**
 * How often in each of the last 13 weeks of seven days, the oldest first; the last one ends today.
 */
weeks: Array<number>, 
/**
 * The day of the last one.
 */
last: Day, };

/**
 * What can be made of misses.
 */
export type MissRemedy = "referral" | "person" | "alias" | "keyword" | "put-aside";

/**
 * A text that was typed.
 */
export type MissText = { 
/**
 * Its folded words.
 */
text: string, 
/**
 * How often.
 */
count: number, };

/**
 * How what was asked for would be written. Searching knows neither capitals nor accents: what is not a known name may
 * lack the accents.
 */
export type MissWriting = { 
/**
 * As a name.
 */
name: string, 
/**
 * As a word.
 */
word: string, 
/**
 * The given names; empty where it is not sure which they are.
 */
given: string, 
/**
 * The family name; the whole name where it is not sure which it is.
 */
family: string, 
/**
 * Whether it is a name, as far as the counted names of the country tell.
 */
isName: boolean, };

/**
 * Somebody was searched for in vain.
 */
export type Missed = { 
/**
 * What stood in the search field. Only its folded words without digits are kept; where nothing is left of them,
 * nothing is.
 */
text: string, 
/**
 * The company being answered; none: all of them.
 */
company: string | null, 
/**
 * The language that was spoken.
 */
language: Language, 
/**
 * Whether the operator said that it was not found; else the search was just left.
 */
notFound: boolean, };

/**
 * What is open, the most pressing first.
 */
export type Misses = { 
/**
 * As many groups as were asked for.
 */
groups: Array<MissGroup>, 
/**
 * How many there are.
 */
totalGroups: number, 
/**
 * How many misses they hold together.
 */
missed: number, 
/**
 * For how many days misses are kept.
 */
days: number, };

/**
 * Something was made of misses.
 */
export type MissesMended = { 
/**
 * For undo, which opens them again; none: it was so already, and nothing was changed.
 */
operation: string | null, };

/**
 * Misses are wanted.
 */
export type MissesOf = { 
/**
 * Of which company; none: of all of them, with those for which all were answered.
 */
company: string | null, 
/**
 * The most groups.
 */
limit: number, };

/**
 * What became of misses.
 */
export type MissesSettled = { 
/**
 * What was put aside, for taking back that alone; none: something was opened again.
 */
putAside: string | null, 
/**
 * The texts of the groups.
 */
texts: Array<string>, 
/**
 * How many misses.
 */
missed: number, };

/**
 * A whole day, `2026-08-05`, or a minute of one, `2026-08-05T14:30`.
 */
export type Moment = string;

/**
 * A month: `2026-08`.
 */
export type Month = string;

/**
 * A month, told.
 */
export type MonthTold = { 
/**
 * Which.
 */
month: Month, 
/**
 * Its callers.
 */
ways: Ways, 
/**
 * Searches that ended with no choice made.
 */
missed: number, 
/**
 * Of how many of them something was made.
 */
mended: number, };

/**
 * Somebody whose change can be left out by itself.
 */
export type NamedApart = { 
/**
 * How.
 */
apart: Apart, 
/**
 * What they are called.
 */
name: string, };

/**
 * A user is added.
 */
export type NewUser = { 
/**
 * How they are called here; no two are called the same.
 */
account: string, 
/**
 * What they may do.
 */
rights: Rights, };

/**
 * What whoever sits here is told.
 */
export type News = { 
/**
 * What they have not read, newest first.
 */
lines: Array<NewsLine>, 
/**
 * What they have read and is told still, newest first.
 */
read: Array<NewsLine>, 
/**
 * When they last answered the company, by its clock: `2026-11-25T14:30`; none: never, or no company was chosen.
 */
answered: string | null, };

/**
 * A notice as operators are told it.
 */
export type NewsLine = { 
/**
 * The notice; of several companies', one of them.
 */
id: string, 
/**
 * The names of the companies it is for.
 */
companies: Array<string>, 
/**
 * What it says.
 */
told: Told, 
/**
 * The day it takes effect.
 */
on: Day, 
/**
 * Whether it has taken effect.
 */
inEffect: boolean, 
/**
 * Whether every operator must have read it.
 */
mustRead: boolean, 
/**
 * Whether it came since whoever sits here last answered its company.
 */
sinceAnswered: boolean, };

/**
 * What is new is wanted.
 */
export type NewsOf = { 
/**
 * The company that is answered; none: all of them.
 */
company: string | null, };

/**
 * Why somebody does not answer. For HR's eyes: an end that callers may not be told is among it.
 */
export type NotFree = { "kind": "away", until: Moment | null, } | { "kind": "closed" } | { "kind": "left", lastDay: Day, } | { "kind": "not-started", from: Day, } | { "kind": "no-number" } | { "kind": "loop" } | { "kind": "vacant" } | { "kind": "fallback" };

/**
 * Why a backup could not be rewritten.
 */
export type NotRewritten = "damaged" | "newer" | "no-access";

/**
 * Nothing is asked or answered.
 */
export type Nothing = Record<symbol, never>;

/**
 * A notice, as admins keep it.
 */
export type Notice = { 
/**
 * The notice; of several companies', one of them. What is done to it is done to all.
 */
id: string, 
/**
 * The names of the companies it is for.
 */
companies: Array<string>, 
/**
 * The company; of several, one of them.
 */
companyId: string, 
/**
 * What it says.
 */
told: Told, 
/**
 * The day it takes effect.
 */
on: Day, 
/**
 * The first day it is told.
 */
from: Day, 
/**
 * The last day it is told.
 */
to: Day, 
/**
 * When that is.
 */
when: NoticeWhen, 
/**
 * Whether every operator must have read it.
 */
mustRead: boolean, 
/**
 * Whether an admin wrote it.
 */
own: boolean, 
/**
 * Operators who have read it.
 */
readBy: Array<string>, 
/**
 * Operators who have not.
 */
unreadBy: Array<string>, };

/**
 * A notice was saved or taken away.
 */
export type NoticeDone = { 
/**
 * For taking it back; none: nothing was different.
 */
operation: string | null, };

/**
 * A notice as somebody wrote it.
 */
export type NoticeDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * Whose callers it concerns; none: of all companies, one notice each.
 */
company: string | null, 
/**
 * What it says, in at least one language; of a notice that a change made it is not read.
 */
words: PerLanguage, 
/**
 * The first day it is told; none: today.
 */
from: Day | null, 
/**
 * The last day it is told; none: 14 days after the first.
 */
to: Day | null, 
/**
 * Whether every operator must have read it.
 */
mustRead: boolean, };

/**
 * When a notice is told.
 */
export type NoticeWhen = "now" | "later" | "past";

/**
 * The notices: those that are told now first, then those to come, then those that were.
 */
export type Notices = { 
/**
 * The notices.
 */
notices: Array<Notice>, 
/**
 * How many operators there are.
 */
operators: number, 
/**
 * When they were read; comes back when one is saved.
 */
seen: number, };

/**
 * Notices are wanted, as admins keep them.
 */
export type NoticesOf = { 
/**
 * Whose; none: of all companies.
 */
company: string | null, };

/**
 * A number of a form.
 */
export type NumberDraft = { 
/**
 * As written.
 */
written: string, 
/**
 * What it is.
 */
kind: NumberKind, 
/**
 * Whether it may be given to a caller.
 */
mayBeGiven: boolean, };

/**
 * Why a number is none.
 */
export type NumberFault = "letters" | "too-short" | "too-long" | "not-in-region";

/**
 * What a number is.
 */
export type NumberKind = "extension" | "desk" | "mobile" | "switchboard" | "other" | "fax";

/**
 * A link of a company is to be opened in the system's browser.
 */
export type OpenLink = { 
/**
 * Whose.
 */
company: string, 
/**
 * Where it leads, as it was shown. Only an address that the company has now is opened.
 */
address: string, };

/**
 * Something about the opening that must be told plainly.
 */
export type OpeningWarning = { "kind": "restored", 
/**
 * The backup.
 */
from: string, 
/**
 * Where the damaged file was kept.
 */
setAside: string | null, } | { "kind": "no-backup" };

/**
 * A day with hours of its own.
 */
export type OtherDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * When it is open; empty: closed.
 */
open: Array<Stretch>, };

/**
 * That there are contact details outside the company, without them.
 */
export type OwnContact = { 
/**
 * What the consent is for, in the words it was asked in.
 */
scope: string, 
/**
 * The last day they are told.
 */
until: Day, };

/**
 * A leaver's own contact details and the consent to tell them.
 */
export type OwnContactDraft = { 
/**
 * The number, address or page to tell.
 */
details: string, 
/**
 * The day consent was given.
 */
consentedOn: Day | null, 
/**
 * What it is for, in the words it was asked in.
 */
scope: string, 
/**
 * The last day the details may be told; none: three months after consent.
 */
until: Day | null, };

/**
 * What this user has sent, newest first.
 */
export type OwnSuggestions = { 
/**
 * All of it.
 */
suggestions: Array<Suggestion>, };

/**
 * One Operation on absences.
 */
export type PastChange = { 
/**
 * For taking it back.
 */
operation: string, 
/**
 * What was done.
 */
act: Act, 
/**
 * Who did it, and when.
 */
stamp: Stamp, 
/**
 * Whether it has been taken back.
 */
undone: boolean, 
/**
 * What is different, at most twenty absences of it.
 */
absences: Array<ChangedAbsence>, 
/**
 * How many absences it changed.
 */
count: number, };

/**
 * One text for each language; empty where nobody has written one.
 */
export type PerLanguage = { fi: string, sv: string, en: string, };

/**
 * Somebody, from a day to a day.
 */
export type PersonDays = { 
/**
 * Who.
 */
person: string, 
/**
 * Their full name.
 */
name: string, 
/**
 * The first day; none: nobody has said.
 */
from: Day | null, 
/**
 * The last day; none: nobody has said.
 */
to: Day | null, };

/**
 * A person as they shall be.
 */
export type PersonDraft = { 
/**
 * None: somebody new.
 */
id: string | null, 
/**
 * Where they are employed.
 */
company: string, 
/**
 * The department's name, of one that is there or a new one; empty: none.
 */
department: string, 
/**
 * The id the company's own staff file gives them; empty: none.
 */
staffId: string, 
/**
 * A rank or title that is said before the name.
 */
honorific: string, 
/**
 * Given names.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * The name they go by, where it is not the first given name; empty: none.
 */
calledBy: string, 
/**
 * Names they had before.
 */
former: Array<string>, 
/**
 * Other names callers use.
 */
aliases: Array<string>, 
/**
 * Their title; may be empty.
 */
title: string, 
/**
 * Languages they serve callers in: ISO 639-1 codes, best first.
 */
languages: Array<string>, 
/**
 * Their numbers, the one to dial first at the front.
 */
numbers: Array<NumberDraft>, 
/**
 * Their e-mail address; empty: none.
 */
email: string, 
/**
 * The first day of employment.
 */
employedFrom: Day | null, 
/**
 * The last day of employment.
 */
employedTo: Day | null, 
/**
 * When they answer, where that differs.
 */
hours: Hours, 
/**
 * The roles they hold.
 */
roles: Array<RoleDraft>, 
/**
 * Who stands in for them, in order.
 */
deputies: Array<string>, 
/**
 * What callers hear when the employment has ended; none: the company's standard sentence.
 */
afterwards: AfterwardsDraft | null, 
/**
 * What will be different from a day on.
 */
planned: Array<PlannedDraft>, 
/**
 * The day from which operators are told of what this save changes; none: at once.
 */
toldFrom: Day | null, };

/**
 * A person as they are, and what can be chosen.
 */
export type PersonForm = { 
/**
 * As they are.
 */
draft: PersonDraft, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * The companies there are.
 */
companies: Array<Choice>, 
/**
 * Departments of the company.
 */
departments: Array<Choice>, 
/**
 * Roles of the company.
 */
roles: Array<RoleChoice>, 
/**
 * Names for the people the draft refers to.
 */
people: Array<Choice>, };

/**
 * A person's form is wanted.
 */
export type PersonFormOf = { 
/**
 * Who; none: somebody new.
 */
person: string | null, 
/**
 * The company of somebody new; any where none is given.
 */
company: string | null, };

/**
 * A number on a card.
 */
export type PhoneNumber = { 
/**
 * As written. None: it is hidden, for it may not be given to callers.
 */
written: string | null, 
/**
 * What it is.
 */
kind: NumberKind, 
/**
 * Whether it may be given to a caller. A number that may not is still used to connect.
 */
mayBeGiven: boolean, };

/**
 * Where callers are sent to whom nobody is connected.
 */
export type Place = { "kind": "address", "text": string } | { "kind": "page", "text": string };

/**
 * Which changes are looked at.
 */
export type PlanFilter = { 
/**
 * Only those of a kind.
 */
what: PlannedKind | null, 
/**
 * Only those to which this is done.
 */
step: PlannedStep | null, 
/**
 * Only those whose name or company has all these words in it.
 */
words: string, };

/**
 * A file, and how it is to be taken.
 */
export type PlanImport = { 
/**
 * Its path.
 */
file: string, 
/**
 * What it is a list of.
 */
kind: ListKind, 
/**
 * Columns that mean something else than their header says.
 */
mapped: Array<MappedColumn>, 
/**
 * The company of rows that do not name one.
 */
company: string | null, 
/**
 * The country whose rules the numbers are read and dialled by: a two-letter code.
 */
region: string | null, 
/**
 * What the ids stand for; none: as recognised.
 */
ids: IdsOf | null, 
/**
 * Whether people who are gone from the file become leavers.
 */
leavers: boolean, 
/**
 * To whom callers are to turn who ask for the leavers: a number, a role or a person, as written.
 */
turnTo: string | null, 
/**
 * Who is left out on purpose: they stay as they are.
 */
leaveOut: Array<Apart>, };

/**
 * A table from a spreadsheet is to be planned, as it was pasted.
 */
export type PlanPasted = { 
/**
 * As it was pasted.
 */
text: string, };

/**
 * How much of what a plan does.
 */
export type PlanTotals = { companiesNew: number, departmentsNew: number, peopleNew: number, peopleChanged: number, peopleReturned: number, peopleGone: number, peopleUnchanged: number, rolesNew: number, rolesChanged: number, rolesGone: number, rolesUnchanged: number, absencesNew: number, absencesChanged: number, absencesUnchanged: number, };

/**
 * A doubt that does not stop an import.
 */
export type PlanWarning = { "kind": "shared-id", value: string, rows: number, } | { "kind": "shared-email", value: string, rows: number, } | { "kind": "shared-post", value: string, holders: number, } | { "kind": "same-rows", rows: number, } | { "kind": "same-names", people: number, } | { "kind": "nothing-said", rows: number, } | { "kind": "other-names", people: number, example: string, } | { "kind": "unknown-superiors", rows: number, example: string, } | { "kind": "keywords-without-role", rows: number, } | { "kind": "nobody-gone" } | { "kind": "return-told", absences: number, } | { "kind": "overlaps", absences: number, };

/**
 * What will be different from a day on. What is none stays as it is.
 */
export type PlannedDraft = { 
/**
 * The change that was entered before; none: a new one.
 */
id: string | null, 
/**
 * The first day on which it holds, after today.
 */
on: Day | null, 
/**
 * Their name from then on.
 */
name: PlannedName | null, 
/**
 * Their title from then on.
 */
title: string | null, 
/**
 * All their numbers from then on, the one to dial first at the front.
 */
numbers: Array<NumberDraft> | null, };

/**
 * One field before and after; empty where there is nothing.
 */
export type PlannedField = { 
/**
 * The word of its meaning, or `holders`, `covers`, `return`, `region`, `span`.
 */
field: string, 
/**
 * Until now.
 */
before: string, 
/**
 * From now on.
 */
after: string, };

/**
 * What a change is about.
 */
export type PlannedKind = "company" | "department" | "person" | "role" | "absence";

/**
 * A name from a day on.
 */
export type PlannedName = { 
/**
 * Given names.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * The name they go by, where it is not the first given name; empty: none.
 */
calledBy: string, };

/**
 * Some rows of the changes of a plan.
 */
export type PlannedOf = { 
/**
 * The plan.
 */
plan: number, 
/**
 * Comes back with the answer.
 */
number: number, 
/**
 * Which changes.
 */
filter: PlanFilter, 
/**
 * The first row.
 */
first: number, 
/**
 * How many rows.
 */
count: number, };

/**
 * The rows that were asked for, and how many there are.
 */
export type PlannedPart = { 
/**
 * As it was asked.
 */
number: number, 
/**
 * How many rows the filter lets through.
 */
total: number, 
/**
 * How many changes these are.
 */
changes: number, 
/**
 * How many of them can be left out by themselves.
 */
apart: number, 
/**
 * The rows, in the order of the file.
 */
rows: Array<PlannedRow>, };

/**
 * What becomes of one company, department, person, role or absence, or one field of it.
 */
export type PlannedRow = { 
/**
 * What it is.
 */
what: PlannedKind, 
/**
 * What becomes of it.
 */
step: PlannedStep, 
/**
 * Its name.
 */
name: string, 
/**
 * The company's name; empty for companies themselves.
 */
company: string, 
/**
 * The line of the file; none for what is not in it.
 */
line: number | null, 
/**
 * How it is left out by itself; none: it cannot be.
 */
apart: Apart | null, 
/**
 * What is different; none: nothing but the step is said of it.
 */
field: PlannedField | null, 
/**
 * Whether it is the first row of its change.
 */
first: boolean, };

/**
 * What becomes of it.
 */
export type PlannedStep = "new" | "changed" | "returned" | "gone";

/**
 * The absence that holds now.
 */
export type PresentAbsence = { 
/**
 * The first day, or when it began.
 */
from: Moment, 
/**
 * The last day, or when it ends; none: until further notice. Told also where callers may not be: for those with
 * the right to mark absences only.
 */
to: Moment | null, 
/**
 * Whether callers may be told.
 */
returnMayBeTold: boolean, 
/**
 * Who covers, in order.
 */
covers: Array<string>, };

/**
 * How far an import is.
 */
export type Progress = { 
/**
 * What is going on.
 */
stage: Stage, 
/**
 * How much of it is done.
 */
done: number, 
/**
 * How much there is; 0 where nobody knows.
 */
total: number, };

/**
 * Somebody who could cover.
 */
export type Proposal = { 
/**
 * Who.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their title; may be empty.
 */
title: string, 
/**
 * Why they are proposed.
 */
why: Why, 
/**
 * When they are away themselves in that time.
 */
away: Array<AwayTime>, 
/**
 * For how many others they cover in that time.
 */
coversOthers: number, };

/**
 * What is wrong.
 */
export type Quality = { 
/**
 * The number it was asked with.
 */
number: number, 
/**
 * How many there are of each kind, in the order in which they are told; none is left out.
 */
counts: Array<TroubleCount>, 
/**
 * How many fit what was asked for.
 */
total: number, 
/**
 * From which on they are sent.
 */
first: number, 
/**
 * They, the gravest first.
 */
findings: Array<Finding>, };

/**
 * A record and what it is called.
 */
export type QualityNamed = { 
/**
 * Which.
 */
record: QualityRecord, 
/**
 * Its name.
 */
name: string, 
/**
 * A person's title, a role's department; may be empty.
 */
detail: string, };

/**
 * A part of what is wrong is wanted.
 */
export type QualityOf = { 
/**
 * Counts up; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * Of which company; none: of all.
 */
company: string | null, 
/**
 * Of which kind; none: of all.
 */
kind: TroubleKind | null, 
/**
 * From which on, from 0.
 */
first: number, 
/**
 * The most that are sent.
 */
count: number, };

/**
 * A record that something can be wrong with.
 */
export type QualityRecord = { "kind": "person", "id": string } | { "kind": "role", "id": string } | { "kind": "department", "id": string } | { "kind": "company", "id": string };

/**
 * Who of one kind was asked for.
 */
export type Ranking = { 
/**
 * The most asked, in order.
 */
most: Array<AskedLine>, 
/**
 * How many others were asked for.
 */
others: number, 
/**
 * Their callers.
 */
othersWays: Ways, 
/**
 * Callers of what is no longer there.
 */
gone: Ways, };

/**
 * Whoever sits here has read notices.
 */
export type ReadNews = { 
/**
 * Which.
 */
notices: Array<string>, };

/**
 * A text about when is to be read.
 */
export type ReadWhen = { 
/**
 * Counts up; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * As typed: "ma–pe", "29.6.-", "every other Friday".
 */
text: string, 
/**
 * Whose days are counted, and in whose zone it is today; none: the zone most companies share.
 */
person: string | null, };

/**
 * Why an entry was found.
 */
export type Reason = "inflected" | "other-name" | "sounds-alike" | "misspelt" | "similar" | "partly" | "number" | "elsewhere" | "family-name" | "given-name" | "one-word" | "beginning";

/**
 * Where a record is used, and what callers asked of it.
 */
export type RecordBeside = { 
/**
 * Where it is used, by kind and name.
 */
uses: Array<RecordUse>, 
/**
 * How many uses are not told.
 */
more: number, 
/**
 * How many absences of a person there are; what they are is HR's.
 */
absences: number, 
/**
 * Who said last that it is right; none: nobody has.
 */
confirmed: LastConfirmed | null, 
/**
 * How often it was asked for in the last 30 days.
 */
month: Asked, 
/**
 * How often it was asked for in the last 12 months.
 */
year: Asked, };

/**
 * What one change did to a record and to what hangs on it.
 */
export type RecordEntry = { 
/**
 * For taking it back.
 */
operation: string, 
/**
 * What was done.
 */
act: Act, 
/**
 * Who did it, and when.
 */
stamp: Stamp, 
/**
 * Whether it has been taken back.
 */
undone: boolean, 
/**
 * What became of which record.
 */
rows: Array<RecordRow>, 
/**
 * How many other records it changed, of very many only some: they would be taken back with these.
 */
others: number, };

/**
 * A field of a record.
 */
export type RecordField = "honorific" | "given" | "family" | "called-by" | "former" | "aliases" | "name" | "names" | "person" | "role" | "takes-effect" | "company" | "department" | "title" | "post" | "staff-id" | "keywords" | "leading" | "from" | "to" | "position" | "numbers" | "duty-number" | "email" | "languages" | "employed-from" | "employed-to" | "reports-to" | "hours" | "greeting" | "sentence" | "zone" | "region" | "language" | "fallback" | "rule" | "instruction" | "short-instruction" | "called" | "links" | "say" | "forward" | "own-contact" | "consented-on" | "consent-scope" | "consent-until" | "listed-at" | "correction-asked-on";

/**
 * A part of what was done to a record.
 */
export type RecordHistory = { 
/**
 * Newest first.
 */
entries: Array<RecordEntry>, 
/**
 * Whether there are older ones.
 */
more: boolean, };

/**
 * What was done to a record is wanted, newest first.
 */
export type RecordHistoryOf = { 
/**
 * Which.
 */
record: RecordKey, 
/**
 * How many entries at most.
 */
limit: number, 
/**
 * Only what is older than this change; none: from the newest on.
 */
before: string | null, };

/**
 * A record that has a form.
 */
export type RecordKey = { "kind": "person", "id": string } | { "kind": "role", "id": string } | { "kind": "department", "id": string } | { "kind": "company", "id": string } | { "kind": "referral", "id": string };

/**
 * What came of removing a record.
 */
export type RecordRemoved = { "outcome": "removed", 
/**
 * For taking it back.
 */
operation: string, } | { "outcome": "other-than-said", 
/**
 * What hangs on it.
 */
hanging: Hanging, };

/**
 * What became of one record.
 */
export type RecordRow = { 
/**
 * What it is.
 */
what: RowKind, 
/**
 * What became of it.
 */
happened: Happened, 
/**
 * Of what hangs on the record: the role held, the holder, the deputy. Empty for the record itself, and where
 * nobody knows any longer.
 */
about: string, 
/**
 * What is different.
 */
fields: Array<FieldChange>, };

/**
 * One use of a record.
 */
export type RecordUse = { 
/**
 * As what.
 */
kind: UseKind, 
/**
 * By which record; none: it has no form.
 */
by: RecordKey | null, 
/**
 * What that is called; empty where nobody knows any longer.
 */
name: string, 
/**
 * The first day of a holding.
 */
from: Day | null, 
/**
 * The last day of a holding.
 */
to: Day | null, };

/**
 * What came of taking records away.
 */
export type RecordsRemoved = { "outcome": "done", 
/**
 * For taking it back.
 */
operation: string | null, } | { "outcome": "still-used", 
/**
 * That record.
 */
record: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The names of some of what refers to it.
 */
by: Array<string>, };

/**
 * What a referral is about.
 */
export type ReferralAbout = "leaver" | "never-here" | "elsewhere" | "question";

/**
 * A referral as it shall be.
 */
export type ReferralDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * In whose name it is told.
 */
company: string, 
/**
 * What it is about.
 */
kind: ReferralKind, 
/**
 * The names and words callers use; the first is its headline.
 */
names: Array<string>, 
/**
 * The sentence to say; where it is empty, the standard one, which a question does not have.
 */
say: PerLanguage, 
/**
 * Where to send callers.
 */
forward: ForwardDraft | null, 
/**
 * Contact details outside the company, with consent.
 */
contact: OwnContactDraft | null, 
/**
 * The first day it is told; none: nobody has said.
 */
from: Day | null, 
/**
 * The last day it is told; none: 12 months.
 */
to: Day | null, 
/**
 * The wrong listing that callers have it from.
 */
listing: WrongListing, };

/**
 * A referral as it is, and what can be chosen.
 */
export type ReferralForm = { 
/**
 * As it is.
 */
draft: ReferralDraft, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * The companies there are.
 */
companies: Array<Choice>, 
/**
 * Roles of the company.
 */
roles: Array<Choice>, 
/**
 * The people the draft refers to.
 */
people: Array<Choice>, 
/**
 * A sentence for each kind, to word one's own by.
 */
templates: Array<ReferralTemplate>, };

/**
 * A referral's form is wanted.
 */
export type ReferralFormOf = { 
/**
 * Which; none: a new one.
 */
referral: string | null, 
/**
 * The company of a new one; any where none is given.
 */
company: string | null, };

/**
 * What a referral is about that is about no leaver.
 */
export type ReferralKind = "never-here" | "elsewhere" | "question";

/**
 * A referral in the list.
 */
export type ReferralRow = { 
/**
 * Which.
 */
id: string, 
/**
 * What it is about.
 */
about: ReferralAbout, 
/**
 * The leaver it is about.
 */
person: string | null, 
/**
 * What it is called.
 */
headline: string, 
/**
 * The other names and words callers use.
 */
words: Array<string>, 
/**
 * In whose name it is told.
 */
company: string, 
/**
 * The company's name.
 */
companyName: string, 
/**
 * Where callers are sent; none: nowhere.
 */
sentTo: SentTo | null, 
/**
 * Whether it is told today.
 */
told: ReferralTold, 
/**
 * The first day it is told; none: nobody has said.
 */
from: Day | null, 
/**
 * The last day it is told; none: nobody has said.
 */
to: Day | null, 
/**
 * How it is with its contact details today.
 */
contact: ContactShowing, 
/**
 * How often it was asked for in the last 90 days.
 */
asked: number, 
/**
 * Whether it is proposed to be told longer.
 */
proposed: boolean, 
/**
 * The wrong listing that callers have it from.
 */
listing: WrongListing | null, };

/**
 * A sentence for referrals of a kind.
 */
export type ReferralTemplate = { 
/**
 * Which kind.
 */
kind: ReferralKind, 
/**
 * In every language.
 */
say: PerLanguage, };

/**
 * Whether a referral is told today.
 */
export type ReferralTold = "not-yet" | "now" | "over";

/**
 * Every referral.
 */
export type Referrals = { 
/**
 * By their headlines.
 */
referrals: Array<ReferralRow>, 
/**
 * When they were read; comes back with what is done to one of them.
 */
seen: number, };

/**
 * Something was done to referrals.
 */
export type ReferralsDone = { 
/**
 * For taking it back; none: there was nothing to do.
 */
operation: string | null, };

/**
 * Something worth knowing about a file.
 */
export type Remark = { "kind": "written", encoding: string, separator: string, } | { "kind": "cards", cards: number, others: number, } | { "kind": "above-header", lines: number, } | { "kind": "no-rows" } | { "kind": "second-column", column: string, read: string, } | { "kind": "unknown-column", column: string, } | { "kind": "reason-column", column: string, } | { "kind": "given-first", column: string, } | { "kind": "family-first", column: string, } | { "kind": "ids", column: string, ids: IdsOf, } | { "kind": "unknown-language", word: string, rows: number, } | { "kind": "by-place", meanings: Array<string>, } | { "kind": "midnights-are-days" } | { "kind": "garbled-letters", line: number, };

/**
 * What can be done about a finding.
 */
export type Remedy = "confirm" | "open" | "merge" | "remove-number" | "add-holder" | "add-deputy" | "break-loop";

/**
 * A notice is taken away.
 */
export type RemoveNotice = { 
/**
 * Which.
 */
notice: string, 
/**
 * When the notices were read.
 */
seen: number, };

/**
 * A role or department is to be removed, with what was said to hang on it.
 */
export type RemoveRecord = { 
/**
 * Which.
 */
record: RecordKey, 
/**
 * What was said.
 */
said: Hanging, };

/**
 * How an absence comes again.
 */
export type Repeat = { 
/**
 * Every how many weeks, counted from the week of the first time.
 */
everyWeeks: number, 
/**
 * On which days of the week: 1 is Monday (ISO 8601).
 */
on: Array<number>, 
/**
 * The last day on which it may come; none: until further notice.
 */
until: Day | null, 
/**
 * Days on which it does not come after all.
 */
except: Array<Day>, };

/**
 * A report is wanted.
 */
export type ReportOf = { 
/**
 * The company it is for.
 */
company: string, 
/**
 * The month, in the company's time zone.
 */
month: Month, };

/**
 * What a report would tell, before it is saved.
 */
export type ReportOutline = { 
/**
 * How many calls.
 */
calls: number, 
/**
 * How many searches were in vain.
 */
missed: number, 
/**
 * How many of those were mended since.
 */
mended: number, 
/**
 * How many suggestions; none: too few calls to suggest anything from.
 */
suggestions: number | null, 
/**
 * Whether the month is not over yet.
 */
unfinished: boolean, 
/**
 * The language it is in.
 */
language: Language, 
/**
 * The name of its file.
 */
file: string, };

/**
 * A report was saved.
 */
export type ReportSaved = { 
/**
 * Where; none: the dialog was closed.
 */
path: string | null, };

/**
 * A hidden number is to be shown.
 */
export type RevealOf = { 
/**
 * Whose.
 */
key: EntryKey, 
/**
 * Its place among the numbers of the card, from 0.
 */
place: number, };

/**
 * A number that was hidden. That it was shown is recorded.
 */
export type Revealed = { 
/**
 * As written.
 */
number: string, };

/**
 * Contact details that were hidden. That they were shown is recorded.
 */
export type RevealedContact = { 
/**
 * The number, address or page to tell.
 */
details: string, };

/**
 * What a user may do.
 */
export type RightName = "operator" | "hr" | "admin";

/**
 * What a user may do; each right stands alone.
 */
export type Rights = { 
/**
 * Answers calls.
 */
operator: boolean, 
/**
 * Marks who is away and who covers.
 */
hr: boolean, 
/**
 * Keeps the staff directory.
 */
admin: boolean, };

/**
 * A role that can be chosen.
 */
export type RoleChoice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from others of that name; may be empty.
 */
detail: string, 
/**
 * Whether everybody asks for whoever holds it.
 */
leading: boolean, 
/**
 * Who holds it or will hold it, as far as they are employed, in the order they are asked.
 */
holders: Array<PersonDays>, };

/**
 * A role that is held.
 */
export type RoleDraft = { 
/**
 * Its name, of one that is there or a new one.
 */
role: string, 
/**
 * The first day; none: nobody has said.
 */
from: Day | null, 
/**
 * The last day; none: nobody has said.
 */
to: Day | null, 
/**
 * Whether another holder is always told: of the role, whoever holds it.
 */
leading: boolean, 
/**
 * Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
 */
instead: boolean, };

/**
 * A role as it is, and what can be chosen.
 */
export type RoleForm = { 
/**
 * As it is.
 */
draft: RoleFormDraft, 
/**
 * When it was read; comes back when it is saved.
 */
seen: number, 
/**
 * The companies there are.
 */
companies: Array<Choice>, 
/**
 * Departments of the company.
 */
departments: Array<Choice>, 
/**
 * The people the draft refers to, and when they are employed.
 */
people: Array<PersonDays>, };

/**
 * A role as it shall be.
 */
export type RoleFormDraft = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * Whose responsibility it is.
 */
company: string, 
/**
 * The department's name, of one that is there or a new one; empty: none.
 */
department: string, 
/**
 * As it is called in the company.
 */
name: string, 
/**
 * The reference of the post in the company's own files; empty: none.
 */
post: string, 
/**
 * The words callers ask for it by, in any language.
 */
keywords: Array<string>, 
/**
 * The post's own numbers, the one to dial first at the front.
 */
numbers: Array<NumberDraft>, 
/**
 * The post's own mailbox; empty: none.
 */
email: string, 
/**
 * Whether everybody asks for whoever holds it.
 */
leading: boolean, 
/**
 * Who holds it or will hold it, in the order they are asked.
 */
holders: Array<HolderDraft>, 
/**
 * Who stands in for it, in order.
 */
deputies: Array<string>, };

/**
 * A role's form is wanted.
 */
export type RoleFormOf = { 
/**
 * Which; none: a new one.
 */
role: string | null, 
/**
 * The company of a new one; any where none is given.
 */
company: string | null, };

/**
 * One found entry in two lines.
 */
export type Row = { 
/**
 * Names it.
 */
key: EntryKey, 
/**
 * Full name, role or headline.
 */
name: string, 
/**
 * What a referral without a leaver is about.
 */
about: RowAbout | null, 
/**
 * The parts of the name that fit, in UTF-16 units, from and to (not included).
 */
marks: Array<[number, number]>, 
/**
 * Title of a person; empty where there is none.
 */
title: string, 
/**
 * Department, where it is known.
 */
department: string | null, 
/**
 * The company's name.
 */
company: string, 
/**
 * Its id.
 */
companyId: string, 
/**
 * Whether that is the company being answered, or none is.
 */
own: boolean, 
/**
 * Why it was found, where that is not plain to see.
 */
reason: Reason | null, 
/**
 * What fits, where it is not the name.
 */
also: AlsoMatched | null, 
/**
 * Whether they are there.
 */
state: State, 
/**
 * Until when that lasts, of a leaver their last day, of somebody who has not started their first; none where nobody
 * knows or it may not be told.
 */
until: Moment | null, 
/**
 * Who answers.
 */
answer: RowAnswer, };

/**
 * What a referral without a leaver is about.
 */
export type RowAbout = "never-here" | "elsewhere" | "question";

/**
 * Who answers, as the list shows it.
 */
export type RowAnswer = { "way": "direct", 
/**
 * Their name: of a role, its holder's.
 */
name: string, 
/**
 * The number to connect to.
 */
number: string, } | { "way": "covered", 
/**
 * Their name.
 */
name: string, 
/**
 * The number to connect to.
 */
number: string, } | { "way": "nobody" };

/**
 * What can be wrong with a row.
 */
export type RowFault = { "kind": "cells", found: number, expected: number, } | { "kind": "not-a-date" } | { "kind": "backwards" } | { "kind": "no-such-person" } | { "kind": "several-people", count: number, } | { "kind": "themselves" } | { "kind": "no-such-role" } | { "kind": "nobody" } | { "kind": "no-company" } | { "kind": "not-yes-or-no" } | { "kind": "not-a-repetition" } | { "kind": "too-long", length: number, longest: number, };

/**
 * What a changed record is.
 */
export type RowKind = "person" | "role" | "department" | "company" | "assignment" | "deputy" | "referral" | "planned" | "other";

/**
 * A row that cannot be taken as it is.
 */
export type RowProblem = { 
/**
 * The line of the file, from 1.
 */
line: number, 
/**
 * The column's header; empty where the row as a whole is wrong.
 */
column: string, 
/**
 * The value as written.
 */
value: string, 
/**
 * What is wrong.
 */
fault: RowFault, };

/**
 * A draft is to be saved, as one Operation.
 */
export type SaveAbsence = { 
/**
 * As it shall be.
 */
draft: AbsenceDraft, 
/**
 * When its form was read.
 */
seen: number, };

/**
 * The certificate is to be saved as a text.
 */
export type SaveCertificate = { 
/**
 * The text.
 */
text: string, 
/**
 * The name that is offered for the file, without its ending.
 */
name: string, };

/**
 * A company is saved.
 */
export type SaveCompany = { 
/**
 * As it shall be.
 */
draft: CompanyDraft, 
/**
 * When the form was read.
 */
seen: number, };

/**
 * A department is saved.
 */
export type SaveDepartment = { 
/**
 * As it shall be.
 */
draft: DepartmentDraft, 
/**
 * When the form was read.
 */
seen: number, };

/**
 * Hours are to be saved.
 */
export type SaveHours = { 
/**
 * Whose.
 */
of: HoursOf, 
/**
 * As they shall be.
 */
hours: Hours, 
/**
 * When they were read.
 */
seen: number, };

/**
 * A notice is saved.
 */
export type SaveNotice = { 
/**
 * As it shall be.
 */
draft: NoticeDraft, 
/**
 * When the notices were read.
 */
seen: number, };

/**
 * A person is saved.
 */
export type SavePerson = { 
/**
 * As they shall be.
 */
draft: PersonDraft, 
/**
 * When the form was read.
 */
seen: number, };

/**
 * A referral is saved.
 */
export type SaveReferral = { 
/**
 * As it shall be.
 */
draft: ReferralDraft, 
/**
 * When the form was read.
 */
seen: number, };

/**
 * A role is saved.
 */
export type SaveRole = { 
/**
 * As it shall be.
 */
draft: RoleFormDraft, 
/**
 * When the form was read.
 */
seen: number, };

/**
 * A form was saved.
 */
export type Saved = { 
/**
 * The record.
 */
id: string, 
/**
 * For taking it back; none: nothing was different.
 */
operation: string | null, };

/**
 * An absence was saved.
 */
export type SavedAbsence = { 
/**
 * For taking it back; none: nothing was different.
 */
operation: string | null, 
/**
 * The absences, in the order of the people.
 */
absences: Array<string>, 
/**
 * What is wrong all the same: it stays listed among the holes.
 */
conflicts: Array<Conflict>, };

/**
 * The certificate was saved.
 */
export type SavedCertificate = { 
/**
 * Where; none: the dialog was closed.
 */
path: string | null, };

/**
 * Hours were saved.
 */
export type SavedHours = { 
/**
 * For taking it back; none: nothing was different.
 */
operation: string | null, };

/**
 * What was typed.
 */
export type Search = { 
/**
 * Counts up with every search; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * What was typed; `@kuus` narrows to companies.
 */
text: string, 
/**
 * The company being answered.
 */
company: string | null, 
/**
 * The most rows wanted.
 */
limit: number, 
/**
 * Only people: for choosing covers and deputies.
 */
onlyPeople: boolean, };

/**
 * The user has seen reports.
 */
export type SeeImportReports = { 
/**
 * Which.
 */
reports: Array<string>, };

/**
 * Where a referral sends callers.
 */
export type SentTo = { 
/**
 * To what.
 */
to: SentToKind, 
/**
 * Its name, or as it is written.
 */
name: string, };

/**
 * To what callers are sent.
 */
export type SentToKind = "person" | "role" | "company" | "number" | "address" | "page";

/**
 * A sentence as it is so far.
 */
export type SentenceChecked = { 
/**
 * Everything that is wrong with it.
 */
faults: Array<FormFault>, 
/**
 * The sentence as callers would hear it, with made-up people, piece by piece.
 */
heard: Array<HeardPiece>, };

/**
 * The wording of one situation.
 */
export type SentenceDraft = { 
/**
 * Which.
 */
situation: Situation, 
/**
 * The wording.
 */
say: PerLanguage, };

/**
 * What one user has chosen. Kept in the data folder, not part of the history.
 */
export type Settings = { 
/**
 * The language of the window; none: the system's.
 */
language: Language | null, 
/**
 * Light or dark; none: as the system.
 */
theme: Theme | null, 
/**
 * Text size in percent, 100 to 200.
 */
textSize: number, 
/**
 * Whether connecting hands the number to the system's phone app.
 */
handOverCalls: boolean, 
/**
 * The company answered last.
 */
company: string | null, 
/**
 * Whether the company's short keys with a single letter work.
 */
letterKeys: boolean, 
/**
 * How many days ahead holes are looked for.
 */
holeDays: number, 
/**
 * When a half day splits.
 */
halfDayAt: Clock, 
/**
 * After how many months a record has to be confirmed again, 1 to 60.
 */
confirmMonths: number, 
/**
 * How the tables of the directory are looked at.
 */
grids: Array<GridLook>, };

/**
 * Misses are put aside, or are open again.
 */
export type SettleMisses = { 
/**
 * To put aside: the keys of groups of the company. To open again they say nothing.
 */
keys: Array<string>, 
/**
 * The company of the groups; none: those for which all were answered.
 */
company: string | null, 
/**
 * What becomes of them.
 */
settled: Settled, 
/**
 * To open again: what came back when they were put aside. That alone is opened.
 */
putAside?: string, };

/**
 * What becomes of misses.
 */
export type Settled = "put-aside" | "open";

/**
 * Another user takes the seat.
 */
export type SitDown = { 
/**
 * Who.
 */
user: string, };

/**
 * The moments for which there is a standard sentence.
 */
export type Situation = "direct" | "away-covered" | "away-nobody" | "closed-covered" | "closed-nobody" | "left-covered" | "left-nobody" | "other-covered" | "other-nobody";

/**
 * A row that could not be taken.
 */
export type SkippedRow = { 
/**
 * The line of the file, from 1.
 */
line: number, 
/**
 * The column's header; empty where the row as a whole is wrong.
 */
column: string, 
/**
 * What is wrong.
 */
fault: RowFault, };

/**
 * How the keys or seconds of choices are spread.
 */
export type Spread = { 
/**
 * How many choices there were.
 */
choices: number, 
/**
 * A quarter of the choices took this or less.
 */
quarter: number, 
/**
 * Half of the choices took this or less.
 */
median: number, 
/**
 * Three quarters of the choices took this or less.
 */
threeQuarters: number, 
/**
 * How many choices took how much, in order.
 */
bins: Array<Bin>, };

/**
 * What a file of the staff is.
 */
export type StaffFormat = "csv" | "vcf";

/**
 * What an import is busy with.
 */
export type Stage = "comparing" | "backing-up" | "writing";

/**
 * Who did something, and when.
 */
export type Stamp = { 
/**
 * The local clock time it was done, in the zone of the person's company.
 */
at: Moment, 
/**
 * The account of whoever did it.
 */
by: string, };

/**
 * Whether somebody is there.
 */
export type State = "present" | "away" | "starting" | "closed" | "left" | "vacant";

/**
 * Somebody or something that was tried.
 */
export type Step = { 
/**
 * Who or what.
 */
name: string, 
/**
 * Why they were tried.
 */
way: Way, 
/**
 * Their place among those who stand in for the same one in the same way, from 1.
 */
nth: number, 
/**
 * Whom they stand in for, where it is not who was asked for.
 */
standsInFor: string | null, 
/**
 * What came of it.
 */
because: Because, 
/**
 * The number, where this is the answer.
 */
number: string | null, };

/**
 * One stretch of a day during which calls are answered. An end at 00:00 is the end of the day.
 */
export type Stretch = { 
/**
 * The first minute.
 */
from: Clock, 
/**
 * The first minute outside.
 */
to: Clock, };

/**
 * A suggestion is sent.
 */
export type Suggest = { 
/**
 * The company being answered; none: all of them.
 */
company: string | null, 
/**
 * What it is about; none: nothing in particular.
 */
about: EntryKey | null, 
/**
 * What is wrong, in one word.
 */
kind: SuggestionKind, 
/**
 * What the operator wrote.
 */
words: string, 
/**
 * What stood in the search field. Without a letter it is not kept.
 */
typed: string, 
/**
 * What was shown for it, best first.
 */
shown: Array<EntryKey>, };

/**
 * A suggestion, with names.
 */
export type Suggestion = { 
/**
 * Names it for ever.
 */
id: string, 
/**
 * The account of whoever sent it.
 */
by: string, 
/**
 * When.
 */
at: Moment, 
/**
 * The company that was being answered; none: all of them, or it is no longer there.
 */
company: string | null, 
/**
 * Its id, while it is there.
 */
companyId: string | null, 
/**
 * What it is about.
 */
about: SuggestionSubject | null, 
/**
 * What is wrong, in one word.
 */
kind: SuggestionKind, 
/**
 * What they wrote; may be empty where the kind says it all.
 */
words: string, 
/**
 * What stood in the search field; may be empty.
 */
typed: string, 
/**
 * What was shown for it, best first.
 */
shown: Array<SuggestionSubject>, 
/**
 * What became of it.
 */
state: SuggestionState, 
/**
 * What was answered; may be empty.
 */
answer: string, 
/**
 * The account of whoever answered.
 */
answeredBy: string | null, 
/**
 * When.
 */
answeredAt: Moment | null, 
/**
 * Whether its sender has seen the answer.
 */
seen: boolean, };

/**
 * Something was done about a suggestion.
 */
export type SuggestionDone = { 
/**
 * For undo.
 */
operation: string, };

/**
 * What is wrong, in one word.
 */
export type SuggestionKind = "wrong-number" | "wrong-person" | "has-left" | "other";

/**
 * What became of a suggestion.
 */
export type SuggestionState = "open" | "accepted" | "answered" | "dismissed";

/**
 * Somebody or something a suggestion names.
 */
export type SuggestionSubject = { 
/**
 * Which.
 */
key: EntryKey, 
/**
 * As it is called now; none: it is no longer there.
 */
name: string | null, 
/**
 * What tells it from others of that name; may be empty.
 */
detail: string, 
/**
 * The person whose form it is put right in; none: there is none.
 */
person: string | null, };

/**
 * Suggestions.
 */
export type Suggestions = { 
/**
 * Them.
 */
suggestions: Array<Suggestion>, 
/**
 * When they were read; comes back with the answer.
 */
seen: number, };

/**
 * Suggestions are wanted.
 */
export type SuggestionsOf = { 
/**
 * Those that nobody has answered yet, oldest first; otherwise those that were answered, newest first.
 */
open: boolean, };

/**
 * What the columns of a file with the same headers were taken to mean the last time.
 */
export type TakenBefore = { 
/**
 * The word of what each column was read as, in their order; none: it was not read.
 */
meanings: Array<string | null>, 
/**
 * What the ids were said to stand for.
 */
ids: IdsOf | null, };

/**
 * How the window looks.
 */
export type Theme = "light" | "dark";

/**
 * Absences are meant, by their ids.
 */
export type TheseAbsences = { 
/**
 * Which.
 */
absences: Array<string>, };

/**
 * Records of a table, to be done something with together.
 */
export type TheseRecords = { 
/**
 * What they are.
 */
kind: GridKind, 
/**
 * Which.
 */
records: Array<string>, };

/**
 * Something is done to referrals.
 */
export type TheseReferrals = { 
/**
 * Which.
 */
ids: Array<string>, 
/**
 * When they were read.
 */
seen: number, };

/**
 * Something is done to a referral.
 */
export type ThisReferral = { 
/**
 * Which.
 */
id: string, 
/**
 * When it was read.
 */
seen: number, };

/**
 * A part of the timeline: rows are people, by company, department and name.
 */
export type Timeline = { 
/**
 * The number it was asked with.
 */
number: number, 
/**
 * How many rows there are.
 */
total: number, 
/**
 * The departments, in order: every row is in one of them.
 */
groups: Array<TimelineGroup>, 
/**
 * The first of the rows that are here.
 */
first: number, 
/**
 * The rows that are here.
 */
rows: Array<TimelineRow>, 
/**
 * The row of whom was to be found.
 */
found: number | null, 
/**
 * Public holidays in these days, where the company keeps any.
 */
holidays: Array<HolidayLine>, 
/**
 * How many of the people are away at the moment.
 */
awayNow: number, 
/**
 * How many people there are, whoever is shown.
 */
people: number, 
/**
 * The moment that is asked about, in the zone of the company.
 */
now: Moment, };

/**
 * People of a department, who follow each other.
 */
export type TimelineGroup = { 
/**
 * The company's name.
 */
company: string, 
/**
 * The department's name; empty: in none.
 */
department: string, 
/**
 * The department; none: in none.
 */
id: string | null, 
/**
 * The row of its first person.
 */
first: number, 
/**
 * How many people.
 */
count: number, };

/**
 * A part of the timeline is wanted.
 */
export type TimelineOf = { 
/**
 * Counts up; comes back with the answer, so that a late one is dropped.
 */
number: number, 
/**
 * Whose people; none: of all companies.
 */
company: string | null, 
/**
 * The first day.
 */
from: Day, 
/**
 * How many days, at most a hundred.
 */
days: number, 
/**
 * The first row, from 0.
 */
first: number, 
/**
 * How many rows.
 */
count: number, 
/**
 * Only people who are away or hold a hole in these days.
 */
onlyAway: boolean, 
/**
 * Somebody whose row is to be told; where it is not among those wanted, the rows around it come instead.
 */
find: string | null, };

/**
 * A person's days.
 */
export type TimelineRow = { 
/**
 * Who.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their title; may be empty.
 */
title: string, 
/**
 * Their absences in these days, by their beginning.
 */
bars: Array<Bar>, 
/**
 * Where nobody answers for them or for one of their roles.
 */
holes: Array<HoleMark>, 
/**
 * Days they do not work, weekends too, holidays too.
 */
off: Array<Day>, };

/**
 * What a notice says. The window finds the words.
 */
export type Told = { "kind": "starts", 
/**
 * Full name.
 */
person: string, 
/**
 * Their title; may be empty.
 */
title: string, } | { "kind": "leaves", 
/**
 * Full name.
 */
person: string, } | { "kind": "holder", 
/**
 * The role's name.
 */
role: string, 
/**
 * Whoever holds it from the day on; none: nobody.
 */
person: string | null, 
/**
 * Whoever held it before.
 */
before: string | null, } | { "kind": "holder-stays", 
/**
 * The role's name.
 */
role: string, 
/**
 * Whoever holds it; none: nobody.
 */
person: string | null, } | { "kind": "name", 
/**
 * Full name, as they are called now.
 */
person: string, 
/**
 * Full name from the day on, where that is still to come; else a name they had before.
 */
other: string | null, } | { "kind": "numbers", 
/**
 * Full name.
 */
person: string, 
/**
 * The number from the day on; none: there is none.
 */
number: string | null, } | { "kind": "instruction", 
/**
 * In a few words, or whole; may be empty.
 */
text: string, } | { "kind": "hours", 
/**
 * Whose; none: the company's.
 */
whose: string | null, } | { "kind": "many", 
/**
 * How many.
 */
count: number, } | { "kind": "own", 
/**
 * In at least one language.
 */
words: PerLanguage, };

/**
 * An absence with names instead of ids.
 */
export type ToldAbsence = { 
/**
 * From when to when.
 */
when: When, 
/**
 * Who covers, in the order they are asked.
 */
covers: Array<ToldCover>, 
/**
 * Whether callers may be told when they return.
 */
returnMayBeTold: boolean, };

/**
 * A cover by name.
 */
export type ToldCover = { 
/**
 * Who; empty where they are gone.
 */
name: string, 
/**
 * The only role they cover.
 */
role: string | null, };

/**
 * What may be done with a caller of a company, as it is told.
 */
export type ToldRule = "transfer" | "give-number" | "take-message";

/**
 * What it took to find whom a caller asked for. It is summed by the month, with nobody's name.
 */
export type Took = { 
/**
 * Keys typed from the first one to the choice.
 */
keys: number, 
/**
 * Milliseconds from the first key to the choice.
 */
milliseconds: number, };

/**
 * What is wrong or doubtful.
 */
export type Trouble = { "kind": "no-number" } | { "kind": "nobody-has-number", 
/**
 * How many people that are.
 */
people: number, } | { "kind": "not-a-number", 
/**
 * As written.
 */
number: string, 
/**
 * Why.
 */
fault: NumberFault, } | { "kind": "shared-mobile", 
/**
 * As written.
 */
number: string, } | { "kind": "duplicate", 
/**
 * What tells it.
 */
because: Alike, } | { "kind": "no-holder" } | { "kind": "most-without-holder", 
/**
 * How many nobody holds.
 */
vacant: number, 
/**
 * How many there are.
 */
roles: number, } | { "kind": "no-deputy", 
/**
 * Who they are.
 */
holder: string, 
/**
 * What they are called.
 */
name: string, } | { "kind": "nobody-has-deputy", 
/**
 * How many roles have a single holder and nobody else.
 */
roles: number, } | { "kind": "deputy-loop", 
/**
 * The deputy without whom there would be no loop.
 */
last: string, 
/**
 * For whom or what they stand in.
 */
of: string, 
/**
 * Who they are.
 */
deputy: string, } | { "kind": "unconfirmed", 
/**
 * When somebody last did.
 */
since: Day, } | { "kind": "never-asked", 
/**
 * When they were entered.
 */
since: Day, };

/**
 * How many findings of a kind there are.
 */
export type TroubleCount = { 
/**
 * The kind.
 */
kind: TroubleKind, 
/**
 * All of them.
 */
count: number, 
/**
 * Those by which callers will be failed.
 */
grave: number, };

/**
 * How much a finding matters, the worst first.
 */
export type TroubleGrade = "grave" | "plain" | "doubtful";

/**
 * A kind of trouble.
 */
export type TroubleKind = "no-number" | "not-a-number" | "shared-mobile" | "duplicate" | "no-holder" | "no-deputy" | "deputy-loop" | "unconfirmed" | "never-asked";

/**
 * How many leavers of a company send their callers where.
 */
export type TurnedTo = { 
/**
 * The company.
 */
company: string, 
/**
 * The number, the role or the person.
 */
to: string, 
/**
 * How many.
 */
leavers: number, };

/**
 * A change is taken back.
 */
export type Undo = { 
/**
 * Which.
 */
operation: string, };

/**
 * What came of taking a change back.
 */
export type Undone = { "outcome": "undone", 
/**
 * What was taken back.
 */
act: Act, } | { "outcome": "already" } | { "outcome": "forgotten" } | { "outcome": "changed-since" };

/**
 * As what a record is used.
 */
export type UseKind = "holds" | "held" | "stands-in" | "covers" | "reports-to" | "reported-by" | "sent-from" | "member" | "role-of";

/**
 * A local user.
 */
export type User = { 
/**
 * Names them for ever.
 */
id: string, 
/**
 * The system account or the name given by an admin.
 */
account: string, 
/**
 * What they may do.
 */
rights: Rights, };

/**
 * What an admin decides about a suggestion.
 */
export type Verdict = "accept" | "answer" | "dismiss";

/**
 * Why a candidate is tried.
 */
export type Way = "asked" | "holder" | "role-cover" | "cover" | "other-role-cover" | "role-deputy" | "deputy" | "forward" | "successor" | "post" | "duty" | "fallback";

/**
 * Callers by the way in which they were answered.
 */
export type Ways = { 
/**
 * Whoever was asked for answered.
 */
direct: number, 
/**
 * Somebody else answered.
 */
cover: number, 
/**
 * Nobody could be reached.
 */
nobody: number, };

/**
 * From when to when, and how it comes again.
 */
export type When = { 
/**
 * The first day, or when it begins; of one that comes again, the first time.
 */
from: Moment, 
/**
 * The last day, or when they are back; none: until further notice.
 */
to: Moment | null, 
/**
 * How it comes again; none: it is once.
 */
repeats: Repeat | null, };

/**
 * Why a text about when means nothing.
 */
export type WhenFault = { "kind": "empty" } | { "kind": "not-understood", 
/**
 * What was not understood.
 */
written: string, } | { "kind": "no-such-day", 
/**
 * As written.
 */
written: string, } | { "kind": "other-weekday", 
/**
 * As written.
 */
written: string, 
/**
 * The day.
 */
day: Day, } | { "kind": "backwards" } | { "kind": "never" };

/**
 * What a text about when means.
 */
export type WhenRead = { 
/**
 * The number it was asked with.
 */
number: number, 
/**
 * What it means; none: see `fault`.
 */
when: When | null, 
/**
 * Why it means nothing.
 */
fault: WhenFault | null, 
/**
 * Words that say nothing of when. They are thrown away, whatever they said.
 */
dropped: Array<string>, 
/**
 * How many of the days are worked, where it has an end and the hours are known.
 */
workingDays: number | null, 
/**
 * The next times it comes, where it comes again; at most five.
 */
next: Array<Moment>, };

/**
 * Why somebody is proposed as a cover.
 */
export type Why = { "kind": "deputy" } | { "kind": "role-deputy", 
/**
 * Which.
 */
role: string, } | { "kind": "covered", 
/**
 * The last day they did.
 */
lastOn: Day, } | { "kind": "same-role", 
/**
 * Which.
 */
role: string, } | { "kind": "same-work" };

/**
 * A wrong listing that callers have something from.
 */
export type WrongListing = { 
/**
 * Which: its address or its name; empty in a form: none is known.
 */
source: string, 
/**
 * The day its correction was asked for; none: nobody has asked yet.
 */
correctionAskedOn: Day | null, };
