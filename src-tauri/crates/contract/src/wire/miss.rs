//! A search that ended with no choice made, as the desk tells it. Nothing of the caller crosses with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Language;

/// Somebody was searched for in vain.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missed {
    /// What stood in the search field. Only its folded words without digits are kept; where nothing is left of them,
    /// nothing is.
    pub text: String,
    /// The company being answered; none: all of them.
    pub company: Option<Uuid>,
    /// The language that was spoken.
    pub language: Language,
    /// Whether the operator said that it was not found; else the search was just left.
    pub not_found: bool,
}
