//! The directory as it stands on a day: who is employed, who holds what, who stands in for whom.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::civil::day_at;
use crate::company::Company;
use crate::department::Department;
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::number::{Number, to_connect};
use crate::person::Person;
use crate::role::{Assignment, Role};
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

/// Who is employed today in the zone of their company, and what belongs to them.
pub(super) struct Present<'d> {
    pub(super) directory: &'d Directory,
    companies: HashMap<CompanyId, (&'d Company, NaiveDate)>,
    departments: HashMap<DepartmentId, &'d Department>,
    people: HashMap<PersonId, &'d Person>,
    /// The assignments of people who are employed, by role, those of today and those to come.
    holders: HashMap<RoleId, Vec<&'d Assignment>>,
    /// The deputies who are employed, in their order.
    deputies: HashMap<DeputyOf, Vec<&'d Deputy>>,
}

impl<'d> Present<'d> {
    pub(super) fn at(directory: &'d Directory, at: DateTime<Utc>) -> Self {
        let day = |company: &'d Company| (company.id, (company, day_at(at, company.zone)));
        let companies: HashMap<_, _> = directory.companies.iter().map(day).collect();
        let employed = |person: &&Person| {
            companies.get(&person.company).is_some_and(|(_, today)| {
                !person.employed.ended_by(*today) && !person.employed.begins_after(*today)
            })
        };
        let people: HashMap<_, _> =
            directory.people.iter().filter(employed).map(|person| (person.id, person)).collect();
        let roles: HashMap<RoleId, CompanyId> =
            directory.roles.iter().map(|role| (role.id, role.company)).collect();
        let mut holders: HashMap<RoleId, Vec<&Assignment>> = HashMap::new();
        for held in &directory.assignments {
            let today = roles.get(&held.role).and_then(|company| companies.get(company)).map(|(_, day)| *day);
            if today.is_some_and(|today| !held.ended_by(today)) && people.contains_key(&held.person) {
                holders.entry(held.role).or_default().push(held);
            }
        }
        let mut deputies: HashMap<DeputyOf, Vec<&Deputy>> = HashMap::new();
        for deputy in directory.deputies.iter().filter(|deputy| people.contains_key(&deputy.person)) {
            deputies.entry(deputy.of).or_default().push(deputy);
        }
        for ordered in deputies.values_mut() {
            ordered.sort_by_key(|deputy| (deputy.position, deputy.id));
        }
        let departments = directory.departments.iter().map(|part| (part.id, part)).collect();
        Self { directory, companies, departments, people, holders, deputies }
    }

    /// Whoever is employed today, in the order of the directory.
    pub(super) fn people(&self) -> impl Iterator<Item = &'d Person> {
        self.directory.people.iter().filter(|person| self.people.contains_key(&person.id))
    }

    pub(super) fn person(&self, id: PersonId) -> Option<&'d Person> {
        self.people.get(&id).copied()
    }

    pub(super) fn company(&self, id: CompanyId) -> Option<&'d Company> {
        self.companies.get(&id).map(|(company, _)| *company)
    }

    /// What day it is in the company.
    pub(super) fn today(&self, company: CompanyId) -> Option<NaiveDate> {
        self.companies.get(&company).map(|(_, today)| *today)
    }

    /// The number that somebody of the department always answers.
    pub(super) fn duty(&self, department: Option<DepartmentId>) -> Option<&'d Number> {
        self.departments.get(&department?)?.duty_number.as_ref()
    }

    /// Who holds a role today.
    pub(super) fn holders(&self, role: &Role) -> impl Iterator<Item = PersonId> {
        let today = self.today(role.company);
        let held = self.holders.get(&role.id).map_or(&[][..], Vec::as_slice);
        let now = held.iter().filter(move |held| today.is_some_and(|today| held.holds_on(today)));
        now.map(|held| held.person)
    }

    /// Whether somebody is going to hold a role.
    pub(super) fn will_be_held(&self, role: RoleId) -> bool {
        self.holders.contains_key(&role)
    }

    /// The deputies who are employed, in their order.
    pub(super) fn deputies(&self, of: DeputyOf) -> &[&'d Deputy] {
        self.deputies.get(&of).map_or(&[], Vec::as_slice)
    }

    /// Everybody who stands in for a person.
    pub(super) fn all_deputies(&self) -> impl Iterator<Item = (&DeputyOf, &Vec<&'d Deputy>)> {
        self.deputies.iter()
    }

    /// Whether a role has a number of its own that somebody answers.
    pub(super) fn answers_itself(&self, role: &Role) -> bool {
        to_connect(&role.numbers).is_some() || self.duty(role.department).is_some()
    }
}
