//! Not answered yet.

use vaihde_contract::Failure;
use vaihde_contract::wire::hours;

use crate::window::desk::Desk;
use crate::window::failure::unforeseen;

pub(crate) async fn hours_form(_: &Desk, _: hours::HoursOf) -> Result<Option<hours::HoursForm>, Failure> {
    Err(unforeseen("not answered yet"))
}

pub(crate) async fn save_hours(_: &Desk, _: hours::SaveHours) -> Result<hours::SavedHours, Failure> {
    Err(unforeseen("not answered yet"))
}
