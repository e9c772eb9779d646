//! Suggestions: what operators send, and what admins answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Moment;
use super::row::EntryKey;

/// A suggestion is sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Suggest {
    /// The company being answered; none: all of them.
    pub company: Option<Uuid>,
    /// What it is about; none: nothing in particular.
    pub about: Option<EntryKey>,
    /// What is wrong, in one word.
    pub kind: SuggestionKind,
    /// What the operator wrote.
    pub words: String,
    /// What stood in the search field. Without a letter it is not kept.
    pub typed: String,
    /// What was shown for it, best first.
    pub shown: Vec<EntryKey>,
}

/// What is wrong, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum SuggestionKind {
    WrongNumber,
    WrongPerson,
    HasLeft,
    Other,
}

/// What became of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum SuggestionState {
    Open,
    Accepted,
    Answered,
    Dismissed,
}

/// Something was done about a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SuggestionDone {
    /// For undo.
    pub operation: Uuid,
}

/// A suggestion, with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// Names it for ever.
    pub id: Uuid,
    /// The account of whoever sent it.
    pub by: String,
    /// When.
    pub at: Moment,
    /// The company that was being answered; none: all of them, or it is no longer there.
    pub company: Option<String>,
    /// Its id, while it is there.
    pub company_id: Option<Uuid>,
    /// What it is about.
    pub about: Option<SuggestionSubject>,
    /// What is wrong, in one word.
    pub kind: SuggestionKind,
    /// What they wrote; may be empty where the kind says it all.
    pub words: String,
    /// What stood in the search field; may be empty.
    pub typed: String,
    /// What was shown for it, best first.
    pub shown: Vec<SuggestionSubject>,
    /// What became of it.
    pub state: SuggestionState,
    /// What was answered; may be empty.
    pub answer: String,
    /// The account of whoever answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<Moment>,
    /// Whether its sender has seen the answer.
    pub seen: bool,
}

/// Somebody or something a suggestion names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SuggestionSubject {
    /// Which.
    pub key: EntryKey,
    /// As it is called now; none: it is no longer there.
    pub name: Option<String>,
    /// What tells it from others of that name; may be empty.
    pub detail: String,
    /// The person whose form it is put right in; none: there is none.
    pub person: Option<Uuid>,
}

/// What this user has sent, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwnSuggestions {
    /// All of it.
    pub suggestions: Vec<Suggestion>,
}

/// Suggestions are wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SuggestionsOf {
    /// Those that nobody has answered yet, oldest first; otherwise those that were answered, newest first.
    pub open: bool,
}

/// Suggestions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Suggestions {
    /// Them.
    pub suggestions: Vec<Suggestion>,
    /// When they were read; comes back with the answer.
    #[ts(type = "number")]
    pub seen: i64,
}

/// What an admin decides about a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum Verdict {
    Accept,
    Answer,
    Dismiss,
}

/// A suggestion is accepted, answered or put aside.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnswerSuggestion {
    /// Which.
    pub id: Uuid,
    /// What is decided.
    pub verdict: Verdict,
    /// What the sender is told; may be empty unless it is all they get.
    pub answer: String,
    /// When it was read.
    #[ts(type = "number")]
    pub seen: i64,
}
