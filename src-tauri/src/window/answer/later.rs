//! Not answered yet.

use vaihde_contract::Failure;
use vaihde_contract::wire::{absence, hours};

use crate::window::desk::Desk;
use crate::window::failure::unforeseen;

pub(crate) async fn read_when(_: &Desk, _: absence::ReadWhen) -> Result<absence::WhenRead, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn export_absences(
    _: &Desk,
    _: absence::ExportAbsences,
) -> Result<absence::Exported, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn hours_form(_: &Desk, _: hours::HoursOf) -> Result<Option<hours::HoursForm>, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn save_hours(_: &Desk, _: hours::SaveHours) -> Result<hours::SavedHours, Failure> {
    Err(unforeseen("not answered yet"))
}
