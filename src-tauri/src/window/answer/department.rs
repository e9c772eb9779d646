//! The form of a department. In the back room: it reads the whole directory, and no caller waits for that.

use vaihde_contract::Failure;
use vaihde_contract::wire::department::{DepartmentDraft, DepartmentForm, DepartmentFormOf, SaveDepartment};
use vaihde_contract::wire::person::Saved;
use vaihde_domain::{CompanyId, DepartmentId, department_form as known};
use vaihde_switchboard::Version;

use super::form::{choice, hours, hours_draft, saved};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn department_form(desk: &Desk, asked: DepartmentFormOf) -> Result<DepartmentForm, Failure> {
    let (department, company) = (asked.department.map(DepartmentId), asked.company.map(CompanyId));
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(told)?;
            let form = admin.department_form(department, company).map_err(told)?;
            Ok(DepartmentForm {
                draft: shown(form.draft),
                seen: form.seen.number(),
                companies: form.companies.into_iter().map(|of| choice(of, |id| id.0)).collect(),
            })
        })
        .await
}

pub(crate) async fn save_department(desk: &Desk, asked: SaveDepartment) -> Result<Saved, Failure> {
    let (draft, seen) = (read(asked.draft)?, Version::from_number(asked.seen));
    let done = desk
        .back
        .ask(move |seat| {
            seat.switchboard()?.admin().map_err(told)?.save_department(&draft, seen).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(saved(done.id.0, done.done))
}

fn shown(draft: known::DepartmentDraft) -> DepartmentDraft {
    DepartmentDraft {
        id: draft.id.map(|id| id.0),
        company: draft.company.0,
        name: draft.name,
        hours: hours(&draft.hours),
        duty_number: draft.duty_number,
    }
}

fn read(draft: DepartmentDraft) -> Result<known::DepartmentDraft, Failure> {
    Ok(known::DepartmentDraft {
        id: draft.id.map(DepartmentId),
        company: CompanyId(draft.company),
        name: draft.name,
        hours: hours_draft(&draft.hours)?,
        duty_number: draft.duty_number,
    })
}
