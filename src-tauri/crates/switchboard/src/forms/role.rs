//! The form of a role.

use std::collections::HashSet;

use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::directory::Directory;
use vaihde_domain::notice::Tell;
use vaihde_domain::record::RecordId;
use vaihde_domain::role_form::{RoleDraft, new_role, plan_role, read_role};
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_store::{StoreFault, Version};

use super::{Choice, PersonDays, Saved, companies, company_or_first, departments};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// A role's form, and what can be chosen in it.
#[derive(Clone, Debug)]
pub struct RoleForm {
    /// As it is.
    pub draft: RoleDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
    /// The companies there are, by name.
    pub companies: Vec<Choice<CompanyId>>,
    /// The departments of the company, by name.
    pub departments: Vec<Choice<DepartmentId>>,
    /// The people the form refers to, by name, and when they are employed.
    pub people: Vec<PersonDays>,
}

impl AdminDesk<'_> {
    /// The form of a role, or of a new one in the company; without one in the first by name.
    ///
    /// # Errors
    /// There is no such role or no company, or the database cannot be read.
    pub fn role_form(&self, role: Option<RoleId>, company: Option<CompanyId>) -> Result<RoleForm> {
        // The version first: what changes between the two readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let directory = self.switchboard.current()?.directory;
        let draft = match role {
            Some(id) => read_role(id, &directory, self.switchboard.moment()).ok_or_else(|| gone(id))?,
            None => new_role(company_or_first(company, &directory)?),
        };
        let holders = draft.holders.iter().map(|holder| holder.person);
        let named: HashSet<PersonId> = holders.chain(draft.deputies.iter().copied()).collect();
        Ok(RoleForm {
            companies: companies(&directory),
            departments: departments(draft.company, &directory),
            people: employed(&named, &directory),
            draft,
            seen,
        })
    }

    /// Saves a role's form as one Operation. `seen` is where the history stood when the form was read.
    ///
    /// # Errors
    /// Fields are wrong, the role was changed since or is no longer there, or the database cannot be written. Nothing
    /// was changed.
    pub fn save_role(&mut self, draft: &RoleDraft, seen: Version) -> Result<Saved<RoleId>> {
        let at = self.switchboard.moment();
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        if let Some(id) = draft.id {
            if !directory.roles.iter().any(|role| role.id == id) {
                return Err(gone(id));
            }
            if changed.iter().any(|changed| concerns(*changed, id, directory)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
        }
        let plan = plan_role(draft, directory, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        let edits = current.complete(self.switchboard, plan.edits, Tell::default());
        Ok(Saved { id: plan.id, done: self.carry_out_form(&edits, now)? })
    }
}

fn employed(ids: &HashSet<PersonId>, directory: &Directory) -> Vec<PersonDays> {
    let people = directory.people.iter().filter(|person| ids.contains(&person.id));
    let days = people.map(|person| PersonDays {
        person: person.id,
        name: person.name.full(),
        from: person.employed.from,
        to: person.employed.to,
    });
    let mut days: Vec<PersonDays> = days.collect();
    days.sort_by_key(|person| person.name.to_lowercase());
    days
}

fn gone(role: RoleId) -> Failure {
    StoreFault::Gone(RecordId::Role(role)).into()
}

/// Whether a change is one of the role's form. Whose a removed record was nobody can tell, so it counts.
fn concerns(changed: RecordId, role: RoleId, directory: &Directory) -> bool {
    match changed {
        RecordId::Role(id) => id == role,
        RecordId::Assignment(id) => {
            let held = directory.assignments.iter().find(|held| held.id == id);
            held.is_none_or(|held| held.role == role)
        }
        RecordId::Deputy(id) => {
            let deputy = directory.deputies.iter().find(|deputy| deputy.id == id);
            deputy.is_none_or(|deputy| deputy.of == DeputyOf::Role(role))
        }
        _ => false,
    }
}
