//! What somebody is doing at a moment: there, away, outside their hours, gone, not yet come.
//!
//! Knows no reason for anybody's absence, and does not decide who answers instead.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::civil::{Moment, Span, day_at, local_time};
use crate::hours::HoursInForce;
use crate::person::Person;
use crate::roster::Roster;

/// The state of a person. Days and times are in the time zone of their company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonState {
    /// Employed, not away, within their hours.
    Present,
    /// Away.
    Away {
        /// The end of the unbroken run of absences; days that are not worked do not break it. None: until further
        /// notice. For HR; callers hear [`PersonState::told_until`].
        until: Option<Moment>,
        /// Whether callers may be told it: not where any absence of the run forbids it.
        return_may_be_told: bool,
    },
    /// Outside their hours.
    Closed {
        /// When they are next there: within their hours and not away. None: not within a year, not before they
        /// leave, or after an absence whose end may not be told.
        opens: Option<NaiveDateTime>,
    },
    /// No longer employed.
    Left {
        /// The last day of employment.
        last_day: NaiveDate,
    },
    /// Not employed yet.
    NotStarted {
        /// The first day of employment.
        from: NaiveDate,
    },
}

impl PersonState {
    /// Until when they are away, where callers may be told.
    pub fn told_until(&self) -> Option<Moment> {
        match *self {
            Self::Away { until, return_may_be_told: true } => until,
            _ => None,
        }
    }
}

/// The state of a person at an instant, in the time zone and by the hours of their own company.
pub fn state_of(person: &Person, roster: &Roster, at: DateTime<Utc>) -> PersonState {
    let zone = roster.zone_of(person.company);
    let today = day_at(at, zone);
    if let Some(last_day) = person.employed.to.filter(|_| person.employed.ended_by(today)) {
        return PersonState::Left { last_day };
    }
    if let Some(from) = person.employed.from.filter(|_| person.employed.begins_after(today)) {
        return PersonState::NotStarted { from };
    }
    let calendar = Calendar { absences: roster.absences_of(person.id), hours: roster.hours_of(person), zone };
    if let Some(run) = calendar.run_at(at) {
        let until = run.end.map(|(_, until)| until);
        return PersonState::Away { until, return_may_be_told: run.return_may_be_told };
    }
    if calendar.hours.is_open(at) {
        return PersonState::Present;
    }
    let opens = calendar.next_there(at).map(|opening| local_time(opening, zone));
    PersonState::Closed { opens: opens.filter(|opening| !person.employed.ended_by(opening.date())) }
}

/// The absences of a person that hold at the instant, by their beginning.
pub fn absences_at<'a>(
    person: &Person,
    roster: &'a Roster,
    at: DateTime<Utc>,
) -> impl Iterator<Item = &'a Absence> + use<'a> {
    let zone = roster.zone_of(person.company);
    roster.absences_of(person.id).iter().filter(move |absence| absence.time_at(at, zone).is_some())
}

/// How far ahead is looked at what comes again.
const LOOK_AHEAD: Days = Days::new(400);

struct Calendar<'a> {
    absences: &'a [Absence],
    hours: HoursInForce<'a>,
    zone: Tz,
}

struct Run {
    /// The instant it is over, and how that is said; none: until further notice.
    end: Option<(DateTime<Utc>, Moment)>,
    return_may_be_told: bool,
}

impl Calendar<'_> {
    /// The unbroken run of absences that holds at the instant.
    fn run_at(&self, at: DateTime<Utc>) -> Option<Run> {
        let horizon = at.checked_add_days(LOOK_AHEAD).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let mut end = self.latest_end(at, at)?;
        // Each turn ends later than the one before. Where what comes again never leaves a day to be there, the run is
        // until further notice.
        while let Some((over, _)) = end {
            if over > horizon && self.absences.iter().any(|absence| absence.repeats.is_some()) {
                end = None;
                break;
            }
            let worked = self.hours.next_open(over).unwrap_or(DateTime::<Utc>::MAX_UTC);
            match self.latest_end(over, worked) {
                Some(later) => end = later,
                None => break,
            }
        }
        let last = end.map_or(DateTime::<Utc>::MAX_UTC, |(over, _)| over - TimeDelta::nanoseconds(1));
        let mut of_run =
            self.absences.iter().filter(|absence| self.times(absence, at, last).next().is_some());
        let return_may_be_told = of_run.all(|absence| absence.return_may_be_told);
        Some(Run { end, return_may_be_told })
    }

    /// The times of an absence that have begun by an instant and are not over at another, which is not later.
    fn times(
        &self,
        absence: &Absence,
        not_over: DateTime<Utc>,
        begun: DateTime<Utc>,
    ) -> impl Iterator<Item = Span> + use<> {
        // What comes again for ever is not looked at for ever.
        let horizon = not_over.checked_add_days(LOOK_AHEAD).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let begun = if absence.repeats.is_some() { begun.min(horizon) } else { begun };
        let to = begun.checked_add_signed(TimeDelta::nanoseconds(1)).unwrap_or(begun);
        let times = absence.times(not_over, to, self.zone);
        times.into_iter().filter(|span| !span.is_backwards())
    }

    /// When the last of the times ends that have begun by an instant and are not over at another; outer none: there
    /// are none.
    #[expect(clippy::option_option, reason = "no absence and an absence without an end are two answers")]
    fn latest_end(
        &self,
        not_over: DateTime<Utc>,
        begun: DateTime<Utc>,
    ) -> Option<Option<(DateTime<Utc>, Moment)>> {
        let times = self.absences.iter().flat_map(|absence| self.times(absence, not_over, begun));
        let ends = times.map(|span| span.to.map(|to| (to.as_end(self.zone), to)));
        ends.reduce(|one, other| match (one, other) {
            // Of two ways to say one instant, "the whole day" is the one people use.
            (Some((over, _)), Some((later, to)))
                if over < later || (over == later && matches!(to, Moment::Day(_))) =>
            {
                Some((later, to))
            }
            (Some(one), Some(_)) => Some(one),
            _ => None,
        })
    }

    /// The first instant from this one on within the hours and outside every absence, as far as it may be told.
    fn next_there(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let opening = self.hours.next_open(at)?;
        match self.run_at(opening) {
            None => Some(opening),
            Some(run) => {
                let (over, _) = run.end.filter(|_| run.return_may_be_told)?;
                self.hours.next_open(over)
            }
        }
    }
}
