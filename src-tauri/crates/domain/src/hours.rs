//! When somebody answers: weekly hours, the days that differ from them, and public holidays.
//!
//! Knows hours only: whether somebody is away is none of its business.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::civil::{Twice, day_at, instant, start_of_day};
use crate::holiday::{Holiday, HolidayCalendar};

/// One stretch of a day during which calls are answered: from a minute to the first minute outside.
/// An end at 00:00 is the end of the day; any other end that is not after the beginning is on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Open {
    /// The first minute.
    pub from: NaiveTime,
    /// The first minute outside.
    pub to: NaiveTime,
}

impl Open {
    fn runs_over_midnight(self) -> bool {
        self.to <= self.from && self.to != NaiveTime::MIN
    }
}

/// Monday to Sunday; a day without stretches is closed.
pub type Week = [Vec<Open>; 7];

/// The hours of a person, department or company, in the company's time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// The usual week. None: nobody has set one, so the next level's hold, and at last it is always open.
    pub week: Option<Week>,
    /// Days that differ: closed days have no stretches. They hold for everybody below who has no exception of
    /// their own that day.
    pub exceptions: BTreeMap<NaiveDate, Vec<Open>>,
    /// What public holidays change. None: nobody has said, so what the next level says holds, and at last they change
    /// nothing.
    pub holidays: Option<Holidays>,
}

/// What public holidays change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holidays {
    /// Nothing: calls are answered as on other days.
    AsUsual,
    /// Closed on them, unless an exception of any level says otherwise.
    Closed {
        /// Which days they are.
        calendar: HolidayCalendar,
        /// Whether eves on which offices are closed count too.
        eves: bool,
    },
}

impl Holidays {
    /// The holiday that a day is, where holidays change anything.
    pub fn on(self, day: NaiveDate) -> Option<Holiday> {
        match self {
            Self::AsUsual => None,
            Self::Closed { calendar, eves } => {
                calendar.holiday(day).filter(|holiday| eves || !holiday.is_eve())
            }
        }
    }
}

/// How far ahead the next opening is looked for.
const LOOK_AHEAD_DAYS: usize = 370;

/// The hours that hold for one person: theirs, else the department's, else the company's.
#[derive(Clone, Debug)]
pub struct HoursInForce<'a> {
    levels: Vec<&'a Hours>,
    holidays: Holidays,
    zone: Tz,
}

impl<'a> HoursInForce<'a> {
    /// Puts the levels together, the person's own first. The zone is the company's.
    pub fn new(levels: impl IntoIterator<Item = &'a Hours>, zone: Tz) -> Self {
        let levels: Vec<&Hours> = levels.into_iter().collect();
        let holidays = levels.iter().find_map(|hours| hours.holidays).unwrap_or(Holidays::AsUsual);
        Self { levels, holidays, zone }
    }

    /// Whether it is open at the instant.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.open_on(day_at(at, self.zone)).iter().any(|&(from, to)| from <= at && at < to)
    }

    /// The first instant at which it is no longer open; none where it is not open now, or stays open beyond the next
    /// day.
    pub fn closes(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = day_at(at, self.zone);
        let mut closes = at;
        for (from, to) in today.iter_days().take(2).flat_map(|day| self.open_on(day)) {
            if from <= closes && closes < to {
                closes = to;
            }
        }
        let beyond = start_of_day(today.checked_add_days(Days::new(2))?, self.zone);
        (at < closes && closes < beyond).then_some(closes)
    }

    /// The first instant from this one on at which it is open; none where it stays closed for a year.
    pub fn next_open(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        day_at(at, self.zone).iter_days().take(LOOK_AHEAD_DAYS).find_map(|day| {
            let rest = self.open_on(day).into_iter().filter(|&(_, to)| to > at);
            rest.map(|(from, _)| from.max(at)).min()
        })
    }

    /// Whether it is open at all on a day, what runs over from the evening before included.
    pub fn opens_on(&self, day: NaiveDate) -> bool {
        !self.open_on(day).is_empty()
    }

    /// The public holiday that closes a day; none where an exception says when it is open.
    pub fn holiday_on(&self, day: NaiveDate) -> Option<Holiday> {
        if self.exception(day).is_some() { None } else { self.holidays.on(day) }
    }

    /// The stretches of a day that is not as the usual week has it: an exception, or a holiday where it would have
    /// been open.
    pub fn differs_on(&self, day: NaiveDate) -> Option<&'a [Open]> {
        let usually_open = || self.usual(day).is_none_or(|open| !open.is_empty());
        let closed = || self.holidays.on(day).filter(|_| usually_open());
        self.exception(day).or_else(|| closed().map(|_| [].as_slice()))
    }

    /// The open stretches between two instants, by their beginning; neighbours may touch.
    pub fn open_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let last = day_at(to, self.zone);
        let days = day_at(from, self.zone).iter_days().take_while(|day| *day <= last);
        let open =
            days.flat_map(|day| self.open_on(day)).map(|(begins, ends)| (begins.max(from), ends.min(to)));
        open.filter(|(begins, ends)| begins < ends).collect()
    }

    /// The stretches of one civil day as instants, what runs over from the evening before included.
    fn open_on(&self, day: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let midnight = start_of_day(day, self.zone);
        let next_midnight =
            day.succ_opt().map_or(DateTime::<Utc>::MAX_UTC, |next| start_of_day(next, self.zone));
        let decided = self.decided(day);
        let Some(stretches) = decided.or_else(|| self.usual(day)) else {
            return vec![(midnight, next_midnight)];
        };
        let mut open = Vec::new();
        // An exception or a holiday decides the whole of its day, the small hours of the night before included.
        let evening = if decided.is_some() { None } else { day.pred_opt() };
        for night in evening.and_then(|evening| self.stretches(evening)).unwrap_or_default() {
            if night.runs_over_midnight() {
                open.push((midnight, instant(day.and_time(night.to), self.zone, Twice::Second)));
            }
        }
        for stretch in stretches {
            let from = instant(day.and_time(stretch.from), self.zone, Twice::First);
            let to = if stretch.to > stretch.from {
                instant(day.and_time(stretch.to), self.zone, Twice::Second)
            } else {
                next_midnight
            };
            open.push((from, to));
        }
        // The clocks may skip a short stretch altogether.
        open.retain(|(from, to)| from < to);
        open
    }

    /// None where nobody has set hours: open all day.
    fn stretches(&self, day: NaiveDate) -> Option<&'a [Open]> {
        self.decided(day).or_else(|| self.usual(day))
    }

    /// What is decided for this very day: by an exception, or by its being a holiday.
    fn decided(&self, day: NaiveDate) -> Option<&'a [Open]> {
        self.exception(day).or_else(|| self.holidays.on(day).map(|_| [].as_slice()))
    }

    fn exception(&self, day: NaiveDate) -> Option<&'a [Open]> {
        self.levels.iter().find_map(|hours| hours.exceptions.get(&day)).map(Vec::as_slice)
    }

    fn usual(&self, day: NaiveDate) -> Option<&'a [Open]> {
        let week = self.levels.iter().find_map(|hours| hours.week.as_ref())?;
        week.get(day.weekday().num_days_from_monday() as usize).map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use super::*;

    fn open(from: &str, to: &str) -> Open {
        Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    /// When it closes, asked on a Wednesday at a clock time of UTC.
    fn closes(stretches: &[Open], at: &str) -> Option<String> {
        let hours = Hours { week: Some(std::array::from_fn(|_| stretches.to_vec())), ..Hours::default() };
        let at: DateTime<Utc> = format!("2026-07-08T{at}Z").parse().unwrap();
        let closes = HoursInForce::new([&hours], Tz::UTC).closes(at)?;
        Some(closes.format("%d. %H:%M").to_string())
    }

    #[test]
    fn it_closes_at_the_end_of_the_last_stretch_without_a_gap() {
        let day = [open("08:00:00", "12:00:00"), open("12:00:00", "16:00:00"), open("17:00:00", "18:00:00")];
        assert_eq!(closes(&day, "09:00:00").as_deref(), Some("08. 16:00"));
        assert_eq!(closes(&day, "17:30:00").as_deref(), Some("08. 18:00"));
        assert_eq!(closes(&day, "16:00:00"), None, "it is closed");
        assert_eq!(closes(&[open("22:00:00", "06:00:00")], "23:00:00").as_deref(), Some("09. 06:00"));
    }

    #[test]
    fn what_never_closes_has_no_end_to_tell() {
        assert_eq!(closes(&[open("00:00:00", "00:00:00")], "09:00:00"), None);
        let at = "2026-07-08T09:00:00Z".parse().unwrap();
        assert_eq!(HoursInForce::new([&Hours::default()], Tz::UTC).closes(at), None);
    }
}
