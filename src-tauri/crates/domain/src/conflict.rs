//! What would go wrong with an absence, told while it is written. Nothing of it keeps anybody from saving: what is not
//! solved stays listed as a [hole](crate::holes).
//!
//! Looked at is the time of the absence, at most [`LOOK_AHEAD`] days of it from the moment on: what is over cannot go wrong
//! any more. Pure; knows no screen and no words.

use std::ops::Range;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::absence_form::AbsenceDraft;
use crate::civil::{Moment, Span, day_at};
use crate::holes::{HoleSubject, holes};
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
    let times = absence.times(window.start, window.end, zone);
    let mut found = uncovered(absence, roster, &window);
    for (place, cover) in absence.covers.iter().enumerate() {
        let named_before = absence.covers[..place].iter().any(|other| other.person == cover.person);
        if let Some(cover) = roster.person(cover.person).filter(|_| !named_before) {
            of_cover(cover, absence, person, &times, roster, &mut found);
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
fn window(absence: &Absence, zone: Tz, at: DateTime<Utc>) -> Option<Range<DateTime<Utc>>> {
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

fn uncovered(absence: &Absence, roster: &Roster, window: &Range<DateTime<Utc>>) -> Vec<Conflict> {
    let roster = roster.with_absence(absence.clone());
    let mut roles: Vec<RoleId> = Vec::new();
    for held in roster.assignments_of(absence.person) {
        if !roles.contains(&held.role) && roster.role(held.role).is_some() {
            roles.push(held.role);
        }
    }
    let spans = |subject: HoleSubject| -> Vec<(Span, Range<DateTime<Utc>>)> {
        let mut found = holes(&roster, [subject], window.clone());
        found.sort_by_key(|hole| hole.from);
        found.into_iter().map(|hole| (hole.span, hole.from..hole.until)).collect()
    };
    let person = spans(HoleSubject::Person(absence.person));
    let mut found = Vec::new();
    for role in roles {
        let within = |time: &Range<DateTime<Utc>>| {
            person.iter().any(|(_, whole)| whole.start <= time.start && time.end <= whole.end)
        };
        let when: Vec<Span> = spans(HoleSubject::Role(role))
            .into_iter()
            .filter(|(_, time)| !within(time))
            .map(|(span, _)| span)
            .collect();
        if !when.is_empty() {
            found.push(Conflict::RoleUncovered { role, when });
        }
    }
    if !person.is_empty() {
        found.push(Conflict::Uncovered { when: person.into_iter().map(|(span, _)| span).collect() });
    }
    found
}

fn of_cover(
    cover: &Person,
    absence: &Absence,
    person: &Person,
    times: &[Span],
    roster: &Roster,
    found: &mut Vec<Conflict>,
) {
    let id = cover.id;
    if id == person.id {
        found.push(Conflict::CoverThemselves { cover: id });
        return;
    }
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return };
    let last_day = last.to.map(Moment::day);
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
        if leads_back(cover, person, times, roster) {
            found.push(Conflict::CoverLoop { cover: id });
        }
        found.push(Conflict::CoverAway { cover: id, when });
    }
    let others = covers_for(id, times, roster, roster.zone_of(person.company), &[absence.id]);
    if !others.is_empty() {
        found.push(Conflict::CoverBusy { cover: id, others });
    }
}

/// The times in which somebody is away within others, cut to those and in the zone of their own company. The others are in
/// another zone, perhaps.
pub(crate) fn away_within(person: &Person, times: &[Span], roster: &Roster, zone: Tz) -> Vec<Span> {
    let own = roster.zone_of(person.company);
    let mut away: Vec<Span> = Vec::new();
    for time in times {
        let from = time.from.as_start(zone);
        let to = time.ends(zone).or_else(|| from.checked_add_days(Days::new(LOOK_AHEAD))).unwrap_or(from);
        for absence in roster.absences_of(person.id) {
            for theirs in absence.times(from, to, own) {
                let cut = cut(theirs, time, zone, own);
                if !away.contains(&cut) {
                    away.push(cut);
                }
            }
        }
    }
    away.sort_by_key(|span| span.from.as_start(own));
    away
}

/// What of a span lies within another one.
fn cut(span: Span, within: &Span, zone: Tz, own: Tz) -> Span {
    let from = if span.from.as_start(own) < within.from.as_start(zone) { within.from } else { span.from };
    let to = match (span.to, within.to) {
        (Some(to), Some(end)) => Some(if end.as_end(zone) < to.as_end(own) { end } else { to }),
        (to, end) => to.or(end),
    };
    Span { from, to }
}

/// For whom somebody covers already within some times, but for certain absences.
pub(crate) fn covers_for(
    cover: PersonId,
    times: &[Span],
    roster: &Roster,
    zone: Tz,
    besides: &[AbsenceId],
) -> Vec<PersonId> {
    let mut others: Vec<PersonId> = Vec::new();
    for absence in roster.absences_covered_by(cover).filter(|absence| !besides.contains(&absence.id)) {
        let Some(person) = roster.person(absence.person) else { continue };
        let own = roster.zone_of(person.company);
        let meets = times.iter().any(|time| {
            let from = time.from.as_start(zone);
            let to = time.ends(zone).or_else(|| from.checked_add_days(Days::new(LOOK_AHEAD))).unwrap_or(from);
            !absence.times(from, to, own).is_empty()
        });
        if meets && !others.contains(&person.id) {
            others.push(person.id);
        }
    }
    others
}

/// Whether whoever covers for a cover within some times is led back to a person.
fn leads_back(cover: &Person, person: &Person, times: &[Span], roster: &Roster) -> bool {
    let zone = roster.zone_of(person.company);
    let mut seen = vec![cover.id];
    let mut waiting = vec![cover.id];
    while let Some(id) = waiting.pop() {
        let Some(own) = roster.person(id).map(|person| roster.zone_of(person.company)) else { continue };
        for absence in roster.absences_of(id) {
            let meets = times.iter().any(|time| {
                let from = time.from.as_start(zone);
                let to = time.ends(zone).or_else(|| from.checked_add_days(Days::new(LOOK_AHEAD)));
                !absence.times(from, to.unwrap_or(from), own).is_empty()
            });
            for next in absence.covers.iter().filter(|_| meets).map(|cover| cover.person) {
                if next == person.id {
                    return true;
                }
                if !seen.contains(&next) {
                    seen.push(next);
                    waiting.push(next);
                }
            }
        }
    }
    false
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
