//! What is made of misses: another name of somebody, a word for a role, or whatever a form saved. Each is one Operation,
//! and when that is taken back the misses are open again. What is written goes through the form of its record.

mod nearest;
mod writing;

use vaihde_domain::form::{Fault, Field, Problem};
use vaihde_domain::history::Act;
use vaihde_domain::mending::{ask_too, call_too};
use vaihde_domain::notice::Tell;
use vaihde_domain::{CompanyId, OperationId, PersonId, RoleId};
use vaihde_store::Done;

use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};
use crate::grid::{Cells, Planned};
use crate::misses::missed_at;

pub use nearest::{MissRemedy, Nearest};
pub use writing::MissWriting;

/// Misses that something is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheseMisses {
    /// All that was typed, folded.
    pub texts: Vec<String>,
    /// The company that was answered; none: all of them.
    pub company: Option<CompanyId>,
}

impl AdminDesk<'_> {
    /// Lets somebody be called by another name too. None: they are called so already, and the misses stay open.
    ///
    /// # Errors
    /// The name makes no sense, the person is not there, something was changed meanwhile, or the database cannot be
    /// written. Nothing was changed.
    pub fn mend_by_alias(
        &mut self,
        misses: &TheseMisses,
        person: PersonId,
        words: &str,
    ) -> Result<Option<Done>> {
        self.mend_by(misses, |cells| cells.person(person, |draft, _| call_too(draft, words)))
    }

    /// Lets a role be asked for by another word too. None: it is already, and the misses stay open.
    ///
    /// # Errors
    /// The word makes no sense, the role is not there, something was changed meanwhile, or the database cannot be
    /// written. Nothing was changed.
    pub fn mend_by_keyword(
        &mut self,
        misses: &TheseMisses,
        role: RoleId,
        words: &str,
    ) -> Result<Option<Done>> {
        self.mend_by(misses, |cells| cells.role(role, |draft, _| ask_too(draft, words)))
    }

    /// Something was saved because of misses: they are dealt with as long as that stands. Says of how many.
    ///
    /// # Errors
    /// There is no such Operation, or the database cannot be written.
    pub fn mend_by_saved(&mut self, misses: &TheseMisses, operation: OperationId) -> Result<u32> {
        self.switchboard.store.act_of(operation)?;
        self.settle_misses(&misses.texts, misses.company, operation)
    }

    fn mend_by(
        &mut self,
        misses: &TheseMisses,
        plan: impl FnOnce(&mut Cells<'_>) -> Result<Planned>,
    ) -> Result<Option<Done>> {
        let (seen, at, real) =
            (self.switchboard.store.version()?, self.switchboard.moment(), self.switchboard.now());
        let mut cells = Cells::new(&self.switchboard.store, self.switchboard.ids.as_mut(), (at, real))?;
        let edits = plan(&mut cells)?.map_err(of_the_words)?;
        if edits.is_empty() {
            return Ok(None);
        }
        let edits = self.switchboard.around(&edits, real)?.complete(self.switchboard, edits, Tell::default());
        let header = self.switchboard.header(Act::MendMisses);
        let places = self.places_of(&misses.texts, misses.company)?;
        Ok(Some(self.switchboard.store.carry_out_mending(header, &edits, Some(seen), missed_at(&places))?))
    }
}

/// There is one field: the words.
fn of_the_words(fault: Fault) -> Failure {
    Failure::Form(vec![Problem { field: Field::Words, index: None, fault }])
}
