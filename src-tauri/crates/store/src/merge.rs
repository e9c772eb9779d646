//! Two records become one: the edits of the plan, and in the same transaction what is no record but was kept of the one
//! that goes. Decides nothing about what the kept record has.
//!
//! Counts, what the search remembers, which numbers were shown and who covered whom go over to the kept one and stay
//! there: taking the Operation back brings both records back and uncounts nothing.

use std::str::FromStr;

use rusqlite::{Connection, params};
use vaihde_domain::OperationId;
use vaihde_domain::record::{Edit, RecordId};

use crate::column::instant_text;
use crate::fault::{Result, StoreFault};
use crate::history::Done;
use crate::open::Store;
use crate::operate::{OperationHeader, Version};
use crate::table;

impl Store {
    /// Carries out the edits that make one record a part of another of the same kind, if nothing has changed since.
    ///
    /// # Errors
    /// [`StoreFault::ChangedMeanwhile`], [`StoreFault::Gone`], or the file cannot be written. Nothing was changed.
    pub fn merge(
        &mut self,
        header: OperationHeader,
        edits: &[Edit],
        (gone, into): (RecordId, RecordId),
        seen: Version,
    ) -> Result<Done> {
        let changed_at = instant_text(header.at);
        self.operate(header, None, |transaction| {
            if Version::of(transaction)? != seen {
                return Err(StoreFault::ChangedMeanwhile);
            }
            // First: what refers to a removed row goes with it.
            if let (Some((kind, gone)), Some((_, into))) = (told_apart(gone), told_apart(into)) {
                move_over(kind, &gone, &into, transaction)?;
                let sql =
                    "INSERT OR REPLACE INTO merged (gone_id, into_id, operation_id) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, params![gone, into, header.id.to_string()])?;
            }
            edits.iter().try_for_each(|edit| table::carry_out(edit, transaction, &changed_at))
        })
    }

    /// The records that became a part of this one, those included that became a part of them before; not those of
    /// Operations that were taken back. What was done to them is a part of its history.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn merged_into<Id: FromStr + ToString + Copy>(&self, id: Id) -> Result<Vec<Id>> {
        let ids = merged_into(&id.to_string(), &self.database)?;
        // An id that is none is found by the check of the database.
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }
}

/// As [`Store::merged_into`], in texts.
pub(crate) fn merged_into(id: &str, database: &Connection) -> Result<Vec<String>> {
    let mut statement = database.prepare_cached(concat!(
        include_str!("sql/standing_merge.sql"),
        include_str!("sql/merged_into.sql")
    ))?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What was kept of records since they were taken apart goes over again where taking this Operation back makes them one.
pub(crate) fn merge_again(taken_back: OperationId, database: &Connection) -> Result<()> {
    let mut statement = database
        .prepare(concat!(include_str!("sql/standing_merge.sql"), include_str!("sql/merged_again.sql")))?;
    let again = statement.query_map([taken_back.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    for (kind, gone, into) in again.collect::<rusqlite::Result<Vec<_>>>()? {
        move_over(&kind, &gone, &into, database)?;
    }
    Ok(())
}

/// The kinds of records that can become one, as the tables of counts call them.
fn told_apart(id: RecordId) -> Option<(&'static str, String)> {
    match id {
        RecordId::Person(id) => Some(("person", id.to_string())),
        RecordId::Role(id) => Some(("role", id.to_string())),
        RecordId::Department(id) => Some(("department", id.to_string())),
        _ => None,
    }
}

fn move_over(kind: &str, gone: &str, into: &str, database: &Connection) -> Result<()> {
    let both = params![gone, into];
    database.execute(include_str!("sql/merge_counts.sql"), both)?;
    database.execute("DELETE FROM connection_count WHERE ?1 IN (asked_id, answered_id)", [gone])?;
    database.execute(include_str!("sql/merge_asked_counts.sql"), both)?;
    database.execute("DELETE FROM asked_count WHERE asked_id = ?1", [gone])?;
    database.execute(include_str!("sql/merge_asked_for.sql"), params![kind, gone, into])?;
    database.execute("DELETE FROM asked_for WHERE kind = ?1 AND id = ?2", [kind, gone])?;
    match kind {
        "person" => {
            database.execute(include_str!("sql/merge_choices_of_person.sql"), both)?;
            database.execute("UPDATE reveal SET person_id = ?2 WHERE person_id = ?1", both)?;
            database.execute(include_str!("sql/merge_covered_of_person.sql"), both)?;
            database.execute("DELETE FROM covered WHERE ?1 IN (person_id, cover_id)", [gone])?;
        }
        "role" => {
            database.execute(include_str!("sql/merge_choices_of_role.sql"), both)?;
            database.execute("UPDATE reveal SET role_id = ?2 WHERE role_id = ?1", both)?;
            database.execute(include_str!("sql/merge_covered_of_role.sql"), both)?;
            database.execute("DELETE FROM covered WHERE role_id = ?1", [gone])?;
        }
        _ => {}
    }
    // Of two that were said to be right the kept one's saying stands.
    database.execute("UPDATE OR IGNORE confirmation SET record_id = ?2 WHERE record_id = ?1", both)?;
    database.execute("DELETE FROM confirmation WHERE record_id = ?1", [gone])?;
    Ok(())
}
