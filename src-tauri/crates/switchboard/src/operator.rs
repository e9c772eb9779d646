//! The operator's desk: finds who was asked for and explains who answers.

use vaihde_domain::CompanyId;
use vaihde_domain::roster::Roster;
use vaihde_search::{EntryId, Hit, Query};
use vaihde_store::Subject;

use crate::catalogue::Catalogue;
use crate::failure::Result;
use crate::found::{Found, explain};
use crate::session::Switchboard;

/// What somebody with the right *operator* can do.
pub struct OperatorDesk<'s> {
    switchboard: &'s mut Switchboard,
}

impl<'s> OperatorDesk<'s> {
    pub(crate) fn of(switchboard: &'s mut Switchboard) -> Self {
        Self { switchboard }
    }

    /// Gets ready to find: reads what can be found, or takes in what has changed since.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn keep_up(&mut self) -> Result<()> {
        let at = self.switchboard.moment();
        match &mut self.switchboard.catalogue {
            Some(catalogue) => catalogue.keep_up(&self.switchboard.store, at),
            none => {
                *none = Some(Catalogue::load(&self.switchboard.store, at)?);
                Ok(())
            }
        }
    }

    /// Finds, best first, in what the desk [kept up](Self::keep_up) with.
    pub fn find(&self, text: &str, company: Option<CompanyId>, limit: usize) -> Vec<Hit> {
        let catalogue = self.switchboard.catalogue.as_ref();
        catalogue.map(|catalogue| catalogue.index.query(&Query { text, company, limit })).unwrap_or_default()
    }

    /// Explains hits at the moment that is asked about: who answers, why, and what to say. A hit that was removed
    /// meanwhile is left out.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn explain(&self, hits: Vec<Hit>) -> Result<Vec<Found>> {
        let subjects: Vec<Subject> = hits.iter().map(|hit| subject(hit.id)).collect();
        let roster = Roster::new(self.switchboard.store.neighbourhood(&subjects)?);
        let at = self.switchboard.moment();
        Ok(hits.into_iter().filter_map(|hit| explain(hit, &roster, at)).collect())
    }
}

fn subject(id: EntryId) -> Subject {
    match id {
        EntryId::Person(person) => Subject::Person(person),
        EntryId::Role(role) => Subject::Role(role),
        EntryId::Referral(referral) => Subject::Referral(referral),
    }
}
