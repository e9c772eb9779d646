//! What would go wrong with an absence, told while it is written. Nothing of it keeps anybody from saving: what is not
//! solved stays listed as a [hole](crate::holes).
//!
//! Looked at is the time of the absence, at most [`LOOK_AHEAD`] days of it from the moment on: what is over cannot go wrong
//! any more. Pure; knows no screen and no words.

use std::ops::Range;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::absence_form::AbsenceDraft;
use crate::civil::{Moment, Span, day_at, local_time};
use crate::holes::{Hole, HoleSubject, holes, leads_back};
use crate::number::to_connect;
use crate::person::Person;
use crate::roster::Roster;
use crate::{AbsenceId, CompanyId, PersonId, RoleId};

/// How far ahead an absence is looked at, in days.
pub const LOOK_AHEAD: u64 = 400;

/// Something that would go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// For some of the time nobody answers for the person.
    Uncovered {
        /// When, as far as it lies in the absence.
        when: Vec<Span>,
    },
    /// For some of the time nobody answers for one of their roles, though somebody answers for them.
    RoleUncovered {
        /// Which.
        role: RoleId,
        /// When.
        when: Vec<Span>,
    },
    /// A cover is who is away.
    CoverThemselves {
        /// Who.
        cover: PersonId,
    },
    /// A cover has left by the end of it.
    CoverLeft {
        /// Who.
        cover: PersonId,
        /// Their last day.
        last_day: NaiveDate,
    },
    /// A cover has not started when it begins.
    CoverNotStarted {
        /// Who.
        cover: PersonId,
        /// Their first day.
        from: NaiveDate,
    },
    /// A cover is away in some of the time, and led back to who is away.
    CoverLoop {
        /// Who.
        cover: PersonId,
    },
    /// A cover is away in some of the time.
    CoverAway {
        /// Who.
        cover: PersonId,
        /// When, in the zone of their own company.
        when: Vec<Span>,
    },
    /// A cover has no number to connect to.
    CoverNoNumber {
        /// Who.
        cover: PersonId,
    },
    /// Another absence of the person shares time with it.
    Overlap {
        /// Which.
        absence: AbsenceId,
        /// Whether the two can be made one: neither comes again.
        merges: bool,
    },
    /// A cover covers for others already in that time.
    CoverBusy {
        /// Who.
        cover: PersonId,
        /// For whom.
        others: Vec<PersonId>,
    },
    /// A cover works for another company.
    OtherCompany {
        /// Who.
        cover: PersonId,
        /// Which company.
        company: CompanyId,
    },
}

impl Conflict {
    /// The gravest first.
    fn rank(&self) -> u8 {
        match self {
            Self::Uncovered { .. } => 0,
            Self::RoleUncovered { .. } => 1,
            Self::CoverThemselves { .. } => 2,
            Self::CoverLeft { .. } => 3,
            Self::CoverNotStarted { .. } => 4,
            Self::CoverLoop { .. } => 5,
            Self::CoverAway { .. } => 6,
            Self::CoverNoNumber { .. } => 7,
            Self::Overlap { .. } => 8,
            Self::CoverBusy { .. } => 9,
            Self::OtherCompany { .. } => 10,
        }
    }
}

/// What would go wrong, the gravest first. The roster may hold the absence as it was; what is written replaces it.
pub fn conflicts(absence: &Absence, roster: &Roster, at: DateTime<Utc>) -> Vec<Conflict> {
    let Some(person) = roster.person(absence.person) else { return Vec::new() };
    let zone = roster.zone_of(person.company);
    let Some(window) = window(absence, zone, at) else { return Vec::new() };
    let times = times_from(absence, day_at(at, zone), &window, zone);
    let mut found = uncovered(absence, &times, zone, roster, &window);
    for (place, cover) in absence.covers.iter().enumerate() {
        let named_before = absence.covers[..place].iter().any(|other| other.person == cover.person);
        if let Some(cover) = roster.person(cover.person).filter(|_| !named_before) {
            of_cover(cover, person, &times, roster, &mut found);
        }
    }
    for other in roster.absences_of(person.id).iter().filter(|other| other.id != absence.id) {
        let theirs = other.times(window.start, window.end, zone);
        if theirs.iter().any(|one| times.iter().any(|time| one.overlaps(time, zone))) {
            let merges = absence.repeats.is_none() && other.repeats.is_none();
            found.push(Conflict::Overlap { absence: other.id, merges });
        }
    }
    found.sort_by_key(Conflict::rank);
    found
}

/// The part of an absence that is looked at; none: it is over.
pub(crate) fn window(absence: &Absence, zone: Tz, at: DateTime<Utc>) -> Option<Range<DateTime<Utc>>> {
    // Today's beginning, so that a day off today is told as a day.
    let from = absence.span.from.as_start(zone).max(Moment::Day(day_at(at, zone)).as_start(zone));
    let horizon = from.checked_add_days(Days::new(LOOK_AHEAD))?;
    let end = match (&absence.repeats, absence.last_day()) {
        (None, _) => absence.span.ends(zone).unwrap_or(horizon),
        (Some(_), Some(last)) => Moment::Day(last).as_end(zone),
        (Some(_), None) => horizon,
    };
    let window = from..end.min(horizon);
    (window.start < window.end).then_some(window)
}

/// The times of an absence within a window, without the days before today.
pub(crate) fn times_from(
    absence: &Absence,
    today: NaiveDate,
    window: &Range<DateTime<Utc>>,
    zone: Tz,
) -> Vec<Span> {
    let since =
        |time: Span| if time.from.day() < today { Span { from: Moment::Day(today), ..time } } else { time };
    absence.times(window.start, window.end, zone).into_iter().map(since).collect()
}

fn uncovered(
    absence: &Absence,
    times: &[Span],
    zone: Tz,
    roster: &Roster,
    window: &Range<DateTime<Utc>>,
) -> Vec<Conflict> {
    let roster = roster.with_absence(absence.clone());
    let mut subjects = vec![HoleSubject::Person(absence.person)];
    for held in roster.assignments_of(absence.person) {
        let role = HoleSubject::Role(held.role);
        if !subjects.contains(&role) {
            subjects.push(role);
        }
    }
    let mut found = holes(&roster, subjects.iter().copied(), window.clone());
    found.sort_by_key(|hole| hole.from);
    let (person, mut found): (Vec<Hole>, Vec<Hole>) =
        found.into_iter().partition(|hole| hole.subject == HoleSubject::Person(absence.person));
    let within_person =
        |hole: &Hole| person.iter().any(|whole| whole.from <= hole.from && hole.until <= whole.until);
    found.retain(|hole| hole.away.contains(&absence.person) && !within_person(hole));
    // Another absence of the same person may make holes between the times of one that comes again.
    let when = |holes: &[&Hole]| -> Vec<Span> {
        let mut when: Vec<Span> = Vec::new();
        for hole in holes {
            let zone_of_hole = zone_of(hole.subject, &roster);
            let meets = |time: &&Span| {
                time.from.as_start(zone) < hole.until && time.ends(zone).is_none_or(|end| hole.from < end)
            };
            let parts = times.iter().filter(meets).map(|time| cut(hole.span, time, zone, zone_of_hole));
            for part in parts {
                if !when.contains(&part) {
                    when.push(part);
                }
            }
        }
        when
    };
    let mut conflicts = Vec::new();
    for subject in subjects {
        let of_subject: Vec<&Hole> =
            person.iter().chain(&found).filter(|hole| hole.subject == subject).collect();
        let when = when(&of_subject);
        match subject {
            _ if when.is_empty() => {}
            HoleSubject::Person(_) => conflicts.push(Conflict::Uncovered { when }),
            HoleSubject::Role(role) => conflicts.push(Conflict::RoleUncovered { role, when }),
        }
    }
    conflicts
}

fn zone_of(subject: HoleSubject, roster: &Roster) -> Tz {
    let company = match subject {
        HoleSubject::Person(id) => roster.person(id).map(|person| person.company),
        HoleSubject::Role(id) => roster.role(id).map(|role| role.company),
    };
    company.map_or(Tz::Europe__Helsinki, |company| roster.zone_of(company))
}

fn of_cover(cover: &Person, person: &Person, times: &[Span], roster: &Roster, found: &mut Vec<Conflict>) {
    let id = cover.id;
    if id == person.id {
        found.push(Conflict::CoverThemselves { cover: id });
        return;
    }
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return };
    let last_day = last.to.map(last_day_of);
    if let Some(day) = cover.employed.to.filter(|day| last_day.is_none_or(|last| *day < last)) {
        found.push(Conflict::CoverLeft { cover: id, last_day: day });
    }
    if let Some(from) = cover.employed.from.filter(|from| *from > first.from.day()) {
        found.push(Conflict::CoverNotStarted { cover: id, from });
    }
    if to_connect(&cover.numbers).is_none() {
        found.push(Conflict::CoverNoNumber { cover: id });
    }
    if cover.company != person.company {
        found.push(Conflict::OtherCompany { cover: id, company: cover.company });
    }
    let when = away_within(cover, times, roster, roster.zone_of(person.company));
    if !when.is_empty() {
        let zone = roster.zone_of(person.company);
        let stretches = times.iter().map(|time| stretch_of(time, zone));
        if leads_back(id, person.id, stretches, roster) {
            found.push(Conflict::CoverLoop { cover: id });
        }
        found.push(Conflict::CoverAway { cover: id, when });
    }
    let others = covers_for(id, times, roster, person);
    if !others.is_empty() {
        found.push(Conflict::CoverBusy { cover: id, others });
    }
}

/// The last day of something that ends at a moment: what ends at midnight ends on the day before.
pub(crate) fn last_day_of(end: Moment) -> NaiveDate {
    match end {
        Moment::Time(time) if time.time() == NaiveTime::MIN => time.date().pred_opt().unwrap_or(time.date()),
        _ => end.day(),
    }
}

/// A time as instants; what has no end is looked at for [`LOOK_AHEAD`] days.
fn stretch_of(time: &Span, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
    let from = time.from.as_start(zone);
    let horizon = || from.checked_add_days(Days::new(LOOK_AHEAD)).unwrap_or(DateTime::<Utc>::MAX_UTC);
    (from, time.ends(zone).unwrap_or_else(horizon))
}

/// The times in which somebody is away within others, cut to those and in the zone of their own company. The others are in
/// another zone, perhaps.
pub(crate) fn away_within(person: &Person, times: &[Span], roster: &Roster, zone: Tz) -> Vec<Span> {
    let own = roster.zone_of(person.company);
    let mut away: Vec<Span> = Vec::new();
    for time in times {
        let (from, to) = stretch_of(time, zone);
        let absences = roster.absences_of(person.id).iter();
        away.extend(
            absences
                .flat_map(|absence| absence.times(from, to, own))
                .map(|theirs| cut(theirs, time, zone, own)),
        );
    }
    away.sort_by_key(|span| (span.from.as_start(own), span.to.map(|to| to.as_end(own))));
    away.dedup();
    away
}

/// What of a span lies within another one, in the zone of the span.
fn cut(span: Span, within: &Span, zone: Tz, own: Tz) -> Span {
    let moved = |moment: Moment, instant: DateTime<Utc>| {
        if zone == own { moment } else { Moment::Time(local_time(instant, own)) }
    };
    let (begins, ends) = (within.from.as_start(zone), within.ends(zone));
    let from = if span.from.as_start(own) < begins { moved(within.from, begins) } else { span.from };
    let to = match (within.to, ends) {
        (Some(to), Some(end)) if span.ends(own).is_none_or(|own| end < own) => Some(moved(to, end)),
        _ => span.to,
    };
    Span { from, to }
}

/// For whom else than the person away somebody covers already within some times of theirs.
pub(crate) fn covers_for(cover: PersonId, times: &[Span], roster: &Roster, away: &Person) -> Vec<PersonId> {
    let zone = roster.zone_of(away.company);
    let mut others: Vec<PersonId> = Vec::new();
    for absence in roster.absences_covered_by(cover) {
        let known = absence.person == away.id || others.contains(&absence.person);
        let Some(person) = roster.person(absence.person).filter(|_| !known) else { continue };
        let own = roster.zone_of(person.company);
        let meets = |time: &Span| {
            let (from, to) = stretch_of(time, zone);
            let next = absence.times_after(from, own).next();
            next.is_some_and(|next| next.from.as_start(own) < to)
        };
        if times.iter().any(meets) {
            others.push(person.id);
        }
    }
    others
}

/// The absences that a draft would make, one for each of its people, for looking at only.
pub fn absences_of(draft: &AbsenceDraft, roster: &Roster) -> Vec<Absence> {
    let mut ids = Nameless(u128::MAX);
    let absence = |person: &PersonId| {
        let known = draft.id.and_then(|id| roster.absences_of(*person).iter().find(|known| known.id == id));
        draft.absence_of(*person, known, &mut ids)
    };
    draft.people.iter().map(absence).collect()
}

/// Ids for what is only looked at: they count down from the highest, which no real one is.
struct Nameless(u128);

impl crate::id::Ids for Nameless {
    fn next(&mut self) -> uuid::Uuid {
        self.0 -= 1;
        uuid::Uuid::from_u128(self.0)
    }
}
