//! Brings the schema of a database to what this program knows, one whole migration at a time.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::fault::{Result, StoreFault};

/// Says "a database of Vaihde" in the file's header: the letters `Vaih`.
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Vaih");

/// Released migrations never change. Number N stands at place N - 1.
const MIGRATIONS: [&str; 7] = [
    include_str!("../migrations/0001_directory.sql"),
    include_str!("../migrations/0002_desk.sql"),
    include_str!("../migrations/0003_memory.sql"),
    include_str!("../migrations/0004_absences.sql"),
    include_str!("../migrations/0005_admin.sql"),
    include_str!("../migrations/0006_kept_records.sql"),
    include_str!("../migrations/0007_asked_in_vain.sql"),
];

/// The newest schema this program knows.
pub(crate) const KNOWN: u32 = MIGRATIONS.len() as u32;

/// The schema of a database: 0 for an empty file.
pub(crate) fn schema_of(database: &Connection) -> Result<u32> {
    Ok(database.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a database that is not ours or newer than the program.
///
/// # Errors
/// [`StoreFault::Foreign`] and [`StoreFault::Newer`]; the file is not touched.
pub(crate) fn refuse_what_is_not_ours(database: &Connection, file: &Path) -> Result<u32> {
    // One transaction, so that a database another process is just making is seen before or after, not in between.
    let database = database.unchecked_transaction()?;
    let application: i32 = database.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = schema_of(&database)?;
    let tables: u32 = database.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let untouched = application == 0 && found == 0 && tables == 0;
    if application != APPLICATION_ID && !untouched {
        return Err(StoreFault::Foreign { file: file.to_owned() });
    }
    if found > KNOWN {
        return Err(StoreFault::Newer { file: file.to_owned(), found, known: KNOWN });
    }
    database.commit()?;
    Ok(found)
}

/// Carries out the migrations that are missing, each in one transaction. Another process may have been quicker.
pub(crate) fn migrate(database: &mut Connection) -> Result<()> {
    while schema_of(database)? < KNOWN {
        let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let current = schema_of(&transaction)?;
        if let Some(migration) = MIGRATIONS.get(current as usize) {
            transaction.execute_batch(migration)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
            transaction.pragma_update(None, "user_version", current + 1)?;
        }
        transaction.commit()?;
    }
    Ok(())
}
