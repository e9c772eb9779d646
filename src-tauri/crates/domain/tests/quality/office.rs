//! A directory in a few words, and ears that need no search engine.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Months, NaiveDate, TimeZone, Utc};
use uuid::Uuid;
use vaihde_domain::company::Company;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::{Person, PersonName};
use vaihde_domain::quality::{Finding, Likeness, QualityOptions, Seen, TroubleKind, findings};
use vaihde_domain::record::RecordId;
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, CompanyId, DeputyId, PersonId, RoleId};

/// Hears vowels all alike.
pub(crate) struct Ears;

impl Likeness for Ears {
    type Heard = String;

    fn folded(&self, name: &PersonName) -> String {
        name.full().to_lowercase()
    }

    fn hear(&self, name: &PersonName) -> String {
        let heard = |letter: char| if "aeiouyäö".contains(letter) { 'a' } else { letter };
        name.full().to_lowercase().chars().map(heard).collect()
    }

    fn are_alike(&self, one: &String, other: &String) -> bool {
        one == other
    }
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) struct Office {
    pub(crate) directory: Directory,
    pub(crate) seen: Seen,
    pub(crate) at: DateTime<Utc>,
    pub(crate) options: QualityOptions,
    last_id: u128,
}

impl Office {
    /// Kuusilinna in July 2026, everything entered the day before.
    pub(crate) fn new() -> Self {
        let at = Utc.with_ymd_and_hms(2026, 7, 8, 7, 0, 0).unwrap();
        let (directory, seen) = (Directory::default(), Seen::default());
        let mut office = Self { directory, seen, at, options: QualityOptions::default(), last_id: 0 };
        office.company("Kuusilinna");
        office
    }

    /// An id of the day before, or of so many months earlier.
    fn id(&mut self, months: u32) -> Uuid {
        self.last_id += 1;
        let then = self.at - Months::new(months) - chrono::TimeDelta::days(1);
        let milliseconds = u128::from(then.timestamp_millis().unsigned_abs());
        Uuid::from_u128(milliseconds << 80 | 7 << 76 | 2 << 62 | self.last_id)
    }

    pub(crate) fn company(&mut self, name: &str) -> CompanyId {
        let id = CompanyId(self.id(0));
        let company = Company { region: Some(Region::FINLAND), ..Company::named(id, name) };
        self.directory.companies.push(company);
        id
    }

    pub(crate) fn here(&self) -> CompanyId {
        self.directory.companies[0].id
    }

    /// Somebody, with a number of their own.
    pub(crate) fn person(&mut self, name: &str) -> PersonId {
        let number = format!("{}", 2000 + self.last_id);
        self.with_numbers(name, &[(&number, NumberKind::Extension)])
    }

    pub(crate) fn with_numbers(&mut self, name: &str, numbers: &[(&str, NumberKind)]) -> PersonId {
        self.entered(name, numbers, 0)
    }

    pub(crate) fn entered(&mut self, name: &str, numbers: &[(&str, NumberKind)], months: u32) -> PersonId {
        let (given, family) = name.split_once(' ').unwrap();
        let id = PersonId(self.id(months));
        let read = |(written, kind): &(&str, NumberKind)| Number::read(written, *kind, Region::FINLAND);
        let numbers = numbers.iter().map(read).collect();
        let person = Person { numbers, ..Person::named(id, self.here(), given, family) };
        self.directory.people.push(person);
        id
    }

    pub(crate) fn change(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) {
        change(self.directory.people.iter_mut().find(|known| known.id == person).unwrap());
    }

    pub(crate) fn role(&mut self, name: &str, holders: &[PersonId]) -> RoleId {
        let role = RoleId(self.id(0));
        self.directory.roles.push(Role::named(role, self.here(), name));
        for (position, person) in holders.iter().enumerate() {
            let id = AssignmentId(self.id(0));
            let position = u32::try_from(position).unwrap();
            let held = Assignment { id, role, person: *person, position, from: None, to: None };
            self.directory.assignments.push(held);
        }
        role
    }

    pub(crate) fn deputy(&mut self, of: DeputyOf, person: PersonId) -> DeputyId {
        let id = DeputyId(self.id(0));
        let position = self.directory.deputies.iter().filter(|deputy| deputy.of == of).count();
        self.directory.deputies.push(Deputy { id, of, position: u32::try_from(position).unwrap(), person });
        id
    }

    pub(crate) fn findings(&self) -> Vec<Finding> {
        findings(&self.directory, &self.seen, &Ears, self.at, &self.options)
    }

    pub(crate) fn kinds(&self) -> Vec<TroubleKind> {
        self.findings().iter().map(Finding::kind).collect()
    }

    /// Who has which trouble, by name.
    pub(crate) fn troubles(&self) -> HashMap<String, Vec<TroubleKind>> {
        let mut troubles: HashMap<String, Vec<TroubleKind>> = HashMap::new();
        for finding in self.findings() {
            for record in finding.records().collect::<HashSet<_>>() {
                troubles.entry(self.name(record)).or_default().push(finding.kind());
            }
        }
        troubles
    }

    fn name(&self, record: RecordId) -> String {
        let directory = &self.directory;
        let name = match record {
            RecordId::Person(id) => {
                directory.people.iter().find(|known| known.id == id).map(|known| known.name.full())
            }
            RecordId::Role(id) => {
                directory.roles.iter().find(|known| known.id == id).map(|known| known.name.clone())
            }
            RecordId::Company(id) => {
                directory.companies.iter().find(|known| known.id == id).map(|known| known.name.clone())
            }
            _ => None,
        };
        name.unwrap()
    }
}
