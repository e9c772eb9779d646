//! Opens the database of a data folder, and makes it if it is not there.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use vaihde_domain::absence::Absence;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::role::Role;
use vaihde_domain::user::User;
use vaihde_domain::{AbsenceId, CompanyId, DepartmentId, PersonId, RoleId, UserId};

use crate::backup::{self, Backup, Occasion};
use crate::fault::{Result, StoreFault};
use crate::folder::{DataFolder, FolderLock};
use crate::operate::Version;
use crate::table::{self, user};
use crate::{capture, erase, memory, migrate, report, reveal};

/// Older SQLites can corrupt a WAL when two connections write and checkpoint at once (fixed in 3.51.3).
const OLDEST_SQLITE: (i32, &str) = (3_051_003, "3.51.3");

/// How long a process waits for another one's change.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// The most memory SQLite may use for pages.
pub(crate) const CACHE_KIB: i64 = 128 * 1024;

/// The open database of a data folder.
#[derive(Debug)]
pub struct Store {
    pub(crate) database: Connection,
    pub(crate) folder: DataFolder,
    // Dropped last, after the connection is closed.
    _lock: FolderLock,
}

/// An opened database, and what must be said of it.
#[derive(Debug)]
pub struct Opened {
    /// The database.
    pub store: Store,
    /// Why the day's backup could not be made.
    pub no_backup: Option<StoreFault>,
}

impl Store {
    /// Opens the database of the folder, makes it if it is not there, brings its schema up to date, and makes the
    /// day's backup if this is the first start of the day.
    ///
    /// # Errors
    /// The folder or the file cannot be used; the file was not changed. Where the file
    /// [is damaged](StoreFault::is_damage), [`restore_newest`](crate::restore_newest) is the remedy.
    pub fn open(folder: DataFolder, at: DateTime<Utc>) -> Result<Opened> {
        let lock = folder.share()?;
        // Of several processes that start at once one does what has to be done once, and the others wait.
        let one_at_a_time = folder.opening()?;
        let file = folder.database();
        // SQLite takes an emptied file for a new one; where there are backups it once was more.
        if std::fs::metadata(&file).is_ok_and(|there| there.len() == 0) && !backup::list(&folder)?.is_empty()
        {
            return Err(StoreFault::Damaged { file });
        }
        let mut database = connect(&file)?;
        let found = migrate::refuse_what_is_not_ours(&database, &file)?;
        set_up(&database)?;
        if found < migrate::KNOWN {
            if found > 0 {
                backup::make(&database, &folder, at, Occasion::Migration)?;
            }
            migrate::migrate(&mut database)?;
        }
        erase::let_go_of_unfinished(&folder);
        // Before the day's backup, so that it is not in that either. Whatever is in the way, the next start tries again.
        let _ = reveal::let_go(&database, at);
        let _ = report::let_go(&database, at);
        let _ = memory::let_go(&database, at);
        let no_backup = match backup::make_the_days(&database, &folder, at) {
            Ok(()) => None,
            Err(StoreFault::NotABackup { .. }) => return Err(StoreFault::Damaged { file }),
            // People must be able to work on a full disk: they are told, and the next start tries again.
            Err(fault) => Some(fault),
        };
        drop(one_at_a_time);
        capture::prepare(&database)?;
        Ok(Opened { store: Self { database, folder, _lock: lock }, no_backup })
    }

    /// The folder it is in.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Everything: what an import is planned against and an export is written from.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn directory(&self) -> Result<Directory> {
        // One transaction, so that the records fit each other whatever other processes write meanwhile.
        let reading = self.database.unchecked_transaction()?;
        let directory = Directory {
            companies: table::all(&reading)?,
            departments: table::all(&reading)?,
            people: table::all(&reading)?,
            roles: table::all(&reading)?,
            assignments: table::all(&reading)?,
            deputies: table::all(&reading)?,
            absences: table::all(&reading)?,
            referrals: table::all(&reading)?,
            planned: table::all(&reading)?,
            notices: table::all(&reading)?,
            suggestions: table::all(&reading)?,
        };
        reading.commit()?;
        Ok(directory)
    }

    /// Every company.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn companies(&self) -> Result<Vec<Company>> {
        table::all(&self.database)
    }

    /// One company.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn company(&self, id: CompanyId) -> Result<Option<Company>> {
        Ok(table::with(&self.database, "id", &id.to_string())?.pop())
    }

    /// One department.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn department(&self, id: DepartmentId) -> Result<Option<Department>> {
        Ok(table::with(&self.database, "id", &id.to_string())?.pop())
    }

    /// A role by its id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn role(&self, id: RoleId) -> Result<Option<Role>> {
        Ok(table::with(&self.database, "id", &id.to_string())?.pop())
    }

    /// An absence by its id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn absence(&self, id: AbsenceId) -> Result<Option<Absence>> {
        Ok(table::with(&self.database, "id", &id.to_string())?.pop())
    }

    /// One person.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>> {
        Ok(table::with(&self.database, "id", &id.to_string())?.pop())
    }

    /// Everybody.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn people(&self) -> Result<Vec<Person>> {
        table::all(&self.database)
    }

    /// The roles of a company.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn roles_of(&self, company: CompanyId) -> Result<Vec<Role>> {
        table::with(&self.database, "company_id", &company.to_string())
    }

    /// Every department.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn departments(&self) -> Result<Vec<Department>> {
        table::all(&self.database)
    }

    /// Every local user.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn users(&self) -> Result<Vec<User>> {
        user::all(&self.database)
    }

    /// The user of an id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn user_with_id(&self, id: UserId) -> Result<Option<User>> {
        user::with_id(id, &self.database)
    }

    /// The user of a system account, made with `new` if there is none: whoever comes first, once and for all processes.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn user_or_new(
        &mut self,
        account: &str,
        new: impl FnOnce(&[User]) -> User,
        at: DateTime<Utc>,
    ) -> Result<User> {
        if let Some(user) = user::with_account(account, &self.database)? {
            return Ok(user);
        }
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let user = match user::with_account(account, &transaction)? {
            Some(user) => user,
            None => {
                let user = new(&user::all(&transaction)?);
                user::write(&user, at, &transaction)?;
                user
            }
        };
        transaction.commit()?;
        Ok(user)
    }

    /// Writes a user: new, or with other rights. This is a setting, not an Operation.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write_user(&mut self, user: &User, at: DateTime<Utc>) -> Result<()> {
        user::write(user, at, &self.database)
    }

    /// Where the history stands. Another process has written when it is higher than before.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn version(&self) -> Result<Version> {
        Version::of(&self.database)
    }

    /// Makes a verified backup now.
    ///
    /// # Errors
    /// The backup cannot be written, or does not pass its check.
    pub fn back_up(&self, at: DateTime<Utc>, occasion: Occasion) -> Result<Backup> {
        backup::make(&self.database, &self.folder, at, occasion)
    }

    /// The app's own backups, oldest first.
    ///
    /// # Errors
    /// The folder of backups cannot be read.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        backup::list(&self.folder)
    }

    /// Makes a verified backup in a file of the user's choice.
    ///
    /// # Errors
    /// The file exists already or cannot be written, or the backup does not pass its check.
    pub fn back_up_to(&self, file: &Path) -> Result<()> {
        backup::make_at(&self.database, file)
    }
}

/// Opens the file as SQLite does, before anything is asked of it.
pub(crate) fn connect(file: &Path) -> Result<Connection> {
    if rusqlite::version_number() < OLDEST_SQLITE.0 {
        return Err(StoreFault::OldSqlite { found: rusqlite::version(), needed: OLDEST_SQLITE.1 });
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(file, flags).map_err(|error| cannot_open(error, file))?;
    database.busy_timeout(PATIENCE)?;
    Ok(database)
}

fn cannot_open(error: rusqlite::Error, file: &Path) -> StoreFault {
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) {
        let because = std::fs::File::open(file)
            .err()
            .unwrap_or_else(|| std::io::Error::from(std::io::ErrorKind::PermissionDenied));
        return StoreFault::File { file: file.to_owned(), because };
    }
    error.into()
}

fn set_up(database: &Connection) -> Result<()> {
    database.pragma_update(None, "foreign_keys", true)?;
    // FULL: what has been acknowledged survives a power cut, not only a crash.
    database.pragma_update(None, "synchronous", "FULL")?;
    // What is forgotten shall not stay in the gaps of the file.
    database.pragma_update(None, "secure_delete", true)?;
    let mode: String = database.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreFault::ReadOnly);
    }
    // An import of a hundred thousand people stays in memory until it is committed; an operator's desk never needs it.
    database.pragma_update(None, "cache_size", -CACHE_KIB)?;
    // Each captured row makes SQLite note how to take one statement back; in a file that is a third of an import's time.
    database.pragma_update(None, "temp_store", "MEMORY")?;
    database.set_prepared_statement_cache_capacity(64);
    // Otherwise SQLite plans a statement anew for each value where a partial index might depend on it, which is half of
    // the time of a keystroke. None of ours does.
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}
