//! What an operator sends to the admins: this is wrong, this could be better.

use chrono::{DateTime, Utc};

use crate::{CompanyId, PersonId, ReferralId, RoleId, SuggestionId, UserId};

/// An operator's suggestion, with what they saw when they wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Names it for ever.
    pub id: SuggestionId,
    /// Who sent it.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// The company that was being answered; none: all of them.
    pub company: Option<CompanyId>,
    /// What it is about; none: nothing in particular. It may be gone by now.
    pub about: Option<Subject>,
    /// What is wrong, in one word.
    pub kind: SuggestionKind,
    /// What they wrote; may be empty where the kind says it all.
    pub words: String,
    /// What stood in the search field; empty: nothing.
    pub typed: String,
    /// What was shown for it, best first. Some may be gone by now.
    pub shown: Vec<Subject>,
    /// What became of it.
    pub state: SuggestionState,
    /// What the admin answered; may be empty.
    pub answer: String,
    /// Who answered, and when.
    pub answered: Option<(UserId, DateTime<Utc>)>,
}

/// What is wrong, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// The number is not theirs, or nobody answers it.
    WrongNumber,
    /// Callers mean somebody else.
    WrongPerson,
    /// They no longer work there.
    HasLeft,
    /// What the words say.
    Other,
}

impl SuggestionKind {
    const ALL: [Self; 4] = [Self::WrongNumber, Self::WrongPerson, Self::HasLeft, Self::Other];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongNumber => "wrong-number",
            Self::WrongPerson => "wrong-person",
            Self::HasLeft => "has-left",
            Self::Other => "other",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What can be found at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum Subject {
    Person(PersonId),
    Role(RoleId),
    Referral(ReferralId),
}

/// What became of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionState {
    /// Nobody has answered it yet.
    Open,
    /// The directory was changed by it.
    Accepted,
    /// It was answered, and nothing changed.
    Answered,
    /// It was put aside.
    Dismissed,
}

impl SuggestionState {
    const ALL: [Self; 4] = [Self::Open, Self::Accepted, Self::Answered, Self::Dismissed];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Answered => "answered",
            Self::Dismissed => "dismissed",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}
