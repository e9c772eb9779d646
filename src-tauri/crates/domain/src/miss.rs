//! Searches that ended with no choice made: what callers asked for in vain. Knows no caller and no operator.

use crate::CompanyId;
use crate::language::Language;

/// For how many days a miss is kept, unless somebody says otherwise.
pub const KEPT_DAYS: u32 = 90;

/// A search that ended with no choice made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The company that was answered; none: all were.
    pub company: Option<CompanyId>,
    /// The language that was spoken.
    pub language: Language,
    /// What was typed, as folded words without digits; never empty.
    pub typed: String,
    /// How it ended.
    pub ended: MissEnd,
}

/// How a search without a choice ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MissEnd {
    /// The operator said that it was not found.
    NotFound,
    /// It was just left.
    Abandoned,
}
