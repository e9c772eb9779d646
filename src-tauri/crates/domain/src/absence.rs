//! Who is away and who covers. There is no reason for being away here, and no room for one.

mod fault;

pub use fault::AbsenceFault;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::civil::Span;
use crate::repeat::{Repeat, meet, times_after};
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
