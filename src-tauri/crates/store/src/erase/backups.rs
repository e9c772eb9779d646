//! Rewrites the app's own backups without somebody: each copied, erased from, made anew, verified and put in its place.
//! What cannot be rewritten is left as it is, and said. Knows nothing of the database in use.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use vaihde_domain::erasure::{Left, NotRewritten};

use super::{Target, erase_from};
use crate::backup;
use crate::column::instant_text;
use crate::fault::{Result, StoreFault};
use crate::folder::DataFolder;
use crate::migrate;
use crate::operate::Progress;

/// The ending of a backup that is being rewritten.
const UNFINISHED: &str = "erasing";

/// The app's own backups, as far as they have been rewritten.
pub(super) struct Rewriting {
    folder: DataFolder,
    at: DateTime<Utc>,
    seen: BTreeSet<PathBuf>,
    left: Vec<Left>,
    pub(super) rewritten: u32,
}

impl Rewriting {
    pub(super) fn new(folder: &DataFolder, at: DateTime<Utc>) -> Self {
        Self { folder: folder.clone(), at, seen: BTreeSet::new(), left: Vec::new(), rewritten: 0 }
    }

    /// Rewrites those that have not been yet.
    pub(super) fn rewrite(&mut self, target: &Target<'_>, hear: &mut dyn FnMut(Progress)) -> Result<()> {
        let_go_of_unfinished(&self.folder);
        let waiting: Vec<PathBuf> = backup::list(&self.folder)?
            .into_iter()
            .map(|backup| backup.file)
            .filter(|file| !self.seen.contains(file))
            .collect();
        let total = self.seen.len() + waiting.len();
        for file in waiting {
            hear(Progress { done: self.seen.len(), total });
            match rewritten(&file, target, self.at) {
                Ok(()) => self.rewritten += 1,
                // One that was rotated away meanwhile has nobody in it.
                Err(_) if !file.exists() => {}
                Err(fault) => {
                    self.left.push(Left::Backup { file: name_of(&file), because: because(&fault) });
                }
            }
            self.seen.insert(file);
        }
        hear(Progress { done: total, total });
        Ok(())
    }

    /// What may still have the name: what could not be rewritten, and databases that were set aside.
    pub(super) fn left(&self) -> Vec<Left> {
        let mut left = self.left.clone();
        let aside = files_in(self.folder.path()).into_iter().filter(|file| {
            let name = name_of(file);
            name.starts_with("vaihde-set-aside-") && name.ends_with(".db") || name == "vaihde.db.incoming"
        });
        left.extend(aside.map(|file| Left::SetAside { file: name_of(&file) }));
        // Half a copy of a process that ended in the middle of it.
        let half = files_in(&self.folder.backups())
            .into_iter()
            .filter(|file| file.extension() == Some(OsStr::new("unverified")));
        left.extend(half.map(|file| Left::Backup { file: name_of(&file), because: NotRewritten::Damaged }));
        left
    }
}

/// Removes what is left of a rewriting that was ended in the middle: the backups themselves are where they were.
pub(crate) fn let_go_of_unfinished(folder: &DataFolder) {
    for file in files_in(&folder.backups()) {
        if file.extension() == Some(OsStr::new(UNFINISHED)) {
            let _ = fs::remove_file(file);
        }
    }
}

fn rewritten(file: &Path, target: &Target<'_>, at: DateTime<Utc>) -> Result<()> {
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".");
    unfinished.push(UNFINISHED);
    let unfinished = PathBuf::from(unfinished);
    let done = backup::verify(file).and_then(|()| {
        let because = |because| StoreFault::File { file: file.to_owned(), because };
        fs::copy(file, &unfinished).map_err(because)?;
        erase(&unfinished, target, at)?;
        backup::verify(&unfinished)?;
        fs::File::open(&unfinished).and_then(|written| written.sync_all()).map_err(because)?;
        fs::rename(&unfinished, file).map_err(because)
    });
    if done.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    done
}

fn erase(file: &Path, target: &Target<'_>, at: DateTime<Utc>) -> Result<()> {
    let mut database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate::refuse_what_is_not_ours(&database, file)?;
    // Nothing of it shall be in another file beside the copy.
    database.pragma_update(None, "journal_mode", "MEMORY")?;
    database.pragma_update(None, "temp_store", "MEMORY")?;
    database.pragma_update(None, "secure_delete", true)?;
    database.pragma_update(None, "foreign_keys", true)?;
    let transaction = database.transaction()?;
    erase_from(target, &instant_text(at), &transaction)?;
    transaction.commit()?;
    database.execute_batch("VACUUM")?;
    database.close().map_err(|(_, error)| error.into())
}

fn because(fault: &StoreFault) -> NotRewritten {
    match fault {
        StoreFault::Newer { .. } => NotRewritten::Newer,
        StoreFault::NotABackup { .. } | StoreFault::Foreign { .. } => NotRewritten::Damaged,
        fault if fault.is_damage() => NotRewritten::Damaged,
        _ => NotRewritten::NoAccess,
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
