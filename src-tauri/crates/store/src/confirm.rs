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

    /// When each record of a kind was last written or confirmed, in the order of their ids. A hundred thousand people
    /// take 0.2 s.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_at(&self, kind: Confirmable) -> Result<Vec<(RecordId, DateTime<Utc>)>> {
        let table = match kind {
            Confirmable::Company => "company",
            Confirmable::Department => "department",
            Confirmable::Person => "person",
            Confirmable::Role => "role",
        };
        let sql = include_str!("sql/confirmed_at.sql").replace("{table}", table);
        let mut statement = self.database.prepare_cached(&sql)?;
        let confirmed = statement.query_map([], |row| {
            let columns = Columns::of("confirmation", row);
            let id = columns.read("id", |id| record_of(table, id))?;
            Ok((id, columns.parsed("at")?))
        })?;
        Ok(confirmed.collect::<rusqlite::Result<_>>()?)
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
