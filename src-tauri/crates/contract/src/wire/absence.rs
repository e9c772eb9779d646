//! One absence as HR writes it: who, when, who covers; what would go wrong; what became of it. There is no reason here,
//! and no room for one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, Moment};
use super::desk::Act;
use super::form::Choice;
use super::when::When;

/// A cover as HR names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoverDraft {
    /// Who.
    pub person: Uuid,
    /// The only role they cover; everything where there is none.
    pub role: Option<Uuid>,
}

/// An absence as somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbsenceDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// Who is away; several only for new ones: each gets an absence of their own.
    pub people: Vec<Uuid>,
    /// From when to when.
    pub when: When,
    /// Who covers, in the order they are asked.
    pub covers: Vec<CoverDraft>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
    /// Absences of the same person that become one with this one; those are taken away.
    pub merge: Vec<Uuid>,
}

/// The form of an absence, or of a new one, is wanted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AbsenceFormOf {
    /// Which; none: a new one.
    pub absence: Option<Uuid>,
    /// Who is away, of a new one; may be empty while nobody is chosen.
    pub people: Vec<Uuid>,
}

/// An absence as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AbsenceForm {
    /// As it is.
    pub draft: AbsenceDraft,
    /// When, as it is written in the language of the window: reads back the same.
    pub when_text: String,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// Names for everybody the draft refers to.
    pub people: Vec<Choice>,
    /// The roles the person holds; of several people those that all of them hold.
    pub roles: Vec<Choice>,
    /// Who set or confirmed it last; none: it is new.
    pub confirmed: Option<Stamp>,
    /// What was done to it, newest first.
    pub history: Vec<PastChange>,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Stamp {
    /// The local clock time it was done, in the zone of the person's company.
    pub at: Moment,
    /// The account of whoever did it.
    pub by: String,
}

/// One Operation on absences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PastChange {
    /// For taking it back.
    pub operation: Uuid,
    /// What was done.
    pub act: Act,
    /// Who did it, and when.
    pub stamp: Stamp,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What is different, at most twenty absences of it.
    pub absences: Vec<ChangedAbsence>,
    /// How many absences it changed.
    pub count: u32,
}

/// An absence before and after an Operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedAbsence {
    /// Who is away; empty where the person is gone.
    pub name: String,
    /// Until then; none: there was none.
    pub before: Option<ToldAbsence>,
    /// From then on; none: it was taken away.
    pub after: Option<ToldAbsence>,
}

/// An absence with names instead of ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToldAbsence {
    /// From when to when.
    pub when: When,
    /// Who covers, in the order they are asked.
    pub covers: Vec<ToldCover>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

/// A cover by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ToldCover {
    /// Who; empty where they are gone.
    pub name: String,
    /// The only role they cover.
    pub role: Option<String>,
}

/// A draft is to be checked while it is written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CheckAbsence {
    /// Counts up; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// As it stands.
    pub draft: AbsenceDraft,
}

/// What would go wrong, and who could cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Checked {
    /// The number it was asked with.
    pub number: u32,
    /// What would go wrong, the gravest first. None of it keeps anybody from saving.
    pub conflicts: Vec<Conflict>,
    /// Who could cover, best first.
    pub proposals: Vec<Proposal>,
}

/// From when to when, within an absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AwayTime {
    /// The first day, or when it begins.
    pub from: Moment,
    /// The last day, or when it is over; none: until further notice.
    pub to: Option<Moment>,
}

/// Something that would go wrong. `who` is the person away, for drafts of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the names of the fields say it; the variants are told")]
pub enum Conflict {
    /// For some of the time nobody answers for them.
    Uncovered { who: String, when: Vec<AwayTime> },
    /// For some of the time nobody answers for one of their roles.
    RoleUncovered { who: String, role: String, when: Vec<AwayTime> },
    /// A cover is away in some of the time.
    CoverAway { cover: Uuid, name: String, when: Vec<AwayTime> },
    /// A cover covers for others already in that time.
    CoverBusy { cover: Uuid, name: String, others: Vec<String> },
    /// A cover has left by then.
    CoverLeft { cover: Uuid, name: String, last_day: Day },
    /// A cover has not started by then.
    CoverNotStarted { cover: Uuid, name: String, from: Day },
    /// A cover is who is away.
    CoverThemselves { cover: Uuid, name: String },
    /// A cover has no number to connect to.
    CoverNoNumber { cover: Uuid, name: String },
    /// A cover is away in that time, and is covered by whom they would cover.
    CoverLoop { cover: Uuid, name: String },
    /// A cover works for another company.
    OtherCompany { cover: Uuid, name: String, company: String },
    /// Another absence of the same person shares time with this one; the two may be made one.
    Overlap { absence: Uuid, who: String, when: When, merges: bool },
}

/// Somebody who could cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Who.
    pub person: Uuid,
    /// Their name.
    pub name: String,
    /// Their title; may be empty.
    pub title: String,
    /// Why they are proposed.
    pub why: Why,
    /// When they are away themselves in that time.
    pub away: Vec<AwayTime>,
    /// For how many others they cover in that time.
    pub covers_others: u32,
}

/// Why somebody is proposed as a cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Why {
    /// They are the person's standing deputy.
    Deputy,
    /// They are the standing deputy of one of the person's roles.
    RoleDeputy {
        /// Which.
        role: String,
    },
    /// They covered before.
    Covered {
        /// The last day they did.
        last_on: Day,
    },
    /// They hold a role the person holds.
    SameRole {
        /// Which.
        role: String,
    },
    /// They are in the same department under the same title.
    SameWork,
}

/// A draft is to be saved, as one Operation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveAbsence {
    /// As it shall be.
    pub draft: AbsenceDraft,
    /// When its form was read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// An absence was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedAbsence {
    /// For taking it back; none: nothing was different.
    pub operation: Option<Uuid>,
    /// The absences, in the order of the people.
    pub absences: Vec<Uuid>,
    /// What is wrong all the same: it stays listed among the holes.
    pub conflicts: Vec<Conflict>,
}

/// Absences are meant, by their ids.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TheseAbsences {
    /// Which.
    pub absences: Vec<Uuid>,
}

/// Something was done to absences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AbsencesDone {
    /// For taking it back.
    pub operation: Uuid,
}

/// The newest Operations on absences are wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct HistoryOf {
    /// How many.
    pub limit: u32,
}

/// The newest Operations on absences, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AbsenceHistory {
    /// They.
    pub changes: Vec<PastChange>,
}

/// Somebody is back now.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct MarkBack {
    /// Who.
    pub person: Uuid,
}

/// What came of marking somebody as being back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum MarkedBack {
    /// They are back.
    Back {
        /// For taking it back.
        operation: Uuid,
    },
    /// They were not away; nothing was changed.
    NotAway,
}

/// Absences are to be written to a file, which the system's dialog asks for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ExportAbsences {
    /// As what.
    pub format: AbsenceFormat,
    /// Whose; none: of all companies.
    pub company: Option<Uuid>,
}

/// What a file of absences is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum AbsenceFormat {
    /// A table that imports back unchanged.
    Csv,
    /// A calendar.
    Ics,
}

/// A file was written, or the dialog was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// Where; none: nowhere.
    pub path: Option<String>,
}

/// A table from a spreadsheet is to be planned, as it was pasted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlanPasted {
    /// As it was pasted.
    pub text: String,
}
