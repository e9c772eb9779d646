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

mod asked;
mod rest;
pub(crate) mod times;

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;

pub use asked::because;

use crate::civil::{Moment, Span, day_at, local_time, start_of_day};
use crate::deputy::DeputyOf;
use crate::roster::Roster;
use crate::{AbsenceId, CompanyId, PersonId, RoleId};
use rest::{Rest, Wanted};
use times::{Stretch, Times};

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
    /// Who is away when they should answer: the person; of a role its holders, in the order they are asked; of a vacant
    /// role its deputies.
    pub away: Vec<PersonId>,
    /// The absences that make it, those of the first who is away first: to them a cover is added.
    pub absences: Vec<AbsenceId>,
    /// When, in the zone of the subject's company: whole days where it takes all of the subject's day on that side, the
    /// part of the day outside what was looked at included. No end: it goes on when the subject should answer next
    /// after what was looked at.
    pub span: Span,
    /// Its first instant.
    pub from: DateTime<Utc>,
    /// The first instant after it, within what was looked at.
    pub until: DateTime<Utc>,
    /// How bad it is.
    pub grade: HoleGrade,
}

/// The holes of some subjects within a window, worst first: those with nobody at all before those with the fallback,
/// then the sooner, then the longer; people before roles where all of that is the same.
pub fn holes(
    roster: &Roster,
    subjects: impl IntoIterator<Item = HoleSubject>,
    window: Range<DateTime<Utc>>,
) -> Vec<Hole> {
    found(&mut Rest::new(roster, &with_edges(&window)), subjects, &window)
}

/// All holes within a window, of one company or of all, worst first.
pub fn all_holes(roster: &Roster, window: Range<DateTime<Utc>>, company: Option<CompanyId>) -> Vec<Hole> {
    let mut rest = Rest::new(roster, &with_edges(&window));
    let of_company = |id: CompanyId| company.is_none_or(|company| company == id);
    let away: BTreeSet<PersonId> =
        roster.people().filter(|person| rest.is_away(person)).map(|person| person.id).collect();
    let people = away.iter().filter_map(|id| roster.person(*id)).filter(|person| of_company(person.company));
    let people = people.map(|person| HoleSubject::Person(person.id));
    let roles = roster.roles().filter(|role| of_company(role.company)).filter(|role| {
        let holders = roster.assignments_to(role.id).iter().map(|held| held.person);
        let deputies = roster.deputies_of(DeputyOf::Role(role.id)).iter().map(|deputy| deputy.person);
        holders.chain(deputies).any(|person| away.contains(&person))
    });
    let roles = roles.map(|role| HoleSubject::Role(role.id));
    found(&mut rest, people.chain(roles), &window)
}

/// The window with what is next to it: enough to see the whole of its first and its last day in every zone.
fn with_edges(window: &Range<DateTime<Utc>>) -> Range<DateTime<Utc>> {
    const DAYS: Days = Days::new(2);
    let start = window.start.checked_sub_days(DAYS).unwrap_or(window.start);
    start..window.end.checked_add_days(DAYS).unwrap_or(window.end)
}

fn found(
    rest: &mut Rest<'_>,
    subjects: impl IntoIterator<Item = HoleSubject>,
    window: &Range<DateTime<Utc>>,
) -> Vec<Hole> {
    let mut holes: Vec<Hole> = Vec::new();
    for subject in subjects {
        let Some(wanted) = rest.wanted(subject) else { continue };
        if wanted.missed.next(window.start).is_none_or(|first| window.end <= first) {
            continue;
        }
        let unanswered = rest.unanswered(subject, &wanted.missed);
        for stretch in joined(&unanswered.within(window.start, window.end), &wanted.open) {
            holes.push(hole(subject, stretch, &wanted, &unanswered, rest, window));
        }
    }
    holes.sort_by_key(|hole| (hole.grade, hole.from, std::cmp::Reverse(hole.until), hole.subject));
    holes
}

/// Stretches with only closed time between them as one.
fn joined(unanswered: &Times, open: &Times) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (from, until) in unanswered.iter() {
        match stretches.last_mut() {
            Some((_, end)) if open.next(*end).is_none_or(|next| from <= next) => *end = until,
            _ => stretches.push((from, until)),
        }
    }
    stretches
}

fn hole(
    subject: HoleSubject,
    (from, until): Stretch,
    wanted: &Wanted,
    unanswered: &Times,
    rest: &mut Rest<'_>,
    window: &Range<DateTime<Utc>>,
) -> Hole {
    let roster = rest.roster;
    let (mut away, mut absences) = (Vec::new(), Vec::new());
    let nobody = unanswered.within(from, until);
    for (id, missed) in &wanted.people {
        let missed = missed.and(&nobody);
        let Some(person) = roster.person(*id).filter(|_| !missed.is_empty()) else { continue };
        away.push(*id);
        let known = rest.known(person);
        let theirs = known.absences.iter().filter(|(_, times)| !times.and(&missed).is_empty());
        absences.extend(theirs.map(|(absence, _)| absence.id));
    }
    let goes_on = match wanted.open.next(until) {
        Some(next) if next < window.end => false,
        Some(next) => unanswered.contains(next),
        None => asked::goes_on(subject, &wanted.people, roster, window.end),
    };
    let zone = roster.zone_of(wanted.company);
    let span = written((from, until), &wanted.open.minus(unanswered), goes_on, zone);
    Hole { subject, away, absences, span, from, until, grade: rest.grade(wanted.company) }
}

/// A stretch as people say it: by whole days where nothing of the day is answered on that side.
fn written((from, until): Stretch, answered: &Times, goes_on: bool, zone: Tz) -> Span {
    let first = day_at(from, zone);
    let before = answered.within(start_of_day(first, zone), from);
    let last = day_at(until - chrono::TimeDelta::nanoseconds(1), zone);
    let after = answered.within(until, Moment::Day(last).as_end(zone));
    let clock = |at: DateTime<Utc>| Moment::Time(local_time(at, zone));
    let to = if after.is_empty() { Moment::Day(last) } else { clock(until) };
    Span {
        from: if before.is_empty() { Moment::Day(first) } else { clock(from) },
        to: (!goes_on).then_some(to),
    }
}
