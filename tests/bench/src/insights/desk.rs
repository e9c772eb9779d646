//! A switchboard whose clock is set by hand, and the directory that is called.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use vaihde_switchboard::{Clock, Opening, StaffImport, Switchboard, go_on};
use vaihde_tests::{CountingIds, generator};

use super::Outcome;
use super::life;

/// Shows the moment it was set to.
#[derive(Clone)]
pub(crate) struct SetByHand(Arc<AtomicI64>);

impl SetByHand {
    pub(crate) fn set(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp(), Ordering::Relaxed);
    }
}

impl Clock for SetByHand {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::Relaxed), 0).unwrap_or_default()
    }
}

/// Opens the switchboard of a folder at the end of the callers' months.
pub(crate) fn opened(folder: &Path) -> Outcome<Switchboard> {
    opened_at_any_time(folder).map(|(switchboard, _)| switchboard)
}

pub(crate) fn opened_at_any_time(folder: &Path) -> Outcome<(Switchboard, SetByHand)> {
    let clock = SetByHand(Arc::new(AtomicI64::new(life::END)));
    let opening = Opening {
        clock: Box::new(clock.clone()),
        ids: Box::new(CountingIds::default()),
        account: "bench".to_owned(),
    };
    Ok((Switchboard::open(folder, opening)?.switchboard, clock))
}

/// Makes the directory of so many companies, as the generator draws it.
pub(crate) fn make(folder: &Path, companies: usize, seed: u64) -> Outcome<()> {
    let people_of_a_company = 1500;
    let file = folder.with_extension("csv");
    let mut staff = Vec::new();
    generator::write_staff(companies * people_of_a_company, seed, &mut staff)?;
    fs::write(&file, staff)?;
    let mut switchboard = opened(folder)?;
    let mut admin = switchboard.admin()?;
    let planned = admin.plan_staff_import(&StaffImport { file, ..StaffImport::default() })?;
    admin.import_staff(&planned, &mut go_on)?;
    Ok(())
}
