//! Telephone numbers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaihde_domain::number;

use super::row::EntryKey;

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NumberKind {
    Extension,
    Desk,
    Mobile,
    Switchboard,
    Other,
    Fax,
}

/// A number on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PhoneNumber")]
pub struct Number {
    /// As written. None: it is hidden, for it may not be given to callers.
    pub written: Option<String>,
    /// What it is.
    pub kind: NumberKind,
    /// Whether it may be given to a caller. A number that may not is still used to connect.
    pub may_be_given: bool,
}

/// A hidden number is to be shown.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RevealOf {
    /// Whose.
    pub key: EntryKey,
    /// Its place among the numbers of the card, from 0.
    pub place: u32,
}

/// A number that was hidden. That it was shown is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Revealed {
    /// As written.
    pub number: String,
}

impl From<number::NumberKind> for NumberKind {
    fn from(kind: number::NumberKind) -> Self {
        match kind {
            number::NumberKind::Extension => Self::Extension,
            number::NumberKind::Desk => Self::Desk,
            number::NumberKind::Mobile => Self::Mobile,
            number::NumberKind::Switchboard => Self::Switchboard,
            number::NumberKind::Other => Self::Other,
            number::NumberKind::Fax => Self::Fax,
        }
    }
}

impl From<NumberKind> for number::NumberKind {
    fn from(kind: NumberKind) -> Self {
        match kind {
            NumberKind::Extension => Self::Extension,
            NumberKind::Desk => Self::Desk,
            NumberKind::Mobile => Self::Mobile,
            NumberKind::Switchboard => Self::Switchboard,
            NumberKind::Other => Self::Other,
            NumberKind::Fax => Self::Fax,
        }
    }
}
