//! `vaihde backup`, `restore`, `check` and `demo`.

use std::io::Write;
use std::path::{Path, PathBuf};

use vaihde_switchboard::{Clock, DataFolder, Finding, Switchboard, restore as bring_back};

use super::{Refusal, Status};
use crate::clock::SystemClock;

pub(super) fn backup(
    file: Option<PathBuf>,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let stamp = SystemClock.now().format("%Y-%m-%dT%H%M%SZ");
    let file = file.unwrap_or_else(|| PathBuf::from(format!("vaihde-backup-{stamp}.db")));
    switchboard.admin()?.back_up_to(&file)?;
    writeln!(out, "{} was made and checked.", file.display())?;
    Ok(Status::Done)
}

pub(super) fn restore(folder: &Path, file: &Path, out: &mut impl Write) -> Result<Status, Refusal> {
    let restored = bring_back(&DataFolder::at(folder)?, file, SystemClock.now())?;
    writeln!(out, "{} was brought back.", restored.from.display())?;
    if let Some(aside) = restored.set_aside {
        writeln!(out, "What was there before was kept as {}.", aside.display())?;
    }
    Ok(Status::Done)
}

pub(super) fn check(switchboard: &mut Switchboard, out: &mut impl Write) -> Result<Status, Refusal> {
    let (report, index_differences) = switchboard.admin()?.check()?;
    let mut findings: Vec<String> = report.findings.iter().map(finding).collect();
    if index_differences > 0 {
        findings.push(format!(
            "{index_differences} entries of the search index are not as the database has them"
        ));
    }
    if findings.is_empty() {
        writeln!(out, "The database is sound, and the search index agrees with it.")?;
        return Ok(Status::Done);
    }
    Err(Refusal::Words(format!(
        "the database is not sound:\n  {}\nBring a backup back with `vaihde restore FILE`; the app's own are in backups/ in the data folder",
        findings.join("\n  ")
    )))
}

fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Damage(verdict) => verdict.clone(),
        Finding::Dangling { table, missing_in } => {
            format!("a row of {table} refers to one that is not in {missing_in}")
        }
        Finding::Unreadable(what) => what.clone(),
        Finding::TombstoneOfTheLiving { table } => format!("a row of {table} is both there and deleted"),
    }
}

pub(super) fn demo(switchboard: &mut Switchboard, out: &mut impl Write) -> Result<Status, Refusal> {
    switchboard.admin()?.open_demo()?;
    writeln!(out, "The demo companies are in. Try: vaihde search \"koistisen pekka\"")?;
    Ok(Status::Done)
}
