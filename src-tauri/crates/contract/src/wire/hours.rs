//! The hours of a person, department or company, as HR keeps them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::form::{Choice, Hours};

/// Whose hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum HoursOf {
    Person(Uuid),
    Department(Uuid),
    Company(Uuid),
}

/// Hours as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoursForm {
    /// Whose.
    pub of: HoursOf,
    /// Their name.
    pub name: String,
    /// As they are.
    pub hours: Hours,
    /// When they were read; comes back when they are saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// Whose hours hold where none are set here, the nearest first.
    pub above: Vec<HoursAbove>,
    /// The departments of the company, to go on with.
    pub departments: Vec<Choice>,
}

/// Hours of a level above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoursAbove {
    /// Whose.
    pub of: HoursOf,
    /// Their name.
    pub name: String,
    /// As they are.
    pub hours: Hours,
}

/// Hours are to be saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveHours {
    /// Whose.
    pub of: HoursOf,
    /// As they shall be.
    pub hours: Hours,
    /// When they were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// Hours were saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedHours {
    /// For taking it back; none: nothing was different.
    pub operation: Option<Uuid>,
}
