//! Searches that ended with no choice made: what callers asked for in vain. Knows no caller and no operator.

use chrono::NaiveDate;

use crate::CompanyId;
use crate::OperationId;
use crate::PutAsideId;
use crate::language::Language;
use crate::month::Month;

/// For how many days a miss is kept, unless somebody says otherwise.
pub const KEPT_DAYS: u32 = 90;

/// Shorter texts, in letters, are nothing that anybody was asked for.
pub const SHORTEST: usize = 3;

/// A search that ended with no choice made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The day, in the company's time zone; where all companies were answered, in that which most of them share.
    pub day: NaiveDate,
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

/// How often a text was searched for in vain: its open misses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedText {
    /// The company that was answered; none: all were.
    pub company: Option<CompanyId>,
    /// What was typed, as folded words without digits.
    pub typed: String,
    /// The days on which it was, each once for each language, in no order.
    pub days: Vec<MissedDay>,
}

/// How often a text was searched for in vain on a day, in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedDay {
    /// The day, as in [`Miss::day`].
    pub day: NaiveDate,
    /// The language that was spoken.
    pub language: Language,
    /// How often the operator said that it was not found.
    pub not_found: u32,
    /// How often it was just left.
    pub abandoned: u32,
}

/// What becomes of open misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Something was made of them by an Operation. When that is taken back, they are open again.
    Mended(OperationId),
    /// Nothing is made of them. By its own id that alone can be taken back, whatever was put aside since.
    PutAside(PutAsideId),
}

/// How many misses a company had in a month, those that have been forgotten since with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissSum {
    /// The month.
    pub month: Month,
    /// The company that was answered; none: all were.
    pub company: Option<CompanyId>,
    /// How many.
    pub missed: u64,
    /// Of how many of them something was made.
    pub mended: u64,
}
