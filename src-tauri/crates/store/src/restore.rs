//! Brings a database back from a verified backup. What was there is set aside, never deleted.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup;
use crate::fault::{Result, StoreFault};
use crate::folder::DataFolder;

/// What was done to bring the database back; to be told plainly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup that is now the database.
    pub from: PathBuf,
    /// Where the old database was set aside, if there was one.
    pub set_aside: Option<PathBuf>,
}

/// Puts a backup in the place of the database. The backup is verified first; the old database is kept beside it.
///
/// # Errors
/// The file is no sound backup, another process uses the folder, or the files cannot be written. Then the database is
/// as it was.
pub fn restore(folder: &DataFolder, from: &Path, at: DateTime<Utc>) -> Result<Restored> {
    if !from.exists() {
        return Err(StoreFault::NotABackup {
            file: from.to_owned(),
            because: "there is no such file".to_owned(),
        });
    }
    let same = |one: &Path, other: &Path| {
        one.canonicalize().ok().is_some_and(|one| other.canonicalize().ok() == Some(one))
    };
    if same(from, &folder.database()) {
        let because = "this is the database itself; name a backup".to_owned();
        return Err(StoreFault::NotABackup { file: from.to_owned(), because });
    }
    let _alone = folder.alone()?;
    backup::verify(from)?;
    let database = folder.database();
    let incoming = folder.path().join("vaihde.db.incoming");
    let fault = |file: &Path| {
        let file = file.to_owned();
        move |because| StoreFault::File { file, because }
    };
    fs::copy(from, &incoming).map_err(fault(&incoming))?;
    fs::File::open(&incoming).and_then(|file| file.sync_all()).map_err(fault(&incoming))?;
    let set_aside = set_aside(folder, at)?;
    fs::rename(&incoming, &database).map_err(fault(&database))?;
    Ok(Restored { from: from.to_owned(), set_aside })
}

/// Brings a damaged database back from the newest of its own backups that is sound.
///
/// # Errors
/// [`StoreFault::DamagedWithoutBackup`] where there is none: the damaged file stays where it is. Otherwise as
/// [`restore`].
pub fn restore_newest(folder: &DataFolder, at: DateTime<Utc>) -> Result<Restored> {
    for backup in backup::list(folder)?.into_iter().rev() {
        if backup::verify(&backup.file).is_ok() {
            return restore(folder, &backup.file, at);
        }
    }
    Err(StoreFault::DamagedWithoutBackup { file: folder.database() })
}

/// Renames the database with its WAL, so that SQLite's own recovery could still read them together.
fn set_aside(folder: &DataFolder, at: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let database = folder.database();
    if !database.exists() {
        return Ok(None);
    }
    let aside = folder.path().join(format!("vaihde-set-aside-{}.db", at.format("%Y-%m-%dT%H%M%S%3fZ")));
    for ending in ["-wal", "-shm", ""] {
        let with = |path: &Path| {
            let mut path = path.as_os_str().to_owned();
            path.push(ending);
            PathBuf::from(path)
        };
        let (from, to) = (with(&database), with(&aside));
        if from.exists() {
            fs::rename(&from, &to).map_err(|because| StoreFault::File { file: from.clone(), because })?;
        }
    }
    Ok(Some(aside))
}
