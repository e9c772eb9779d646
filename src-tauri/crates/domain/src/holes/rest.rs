//! Who is free when, and for which instants nobody has been found yet.
//!
//! What is known of somebody's times is worked out once for a window, in UTC; most absences of a year are told from the
//! window's by their days alone, without asking a time zone. Knows which covers count, as [`crate::reach`] does, and not
//! in which order they are asked: whether anybody answers does not depend on it.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::times::Times;
use super::{HoleGrade, HoleSubject};
use crate::absence::Absence;
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
    /// Those who should answer, each once, and when each of them should and is away.
    pub(super) people: Vec<(PersonId, Times)>,
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
    pub(super) roster: &'a Roster,
    window: Range<DateTime<Utc>>,
    /// No absence outside these days touches the window, whatever the zone.
    days: (NaiveDate, NaiveDate),
    shared: HashMap<Shared, Rc<Times>>,
    known: HashMap<PersonId, Rc<Known<'a>>>,
}

/// Somebody's times.
pub(super) struct Known<'a> {
    /// When they are employed and within their hours.
    pub(super) at_work: Times,
    /// Their absences that touch the window, and when each holds.
    pub(super) absences: Vec<(&'a Absence, Times)>,
    away: Times,
    free: Times,
}

impl<'a> Rest<'a> {
    pub(super) fn new(roster: &'a Roster, window: &Range<DateTime<Utc>>) -> Self {
        const ZONES: Days = Days::new(2);
        let first = window.start.date_naive().checked_sub_days(ZONES).unwrap_or(NaiveDate::MIN);
        let last = window.end.date_naive().checked_add_days(ZONES).unwrap_or(NaiveDate::MAX);
        let (shared, known) = (HashMap::new(), HashMap::new());
        Self { roster, window: window.clone(), days: (first, last), shared, known }
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
                let known = self.known(person);
                let missed = known.at_work.and(&known.away);
                let people = vec![(id, missed.clone())];
                Wanted { company: person.company, people, open: known.at_work.clone(), missed }
            }
            HoleSubject::Role(id) => self.wanted_of_role(self.roster.role(id)?),
        };
        (!wanted.missed.is_empty()).then_some(wanted)
    }

    fn wanted_of_role(&mut self, role: &Role) -> Wanted {
        let mut wanted = Wanted {
            company: role.company,
            people: Vec::new(),
            open: Times::default(),
            missed: Times::default(),
        };
        let mut held = Times::default();
        for (person, holds) in self.holders(role) {
            self.want(&mut wanted, person, &holds);
            held = held.or(&holds);
        }
        // While nobody holds it, its deputies are those who should answer.
        let vacant = Times::of([(self.window.start, self.window.end)]).minus(&held);
        if !vacant.is_empty() {
            for person in self.deputies(DeputyOf::Role(role.id)) {
                self.want(&mut wanted, person, &vacant);
            }
        }
        wanted
    }

    /// Somebody should answer in some of the instants.
    fn want(&mut self, wanted: &mut Wanted, person: &'a Person, when: &Times) {
        let known = self.known(person);
        let theirs = known.at_work.and(when);
        let missed = theirs.and(&known.away);
        wanted.open = wanted.open.or(&theirs);
        wanted.missed = wanted.missed.or(&missed);
        match wanted.people.iter_mut().find(|(id, _)| *id == person.id) {
            Some((_, more)) => *more = more.or(&missed),
            None => wanted.people.push((person.id, missed)),
        }
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
            let known = self.known(person);
            left = left.minus(&known.free.and(&when));
            let not_free = when.minus(&known.free);
            asked.extend(self.covers(person, &not_free, matter));
        }
        left
    }

    /// Who covers for a person in which of the instants.
    fn covers(&mut self, person: &'a Person, when: &Times, matter: Matter) -> Vec<(PersonId, Times)> {
        let counts = |of: Option<RoleId>| match matter {
            Matter::Any => true,
            Matter::Role(role) => of.is_none_or(|of| of == role),
        };
        let mut covers = Vec::new();
        if when.is_empty() {
            return covers;
        }
        for (absence, times) in &self.known(person).absences {
            let mut named = absence.covers.iter().filter(|cover| counts(cover.role)).peekable();
            let away = if named.peek().is_some() { times.and(when) } else { Times::default() };
            if !away.is_empty() {
                covers.extend(named.map(|cover| (cover.person, away.clone())));
            }
        }
        covers
    }

    pub(super) fn known(&mut self, person: &'a Person) -> Rc<Known<'a>> {
        if let Some(known) = self.known.get(&person.id) {
            return Rc::clone(known);
        }
        let absences = self.absences(person);
        let away = Times::of(absences.iter().flat_map(|(_, times)| times.iter()));
        let at_work = self.at_work(person);
        let free = match to_connect(&person.numbers) {
            Some(_) => at_work.minus(&away),
            None => Times::default(),
        };
        let known = Rc::new(Known { at_work, absences, away, free });
        self.known.insert(person.id, Rc::clone(&known));
        known
    }

    /// Whether somebody is away at all in the window, within their hours or not.
    pub(super) fn is_away(&mut self, person: &'a Person) -> bool {
        let mut absences = self.roster.absences_of(person.id).iter();
        absences.any(|absence| self.may_touch(absence)) && !self.known(person).absences.is_empty()
    }

    fn absences(&self, person: &Person) -> Vec<(&'a Absence, Times)> {
        let zone = self.roster.zone_of(person.company);
        let (from, to) = (self.window.start, self.window.end);
        let near = self.roster.absences_of(person.id).iter().filter(|absence| self.may_touch(absence));
        let times = near.map(|absence| {
            let times = absence.times(from, to, zone);
            let times = Times::of(times.iter().map(|span| stretch(span.from, span.to, zone)));
            (absence, times.within(from, to))
        });
        times.filter(|(_, times)| !times.is_empty()).collect()
    }

    fn may_touch(&self, absence: &Absence) -> bool {
        let (first, last) = self.days;
        let ends = match &absence.repeats {
            None => absence.span.to.map(Moment::day),
            Some(repeat) => repeat.until,
        };
        absence.span.from.day() <= last && ends.is_none_or(|day| first <= day)
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
