//! Months, the grain of what is read as figures. A month has no zone of its own: it is that of a company's days.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    /// Its first day, which is what months are told apart by.
    first: NaiveDate,
}

impl Month {
    /// The month of a year, 1 to 12. None: there is no such month.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Self { first })
    }

    /// The month a day is in.
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Its number, 1 to 12.
    pub fn number(self) -> u32 {
        self.first.month()
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.later(1).first.pred_opt().unwrap_or(self.first)
    }

    /// The month so many months later; at the end of all time, itself.
    pub fn later(self, months: u32) -> Self {
        Self { first: self.first.checked_add_months(Months::new(months)).unwrap_or(self.first) }
    }

    /// The month so many months earlier; at the beginning of all time, itself.
    pub fn earlier(self, months: u32) -> Self {
        Self { first: self.first.checked_sub_months(Months::new(months)).unwrap_or(self.first) }
    }
}

/// As `2026-07`.
impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number())
    }
}

/// The text is no month written as `2026-07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits =
            |text: &str, count| text.len() == count && text.bytes().all(|digit| digit.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotAMonth);
        }
        let number = |text: &str| text.parse().ok();
        number(month).and_then(|month| Self::new(year.parse().ok()?, month)).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written_and_not_otherwise() {
        assert_eq!("2026-07".parse(), Month::new(2026, 7).ok_or(NotAMonth));
        for text in ["2026-13", "2026-00", "2026-7", "26-07", "2026", "2026-07-01", "+026-07", ""] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }

    #[test]
    fn february_ends_when_it_ends() {
        let last = |year| Month::new(year, 2).map(|month| month.last_day().day());
        assert_eq!((last(2027), last(2028)), (Some(28), Some(29)));
    }

    proptest! {
        #[test]
        fn every_day_is_in_its_month(days in 0_i32..80_000) {
            let Some(day) = NaiveDate::from_num_days_from_ce_opt(700_000 + days) else { return Ok(()) };
            let month = Month::of(day);
            prop_assert!(month.first_day() <= day && day <= month.last_day());
            prop_assert_eq!(month.to_string().parse(), Ok(month));
            prop_assert_eq!(month.later(5).earlier(5), month);
        }
    }
}
