//! From days and parts of days to what an absence keeps: a span, and how it comes again.

use std::collections::BTreeSet;

use chrono::{Datelike, Days as Plus, NaiveDate, NaiveDateTime, NaiveTime};

use super::calendar::{Calendar, Stretch};
use super::point::Point;
use super::token::DAY;
use super::{When, WhenFault};
use crate::civil::{Moment, Span};
use crate::civil_text::Half;
use crate::repeat::{DayOfWeek, Repeat};

/// The most days that are counted one by one.
const MOST_DAYS: i64 = 400;

/// Which part of each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// Seconds since midnight.
    Hours(u32, u32),
}

impl Part {
    pub(super) fn of_half(half: Half, calendar: &Calendar) -> Self {
        use chrono::Timelike;
        let noon = calendar.noon.num_seconds_from_midnight();
        match half {
            Half::Morning => Self::Hours(0, noon),
            Half::Afternoon => Self::Hours(noon, DAY),
        }
    }

    /// The part of one day; none where it never lasts or runs into the next day.
    pub(super) fn on(self, day: NaiveDate) -> Option<Span> {
        match self {
            Self::Whole => Some(Span { from: Moment::Day(day), to: Some(Moment::Day(day)) }),
            Self::Hours(from, to) if from < to => {
                Some(Span { from: Moment::Time(at(day, from)?), to: Some(Moment::Time(at(day, to)?)) })
            }
            Self::Hours(..) => None,
        }
    }
}

/// A clock time of a day; 24.00 is the midnight after it.
pub(super) fn at(day: NaiveDate, second: u32) -> Option<NaiveDateTime> {
    let day = if second >= DAY { day.checked_add_days(Plus::new(1))? } else { day };
    Some(day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second % DAY, 0)?))
}

/// The moment at which what begins with this end begins, on the day.
pub(super) fn start(point: &Point, day: NaiveDate, calendar: &Calendar) -> Option<Moment> {
    Some(match (point.clock, point.half) {
        (Some(clock), _) => Moment::Time(at(day, clock)?),
        (None, Some(Half::Afternoon)) => Moment::Time(day.and_time(calendar.noon)),
        _ => Moment::Day(day),
    })
}

/// The moment at which what ends with this end is over, on the day.
pub(super) fn end(point: &Point, day: NaiveDate, calendar: &Calendar) -> Option<Moment> {
    Some(match (point.clock, point.half) {
        (Some(clock), _) => Moment::Time(at(day, clock)?),
        (None, Some(Half::Morning)) => Moment::Time(day.and_time(calendar.noon)),
        _ => Moment::Day(day),
    })
}

/// The same part of each of these days: one span where they are whole days in a row or only one, else every week on
/// their weekdays, but for the days that are not among them.
pub(super) fn each_of(days: &BTreeSet<NaiveDate>, part: Part, written: &str) -> Result<When, WhenFault> {
    let not_understood = || WhenFault::NotUnderstood { written: written.to_owned() };
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else {
        return Err(WhenFault::Never { written: written.to_owned() });
    };
    let length = last.signed_duration_since(first).num_days() + 1;
    if part == Part::Whole && usize::try_from(length).is_ok_and(|length| length == days.len()) {
        let span = Span { from: Moment::Day(first), to: Some(Moment::Day(last)) };
        return Ok(When { span, repeats: None });
    }
    let span = part.on(first).ok_or_else(|| WhenFault::Backwards { written: written.to_owned() })?;
    if days.len() == 1 {
        return Ok(When { span, repeats: None });
    }
    if length > MOST_DAYS {
        return Err(not_understood());
    }
    let on: BTreeSet<DayOfWeek> = days.iter().map(|day| DayOfWeek(day.weekday())).collect();
    let between = first.iter_days().take_while(|day| *day <= last);
    let except =
        between.filter(|day| on.contains(&DayOfWeek(day.weekday())) && !days.contains(day)).collect();
    Ok(When { span, repeats: Some(Repeat { every_weeks: 1, on, until: Some(last), except }) })
}

/// The days of a stretch, if they can be counted.
pub(super) fn days_of(stretch: Stretch) -> Option<BTreeSet<NaiveDate>> {
    let length = stretch.last.signed_duration_since(stretch.first).num_days();
    (length < MOST_DAYS).then(|| stretch.first.iter_days().take_while(|day| *day <= stretch.last).collect())
}
