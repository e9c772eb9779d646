//! Writing into cells: the same as opening each record's form, changing one field and saving, as one Operation.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vaihde_domain::company_form::{CompanyDraft, plan_company};
use vaihde_domain::department::Department;
use vaihde_domain::department_form::{DepartmentDraft, plan_department};
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Problem};
use vaihde_domain::grid::{Column, Kind, set_company_cell, set_person_cell, set_role_cell};
use vaihde_domain::id::Ids;
use vaihde_domain::notice::Tell;
use vaihde_domain::number::Region;
use vaihde_domain::person_form::{PersonDraft, plan_person, read_person};
use vaihde_domain::planned::as_of;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role_form::{RoleDraft, plan_role, read_role};
use vaihde_domain::{CompanyId, DepartmentId, DeputyId, PersonId, RoleId};
use vaihde_store::{Done, Store, StoreFault, Subject, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;

/// What came of writing into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellsEdited {
    /// It is done; nothing where nothing was different.
    Done {
        /// What was done.
        done: Option<Done>,
        /// How many of the records are different now.
        changed: usize,
    },
    /// It makes no sense in a record. Nothing was changed.
    Wrong {
        /// The first in which it does not.
        record: Uuid,
        /// Why not.
        fault: Fault,
    },
}

/// What came of taking records away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordsRemoved {
    /// They are gone; nothing was done where none were named.
    Done(Option<Done>),
    /// Something refers to a record. Nothing was changed.
    StillUsed {
        /// That record.
        record: Uuid,
        /// What it is called.
        name: String,
        /// The names of some of what refers to it.
        by: Vec<String>,
    },
}

/// How many of those that refer to a record are told.
const TOLD: usize = 5;

/// What writing into one record does, or why it makes no sense.
pub(crate) type Planned = std::result::Result<Vec<Edit>, Fault>;

impl AdminDesk<'_> {
    /// Writes into the cells of a column in each of the records, as one Operation. `seen` is where the history stood
    /// when the cells were read.
    ///
    /// # Errors
    /// One of the records was changed since or is no longer there, or the database cannot be written. Nothing was
    /// changed.
    pub fn edit_cells(
        &mut self,
        kind: Kind,
        records: &[Uuid],
        column: Column,
        words: &str,
        seen: Version,
    ) -> Result<CellsEdited> {
        let at = self.switchboard.moment();
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        if records.iter().any(|record| changed.contains(&record_id(kind, *record))) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let real = self.switchboard.now();
        let mut cells = Cells::new(&self.switchboard.store, self.switchboard.ids.as_mut(), (at, real))?;
        let (mut edits, mut different) = (Vec::new(), 0);
        for &record in records {
            match cells.plan(kind, record, column, words)? {
                Err(fault) => return Ok(CellsEdited::Wrong { record, fault }),
                Ok(planned) => {
                    different += usize::from(!planned.is_empty());
                    edits.extend(planned);
                }
            }
        }
        let edits = self.switchboard.around(&edits, real)?.complete(self.switchboard, edits, Tell::default());
        Ok(CellsEdited::Done { done: self.carry_out_form(&edits, now)?, changed: different })
    }

    /// Takes records away, with what ties them to others: deputies, roles with their holders. Nobody who is referred
    /// to by something else is taken away.
    ///
    /// # Errors
    /// One of them is no longer there, or the database cannot be written. Nothing was changed.
    pub fn remove_records(&mut self, kind: Kind, records: &[Uuid]) -> Result<RecordsRemoved> {
        let (now, real) = (self.switchboard.store.version()?, self.switchboard.now());
        let mut edits = Vec::new();
        for &record in records {
            let using = self.switchboard.store.used_by(record_id(kind, record), TOLD)?;
            if !using.is_empty() {
                let name = self.switchboard.name_of_record(record_id(kind, record))?.unwrap_or_default();
                let mut by = Vec::with_capacity(using.len());
                for user in using {
                    by.extend(self.switchboard.name_of_record(user)?);
                }
                by.dedup();
                return Ok(RecordsRemoved::StillUsed { record, name, by });
            }
            if kind == Kind::Roles {
                edits.extend(
                    self.switchboard.store.ties_of_role(RoleId(record))?.into_iter().map(Edit::Remove),
                );
            }
            edits.push(Edit::Remove(record_id(kind, record)));
        }
        let edits = self.switchboard.around(&edits, real)?.complete(self.switchboard, edits, Tell::default());
        let done = self.carry_out_form(&edits, now)?;
        Ok(RecordsRemoved::Done(done))
    }
}

/// The record of a row.
pub(super) fn record_id(kind: Kind, id: Uuid) -> RecordId {
    match kind {
        Kind::People => RecordId::Person(PersonId(id)),
        Kind::Roles => RecordId::Role(RoleId(id)),
        Kind::Departments => RecordId::Department(DepartmentId(id)),
        Kind::Companies => RecordId::Company(CompanyId(id)),
        Kind::Deputies => RecordId::Deputy(DeputyId(id)),
    }
}

/// Plans writing into one record after another. Departments that the first makes are there for the next.
pub(crate) struct Cells<'s> {
    store: &'s Store,
    ids: &'s mut dyn Ids,
    at: DateTime<Utc>,
    /// What was planned has taken effect as far as it really has by then.
    real: DateTime<Utc>,
    departments: HashMap<CompanyId, Vec<Department>>,
}

impl<'s> Cells<'s> {
    pub(crate) fn new(
        store: &'s Store,
        ids: &'s mut dyn Ids,
        (at, real): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<Self> {
        let mut departments: HashMap<CompanyId, Vec<Department>> = HashMap::new();
        for department in store.departments()? {
            departments.entry(department.company).or_default().push(department);
        }
        Ok(Self { store, ids, at, real, departments })
    }

    fn plan(&mut self, kind: Kind, record: Uuid, column: Column, words: &str) -> Result<Planned> {
        if !kind.edits(column) {
            return Ok(Err(Fault::Unknown));
        }
        match kind {
            Kind::People => {
                self.person(PersonId(record), |draft, region| set_person_cell(draft, column, words, region))
            }
            Kind::Companies => self.company(CompanyId(record), column, words),
            Kind::Deputies => self.deputy(DeputyId(record), words),
            Kind::Roles => {
                self.role(RoleId(record), |draft, region| set_role_cell(draft, column, words, region))
            }
            Kind::Departments => self.department(DepartmentId(record), column, words),
        }
    }

    /// Opens a person's form, changes it and saves it.
    pub(crate) fn person(
        &mut self,
        id: PersonId,
        change: impl FnOnce(&mut PersonDraft, Region) -> std::result::Result<(), Fault>,
    ) -> Result<Planned> {
        let gone = StoreFault::Gone(RecordId::Person(id));
        let around = self.store.neighbourhood_with_roles(&[Subject::Person(id)], &[id])?;
        let mut around = as_of(around, self.real);
        let company = around.people.iter().find(|person| person.id == id).map(|person| person.company);
        let Some(company) = company else { return Err(gone.into()) };
        self.all_departments(company, &mut around);
        let region = around.companies.iter().find(|known| known.id == company).and_then(|known| known.region);
        let Some(mut draft) = read_person(id, &around, self.at) else { return Err(gone.into()) };
        if let Err(fault) = change(&mut draft, region.unwrap_or_default()) {
            return Ok(Err(fault));
        }
        match plan_person(&draft, &around, self.at, self.ids) {
            Err(problems) => Ok(Err(first(problems))),
            Ok(plan) => Ok(Ok(self.remember(plan.edits))),
        }
    }

    /// Departments that are made here are there for the records that come after.
    fn remember(&mut self, edits: Vec<Edit>) -> Vec<Edit> {
        for edit in &edits {
            if let Edit::Add(Record::Department(department)) = edit {
                self.departments.entry(department.company).or_default().push(department.clone());
            }
        }
        edits
    }

    /// A department is called by its name, so all of the company's must be known.
    fn all_departments(&self, company: CompanyId, around: &mut Directory) {
        around.departments = self.departments.get(&company).cloned().unwrap_or_default();
    }

    /// Opens a role's form, changes it and saves it.
    pub(crate) fn role(
        &mut self,
        id: RoleId,
        change: impl FnOnce(&mut RoleDraft, Region) -> std::result::Result<(), Fault>,
    ) -> Result<Planned> {
        let gone = StoreFault::Gone(RecordId::Role(id));
        let mut around = self.store.neighbourhood(&[Subject::Role(id)])?;
        let Some(company) = around.roles.iter().find(|role| role.id == id).map(|role| role.company) else {
            return Err(gone.into());
        };
        self.all_departments(company, &mut around);
        // A name in use is told, so all of the company's roles must be known.
        around.roles = self.store.roles_of(company)?;
        let region = around.companies.iter().find(|known| known.id == company).and_then(|known| known.region);
        let Some(mut draft) = read_role(id, &around, self.at) else { return Err(gone.into()) };
        if let Err(fault) = change(&mut draft, region.unwrap_or_default()) {
            return Ok(Err(fault));
        }
        Ok(plan_role(&draft, &around, self.at, self.ids).map(|plan| self.remember(plan.edits)).map_err(first))
    }

    fn department(&mut self, id: DepartmentId, column: Column, words: &str) -> Result<Planned> {
        let all: Vec<Department> = self.departments.values().flatten().cloned().collect();
        let Some(department) = all.iter().find(|department| department.id == id) else {
            return Err(StoreFault::Gone(RecordId::Department(id)).into());
        };
        let mut draft = DepartmentDraft::read(department);
        match column {
            Column::Name => words.clone_into(&mut draft.name),
            _ => words.clone_into(&mut draft.duty_number),
        }
        let companies = self.store.companies()?;
        let current = Directory { companies, departments: all, ..Directory::default() };
        Ok(plan_department(&draft, &current, self.at, self.ids).map(|plan| plan.edits).map_err(first))
    }

    fn company(&mut self, id: CompanyId, column: Column, words: &str) -> Result<Planned> {
        // Numbers are read anew where the region is another, so everybody belongs to it.
        let current = match column {
            Column::Region => as_of(self.store.directory()?, self.real),
            _ => Directory { companies: self.store.companies()?, ..Directory::default() },
        };
        let Some(company) = current.companies.iter().find(|company| company.id == id) else {
            return Err(StoreFault::Gone(RecordId::Company(id)).into());
        };
        let mut draft = CompanyDraft::read(company);
        if let Err(fault) = set_company_cell(&mut draft, column, words) {
            return Ok(Err(fault));
        }
        Ok(plan_company(&draft, &current, self.at, self.ids).map(|plan| plan.edits).map_err(first))
    }

    /// Moves a deputy to another place among those of the same person or role.
    fn deputy(&self, id: DeputyId, words: &str) -> Result<Planned> {
        let all = self.store.deputies()?;
        let Some(of) = all.iter().find(|deputy| deputy.id == id).map(|deputy| deputy.of) else {
            return Err(StoreFault::Gone(RecordId::Deputy(id)).into());
        };
        let Some(place) = words.trim().parse::<usize>().ok().and_then(|place| place.checked_sub(1)) else {
            return Ok(Err(Fault::Unknown));
        };
        Ok(Ok(moved(all.into_iter().filter(|deputy| deputy.of == of).collect(), id, place, of)))
    }
}

fn moved(mut deputies: Vec<Deputy>, id: DeputyId, place: usize, of: DeputyOf) -> Vec<Edit> {
    deputies.sort_by_key(|deputy| (deputy.position, deputy.id));
    let before = deputies.clone();
    if let Some(from) = deputies.iter().position(|deputy| deputy.id == id) {
        let deputy = deputies.remove(from);
        deputies.insert(place.min(deputies.len()), deputy);
    }
    let numbered = (0..).zip(deputies).map(|(position, deputy)| Deputy { position, of, ..deputy });
    numbered
        .filter(|deputy| !before.contains(deputy))
        .map(|deputy| Edit::Alter(Record::Deputy(deputy)))
        .collect()
}

/// What is wrong with the field that was written into, or with what follows from it.
fn first(problems: Vec<Problem>) -> Fault {
    problems.into_iter().next().map_or(Fault::Unknown, |problem| problem.fault)
}
