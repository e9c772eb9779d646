//! The forms of people and companies: read, and saved as one Operation each if nobody changed the same meanwhile.

mod department;
mod referral;
mod removal;
mod role;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::company_form::{CompanyDraft, plan_company};
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::notice::Tell;
use vaihde_domain::person_form::{ForwardDraft, PersonDraft, new_person, plan_person, read_person};
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::succession::{Holding, holdings};
use vaihde_domain::{AssignmentId, CompanyId, DepartmentId, DeputyId, PersonId, ReferralId, RoleId};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

pub use department::DepartmentForm;
pub use referral::ReferralForm;
pub(crate) use referral::gone as referral_gone;
pub use removal::RemovalOutcome;
pub use role::RoleForm;

/// A person's form, and what can be chosen in it.
#[derive(Clone, Debug)]
pub struct PersonForm {
    /// As they are.
    pub draft: PersonDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
    /// The companies there are, by name.
    pub companies: Vec<Choice<CompanyId>>,
    /// The departments of the company, by name.
    pub departments: Vec<Choice<DepartmentId>>,
    /// The roles of the company, by name.
    pub roles: Vec<RoleChoice>,
    /// The people the form refers to.
    pub people: Vec<Choice<PersonId>>,
}

/// A record that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<Id> {
    /// The record.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name; may be empty.
    pub detail: String,
}

/// A role that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleChoice {
    /// The record.
    pub role: Choice<RoleId>,
    /// Whether everybody asks for whoever holds it.
    pub leading: bool,
    /// Who holds it or will hold it, in the order they are asked.
    pub holders: Vec<PersonDays>,
}

/// Somebody, from a day to a day. Days are inclusive, in the company's time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDays {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// The first day; none: nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day; none: nobody has said.
    pub to: Option<NaiveDate>,
}

/// A company's form.
#[derive(Clone, Debug)]
pub struct CompanyForm {
    /// As it is.
    pub draft: CompanyDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
}

/// A form was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved<Id> {
    /// The record.
    pub id: Id,
    /// What was done, for undo; none: nothing was different.
    pub done: Option<Done>,
}

impl AdminDesk<'_> {
    /// The form of a person, or of somebody new in the company; without one in the first by name.
    ///
    /// # Errors
    /// There is no such person or no company, or the database cannot be read.
    pub fn person_form(&self, person: Option<PersonId>, company: Option<CompanyId>) -> Result<PersonForm> {
        // The version first: what changes between the two readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let directory = self.switchboard.current()?.directory;
        let draft = match person {
            Some(id) => read_person(id, &directory, self.switchboard.moment()).ok_or_else(|| gone(id))?,
            None => new_person(company_or_first(company, &directory)?),
        };
        Ok(with_choices(draft, seen, &directory, self.switchboard.moment()))
    }

    /// Saves a person's form as one Operation. `seen` is where the history stood when the form was read.
    ///
    /// # Errors
    /// Fields are wrong, the person was changed since or is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn save_person(&mut self, draft: &PersonDraft, seen: Version) -> Result<Saved<PersonId>> {
        let at = self.switchboard.moment();
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        if let Some(id) = draft.id {
            if !directory.people.iter().any(|person| person.id == id) {
                return Err(gone(id));
            }
            if changed.iter().any(|changed| concerns(*changed, id, directory)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
        }
        let plan = plan_person(draft, directory, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        let edits = current.complete(self.switchboard, plan.edits, Tell { from: draft.told_from });
        Ok(Saved { id: plan.id, done: self.carry_out_form(&edits, now)? })
    }

    /// The form of a company, or of a new one.
    ///
    /// # Errors
    /// There is no such company, or the database cannot be read.
    pub fn company_form(&self, company: Option<CompanyId>) -> Result<CompanyForm> {
        let seen = self.switchboard.store.version()?;
        let draft = match company {
            Some(id) => {
                let company =
                    self.switchboard.store.companies()?.into_iter().find(|company| company.id == id);
                CompanyDraft::read(&company.ok_or(StoreFault::Gone(RecordId::Company(id)))?)
            }
            None => CompanyDraft::new(),
        };
        Ok(CompanyForm { draft, seen })
    }

    /// Saves a company's form as one Operation. `seen` is where the history stood when the form was read.
    ///
    /// # Errors
    /// Fields are wrong, the company was changed since or is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn save_company(&mut self, draft: &CompanyDraft, seen: Version) -> Result<Saved<CompanyId>> {
        let at = self.switchboard.moment();
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        if let Some(id) = draft.id {
            if !directory.companies.iter().any(|company| company.id == id) {
                return Err(StoreFault::Gone(RecordId::Company(id)).into());
            }
            if changed.contains(&RecordId::Company(id)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
        }
        let plan =
            plan_company(draft, directory, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        let edits = current.complete(self.switchboard, plan.edits, Tell::default());
        Ok(Saved { id: plan.id, done: self.carry_out_form(&edits, now)? })
    }

    /// A form in which nothing is different leaves no trace in the history.
    pub(crate) fn carry_out_form(&mut self, edits: &[Edit], seen: Version) -> Result<Option<Done>> {
        if edits.is_empty() {
            return Ok(None);
        }
        let header = self.switchboard.header(Act::EditDirectory);
        Ok(Some(self.switchboard.store.carry_out(header, edits, Some(seen))?))
    }
}

/// The company somebody chose, else the first by name.
fn company_or_first(company: Option<CompanyId>, directory: &Directory) -> Result<CompanyId> {
    let known = |id: &CompanyId| directory.companies.iter().any(|company| company.id == *id);
    let first = directory.companies.iter().min_by_key(|company| company.name.to_lowercase());
    company.filter(known).or_else(|| first.map(|company| company.id)).ok_or(Failure::NoCompany)
}

fn companies(directory: &Directory) -> Vec<Choice<CompanyId>> {
    by_name(directory.companies.iter().map(|company| choice(company.id, &company.name, String::new())))
}

fn departments(of: CompanyId, directory: &Directory) -> Vec<Choice<DepartmentId>> {
    let departments = directory.departments.iter().filter(|part| part.company == of);
    by_name(departments.map(|part| choice(part.id, &part.name, String::new())))
}

fn people(ids: &HashSet<PersonId>, directory: &Directory) -> Vec<Choice<PersonId>> {
    let people = directory.people.iter().filter(|person| ids.contains(&person.id));
    by_name(people.map(|person| choice(person.id, &person.name.full(), person.title.clone())))
}

fn roles(of: CompanyId, directory: &Directory, at: DateTime<Utc>) -> Vec<RoleChoice> {
    let mut held = holdings(of, directory, at);
    let whose: HashSet<PersonId> = held.values().flatten().map(|holding| holding.person).collect();
    let people = directory.people.iter().filter(|person| whose.contains(&person.id));
    let names: HashMap<PersonId, String> = people.map(|person| (person.id, person.name.full())).collect();
    let holder = |Holding { person, from, to }| {
        let name = names.get(&person).cloned().unwrap_or_default();
        PersonDays { person, name, from, to }
    };
    let roles = directory.roles.iter().filter(|role| role.company == of);
    let mut roles: Vec<RoleChoice> = roles
        .map(|role| RoleChoice {
            role: choice(role.id, &role.name, role.post.clone().unwrap_or_default()),
            leading: role.leading,
            holders: held.remove(&role.id).unwrap_or_default().into_iter().map(holder).collect(),
        })
        .collect();
    roles.sort_by_cached_key(|role| role.role.name.to_lowercase());
    roles
}

fn with_choices(draft: PersonDraft, seen: Version, directory: &Directory, at: DateTime<Utc>) -> PersonForm {
    let here = draft.company;
    let forward = draft.afterwards.iter().filter_map(|afterwards| match afterwards.forward {
        Some(ForwardDraft::Person(person)) => Some(person),
        _ => None,
    });
    let referred_to: HashSet<PersonId> = draft.deputies.iter().copied().chain(forward).collect();
    PersonForm {
        companies: companies(directory),
        departments: departments(here, directory),
        roles: roles(here, directory, at),
        people: people(&referred_to, directory),
        draft,
        seen,
    }
}

fn choice<Id>(id: Id, name: &str, detail: String) -> Choice<Id> {
    Choice { id, name: name.to_owned(), detail }
}

fn by_name<Id>(choices: impl Iterator<Item = Choice<Id>>) -> Vec<Choice<Id>> {
    let mut choices: Vec<Choice<Id>> = choices.collect();
    choices.sort_by_cached_key(|choice| choice.name.to_lowercase());
    choices
}

pub(crate) fn gone(person: PersonId) -> Failure {
    StoreFault::Gone(RecordId::Person(person)).into()
}

/// Whether a change is one of the person's form. Whose a removed record was nobody can tell, so it counts.
pub(crate) fn concerns(changed: RecordId, person: PersonId, directory: &Directory) -> bool {
    let assignment = |id: AssignmentId| directory.assignments.iter().find(|held| held.id == id);
    let deputy = |id: DeputyId| directory.deputies.iter().find(|deputy| deputy.id == id);
    let referral = |id: ReferralId| directory.referrals.iter().find(|referral| referral.id == id);
    match changed {
        RecordId::Person(id) => id == person,
        RecordId::Assignment(id) => assignment(id).is_none_or(|held| held.person == person),
        RecordId::Deputy(id) => deputy(id).is_none_or(|deputy| deputy.of == DeputyOf::Person(person)),
        RecordId::Referral(id) => referral(id).is_none_or(|referral| referral.person() == Some(person)),
        RecordId::Planned(id) => {
            let planned = directory.planned.iter().find(|planned| planned.id == id);
            planned.is_none_or(|planned| planned.person == person)
        }
        RecordId::Company(_)
        | RecordId::Department(_)
        | RecordId::Role(_)
        | RecordId::Absence(_)
        | RecordId::Notice(_)
        | RecordId::Suggestion(_) => false,
    }
}
