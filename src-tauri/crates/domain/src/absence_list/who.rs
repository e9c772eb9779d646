//! Whom and what the rows of an absence list mean.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{AbsenceField, AbsenceRow};
use crate::absence::Cover;
use crate::civil::day_at;
use crate::directory::Directory;
use crate::exact_name::{agree, folded, said};
use crate::find_person::{Found, Roll};
use crate::person::{Person, PersonName};
use crate::role::Role;
use crate::row_problem::RowFault;
use crate::{CompanyId, PersonId, RoleId};

/// What is wrong with a row, and in which column.
pub(super) struct Wrong {
    pub(super) field: Option<AbsenceField>,
    pub(super) value: String,
    pub(super) fault: RowFault,
}

/// Everybody and every role, by what rows call them.
pub(super) struct Who<'a> {
    roll: Roll,
    people: HashMap<PersonId, &'a Person>,
    companies: HashMap<String, CompanyId>,
    /// By company and name, in the order of entry.
    roles: HashMap<(CompanyId, String), Vec<&'a Role>>,
    role_names: HashMap<RoleId, &'a str>,
    held: HashSet<(RoleId, PersonId)>,
}

impl<'a> Who<'a> {
    pub(super) fn of(current: &'a Directory, at: DateTime<Utc>) -> Self {
        let days: HashMap<CompanyId, NaiveDate> =
            current.companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
        let left =
            |person: &Person| days.get(&person.company).is_some_and(|day| person.employed.ended_by(*day));
        let mut companies: HashMap<String, CompanyId> = HashMap::new();
        for company in &current.companies {
            let first = companies.entry(folded(&company.name)).or_insert(company.id);
            *first = company.id.min(*first);
        }
        let mut roles: HashMap<(CompanyId, String), Vec<&Role>> = HashMap::new();
        for role in &current.roles {
            roles.entry((role.company, folded(&role.name))).or_default().push(role);
        }
        roles.values_mut().for_each(|roles| roles.sort_by_key(|role| role.id));
        let company_of: HashMap<RoleId, CompanyId> =
            current.roles.iter().map(|role| (role.id, role.company)).collect();
        let open = current.assignments.iter().filter(|assignment| {
            let day = company_of.get(&assignment.role).and_then(|company| days.get(company));
            day.is_none_or(|day| !assignment.ended_by(*day))
        });
        let held = open.map(|assignment| (assignment.role, assignment.person)).collect();
        Self {
            roll: Roll::of(&current.people, left),
            people: current.people.iter().map(|person| (person.id, person)).collect(),
            companies,
            roles,
            role_names: current.roles.iter().map(|role| (role.id, role.name.as_str())).collect(),
            held,
        }
    }

    /// The person a row is about: by id, else by e-mail, else by name. A name beside an id has to agree with it, or the
    /// wrong person would be away.
    pub(super) fn is_away(&self, row: &AbsenceRow) -> Result<PersonId, Wrong> {
        let company = said(row.company.as_deref());
        let near = company.as_deref().map(|name| self.companies.get(&folded(name)).copied());
        let said_by = [
            (AbsenceField::Id, said(row.id.as_deref())),
            (AbsenceField::Email, said(row.email.as_deref())),
            (AbsenceField::FullName, said(row.name.as_deref())),
        ];
        let mut wrong: Option<Wrong> = None;
        for (field, text) in &said_by {
            let Some(text) = text else { continue };
            let found = match near {
                // A company that is not in the directory has nobody in it.
                Some(None) => Found::None,
                Some(Some(company)) => self.within(self.roll.find_in(text, company), company),
                None => self.roll.find(text),
            };
            let fault = match found {
                Found::One(person) => match &said_by[2].1 {
                    Some(name) if *field != AbsenceField::FullName && !self.goes_by(person, name) => {
                        return Err(wrong_who(AbsenceField::FullName, name, RowFault::NoSuchPerson));
                    }
                    _ => return Ok(person),
                },
                Found::None => RowFault::NoSuchPerson,
                Found::Several(people) => RowFault::SeveralPeople { count: people.len() },
            };
            wrong.get_or_insert_with(|| wrong_who(*field, text, fault));
        }
        Err(wrong.unwrap_or(Wrong { field: None, value: String::new(), fault: RowFault::Nobody }))
    }

    /// Only the company's own people: the row has said whose they are.
    fn within(&self, found: Found, company: CompanyId) -> Found {
        match found {
            Found::One(person) if self.company(person) == Some(company) => Found::One(person),
            Found::Several(people) if people.iter().all(|person| self.company(*person) == Some(company)) => {
                Found::Several(people)
            }
            _ => Found::None,
        }
    }

    fn goes_by(&self, person: PersonId, name: &str) -> bool {
        let written = PersonName { given: name.replace(',', " "), ..PersonName::default() };
        self.people.get(&person).is_some_and(|person| agree(&written, &person.name))
    }

    /// Somebody who covers for the person, of their own company first.
    pub(super) fn cover(&self, text: &str, of: PersonId) -> Result<PersonId, Wrong> {
        let found = match self.company(of) {
            Some(company) => self.roll.find_in(text, company),
            None => self.roll.find(text),
        };
        let fault = match found {
            Found::One(cover) if cover == of => RowFault::Themselves,
            Found::One(cover) => return Ok(cover),
            Found::None => RowFault::NoSuchPerson,
            Found::Several(people) => RowFault::SeveralPeople { count: people.len() },
        };
        Err(wrong_who(AbsenceField::Covers, text, fault))
    }

    /// A role of the person's company; of several with the name the one the person holds.
    pub(super) fn role(&self, name: &str, of: PersonId) -> Result<RoleId, Wrong> {
        let roles = self.company(of).and_then(|company| self.roles.get(&(company, folded(name))));
        let roles = roles.map(Vec::as_slice).unwrap_or_default();
        let held = roles.iter().find(|role| self.held.contains(&(role.id, of)));
        let role = held.or(roles.first());
        role.map(|role| role.id).ok_or_else(|| wrong_who(AbsenceField::Role, name, RowFault::NoSuchRole))
    }

    pub(super) fn name(&self, person: PersonId) -> String {
        self.people.get(&person).map(|person| person.name.full()).unwrap_or_default()
    }

    /// Names of covers, with the role where they cover only one.
    pub(super) fn cover_names(&self, covers: &[Cover]) -> Vec<String> {
        let named = covers.iter().map(|cover| {
            let name = self.name(cover.person);
            match cover.role.and_then(|role| self.role_names.get(&role)) {
                Some(role) => format!("{name} ({role})"),
                None => name,
            }
        });
        named.collect()
    }

    fn company(&self, person: PersonId) -> Option<CompanyId> {
        self.people.get(&person).map(|person| person.company)
    }
}

fn wrong_who(field: AbsenceField, value: &str, fault: RowFault) -> Wrong {
    Wrong { field: Some(field), value: value.to_owned(), fault }
}
