//! The form of a role. In the back room: it reads the whole directory, and no caller waits for that.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::person::Saved;
use vaihde_contract::wire::role::{HolderDraft, RoleForm, RoleFormDraft, RoleFormOf, SaveRole};
use vaihde_domain::{CompanyId, PersonId, RoleId, role_form as known};
use vaihde_switchboard::Version;

use super::form::{choice, number_read, number_shown, person_days, saved};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn role_form(desk: &Desk, asked: RoleFormOf) -> Result<RoleForm, Failure> {
    let (role, company) = (asked.role.map(RoleId), asked.company.map(CompanyId));
    desk.back
        .ask(move |seat| {
            let form = seat.switchboard()?.admin().map_err(told)?.role_form(role, company).map_err(told)?;
            Ok(RoleForm {
                draft: shown(form.draft),
                seen: form.seen.number(),
                companies: form.companies.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                departments: form.departments.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                people: form.people.into_iter().map(person_days).collect(),
            })
        })
        .await
}

pub(crate) async fn save_role(desk: &Desk, asked: SaveRole) -> Result<Saved, Failure> {
    let (draft, seen) = (read(asked.draft), Version::from_number(asked.seen));
    let done = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.save_role(&draft, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(saved(done.id.0, done.done))
}

fn shown(draft: known::RoleDraft) -> RoleFormDraft {
    let holder = |holder: known::HolderDraft| HolderDraft {
        person: holder.person.0,
        from: holder.from.map(Day),
        to: holder.to.map(Day),
        instead: holder.instead,
    };
    RoleFormDraft {
        id: draft.id.map(|id| id.0),
        company: draft.company.0,
        department: draft.department,
        name: draft.name,
        post: draft.post,
        keywords: draft.keywords,
        numbers: draft.numbers.into_iter().map(number_shown).collect(),
        email: draft.email,
        leading: draft.leading,
        holders: draft.holders.into_iter().map(holder).collect(),
        deputies: draft.deputies.into_iter().map(|deputy| deputy.0).collect(),
    }
}

fn read(draft: RoleFormDraft) -> known::RoleDraft {
    let holder = |holder: HolderDraft| known::HolderDraft {
        person: PersonId(holder.person),
        from: holder.from.map(|day| day.0),
        to: holder.to.map(|day| day.0),
        instead: holder.instead,
    };
    known::RoleDraft {
        id: draft.id.map(RoleId),
        company: CompanyId(draft.company),
        department: draft.department,
        name: draft.name,
        post: draft.post,
        keywords: draft.keywords,
        numbers: draft.numbers.into_iter().map(number_read).collect(),
        email: draft.email,
        leading: draft.leading,
        holders: draft.holders.into_iter().map(holder).collect(),
        deputies: draft.deputies.into_iter().map(PersonId).collect(),
    }
}
