//! What is known of the records besides what is in them, as far as it tells what is wrong with them: who was ever asked
//! for, since when that is counted, and what was last done to the directory.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDateTime, Utc};
use vaihde_domain::quality::Seen;
use vaihde_domain::record::RecordId;

use crate::column::Columns;
use crate::fault::Result;
use crate::open::Store;
use crate::table::record_of;

/// The last Operation that was about the directory: while it is the same, nothing else is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectoryMark(i64);

impl Store {
    /// Which Operation was the last about the directory, confirming among them. Absences, notices and suggestions are
    /// not of it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn directory_mark(&self) -> Result<DirectoryMark> {
        let mut statement = self.database.prepare_cached(include_str!("sql/directory_mark.sql"))?;
        Ok(DirectoryMark(statement.query_row([], |row| row.get(0))?))
    }

    /// What is known of the records besides what is in them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn seen(&self) -> Result<Seen> {
        Ok(Seen { asked: self.ever_asked()?, counted_since: self.counted_since()?, ..Seen::default() })
    }

    fn ever_asked(&self) -> Result<HashSet<RecordId>> {
        let mut statement = self.database.prepare_cached("SELECT kind, id FROM asked_for")?;
        let asked = statement.query_map([], |row| {
            let columns = Columns::of("asked_for", row);
            Ok(record_of(&columns.plain::<String>("kind")?, &columns.plain::<String>("id")?))
        })?;
        Ok(asked.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    fn counted_since(&self) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT min(hour) FROM connection_count";
        let hour: Option<String> = self.database.query_row(sql, [], |row| row.get(0))?;
        let first =
            hour.and_then(|hour| NaiveDateTime::parse_from_str(&format!("{hour}:00"), "%Y-%m-%dT%H:%M").ok());
        Ok(first.map(|first| first.and_utc()))
    }
}
