//! The time of an absence from a moment on, and what of it somebody would be at work in, or is away themselves.
//!
//! What is over cannot go wrong any more, and what has no end is looked at for [`LOOK_AHEAD`] days. Sets of instants, so
//! that people of other time zones and other hours are compared rightly. Decides nothing.

use std::collections::HashMap;

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::civil::{Moment, Span, day_at, local_time, start_of_day};
use crate::holes::times::{Stretch, Times};
use crate::hours::Hours;
use crate::person::Person;
use crate::roster::Roster;
use crate::{CompanyId, DepartmentId};

/// How far ahead an absence is looked at, in days.
pub const LOOK_AHEAD: u64 = 400;

/// The part of an absence that is looked at.
pub(crate) struct Looked {
    /// Its instants, from the beginning of the moment's day on.
    pub(crate) times: Times,
    /// The zone of the company of whoever is away.
    pub(crate) zone: Tz,
    /// Where looking ended before the absence did.
    cut: Option<DateTime<Utc>>,
}

impl Looked {
    /// Looks at an absence at a moment.
    pub(crate) fn at(absence: &Absence, zone: Tz, at: DateTime<Utc>) -> Self {
        // Today's beginning, so that a day off today is told as a day.
        let today = start_of_day(day_at(at, zone), zone);
        let from = absence.span.from.as_start(zone).max(today);
        let horizon = from.checked_add_days(Days::new(LOOK_AHEAD)).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let spans = absence.times(from, horizon, zone);
        let ends = |span: &Span| span.ends(zone).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let times = Times::of(spans.iter().map(|span| (span.from.as_start(zone), ends(span))));
        let goes_on = absence.last_day().is_none_or(|last| horizon < Moment::Day(last).as_end(zone));
        Self { times: times.within(from, horizon), zone, cut: goes_on.then_some(horizon) }
    }

    /// Whether the absence goes on beyond what is looked at.
    pub(crate) fn goes_on(&self) -> bool {
        self.cut.is_some()
    }

    /// The first instant, and the first one after the last.
    pub(crate) fn whole(&self) -> Option<Stretch> {
        Some((self.times.first()?, self.times.iter().next_back()?.1))
    }

    /// Instants of it as people say them, in the zone of the company of whoever is away: by whole days where they begin
    /// or end with one. No end: they go on beyond what is looked at.
    pub(crate) fn written(&self, times: &Times) -> Vec<Span> {
        times.iter().map(|stretch| self.span(stretch)).collect()
    }

    fn span(&self, (from, to): Stretch) -> Span {
        let zone = self.zone;
        let first = day_at(from, zone);
        let last = day_at(to.checked_sub_signed(TimeDelta::nanoseconds(1)).unwrap_or(to), zone);
        let clock = |at| Moment::Time(local_time(at, zone));
        let whole =
            |day: Moment, at: DateTime<Utc>, edge: DateTime<Utc>| if edge == at { day } else { clock(at) };
        let (begins, ends) = (Moment::Day(first), Moment::Day(last));
        Span {
            from: whole(begins, from, begins.as_start(zone)),
            to: self.cut.is_none_or(|cut| to < cut).then(|| whole(ends, to, ends.as_end(zone))),
        }
    }
}

/// When people are at work, remembered for those who share their hours.
pub(crate) struct AtWork<'a> {
    roster: &'a Roster,
    within: Times,
    whole: Option<Stretch>,
    shared: HashMap<(CompanyId, Option<DepartmentId>), Times>,
}

impl<'a> AtWork<'a> {
    /// Asks about some instants.
    pub(crate) fn within(roster: &'a Roster, looked: &Looked) -> Self {
        Self { roster, within: looked.times.clone(), whole: looked.whole(), shared: HashMap::new() }
    }

    /// When somebody is employed and within their hours, away or not.
    pub(crate) fn of(&mut self, person: &Person) -> Times {
        let Some((from, to)) = self.whole else { return Times::default() };
        let zone = self.roster.zone_of(person.company);
        let open = || Times::of(self.roster.hours_of(person).open_between(from, to)).and(&self.within);
        let open = if person.hours == Hours::default() {
            self.shared.entry((person.company, person.department)).or_insert_with(open).clone()
        } else {
            open()
        };
        let begins = person.employed.from.map_or(from, |first| start_of_day(first, zone));
        let ends = person.employed.to.map_or(to, |last| Moment::Day(last).as_end(zone));
        open.within(begins.max(from), ends.min(to))
    }
}

/// When somebody is away within some instants, by the absences that are wanted.
pub(crate) fn away_in<'a>(
    absences: impl IntoIterator<Item = &'a Absence>,
    within: &Times,
    zone: Tz,
) -> Times {
    let (Some(from), Some((_, to))) = (within.first(), within.iter().next_back()) else {
        return Times::default();
    };
    let spans = absences.into_iter().flat_map(|absence| absence.times(from, to, zone));
    let stretches = spans.map(|span| (span.from.as_start(zone), span.ends(zone).unwrap_or(to)));
    Times::of(stretches).and(within)
}
