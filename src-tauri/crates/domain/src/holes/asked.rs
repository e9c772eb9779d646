//! What [`reach`] says of a hole at single instants. It stays the judge of who is asked, and why nobody of them answers.
//!
//! Costs some microseconds an instant, so it is asked only where somebody else may be asked than before.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::rest::Rest;
use super::times::Times;
use super::{Hole, HoleSubject};
use crate::PersonId;
use crate::civil::{Moment, day_at, start_of_day};
use crate::deputy::DeputyOf;
use crate::person::Person;
use crate::reach::{Asked, Because, Who, reach};
use crate::roster::Roster;
use crate::state::{PersonState, state_of};

/// The most instants of one hole at which it is asked who is tried.
const MOST: usize = 100;

impl From<HoleSubject> for Asked {
    fn from(subject: HoleSubject) -> Self {
        match subject {
            HoleSubject::Person(person) => Self::Person(person),
            HoleSubject::Role(role) => Self::Role(role),
        }
    }
}

/// Everybody and everything that is tried in a hole, each once, and why nobody of them answers, in the order they are
/// asked. As it may be told to callers.
pub fn because(hole: &Hole, roster: &Roster) -> Vec<(Who, Because)> {
    let mut rest = Rest::new(roster, &(hole.from..hole.until));
    let missed = rest.wanted(hole.subject).map(|wanted| wanted.missed).unwrap_or_default();
    let nobody = rest.unanswered(hole.subject, &missed);
    let mut told: Vec<(Who, Because)> = Vec::new();
    let mut waiting: BTreeSet<DateTime<Utc>> = nobody.first().into_iter().collect();
    waiting.extend(other_holders(hole.subject, roster).into_iter().filter_map(|at| nobody.next(at)));
    let mut asked: BTreeSet<DateTime<Utc>> = BTreeSet::new();
    while let Some(at) = waiting.pop_first().filter(|_| asked.len() < MOST) {
        asked.insert(at);
        for step in reach(hole.subject.into(), roster, at).steps {
            match told.iter_mut().find(|(who, _)| *who == step.who) {
                None => {
                    told.push((step.who, step.because));
                    let changes = changes(step.who, roster, &mut rest, &nobody);
                    waiting.extend(changes.into_iter().filter(|at| !asked.contains(at)));
                }
                // That somebody is away says more than that it is late.
                Some((_, because)) if matches!(because, Because::Closed { .. } | Because::Loop) => {
                    if matches!(step.because, Because::Away { .. }) {
                        *because = step.because;
                    }
                }
                Some(_) => {}
            }
        }
    }
    told
}

/// The instants of the hole from which others may be asked than before: where an absence of somebody who is tried begins
/// or ends.
fn changes<'a>(who: Who, roster: &'a Roster, rest: &mut Rest<'a>, nobody: &Times) -> Vec<DateTime<Utc>> {
    let Who::Person(id) = who else { return Vec::new() };
    let Some(person) = roster.person(id) else { return Vec::new() };
    let known = rest.known(person);
    let edges = known.absences.iter().flat_map(|(_, times)| times.iter()).flat_map(<[_; 2]>::from);
    edges.filter_map(|edge| nobody.next(edge)).collect()
}

/// The instants from which others hold a role than before.
fn other_holders(subject: HoleSubject, roster: &Roster) -> Vec<DateTime<Utc>> {
    let HoleSubject::Role(id) = subject else { return Vec::new() };
    let Some(zone) = roster.role(id).map(|role| roster.zone_of(role.company)) else { return Vec::new() };
    let edges = roster.assignments_to(id).iter().flat_map(|held| {
        let begins = held.from.map(|day| start_of_day(day, zone));
        let ends = held.to.map(|day| Moment::Day(day).as_end(zone));
        [begins, ends].into_iter().flatten()
    });
    edges.collect()
}

/// Whether the hole of a subject holds when one of the people should answer next.
pub(super) fn goes_on(
    subject: HoleSubject,
    people: &[(PersonId, Times)],
    roster: &Roster,
    after: DateTime<Utc>,
) -> bool {
    let people = people.iter().filter_map(|(id, _)| roster.person(*id));
    let next = people.filter_map(|person| roster.hours_of(person).next_open(after)).min();
    next.is_some_and(|at| holds(subject, roster, at))
}

/// Whether somebody who should answer is away at the instant, and nobody answers.
fn holds(subject: HoleSubject, roster: &Roster, at: DateTime<Utc>) -> bool {
    let missed = |person: &Person| {
        matches!(state_of(person, roster, at), PersonState::Away { .. })
            && roster.hours_of(person).is_open(at)
    };
    let somebody = match subject {
        HoleSubject::Person(id) => roster.person(id).is_some_and(missed),
        HoleSubject::Role(id) => {
            let day = roster.role(id).map(|role| day_at(at, roster.zone_of(role.company)));
            let holders = day.map(|day| roster.holders_on(id, day)).unwrap_or_default();
            let deputies = || roster.deputies_of(DeputyOf::Role(id)).iter();
            if holders.is_empty() {
                deputies().filter_map(|deputy| roster.person(deputy.person)).any(missed)
            } else {
                holders.into_iter().any(missed)
            }
        }
    };
    let contact = || reach(subject.into(), roster, at).contact().map(|contact| contact.who);
    somebody && contact().is_none_or(|who| matches!(who, Who::Company(_)))
}
