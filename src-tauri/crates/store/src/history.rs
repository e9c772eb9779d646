//! What was done, by whom and when.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row};
use vaihde_domain::history::Act;
use vaihde_domain::record::RecordId;
use vaihde_domain::{OperationId, UserId};

use crate::column::Columns;
use crate::fault::{Result, StoreFault};
use crate::open::Store;
use crate::operate::Version;
use crate::table::record_of;

/// What an Operation did: the window refreshes these records and no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The Operation, for undo.
    pub operation: OperationId,
    /// The records it changed, each once. Empty: it changed nothing.
    pub changed: Vec<RecordId>,
}

/// An entry of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastOperation {
    /// Names it for ever.
    pub id: OperationId,
    /// What was done.
    pub act: Act,
    /// Who did it.
    pub actor: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// The Operation it took back.
    pub undoes: Option<OperationId>,
    /// Whether it has been taken back itself.
    pub undone: bool,
}

impl Store {
    /// The newest entries of the history, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn history(&self, limit: u32) -> Result<Vec<PastOperation>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/history.sql"))?;
        Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What an Operation did; of an undo, what was taken back in the end.
    ///
    /// # Errors
    /// [`StoreFault::NoSuchOperation`], or the file cannot be read.
    pub fn act_of(&self, operation: OperationId) -> Result<Act> {
        let mut statement = self.database.prepare_cached(include_str!("sql/act_of_operation.sql"))?;
        let act = statement.query_row([operation.to_string()], |row| {
            Columns::of("operation", row).read("act", Act::from_code)
        });
        act.optional()?.ok_or(StoreFault::NoSuchOperation(operation))
    }
}

pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<PastOperation> {
    let columns = Columns::of("operation", row);
    Ok(PastOperation {
        id: columns.parsed("id")?,
        act: columns.read("act", Act::from_code)?,
        actor: columns.parsed("actor_id")?,
        at: columns.parsed("at")?,
        undoes: columns.parsed_or_none("undoes_id")?,
        undone: columns.plain("undone")?,
    })
}

pub(crate) fn changed_by(operation: OperationId, database: &Connection) -> Result<Vec<RecordId>> {
    changed("operation_id = ?1", [operation.to_string()], database)
}

pub(crate) fn changed_after(seen: Version, database: &Connection) -> Result<Vec<RecordId>> {
    changed("number > ?1", [seen.0], database)
}

/// A cover is a part of its absence, so a changed cover is a changed absence.
fn changed(condition: &str, parameters: impl Params, database: &Connection) -> Result<Vec<RecordId>> {
    let sql = format!(
        "SELECT record_table, CASE record_table WHEN 'absence_cover'
           THEN coalesce(after_json, before_json) ->> '$.absence_id' ELSE record_id END
         FROM change WHERE {condition}"
    );
    let mut statement = database.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut records = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let table = if table == "absence_cover" { "absence" } else { &table };
        records.extend(record_of(table, &row.get::<_, String>(1)?));
    }
    Ok(records.into_iter().collect())
}
