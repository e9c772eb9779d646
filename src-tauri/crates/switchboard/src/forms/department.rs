//! The form of a department.

use vaihde_domain::department_form::{DepartmentDraft, plan_department};
use vaihde_domain::notice::Tell;
use vaihde_domain::record::RecordId;
use vaihde_domain::{CompanyId, DepartmentId};
use vaihde_store::{StoreFault, Version};

use super::{Choice, Saved, companies, company_or_first};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};

/// A department's form, and what can be chosen in it.
#[derive(Clone, Debug)]
pub struct DepartmentForm {
    /// As it is.
    pub draft: DepartmentDraft,
    /// Where the history stood when it was read.
    pub seen: Version,
    /// The companies there are, by name: of a new department one can be chosen.
    pub companies: Vec<Choice<CompanyId>>,
}

impl AdminDesk<'_> {
    /// The form of a department, or of a new one in the company; without one in the first by name.
    ///
    /// # Errors
    /// There is no such department or no company, or the database cannot be read.
    pub fn department_form(
        &self,
        department: Option<DepartmentId>,
        company: Option<CompanyId>,
    ) -> Result<DepartmentForm> {
        // The version first: what changes between the two readings is then seen as a change.
        let seen = self.switchboard.store.version()?;
        let directory = self.switchboard.store.directory()?;
        let draft = match department {
            Some(id) => {
                let department = directory.departments.iter().find(|department| department.id == id);
                DepartmentDraft::read(department.ok_or_else(|| gone(id))?)
            }
            None => DepartmentDraft::new(company_or_first(company, &directory)?),
        };
        Ok(DepartmentForm { draft, seen, companies: companies(&directory) })
    }

    /// Saves a department's form as one Operation. `seen` is where the history stood when the form was read.
    ///
    /// # Errors
    /// Fields are wrong, the department was changed since or is no longer there, or the database cannot be written.
    /// Nothing was changed.
    pub fn save_department(&mut self, draft: &DepartmentDraft, seen: Version) -> Result<Saved<DepartmentId>> {
        let at = self.switchboard.moment();
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        if let Some(id) = draft.id {
            if !directory.departments.iter().any(|department| department.id == id) {
                return Err(gone(id));
            }
            if changed.contains(&RecordId::Department(id)) {
                return Err(StoreFault::ChangedMeanwhile.into());
            }
        }
        let plan =
            plan_department(draft, directory, at, self.switchboard.ids.as_mut()).map_err(Failure::Form)?;
        let edits = current.complete(self.switchboard, plan.edits, Tell::default());
        Ok(Saved { id: plan.id, done: self.carry_out_form(&edits, now)? })
    }
}

fn gone(department: DepartmentId) -> Failure {
    StoreFault::Gone(RecordId::Department(department)).into()
}
