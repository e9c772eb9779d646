//! Carries a plan out: the edits, what the file confirms and the report of it, as one Operation after a backup.

use vaihde_domain::absence_list::AbsencePlan;
use vaihde_domain::history::Act;
use vaihde_domain::staff_list::StaffPlan;
use vaihde_store::{Hear, Import, Occasion, StoreFault};

use super::reports::{report_of, seen_by_its_maker};
use super::{ImportOutcome, Planned};
use crate::failure::Result;
use crate::session::Switchboard;

pub(crate) fn import_staff(
    switchboard: &mut Switchboard,
    planned: &Planned<StaffPlan>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    carry_out(switchboard, Act::ImportStaff, planned, hear)
}

pub(crate) fn import_absences(
    switchboard: &mut Switchboard,
    planned: &Planned<AbsencePlan>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    carry_out(switchboard, Act::ImportAbsences, planned, hear)
}

/// A plan that changes nothing needs no backup. What it confirms is an Operation all the same; where it confirms
/// nothing either, only the report is left.
fn carry_out<P>(
    switchboard: &mut Switchboard,
    act: Act,
    planned: &Planned<P>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    let work = &planned.work;
    let unchanged = work.edits.is_empty();
    if !unchanged {
        switchboard.store.back_up(switchboard.now(), Occasion::Import)?;
    }
    let mut report = report_of(planned, switchboard);
    let outcome = if unchanged && work.contains.is_empty() {
        switchboard.store.keep_report(&report)?;
        ImportOutcome::Unchanged
    } else {
        let header = switchboard.header(act);
        report.operation = Some(header.id);
        let import = Import { edits: &work.edits, contains: &work.contains, report: &report };
        match switchboard.store.import(header, import, work.seen, hear) {
            Err(StoreFault::Stopped) => return Ok(ImportOutcome::Cancelled),
            done => {
                let done = done?;
                if unchanged { ImportOutcome::Unchanged } else { ImportOutcome::Done(done) }
            }
        }
    };
    // What follows is worth no failure: the file is in.
    if work.attended {
        let _ = seen_by_its_maker(&report, switchboard);
    }
    if let Some((headers, mapping)) = &work.mapping {
        let _ = mapping.keep(work.kind, headers, switchboard);
    }
    Ok(outcome)
}
