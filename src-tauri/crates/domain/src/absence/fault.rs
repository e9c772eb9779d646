//! Absences that make no sense, whoever wrote them: a form, a file, a text.
//!
//! Looks at the absence alone: what goes wrong beside others is no fault of it.

use std::fmt;

use chrono::{Datelike, NaiveTime};

use super::Absence;
use crate::civil::Moment;
use crate::repeat::{DayOfWeek, Repeat};

/// Why an absence cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AbsenceFault {
    /// It ends before it begins, or never lasts a minute.
    Backwards,
    /// It comes again, and one time is longer than a day or has no end.
    TooLong,
    /// It comes again every no weeks, or more seldom than once in [`Repeat::MOST_WEEKS`].
    Weeks,
    /// It comes again, but not on the day of the week of its first time.
    OtherDay,
    /// It comes again until a day before its first.
    EndsBefore,
    /// It never comes: every day of it is an exception.
    Never,
    /// It has more exceptions than [`Repeat::MOST_EXCEPTIONS`].
    ManyExceptions,
}

impl Absence {
    /// What is wrong with it, if anything is.
    pub fn fault(&self) -> Option<AbsenceFault> {
        if self.span.is_backwards() {
            return Some(AbsenceFault::Backwards);
        }
        let repeat = self.repeats.as_ref()?;
        let first = self.span.from.day();
        if !self.is_within_a_day() {
            Some(AbsenceFault::TooLong)
        } else if !(1..=Repeat::MOST_WEEKS).contains(&repeat.every_weeks) {
            Some(AbsenceFault::Weeks)
        } else if !repeat.on.contains(&DayOfWeek(first.weekday())) {
            Some(AbsenceFault::OtherDay)
        } else if repeat.until.is_some_and(|until| until < first) {
            Some(AbsenceFault::EndsBefore)
        } else if repeat.except.len() > Repeat::MOST_EXCEPTIONS {
            Some(AbsenceFault::ManyExceptions)
        } else if repeat.days(first, first, chrono::NaiveDate::MAX).next().is_none() {
            Some(AbsenceFault::Never)
        } else {
            None
        }
    }

    fn is_within_a_day(&self) -> bool {
        let day = self.span.from.day();
        match self.span.to {
            None => false,
            Some(Moment::Day(last)) => last == day,
            Some(Moment::Time(end)) => {
                end.date() == day || (Some(end.date()) == day.succ_opt() && end.time() == NaiveTime::MIN)
            }
        }
    }
}

impl fmt::Display for AbsenceFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Backwards => "ends before it begins",
            Self::TooLong => "one time of a repetition is longer than a day",
            Self::Weeks => "repeats every no weeks, or too seldom",
            Self::OtherDay => "does not repeat on the day of the week of its first time",
            Self::EndsBefore => "the repetition ends before it begins",
            Self::Never => "never comes",
            Self::ManyExceptions => "too many exceptions",
        })
    }
}
