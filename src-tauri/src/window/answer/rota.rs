//! The rota: not answered yet.

use vaihde_contract::Failure;
use vaihde_contract::wire::{absence, hours, rota};

use crate::window::desk::Desk;
use crate::window::failure::unforeseen;

pub(crate) async fn check_absence(_: &Desk, _: absence::CheckAbsence) -> Result<absence::Checked, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn export_absences(
    _: &Desk,
    _: absence::ExportAbsences,
) -> Result<absence::Exported, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn holes(_: &Desk, _: rota::HolesOf) -> Result<rota::Holes, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn hours_form(_: &Desk, _: hours::HoursOf) -> Result<Option<hours::HoursForm>, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn mend_hole(_: &Desk, _: rota::MendHole) -> Result<absence::AbsencesDone, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn read_when(_: &Desk, _: absence::ReadWhen) -> Result<absence::WhenRead, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn save_hours(_: &Desk, _: hours::SaveHours) -> Result<hours::SavedHours, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn timeline(_: &Desk, _: rota::TimelineOf) -> Result<rota::Timeline, Failure> {
    Err(unforeseen("not answered yet"))
}
