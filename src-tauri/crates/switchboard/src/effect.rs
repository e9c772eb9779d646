//! Dated changes: the directory as it is at the moment, and their taking effect for good.

use std::collections::HashSet;

use vaihde_domain::PersonId;
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::notice::{Tell, notices_of};
use vaihde_domain::planned::{Planned, as_of, settle};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::roster::Roster;
use vaihde_store::{Done, Subject};

use crate::failure::Result;
use crate::session::Switchboard;

/// The directory as it is at the moment, and what has taken effect by then though it is not written yet.
pub(crate) struct Current {
    pub(crate) directory: Directory,
    due: Vec<Planned>,
}

impl Current {
    /// The edits, planned against this directory, with what else is to be written by the same Operation: the notices
    /// they make by themselves, and that what has taken effect for whom they write is planned no more. Otherwise it would
    /// take effect once more, over what is written now.
    pub(crate) fn complete(&self, switchboard: &mut Switchboard, edits: Vec<Edit>, tell: Tell) -> Vec<Edit> {
        let at = switchboard.moment();
        let notices = notices_of(&self.directory, &edits, tell, at, switchboard.ids.as_mut());
        let written: HashSet<PersonId> = (edits.iter())
            .filter_map(|edit| match edit {
                Edit::Add(Record::Person(person)) | Edit::Alter(Record::Person(person)) => Some(person.id),
                Edit::Remove(RecordId::Person(person)) => Some(*person),
                _ => None,
            })
            .collect();
        let due = self.due.iter().filter(|due| written.contains(&due.person));
        let due: Vec<Edit> = due.map(|due| Edit::Remove(RecordId::Planned(due.id))).collect();
        edits.into_iter().chain(notices).chain(due).collect()
    }
}

impl Switchboard {
    /// What plans are made against.
    pub(crate) fn current(&self) -> Result<Current> {
        let before = self.store.directory()?;
        let planned = before.planned.clone();
        let directory = as_of(before, self.moment());
        let due = planned.into_iter().filter(|planned| !directory.planned.contains(planned)).collect();
        Ok(Current { directory, due })
    }

    /// What decides who answers for these at the moment, with the roles that some of them hold.
    pub(crate) fn roster(&self, subjects: &[Subject], holders: &[PersonId]) -> Result<Roster> {
        let around = self.store.neighbourhood_with_roles(subjects, holders)?;
        Ok(Roster::new(as_of(around, self.moment())))
    }

    /// Has what was planned until now take effect, as one Operation; none: nothing was. It is the house's own duty,
    /// whoever sits here, and by the real day: another moment is only a look.
    ///
    /// # Errors
    /// The database cannot be written. Nothing was changed.
    pub fn take_effect(&mut self) -> Result<Option<Done>> {
        // Hardly ever is anything planned, so hardly ever is the whole directory read.
        if self.store.planned()?.is_empty() {
            return Ok(None);
        }
        let seen = self.store.version()?;
        let edits = settle(&self.store.directory()?, self.now());
        if edits.is_empty() {
            return Ok(None);
        }
        let header = self.header(Act::TakeEffect);
        Ok(Some(self.store.carry_out(header, &edits, Some(seen))?))
    }
}
