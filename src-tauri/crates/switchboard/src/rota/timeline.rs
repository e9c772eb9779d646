//! A part of the timeline: some rows of people, some days.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime};
use vaihde_domain::civil::{Span, local_time, start_of_day};
use vaihde_domain::holes::{HoleSubject, holes};
use vaihde_domain::holiday::Holiday;
use vaihde_domain::hours::{Holidays, Hours};
use vaihde_domain::person::Person;
use vaihde_domain::roster::Roster;
use vaihde_domain::state::absences_at;
use vaihde_domain::{AbsenceId, CompanyId, DepartmentId, PersonId};

use super::Rota;
use crate::failure::Result;
use crate::hr::HrDesk;

/// The most days that are shown at once.
const MOST_DAYS: u32 = 100;

/// Which part of the timeline is asked for.
#[derive(Clone, Copy, Debug)]
pub struct TimelineAsked {
    /// Whose people; none: of all companies.
    pub company: Option<CompanyId>,
    /// The first day.
    pub from: NaiveDate,
    /// How many days.
    pub days: u32,
    /// The first row, from 0.
    pub first: usize,
    /// How many rows.
    pub count: usize,
    /// Only people who are away in these days.
    pub only_away: bool,
    /// Somebody whose row is to be told.
    pub find: Option<PersonId>,
}

/// A part of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// How many rows there are.
    pub total: usize,
    /// The departments, in order: every row is in one of them.
    pub groups: Vec<Group>,
    /// The rows asked for.
    pub rows: Vec<TimelineRow>,
    /// The row of whom was to be found.
    pub found: Option<usize>,
    /// The public holidays of these days, as the company keeps them; of several companies those that all keep.
    pub holidays: Vec<(NaiveDate, Holiday)>,
    /// How many of the people are away at the moment.
    pub away_now: usize,
    /// How many people there are, whoever is shown.
    pub people: usize,
    /// The moment that is asked about, in the company's zone, or that most companies share.
    pub now: NaiveDateTime,
}

/// People of a department, who follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The company's name.
    pub company: String,
    /// The department and its name; none: in none.
    pub department: Option<(DepartmentId, String)>,
    /// The row of its first person.
    pub first: usize,
    /// How many people.
    pub count: usize,
}

/// A person's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// Their title; may be empty.
    pub title: String,
    /// Their absences, by their beginning.
    pub bars: Vec<Bar>,
    /// Where nobody answers for them or for one of their roles.
    pub holes: Vec<HoleMark>,
    /// Days they do not work.
    pub off: Vec<NaiveDate>,
}

/// One time of an absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which absence.
    pub absence: AbsenceId,
    /// From when to when, not cut to the days that are shown.
    pub span: Span,
    /// Whether it is one time of several.
    pub repeats: bool,
    /// Who covers, each with the only role they cover.
    pub covers: Vec<(String, Option<String>)>,
    /// Whether callers may be told when they return.
    pub return_may_be_told: bool,
}

/// A hole on a person's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoleMark {
    /// When.
    pub span: Span,
    /// The roles nobody answers for; empty: nobody answers for the person.
    pub roles: Vec<String>,
}

impl HrDesk<'_> {
    /// A part of the timeline.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn timeline(&mut self, asked: &TimelineAsked) -> Result<Timeline> {
        let days = asked.days.clamp(1, MOST_DAYS);
        let last = asked.from.checked_add_days(Days::new(u64::from(days - 1))).unwrap_or(asked.from);
        self.switchboard.with_rota(asked.company, asked.from, last, |rota, switchboard| {
            let (_, today, zone) = switchboard.today(asked.company)?;
            let at = switchboard.moment();
            let shown = Shown { rota, from: asked.from, last };
            let employed = shown.employed();
            let listed: Vec<&Person> = match asked.only_away {
                true => employed.iter().copied().filter(|person| !shown.bars(person).is_empty()).collect(),
                false => employed.clone(),
            };
            let first = asked.first.min(listed.len());
            let here = &listed[first..listed.len().min(first.saturating_add(asked.count))];
            Ok(Timeline {
                total: listed.len(),
                groups: shown.groups(&listed),
                rows: shown.rows(here, today),
                found: asked.find.and_then(|find| listed.iter().position(|person| person.id == find)),
                holidays: shown.holidays(asked.company),
                away_now: employed
                    .iter()
                    .filter(|person| absences_at(person, &rota.roster, at).next().is_some())
                    .count(),
                people: employed.len(),
                now: local_time(at, zone),
            })
        })
    }
}

/// Some days of a rota.
struct Shown<'r> {
    rota: &'r Rota,
    from: NaiveDate,
    last: NaiveDate,
}

impl<'r> Shown<'r> {
    fn roster(&self) -> &'r Roster {
        &self.rota.roster
    }

    fn holidays(&self, company: Option<CompanyId>) -> Vec<(NaiveDate, Holiday)> {
        let companies = self.rota.staff.companies.iter();
        let asked = companies.filter(|own| company.is_none_or(|company| own.id == company));
        let kept: Vec<Holidays> = asked.map(|own| own.hours.holidays.unwrap_or(Holidays::AsUsual)).collect();
        let days = self.from.iter_days().take_while(|day| *day <= self.last);
        let shared = |day: NaiveDate| {
            let holiday = kept.first()?.on(day)?;
            kept.iter().all(|holidays| holidays.on(day) == Some(holiday)).then_some((day, holiday))
        };
        days.filter_map(shared).collect()
    }

    /// Whoever is employed on one of the days, in order.
    fn employed(&self) -> Vec<&'r Person> {
        let people = self.rota.order.iter().filter_map(|id| self.roster().person(*id));
        let employed = |person: &&Person| {
            !person.employed.ended_by(self.from) && !person.employed.begins_after(self.last)
        };
        people.filter(employed).collect()
    }

    fn groups(&self, people: &[&Person]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut last: Option<(CompanyId, Option<DepartmentId>)> = None;
        for (row, person) in people.iter().enumerate() {
            let department = person.department.and_then(|id| self.roster().department(id));
            let here = (person.company, department.map(|part| part.id));
            match groups.last_mut().filter(|_| last == Some(here)) {
                Some(group) => group.count += 1,
                None => groups.push(Group {
                    company: self
                        .roster()
                        .company(person.company)
                        .map_or_else(String::new, |own| own.name.clone()),
                    department: department.map(|part| (part.id, part.name.clone())),
                    first: row,
                    count: 1,
                }),
            }
            last = Some(here);
        }
        groups
    }

    fn rows(&self, people: &[&Person], today: NaiveDate) -> Vec<TimelineRow> {
        let mut holes = self.holes(people, today);
        let mut off = Off::default();
        let row = |person: &&Person| TimelineRow {
            person: person.id,
            name: person.name.full(),
            title: person.title.clone(),
            bars: self.bars(person),
            holes: holes.remove(&person.id).unwrap_or_default(),
            off: off.of(person, self),
        };
        people.iter().map(row).collect()
    }

    fn bars(&self, person: &Person) -> Vec<Bar> {
        let zone = self.roster().zone_of(person.company);
        let (from, to) = (start_of_day(self.from, zone), self.end(zone));
        let name =
            |id: PersonId| self.roster().person(id).map_or_else(String::new, |cover| cover.name.full());
        let mut bars: Vec<Bar> = Vec::new();
        for absence in self.roster().absences_of(person.id) {
            for span in absence.times(from, to, zone) {
                let role = |id| self.roster().role(id).map(|role| role.name.clone());
                bars.push(Bar {
                    absence: absence.id,
                    span,
                    repeats: absence.repeats.is_some(),
                    covers: (absence.covers.iter())
                        .map(|cover| (name(cover.person), cover.role.and_then(role)))
                        .collect(),
                    return_may_be_told: absence.return_may_be_told,
                });
            }
        }
        bars.sort_by_key(|bar| (bar.span.from.as_start(zone), bar.absence));
        bars
    }

    /// What is over needs no mark, so holes are looked for from today on.
    fn holes(&self, people: &[&Person], today: NaiveDate) -> HashMap<PersonId, Vec<HoleMark>> {
        let mut marks: HashMap<PersonId, Vec<HoleMark>> = HashMap::new();
        let Some(first) = people.first() else { return marks };
        let zone = self.roster().zone_of(first.company);
        let window = start_of_day(self.from.max(today), zone)..self.end(zone);
        if window.start >= window.end {
            return marks;
        }
        let here: HashSet<PersonId> = people.iter().map(|person| person.id).collect();
        let mut seen = HashSet::new();
        let held = people.iter().flat_map(|person| self.roster().assignments_of(person.id));
        let roles: Vec<HoleSubject> =
            held.filter(|held| seen.insert(held.role)).map(|held| HoleSubject::Role(held.role)).collect();
        let subjects = people.iter().map(|person| HoleSubject::Person(person.id)).chain(roles);
        let mut found = holes(self.roster(), subjects, window);
        found.sort_by_key(|hole| (hole.subject, hole.from));
        for hole in found {
            match hole.subject {
                HoleSubject::Person(person) => {
                    marks.entry(person).or_default().push(HoleMark { span: hole.span, roles: Vec::new() });
                }
                HoleSubject::Role(role) => {
                    let Some(role) = self.roster().role(role) else { continue };
                    for person in hole.away.iter().filter(|person| here.contains(person)) {
                        let theirs = marks.entry(*person).or_default();
                        match theirs.iter_mut().find(|mark| mark.span == hole.span) {
                            // Nobody answers for the person at all: that says it.
                            Some(mark) if mark.roles.is_empty() => {}
                            Some(mark) => mark.roles.push(role.name.clone()),
                            None => theirs.push(HoleMark { span: hole.span, roles: vec![role.name.clone()] }),
                        }
                    }
                }
            }
        }
        marks
    }

    fn end(&self, zone: chrono_tz::Tz) -> chrono::DateTime<chrono::Utc> {
        vaihde_domain::civil::Moment::Day(self.last).as_end(zone)
    }
}

/// Days not worked; people without hours of their own share them.
#[derive(Default)]
struct Off(HashMap<(Option<DepartmentId>, CompanyId), Vec<NaiveDate>>);

impl Off {
    fn of(&mut self, person: &Person, shown: &Shown<'_>) -> Vec<NaiveDate> {
        let closed = || -> Vec<NaiveDate> {
            let hours = shown.roster().hours_of(person);
            let days = shown.from.iter_days().take_while(|day| *day <= shown.last);
            days.filter(|day| !hours.opens_on(*day)).collect()
        };
        if person.hours != Hours::default() {
            return closed();
        }
        self.0.entry((person.department, person.company)).or_insert_with(closed).clone()
    }
}
