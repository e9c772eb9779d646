//! Finds the times in which somebody who should be at work is away and nobody answers for them, or for one of their roles.
//!
//! A *hole* is a stretch in which its subject should answer (employed, within their hours, but away) and neither a person
//! nor a role's own number nor a department's duty number does. The company's fallback is what is left when nobody is
//! reached: with it a hole is milder, and still one. Stretches with only closed time between them are one hole.
//!
//! Whether somebody answers is decided as [`reach`] decides it. There it is asked about one instant; here
//! about sets of instants at once, for a month has tens of thousands of edges: covers, covers of covers and deputies are
//! followed with the set of instants for which nobody has been found yet. Nobody is followed twice for the same instant,
//! so loops end by themselves. Costs some microseconds a subject. Knows no database, no clock and no screen.

mod rest;
pub(crate) mod times;

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::absence::Absence;
use crate::civil::{Moment, Span, day_at, local_time, start_of_day};
use crate::deputy::DeputyOf;
use crate::reach::{Asked, Because, Who, reach};
use crate::roster::Roster;
use crate::{AbsenceId, CompanyId, PersonId, RoleId};
use rest::Rest;

/// Whom or what nobody answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoleSubject {
    /// A person.
    Person(PersonId),
    /// A role.
    Role(RoleId),
}

/// How bad a hole is; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoleGrade {
    /// Nobody answers.
    Nobody,
    /// The company's fallback number answers.
    OnlyFallback,
}

/// A time in which nobody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// For whom or what.
    pub subject: HoleSubject,
    /// Who is away: the person; the role's holders; of a vacant role its deputies.
    pub away: Vec<PersonId>,
    /// The absences that make it, those of the first who is away first: to them a cover is added.
    pub absences: Vec<AbsenceId>,
    /// When, in the zone of the subject's company: whole days where it takes all of the subject's day on that side. No
    /// end: it goes on beyond what was looked at.
    pub span: Span,
    /// Its first instant.
    pub from: DateTime<Utc>,
    /// The first instant after it, within what was looked at.
    pub until: DateTime<Utc>,
    /// How bad it is.
    pub grade: HoleGrade,
}

/// The holes of some subjects within a window, worst first: those with nobody at all before those with the fallback,
/// then the sooner, then the longer.
pub fn holes(
    roster: &Roster,
    subjects: impl IntoIterator<Item = HoleSubject>,
    window: Range<DateTime<Utc>>,
) -> Vec<Hole> {
    let mut rest = Rest::new(roster, &window);
    let mut holes: Vec<Hole> = Vec::new();
    for subject in subjects {
        holes.extend(holes_of(subject, roster, &mut rest, &window));
    }
    holes.sort_by_key(|hole| (hole.grade, hole.from, std::cmp::Reverse(hole.until), hole.subject));
    holes
}

/// All holes within a window, of one company or of all.
pub fn all_holes(roster: &Roster, window: Range<DateTime<Utc>>, company: Option<CompanyId>) -> Vec<Hole> {
    let of_company = |id: CompanyId| company.is_none_or(|company| company == id);
    let is_away = |person: PersonId| {
        roster.person(person).is_some_and(|person| {
            let zone = roster.zone_of(person.company);
            let absences = roster.absences_of(person.id);
            absences.iter().any(|absence| !absence.times(window.start, window.end, zone).is_empty())
        })
    };
    let away: BTreeSet<PersonId> =
        roster.people().map(|person| person.id).filter(|id| is_away(*id)).collect();
    let people =
        away.iter().filter(|id| roster.person(**id).is_some_and(|person| of_company(person.company)));
    let people = people.map(|person| HoleSubject::Person(*person));
    let roles = roster.roles().filter(|role| of_company(role.company)).filter(|role| {
        let holders = roster.assignments_to(role.id).iter().map(|held| held.person);
        let deputies = roster.deputies_of(DeputyOf::Role(role.id)).iter().map(|deputy| deputy.person);
        holders.chain(deputies).any(|person| away.contains(&person))
    });
    let roles = roles.map(|role| HoleSubject::Role(role.id));
    holes(roster, people.chain(roles), window.clone())
}

/// Everybody and everything that is tried in a hole, each once, and why nobody of them answers, in the order they are
/// asked. As it may be told to callers.
pub fn because(hole: &Hole, roster: &Roster) -> Vec<(Who, Because)> {
    let asked = match hole.subject {
        HoleSubject::Person(person) => Asked::Person(person),
        HoleSubject::Role(role) => Asked::Role(role),
    };
    let mut told: Vec<(Who, Because)> = Vec::new();
    for at in edges(hole, roster) {
        for step in reach(asked, roster, at).steps {
            let known = told.iter_mut().find(|(who, _)| *who == step.who);
            match known {
                None => told.push((step.who, step.because)),
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

/// Instants of a hole at which something may be different: its beginning, and noon of some of its days.
fn edges(hole: &Hole, roster: &Roster) -> Vec<DateTime<Utc>> {
    const DAYS: usize = 10;
    let zone = match hole.subject {
        HoleSubject::Person(id) => roster.person(id).map(|person| roster.zone_of(person.company)),
        HoleSubject::Role(id) => roster.role(id).map(|role| roster.zone_of(role.company)),
    };
    let Some(zone) = zone else { return vec![hole.from] };
    let noons = day_at(hole.from, zone).iter_days().take(DAYS);
    let noons = noons.map(|day| start_of_day(day, zone) + chrono::TimeDelta::hours(12));
    [hole.from].into_iter().chain(noons.filter(|at| (hole.from..hole.until).contains(at))).collect()
}

fn holes_of(
    subject: HoleSubject,
    roster: &Roster,
    rest: &mut Rest<'_>,
    window: &Range<DateTime<Utc>>,
) -> Vec<Hole> {
    let Some(wanted) = rest.wanted(subject) else { return Vec::new() };
    let unanswered = rest.unanswered(subject, &wanted.missed);
    let mut stretches: Vec<(DateTime<Utc>, DateTime<Utc>)> = Vec::new();
    for (from, until) in unanswered.iter() {
        match stretches.last_mut() {
            Some((_, end)) if wanted.open.within(*end, from).is_empty() => *end = until,
            _ => stretches.push((from, until)),
        }
    }
    let zone = roster.zone_of(wanted.company);
    let holes = stretches.into_iter().map(|(from, until)| {
        let mut absences: Vec<&Absence> = Vec::new();
        let away: Vec<PersonId> = wanted
            .people
            .iter()
            .copied()
            .filter(|person| {
                let touching = roster.absences_of(*person).iter();
                let zone = roster.person(*person).map_or(zone, |person| roster.zone_of(person.company));
                let touching: Vec<&Absence> =
                    touching.filter(|absence| !absence.times(from, until, zone).is_empty()).collect();
                absences.extend(touching.iter().copied());
                !touching.is_empty()
            })
            .collect();
        let first = day_at(from, zone);
        let before = wanted.open.within(start_of_day(first, zone), from);
        let last = day_at(until - chrono::TimeDelta::nanoseconds(1), zone);
        let next_day = last.succ_opt().map_or(until, |next| start_of_day(next, zone));
        let after = wanted.open.within(until, next_day);
        let clock = |at: DateTime<Utc>| Moment::Time(local_time(at, zone));
        // The window may end in closed time.
        let to_the_end = until >= window.end || wanted.open.within(until, window.end).is_empty();
        let goes_on = to_the_end
            && absences
                .iter()
                .any(|absence| absence.last_day().is_none_or(|day| day >= day_at(window.end, zone)));
        let span = Span {
            from: if before.is_empty() { Moment::Day(first) } else { clock(from) },
            to: match (goes_on, after.is_empty()) {
                (true, _) => None,
                (false, true) => Some(Moment::Day(last)),
                (false, false) => Some(clock(until)),
            },
        };
        Hole {
            subject,
            away,
            absences: absences.iter().map(|absence| absence.id).collect(),
            span,
            from,
            until,
            grade: rest.grade(wanted.company),
        }
    });
    holes.collect()
}
