//! When records were last written or confirmed, by the thousand.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use vaihde_domain::record::RecordId;

use super::row::Places;
use crate::column::Columns;
use crate::confirm::Confirmable;
use crate::fault::Result;
use crate::open::Store;
use crate::table::record_of;

/// When something was confirmed, as it is stored and as it is meant.
struct Confirmed {
    text: String,
    at: DateTime<Utc>,
}

impl Store {
    /// When each record of a kind was last written or confirmed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn confirmed_at(&self, kind: Confirmable) -> Result<Vec<(RecordId, DateTime<Utc>)>> {
        let mut all = Vec::new();
        self.each_confirmed(kind, |id, row, confirmed| {
            all.push((id, confirmed.map_or_else(|| row.parsed(CHANGED_AT), |confirmed| Ok(confirmed.at))?));
            Ok(())
        })?;
        Ok(all)
    }

    /// Hands out on which day, `YYYY-MM-DD` in UTC, each record of a kind was last written or confirmed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_confirmed(&self, kind: Confirmable, mut take: impl FnMut(RecordId, &str)) -> Result<()> {
        self.each_confirmed(kind, |id, row, confirmed| {
            let at = confirmed.map_or_else(|| row.text(CHANGED_AT), |confirmed| Ok(&confirmed.text))?;
            take(id, at.get(..10).unwrap_or_default());
            Ok(())
        })
    }

    /// Each record, with when it was confirmed where that was after it was written.
    fn each_confirmed(
        &self,
        kind: Confirmable,
        mut take: impl FnMut(RecordId, &Places<'_>, Option<&Confirmed>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let standing = self.confirming()?;
        let table = kind.table();
        let mut statement = self.database.prepare_cached(&format!(
            "SELECT id, changed_at, operation_id, earlier_id
             FROM {table} LEFT JOIN confirmation ON record_id = id"
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = Places::of(table, row);
            let by = |place| row.text_or_none(place).map(|by| by.and_then(|by| standing.get(by)));
            let written = row.text(CHANGED_AT)?;
            // Instants of one form compare as texts.
            let confirmed = by(2)?.or(by(3)?).filter(|confirmed| confirmed.text.as_str() > written);
            if let Some(id) = record_of(table, row.text(0)?) {
                take(id, &row, confirmed)?;
            }
        }
        Ok(())
    }

    /// The Operations that confirm what they confirmed, with when they did.
    fn confirming(&self) -> Result<HashMap<String, Confirmed>> {
        let mut statement = self.database.prepare_cached(include_str!("../sql/confirming.sql"))?;
        let confirming = statement.query_map([], |row| {
            let columns = Columns::of("operation", row);
            let confirmed = Confirmed { text: columns.plain("at")?, at: columns.parsed("at")? };
            Ok((columns.plain("id")?, confirmed))
        })?;
        Ok(confirming.collect::<rusqlite::Result<_>>()?)
    }
}

/// The place of the column that says when the record was written.
const CHANGED_AT: usize = 1;
