//! What others do at the same time, each on a connection and a thread of their own, as the rooms of the window do.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rusqlite::Connection as Database;
use vaihde_domain::month::Month;
use vaihde_switchboard::InsightsAsked;

use super::{Outcome, desk};

/// Does something while an admin reads a year's figures again and again.
pub(crate) fn while_somebody_reads(
    folder: &Path,
    last: Month,
    work: impl FnOnce() -> Outcome<()>,
) -> Outcome<()> {
    beside(work, |done| {
        let Ok(mut switchboard) = desk::opened(folder) else { return };
        while !done.load(Ordering::Relaxed) {
            let year = InsightsAsked { from: last.earlier(11), to: last, company: None };
            // What cannot be read is told by the figures themselves.
            let _ = switchboard.admin().and_then(|mut admin| admin.insights(year));
        }
    })
}

/// Does something while somebody holds the right to write, most of the time, as an import does.
pub(crate) fn while_somebody_writes(folder: &Path, work: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
    beside(work, |done| {
        let Ok(database) = Database::open(folder.join("vaihde.db")) else { return };
        while !done.load(Ordering::Relaxed) {
            // Whoever counts just then is what is measured: one of the two waits, and it is not the caller.
            if database.execute_batch("BEGIN IMMEDIATE").is_ok() {
                thread::sleep(Duration::from_millis(20));
                let _ = database.execute_batch("COMMIT");
            }
            thread::sleep(Duration::from_millis(2));
        }
    })
}

fn beside(work: impl FnOnce() -> Outcome<()>, other: impl FnOnce(&AtomicBool) + Send) -> Outcome<()> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| other(&done));
        let outcome = work();
        done.store(true, Ordering::Relaxed);
        outcome
    })
}
