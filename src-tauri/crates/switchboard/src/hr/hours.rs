//! The hours of a person, a department or a company, read and saved by HR. One Operation a save, and none where nothing
//! is different. Reads the companies and departments, never the whole directory.

use chrono::{DateTime, Utc};
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::form::HoursDraft;
use vaihde_domain::history::Act;
use vaihde_domain::hours::Hours;
use vaihde_domain::notice::Tell;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::{CompanyId, DepartmentId, PersonId};
use vaihde_store::{Done, StoreFault, Version};

use super::HrDesk;
use crate::failure::{Failure, Result};
use crate::forms::Choice;

/// Whose hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HoursOf {
    Person(PersonId),
    Department(DepartmentId),
    Company(CompanyId),
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

/// Hours, and those that hold where they say nothing.
#[derive(Clone, Debug)]
pub struct HoursForm {
    /// Whose, and as they are.
    pub own: LevelHours,
    /// Where the history stood when they were read.
    pub seen: Version,
    /// Those above, the nearest first.
    pub above: Vec<LevelHours>,
    /// The departments of the company, by name.
    pub departments: Vec<Choice<DepartmentId>>,
}

/// The hours of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelHours {
    /// Whose.
    pub of: HoursOf,
    /// Their name.
    pub name: String,
    /// As they are.
    pub draft: HoursDraft,
}

/// A record that has hours.
enum Keeper {
    Person(Person),
    Department(Department),
    Company(Company),
}

impl Keeper {
    fn level(&self) -> LevelHours {
        let (of, name, hours) = match self {
            Self::Person(person) => (HoursOf::Person(person.id), person.name.full(), &person.hours),
            Self::Department(part) => (HoursOf::Department(part.id), part.name.clone(), &part.hours),
            Self::Company(company) => (HoursOf::Company(company.id), company.name.clone(), &company.hours),
        };
        LevelHours { of, name, draft: HoursDraft::from(hours) }
    }

    fn company(&self) -> CompanyId {
        match self {
            Self::Person(person) => person.company,
            Self::Department(part) => part.company,
            Self::Company(company) => company.id,
        }
    }

    /// The record with other hours; none: they are what it has.
    fn with(self, hours: Hours) -> Option<Record> {
        match self {
            Self::Person(person) if person.hours == hours => None,
            Self::Department(part) if part.hours == hours => None,
            Self::Company(company) if company.hours == hours => None,
            Self::Person(person) => Some(Record::Person(Person { hours, ..person })),
            Self::Department(part) => Some(Record::Department(Department { hours, ..part })),
            Self::Company(company) => Some(Record::Company(Company { hours, ..company })),
        }
    }
}

impl HrDesk<'_> {
    /// The hours of a person, department or company; none: they are no longer there.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn hours_form(&self, of: HoursOf) -> Result<Option<HoursForm>> {
        // The version first: what changes between the readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let Some(keeper) = self.keeper(of, self.switchboard.now())? else { return Ok(None) };
        let here = keeper.company();
        let mut departments = self.switchboard.store.departments()?;
        departments.retain(|part| part.company == here);
        departments.sort_by_cached_key(|part| part.name.to_lowercase());
        let theirs = match &keeper {
            Keeper::Person(person) => person.department,
            Keeper::Department(_) | Keeper::Company(_) => None,
        };
        let department = departments.iter().find(|part| Some(part.id) == theirs).cloned();
        let company = match keeper {
            Keeper::Company(_) => None,
            Keeper::Person(_) | Keeper::Department(_) => self.switchboard.store.company(here)?,
        };
        let above = department.map(Keeper::Department).into_iter().chain(company.map(Keeper::Company));
        let choice =
            |part: &Department| Choice { id: part.id, name: part.name.clone(), detail: String::new() };
        Ok(Some(HoursForm {
            own: keeper.level(),
            seen,
            above: above.map(|keeper| keeper.level()).collect(),
            departments: departments.iter().map(choice).collect(),
        }))
    }

    /// Saves hours as one Operation; none: nothing was different. `seen` is where the history stood when they were read.
    ///
    /// # Errors
    /// Something is wrong with the hours, the record was changed since or is no longer there, or the database cannot be
    /// written. Nothing was changed.
    pub fn save_hours(&mut self, of: HoursOf, draft: &HoursDraft, seen: Version) -> Result<Option<Done>> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let real = self.switchboard.now();
        let keeper = self.keeper(of, real)?.ok_or(StoreFault::Gone(of.record()))?;
        if changed.contains(&of.record()) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let hours = draft.hours().map_err(Failure::Form)?;
        let Some(record) = keeper.with(hours) else { return Ok(None) };
        let edits = vec![Edit::Alter(record)];
        let around = self.switchboard.around(&edits, real)?;
        let edits = around.complete(self.switchboard, edits, Tell::default());
        let header = self.switchboard.header(Act::EditHours);
        Ok(Some(self.switchboard.store.carry_out(header, &edits, Some(now))?))
    }

    fn keeper(&self, of: HoursOf, real: DateTime<Utc>) -> Result<Option<Keeper>> {
        let store = &self.switchboard.store;
        Ok(match of {
            HoursOf::Person(id) => self.switchboard.person_by(id, real)?.map(Keeper::Person),
            HoursOf::Department(id) => {
                store.departments()?.into_iter().find(|part| part.id == id).map(Keeper::Department)
            }
            HoursOf::Company(id) => store.company(id)?.map(Keeper::Company),
        })
    }
}
