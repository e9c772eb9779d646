//! HR's desk: who is away, who covers, and when they are there.

mod form;
mod history;
mod hours;
mod mark;
mod named;
mod when;

use std::collections::HashSet;

use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::language::Language;
use vaihde_domain::record::Edit;
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, OperationId, PersonId};
use vaihde_store::{Done, Hear, Subject, UndoOutcome};

pub use form::{AbsenceForm, SavedAbsence};
pub use history::{ChangedAbsence, ToldAbsence, ToldChange};
pub use hours::{HoursForm, HoursOf, LevelHours};
pub use mark::{AwayOrder, BackOutcome, MarkedAway};
pub use when::WhenTold;

use crate::failure::{Result, Right};
use crate::found::Found;
use crate::import::{AbsenceImport, ImportOutcome, Planned, import_absences, plan_absence_import};
use crate::operator::OperatorDesk;
use crate::session::Switchboard;
use vaihde_domain::absence_list::AbsencePlan;

/// What somebody with the right *hr* can do.
pub struct HrDesk<'s> {
    pub(crate) switchboard: &'s mut Switchboard,
}

impl<'s> HrDesk<'s> {
    pub(crate) fn of(switchboard: &'s mut Switchboard) -> Self {
        Self { switchboard }
    }

    /// Plans the import of an absence file. Nothing is written.
    ///
    /// # Errors
    /// The file cannot be read, or rows are wrong and are not to be left out.
    pub fn plan_absence_import(&mut self, import: &AbsenceImport) -> Result<Planned<AbsencePlan>> {
        plan_absence_import(self.switchboard, import)
    }

    /// Carries out a planned import, after a backup, as one Operation, telling how far it is.
    ///
    /// # Errors
    /// The directory was changed since the plan was made, or the database cannot be written. Nothing was changed.
    pub fn import_absences(
        &mut self,
        planned: &Planned<AbsencePlan>,
        hear: Hear<'_>,
    ) -> Result<ImportOutcome> {
        import_absences(self.switchboard, planned, hear)
    }

    /// The absences of a company, or of all, as a file that imports back unchanged.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn export_absences(&self, company: Option<CompanyId>) -> Result<Vec<u8>> {
        Ok(vaihde_exchange::write_absences(&self.with_absences_of(company)?))
    }

    /// The absences of a company, or of all, as a calendar in a language.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn export_calendar(&self, company: Option<CompanyId>, language: Language) -> Result<Vec<u8>> {
        let directory = self.with_absences_of(company)?;
        Ok(vaihde_exchange::write_calendar(&directory, language, self.switchboard.now()))
    }

    /// The directory without the absences of other companies' people.
    fn with_absences_of(&self, company: Option<CompanyId>) -> Result<Directory> {
        let mut directory = self.switchboard.store.directory()?;
        if let Some(company) = company {
            let staff = directory.people.iter().filter(|person| person.company == company);
            let staff: HashSet<PersonId> = staff.map(|person| person.id).collect();
            directory.absences.retain(|absence| staff.contains(&absence.person));
        }
        Ok(directory)
    }

    /// Finds people, best first, as the operators' search does; whoever was removed meanwhile is left out.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn find_people(
        &mut self,
        text: &str,
        company: Option<CompanyId>,
        limit: usize,
    ) -> Result<Vec<Found>> {
        let mut operator = OperatorDesk::of(self.switchboard);
        operator.keep_up()?;
        let hits = operator.find_people(text, company, limit);
        operator.explain(hits)
    }

    /// Takes an Operation of HR back.
    ///
    /// # Errors
    /// It is an admin's, there is no such Operation, or the database cannot be written.
    pub fn undo(&mut self, operation: OperationId) -> Result<UndoOutcome> {
        let act = self.switchboard.store.act_of(operation)?;
        if !is_of_hr(act) {
            return Err(self.switchboard.not_held(Right::Admin));
        }
        self.switchboard.take_back(operation)
    }

    pub(crate) fn carry_out(&mut self, act: Act, edits: &[Edit]) -> Result<Done> {
        let header = self.switchboard.header(act);
        Ok(self.switchboard.store.carry_out(header, edits, None)?)
    }

    fn roster(&self, people: &[PersonId]) -> Result<Roster> {
        let subjects: Vec<Subject> = people.iter().map(|person| Subject::Person(*person)).collect();
        self.switchboard.roster(&subjects, people)
    }
}

/// Whether HR may do that, and take it back.
pub(crate) fn is_of_hr(act: Act) -> bool {
    matches!(
        act,
        Act::MarkAway
            | Act::MarkBack
            | Act::ImportAbsences
            | Act::SaveAbsence
            | Act::RemoveAbsences
            | Act::ConfirmAbsences
            | Act::MendHole
            | Act::EditHours
    )
}
