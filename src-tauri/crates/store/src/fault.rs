//! What can go wrong with the file, in words that say what to do.

use std::path::PathBuf;

use vaihde_domain::OperationId;
use vaihde_domain::record::RecordId;

/// The result of anything that touches the file.
pub type Result<T> = std::result::Result<T, StoreFault>;

/// Why the file could not be used. Nothing was written unless the text says so.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreFault {
    /// The data folder is not on this computer.
    #[error("{} is on a network file system ({kind}), where a database can be damaged; choose a folder on this computer with --data", folder.display())]
    NetworkFolder {
        /// The folder that was asked for.
        folder: PathBuf,
        /// The kind of file system it is on.
        kind: String,
    },
    /// The data folder cannot be made, read or written.
    #[error("{}: {because}; choose a folder you may write to with --data, or mend its permissions", folder.display())]
    Folder {
        /// The folder that was asked for.
        folder: PathBuf,
        /// What the system said.
        because: std::io::Error,
    },
    /// A file beside the database cannot be read or written.
    #[error("{}: {because}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the system said.
        because: std::io::Error,
    },
    /// The database was made by a newer program.
    #[error("{} was made by a newer Vaihde (its schema is {found}, this program knows {known}); update the program. The file was not touched", file.display())]
    Newer {
        /// The database.
        file: PathBuf,
        /// Its schema.
        found: u32,
        /// The newest schema this program knows.
        known: u32,
    },
    /// The file is a database, but of another program.
    #[error("{} is the database of another program; choose another folder with --data. The file was not touched", file.display())]
    Foreign {
        /// The database.
        file: PathBuf,
    },
    /// The database is damaged.
    #[error("{} is damaged", file.display())]
    Damaged {
        /// The database.
        file: PathBuf,
    },
    /// The database is damaged and there is no sound backup.
    #[error("{} is damaged, and there is no sound backup beside it in backups/; it was left where it is. Bring a backup with `vaihde restore FILE`, or choose another folder with --data", file.display())]
    DamagedWithoutBackup {
        /// The database.
        file: PathBuf,
    },
    /// Somebody else is using the folder while it must be had alone.
    #[error("another Vaihde has {} open; close it and try again", folder.display())]
    InUse {
        /// The data folder.
        folder: PathBuf,
    },
    /// The other process did not finish its change in time.
    #[error("another Vaihde is just saving a long change; nothing was written, try again in a moment")]
    Busy,
    /// Whoever watched stopped it.
    #[error("it was stopped; nothing of it was written")]
    Stopped,
    /// The disk is full.
    #[error("the disk is full; nothing of this was written. Make room and try again")]
    Full,
    /// The disk did not do what it was asked: full to the last byte, or going.
    #[error(
        "the disk cannot be read or written; nothing of this was written. If it is full, make room; if it is not, bring the data folder to another disk"
    )]
    Disk,
    /// The file cannot be written.
    #[error("the database cannot be written (read-only file or folder); nothing was changed")]
    ReadOnly,
    /// A backup or another file is not a database of this product.
    #[error("{}: {because}", file.display())]
    NotABackup {
        /// The file.
        file: PathBuf,
        /// Why it cannot be used.
        because: String,
    },
    /// The SQLite inside the program is too old.
    #[error(
        "this program was built with SQLite {found}; {needed} or newer is needed, older ones can damage the database"
    )]
    OldSqlite {
        /// What was found.
        found: &'static str,
        /// What is needed.
        needed: &'static str,
    },
    /// A record to change or remove is not there.
    #[error("the record was removed meanwhile; nothing was changed")]
    Gone(RecordId),
    /// An Operation to undo is not there.
    #[error("there is no such operation in the history")]
    NoSuchOperation(OperationId),
    /// Somebody changed the directory after the plan was made.
    #[error("the directory changed while this was prepared; nothing was written, try again")]
    ChangedMeanwhile,
    /// A stored value cannot be read back: written by a program that broke the rules of this one.
    #[error("the value in {table}.{column} cannot be read: {because}")]
    Unreadable {
        /// The table.
        table: &'static str,
        /// The column.
        column: String,
        /// What is wrong with it.
        because: String,
    },
    /// Damage was met while the database was in use.
    #[error(
        "the database is damaged; nothing of this was written. Close every Vaihde and bring a backup back with `vaihde restore FILE`; the app's own are in backups/ in the data folder"
    )]
    Malformed,
    /// Anything else that SQLite says.
    #[error("the database said: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Malformed,
            Some(ErrorCode::SystemIoFailure) => Self::Disk,
            _ => match error {
                // A value that this crate's own columns could not read back.
                rusqlite::Error::FromSqlConversionFailure(_, _, inner) => {
                    match inner.downcast::<crate::column::Unreadable>() {
                        Ok(unreadable) => Self::Unreadable {
                            table: unreadable.table,
                            column: unreadable.column,
                            because: unreadable.because,
                        },
                        Err(other) => Self::Sqlite(rusqlite::Error::FromSqlConversionFailure(
                            0,
                            rusqlite::types::Type::Text,
                            other,
                        )),
                    }
                }
                other => Self::Sqlite(other),
            },
        }
    }
}

impl StoreFault {
    /// Whether the file itself is broken, so that a backup is the remedy.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::Malformed)
    }
}
