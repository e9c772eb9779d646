//! Who could cover for an absence: standing deputies first, then who covered last time, then who does the same work.
//!
//! Within one reason those who are there all the time come before those who are away in some of it. Nobody is proposed who
//! has left by then, has not started, or has no number. Pure; knows no screen.

use chrono::{DateTime, NaiveDate, Utc};

use crate::absence::{Absence, Covered};
use crate::civil::{Span, day_at};
use crate::conflict::{away_within, covers_for};
use crate::deputy::DeputyOf;
use crate::number::to_connect;
use crate::person::Person;
use crate::roster::Roster;
use crate::{PersonId, RoleId};

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
    let from = absence.span.from.as_start(zone).max(at);
    let horizon = from.checked_add_days(chrono::Days::new(crate::conflict::LOOK_AHEAD)).unwrap_or(from);
    let times = match absence.repeats {
        None => vec![absence.span],
        Some(_) => absence.times(from, horizon, zone),
    };
    let mut found: Vec<(Proposal, (bool, usize))> = Vec::new();
    let in_order = candidates(person, roster, covered, day_at(at, zone));
    for (place, (id, why)) in in_order.into_iter().enumerate() {
        let known = id == person.id
            || found.iter().any(|(known, _)| known.person == id)
            || absence.covers.iter().any(|cover| cover.person == id);
        let Some(cover) = roster.person(id).filter(|cover| !known && can_answer(cover, &times)) else {
            continue;
        };
        let away = away_within(cover, &times, roster, zone);
        let covers_others = covers_for(id, &times, roster, zone, &[absence.id]).len();
        let is_away = !away.is_empty();
        found.push((Proposal { person: id, why, away, covers_others }, (is_away, place)));
    }
    found.sort_by_key(|(proposal, order)| (proposal.why.rank(), *order));
    found.into_iter().map(|(proposal, _)| proposal).take(MOST).collect()
}

/// Whether somebody is employed throughout some times, and has a number.
fn can_answer(cover: &Person, times: &[Span]) -> bool {
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return false };
    let begins = !cover.employed.begins_after(first.from.day());
    let last_day = last.to.map_or(first.from.day(), crate::civil::Moment::day);
    begins && !cover.employed.ended_by(last_day) && to_connect(&cover.numbers).is_some()
}

/// Everybody there is a reason for, in the order of the reasons.
fn candidates(
    person: &Person,
    roster: &Roster,
    covered: &[Covered],
    today: NaiveDate,
) -> Vec<(PersonId, Why)> {
    let deputies = |of: DeputyOf| roster.deputies_of(of).iter().map(|deputy| deputy.person);
    let mut found: Vec<(PersonId, Why)> =
        deputies(DeputyOf::Person(person.id)).map(|id| (id, Why::Deputy)).collect();
    let held: Vec<RoleId> = (roster.assignments_of(person.id).iter())
        .filter(|held| !held.ended_by(today))
        .map(|held| held.role)
        .collect();
    for &role in &held {
        found.extend(deputies(DeputyOf::Role(role)).map(|id| (id, Why::RoleDeputy(role))));
    }
    let known = roster.absences_of(person.id).iter().flat_map(|absence| {
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
        let alike = |other: &&Person| other.department == person.department && other.title == person.title;
        let mut colleagues: Vec<PersonId> = roster.people().filter(alike).map(|other| other.id).collect();
        colleagues.sort_unstable();
        found.extend(colleagues.into_iter().map(|id| (id, Why::SameWork)));
    }
    found
}
