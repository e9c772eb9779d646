//! Taking a role or a department out of the directory: what hangs on it is said first.

use vaihde_domain::history::Act;
use vaihde_domain::record::RecordId;
use vaihde_domain::removal::{Hanging, Removal, remove_department, remove_role};
use vaihde_store::{Done, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;

/// What came of removing a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemovalOutcome {
    /// It is gone, with what hung on it.
    Removed(Done),
    /// Something else hangs on it than was said; nothing was changed.
    OtherThanSaid(Hanging),
}

impl AdminDesk<'_> {
    /// What hangs on a role or a department.
    ///
    /// # Errors
    /// It is not there, or the database cannot be read.
    pub fn hanging_on(&self, id: RecordId) -> Result<Hanging> {
        Ok(self.removal(id)?.0.hangs)
    }

    /// Removes a role or a department with what hangs on it, as one Operation, if that is what was said.
    ///
    /// # Errors
    /// It is not there, or the database cannot be written. Nothing was changed.
    pub fn remove(&mut self, id: RecordId, said: Hanging) -> Result<RemovalOutcome> {
        let (removal, seen) = self.removal(id)?;
        if removal.hangs != said {
            return Ok(RemovalOutcome::OtherThanSaid(removal.hangs));
        }
        let header = self.switchboard.header(Act::EditDirectory);
        let done = self.switchboard.store.carry_out(header, &removal.edits, Some(seen))?;
        Ok(RemovalOutcome::Removed(done))
    }

    fn removal(&self, id: RecordId) -> Result<(Removal, Version)> {
        let seen = self.switchboard.store.version()?;
        let directory = self.switchboard.store.directory()?;
        let removal = match id {
            RecordId::Role(role) if directory.roles.iter().any(|known| known.id == role) => {
                remove_role(role, &directory)
            }
            RecordId::Department(part) if directory.departments.iter().any(|known| known.id == part) => {
                remove_department(part, &directory)
            }
            _ => return Err(StoreFault::Gone(id).into()),
        };
        Ok((removal, seen))
    }
}
