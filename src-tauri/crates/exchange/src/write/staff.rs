//! The people of the directory as a staff list.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::role::Role;
use vaihde_domain::staff_list::Field;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};

use super::naming::Naming;
use super::number_columns::NumberColumns;
use super::sheet;
use crate::cell::as_list;
use crate::columns::Meaning;

const BEFORE_NUMBERS: [Field; 11] = [
    Field::Id,
    Field::Honorific,
    Field::GivenName,
    Field::FamilyName,
    Field::CalledBy,
    Field::FormerName,
    Field::Alias,
    Field::Title,
    Field::Department,
    Field::Company,
    Field::Email,
];
const AFTER_NUMBERS: [Field; 8] = [
    Field::NotGiven,
    Field::Languages,
    Field::EmployedFrom,
    Field::EmployedTo,
    Field::Roles,
    Field::Keywords,
    Field::Deputies,
    Field::ReportsTo,
];

/// Everybody in the directory, leavers included, as the bytes of a staff list: by company, department, family name
/// and given name. Roles are those held or to be held at the moment; ended ones are left out. The keywords of a row
/// are those that all of its roles have, for a list cannot say which keyword belongs to which role.
pub fn write_staff(directory: &Directory, at: DateTime<Utc>) -> Vec<u8> {
    let shown = Shown::of(directory, at);
    let mut people: Vec<&Person> = directory.people.iter().collect();
    people.sort_by_cached_key(|person| shown.order(person));
    let numbers = NumberColumns::of(people.iter().map(|person| person.numbers.as_slice()));
    let header = BEFORE_NUMBERS.into_iter().map(|field| field.header().to_owned());
    let header = header.chain(numbers.headers());
    let header = header.chain(AFTER_NUMBERS.into_iter().map(|field| field.header().to_owned())).collect();
    let rows = people.into_iter().map(|person| {
        let mut row: Vec<String> = BEFORE_NUMBERS.iter().map(|field| shown.cell(person, *field)).collect();
        row.extend(numbers.place(&person.numbers).into_iter().map(as_list));
        row.extend(AFTER_NUMBERS.iter().map(|field| shown.cell(person, *field)));
        row
    });
    sheet::bytes(std::iter::once(header).chain(rows))
}

/// The directory, looked up by what a row shows of it.
pub(super) struct Shown<'a> {
    companies: HashMap<CompanyId, &'a str>,
    departments: HashMap<DepartmentId, &'a str>,
    roles: HashMap<PersonId, Vec<&'a Role>>,
    deputies: HashMap<PersonId, Vec<PersonId>>,
    naming: Naming<'a>,
}

impl<'a> Shown<'a> {
    pub(super) fn of(directory: &'a Directory, at: DateTime<Utc>) -> Self {
        let today: HashMap<CompanyId, NaiveDate> =
            directory.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
        let by_id: HashMap<RoleId, &Role> = directory.roles.iter().map(|role| (role.id, role)).collect();
        let mut held: Vec<_> = directory
            .assignments
            .iter()
            .filter_map(|assignment| {
                let role = by_id.get(&assignment.role)?;
                let ended = today.get(&role.company).is_some_and(|day| assignment.ended_by(*day));
                (!ended).then_some((assignment.id, assignment.person, *role))
            })
            .collect();
        held.sort_by_key(|(id, ..)| *id);
        let mut roles: HashMap<PersonId, Vec<&Role>> = HashMap::new();
        for (_, person, role) in held {
            roles.entry(person).or_default().push(role);
        }
        let mut standing: Vec<_> = directory.deputies.iter().collect();
        standing.sort_by_key(|deputy| (deputy.position, deputy.id));
        let mut deputies: HashMap<PersonId, Vec<PersonId>> = HashMap::new();
        for deputy in standing {
            if let DeputyOf::Person(person) = deputy.of {
                deputies.entry(person).or_default().push(deputy.person);
            }
        }
        Self {
            companies: directory
                .companies
                .iter()
                .map(|company| (company.id, company.name.as_str()))
                .collect(),
            departments: directory.departments.iter().map(|part| (part.id, part.name.as_str())).collect(),
            roles,
            deputies,
            naming: Naming::of(directory),
        }
    }

    fn company(&self, person: &Person) -> &'a str {
        self.companies.get(&person.company).copied().unwrap_or_default()
    }

    fn department(&self, person: &Person) -> &'a str {
        person.department.and_then(|id| self.departments.get(&id).copied()).unwrap_or_default()
    }

    pub(super) fn order(&self, person: &Person) -> impl Ord + use<> {
        (
            self.company(person).to_owned(),
            self.department(person).to_owned(),
            person.name.family.clone(),
            person.name.given.clone(),
            person.staff_id.clone(),
            person.id,
        )
    }

    /// The roles that are held or to be held, in the order of assignment.
    pub(super) fn roles(&self, person: &Person) -> &[&'a Role] {
        self.roles.get(&person.id).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn cell(&self, person: &Person, field: Field) -> String {
        let texts = |texts: &[String]| as_list(texts.iter().map(String::as_str));
        let roles = self.roles(person);
        match field {
            Field::Id => person.staff_id.clone().unwrap_or_default(),
            Field::Honorific => person.name.honorific.clone(),
            Field::GivenName => person.name.given.clone(),
            Field::FamilyName => person.name.family.clone(),
            Field::FullName => person.name.full(),
            Field::CalledBy => person.name.called_by.clone().unwrap_or_default(),
            Field::FormerName => texts(&person.name.former),
            Field::Alias => texts(&person.name.aliases),
            Field::Title => person.title.clone(),
            Field::Department => self.department(person).to_owned(),
            Field::Company => self.company(person).to_owned(),
            Field::Number(kind) => {
                let of_kind = person.numbers.iter().filter(|number| number.kind == kind);
                as_list(of_kind.map(|number| number.written.as_str()))
            }
            Field::NotGiven => {
                let hidden = person.numbers.iter().filter(|number| !number.may_be_given);
                as_list(hidden.map(|number| number.written.as_str()))
            }
            Field::Email => person.email.clone().unwrap_or_default(),
            Field::Languages => texts(&person.languages),
            Field::EmployedFrom => day(person.employed.from),
            Field::EmployedTo => day(person.employed.to),
            Field::Roles => as_list(roles.iter().map(|role| role.name.as_str())),
            Field::Keywords => as_list(shared_keywords(roles)),
            Field::Deputies => {
                let deputies = self.deputies.get(&person.id).into_iter().flatten();
                let names: Vec<String> = deputies.filter_map(|deputy| self.naming.name(*deputy)).collect();
                texts(&names)
            }
            Field::ReportsTo => person.reports_to.and_then(|id| self.naming.name(id)).unwrap_or_default(),
        }
    }
}

fn shared_keywords<'a>(roles: &[&'a Role]) -> impl Iterator<Item = &'a str> {
    let (first, others) =
        roles.split_first().map_or((None, Vec::new()), |(first, others)| (Some(*first), others.to_vec()));
    first
        .into_iter()
        .flat_map(|role| &role.keywords)
        .map(String::as_str)
        .filter(move |keyword| others.iter().all(|role| role.keywords.iter().any(|other| other == keyword)))
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
