//! The remedies that are done at once, each an Operation that can be taken back. What is no longer so is left alone.

use vaihde_domain::civil::day_at;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::notice::Tell;
use vaihde_domain::number::Number;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, CompanyId, DeputyId, PersonId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::effect::Current;
use crate::failure::Result;

/// What came of a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mended {
    /// It was done.
    Done(Done),
    /// It is not so any more, or was never; nothing was changed.
    NotSo,
}

impl AdminDesk<'_> {
    /// Says that records are right as they are.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn confirm(&mut self, records: &[RecordId]) -> Result<Done> {
        let header = self.switchboard.header(Act::ConfirmRecords);
        Ok(self.switchboard.store.confirm(records, header)?)
    }

    /// Takes a number away from a person, role, department or company, however it is written there.
    ///
    /// # Errors
    /// The record is not there, something was changed meanwhile, or the database cannot be written. Nothing was changed.
    pub fn remove_number(&mut self, record: RecordId, written: &str) -> Result<Mended> {
        let gone = StoreFault::Gone(record);
        let (seen, current) = self.to_mend()?;
        let directory = &current.directory;
        let is_it = |number: &Number, company: CompanyId| {
            let known = directory.companies.iter().find(|known| known.id == company);
            let region = known.and_then(|known| known.region).unwrap_or_default();
            Number::read(written, number.kind, region).rings() == number.rings()
        };
        let without = |numbers: &[Number], company| -> Vec<Number> {
            numbers.iter().filter(|number| !is_it(number, company)).cloned().collect()
        };
        let (had, record) = match record {
            RecordId::Person(id) => {
                let person = directory.people.iter().find(|person| person.id == id).ok_or(gone)?;
                let numbers = without(&person.numbers, person.company);
                (person.numbers.len() - numbers.len(), Record::Person(Person { numbers, ..person.clone() }))
            }
            RecordId::Role(id) => {
                let role = directory.roles.iter().find(|role| role.id == id).ok_or(gone)?;
                let numbers = without(&role.numbers, role.company);
                (role.numbers.len() - numbers.len(), Record::Role(Role { numbers, ..role.clone() }))
            }
            RecordId::Department(id) => {
                let mut part = directory.departments.iter().find(|part| part.id == id).ok_or(gone)?.clone();
                let duty = part.duty_number.take_if(|duty| is_it(duty, part.company));
                (usize::from(duty.is_some()), Record::Department(part))
            }
            RecordId::Company(id) => {
                let known = directory.companies.iter().find(|company| company.id == id);
                let mut company = known.ok_or(gone)?.clone();
                let had = company.called.len();
                company.called.retain(|number| !is_it(number, id));
                (had - company.called.len(), Record::Company(company))
            }
            _ => return Ok(Mended::NotSo),
        };
        if had == 0 {
            return Ok(Mended::NotSo);
        }
        self.mend(Edit::Alter(record), &current, seen)
    }

    /// Adds somebody to the deputies of a role, after those there are.
    ///
    /// # Errors
    /// The role or the person is not there, something was changed meanwhile, or the database cannot be written. Nothing
    /// was changed.
    pub fn add_deputy(&mut self, role: RoleId, person: PersonId) -> Result<Mended> {
        let (seen, current) = self.to_mend()?;
        both(role, person, &current.directory)?;
        let of = DeputyOf::Role(role);
        let deputies = || current.directory.deputies.iter().filter(|deputy| deputy.of == of);
        if deputies().any(|deputy| deputy.person == person) {
            return Ok(Mended::NotSo);
        }
        let position = deputies().map(|last| last.position + 1).max().unwrap_or(0);
        let id = DeputyId::next(self.switchboard.ids.as_mut());
        let deputy = Deputy { id, of, position, person };
        self.mend(Edit::Add(Record::Deputy(deputy)), &current, seen)
    }

    /// Lets somebody hold a role from today on, after those who do.
    ///
    /// # Errors
    /// The role or the person is not there, something was changed meanwhile, or the database cannot be written. Nothing
    /// was changed.
    pub fn add_holder(&mut self, role: RoleId, person: PersonId) -> Result<Mended> {
        let (seen, current) = self.to_mend()?;
        let directory = &current.directory;
        let here = both(role, person, directory)?.company;
        let company = directory.companies.iter().find(|company| company.id == here);
        let company = company.ok_or(StoreFault::Gone(RecordId::Company(here)))?;
        let today = day_at(self.switchboard.moment(), company.zone);
        let held = directory.assignments.iter().filter(|held| held.role == role);
        let not_over: Vec<&Assignment> = held.filter(|held| !held.ended_by(today)).collect();
        if not_over.iter().any(|held| held.person == person) {
            return Ok(Mended::NotSo);
        }
        let position = not_over.iter().map(|held| held.position + 1).max().unwrap_or(0);
        let id = AssignmentId::next(self.switchboard.ids.as_mut());
        let held = Assignment { id, role, person, position, from: Some(today), to: None };
        self.mend(Edit::Add(Record::Assignment(held)), &current, seen)
    }

    /// Takes a deputy away, as the last of a loop.
    ///
    /// # Errors
    /// Something was changed meanwhile, or the database cannot be written. Nothing was changed.
    pub fn remove_deputy(&mut self, deputy: DeputyId) -> Result<Mended> {
        let (seen, current) = self.to_mend()?;
        if !current.directory.deputies.iter().any(|known| known.id == deputy) {
            return Ok(Mended::NotSo);
        }
        self.mend(Edit::Remove(RecordId::Deputy(deputy)), &current, seen)
    }

    /// What a remedy is planned against, and where the history stood before it was read.
    fn to_mend(&self) -> Result<(Version, Current)> {
        let seen = self.switchboard.store.version()?;
        Ok((seen, self.switchboard.current()?))
    }

    fn mend(&mut self, edit: Edit, current: &Current, seen: Version) -> Result<Mended> {
        let edits = current.complete(self.switchboard, vec![edit], Tell::default());
        let header = self.switchboard.header(Act::EditDirectory);
        Ok(Mended::Done(self.switchboard.store.carry_out(header, &edits, Some(seen))?))
    }
}

/// The role, if it and the person are there.
fn both(role: RoleId, person: PersonId, directory: &Directory) -> Result<&Role> {
    let known = directory.roles.iter().find(|known| known.id == role);
    let known = known.ok_or(StoreFault::Gone(RecordId::Role(role)))?;
    if !directory.people.iter().any(|known| known.id == person) {
        return Err(StoreFault::Gone(RecordId::Person(person)).into());
    }
    Ok(known)
}
