//! The admin's desk: keeps the directory, brings files in and out, makes and checks backups.

use std::path::Path;

use vaihde_domain::OperationId;
use vaihde_domain::history::Act;
use vaihde_domain::notice::Tell;
use vaihde_domain::record::Edit;
use vaihde_domain::staff_list::StaffPlan;
use vaihde_store::{CheckReport, Done, Hear, PastOperation, UndoOutcome};

use crate::catalogue::Catalogue;
use crate::demo::open_demo;
use crate::failure::Result;
use crate::import::{ImportOutcome, Planned, StaffImport, import_staff, plan_staff_import};
use crate::session::Switchboard;

/// What somebody with the right *admin* can do.
pub struct AdminDesk<'s> {
    pub(crate) switchboard: &'s mut Switchboard,
}

impl<'s> AdminDesk<'s> {
    pub(crate) fn of(switchboard: &'s mut Switchboard) -> Self {
        Self { switchboard }
    }

    /// Plans the import of a staff file. Nothing is written.
    ///
    /// # Errors
    /// The file cannot be read, or rows are wrong and are not to be left out.
    pub fn plan_staff_import(&mut self, import: &StaffImport) -> Result<Planned<StaffPlan>> {
        plan_staff_import(self.switchboard, import)
    }

    /// Carries out a planned import, after a backup, as one Operation, telling how far it is.
    ///
    /// # Errors
    /// The directory was changed since the plan was made, or the database cannot be written. Nothing was changed.
    pub fn import_staff(&mut self, planned: &Planned<StaffPlan>, hear: Hear<'_>) -> Result<ImportOutcome> {
        import_staff(self.switchboard, planned, hear)
    }

    /// Puts the demo companies into an empty directory, with absences around the day it is.
    ///
    /// # Errors
    /// There are companies already, or the database cannot be written.
    pub fn open_demo(&mut self) -> Result<Done> {
        open_demo(self.switchboard)
    }

    /// Carries out edits of the directory made by hand, with the notices they make.
    ///
    /// # Errors
    /// Something was changed meanwhile, or the database cannot be written. Nothing was changed.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<Done> {
        let seen = self.switchboard.store.version()?;
        let current = self.switchboard.current()?;
        let edits = current.complete(self.switchboard, edits.to_vec(), Tell::default());
        let header = self.switchboard.header(Act::EditDirectory);
        Ok(self.switchboard.store.carry_out(header, &edits, Some(seen))?)
    }

    /// The staff as a file that imports back unchanged.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn export_staff(&self) -> Result<Vec<u8>> {
        Ok(vaihde_exchange::write_staff(&self.switchboard.as_asked()?, self.switchboard.moment()))
    }

    /// The present staff as cards for an address book, with the numbers that callers may be given.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn export_cards(&self) -> Result<Vec<u8>> {
        Ok(vaihde_exchange::write_vcards(&self.switchboard.as_asked()?, self.switchboard.moment()))
    }

    /// Makes a verified backup in a file.
    ///
    /// # Errors
    /// The file exists already or cannot be written.
    pub fn back_up_to(&self, file: &Path) -> Result<()> {
        Ok(self.switchboard.store.back_up_to(file)?)
    }

    /// Checks the database, and the index against it.
    ///
    /// # Errors
    /// The database cannot be read at all.
    pub fn check(&mut self) -> Result<(CheckReport, usize)> {
        let report = self.switchboard.store.check()?;
        let at = self.switchboard.moment();
        let differences = match &self.switchboard.catalogue {
            Some(catalogue) => catalogue.differences(&self.switchboard.store, at)?,
            None => Catalogue::load(&self.switchboard.store, at)?.differences(&self.switchboard.store, at)?,
        };
        Ok((report, differences.len()))
    }

    /// The newest entries of the history, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, limit: u32) -> Result<Vec<PastOperation>> {
        Ok(self.switchboard.store.history(limit)?)
    }

    /// Takes an Operation back.
    ///
    /// # Errors
    /// There is no such Operation, or the database cannot be written.
    pub fn undo(&mut self, operation: OperationId) -> Result<UndoOutcome> {
        self.switchboard.take_back(operation)
    }
}
