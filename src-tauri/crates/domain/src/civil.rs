//! Days and clock times as people say them, and the instants they stand for in a time zone.
//!
//! A civil moment has no zone of its own: it is read in the time zone of a company.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

/// Where a half day splits.
pub const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).unwrap();

/// A whole day, or a minute of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// The whole day: its beginning as a start, its end as an end.
    Day(NaiveDate),
    /// A clock time of a day.
    Time(NaiveDateTime),
}

impl Moment {
    /// The day it is on.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Time(time) => time.date(),
        }
    }

    /// The instant at which something that starts at this moment starts.
    pub fn as_start(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Day(day) => start_of_day(day, zone),
            Self::Time(time) => instant(time, zone, Twice::First),
        }
    }

    /// The instant from which something that ends at this moment is over: the midnight after a whole day.
    pub fn as_end(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Day(day) => day
                .checked_add_days(Days::new(1))
                .map_or(DateTime::<Utc>::MAX_UTC, |next| start_of_day(next, zone)),
            Self::Time(time) => instant(time, zone, Twice::Second),
        }
    }
}

/// From one moment to another. Days are inclusive; a clock time at the end is the first minute outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day, or the minute it begins.
    pub from: Moment,
    /// The last day, or the minute it is over; none: until further notice.
    pub to: Option<Moment>,
}

impl Span {
    /// Whether the instant is within the span in the zone.
    pub fn contains(&self, at: DateTime<Utc>, zone: Tz) -> bool {
        self.from.as_start(zone) <= at && self.ends(zone).is_none_or(|end| at < end)
    }

    /// Whether they have an instant in common in the zone.
    pub fn overlaps(&self, other: &Self, zone: Tz) -> bool {
        let begins_before =
            |one: &Self, other: &Self| other.ends(zone).is_none_or(|end| one.from.as_start(zone) < end);
        begins_before(self, other) && begins_before(other, self)
    }

    /// The instant at which it is over, if it has an end.
    pub fn ends(&self, zone: Tz) -> Option<DateTime<Utc>> {
        self.to.map(|to| to.as_end(zone))
    }

    /// Whether it ends before it begins, or never lasts a minute: a mistake of whoever wrote it.
    /// Compared as civil times, so that the answer does not depend on a zone.
    pub fn is_backwards(&self) -> bool {
        let start = match self.from {
            Moment::Day(day) => day.and_time(NaiveTime::MIN),
            Moment::Time(time) => time,
        };
        match self.to {
            None => false,
            Some(Moment::Day(day)) => day < start.date(),
            Some(Moment::Time(time)) => time <= start,
        }
    }
}

/// The day it is in the zone.
pub fn day_at(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    local_time(at, zone).date()
}

/// What the clocks of the zone show. At the far ends of the calendar, where the zone's time would be beyond it, UTC.
pub fn local_time(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_offset(zone.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}

/// The first instant of a day: midnight, or where the clocks skip midnight the first minute after it.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(day.and_time(NaiveTime::MIN), zone, Twice::First)
}

/// Which of the two is meant when the clocks go back and a clock time comes twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    /// The earlier: what starts has started.
    First,
    /// The later: what ends lasts until the clock shows it for good.
    Second,
}

/// The instant of a clock time in the zone. A time the clocks skip in spring is read as if they had not been moved
/// yet, which is the same distance after the jump.
pub fn instant(time: NaiveDateTime, zone: Tz, twice: Twice) -> DateTime<Utc> {
    let local = zone.from_local_datetime(&time);
    let found = match twice {
        Twice::First => local.earliest(),
        Twice::Second => local.latest(),
    };
    match found {
        Some(found) => found.to_utc(),
        None => skipped(time, zone),
    }
}

fn skipped(time: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    // No zone has ever jumped by a whole day, so the offset in force a day earlier is the one before the jump.
    let before = time.checked_sub_days(Days::new(1)).unwrap_or(time);
    let shift = zone
        .from_local_datetime(&before)
        .latest()
        .map_or(chrono::TimeDelta::zero(), |earlier| before - earlier.naive_utc());
    time.checked_sub_signed(shift).unwrap_or(time).and_utc()
}
