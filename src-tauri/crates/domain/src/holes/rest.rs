//! Who is free when, and for which instants nobody has been found yet.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::times::Times;
use super::{HoleGrade, HoleSubject};
use crate::civil::{Moment, start_of_day};
use crate::company::Fallback;
use crate::deputy::DeputyOf;
use crate::hours::Hours;
use crate::number::to_connect;
use crate::person::Person;
use crate::role::{Assignment, Role};
use crate::roster::Roster;
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

/// When a subject should answer, and when whoever should is away.
pub(super) struct Wanted {
    pub(super) company: CompanyId,
    /// Those who should answer.
    pub(super) people: Vec<PersonId>,
    /// When they should.
    pub(super) open: Times,
    /// When one of them should and is away.
    pub(super) missed: Times,
}

/// Which covers count.
#[derive(Clone, Copy)]
enum Matter {
    /// Everybody who covers in anything.
    Any,
    /// Those who cover the role, and those who cover everything.
    Role(RoleId),
}

/// Whose hours hold for somebody without hours of their own: they share their open times.
type Shared = (Option<DepartmentId>, CompanyId);

/// What is known of people's times in one window.
pub(super) struct Rest<'a> {
    roster: &'a Roster,
    window: Range<DateTime<Utc>>,
    shared: HashMap<Shared, Rc<Times>>,
    free: HashMap<PersonId, Rc<Times>>,
}

impl<'a> Rest<'a> {
    pub(super) fn new(roster: &'a Roster, window: &Range<DateTime<Utc>>) -> Self {
        Self { roster, window: window.clone(), shared: HashMap::new(), free: HashMap::new() }
    }

    pub(super) fn grade(&self, company: CompanyId) -> HoleGrade {
        let fallback = self.roster.company(company).map(|company| &company.fallback);
        match fallback {
            Some(Fallback::Number(number)) if number.kind.answers() => HoleGrade::OnlyFallback,
            _ => HoleGrade::Nobody,
        }
    }

    /// None: there is no such subject, or nobody is missed.
    pub(super) fn wanted(&mut self, subject: HoleSubject) -> Option<Wanted> {
        let wanted = match subject {
            HoleSubject::Person(id) => {
                let person = self.roster.person(id)?;
                let open = self.at_work(person);
                let missed = open.and(&self.away(person));
                Wanted { company: person.company, people: vec![id], open, missed }
            }
            HoleSubject::Role(id) => self.wanted_of_role(self.roster.role(id)?),
        };
        (!wanted.missed.is_empty()).then_some(wanted)
    }

    fn wanted_of_role(&mut self, role: &Role) -> Wanted {
        let (mut open, mut missed, mut held) = (Times::default(), Times::default(), Times::default());
        let mut people = Vec::new();
        for (person, holds) in self.holders(role) {
            let theirs = self.at_work(person).and(&holds);
            missed = missed.or(&theirs.and(&self.away(person)));
            open = open.or(&theirs);
            held = held.or(&holds);
            people.push(person.id);
        }
        // While nobody holds it, its deputies are those who should answer.
        let vacant = Times::of([(self.window.start, self.window.end)]).minus(&held);
        if !vacant.is_empty() {
            for person in self.deputies(DeputyOf::Role(role.id)) {
                let theirs = self.at_work(person).and(&vacant);
                missed = missed.or(&theirs.and(&self.away(person)));
                open = open.or(&theirs);
                people.push(person.id);
            }
        }
        Wanted { company: role.company, people, open, missed }
    }

    /// The instants of those for which nobody answers.
    pub(super) fn unanswered(&mut self, subject: HoleSubject, missed: &Times) -> Times {
        match subject {
            HoleSubject::Person(id) => {
                let Some(person) = self.roster.person(id) else { return Times::default() };
                if person.department.is_some_and(|department| self.has_duty(department)) {
                    return Times::default();
                }
                let mut asked = self.covers(person, missed, Matter::Any);
                asked.extend(self.deputies(DeputyOf::Person(id)).map(|deputy| (deputy.id, missed.clone())));
                self.left(missed, asked, Matter::Any)
            }
            HoleSubject::Role(id) => {
                let Some(role) = self.roster.role(id) else { return Times::default() };
                let duty = role.department.is_some_and(|department| self.has_duty(department));
                if duty || to_connect(&role.numbers).is_some() {
                    return Times::default();
                }
                let mut missed = missed.clone();
                let mut asked = Vec::new();
                for (holder, holds) in self.holders(role) {
                    if holder.department.is_some_and(|department| self.has_duty(department)) {
                        missed = missed.minus(&holds);
                    }
                    let theirs = missed.and(&holds);
                    asked.extend(
                        self.deputies(DeputyOf::Person(holder.id)).map(|deputy| (deputy.id, theirs.clone())),
                    );
                    asked.push((holder.id, theirs));
                }
                asked.extend(self.deputies(DeputyOf::Role(id)).map(|deputy| (deputy.id, missed.clone())));
                self.left(&missed, asked, Matter::Role(id))
            }
        }
    }

    /// What is left of the instants when everybody who is asked, and whoever covers for them then, has answered.
    fn left(&mut self, missed: &Times, mut asked: Vec<(PersonId, Times)>, matter: Matter) -> Times {
        let mut left = missed.clone();
        let mut tried: HashMap<PersonId, Times> = HashMap::new();
        while let Some((id, when)) = asked.pop() {
            if left.is_empty() {
                break;
            }
            let Some(person) = self.roster.person(id) else { continue };
            let before = tried.entry(id).or_default();
            let when = when.and(&left).minus(before);
            if when.is_empty() {
                continue;
            }
            *before = before.or(&when);
            let free = self.free(person);
            left = left.minus(&free.and(&when));
            let not_free = when.minus(&free);
            asked.extend(self.covers(person, &not_free, matter));
        }
        left
    }

    /// Who covers for a person in which of the instants.
    fn covers(&self, person: &Person, when: &Times, matter: Matter) -> Vec<(PersonId, Times)> {
        let mut covers = Vec::new();
        let Some(zone) = (!when.is_empty()).then(|| self.roster.zone_of(person.company)) else {
            return covers;
        };
        for absence in self.roster.absences_of(person.id).iter().filter(|absence| !absence.covers.is_empty())
        {
            let times = absence.times(self.window.start, self.window.end, zone);
            let away = Times::of(times.iter().map(|span| stretch(span.from, span.to, zone))).and(when);
            if away.is_empty() {
                continue;
            }
            let counts = |of: Option<RoleId>| match matter {
                Matter::Any => true,
                Matter::Role(role) => of.is_none_or(|of| of == role),
            };
            let named = absence.covers.iter().filter(|cover| counts(cover.role));
            covers.extend(named.map(|cover| (cover.person, away.clone())));
        }
        covers
    }

    fn free(&mut self, person: &Person) -> Rc<Times> {
        if let Some(free) = self.free.get(&person.id) {
            return Rc::clone(free);
        }
        let free = match to_connect(&person.numbers) {
            Some(_) => Rc::new(self.at_work(person).minus(&self.away(person))),
            None => Rc::new(Times::default()),
        };
        self.free.insert(person.id, Rc::clone(&free));
        free
    }

    fn away(&self, person: &Person) -> Times {
        let zone = self.roster.zone_of(person.company);
        let absences = self.roster.absences_of(person.id).iter();
        let times = absences.flat_map(|absence| absence.times(self.window.start, self.window.end, zone));
        Times::of(times.map(|span| stretch(span.from, span.to, zone)))
            .within(self.window.start, self.window.end)
    }

    /// When somebody is employed and within their hours.
    fn at_work(&mut self, person: &Person) -> Times {
        let zone = self.roster.zone_of(person.company);
        let (from, to) = (self.window.start, self.window.end);
        let own = person.hours != Hours::default();
        let open = if own {
            Rc::new(Times::of(self.roster.hours_of(person).open_between(from, to)))
        } else {
            let shared = (person.department, person.company);
            match self.shared.get(&shared) {
                Some(open) => Rc::clone(open),
                None => {
                    let open = Rc::new(Times::of(self.roster.hours_of(person).open_between(from, to)));
                    self.shared.insert(shared, Rc::clone(&open));
                    open
                }
            }
        };
        let (first, last) = days(person.employed.from, person.employed.to, zone);
        open.within(first.max(from), last.min(to))
    }

    /// The holders of a role, and when they hold it.
    fn holders(&self, role: &Role) -> Vec<(&'a Person, Times)> {
        let zone = self.roster.zone_of(role.company);
        let held = |assignment: &Assignment| {
            let (first, last) = days(assignment.from, assignment.to, zone);
            Times::of([(first.max(self.window.start), last.min(self.window.end))])
        };
        let assignments = self.roster.assignments_to(role.id).iter();
        let holders =
            assignments.filter_map(|held_by| Some((self.roster.person(held_by.person)?, held(held_by))));
        holders.filter(|(_, held)| !held.is_empty()).collect()
    }

    fn deputies(&self, of: DeputyOf) -> impl Iterator<Item = &'a Person> + use<'a> {
        let roster = self.roster;
        roster.deputies_of(of).iter().filter_map(|deputy| roster.person(deputy.person))
    }

    fn has_duty(&self, department: DepartmentId) -> bool {
        let number = self.roster.department(department).and_then(|part| part.duty_number.as_ref());
        number.is_some_and(|number| number.kind.answers())
    }
}

fn stretch(from: Moment, to: Option<Moment>, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
    (from.as_start(zone), to.map_or(DateTime::<Utc>::MAX_UTC, |to| to.as_end(zone)))
}

/// From the first instant of the first day to the one after the last.
fn days(first: Option<NaiveDate>, last: Option<NaiveDate>, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
    let from = first.map_or(DateTime::<Utc>::MIN_UTC, |day| start_of_day(day, zone));
    let to = last.map_or(DateTime::<Utc>::MAX_UTC, |day| Moment::Day(day).as_end(zone));
    (from, to)
}
