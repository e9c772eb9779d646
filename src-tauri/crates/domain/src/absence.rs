//! Who is away and who covers. There is no reason for being away here, and no room for one.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::civil::{Moment, Span};
use crate::repeat::{DayOfWeek, Repeat, meet, times_after};
use crate::{AbsenceId, CoverId, PersonId, RoleId};

/// A person is away. The span is in the time zone of the person's company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Names it for ever.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// From when to when; of one that comes again, the first time.
    pub span: Span,
    /// How it comes again; none: it is once.
    pub repeats: Option<Repeat>,
    /// Whether callers may be told when they return. Where they may not, only HR sees the end.
    pub return_may_be_told: bool,
    /// Who covers, in the order they are asked.
    pub covers: Vec<Cover>,
}

impl Absence {
    /// What is wrong with its time.
    pub fn fault(&self) -> Option<AbsenceFault> {
        fault_of(&self.span, self.repeats.as_ref())
    }

    /// The last day of it; none: until further notice. What ends at midnight ends on the day before.
    pub fn last_day(&self) -> Option<NaiveDate> {
        match &self.repeats {
            None => self.span.to.map(|to| match to {
                Moment::Time(end) if end.time() == NaiveTime::MIN => {
                    end.date().pred_opt().unwrap_or(end.date())
                }
                _ => to.day(),
            }),
            // One that never comes is over with the day until which it would.
            Some(repeat) => repeat.days_back(self.span.from.day(), repeat.until?).next().or(repeat.until),
        }
    }

    /// The times it holds that are not over at the instant, by their beginning. They are found one by one, and there
    /// may be no end of them.
    pub fn times_after(&self, at: DateTime<Utc>, zone: Tz) -> impl Iterator<Item = Span> + use<'_> {
        times_after(&self.span, self.repeats.as_ref(), at, zone)
    }

    /// The times it holds that share an instant with the stretch from one instant to another, by their beginning.
    /// The end is the first instant outside.
    pub fn times(&self, from: DateTime<Utc>, to: DateTime<Utc>, zone: Tz) -> Vec<Span> {
        self.times_after(from, zone).take_while(|time| time.from.as_start(zone) < to).collect()
    }

    /// The time that holds at the instant, if any does.
    pub fn time_at(&self, at: DateTime<Utc>, zone: Tz) -> Option<Span> {
        self.times_after(at, zone).next().filter(|time| time.contains(at, zone))
    }

    /// Whether one of its times has an instant in common with the span.
    pub fn overlaps(&self, span: &Span, zone: Tz) -> bool {
        meet((&self.span, self.repeats.as_ref()), (span, None), zone)
    }

    /// Whether the two have an instant in common.
    pub fn meets(&self, other: &Self, zone: Tz) -> bool {
        meet((&self.span, self.repeats.as_ref()), (&other.span, other.repeats.as_ref()), zone)
    }

    /// The absence without the time that begins on the day; none where nothing is left of it.
    #[must_use]
    pub fn without(&self, day: NaiveDate) -> Option<Self> {
        let mut less = self.clone();
        less.repeats.as_mut()?.except.insert(day);
        (less.fault() != Some(AbsenceFault::Never)).then_some(less)
    }
}

/// What is wrong with the time of an absence, from when to when and how it comes again.
pub fn fault_of(span: &Span, repeats: Option<&Repeat>) -> Option<AbsenceFault> {
    if span.is_backwards() {
        return Some(AbsenceFault::Backwards);
    }
    let repeat = repeats?;
    let first = span.from.day();
    let within_its_day = match span.to {
        None => false,
        Some(Moment::Day(day)) => day == first,
        Some(Moment::Time(time)) => {
            time.date() == first || Some(time) == first.succ_opt().map(|next| next.and_time(NaiveTime::MIN))
        }
    };
    if !within_its_day {
        return Some(AbsenceFault::LongerThanADay);
    }
    let sound = (1..=Repeat::MOST_WEEKS).contains(&repeat.every_weeks)
        && repeat.except.len() <= Repeat::MOST_EXCEPTIONS
        && repeat.on.contains(&DayOfWeek(first.weekday()))
        && repeat.days(first, first, NaiveDate::MAX).next().is_some();
    (!sound).then_some(AbsenceFault::Never)
}

/// Why the time of an absence makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceFault {
    /// It ends before it begins.
    Backwards,
    /// It comes again, and one time of it is not within a day.
    LongerThanADay,
    /// It comes again, and would never come.
    Never,
}

/// Somebody covered for somebody once, in an absence that is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Who was away.
    pub person: PersonId,
    /// Who covered.
    pub cover: PersonId,
    /// The only role they covered; everything where there is none.
    pub role: Option<RoleId>,
    /// The last day of the absence.
    pub last_on: NaiveDate,
}

/// Somebody stands in during one absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Names it for ever.
    pub id: CoverId,
    /// Who covers.
    pub person: PersonId,
    /// The only role they cover; everything where there is none.
    pub role: Option<RoleId>,
}
