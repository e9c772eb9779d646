//! The form of an absence: read, saved, confirmed, taken away.

use uuid::Uuid;
use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{
    AbsenceForm, AbsenceFormOf, AbsencesDone, SaveAbsence, SavedAbsence, TheseAbsences,
};
use vaihde_contract::wire::form::Choice;
use vaihde_domain::history::Act;
use vaihde_domain::when::when_text;
use vaihde_domain::{AbsenceId, PersonId};
use vaihde_switchboard::{Choice as Chosen, Version};

use super::draft::{read, shown};
use super::history::{past_change, stamp};
use crate::window::answer::desk::window_language;
use crate::window::answer::rota::conflict;
use crate::window::desk::Desk;
use crate::window::failure::told;
use crate::window::seat::Seat;

/// The form of an absence, or of a new one; none: it is no longer there.
pub(crate) async fn absence_form(desk: &Desk, asked: AbsenceFormOf) -> Result<Option<AbsenceForm>, Failure> {
    desk.back.ask(move |seat| form(seat, &asked)).await
}

fn form(seat: &mut Seat, asked: &AbsenceFormOf) -> Result<Option<AbsenceForm>, Failure> {
    let switchboard = seat.switchboard()?;
    let language = window_language(switchboard)?;
    let hr = switchboard.hr().map_err(told)?;
    let form = match asked.absence {
        Some(absence) => hr.absence_form(AbsenceId(absence)).map_err(told)?,
        None => {
            let people: Vec<PersonId> = asked.people.iter().copied().map(PersonId).collect();
            Some(hr.new_absence_form(&people).map_err(told)?)
        }
    };
    let Some(form) = form else { return Ok(None) };
    Ok(Some(AbsenceForm {
        when_text: when_text(&form.draft.span, form.draft.repeats.as_ref(), language),
        draft: shown(&form.draft),
        seen: form.seen.number(),
        people: form.people.iter().map(|choice| chosen(choice, choice.id.0)).collect(),
        roles: form.roles.iter().map(|choice| chosen(choice, choice.id.0)).collect(),
        confirmed: form.history.first().map(stamp),
        history: form.history.iter().map(past_change).collect(),
    }))
}

fn chosen<Id>(choice: &Chosen<Id>, id: Uuid) -> Choice {
    Choice { id, name: choice.name.clone(), detail: choice.detail.clone() }
}

/// Saves an absence, or one for each of several people.
pub(crate) async fn save_absence(desk: &Desk, asked: SaveAbsence) -> Result<SavedAbsence, Failure> {
    let saved = desk
        .back
        .ask(move |seat| {
            let draft = read(&asked.draft)?;
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let saved = hr.save_absence(&draft, Version::from_number(asked.seen)).map_err(told)?;
            let ids: Vec<AbsenceId> = saved.absences.iter().map(|absence| absence.id).collect();
            let conflicts = hr.conflicts_of(&ids).map_err(told)?;
            Ok(SavedAbsence {
                operation: saved.done.map(|done| done.operation.0),
                absences: saved.absences.iter().map(|absence| absence.id.0).collect(),
                conflicts: conflicts.into_iter().map(conflict).collect(),
            })
        })
        .await?;
    desk.tell_changed();
    Ok(saved)
}

/// Takes absences away.
pub(crate) async fn remove_absences(desk: &Desk, asked: TheseAbsences) -> Result<AbsencesDone, Failure> {
    do_to(desk, asked, Act::RemoveAbsences).await
}

/// Confirms that absences are as they are.
pub(crate) async fn confirm_absences(desk: &Desk, asked: TheseAbsences) -> Result<AbsencesDone, Failure> {
    do_to(desk, asked, Act::ConfirmAbsences).await
}

async fn do_to(desk: &Desk, asked: TheseAbsences, act: Act) -> Result<AbsencesDone, Failure> {
    let done = desk
        .back
        .ask(move |seat| {
            let absences: Vec<AbsenceId> = asked.absences.into_iter().map(AbsenceId).collect();
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let done = match act {
                Act::ConfirmAbsences => hr.confirm_absences(&absences),
                _ => hr.remove_absences(&absences),
            };
            done.map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(AbsencesDone { operation: done.operation.0 })
}
