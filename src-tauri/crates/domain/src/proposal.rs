//! Who could cover for an absence: standing deputies first, then who covered last time, then who does the same work.
//!
//! Within one reason those who answer in all of the time that matters come first, then those who are at least not away in
//! it, then the others, each in the order of the reason. Nobody is proposed who could not answer: without a number, not
//! employed when it begins or when it ends, away in all of it, or never at work in it. What matters is when the person who
//! is away would be at work. Pure; knows no screen.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::absence::{Absence, Covered};
use crate::absence_time::{AtWork, Looked, away_in};
use crate::civil::{Moment, Span, day_at, local_time};
use crate::conflict::{away_within, covers_for, roles_in};
use crate::deputy::DeputyOf;
use crate::holes::times::Times;
use crate::holes::{Hole, HoleSubject};
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
    /// When they are away within the absence, in the zone of the company of whoever is away.
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
    let looked = Looked::at(absence, roster.zone_of(person.company), at);
    let mut at_work = AtWork::within(roster, &looked);
    let needed = at_work.of(person);
    // Where they would not be at work at all, any of the time will do.
    let needed = if needed.is_empty() { looked.times.clone() } else { needed };
    let mut found: Vec<(PersonId, Why, (u8, u8, usize))> = Vec::new();
    for (place, (id, why)) in
        candidates(absence, person, &looked, roster, covered, at).into_iter().enumerate()
    {
        // All of one reason come before all of the next.
        if found.len() >= MOST && found.last().is_some_and(|(_, last, _)| last.rank() < why.rank()) {
            break;
        }
        let known = id == person.id
            || found.iter().any(|(known, ..)| *known == id)
            || absence.covers.iter().any(|cover| cover.person == id);
        let Some(cover) =
            roster.person(id).filter(|cover| !known && is_there(cover, &needed, &looked, roster))
        else {
            continue;
        };
        let away = away_in(roster.absences_of(id), &needed, roster.zone_of(cover.company));
        let free = at_work.of(cover).and(&needed).minus(&away);
        if free.is_empty() {
            continue;
        }
        let order = match (needed.minus(&free).is_empty(), away.is_empty()) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        };
        found.push((id, why, (why.rank(), order, place)));
    }
    found.sort_by_key(|(_, _, order)| *order);
    let proposal = |(id, why, _)| {
        let away = roster.person(id).map(|cover| away_within(cover, &looked, &needed, roster));
        let covers_others = covers_for(id, &looked, roster, person.id).len();
        Proposal { person: id, why, away: away.unwrap_or_default(), covers_others }
    };
    found.into_iter().take(MOST).map(proposal).collect()
}

/// Whether somebody has a number, and is employed at the beginning and, where there is one, at the end.
fn is_there(cover: &Person, needed: &Times, looked: &Looked, roster: &Roster) -> bool {
    let (Some(first), Some((_, end))) = (needed.first(), needed.iter().next_back()) else { return false };
    let zone = roster.zone_of(cover.company);
    let employed = |at: DateTime<Utc>| {
        let day = day_at(at, zone);
        !cover.employed.begins_after(day) && !cover.employed.ended_by(day)
    };
    let last = end.checked_sub_signed(TimeDelta::nanoseconds(1)).unwrap_or(end);
    employed(first) && (looked.goes_on() || employed(last)) && to_connect(&cover.numbers).is_some()
}

/// Everybody there is a reason for, in the order of the reasons.
fn candidates(
    absence: &Absence,
    person: &Person,
    looked: &Looked,
    roster: &Roster,
    covered: &[Covered],
    at: DateTime<Utc>,
) -> Vec<(PersonId, Why)> {
    let today = day_at(at, looked.zone);
    let deputies = |of: DeputyOf| roster.deputies_of(of).iter().map(|deputy| deputy.person);
    let mut found: Vec<(PersonId, Why)> =
        deputies(DeputyOf::Person(person.id)).map(|id| (id, Why::Deputy)).collect();
    let held = roles_in(person.id, looked, roster);
    for &role in &held {
        found.extend(deputies(DeputyOf::Role(role)).map(|id| (id, Why::RoleDeputy(role))));
    }
    let others = roster.absences_of(person.id).iter().filter(|other| other.id != absence.id);
    let known = others
        .filter_map(|other| Some((last_on(other, today)?, other)))
        .flat_map(|(last_on, other)| other.covers.iter().map(move |cover| (last_on, cover.person)));
    let forgotten = covered.iter().filter(|covered| covered.person == person.id);
    let mut before: Vec<(NaiveDate, PersonId)> =
        known.chain(forgotten.map(|covered| (covered.last_on, covered.cover))).collect();
    before.sort_by_key(|(last_on, _)| std::cmp::Reverse(*last_on));
    found.extend(before.into_iter().map(|(last_on, id)| (id, Why::Covered(last_on))));
    for &role in &held {
        let holders = roster.assignments_to(role).iter().map(|held| held.person);
        let holders = holders.filter(|holder| roles_in(*holder, looked, roster).contains(&role));
        found.extend(holders.map(|holder| (holder, Why::SameRole(role))));
    }
    if person.department.is_some() && !person.title.is_empty() {
        let alike = |other: &&Person| other.department == person.department && other.title == person.title;
        let mut colleagues: Vec<PersonId> = roster.people().filter(alike).map(|other| other.id).collect();
        colleagues.sort_unstable();
        found.extend(colleagues.into_iter().map(|id| (id, Why::SameWork)));
    }
    found
}

/// The last day of an absence up to today; none: it has not begun, so nobody has covered in it yet.
fn last_on(absence: &Absence, today: NaiveDate) -> Option<NaiveDate> {
    let first = absence.span.from.day();
    match &absence.repeats {
        None => (first <= today).then(|| absence.last_day().map_or(today, |last| last.min(today))),
        Some(repeat) => repeat.days_back(first, today).next(),
    }
}

/// Who could answer in a hole, in just its time: those who are not away in it first, each group best first. They would be
/// added to the first absence of the hole; whoever covers there already in this matter is not among them.
pub fn for_hole(hole: &Hole, roster: &Roster, covered: &[Covered], at: DateTime<Utc>) -> Vec<Proposal> {
    let Some(person) = hole.away.first().and_then(|id| roster.person(*id)) else { return Vec::new() };
    let theirs = roster.absences_of(person.id).iter();
    let Some(absence) = theirs.into_iter().find(|absence| hole.absences.first() == Some(&absence.id)) else {
        return Vec::new();
    };
    let zone = roster.zone_of(person.company);
    let (role, hole_zone) = match hole.subject {
        HoleSubject::Person(_) => (None, zone),
        HoleSubject::Role(id) => {
            (Some(id), roster.role(id).map_or(zone, |role| roster.zone_of(role.company)))
        }
    };
    let clock = |at: DateTime<Utc>| Moment::Time(local_time(at, zone));
    let span = if hole_zone == zone {
        Span { to: hole.span.to.or(Some(clock(hole.until))), ..hole.span }
    } else {
        Span { from: clock(hole.from), to: Some(clock(hole.until)) }
    };
    let mut within = Absence { span, repeats: None, ..absence.clone() };
    within.covers.retain(|cover| role.is_none() || cover.role.is_none() || cover.role == role);
    let mut proposed = proposals(&within, roster, covered, at);
    proposed.sort_by_key(|proposal| !proposal.away.is_empty());
    proposed
}
