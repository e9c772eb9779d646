//! What is made of misses: what resembles them, how they would be written, and what one key does.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::row::Row;

/// What resembles misses is wanted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MissCandidatesOf {
    /// Counts up; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// What was typed, the leading text first; or one text somebody looks for instead.
    pub texts: Vec<String>,
    /// Whose entries come first; none: everybody's.
    pub company: Option<Uuid>,
}

/// What resembles misses, and what can be made of them.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MissCandidates {
    /// The number it was asked with.
    pub number: u32,
    /// The nearest people.
    pub people: Vec<Row>,
    /// The nearest roles.
    pub roles: Vec<Row>,
    /// The nearest referrals.
    pub referrals: Vec<Row>,
    /// How what was asked for would be written.
    pub writing: MissWriting,
    /// What can be made of them, the likeliest first; none is left out.
    pub remedies: Vec<MissRemedy>,
}

/// How what was asked for would be written. Searching knows neither capitals nor accents: what is not a known name may
/// lack the accents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissWriting {
    /// As a name.
    pub name: String,
    /// As a word.
    pub word: String,
    /// The given names; empty where it is not sure which they are.
    pub given: String,
    /// The family name; the whole name where it is not sure which it is.
    pub family: String,
    /// Whether it is a name, as far as the counted names of the country tell.
    pub is_name: bool,
}

/// What can be made of misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MissRemedy {
    /// Callers are told something.
    Referral,
    /// Somebody new.
    Person,
    /// A name somebody is called by too.
    Alias,
    /// A word a role is asked for by too.
    Keyword,
    /// Nothing.
    PutAside,
}

/// Something is made of misses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MendMisses {
    /// All that was typed.
    pub texts: Vec<String>,
    /// The company that was answered; none: all of them.
    pub company: Option<Uuid>,
    /// What.
    pub made: MadeOfMisses,
}

/// What is made of misses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MadeOfMisses {
    /// Somebody is called so too.
    Alias {
        /// Who.
        person: Uuid,
        /// How.
        words: String,
    },
    /// A role is asked for by it too.
    Keyword {
        /// Which.
        role: Uuid,
        /// By what.
        words: String,
    },
    /// A form that was opened because of them was saved.
    Saved {
        /// What saved it.
        operation: Uuid,
    },
}

/// Something was made of misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MissesMended {
    /// For undo, which opens them again; none: it was so already, and nothing was changed.
    pub operation: Option<Uuid>,
}
