//! What the columns of a file were taken to mean, by the headers of the file. A setting: no Operation writes it.
//! Knows texts and not what they mean.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

use crate::column::{Columns, instant_text, to_json};
use crate::fault::Result;
use crate::open::Store;

impl Store {
    /// What was kept for the headers; none: nothing.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn import_mapping(&self, headers: &str) -> Result<Option<Vec<String>>> {
        let sql = "SELECT map_json FROM import_mapping WHERE headers = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let kept = statement.query_row([headers], |row| {
            Columns::of("import_mapping", row).read("map_json", |map| serde_json::from_str(map).ok())
        });
        Ok(kept.optional()?)
    }

    /// Keeps what the columns under the headers mean.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_import_mapping(&mut self, headers: &str, map: &[String], at: DateTime<Utc>) -> Result<()> {
        let mut statement = self.database.prepare_cached(include_str!("sql/import_mapping_write.sql"))?;
        statement.execute([headers, &to_json(&map), &instant_text(at)])?;
        Ok(())
    }

    /// Forgets what was kept for the headers.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget_import_mapping(&mut self, headers: &str) -> Result<()> {
        self.database.execute("DELETE FROM import_mapping WHERE headers = ?1", [headers])?;
        Ok(())
    }
}
