//! When somebody last said that a record is right. Knows by which Operation; an Operation that was taken back says
//! nothing, and the one before it counts again. One row a record, whatever became of the record.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use vaihde_domain::OperationId;
use vaihde_domain::record::RecordId;

use crate::column::Columns;
use crate::fault::Result;
use crate::history::{self, Done, PastOperation};
use crate::open::Store;
use crate::operate::OperationHeader;
use crate::seen::DirectoryMark;
use crate::table::{named, record_of};

/// The records that are confirmed one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum Confirmable {
    Company,
    Department,
    Person,
    Role,
}

impl Confirmable {
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Department => "department",
            Self::Person => "person",
            Self::Role => "role",
        }
    }
}

impl Store {
    /// Says that records are as they are, as one Operation that changes none of them.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn confirm(&mut self, records: &[RecordId], header: OperationHeader) -> Result<Done> {
        self.operate(header, None, |transaction| confirm(records, header.id, transaction))
    }

    /// By which Operation a record was last said to be right, by somebody or by a file, as far as that was not taken
    /// back; none: by none.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_confirmed(&self, record: RecordId) -> Result<Option<PastOperation>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/last_confirmed.sql"))?;
        Ok(statement.query_row([named(record).1], history::read).optional()?)
    }

    /// The records that were confirmed by an Operation since the mark, or are no longer because one was taken back.
    /// Records that were written since are not among them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_since(&self, mark: DirectoryMark) -> Result<Vec<RecordId>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/confirmed_since.sql"))?;
        let records = statement.query_map([mark.0], |row| {
            let columns = Columns::of("confirmation", row);
            let table: String = columns.plain("record_table")?;
            columns.read("record_id", |id| record_of(&table, id))
        })?;
        Ok(records.collect::<rusqlite::Result<_>>()?)
    }

    /// When a record was last written or confirmed; none: it is not there, or is none of those that are confirmed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_at_of(&self, record: RecordId) -> Result<Option<DateTime<Utc>>> {
        let (table, id) = named(record);
        let sql = format!("SELECT changed_at FROM {table} WHERE id = ?1");
        let mut statement = self.database.prepare_cached(&sql)?;
        let written = statement.query_row([&id], |row| Columns::of(table, row).parsed("changed_at"));
        let Some(written) = written.optional()? else { return Ok(None) };
        let confirmed = self.last_confirmed(record)?.map(|operation| operation.at);
        Ok(Some(confirmed.map_or(written, |confirmed| confirmed.max(written))))
    }
}

/// Notes that the Operation under way confirms the records. A hundred thousand take 0.4 s.
pub(crate) fn confirm(records: &[RecordId], by: OperationId, database: &Connection) -> Result<()> {
    let by = by.to_string();
    let mut statement = database.prepare_cached(include_str!("sql/confirm.sql"))?;
    for record in records {
        let (table, id) = named(*record);
        statement.execute([&id, table, &by])?;
    }
    Ok(())
}
