//! The data folder: where everything of one instance lives, and who is using it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::fault::{Result, StoreFault};
use crate::mount::network_kind;

/// A folder on this computer that may hold the database.
#[derive(Clone, Debug)]
pub struct DataFolder {
    path: PathBuf,
}

impl DataFolder {
    /// Makes the folder if it is not there.
    ///
    /// # Errors
    /// It is on a network file system, or cannot be made.
    pub fn at(path: &Path) -> Result<Self> {
        let folder = |because| StoreFault::Folder { folder: path.to_owned(), because };
        make_private(path).map_err(folder)?;
        if let Some(kind) = network_kind(path) {
            return Err(StoreFault::NetworkFolder { folder: path.to_owned(), kind });
        }
        Ok(Self { path: path.to_owned() })
    }

    /// Whether there is a database in a folder, or ever was. Makes nothing.
    pub fn is_begun(path: &Path) -> bool {
        path.join("vaihde.db").exists() || path.join("backups").exists()
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.path.join("vaihde.db")
    }

    /// Where the app's own backups are.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// Says that the folder is in use, until the lock is dropped. Many may use it at once.
    pub(crate) fn share(&self) -> Result<FolderLock> {
        let file = self.lock_file("vaihde.lock")?;
        file.try_lock_shared().map_err(|error| self.not_locked(error))?;
        Ok(FolderLock { _file: file })
    }

    /// Has the folder alone, until the lock is dropped.
    pub(crate) fn alone(&self) -> Result<FolderLock> {
        let file = self.lock_file("vaihde.lock")?;
        file.try_lock().map_err(|error| self.not_locked(error))?;
        Ok(FolderLock { _file: file })
    }

    /// Waits for whoever is just opening the database: making it, migrating it, making the day's backup.
    pub(crate) fn opening(&self) -> Result<FolderLock> {
        let file = self.lock_file("opening.lock")?;
        file.lock().map_err(|because| StoreFault::Folder { folder: self.path.clone(), because })?;
        Ok(FolderLock { _file: file })
    }

    fn lock_file(&self, name: &str) -> Result<File> {
        let mut options = OpenOptions::new();
        let options = options.create(true).truncate(false).write(true);
        options
            .open(self.path.join(name))
            .map_err(|because| StoreFault::Folder { folder: self.path.clone(), because })
    }

    fn not_locked(&self, error: TryLockError) -> StoreFault {
        match error {
            TryLockError::WouldBlock => StoreFault::InUse { folder: self.path.clone() },
            TryLockError::Error(because) => StoreFault::Folder { folder: self.path.clone(), because },
        }
    }
}

/// Makes the folder if it is not there, for nobody but its owner: names and numbers are in it.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Held while the folder is in use; the system lets go of it even when the process is killed.
#[derive(Debug)]
pub(crate) struct FolderLock {
    _file: File,
}
