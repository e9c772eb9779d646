//! Who has read what, and when: marks by which something is told once. No Operation writes them, and undo never takes
//! them back. Knows ids and not what they name.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::TransactionBehavior;
use uuid::Uuid;
use vaihde_domain::UserId;

use crate::column::{Columns, instant_text};
use crate::fault::Result;
use crate::open::Store;

impl Store {
    /// Notes that a user has read things now. The newest moment is kept.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn mark_read(&mut self, user: UserId, items: &[Uuid], at: DateTime<Utc>) -> Result<()> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut statement = transaction.prepare_cached(include_str!("sql/read_mark_write.sql"))?;
        for item in items {
            statement.execute([&user.to_string(), &item.to_string(), &instant_text(at)])?;
        }
        drop(statement);
        Ok(transaction.commit()?)
    }

    /// What a user has read, and when.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read_marks(&self, user: UserId) -> Result<BTreeMap<Uuid, DateTime<Utc>>> {
        let sql = "SELECT item_id, at FROM read_mark WHERE user_id = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let marks = statement.query_map([user.to_string()], |row| {
            let columns = Columns::of("read_mark", row);
            Ok((columns.parsed("item_id")?, columns.parsed("at")?))
        })?;
        Ok(marks.collect::<rusqlite::Result<_>>()?)
    }

    /// Who has read a thing, and when.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn readers(&self, item: Uuid) -> Result<BTreeMap<UserId, DateTime<Utc>>> {
        let sql = "SELECT user_id, at FROM read_mark WHERE item_id = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let readers = statement.query_map([item.to_string()], |row| {
            let columns = Columns::of("read_mark", row);
            Ok((columns.parsed("user_id")?, columns.parsed("at")?))
        })?;
        Ok(readers.collect::<rusqlite::Result<_>>()?)
    }
}
