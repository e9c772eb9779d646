//! Who could cover for an absence: standing deputies first, then who covered last time, then who does the same work.
//!
//! Within one reason those who are there all the time come before those who are away in some of it. Nobody is proposed who
//! has left by then, has not started, or has no number. Pure; knows no screen.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::absence::{Absence, Covered};
use crate::civil::{Moment, Span, day_at, local_time};
use crate::conflict::{away_within, covers_for, last_day_of, times_from, window};
use crate::deputy::DeputyOf;
use crate::holes::{Hole, HoleSubject};
use crate::number::to_connect;
use crate::person::Person;
use crate::roster::Roster;
use crate::{AbsenceId, PersonId, RoleId};

/// The most who are proposed.
const MOST: usize = 8;

/// Somebody who could cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub person: PersonId,
    /// Why they are proposed.
    pub why: Why,
    /// When they are away within the absence, in the zone of their own company.
    pub away: Vec<Span>,
    /// For how many others they cover in that time.
    pub covers_others: usize,
}

/// Why somebody is proposed, in the order in which they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They are the person's standing deputy.
    Deputy,
    /// They are the standing deputy of one of the person's roles.
    RoleDeputy(RoleId),
    /// They covered before, the last time until that day.
    Covered(NaiveDate),
    /// They hold a role that the person holds.
    SameRole(RoleId),
    /// They are in the same department under the same title.
    SameWork,
}

impl Why {
    fn rank(self) -> u8 {
        match self {
            Self::Deputy => 0,
            Self::RoleDeputy(_) => 1,
            Self::Covered(_) => 2,
            Self::SameRole(_) => 3,
            Self::SameWork => 4,
        }
    }
}

/// Who could cover for an absence, best first. Whoever covers in it already is not among them.
pub fn proposals(
    absence: &Absence,
    roster: &Roster,
    covered: &[Covered],
    at: DateTime<Utc>,
) -> Vec<Proposal> {
    let Some(person) = roster.person(absence.person) else { return Vec::new() };
    let zone = roster.zone_of(person.company);
    let times = match window(absence, zone, at) {
        Some(window) => times_from(absence, day_at(at, zone), &window, zone),
        // What is over may be written down all the same.
        None => vec![absence.span],
    };
    let wanted = Wanted { person, of: Some(absence.id), role: None, times: &times };
    let covers = |id: PersonId| absence.covers.iter().any(|cover| cover.person == id);
    let mut found = wanted.candidates(roster, covered, day_at(at, zone));
    found.retain(|(id, _)| !covers(*id));
    wanted.proposals(found, roster)
}

/// Who could answer in a hole, in just its time: those who are there all of it first, and within them best first. They
/// would be added to the first absence of the hole. Whoever covers in it already is not among them.
pub fn for_hole(hole: &Hole, roster: &Roster, covered: &[Covered], at: DateTime<Utc>) -> Vec<Proposal> {
    let Some(person) = hole.away.first().and_then(|id| roster.person(*id)) else { return Vec::new() };
    let zone = roster.zone_of(person.company);
    let role = match hole.subject {
        HoleSubject::Person(_) => None,
        HoleSubject::Role(id) => Some(id),
    };
    let clock = |at: DateTime<Utc>| Moment::Time(local_time(at, zone));
    let same_zone =
        role.and_then(|id| roster.role(id)).is_none_or(|role| roster.zone_of(role.company) == zone);
    let time = match hole.span.to {
        Some(_) if same_zone => hole.span,
        None if same_zone => Span { from: hole.span.from, to: Some(clock(hole.until)) },
        _ => Span { from: clock(hole.from), to: Some(clock(hole.until)) },
    };
    let times = [time];
    let wanted = Wanted { person, of: None, role, times: &times };
    let mut found = wanted.candidates(roster, covered, day_at(at, zone));
    let absence = hole
        .absences
        .first()
        .and_then(|id| roster.absences_of(person.id).iter().find(|absence| absence.id == *id));
    let covers = |id: PersonId| {
        let mut covers = absence.iter().flat_map(|absence| &absence.covers);
        covers
            .any(|cover| cover.person == id && (cover.role.is_none() || role.is_none() || cover.role == role))
    };
    found.retain(|(id, _)| !covers(*id));
    let mut proposals = wanted.proposals(found, roster);
    proposals.sort_by_key(|proposal| !proposal.away.is_empty());
    proposals
}

/// For whom and when somebody is wanted.
struct Wanted<'a> {
    person: &'a Person,
    /// The absence as it was is no reason to propose anybody: it is being written.
    of: Option<AbsenceId>,
    /// The role in which nobody answers; none: it is about the person.
    role: Option<RoleId>,
    times: &'a [Span],
}

impl Wanted<'_> {
    /// Those of the candidates who could, each for the first reason.
    fn proposals(&self, candidates: Vec<(PersonId, Why)>, roster: &Roster) -> Vec<Proposal> {
        let zone = roster.zone_of(self.person.company);
        let mut known: HashSet<PersonId> = HashSet::from([self.person.id]);
        let mut found: Vec<Proposal> = Vec::new();
        for (id, why) in candidates {
            if !known.insert(id) {
                continue;
            }
            let Some(cover) = roster.person(id).filter(|cover| can_answer(cover, self.times)) else {
                continue;
            };
            let away = away_within(cover, self.times, roster, zone);
            let covers_others = covers_for(id, self.times, roster, self.person).len();
            found.push(Proposal { person: id, why, away, covers_others });
        }
        found.sort_by_key(|proposal| (proposal.why.rank(), !proposal.away.is_empty()));
        found.truncate(MOST);
        found
    }

    /// Everybody there is a reason for, in the order of the reasons.
    fn candidates(&self, roster: &Roster, covered: &[Covered], today: NaiveDate) -> Vec<(PersonId, Why)> {
        let person = self.person;
        let deputies = |of: DeputyOf| roster.deputies_of(of).iter().map(|deputy| deputy.person);
        let mut found: Vec<(PersonId, Why)> =
            deputies(DeputyOf::Person(person.id)).map(|id| (id, Why::Deputy)).collect();
        // Deputies of the role that nobody answers for know it, whoever is away.
        let mut held: Vec<RoleId> = self.role.into_iter().collect();
        let of_person = roster.assignments_of(person.id).iter().filter(|held| !held.ended_by(today));
        held.extend(of_person.map(|held| held.role).filter(|role| Some(*role) != self.role));
        for &role in &held {
            found.extend(deputies(DeputyOf::Role(role)).map(|id| (id, Why::RoleDeputy(role))));
        }
        let begun = |absence: &&Absence| absence.span.from.day() <= today && Some(absence.id) != self.of;
        let known = roster.absences_of(person.id).iter().filter(begun).flat_map(|absence| {
            let last_on = absence.last_day().unwrap_or(today).min(today);
            absence.covers.iter().map(move |cover| (last_on, cover.person))
        });
        let forgotten = covered.iter().filter(|covered| covered.person == person.id);
        let mut before: Vec<(NaiveDate, PersonId)> =
            known.chain(forgotten.map(|covered| (covered.last_on, covered.cover))).collect();
        before.sort_by_key(|(last_on, _)| std::cmp::Reverse(*last_on));
        found.extend(before.into_iter().map(|(last_on, id)| (id, Why::Covered(last_on))));
        for &role in &held {
            let holders = roster.assignments_to(role).iter().filter(|held| !held.ended_by(today));
            found.extend(holders.map(|held| (held.person, Why::SameRole(role))));
        }
        if person.department.is_some() && !person.title.is_empty() {
            let alike =
                |other: &&Person| other.department == person.department && other.title == person.title;
            let mut colleagues: Vec<PersonId> = roster.people().filter(alike).map(|other| other.id).collect();
            colleagues.sort_unstable();
            found.extend(colleagues.into_iter().map(|id| (id, Why::SameWork)));
        }
        found
    }
}

/// Whether somebody is employed throughout some times, and has a number.
fn can_answer(cover: &Person, times: &[Span]) -> bool {
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return false };
    let begins = !cover.employed.begins_after(first.from.day());
    let last_day = last.to.map_or(first.from.day(), last_day_of);
    begins && !cover.employed.ended_by(last_day) && to_connect(&cover.numbers).is_some()
}
