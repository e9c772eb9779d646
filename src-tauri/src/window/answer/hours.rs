//! The hours of a person, department or company, as HR keeps them. In the back room: no caller waits for them.

use vaihde_contract::Failure;
use vaihde_contract::wire::hours as wire;
use vaihde_domain::{CompanyId, DepartmentId, PersonId};
use vaihde_switchboard::{HoursOf, LevelHours, Version};

use super::form::{choice, hours, hours_draft};
use crate::window::desk::Desk;
use crate::window::failure::told;

/// Hours, and those that hold where they say nothing; none: whose they are is no longer there.
pub(crate) async fn hours_form(desk: &Desk, of: wire::HoursOf) -> Result<Option<wire::HoursForm>, Failure> {
    desk.back
        .ask(move |seat| {
            let form = seat.switchboard()?.hr().map_err(told)?.hours_form(whose(of)).map_err(told)?;
            Ok(form.map(|form| wire::HoursForm {
                of,
                name: form.own.name,
                hours: hours(&form.own.draft),
                seen: form.seen.number(),
                above: form.above.into_iter().map(above).collect(),
                departments: form.departments.into_iter().map(|part| choice(part, |id| id.0)).collect(),
            }))
        })
        .await
}

/// Saves hours.
pub(crate) async fn save_hours(desk: &Desk, asked: wire::SaveHours) -> Result<wire::SavedHours, Failure> {
    let draft = hours_draft(&asked.hours)?;
    let seen = Version::from_number(asked.seen);
    let done = desk
        .back
        .ask(move |seat| {
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            hr.save_hours(whose(asked.of), &draft, seen).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(wire::SavedHours { operation: done.map(|done| done.operation.0) })
}

fn whose(of: wire::HoursOf) -> HoursOf {
    match of {
        wire::HoursOf::Person(id) => HoursOf::Person(PersonId(id)),
        wire::HoursOf::Department(id) => HoursOf::Department(DepartmentId(id)),
        wire::HoursOf::Company(id) => HoursOf::Company(CompanyId(id)),
    }
}

fn above(level: LevelHours) -> wire::HoursAbove {
    let of = match level.of {
        HoursOf::Person(id) => wire::HoursOf::Person(id.0),
        HoursOf::Department(id) => wire::HoursOf::Department(id.0),
        HoursOf::Company(id) => wire::HoursOf::Company(id.0),
    };
    wire::HoursAbove { of, name: level.name, hours: hours(&level.draft) }
}
