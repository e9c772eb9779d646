//! Erases a person: from the records, the history, what the desk remembers, the app's own backups and the gaps of the
//! file. There is no way back.
//!
//! The backups come first and the database last, so that whatever stops it half way leaves the person where everybody
//! sees them and nothing where nobody looks. Every statement works on every schema there has been, for backups are of
//! all of them. Decides nothing about who may do it, nor which words are a name: [`Hearing`] comes in.

mod backups;
mod certificate;
mod known;
mod past;
mod rows;

use std::collections::HashSet;

use rusqlite::Connection;
use vaihde_domain::PersonId;
use vaihde_domain::erasure::{Certificate, Hearing, Known, Left, Removed, Traces};
use vaihde_domain::notice::{About, Notice};
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::role::Role;

use crate::column::instant_text;
use crate::fault::{Result, StoreFault};
use crate::history::{Done, changed_after};
use crate::merge::merged_into;
use crate::open::Store;
use crate::operate::{OperationHeader, Progress, Version};
use crate::table::{carry_out, with};

pub(crate) use backups::let_go_of_unfinished;

/// Somebody was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// What says so.
    pub certificate: Certificate,
    /// The Operation, which has no content, and the records that are no more or refer to nobody now.
    pub done: Done,
}

/// Whom to erase, and what they are known by.
struct Target<'h> {
    /// Their records: those too that became a part of it.
    ids: Vec<String>,
    known: Known,
    others: Known,
    /// Everybody there is.
    living: HashSet<String>,
    hearing: &'h dyn Hearing,
}

impl Target<'_> {
    fn traces(&self, beside: Known) -> Traces<'_> {
        let mut known = self.known.clone();
        known.extend(beside);
        Traces::of(&known, &self.others, self.hearing)
    }
}

impl Store {
    /// What tells of a person in texts, by everything they were ever called.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn traces_of<'h>(&self, person: PersonId, hearing: &'h dyn Hearing) -> Result<Traces<'h>> {
        let reading = self.database.unchecked_transaction()?;
        let ids = ids_of(person, &reading)?;
        let (known, others) = (known::of(&ids, &reading)?, known::of_others(&ids, &reading)?);
        reading.commit()?;
        Ok(Traces::of(&known, &others, hearing))
    }

    /// Erases a person, if their record has not changed since. `mentions` is in how many texts about other things their name
    /// stands; these are not changed. `told` is what operators are told of it. Tells after each backup how many are done.
    ///
    /// # Errors
    /// [`StoreFault::ChangedMeanwhile`], [`StoreFault::Gone`], or the file cannot be written. The database was not
    /// changed; backups may have been rewritten without the person.
    pub fn erase_person(
        &mut self,
        person: PersonId,
        header: OperationHeader,
        (seen, mentions): (Version, u32),
        told: &[Notice],
        hearing: &dyn Hearing,
        hear: &mut dyn FnMut(Progress),
    ) -> Result<Erased> {
        if self.person(person)?.is_none() {
            return Err(StoreFault::Gone(RecordId::Person(person)));
        }
        let own = RecordId::Person(person);
        if changed_after(seen, &self.database)?.contains(&own) {
            return Err(StoreFault::ChangedMeanwhile);
        }
        // No process that is just starting shall make the day's backup meanwhile.
        let _one_at_a_time = self.folder.opening()?;
        let target = self.target(person, hearing)?;
        let mut rewriting = backups::Rewriting::new(&self.folder, header.at);
        rewriting.rewrite(&target, hear)?;

        let mut certificate = Certificate {
            person,
            at: header.at,
            by: header.actor,
            removed: Removed::default(),
            backups: rewriting.rewritten,
            left: rewriting.left(),
            mentions,
        };
        let changed_at = instant_text(header.at);
        let done = self.operate(header, None, |transaction| {
            if changed_after(seen, transaction)?.contains(&own) {
                return Err(StoreFault::ChangedMeanwhile);
            }
            certificate.removed = erase_from(&target, &changed_at, transaction)?;
            tell(told, &changed_at, transaction)?;
            certificate::write(&certificate, transaction)
        })?;
        // One that another process made before an import while this was going on has the person still.
        rewriting.rewrite(&target, hear)?;
        (certificate.backups, certificate.left) = (rewriting.rewritten, rewriting.left());
        certificate::write(&certificate, &self.database)?;
        if !self.empty_gaps()? {
            certificate.left.push(Left::Log);
            certificate::write(&certificate, &self.database)?;
        }
        Ok(Erased { certificate, done })
    }

    /// Who was erased, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn erasures(&self) -> Result<Vec<Certificate>> {
        certificate::all(&self.database)
    }

    fn target<'h>(&self, person: PersonId, hearing: &'h dyn Hearing) -> Result<Target<'h>> {
        let reading = self.database.unchecked_transaction()?;
        let ids = ids_of(person, &reading)?;
        let target = Target {
            known: known::of(&ids, &reading)?,
            others: known::of_others(&ids, &reading)?,
            living: known::everybody(&reading)?,
            ids,
            hearing,
        };
        reading.commit()?;
        Ok(target)
    }

    /// Makes the file anew without what was overwritten, and empties its log. False: somebody was reading, or there is
    /// no room; what was erased is overwritten in the file all the same, and the log is emptied some other time.
    fn empty_gaps(&self) -> Result<bool> {
        let made_anew = self.database.execute_batch("VACUUM").is_ok();
        let busy: i64 =
            self.database.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |row| row.get(0))?;
        Ok(made_anew && busy == 0)
    }
}

fn ids_of(person: PersonId, database: &Connection) -> Result<Vec<String>> {
    let id = person.to_string();
    let mut ids = merged_into(&id, database)?;
    ids.push(id);
    Ok(ids)
}

/// Erases from one database, whatever its schema, within a transaction.
fn erase_from(target: &Target<'_>, changed_at: &str, database: &Connection) -> Result<Removed> {
    let tables = rows::tables(database)?;
    let known = known::of(&target.ids, database)?;
    let traces = target.traces(known);
    let ids = known::with_namesakes(target, &traces, database)?;
    rows::mark(&ids, &tables, database)?;
    let mut removed = rows::remove(&traces, &tables, changed_at, database)?;
    removed.history = past::blank(&traces, database)?;
    rows::unmark(database)?;
    Ok(removed)
}

/// Writes down what operators are told, but not of a role that somebody took away meanwhile.
fn tell(told: &[Notice], changed_at: &str, transaction: &Connection) -> Result<()> {
    for notice in told {
        let is_there = match notice.about {
            About::Holder { role, .. } | About::Vacant(role) => {
                !with::<Role>(transaction, "id", &role.to_string())?.is_empty()
            }
            _ => true,
        };
        if is_there {
            carry_out(&Edit::Add(Record::Notice(notice.clone())), transaction, changed_at)?;
        }
    }
    Ok(())
}
