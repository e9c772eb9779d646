//! The desk as a whole: who sits here, which companies are answered, what is remembered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vaihde_domain::quality::QualityOptions;

use super::civil::{Clock, Language, Moment, PerLanguage};
use super::company::{CallRule, Link};
use super::grid::GridLook;

/// Nothing is asked or answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Everything the window needs to begin, and to begin again when something changed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskState {
    /// Who sits here.
    pub user: User,
    /// Everybody who may sit here.
    pub users: Vec<User>,
    /// The companies whose calls are answered, by name.
    pub companies: Vec<CompanyLine>,
    /// People in the directory, leavers included.
    pub people: u32,
    /// What this user has chosen.
    pub settings: Settings,
    /// The moment that is asked about, in the zone most companies share.
    pub moment: Moment,
    /// Whether that is another moment than now.
    pub another_moment: bool,
    /// The folder the data is in.
    pub folder: String,
    /// What must be told plainly, once.
    pub warnings: Vec<OpeningWarning>,
    /// The newest change of this user that can be taken back.
    pub last_change: Option<LastChange>,
    /// Answers to this user's suggestions that they have not seen.
    pub answers_to_see: u32,
    /// Suggestions that wait for an answer; 0 where this user does not answer them.
    pub suggestions_waiting: u32,
    /// The version of the program.
    pub version: String,
}

/// A local user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct User {
    /// Names them for ever.
    pub id: Uuid,
    /// The system account or the name given by an admin.
    pub account: String,
    /// What they may do.
    pub rights: Rights,
}

/// What a user may do; each right stands alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rights {
    /// Answers calls.
    pub operator: bool,
    /// Marks who is away and who covers.
    pub hr: bool,
    /// Keeps the staff directory.
    pub admin: bool,
}

/// A company as the desk's top line needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompanyLine {
    /// Names it for ever.
    pub id: Uuid,
    /// As it is known to callers.
    pub name: String,
    /// What the operator says first.
    pub greeting: PerLanguage,
    /// The language a sentence is offered in first.
    pub language: Language,
    /// Whether calls are answered now.
    pub open: bool,
    /// What operators must know; may be empty.
    pub instruction: String,
    /// The same in a few words; where it is empty, the instruction itself is shown.
    pub short_instruction: String,
    /// What may be done with a caller.
    pub rule: CallRule,
    /// The numbers by which callers reach it, as written.
    pub called: Vec<String>,
    /// What operators open for callers.
    pub links: Vec<Link>,
}

/// Something about the opening that must be told plainly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum OpeningWarning {
    /// The database was damaged and has been brought back from a backup.
    Restored {
        /// The backup.
        from: String,
        /// Where the damaged file was kept.
        set_aside: Option<String>,
    },
    /// The day's backup could not be made.
    NoBackup,
}

/// What one user has chosen. Kept in the data folder, not part of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of the window; none: the system's.
    pub language: Option<Language>,
    /// Light or dark; none: as the system.
    pub theme: Option<Theme>,
    /// Text size in percent, 100 to 200.
    pub text_size: u32,
    /// Whether connecting hands the number to the system's phone app.
    pub hand_over_calls: bool,
    /// The company answered last.
    pub company: Option<Uuid>,
    /// Whether the company's short keys with a single letter work.
    pub letter_keys: bool,
    /// How many days ahead holes are looked for.
    pub hole_days: u32,
    /// When a half day splits.
    pub half_day_at: Clock,
    /// After how many months a record has to be confirmed again, 1 to 60.
    pub confirm_months: u32,
    /// How the tables of the directory are looked at.
    pub grids: Vec<GridLook>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            text_size: 100,
            hand_over_calls: false,
            company: None,
            letter_keys: true,
            hole_days: 30,
            half_day_at: Clock(vaihde_domain::civil::NOON),
            confirm_months: QualityOptions::default().confirm_months,
            grids: Vec::new(),
        }
    }
}

/// How the window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    Light,
    Dark,
}

/// Another user takes the seat.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SitDown {
    /// Who.
    pub user: Uuid,
}

/// A user is added.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewUser {
    /// How they are called here; no two are called the same.
    pub account: String,
    /// What they may do.
    pub rights: Rights,
}

/// A user's rights are changed; they hold at once.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct GiveRights {
    /// Whose.
    pub user: Uuid,
    /// What they may do, and nothing else.
    pub rights: Rights,
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LastChange {
    /// Names it for ever.
    pub operation: Uuid,
    /// What was done.
    pub act: Act,
}

/// What a change did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Act {
    ImportStaff,
    ImportAbsences,
    OpenDemo,
    MarkAway,
    MarkBack,
    EditDirectory,
    SaveAbsence,
    RemoveAbsences,
    ConfirmAbsences,
    MendHole,
    ForgetAbsences,
    EditHours,
    ConfirmRecords,
    TakeEffect,
    WriteNotice,
    WriteReferral,
    RenewReferral,
    MendMisses,
    SendSuggestion,
    AnswerSuggestion,
    MergeRecords,
    ErasePerson,
    Undo,
}

impl From<vaihde_domain::history::Act> for Act {
    fn from(act: vaihde_domain::history::Act) -> Self {
        use vaihde_domain::history::Act as Known;
        match act {
            Known::ImportStaff => Self::ImportStaff,
            Known::ImportAbsences => Self::ImportAbsences,
            Known::OpenDemo => Self::OpenDemo,
            Known::MarkAway => Self::MarkAway,
            Known::MarkBack => Self::MarkBack,
            Known::EditDirectory => Self::EditDirectory,
            Known::SaveAbsence => Self::SaveAbsence,
            Known::RemoveAbsences => Self::RemoveAbsences,
            Known::ConfirmAbsences => Self::ConfirmAbsences,
            Known::MendHole => Self::MendHole,
            Known::ForgetAbsences => Self::ForgetAbsences,
            Known::EditHours => Self::EditHours,
            Known::ConfirmRecords => Self::ConfirmRecords,
            Known::TakeEffect => Self::TakeEffect,
            Known::WriteNotice => Self::WriteNotice,
            Known::WriteReferral => Self::WriteReferral,
            Known::RenewReferral => Self::RenewReferral,
            Known::MendMisses => Self::MendMisses,
            Known::SendSuggestion => Self::SendSuggestion,
            Known::AnswerSuggestion => Self::AnswerSuggestion,
            Known::MergeRecords => Self::MergeRecords,
            Known::ErasePerson => Self::ErasePerson,
            Known::Undo => Self::Undo,
        }
    }
}

/// A change is taken back.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Undo {
    /// Which.
    pub operation: Uuid,
}

/// What came of taking a change back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Undone {
    /// Everything is as it was before.
    Undone {
        /// What was taken back.
        act: Act,
    },
    /// It had been taken back already.
    Already,
    /// What it changed is known no longer; nothing was done.
    Forgotten,
    /// Something it changed has been changed since; nothing was done.
    ChangedSince,
}
