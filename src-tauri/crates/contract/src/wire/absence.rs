//! Marking away and back. There is no reason here, and no room for one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Moment;

/// Somebody is away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkAway {
    /// Who.
    pub person: Uuid,
    /// The first day, or when it begins.
    pub from: Moment,
    /// The last day, or when they are back; none: until further notice.
    pub to: Option<Moment>,
    /// Who covers, in the order they are asked.
    pub covers: Vec<Uuid>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

/// They were marked away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkedAway {
    /// For taking it back.
    pub operation: Uuid,
    /// Covers who are themselves not there when it begins.
    pub covers_not_there: Vec<String>,
    /// Whether another absence of theirs overlaps this one.
    pub overlaps: bool,
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
