//! What the desk remembers beside the directory: settings and counts. No Operation changes them, and undo never does.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use vaihde_domain::UserId;
use vaihde_domain::reach::Who;

use crate::count::words;
use crate::fault::Result;
use crate::history::{PastOperation, read};
use crate::open::Store;

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// People, leavers included.
    pub people: u32,
    /// Companies.
    pub companies: u32,
}

/// How often somebody was asked for, and by which way callers were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whoever was asked for answered.
    pub direct: u64,
    /// Somebody else answered.
    pub cover: u64,
    /// Nobody could be reached.
    pub nobody: u64,
    /// How often they answered when somebody else was asked for.
    pub for_others: u64,
}

impl Store {
    /// What a user has set, by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn settings(&self, user: UserId) -> Result<BTreeMap<String, String>> {
        let sql = "SELECT name, value FROM setting WHERE user_id = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let settings = statement.query_map([user.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(settings.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps what a user has set.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write_setting(&mut self, user: UserId, name: &str, value: &str) -> Result<()> {
        let mut statement = self.database.prepare_cached(include_str!("sql/setting_write.sql"))?;
        statement.execute([&user.to_string(), name, value])?;
        Ok(())
    }

    /// How many callers were connected by each way, from the beginning.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn connections_by_way(&self) -> Result<BTreeMap<String, u64>> {
        let mut statement =
            self.database.prepare_cached("SELECT way, sum(count) FROM connection_count GROUP BY way")?;
        let counts = statement.query_map([], |row| {
            // A sum of counts is never negative; SQLite has no unsigned numbers.
            Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
        })?;
        Ok(counts.collect::<rusqlite::Result<_>>()?)
    }

    /// How often somebody was asked for from the hour of the instant on.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_since(&self, who: Who, since: DateTime<Utc>) -> Result<Asked> {
        let ((_, id), hour) = (words(who), since.format("%Y-%m-%dT%H").to_string());
        let mut statement = self.database.prepare_cached(include_str!("sql/asked_since.sql"))?;
        let sums = statement.query_row([&id, &hour], |row| {
            let sum = |at| row.get::<_, i64>(at).map(i64::unsigned_abs);
            Ok(Asked { direct: sum(0)?, cover: sum(1)?, nobody: sum(2)?, for_others: sum(3)? })
        });
        Ok(sums?)
    }

    /// How much there is.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn totals(&self) -> Result<Totals> {
        let sql = "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM company)";
        let mut statement = self.database.prepare_cached(sql)?;
        Ok(statement.query_row([], |row| Ok(Totals { people: row.get(0)?, companies: row.get(1)? }))?)
    }

    /// The newest Operation of a user that is no undo and has not been taken back.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_change_of(&self, user: UserId) -> Result<Option<PastOperation>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/last_change.sql"))?;
        Ok(statement.query_row([user.to_string()], read).optional()?)
    }
}

/// What is set for the whole house, whoever set it.
pub(crate) fn of_house(name: &str, database: &rusqlite::Connection) -> Result<Option<String>> {
    let mut statement = database.prepare_cached("SELECT value FROM setting WHERE name = ?1 LIMIT 1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets something for the whole house: what anybody said of it before holds no longer.
pub(crate) fn set_for_house(
    name: &str,
    value: &str,
    user: UserId,
    database: &rusqlite::Connection,
) -> Result<()> {
    database.execute("DELETE FROM setting WHERE name = ?1 AND user_id <> ?2", [name, &user.to_string()])?;
    database.execute(include_str!("sql/setting_write.sql"), [&user.to_string(), name, value])?;
    Ok(())
}
