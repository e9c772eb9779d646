//! What was done to absences, as the window has it.

use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{
    AbsenceHistory, ChangedAbsence, HistoryOf, PastChange, Stamp, ToldAbsence, ToldCover,
};
use vaihde_contract::wire::civil::Moment;
use vaihde_domain::civil;
use vaihde_switchboard::{ToldAbsence as Known, ToldChange};

use super::draft::when;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// The newest Operations on absences.
pub(crate) async fn absence_history(desk: &Desk, asked: HistoryOf) -> Result<AbsenceHistory, Failure> {
    desk.back
        .ask(move |seat| {
            let hr = seat.switchboard()?.hr().map_err(told)?;
            let changes = hr.absence_history(asked.limit).map_err(told)?;
            Ok(AbsenceHistory { changes: changes.iter().map(past_change).collect() })
        })
        .await
}

pub(super) fn past_change(change: &ToldChange) -> PastChange {
    let changed = |changed: &vaihde_switchboard::ChangedAbsence| ChangedAbsence {
        name: changed.name.clone(),
        before: changed.before.as_ref().map(absence),
        after: changed.after.as_ref().map(absence),
    };
    PastChange {
        operation: change.operation.0,
        act: change.act.into(),
        stamp: stamp(change),
        undone: change.undone,
        absences: change.absences.iter().map(changed).collect(),
        count: change.count,
    }
}

pub(super) fn stamp(change: &ToldChange) -> Stamp {
    Stamp { at: Moment(civil::Moment::Time(change.at)), by: change.by.clone() }
}

fn absence(absence: &Known) -> ToldAbsence {
    let covers = absence.covers.iter().cloned().map(|(name, role)| ToldCover { name, role });
    ToldAbsence {
        when: when(absence.span, absence.repeats.as_ref()),
        covers: covers.collect(),
        return_may_be_told: absence.return_may_be_told,
    }
}
