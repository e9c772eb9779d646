//! The directory arranged for asking: who covers, deputises for and holds what.
//!
//! Decides nothing and knows no moment. A reference to a record that is not there leads nowhere, and that is no error:
//! a roster may be made of a part of a directory.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

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
use crate::{AbsenceId, CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

/// Records by id, and by the person and role they are about, in the order in which they are asked. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    records: Arc<Records>,
    /// Somebody's absences as they would be, instead of as they are.
    instead: Option<(PersonId, Vec<Absence>)>,
}

#[derive(Debug, Default)]
struct Records {
    companies: HashMap<CompanyId, Company>,
    departments: HashMap<DepartmentId, Department>,
    people: HashMap<PersonId, Person>,
    roles: HashMap<RoleId, Role>,
    referrals: HashMap<ReferralId, Referral>,
    absences: HashMap<PersonId, Vec<Absence>>,
    /// Whose absences somebody covers in.
    covers: HashMap<PersonId, Vec<(PersonId, AbsenceId)>>,
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
            directory.referrals.iter().filter_map(|referral| Some((referral.person()?, referral.id))),
            |&(person, _)| person,
            |&(_, id)| id,
        );
        let covers = grouped(
            directory.absences.iter().flat_map(|absence| {
                absence.covers.iter().map(|cover| (cover.person, (absence.person, absence.id)))
            }),
            |&(cover, _)| cover,
            |&(_, covered)| covered,
        );
        let records = Records {
            companies: directory.companies.into_iter().map(|company| (company.id, company)).collect(),
            departments: directory.departments.into_iter().map(|part| (part.id, part)).collect(),
            people: directory.people.into_iter().map(|person| (person.id, person)).collect(),
            roles: directory.roles.into_iter().map(|role| (role.id, role)).collect(),
            referrals: directory.referrals.into_iter().map(|referral| (referral.id, referral)).collect(),
            covers: (covers.into_iter())
                .map(|(cover, pairs)| (cover, pairs.into_iter().map(|(_, covered)| covered).collect()))
                .collect(),
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
        };
        Self { records: Arc::new(records), instead: None }
    }

    /// The company of an id.
    pub fn company(&self, id: CompanyId) -> Option<&Company> {
        self.records.companies.get(&id)
    }

    /// The department of an id.
    pub fn department(&self, id: DepartmentId) -> Option<&Department> {
        self.records.departments.get(&id)
    }

    /// The person of an id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.records.people.get(&id)
    }

    /// The role of an id.
    pub fn role(&self, id: RoleId) -> Option<&Role> {
        self.records.roles.get(&id)
    }

    /// The referral of an id.
    pub fn referral(&self, id: ReferralId) -> Option<&Referral> {
        self.records.referrals.get(&id)
    }

    /// All companies, in no promised order.
    pub fn companies(&self) -> impl Iterator<Item = &Company> {
        self.records.companies.values()
    }

    /// All people, leavers included, in no promised order.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.records.people.values()
    }

    /// All roles, in no promised order.
    pub fn roles(&self) -> impl Iterator<Item = &Role> {
        self.records.roles.values()
    }

    /// All referrals, in no promised order.
    pub fn referrals(&self) -> impl Iterator<Item = &Referral> {
        self.records.referrals.values()
    }

    /// A person's absences, past and coming, by their beginning.
    pub fn absences_of(&self, person: PersonId) -> &[Absence] {
        match &self.instead {
            Some((whose, absences)) if *whose == person => absences,
            _ => listed(&self.records.absences, &person),
        }
    }

    /// The absences of others in which somebody covers.
    pub fn absences_covered_by(&self, cover: PersonId) -> impl Iterator<Item = &Absence> {
        listed(&self.records.covers, &cover)
            .iter()
            .filter_map(|(person, id)| self.absences_of(*person).iter().find(|absence| absence.id == *id))
    }

    /// This roster with one absence more, or another in the place of the one of its id.
    pub fn with_absence(&self, absence: Absence) -> Self {
        let mut theirs: Vec<Absence> = self.absences_of(absence.person).to_vec();
        theirs.retain(|known| known.id != absence.id);
        let place = theirs
            .partition_point(|known| (civil_start(known), known.id) < (civil_start(&absence), absence.id));
        let person = absence.person;
        theirs.insert(place, absence);
        Self { records: Arc::clone(&self.records), instead: Some((person, theirs)) }
    }

    /// The deputies of a person or a role, in the order they are asked.
    pub fn deputies_of(&self, of: DeputyOf) -> &[Deputy] {
        listed(&self.records.deputies, &of)
    }

    /// Who has held, holds and will hold a role, in the order they are asked.
    pub fn assignments_to(&self, role: RoleId) -> &[Assignment] {
        listed(&self.records.holders, &role)
    }

    /// The roles a person has held, holds and will hold.
    pub fn assignments_of(&self, person: PersonId) -> &[Assignment] {
        listed(&self.records.held, &person)
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
        listed(&self.records.referrals_about, &person).iter().filter_map(|&id| self.referral(id))
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
