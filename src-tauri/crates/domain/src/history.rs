//! The names of what can be done to the directory. One Operation is one of these, with its actor, time, before and after.

use std::fmt;

/// For how many months the history is kept, unless somebody says otherwise (DESIGN 7).
pub const KEPT_MONTHS: u32 = 24;

/// For how many days it stays known whom a referral was about that was removed: long enough to take that back. Whoever
/// never worked here, or works elsewhere, cannot be erased as a person can.
pub const REMOVED_REFERRAL_DAYS: u64 = 30;

/// What an Operation did, as it is named in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A staff file was imported.
    ImportStaff,
    /// An absence file was imported.
    ImportAbsences,
    /// The demo companies were put in.
    OpenDemo,
    /// Somebody was marked away.
    MarkAway,
    /// Somebody was marked as being back.
    MarkBack,
    /// Records of the directory were edited by hand.
    EditDirectory,
    /// An absence was written or changed, or one for each of several people.
    SaveAbsence,
    /// Absences were taken away.
    RemoveAbsences,
    /// Somebody said that absences are as they are.
    ConfirmAbsences,
    /// Somebody was added to the covers of an absence because nobody answered.
    MendHole,
    /// Absences that have been over for long were forgotten.
    ForgetAbsences,
    /// The hours of a person, department or company were changed.
    EditHours,
    /// Somebody said that records of the directory are as they are.
    ConfirmRecords,
    /// What was planned for a day took effect.
    TakeEffect,
    /// A notice to operators was written, changed or taken away.
    WriteNotice,
    /// A referral was written, changed or taken away.
    WriteReferral,
    /// A referral that came to its end is told for longer.
    RenewReferral,
    /// Something was made of what callers asked for in vain.
    MendMisses,
    /// An operator sent a suggestion.
    SendSuggestion,
    /// A suggestion was accepted, answered or put aside.
    AnswerSuggestion,
    /// Two records became one.
    MergeRecords,
    /// A person was erased; there is no way back.
    ErasePerson,
    /// An earlier Operation was taken back.
    Undo,
}

impl Act {
    const ALL: [Self; 23] = [
        Self::ImportStaff,
        Self::ImportAbsences,
        Self::OpenDemo,
        Self::MarkAway,
        Self::MarkBack,
        Self::EditDirectory,
        Self::SaveAbsence,
        Self::RemoveAbsences,
        Self::ConfirmAbsences,
        Self::MendHole,
        Self::ForgetAbsences,
        Self::EditHours,
        Self::ConfirmRecords,
        Self::TakeEffect,
        Self::WriteNotice,
        Self::WriteReferral,
        Self::RenewReferral,
        Self::MendMisses,
        Self::SendSuggestion,
        Self::AnswerSuggestion,
        Self::MergeRecords,
        Self::ErasePerson,
        Self::Undo,
    ];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::ImportStaff => "import-staff",
            Self::ImportAbsences => "import-absences",
            Self::OpenDemo => "open-demo",
            Self::MarkAway => "mark-away",
            Self::MarkBack => "mark-back",
            Self::EditDirectory => "edit-directory",
            Self::SaveAbsence => "save-absence",
            Self::RemoveAbsences => "remove-absences",
            Self::ConfirmAbsences => "confirm-absences",
            Self::MendHole => "mend-hole",
            Self::ForgetAbsences => "forget-absences",
            Self::EditHours => "edit-hours",
            Self::ConfirmRecords => "confirm-records",
            Self::TakeEffect => "take-effect",
            Self::WriteNotice => "write-notice",
            Self::WriteReferral => "write-referral",
            Self::RenewReferral => "renew-referral",
            Self::MendMisses => "mend-misses",
            Self::SendSuggestion => "send-suggestion",
            Self::AnswerSuggestion => "answer-suggestion",
            Self::MergeRecords => "merge-records",
            Self::ErasePerson => "erase-person",
            Self::Undo => "undo",
        }
    }

    /// The act of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}
