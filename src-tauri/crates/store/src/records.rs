//! Records of a kind, all of them or those of somebody.

use vaihde_domain::deputy::Deputy;
use vaihde_domain::role::{Assignment, Role};

use crate::fault::Result;
use crate::open::Store;
use crate::table;

impl Store {
    /// Every role.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn roles(&self) -> Result<Vec<Role>> {
        table::all(&self.database)
    }

    /// Who holds, held or will hold which role.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn assignments(&self) -> Result<Vec<Assignment>> {
        table::all(&self.database)
    }

    /// Every standing deputy.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn deputies(&self) -> Result<Vec<Deputy>> {
        table::all(&self.database)
    }
}
