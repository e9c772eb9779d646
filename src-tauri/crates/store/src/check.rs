//! Looks through the whole database for what must not be.

use rusqlite::Connection;

use crate::fault::Result;
use crate::open::Store;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Nothing here: all is well.
    pub findings: Vec<Finding>,
}

/// One thing that must not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// SQLite's own check found damage, in its words.
    Damage(String),
    /// A row of a table refers to one that is not there.
    Dangling {
        /// The table of the row.
        table: String,
        /// The table it refers to.
        missing_in: String,
    },
    /// A record cannot be read back.
    Unreadable(String),
    /// A record is both there and deleted.
    TombstoneOfTheLiving {
        /// The table of the record.
        table: String,
    },
}

impl Store {
    /// Checks integrity, foreign keys, tombstones, and that every record can be read back.
    ///
    /// # Errors
    /// The file cannot be read at all.
    pub fn check(&self) -> Result<CheckReport> {
        let mut findings = damage(&self.database)?;
        findings.extend(dangling(&self.database)?);
        findings.extend(tombstones_of_the_living(&self.database)?);
        if let Err(fault) = self.directory() {
            findings.push(Finding::Unreadable(fault.to_string()));
        }
        Ok(CheckReport { findings })
    }
}

fn damage(database: &Connection) -> Result<Vec<Finding>> {
    let mut statement = database.prepare("PRAGMA integrity_check(20)")?;
    let verdicts =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(verdicts.into_iter().filter(|verdict| verdict != "ok").map(Finding::Damage).collect())
}

fn dangling(database: &Connection) -> Result<Vec<Finding>> {
    let mut statement = database.prepare("PRAGMA foreign_key_check")?;
    let found = statement
        .query_map([], |row| Ok(Finding::Dangling { table: row.get(0)?, missing_in: row.get(2)? }))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn tombstones_of_the_living(database: &Connection) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for table in crate::table::CAPTURED {
        let sql = format!("SELECT 1 FROM tombstone JOIN {table} ON {table}.id = tombstone.record_id");
        if database.prepare(&sql)?.exists([])? {
            found.push(Finding::TombstoneOfTheLiving { table: table.to_owned() });
        }
    }
    Ok(found)
}
