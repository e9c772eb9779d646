//! Takes an Operation back, if nobody has touched the same records since.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, params};
use vaihde_domain::company::Company;
use vaihde_domain::history::Act;
use vaihde_domain::planned::Planned;
use vaihde_domain::record::RecordId;
use vaihde_domain::{OperationId, UserId};

use crate::capture::columns_of;
use crate::column::instant_text;
use crate::fault::{Result, StoreFault};
use crate::history::Done;
use crate::merge::merge_again;
use crate::open::Store;
use crate::operate::OperationHeader;
use crate::past_counts::forget_figures;
use crate::table::{CAPTURED, Stored, record_of};

/// What came of an undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoOutcome {
    /// The Operation was taken back, by another Operation that can itself be taken back.
    Done(Done),
    /// It has been taken back before. Nothing was changed.
    Already,
    /// What it changed has been forgotten, or somebody in it was erased. Nothing was changed.
    Forgotten,
    /// A record was changed since. Nothing was changed.
    ChangedSince(RecordId),
    /// Something newer refers to a record that would go. Nothing was changed.
    StillReferredTo,
}

/// One captured change, as the history has it.
struct Change {
    table: String,
    id: String,
    before: Option<String>,
    after: Option<String>,
}

impl Store {
    /// Takes an Operation back. Calls stay counted, but for those of the companies of the demo: they never were.
    ///
    /// # Errors
    /// [`StoreFault::NoSuchOperation`], or the file cannot be written. Nothing was changed.
    pub fn undo(
        &mut self,
        undone: OperationId,
        id: OperationId,
        actor: UserId,
        at: DateTime<Utc>,
    ) -> Result<UndoOutcome> {
        let mut stop = None;
        let header = OperationHeader { id, act: Act::Undo, actor, at };
        let done = self.operate(header, Some(undone), |transaction| {
            stop = obstacle(undone, id, transaction)?;
            if stop.is_some() {
                // Rolls the empty Operation back as well.
                return Err(StoreFault::ChangedMeanwhile);
            }
            // First: what refers to a removed row goes with it.
            merge_again(undone, transaction)?;
            let at = instant_text(at);
            let columns = columns_of_tables(transaction)?;
            let mut changes = changes_of(undone, transaction)?;
            let act = act_of(undone, transaction)?;
            if act == Act::OpenDemo.code() {
                let came = changes.iter().filter(|change| change.table == Company::TABLE);
                forget_figures(came.map(|change| change.id.as_str()), transaction)?;
            }
            if act == Act::TakeEffect.code() {
                // What was planned is over: planned anew it would be due at once, and nothing would be taken back.
                changes.retain(|change| change.table != Planned::TABLE);
                let sql = include_str!("sql/told_of_taken_effect.sql");
                transaction.execute(sql, [undone.to_string()])?;
            }
            changes.iter().rev().try_for_each(|change| take_back(change, &columns, &at, transaction))
        });
        match (done, stop) {
            (_, Some(outcome)) => Ok(outcome),
            (Err(StoreFault::Sqlite(error)), None)
                if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) =>
            {
                Ok(UndoOutcome::StillReferredTo)
            }
            (done, None) => done.map(UndoOutcome::Done),
        }
    }
}

/// Why the Operation cannot be taken back.
fn obstacle(
    undone: OperationId,
    own: OperationId,
    transaction: &Transaction<'_>,
) -> Result<Option<UndoOutcome>> {
    let known = "SELECT 1 FROM operation WHERE id = ?1";
    if transaction.query_row(known, [undone.to_string()], |_| Ok(())).optional()?.is_none() {
        return Err(StoreFault::NoSuchOperation(undone));
    }
    let taken_back = "SELECT 1 FROM operation WHERE undoes_id = ?1 AND id <> ?2";
    if transaction
        .query_row(taken_back, [undone.to_string(), own.to_string()], |_| Ok(()))
        .optional()?
        .is_some()
    {
        return Ok(Some(UndoOutcome::Already));
    }
    // What has been forgotten or erased cannot come back.
    if transaction.prepare_cached(include_str!("sql/blank_of_operation.sql"))?.exists([undone.to_string()])? {
        return Ok(Some(UndoOutcome::Forgotten));
    }
    let sql = include_str!("sql/changed_since_operation.sql");
    let later = transaction
        .query_row(sql, [undone.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    Ok(later.and_then(|(table, id)| record_of(&table, &id)).map(UndoOutcome::ChangedSince))
}

fn act_of(operation: OperationId, database: &Connection) -> Result<String> {
    let sql = "SELECT act FROM operation WHERE id = ?1";
    Ok(database.query_row(sql, [operation.to_string()], |row| row.get(0))?)
}

fn columns_of_tables(database: &Connection) -> Result<HashMap<&'static str, Vec<String>>> {
    CAPTURED.into_iter().map(|table| Ok((table, columns_of(table, database)?))).collect()
}

fn changes_of(operation: OperationId, database: &Connection) -> Result<Vec<Change>> {
    let mut statement = database.prepare(include_str!("sql/changes_of_operation.sql"))?;
    let changes = statement.query_map([operation.to_string()], |row| {
        Ok(Change { table: row.get(0)?, id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
    })?;
    Ok(changes.collect::<rusqlite::Result<_>>()?)
}

/// Puts one row back to what it was. Revisions only ever rise, so that others see that it changed.
fn take_back(
    change: &Change,
    columns: &HashMap<&str, Vec<String>>,
    at: &str,
    database: &Connection,
) -> Result<()> {
    let table = change.table.as_str();
    let Some(columns) = columns.get(table) else { return Ok(()) };
    let from_image: Vec<String> = columns.iter().map(|column| written_back(column)).collect();
    match (&change.before, &change.after) {
        (None, _) => {
            database.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([&change.id])?;
        }
        (Some(before), Some(_)) => {
            let sets: Vec<String> = columns
                .iter()
                .zip(&from_image)
                .filter(|(column, _)| *column != "id")
                .map(|(column, value)| match column.as_str() {
                    "revision" => "revision = revision + 1".to_owned(),
                    _ => format!("{column} = {value}"),
                })
                .collect();
            let sql = format!("UPDATE {table} SET {} WHERE id = ?3", sets.join(", "));
            database.prepare_cached(&sql)?.execute(params![before, at, change.id])?;
        }
        (Some(before), None) => {
            database.prepare_cached("DELETE FROM tombstone WHERE record_id = ?1")?.execute([&change.id])?;
            let sql =
                format!("INSERT INTO {table} ({}) SELECT {}", columns.join(", "), from_image.join(", "));
            database.prepare_cached(&sql)?.execute(params![before, at])?;
        }
    }
    Ok(())
}

/// Where a column's value comes from: the image in ?1, the time in ?2.
fn written_back(column: &str) -> String {
    match column {
        "changed_at" => "?2".to_owned(),
        "revision" => "(?1 ->> '$.revision') + 1".to_owned(),
        _ => format!("?1 ->> '$.{column}'"),
    }
}
