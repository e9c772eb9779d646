//! Counts of times gone by that are put in together, such as those of made-up companies. Sums, as all counts are.

use crate::figures::{AskedSum, EffortSum, HourSum};
use crate::miss::Miss;
use crate::month::Month;

/// What was counted in a month, in the time zones of the companies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthCounts {
    /// The month.
    pub month: Month,
    /// Whom callers asked for.
    pub asked: Vec<AskedSum>,
    /// When they called.
    pub hours: Vec<HourSum>,
    /// What finding took.
    pub efforts: Vec<EffortSum>,
}

/// The same search in vain, on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastMiss {
    /// What was missed, on which day, and how it ended.
    pub miss: Miss,
    /// How often.
    pub times: u32,
}
