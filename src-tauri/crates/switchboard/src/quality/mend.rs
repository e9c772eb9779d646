//! The remedies that are done at once, each an Operation that can be taken back. What is no longer so is left alone.
//! Only what concerns them is read: whoever presses one key waits for no whole directory.

use chrono::{DateTime, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::history::Act;
use vaihde_domain::notice::Tell;
use vaihde_domain::number::Number;
use vaihde_domain::person::Person;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{AssignmentId, CompanyId, DeputyId, PersonId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
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
        let (seen, real) = self.to_mend()?;
        let store = &self.switchboard.store;
        let companies = store.companies()?;
        let is_it = |number: &Number, company: CompanyId| {
            let region = companies.iter().find(|known| known.id == company).and_then(|known| known.region);
            Number::read(written, number.kind, region.unwrap_or_default()).rings() == number.rings()
        };
        let without = |numbers: &[Number], company| -> Vec<Number> {
            numbers.iter().filter(|number| !is_it(number, company)).cloned().collect()
        };
        let (had, record) = match record {
            RecordId::Person(id) => {
                let person = self.switchboard.person_by(id, real)?.ok_or(gone)?;
                let numbers = without(&person.numbers, person.company);
                (person.numbers.len() - numbers.len(), Record::Person(Person { numbers, ..person }))
            }
            RecordId::Role(id) => {
                let role = store.role(id)?.ok_or(gone)?;
                let numbers = without(&role.numbers, role.company);
                (role.numbers.len() - numbers.len(), Record::Role(Role { numbers, ..role }))
            }
            RecordId::Department(id) => {
                let parts = store.departments()?;
                let mut part = parts.into_iter().find(|part| part.id == id).ok_or(gone)?;
                let duty = part.duty_number.take_if(|duty| is_it(duty, part.company));
                (usize::from(duty.is_some()), Record::Department(part))
            }
            RecordId::Company(id) => {
                let mut company = store.company(id)?.ok_or(gone)?;
                let had = company.called.len();
                company.called.retain(|number| !is_it(number, id));
                (had - company.called.len(), Record::Company(company))
            }
            _ => return Ok(Mended::NotSo),
        };
        if had == 0 {
            return Ok(Mended::NotSo);
        }
        self.mend(Edit::Alter(record), seen, real)
    }

    /// Adds somebody to the deputies of a role, after those there are.
    ///
    /// # Errors
    /// The role or the person is not there, something was changed meanwhile, or the database cannot be written. Nothing
    /// was changed.
    pub fn add_deputy(&mut self, role: RoleId, person: PersonId) -> Result<Mended> {
        let (seen, real) = self.to_mend()?;
        self.both(role, person)?;
        let of = DeputyOf::Role(role);
        let deputies = self.switchboard.store.deputies_of(of)?;
        if deputies.iter().any(|deputy| deputy.person == person) {
            return Ok(Mended::NotSo);
        }
        let position = deputies.last().map_or(0, |last| last.position + 1);
        let id = DeputyId::next(self.switchboard.ids.as_mut());
        let deputy = Deputy { id, of, position, person };
        self.mend(Edit::Add(Record::Deputy(deputy)), seen, real)
    }

    /// Lets somebody hold a role from today on, after those who do.
    ///
    /// # Errors
    /// The role or the person is not there, something was changed meanwhile, or the database cannot be written. Nothing
    /// was changed.
    pub fn add_holder(&mut self, role: RoleId, person: PersonId) -> Result<Mended> {
        let (seen, real) = self.to_mend()?;
        let known = self.both(role, person)?;
        let company = self.switchboard.store.company(known.company)?;
        let company = company.ok_or(StoreFault::Gone(RecordId::Company(known.company)))?;
        let today = day_at(self.switchboard.moment(), company.zone);
        let held = self.switchboard.store.assignments_of(role)?;
        let not_over = || held.iter().filter(|held| !held.ended_by(today));
        if not_over().any(|held| held.person == person) {
            return Ok(Mended::NotSo);
        }
        let position = not_over().map(|held| held.position + 1).max().unwrap_or(0);
        let id = AssignmentId::next(self.switchboard.ids.as_mut());
        let held = Assignment { id, role, person, position, from: Some(today), to: None };
        self.mend(Edit::Add(Record::Assignment(held)), seen, real)
    }

    /// Takes a deputy away, as the last of a loop.
    ///
    /// # Errors
    /// Something was changed meanwhile, or the database cannot be written. Nothing was changed.
    pub fn remove_deputy(&mut self, deputy: DeputyId) -> Result<Mended> {
        let (seen, real) = self.to_mend()?;
        if self.switchboard.store.deputy(deputy)?.is_none() {
            return Ok(Mended::NotSo);
        }
        self.mend(Edit::Remove(RecordId::Deputy(deputy)), seen, real)
    }

    /// The role, if it and the person are there.
    fn both(&self, role: RoleId, person: PersonId) -> Result<Role> {
        let known = self.switchboard.store.role(role)?.ok_or(StoreFault::Gone(RecordId::Role(role)))?;
        if self.switchboard.store.person(person)?.is_none() {
            return Err(StoreFault::Gone(RecordId::Person(person)).into());
        }
        Ok(known)
    }

    /// Where the history stands before anything is read, and by when what was planned has taken effect.
    fn to_mend(&self) -> Result<(Version, DateTime<Utc>)> {
        Ok((self.switchboard.store.version()?, self.switchboard.now()))
    }

    fn mend(&mut self, edit: Edit, seen: Version, real: DateTime<Utc>) -> Result<Mended> {
        let edits = vec![edit];
        let around = self.switchboard.around(&edits, real)?;
        let edits = around.complete(self.switchboard, edits, Tell::default());
        let header = self.switchboard.header(Act::EditDirectory);
        Ok(Mended::Done(self.switchboard.store.carry_out(header, &edits, Some(seen))?))
    }
}
