//! Absences: their form, what was done to them, and marking somebody as being back.

pub(crate) mod draft;
mod export;
mod form;
mod history;
mod when;

use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{MarkBack, MarkedBack};
use vaihde_switchboard::BackOutcome;

use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) use export::export_absences;
pub(crate) use form::{absence_form, confirm_absences, remove_absences, save_absence};
pub(crate) use history::absence_history;
pub(crate) use when::read_when;

pub(crate) async fn mark_back(desk: &Desk, asked: MarkBack) -> Result<MarkedBack, Failure> {
    let outcome = desk
        .back
        .ask(move |seat| {
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            hr.mark_back(&asked.person.to_string()).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(match outcome {
        BackOutcome::Back { done, .. } => MarkedBack::Back { operation: done.operation.0 },
        BackOutcome::NotAway { .. } => MarkedBack::NotAway,
    })
}
