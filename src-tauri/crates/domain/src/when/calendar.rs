//! Finds the days that were meant: the year of a day without one, the coming Wednesday, week 28.
//!
//! A day, a week or a month without a year is the next one that is not over. One that began up to
//! [`Calendar::LOOK_BACK`] days ago still counts where its end is yet to come: "29.6.–17.7.", written on 8.7., is of
//! this year.

use chrono::{Datelike, Days as Plus, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::point::{Days, Point};
use super::token::Unit;
use super::{WhenContext, WhenFault};

/// Days in a row, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// What came of looking for days.
pub(super) enum Found {
    Days(Stretch),
    /// There is no such day.
    NoSuchDay,
    /// The day is another day of the week than was said.
    OtherWeekday(NaiveDate),
    /// It is beyond all calendars.
    Nothing,
}

/// How what begins here goes on, which decides the year it begins in.
#[derive(Clone, Copy)]
pub(super) enum Goes<'a> {
    /// It is all there is.
    Alone,
    /// To another end.
    To(&'a Point),
    /// Until further notice.
    On,
}

/// The days as seen from now.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub(super) today: NaiveDate,
    pub(super) now: NaiveDateTime,
    pub(super) noon: NaiveTime,
}

/// A 29 February is at most eight years away.
const YEARS: i32 = 8;

impl Calendar {
    /// How many days ago what is still going on may have begun.
    pub(super) const LOOK_BACK: i64 = 60;

    pub(super) fn new(context: &WhenContext) -> Self {
        let now = context.now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(context.now);
        Self { today: now.date(), now, noon: context.noon }
    }

    pub(super) fn second_of_now(&self) -> u32 {
        self.now.time().num_seconds_from_midnight()
    }

    pub(super) fn after_today(&self, days: i64) -> Option<NaiveDate> {
        self.today.checked_add_signed(chrono::TimeDelta::try_days(days)?)
    }

    /// The week, month or year that runs, or one so many later.
    pub(super) fn unit(&self, unit: Unit, by: i64) -> Option<Stretch> {
        match unit {
            Unit::Day | Unit::Workday => {
                let day = self.after_today(by)?;
                Some(Stretch { first: day, last: day })
            }
            Unit::Week => {
                let monday = self.monday()?.checked_add_signed(chrono::TimeDelta::try_weeks(by)?)?;
                week_from(monday)
            }
            Unit::Month => {
                let first = self.today.with_day(1)?;
                let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
                let first =
                    if by < 0 { first.checked_sub_months(months) } else { first.checked_add_months(months) }?;
                month_from(first)
            }
            Unit::Year => {
                let year = self.today.year().checked_add(i32::try_from(by).ok()?)?;
                Some(Stretch {
                    first: NaiveDate::from_ymd_opt(year, 1, 1)?,
                    last: NaiveDate::from_ymd_opt(year, 12, 31)?,
                })
            }
            Unit::Minute | Unit::Hour => None,
        }
    }

    /// From today to the end of the running one.
    pub(super) fn rest_of(&self, unit: Unit) -> Option<Stretch> {
        Some(Stretch { first: self.today, last: self.unit(unit, 0)?.last })
    }

    /// Saturday and Sunday.
    pub(super) fn weekend(&self, by: i64) -> Option<Stretch> {
        let week = self.unit(Unit::Week, by)?;
        Some(Stretch { first: week.first.checked_add_days(Plus::new(5))?, last: week.last })
    }

    /// Monday to Wednesday.
    pub(super) fn early_week(&self, by: i64) -> Option<Stretch> {
        let first = self.unit(Unit::Week, by)?.first;
        Some(Stretch { first, last: first.checked_add_days(Plus::new(2))? })
    }

    /// The next Monday to Wednesday that is not over.
    pub(super) fn coming_early_week(&self) -> Option<Stretch> {
        self.early_week(0).filter(|days| self.today <= days.last).or_else(|| self.early_week(1))
    }

    /// Thursday to Sunday.
    pub(super) fn late_week(&self, by: i64) -> Option<Stretch> {
        let week = self.unit(Unit::Week, by)?;
        let thursday = week.first.checked_add_days(Plus::new(3))?;
        Some(Stretch { first: if by == 0 { self.today } else { thursday }, last: week.last })
    }

    fn monday(&self) -> Option<NaiveDate> {
        let after = self.today.weekday().num_days_from_monday();
        self.today.checked_sub_days(Plus::new(u64::from(after)))
    }

    /// The days of a first end.
    pub(super) fn first(&self, point: &Point, goes: Goes<'_>) -> Found {
        let weekday = |stretch| within(stretch, point);
        match point.days {
            Days::Unsaid => match point.weekday {
                Some(weekday) => on_or_after(self.today, weekday),
                None => Found::Days(Stretch { first: self.today, last: self.today }),
            },
            Days::Known(stretch) => weekday(stretch),
            Days::OfMonth(day) => match goes {
                // `29.–30.6.`: of the month of the other end.
                Goes::To(&Point { days: Days::Date { month, year, .. }, .. }) => {
                    let named = Point { days: Days::Date { day, month, year }, ..point.clone() };
                    self.first(&named, goes)
                }
                _ => self.of_month(day, self.today).map_or(Found::NoSuchDay, weekday),
            },
            days => {
                if let Some(year) = year_of(days) {
                    return in_year(days, year).map_or(Found::NoSuchDay, weekday);
                }
                if let Goes::To(end) = goes
                    && let Some(year) = year_of(end.days)
                {
                    return before_end(days, end.days, year).map_or(Found::NoSuchDay, weekday);
                }
                self.years()
                    .find_map(|year| self.is_meant(in_year(days, year)?, goes))
                    .map_or(Found::NoSuchDay, weekday)
            }
        }
    }

    /// The days of the other end.
    pub(super) fn after(&self, point: &Point, start: NaiveDate) -> Found {
        let weekday = |stretch| within(stretch, point);
        match point.days {
            Days::Unsaid => match point.weekday {
                Some(weekday) => on_or_after(start, weekday),
                None => Found::Days(Stretch { first: start, last: start }),
            },
            Days::Known(stretch) => weekday(stretch),
            Days::OfMonth(day) => self.of_month(day, start).map_or(Found::NoSuchDay, weekday),
            days => match year_of(days) {
                Some(year) => in_year(days, year),
                None => next(days, start),
            }
            .map_or(Found::NoSuchDay, weekday),
        }
    }

    fn years(&self) -> std::ops::RangeInclusive<i32> {
        self.today.year().saturating_sub(1)..=self.today.year().saturating_add(YEARS)
    }

    /// Whether what begins so is not over, and did not begin too long ago.
    fn is_meant(&self, stretch: Stretch, goes: Goes<'_>) -> Option<Stretch> {
        let last = match goes {
            Goes::Alone => Some(stretch.last),
            Goes::On => None,
            Goes::To(end) => match self.after(end, stretch.first) {
                Found::Days(end) => Some(end.last),
                _ => Some(stretch.last),
            },
        };
        let ago = self.today.signed_duration_since(stretch.first).num_days();
        (ago <= 0 || (ago <= Self::LOOK_BACK && last.is_none_or(|last| last >= self.today)))
            .then_some(stretch)
    }

    /// The next day with this number.
    fn of_month(&self, day: u32, start: NaiveDate) -> Option<Stretch> {
        let found = start.iter_days().take(62).find(|candidate| candidate.day() == day)?;
        Some(Stretch { first: found, last: found })
    }
}

fn year_of(days: Days) -> Option<i32> {
    match days {
        Days::Date { year, .. } | Days::Week { year, .. } | Days::Month { year, .. } => year,
        Days::Known(stretch) => Some(stretch.last.year()),
        Days::Unsaid | Days::OfMonth(_) => None,
    }
}

fn in_year(days: Days, year: i32) -> Option<Stretch> {
    match days {
        Days::Date { day, month, .. } => {
            let day = NaiveDate::from_ymd_opt(year, month, day)?;
            Some(Stretch { first: day, last: day })
        }
        Days::Week { week, .. } => week_from(NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?),
        Days::Month { month, .. } => month_from(NaiveDate::from_ymd_opt(year, month, 1)?),
        Days::Known(stretch) => Some(stretch),
        Days::Unsaid | Days::OfMonth(_) => None,
    }
}

/// The next one that ends on the day or after it.
fn next(days: Days, start: NaiveDate) -> Option<Stretch> {
    let years = start.year().saturating_sub(1)..=start.year().saturating_add(YEARS);
    years.filter_map(|year| in_year(days, year)).find(|stretch| stretch.last >= start)
}

/// The beginning without a year of what ends in a known one: in that year, or the one before.
fn before_end(days: Days, end: Days, year: i32) -> Option<Stretch> {
    let end = in_year(end, year)?;
    // Counted in a leap year, so that 29.2. has its place too.
    let order = |stretch: Stretch| (stretch.first.month(), stretch.first.day());
    let same = match days {
        Days::Date { day, month, .. } => (month, day) <= (end.last.month(), end.last.day()),
        _ => in_year(days, year).is_some_and(|begin| order(begin) <= (end.last.month(), end.last.day())),
    };
    in_year(days, if same { year } else { year.checked_sub(1)? })
}

fn week_from(monday: NaiveDate) -> Option<Stretch> {
    Some(Stretch { first: monday, last: monday.checked_add_days(Plus::new(6))? })
}

fn month_from(first: NaiveDate) -> Option<Stretch> {
    Some(Stretch { first, last: first.checked_add_months(Months::new(1))?.pred_opt()? })
}

/// The weekday of the stretch, or the stretch where none was said. Of a single day it has to be the right one.
fn within(stretch: Stretch, point: &Point) -> Found {
    let stretch = if point.last_only { Stretch { first: stretch.last, ..stretch } } else { stretch };
    let Some(weekday) = point.weekday else { return Found::Days(stretch) };
    let days = stretch.first.iter_days().take_while(|day| *day <= stretch.last);
    match days.take(7).find(|day| day.weekday() == weekday) {
        Some(day) => Found::Days(Stretch { first: day, last: day }),
        None => Found::OtherWeekday(stretch.first),
    }
}

fn on_or_after(day: NaiveDate, weekday: Weekday) -> Found {
    match day.iter_days().take(7).find(|day| day.weekday() == weekday) {
        Some(day) => Found::Days(Stretch { first: day, last: day }),
        None => Found::Nothing,
    }
}

impl Found {
    /// The days, or what is wrong with what was written.
    pub(super) fn or_fault(self, written: &str) -> Result<Stretch, WhenFault> {
        let written = written.to_owned();
        match self {
            Self::Days(stretch) => Ok(stretch),
            Self::NoSuchDay => Err(WhenFault::NoSuchDay { written }),
            Self::OtherWeekday(day) => Err(WhenFault::OtherWeekday { written, day }),
            Self::Nothing => Err(WhenFault::NotUnderstood { written }),
        }
    }
}
