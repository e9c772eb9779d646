//! Verified backups: a copy that has been opened and checked, or none at all.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use rusqlite::Connection;
use rusqlite::backup::Backup as Copying;

use crate::fault::{Result, StoreFault};
use crate::folder::DataFolder;
use crate::migrate;

/// Why a backup is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first start of a day.
    Day,
    /// Before a migration.
    Migration,
    /// Before an import.
    Import,
}

impl Occasion {
    const ALL: [Self; 3] = [Self::Day, Self::Migration, Self::Import];

    fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Migration => "before-migration",
            Self::Import => "before-import",
        }
    }
}

/// One of the app's own backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub file: PathBuf,
    /// When it was made, in UTC.
    pub at: NaiveDateTime,
    /// Why it was made.
    pub occasion: Occasion,
}

const DAYS_KEPT: usize = 7;
const WEEKS_KEPT: usize = 4;
/// Of the backups before imports and migrations, as many are kept as of days.
const OCCASIONS_KEPT: usize = 7;
const STAMP: &str = "%Y-%m-%dT%H%M%S%3f";

/// Makes the backup of the day unless it has been made.
pub(crate) fn make_the_days(database: &Connection, folder: &DataFolder, at: DateTime<Utc>) -> Result<()> {
    let today = at.date_naive();
    let made =
        list(folder)?.iter().any(|backup| backup.occasion == Occasion::Day && backup.at.date() == today);
    if !made {
        make(database, folder, at, Occasion::Day)?;
    }
    Ok(())
}

/// Makes a backup in the folder of backups, and lets go of those that are no longer kept.
pub(crate) fn make(
    database: &Connection,
    folder: &DataFolder,
    at: DateTime<Utc>,
    occasion: Occasion,
) -> Result<Backup> {
    let place = folder.backups();
    fs::create_dir_all(&place).map_err(|because| StoreFault::File { file: place.clone(), because })?;
    let stamp = at.format(STAMP);
    let file = place.join(format!("{stamp}Z-{}.db", occasion.code()));
    if !file.exists() {
        make_at(database, &file)?;
    }
    for old in no_longer_kept(list(folder)?) {
        // A backup that another process is reading or has removed already is no reason to stop.
        let _ = fs::remove_file(old.file);
    }
    Ok(Backup { file, at: at.naive_utc(), occasion })
}

/// Makes a verified copy in a file that is not there yet.
pub(crate) fn make_at(database: &Connection, file: &Path) -> Result<()> {
    if file.exists() {
        let because = "there is a file of this name already; choose another name".to_owned();
        return Err(StoreFault::NotABackup { file: file.to_owned(), because });
    }
    let mut unverified = file.as_os_str().to_owned();
    unverified.push(".unverified");
    let unverified = PathBuf::from(unverified);
    let made = copy(database, &unverified).and_then(|()| verify(&unverified)).and_then(|()| {
        let because = |because| StoreFault::File { file: file.to_owned(), because };
        fs::File::open(&unverified).and_then(|written| written.sync_all()).map_err(because)?;
        fs::rename(&unverified, file).map_err(because)
    });
    if made.is_err() {
        let _ = fs::remove_file(&unverified);
    }
    made
}

fn copy(database: &Connection, to: &Path) -> Result<()> {
    let _ = fs::remove_file(to);
    let because = |because| StoreFault::File { file: to.to_owned(), because };
    fs::File::create(to).map_err(because)?;
    let mut target = Connection::open(to)?;
    // All pages in one step: a second writer cannot make it start again for ever.
    Copying::new(database, &mut target)?.step(-1)?;
    // A backup is one file, whatever the database beside it is.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    target.close().map_err(|(_, error)| error.into())
}

/// Opens the file as a database of this product and checks all of it.
pub(crate) fn verify(file: &Path) -> Result<()> {
    let not_a_backup = |because: String| StoreFault::NotABackup { file: file.to_owned(), because };
    let read = || -> Result<Option<String>> {
        let database = Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let found = migrate::refuse_what_is_not_ours(&database, file)?;
        if found == 0 {
            return Ok(Some("this is not a backup of Vaihde".to_owned()));
        }
        let verdict: String = database.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let dangling = database.prepare("PRAGMA foreign_key_check")?.exists([])?;
        Ok(match verdict.as_str() {
            "ok" if !dangling => None,
            "ok" => Some("it refers to records that are not in it".to_owned()),
            _ => Some("it is damaged".to_owned()),
        })
    };
    match read() {
        Ok(None) => Ok(()),
        Ok(Some(because)) => Err(not_a_backup(because)),
        Err(fault) if fault.is_damage() => {
            Err(not_a_backup("it is damaged, or no backup of Vaihde at all".to_owned()))
        }
        Err(StoreFault::Foreign { .. }) => {
            Err(not_a_backup("it is the database of another program".to_owned()))
        }
        Err(fault) => Err(fault),
    }
}

/// The app's own backups, oldest first.
pub(crate) fn list(folder: &DataFolder) -> Result<Vec<Backup>> {
    let place = folder.backups();
    let Ok(entries) = fs::read_dir(&place) else { return Ok(Vec::new()) };
    let mut backups: Vec<Backup> = entries.flatten().filter_map(|entry| named(entry.path())).collect();
    backups.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(backups)
}

fn named(file: PathBuf) -> Option<Backup> {
    let (stamp, occasion) = file.file_name()?.to_str()?.strip_suffix(".db")?.split_once("Z-")?;
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    let occasion = Occasion::ALL.into_iter().find(|known| known.code() == occasion)?;
    Some(Backup { file, at, occasion })
}

/// Seven daily and four weekly are kept, and the newest before imports and migrations. The weekly ones are the first
/// daily of their weeks.
fn no_longer_kept(backups: Vec<Backup>) -> Vec<Backup> {
    let daily: Vec<NaiveDate> =
        backups.iter().filter(|b| b.occasion == Occasion::Day).map(|b| b.at.date()).collect();
    let mut kept: BTreeSet<NaiveDate> = daily.iter().rev().take(DAYS_KEPT).copied().collect();
    let mut weeks = BTreeSet::new();
    let first_of_weeks: Vec<NaiveDate> = daily
        .iter()
        .filter(|day| weeks.insert((day.iso_week().year(), day.iso_week().week())))
        .copied()
        .collect();
    kept.extend(first_of_weeks.iter().rev().take(WEEKS_KEPT));
    let mut occasions_left = OCCASIONS_KEPT;
    let mut gone: Vec<Backup> = Vec::new();
    for backup in backups.into_iter().rev() {
        let keep = match backup.occasion {
            Occasion::Day => kept.contains(&backup.at.date()),
            Occasion::Migration | Occasion::Import => {
                let room = occasions_left > 0;
                occasions_left = occasions_left.saturating_sub(1);
                room
            }
        };
        if !keep {
            gone.push(backup);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(day: NaiveDate, occasion: Occasion) -> Backup {
        let at = day.and_hms_opt(6, 0, 0).unwrap_or_default();
        Backup { file: format!("{day}-{}", occasion.code()).into(), at, occasion }
    }

    #[test]
    fn seven_days_and_four_weeks_are_kept() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
        let all: Vec<Backup> = first.iter_days().take(60).map(|day| backup(day, Occasion::Day)).collect();
        let gone = no_longer_kept(all.clone());
        let kept: Vec<NaiveDate> = all.iter().filter(|b| !gone.contains(b)).map(|b| b.at.date()).collect();
        let text: Vec<String> = kept.iter().map(ToString::to_string).collect();
        assert_eq!(
            text,
            [
                "2026-02-09",
                "2026-02-16",
                "2026-02-23",
                "2026-02-27",
                "2026-02-28",
                "2026-03-01",
                "2026-03-02",
                "2026-03-03",
                "2026-03-04",
                "2026-03-05"
            ]
        );
    }

    #[test]
    fn the_newest_seven_before_imports_are_kept_beside_the_daily_ones() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
        let all: Vec<Backup> = first.iter_days().take(10).map(|day| backup(day, Occasion::Import)).collect();
        let gone: Vec<NaiveDate> = no_longer_kept(all).iter().map(|b| b.at.date()).collect();
        assert_eq!(
            gone.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2026-01-07", "2026-01-06", "2026-01-05"]
        );
    }
}
