//! The hours of a person, a department or a company: read, and saved as one Operation if nobody changed the same record
//! meanwhile.
//!
//! HR may change hours and nothing else of these records: the rest is as it is in the database at that moment, whatever
//! was on the screen. Knows no rule of hours; what is wrong with them the domain says.

use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::form::HoursDraft;
use vaihde_domain::history::Act;
use vaihde_domain::hours::Hours;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::{CompanyId, DepartmentId, PersonId};
use vaihde_store::{StoreFault, Version};

use super::HrDesk;
use crate::failure::{Failure, Result};
use crate::forms::{Choice, Saved};

/// Whose hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HoursOf {
    Person(PersonId),
    Department(DepartmentId),
    Company(CompanyId),
}

/// The form of somebody's hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursForm {
    /// Whose.
    pub of: HoursOf,
    /// What they are called.
    pub name: String,
    /// As they are.
    pub draft: HoursDraft,
    /// Where the history stood when they were read.
    pub seen: Version,
    /// Whose hours hold where nothing is set here, the nearest first.
    pub above: Vec<HoursAbove>,
    /// The departments of the company, by name.
    pub departments: Vec<Choice<DepartmentId>>,
}

/// The hours of a level above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursAbove {
    /// Whose.
    pub of: HoursOf,
    /// What they are called.
    pub name: String,
    /// As they are.
    pub hours: HoursDraft,
}

impl HrDesk<'_> {
    /// The form of somebody's hours; none: they are no longer there.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn hours_form(&self, of: HoursOf) -> Result<Option<HoursForm>> {
        let store = &self.switchboard.store;
        // The version first: what changes between the readings is then seen as a change.
        let seen = store.version()?;
        let Some(own) = self.level(of)? else { return Ok(None) };
        let mut above = Vec::new();
        for of in own.above() {
            above.extend(self.level(of)?.map(|level| HoursAbove {
                of,
                name: level.name(),
                hours: HoursDraft::from(level.hours()),
            }));
        }
        let departments = store.departments_of(own.company())?.into_iter();
        let departments =
            departments.map(|part| Choice { id: part.id, name: part.name, detail: String::new() });
        let mut departments: Vec<Choice<DepartmentId>> = departments.collect();
        departments.sort_by_cached_key(|choice| choice.name.to_lowercase());
        Ok(Some(HoursForm {
            of,
            name: own.name(),
            draft: HoursDraft::from(own.hours()),
            seen,
            above,
            departments,
        }))
    }

    /// Saves somebody's hours as one Operation. `seen` is where the history stood when the form was read. Hours in which
    /// nothing is different leave no trace.
    ///
    /// # Errors
    /// The hours are wrong, whose they are was changed since or is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn save_hours(&mut self, of: HoursOf, draft: &HoursDraft, seen: Version) -> Result<Saved<HoursOf>> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let own = self.level(of)?.ok_or(StoreFault::Gone(of.record()))?;
        if changed.contains(&of.record()) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let hours = draft.hours().map_err(Failure::Form)?;
        if hours == *own.hours() {
            return Ok(Saved { id: of, done: None });
        }
        let header = self.switchboard.header(Act::EditHours);
        let edit = Edit::Alter(own.with_hours(hours));
        let done = self.switchboard.store.carry_out(header, &[edit], Some(now))?;
        Ok(Saved { id: of, done: Some(done) })
    }

    fn level(&self, of: HoursOf) -> Result<Option<Level>> {
        let store = &self.switchboard.store;
        Ok(match of {
            HoursOf::Person(id) => store.person(id)?.map(|person| Level::Person(Box::new(person))),
            HoursOf::Department(id) => store.department(id)?.map(|part| Level::Department(Box::new(part))),
            HoursOf::Company(id) => store.company(id)?.map(|company| Level::Company(Box::new(company))),
        })
    }
}

impl HoursOf {
    fn record(self) -> RecordId {
        match self {
            Self::Person(id) => RecordId::Person(id),
            Self::Department(id) => RecordId::Department(id),
            Self::Company(id) => RecordId::Company(id),
        }
    }
}

/// A record that has hours.
enum Level {
    Person(Box<Person>),
    Department(Box<Department>),
    Company(Box<Company>),
}

impl Level {
    fn name(&self) -> String {
        match self {
            Self::Person(person) => person.name.full(),
            Self::Department(department) => department.name.clone(),
            Self::Company(company) => company.name.clone(),
        }
    }

    fn hours(&self) -> &Hours {
        match self {
            Self::Person(person) => &person.hours,
            Self::Department(department) => &department.hours,
            Self::Company(company) => &company.hours,
        }
    }

    fn company(&self) -> CompanyId {
        match self {
            Self::Person(person) => person.company,
            Self::Department(department) => department.company,
            Self::Company(company) => company.id,
        }
    }

    fn above(&self) -> Vec<HoursOf> {
        let company = HoursOf::Company(self.company());
        match self {
            Self::Person(person) => {
                person.department.map(HoursOf::Department).into_iter().chain([company]).collect()
            }
            Self::Department(_) => vec![company],
            Self::Company(_) => Vec::new(),
        }
    }

    fn with_hours(self, hours: Hours) -> Record {
        match self {
            Self::Person(person) => Record::Person(Person { hours, ..*person }),
            Self::Department(department) => Record::Department(Department { hours, ..*department }),
            Self::Company(company) => Record::Company(Company { hours, ..*company }),
        }
    }
}
