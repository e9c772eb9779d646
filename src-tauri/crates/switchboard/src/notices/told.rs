//! What a notice says, with the names that whoever it is about has now. No name is kept in a notice.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::company::Company;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::notice::{About, HoursOf, Notice};
use vaihde_domain::number::to_connect;
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_store::{Store, ToldNotice};

use crate::failure::Result;

/// What a notice says, in names. Texts of change are made where the reader's language is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Somebody begins.
    Starts {
        /// Full name.
        person: String,
        /// Their title; may be empty.
        title: String,
    },
    /// Somebody leaves; the day is the last one.
    Leaves {
        /// Full name.
        person: String,
    },
    /// A role has another holder.
    Holder {
        /// The role's name.
        role: String,
        /// Whoever holds it from the day on; none: nobody.
        person: Option<String>,
        /// Whoever held it before.
        before: Option<String>,
    },
    /// It was told that a role would have another holder, and that is no longer so.
    HolderStays {
        /// The role's name.
        role: String,
        /// Whoever holds it; none: nobody.
        person: Option<String>,
    },
    /// Somebody has another name.
    Name {
        /// Full name, as they are called at the moment.
        person: String,
        /// Full name from the day on, where that is still to come; else the name they had before, where it is known.
        other: Option<String>,
    },
    /// Somebody has another number.
    Numbers {
        /// Full name.
        person: String,
        /// The number to connect to from the day on, as written; none: there is none.
        number: Option<String>,
    },
    /// The company's instruction is another: the instruction in a few words, or whole; may be empty.
    Instruction(String),
    /// Somebody, a department or the company (none) is there at other hours.
    Hours(Option<String>),
    /// So many changes.
    Many(u32),
    /// What an admin has written.
    Own(PerLanguage),
}

/// The records notices speak of.
pub(super) struct Names {
    companies: HashMap<CompanyId, Company>,
    people: HashMap<PersonId, Person>,
    roles: HashMap<RoleId, String>,
    departments: HashMap<DepartmentId, String>,
    planned: HashMap<PersonId, Vec<Planned>>,
    at: DateTime<Utc>,
}

impl Names {
    /// Reads the records these notices speak of, as they are at the moment.
    pub(super) fn of(notices: &[&Notice], store: &Store, at: DateTime<Utc>) -> Result<Self> {
        let companies = store.companies()?.into_iter().map(|company| (company.id, company));
        let companies: HashMap<CompanyId, Company> = companies.collect();
        let mut planned: HashMap<PersonId, Vec<Planned>> = HashMap::new();
        let mut people = BTreeSet::new();
        let mut roles = HashMap::new();
        let mut departments = HashMap::new();
        for notice in notices {
            people.extend(people_of(&notice.about));
            match &notice.about {
                About::Holder { role, .. } | About::Vacant(role) => {
                    if let Some(known) = store.role(*role)? {
                        roles.insert(*role, known.name);
                    }
                }
                About::Hours(Some(HoursOf::Department(_))) if departments.is_empty() => {
                    departments = store.departments()?.into_iter().map(|part| (part.id, part.name)).collect();
                }
                _ => {}
            }
        }
        for ahead in store.planned()?.into_iter().filter(|planned| people.contains(&planned.person)) {
            planned.entry(ahead.person).or_default().push(ahead);
        }
        let day = |company: CompanyId| companies.get(&company).map(|company| day_at(at, company.zone));
        let people = store.people_with(&people)?.into_iter().map(|mut person| {
            let ahead = planned.entry(person.id).or_default();
            ahead.sort_by_key(|planned| (planned.on, planned.id));
            let today = day(person.company);
            for due in ahead.iter().filter(|due| today.is_some_and(|today| due.due_on(today))) {
                person = due.taken(person);
            }
            (person.id, person)
        });
        let people = people.collect();
        Ok(Self { companies, people, roles, departments, planned, at })
    }

    /// Which day it is in a company.
    pub(super) fn today(&self, company: CompanyId) -> NaiveDate {
        self.companies.get(&company).map_or(self.at.date_naive(), |company| day_at(self.at, company.zone))
    }

    pub(super) fn company(&self, company: CompanyId) -> Option<&Company> {
        self.companies.get(&company)
    }

    /// The names of the companies that notices are for, each once, by name.
    pub(super) fn companies(&self, notices: &[ToldNotice]) -> Vec<String> {
        let names = notices.iter().filter_map(|told| self.company(told.notice.company));
        names.map(|company| company.name.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// What the notice says; none: whoever it is about is no longer there.
    pub(super) fn told(&self, notice: &Notice) -> Option<Told> {
        let to_come = notice.on > self.today(notice.company);
        Some(match &notice.about {
            About::Starts(id) => {
                let person = self.people.get(id)?;
                Told::Starts { person: person.name.full(), title: person.title.clone() }
            }
            About::Leaves(id) => Told::Leaves { person: self.name(*id)? },
            About::Holder { role, person, before } => {
                let role = self.roles.get(role)?.clone();
                if person == before {
                    Told::HolderStays { role, person: person.and_then(|id| self.name(id)) }
                } else {
                    let person = person.and_then(|id| self.name(id));
                    Told::Holder { role, person, before: before.and_then(|id| self.name(id)) }
                }
            }
            About::Vacant(role) => {
                Told::Holder { role: self.roles.get(role)?.clone(), person: None, before: None }
            }
            About::Name(id) => {
                let person = self.people.get(id)?;
                let now = person.name.full();
                let other = if to_come {
                    self.on(*id, notice.on).and_then(|planned| Some(planned.name.as_ref()?.full()))
                } else {
                    person.name.former.first().cloned()
                };
                Told::Name { other: other.filter(|other| *other != now), person: now }
            }
            About::Numbers(id) => {
                let person = self.people.get(id)?;
                let ahead = self.on(*id, notice.on).filter(|_| to_come);
                let numbers = ahead.and_then(|planned| planned.numbers.as_ref()).unwrap_or(&person.numbers);
                let number = to_connect(numbers).map(|number| number.written.clone());
                Told::Numbers { person: person.name.full(), number }
            }
            About::Instruction => {
                let company = self.companies.get(&notice.company)?;
                let short = Some(&company.short_instruction).filter(|short| !short.is_empty());
                Told::Instruction(short.unwrap_or(&company.instruction).clone())
            }
            About::Hours(None) => Told::Hours(None),
            About::Hours(Some(HoursOf::Person(id))) => Told::Hours(Some(self.name(*id)?)),
            About::Hours(Some(HoursOf::Department(id))) => {
                Told::Hours(Some(self.departments.get(id)?.clone()))
            }
            About::Many(many) => Told::Many(*many),
            About::Own(words) => Told::Own(words.clone()),
        })
    }

    fn name(&self, person: PersonId) -> Option<String> {
        self.people.get(&person).map(|person| person.name.full())
    }

    /// What is planned for somebody on that day.
    fn on(&self, person: PersonId, day: NaiveDate) -> Option<&Planned> {
        self.planned.get(&person)?.iter().find(|planned| planned.on == day)
    }
}

fn people_of(about: &About) -> Vec<PersonId> {
    match about {
        About::Starts(id)
        | About::Leaves(id)
        | About::Name(id)
        | About::Numbers(id)
        | About::Hours(Some(HoursOf::Person(id))) => vec![*id],
        About::Holder { person, before, .. } => [*person, *before].into_iter().flatten().collect(),
        About::Vacant(_) | About::Instruction | About::Hours(_) | About::Many(_) | About::Own(_) => {
            Vec::new()
        }
    }
}
