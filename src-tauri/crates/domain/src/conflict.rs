//! What would go wrong with an absence, told while it is written. Nothing of it keeps anybody from saving: what is not
//! solved stays listed as a [hole](crate::holes).
//!
//! Looked at is the time of the absence, at most [`LOOK_AHEAD`] days of it from the moment on: what is over cannot go wrong
//! any more. Pure; knows no screen and no words.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::absence_form::AbsenceDraft;
pub use crate::absence_time::LOOK_AHEAD;
use crate::absence_time::{AtWork, Looked, away_in};
use crate::civil::Moment;
use crate::civil::Span;
use crate::holes::times::{Stretch, Times};
use crate::holes::{HoleSubject, holes};
use crate::number::to_connect;
use crate::person::Person;
use crate::roster::Roster;
use crate::{AbsenceId, CompanyId, PersonId, RoleId};

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
        /// When, in the zone of the company of whoever they cover. Times in which that person would not be at work
        /// anyway are left out.
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
    let looked = Looked::at(absence, roster.zone_of(person.company), at);
    let needed = AtWork::within(roster, &looked).of(person);
    let mut found = uncovered(absence, roster, &looked, &needed);
    let checked = Checked { absence, person, roster, looked: &looked, needed };
    for (place, cover) in absence.covers.iter().enumerate() {
        let named_before = absence.covers[..place].iter().any(|other| other.person == cover.person);
        if let Some(cover) = roster.person(cover.person).filter(|_| !named_before) {
            checked.cover(cover, &mut found);
        }
    }
    for other in roster.absences_of(person.id).iter().filter(|other| other.id != absence.id) {
        if !away_in([other], &looked.times, looked.zone).is_empty() {
            let merges = absence.repeats.is_none() && other.repeats.is_none();
            found.push(Conflict::Overlap { absence: other.id, merges });
        }
    }
    found.sort_by_key(Conflict::rank);
    found
}

/// When nobody answers for the person, or, while they would be at work, for a role that they hold in that time. Each time
/// of an absence that comes again is looked at on its own: what is between them is none of its business.
fn uncovered(absence: &Absence, roster: &Roster, looked: &Looked, needed: &Times) -> Vec<Conflict> {
    let roster = &roster.with_absence(absence.clone());
    let missed = |subject: HoleSubject| {
        let zone = zone_of(subject, roster);
        let within = |(from, to): Stretch| {
            let found = holes(roster, [subject], from..to).into_iter();
            let theirs = found.filter(|hole| {
                hole.away.contains(&absence.person) && !needed.within(hole.from, hole.until).is_empty()
            });
            theirs.map(move |hole| {
                let ends = hole.span.ends(zone).unwrap_or(to);
                (hole.span.from.as_start(zone).max(from), ends.min(to))
            })
        };
        Times::of(looked.times.iter().flat_map(within))
    };
    let mut found = Vec::new();
    let person = missed(HoleSubject::Person(absence.person));
    for role in roles_in(absence.person, looked, roster) {
        let times = missed(HoleSubject::Role(role));
        if !times.minus(&person).is_empty() {
            found.push(Conflict::RoleUncovered { role, when: looked.written(&times) });
        }
    }
    if !person.is_empty() {
        found.push(Conflict::Uncovered { when: looked.written(&person) });
    }
    found
}

fn zone_of(subject: HoleSubject, roster: &Roster) -> Tz {
    let company = match subject {
        HoleSubject::Person(id) => roster.person(id).map(|person| person.company),
        HoleSubject::Role(id) => roster.role(id).map(|role| role.company),
    };
    company.map_or(Tz::UTC, |company| roster.zone_of(company))
}

/// The roles somebody holds at some time of what is looked at, each once.
pub(crate) fn roles_in(person: PersonId, looked: &Looked, roster: &Roster) -> Vec<RoleId> {
    let Some((from, to)) = looked.whole() else { return Vec::new() };
    let mut roles: Vec<RoleId> = Vec::new();
    for held in roster.assignments_of(person) {
        let Some(zone) = roster.role(held.role).map(|role| roster.zone_of(role.company)) else { continue };
        let begun = held.from.is_none_or(|first| Moment::Day(first).as_start(zone) < to);
        let holds = begun && held.to.is_none_or(|last| from < Moment::Day(last).as_end(zone));
        if holds && !roles.contains(&held.role) {
            roles.push(held.role);
        }
    }
    roles
}

/// An absence whose covers are looked at.
struct Checked<'a> {
    absence: &'a Absence,
    person: &'a Person,
    roster: &'a Roster,
    looked: &'a Looked,
    /// When the person would be at work.
    needed: Times,
}

impl Checked<'_> {
    fn cover(&self, cover: &Person, found: &mut Vec<Conflict>) {
        let id = cover.id;
        if id == self.person.id {
            found.push(Conflict::CoverThemselves { cover: id });
            return;
        }
        let Some((from, to)) = self.looked.whole() else { return };
        let zone = self.roster.zone_of(cover.company);
        if let Some(last_day) = cover.employed.to
            && !self.needed.within(Moment::Day(last_day).as_end(zone), to).is_empty()
        {
            found.push(Conflict::CoverLeft { cover: id, last_day });
        }
        if let Some(first) = cover.employed.from
            && !self.needed.within(from, Moment::Day(first).as_start(zone)).is_empty()
        {
            found.push(Conflict::CoverNotStarted { cover: id, from: first });
        }
        if to_connect(&cover.numbers).is_none() {
            found.push(Conflict::CoverNoNumber { cover: id });
        }
        if cover.company != self.person.company {
            found.push(Conflict::OtherCompany { cover: id, company: cover.company });
        }
        let when = away_within(cover, self.looked, &self.needed, self.roster);
        if !when.is_empty() {
            if self.leads_back(cover) {
                found.push(Conflict::CoverLoop { cover: id });
            }
            found.push(Conflict::CoverAway { cover: id, when });
        }
        let others = covers_for(id, self.looked, self.roster, self.person.id);
        if !others.is_empty() {
            found.push(Conflict::CoverBusy { cover: id, others });
        }
    }

    /// Whether whoever covers for a cover, at some instant at which the person would be at work, is led back to the
    /// person, as [`reach`](crate::reach) would be in a matter that the cover is named for.
    fn leads_back(&self, cover: &Person) -> bool {
        let named = self.absence.covers.iter().filter(|named| named.person == cover.id);
        let matters: Vec<Option<RoleId>> = named.map(|named| named.role).collect();
        let mut seen: Vec<(PersonId, Option<RoleId>, Times)> = Vec::new();
        let mut waiting: Vec<(PersonId, Option<RoleId>, Times)> =
            matters.into_iter().map(|matter| (cover.id, matter, self.needed.clone())).collect();
        while let Some((id, matter, times)) = waiting.pop() {
            let before = seen.iter_mut().find(|(known, of, _)| *known == id && *of == matter);
            let new = before.as_ref().map_or_else(|| times.clone(), |(_, _, before)| times.minus(before));
            let Some(person) = self.roster.person(id).filter(|_| !new.is_empty()) else { continue };
            match before {
                Some((_, _, before)) => *before = before.or(&new),
                None => seen.push((id, matter, new.clone())),
            }
            let zone = self.roster.zone_of(person.company);
            for absence in self.roster.absences_of(id) {
                let away = away_in([absence], &new, zone);
                let counts = |role: Option<RoleId>| matter.is_none() || role.is_none() || role == matter;
                let covers = absence.covers.iter().filter(|next| !away.is_empty() && counts(next.role));
                for next in covers {
                    if next.person == self.person.id {
                        return true;
                    }
                    waiting.push((next.person, matter, away.clone()));
                }
            }
        }
        false
    }
}

/// The times of an absence in which somebody is away themselves, but for those that hold nothing of what is needed.
pub(crate) fn away_within(person: &Person, looked: &Looked, needed: &Times, roster: &Roster) -> Vec<Span> {
    let zone = roster.zone_of(person.company);
    let away = away_in(roster.absences_of(person.id), &looked.times, zone);
    let mattering = away.iter().filter(|&(from, to)| !needed.within(from, to).is_empty());
    looked.written(&Times::of(mattering))
}

/// For whom somebody covers already within what is looked at, the person who is away left out.
pub(crate) fn covers_for(cover: PersonId, looked: &Looked, roster: &Roster, away: PersonId) -> Vec<PersonId> {
    let mut others: Vec<PersonId> = Vec::new();
    for absence in roster.absences_covered_by(cover) {
        let Some(person) = roster.person(absence.person).filter(|person| person.id != away) else { continue };
        let shares = !away_in([absence], &looked.times, roster.zone_of(person.company)).is_empty();
        if shares && !others.contains(&person.id) {
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
