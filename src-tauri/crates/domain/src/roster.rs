//! The directory arranged for asking: who covers, deputises for and holds what.
//!
//! Decides nothing and knows no moment. A reference to a record that is not there leads nowhere, and that is no error:
//! a roster may be made of a part of a directory.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::absence::Absence;
use crate::civil::Moment;
use crate::company::Company;
use crate::department::Department;
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::hours::HoursInForce;
use crate::person::Person;
use crate::referral::Referral;
use crate::role::{Assignment, Role};
use crate::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

/// Records by id, and by the person and role they are about, in the order in which they are asked.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    companies: HashMap<CompanyId, Company>,
    departments: HashMap<DepartmentId, Department>,
    people: HashMap<PersonId, Person>,
    roles: HashMap<RoleId, Role>,
    referrals: HashMap<ReferralId, Referral>,
    absences: HashMap<PersonId, Vec<Absence>>,
    deputies: HashMap<DeputyOf, Vec<Deputy>>,
    holders: HashMap<RoleId, Vec<Assignment>>,
    held: HashMap<PersonId, Vec<Assignment>>,
    referrals_about: HashMap<PersonId, Vec<ReferralId>>,
}

impl Roster {
    /// Arranges the records.
    pub fn new(directory: Directory) -> Self {
        let held = grouped(
            directory.assignments.iter().cloned(),
            |assignment| assignment.person,
            |assignment| (assignment.position, assignment.from, assignment.id),
        );
        let referrals_about = grouped(
            directory.referrals.iter().filter_map(|referral| Some((referral.person?, referral.id))),
            |&(person, _)| person,
            |&(_, id)| id,
        );
        Self {
            companies: directory.companies.into_iter().map(|company| (company.id, company)).collect(),
            departments: directory.departments.into_iter().map(|part| (part.id, part)).collect(),
            people: directory.people.into_iter().map(|person| (person.id, person)).collect(),
            roles: directory.roles.into_iter().map(|role| (role.id, role)).collect(),
            referrals: directory.referrals.into_iter().map(|referral| (referral.id, referral)).collect(),
            absences: grouped(
                directory.absences,
                |absence| absence.person,
                |absence| (civil_start(absence), absence.id),
            ),
            deputies: grouped(directory.deputies, |deputy| deputy.of, |deputy| (deputy.position, deputy.id)),
            holders: grouped(
                directory.assignments,
                |assignment| assignment.role,
                |assignment| (assignment.position, assignment.from, assignment.id),
            ),
            held,
            referrals_about: referrals_about
                .into_iter()
                .map(|(person, pairs)| (person, pairs.into_iter().map(|(_, id)| id).collect()))
                .collect(),
        }
    }

    /// The company of an id.
    pub fn company(&self, id: CompanyId) -> Option<&Company> {
        self.companies.get(&id)
    }

    /// The department of an id.
    pub fn department(&self, id: DepartmentId) -> Option<&Department> {
        self.departments.get(&id)
    }

    /// The person of an id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// The role of an id.
    pub fn role(&self, id: RoleId) -> Option<&Role> {
        self.roles.get(&id)
    }

    /// The referral of an id.
    pub fn referral(&self, id: ReferralId) -> Option<&Referral> {
        self.referrals.get(&id)
    }

    /// All companies, in no promised order.
    pub fn companies(&self) -> impl Iterator<Item = &Company> {
        self.companies.values()
    }

    /// All people, leavers included, in no promised order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// All roles, in no promised order.
    pub fn roles(&self) -> impl Iterator<Item = &Role> {
        self.roles.values()
    }

    /// All referrals, in no promised order.
    pub fn referrals(&self) -> impl Iterator<Item = &Referral> {
        self.referrals.values()
    }

    /// A person's absences, past and coming, by their beginning.
    pub fn absences_of(&self, person: PersonId) -> &[Absence] {
        listed(&self.absences, &person)
    }

    /// The deputies of a person or a role, in the order they are asked.
    pub fn deputies_of(&self, of: DeputyOf) -> &[Deputy] {
        listed(&self.deputies, &of)
    }

    /// Who has held, holds and will hold a role, in the order they are asked.
    pub fn assignments_to(&self, role: RoleId) -> &[Assignment] {
        listed(&self.holders, &role)
    }

    /// The roles a person has held, holds and will hold.
    pub fn assignments_of(&self, person: PersonId) -> &[Assignment] {
        listed(&self.held, &person)
    }

    /// Who holds a role on the day (in the time zone of the role's company), each once, in the order they are asked.
    /// Whoever has left or not started is among them as long as the assignment holds.
    pub fn holders_on(&self, role: RoleId, day: NaiveDate) -> Vec<&Person> {
        let mut holders: Vec<&Person> = Vec::new();
        for assignment in self.assignments_to(role).iter().filter(|assignment| assignment.holds_on(day)) {
            if let Some(person) = self.person(assignment.person)
                && holders.iter().all(|holder| holder.id != person.id)
            {
                holders.push(person);
            }
        }
        holders
    }

    /// The referrals about a person, told on the day (in the time zone of the referral's company) or not.
    pub fn referrals_about(&self, person: PersonId) -> impl Iterator<Item = &Referral> {
        listed(&self.referrals_about, &person).iter().filter_map(|&id| self.referral(id))
    }

    /// The time zone of a company; Helsinki's for a company that is not there, as for one of which only the name is
    /// known.
    pub fn zone_of(&self, company: CompanyId) -> Tz {
        self.company(company).map_or(Tz::Europe__Helsinki, |company| company.zone)
    }

    /// The hours that hold for a person.
    pub fn hours_of<'a>(&'a self, person: &'a Person) -> HoursInForce<'a> {
        let department = person.department.and_then(|id| self.department(id));
        let company = self.company(person.company);
        let levels = [Some(&person.hours), department.map(|part| &part.hours), company.map(|own| &own.hours)];
        HoursInForce::new(levels.into_iter().flatten(), self.zone_of(person.company))
    }
}

fn civil_start(absence: &Absence) -> NaiveDateTime {
    match absence.span.from {
        Moment::Day(day) => day.and_time(NaiveTime::MIN),
        Moment::Time(time) => time,
    }
}

fn grouped<T, K: Eq + Hash, O: Ord>(
    records: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
    order: impl Fn(&T) -> O,
) -> HashMap<K, Vec<T>> {
    let mut groups: HashMap<K, Vec<T>> = HashMap::new();
    for record in records {
        groups.entry(key(&record)).or_default().push(record);
    }
    for group in groups.values_mut() {
        group.sort_by_key(&order);
    }
    groups
}

fn listed<'a, K: Eq + Hash, T>(groups: &'a HashMap<K, Vec<T>>, key: &K) -> &'a [T] {
    groups.get(key).map_or(&[], Vec::as_slice)
}
