//! Absences that come again: every Wednesday, weekdays from three to four, every other Friday.
//!
//! A repetition is kept as a rule and worked out when it is asked about, so that one change changes all of it. Days are
//! civil, in the time zone of the person's company: what is from 15 to 16 stays so when the clocks are moved.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::civil::{Moment, Span};

/// How an absence comes again. The absence's own span is its first occurrence; every later one is that span moved by
/// whole days. An occurrence lies within one civil day, so no two of them can overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Every how many weeks, from 1 to [`Repeat::MOST_WEEKS`]. Weeks begin on Monday (ISO 8601) and are counted from
    /// the week of the first occurrence.
    pub every_weeks: u8,
    /// On which days of the week; that of the first occurrence is among them.
    pub on: BTreeSet<DayOfWeek>,
    /// The last day on which it may occur; none: until further notice.
    pub until: Option<NaiveDate>,
    /// Days on which it does not occur after all.
    pub except: BTreeSet<NaiveDate>,
}

impl Repeat {
    /// The rarest repetition there is room for: once a year.
    pub const MOST_WEEKS: u8 = 52;

    /// More days off a repetition than anybody means.
    pub const MOST_EXCEPTIONS: usize = 1000;

    /// Whether it occurs on the day, where the first occurrence is on `first`.
    pub fn occurs_on(&self, day: NaiveDate, first: NaiveDate) -> bool {
        let weeks = monday_of(day).signed_duration_since(monday_of(first)).num_weeks();
        day >= first
            && weeks % i64::from(self.every_weeks.max(1)) == 0
            && self.on.contains(&DayOfWeek(day.weekday()))
            && self.until.is_none_or(|last| day <= last)
            && !self.except.contains(&day)
    }

    /// The days from one to another, both inclusive, on which it occurs.
    pub fn days(
        &self,
        first: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + '_ {
        let to = self.until.map_or(to, |until| until.min(to));
        from.max(first)
            .iter_days()
            .take_while(move |day| *day <= to)
            .filter(move |day| self.occurs_on(*day, first))
    }

    /// The days up to one on which it occurs, the last first.
    pub(crate) fn days_back(&self, first: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> + '_ {
        std::iter::successors(Some(to), NaiveDate::pred_opt)
            .take_while(move |day| *day >= first)
            .filter(move |day| self.occurs_on(*day, first))
    }
}

/// The span moved to begin on the day.
pub(crate) fn moved(span: &Span, day: NaiveDate) -> Span {
    let by = day.signed_duration_since(span.from.day());
    let moved = |moment: Moment| match moment {
        Moment::Day(day) => Moment::Day(day.checked_add_signed(by).unwrap_or(day)),
        Moment::Time(time) => Moment::Time(time.checked_add_signed(by).unwrap_or(time)),
    };
    Span { from: moved(span.from), to: span.to.map(moved) }
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    let after_monday = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(after_monday)).unwrap_or(day)
}

/// A day of the week, in the order of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayOfWeek(pub Weekday);

impl DayOfWeek {
    /// Monday to Sunday.
    pub const WEEK: [Self; 7] = [
        Self(Weekday::Mon),
        Self(Weekday::Tue),
        Self(Weekday::Wed),
        Self(Weekday::Thu),
        Self(Weekday::Fri),
        Self(Weekday::Sat),
        Self(Weekday::Sun),
    ];
}

impl Ord for DayOfWeek {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.num_days_from_monday().cmp(&other.0.num_days_from_monday())
    }
}

impl PartialOrd for DayOfWeek {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
