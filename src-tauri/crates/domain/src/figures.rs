//! Sums that are read as figures. Each is of whole months and of a company: nothing tells which operator took a call, nor
//! which caller it was, nor the minute.

use crate::CompanyId;
use crate::connection::{ConnectionWay, Measure};
use crate::month::Month;
use crate::reach::Who;

/// How many callers asked for somebody or something in the months that were asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedSum {
    /// The company that was called.
    pub company: CompanyId,
    /// Who or what was asked for; the record may be gone. Erased people are all the same one, whom nobody knows.
    pub asked: Who,
    /// By which way the callers were answered.
    pub way: ConnectionWay,
    /// How many they were.
    pub count: u64,
}

/// How many callers of a company were answered by a way in a month, in the company's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSum {
    /// The month.
    pub month: Month,
    /// The company that was called.
    pub company: CompanyId,
    /// By which way.
    pub way: ConnectionWay,
    /// How many they were.
    pub count: u64,
}

/// How many callers came in an hour of a weekday in the months that were asked about, in the company's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourSum {
    /// The company that was called.
    pub company: CompanyId,
    /// 1 to 7, Monday first.
    pub weekday: u8,
    /// 0 to 23; when the clocks go back, both hours that are called the same.
    pub hour: u8,
    /// By which way they were answered.
    pub way: ConnectionWay,
    /// How many they were.
    pub count: u64,
}

/// How many choices took so much in the months that were asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffortSum {
    /// The company that was called.
    pub company: CompanyId,
    /// What was measured.
    pub measure: Measure,
    /// So many keys, or seconds.
    pub value: u16,
    /// How many choices took that.
    pub count: u64,
}
