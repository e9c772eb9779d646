//! Dated changes: the directory as it is at the moment, and their taking effect for good.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use vaihde_domain::directory::Directory;
use vaihde_domain::history::Act;
use vaihde_domain::merge::MergePlan;
use vaihde_domain::notice::{Notice, Tell, notices_of};
use vaihde_domain::person::Person;
use vaihde_domain::planned::{Planned, as_of, settle};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, PersonId, RoleId};
use vaihde_store::{Done, Subject};

use crate::failure::Result;
use crate::session::Switchboard;

/// The most people whose records are looked up one by one.
const FEW: usize = 500;

/// The directory as it really is, and what has taken effect though it is not written yet.
pub(crate) struct Current {
    pub(crate) directory: Directory,
    /// The companies of which people are known, though they may not be in the directory.
    staffed: HashSet<CompanyId>,
    due: Vec<Planned>,
}

impl Current {
    fn by(before: Directory, staffed: HashSet<CompanyId>, real: DateTime<Utc>) -> Self {
        let planned = before.planned.clone();
        let directory = as_of(before, real);
        let due = planned.into_iter().filter(|planned| !directory.planned.contains(planned)).collect();
        Self { directory, staffed, due }
    }

    /// The edits, planned against this directory, with what else is to be written by the same Operation: the notices
    /// they make by themselves, and that what has taken effect for whom they write is planned no more. Otherwise it would
    /// take effect once more, over what is written now.
    pub(crate) fn complete(&self, switchboard: &mut Switchboard, edits: Vec<Edit>, tell: Tell) -> Vec<Edit> {
        let notices = self.told_of(&self.directory, &edits, tell, switchboard);
        self.with(notices, &self.directory.planned, edits)
    }

    /// The same for two records that become one.
    pub(crate) fn complete_merge(&self, switchboard: &mut Switchboard, plan: MergePlan) -> Vec<Edit> {
        let (one, edits) = plan.as_one(&self.directory);
        let notices = self.told_of(&one, &edits, Tell::default(), switchboard);
        self.with(notices, &one.planned, plan.edits)
    }

    fn told_of(
        &self,
        before: &Directory,
        edits: &[Edit],
        tell: Tell,
        switchboard: &mut Switchboard,
    ) -> Vec<Edit> {
        let at = switchboard.moment();
        notices_of(before, &self.staffed, edits, tell, at, switchboard.ids.as_mut())
    }

    fn with(&self, notices: Vec<Edit>, ahead: &[Planned], mut edits: Vec<Edit>) -> Vec<Edit> {
        let written: HashSet<PersonId> = people_in(&edits).collect();
        let removed = |person: &PersonId| edits.contains(&Edit::Remove(RecordId::Person(*person)));
        let due = self.due.iter().filter(|due| written.contains(&due.person));
        let ahead = ahead.iter().filter(|ahead| written.contains(&ahead.person));
        let over = due.chain(ahead.filter(|ahead| removed(&ahead.person)));
        let over: Vec<Edit> = over.map(|over| Edit::Remove(RecordId::Planned(over.id))).collect();
        // A notice that is no longer true is not written first.
        let stale: HashSet<RecordId> = removed_in(&notices).collect();
        edits.retain(|edit| !matches!(edit, Edit::Alter(record) if stale.contains(&record.id())));
        edits.into_iter().chain(notices).chain(over).collect()
    }

    /// What operators are told when somebody is erased who holds something: never who it was.
    pub(crate) fn told_of_erasing(&self, person: PersonId, switchboard: &mut Switchboard) -> Vec<Notice> {
        let held = self.directory.assignments.iter().filter(|held| held.person == person);
        let held = held.map(|held| Edit::Remove(RecordId::Assignment(held.id)));
        let edits: Vec<Edit> = held.chain([Edit::Remove(RecordId::Person(person))]).collect();
        let notices = self.told_of(&self.directory, &edits, Tell::default(), switchboard);
        let told = notices.into_iter().filter_map(|edit| match edit {
            Edit::Add(Record::Notice(notice)) => Some(notice),
            _ => None,
        });
        told.collect()
    }
}

impl Switchboard {
    /// What plans are made against: what was planned has taken effect in it as far as it really has. Another moment is
    /// only a look, and nobody writes what is not so yet.
    pub(crate) fn current(&self) -> Result<Current> {
        self.current_by(self.now())
    }

    fn current_by(&self, real: DateTime<Utc>) -> Result<Current> {
        let before = self.store.directory()?;
        let staffed = before.people.iter().map(|person| person.company).collect();
        Ok(Current::by(before, staffed, real))
    }

    /// What plans of a few records are made against, as far as what they change concerns it: the whole directory takes
    /// long to read. `real` is when they were made: what had taken effect by then is in them.
    pub(crate) fn around(&self, edits: &[Edit], real: DateTime<Utc>) -> Result<Current> {
        let people: Vec<PersonId> = people_in(edits).take(FEW + 1).collect();
        if people.len() > FEW {
            return self.current_by(real);
        }
        let held = self.store.neighbourhood_with_roles(&[], &people)?.assignments;
        let written = edits.iter().filter_map(|edit| match edit {
            Edit::Add(Record::Assignment(held)) | Edit::Alter(Record::Assignment(held)) => Some(held),
            _ => None,
        });
        let altered = edits.iter().filter_map(|edit| match edit {
            Edit::Alter(Record::Role(role)) => Some(role.id),
            _ => None,
        });
        let roles = held.iter().chain(written.clone()).map(|held| held.role).chain(altered);
        let roles: HashSet<RoleId> = roles.collect();
        // Whoever comes into a role is not among those who are there.
        let people: HashSet<PersonId> = people.into_iter().chain(written.map(|held| held.person)).collect();
        let subjects = people.into_iter().map(Subject::Person).chain(roles.into_iter().map(Subject::Role));
        let mut before = self.store.neighbourhood(&subjects.collect::<Vec<_>>())?;
        before.companies = self.store.companies()?;
        before.departments = self.store.departments()?;
        // What is over matters only to what is taken away: a notice refers to whom it is about.
        let removes = edits.iter().any(|edit| matches!(edit, Edit::Remove(_)));
        let eve = self.moment().date_naive().pred_opt().filter(|_| !removes).unwrap_or_default();
        before.notices = self.store.notices_from(eve)?.into_iter().map(|told| told.notice).collect();
        Ok(Current::by(before, self.store.staffed()?, real))
    }

    /// Somebody as they really are, with what has taken effect by then though it is not written yet.
    pub(crate) fn person_by(&self, person: PersonId, real: DateTime<Utc>) -> Result<Option<Person>> {
        let around = as_of(self.store.neighbourhood(&[Subject::Person(person)])?, real);
        Ok(around.people.into_iter().find(|known| known.id == person))
    }

    /// The whole directory as it is at the moment that is asked about.
    pub(crate) fn as_asked(&self) -> Result<Directory> {
        Ok(as_of(self.store.directory()?, self.moment()))
    }

    /// What decides who answers for these at the moment and who else can help, with the roles that some of them hold.
    pub(crate) fn roster(&self, subjects: &[Subject], holders: &[PersonId]) -> Result<Roster> {
        let receptions = |around: &Directory| self.receptions_for(subjects, around);
        let around = self.store.neighbourhood_with_help(subjects, holders, receptions)?;
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

/// The people who are written or taken away.
fn people_in(edits: &[Edit]) -> impl Iterator<Item = PersonId> {
    edits.iter().filter_map(|edit| match edit {
        Edit::Add(Record::Person(person)) | Edit::Alter(Record::Person(person)) => Some(person.id),
        Edit::Remove(RecordId::Person(person)) => Some(*person),
        _ => None,
    })
}

fn removed_in(edits: &[Edit]) -> impl Iterator<Item = RecordId> {
    edits.iter().filter_map(|edit| if let Edit::Remove(id) = edit { Some(*id) } else { None })
}
