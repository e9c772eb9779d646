//! The form of a person. In the back room: it reads the whole directory, and no caller waits for that.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::person::{
    AfterwardsDraft, PersonDraft, PersonForm, PersonFormOf, PlannedDraft, PlannedName, RoleDraft, SavePerson,
    Saved,
};
use vaihde_domain::person::{Employment, PersonName};
use vaihde_domain::{CompanyId, PersonId, PlannedId, person_form};
use vaihde_switchboard::Version;

use super::form::{
    choice, contact_read, contact_shown, forward_read, forward_shown, hours, hours_draft, number_read,
    number_shown, role_choice, saved,
};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn person_form(desk: &Desk, asked: PersonFormOf) -> Result<PersonForm, Failure> {
    let (person, company) = (asked.person.map(PersonId), asked.company.map(CompanyId));
    desk.back
        .ask(move |seat| {
            let form =
                seat.switchboard()?.admin().map_err(told)?.person_form(person, company).map_err(told)?;
            Ok(PersonForm {
                draft: shown(form.draft),
                seen: form.seen.number(),
                companies: form.companies.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                departments: form.departments.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                roles: form.roles.into_iter().map(role_choice).collect(),
                people: form.people.into_iter().map(|of| choice(of, |id| id.0)).collect(),
            })
        })
        .await
}

pub(crate) async fn save_person(desk: &Desk, asked: SavePerson) -> Result<Saved, Failure> {
    let draft = read(asked.draft)?;
    let seen = Version::from_number(asked.seen);
    let done = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.save_person(&draft, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(saved(done.id.0, done.done))
}

fn shown(draft: person_form::PersonDraft) -> PersonDraft {
    let roles = draft.roles.into_iter().map(|held| RoleDraft {
        role: held.role,
        from: held.from.map(Day),
        to: held.to.map(Day),
        leading: held.leading,
        instead: held.instead,
    });
    PersonDraft {
        id: draft.id.map(|id| id.0),
        company: draft.company.0,
        department: draft.department,
        staff_id: draft.staff_id,
        honorific: draft.name.honorific,
        given: draft.name.given,
        family: draft.name.family,
        called_by: draft.name.called_by.unwrap_or_default(),
        former: draft.name.former,
        aliases: draft.name.aliases,
        title: draft.title,
        languages: draft.languages,
        numbers: draft.numbers.into_iter().map(number_shown).collect(),
        email: draft.email,
        employed_from: draft.employed.from.map(Day),
        employed_to: draft.employed.to.map(Day),
        hours: hours(&draft.hours),
        roles: roles.collect(),
        deputies: draft.deputies.into_iter().map(|deputy| deputy.0).collect(),
        afterwards: draft.afterwards.map(afterwards_shown),
        planned: draft.planned.into_iter().map(planned_shown).collect(),
        told_from: draft.told_from.map(Day),
    }
}

fn planned_shown(planned: person_form::PlannedDraft) -> PlannedDraft {
    PlannedDraft {
        id: planned.id.map(|id| id.0),
        on: planned.on.map(Day),
        name: planned.name.map(|name| PlannedName {
            given: name.given,
            family: name.family,
            called_by: name.called_by.unwrap_or_default(),
        }),
        title: planned.title,
        numbers: planned.numbers.map(|numbers| numbers.into_iter().map(number_shown).collect()),
    }
}

fn planned_read(planned: PlannedDraft) -> person_form::PlannedDraft {
    person_form::PlannedDraft {
        id: planned.id.map(PlannedId),
        on: planned.on.map(|day| day.0),
        name: planned.name.map(|name| person_form::PlannedName {
            given: name.given,
            family: name.family,
            called_by: Some(name.called_by),
        }),
        title: planned.title,
        numbers: planned.numbers.map(|numbers| numbers.into_iter().map(number_read).collect()),
    }
}

fn afterwards_shown(afterwards: person_form::AfterwardsDraft) -> AfterwardsDraft {
    AfterwardsDraft {
        say: afterwards.say.into(),
        forward: afterwards.forward.map(forward_shown),
        contact: afterwards.contact.map(contact_shown),
        until: afterwards.until.map(Day),
    }
}

fn read(draft: PersonDraft) -> Result<person_form::PersonDraft, Failure> {
    let roles = draft.roles.into_iter().map(|held| person_form::RoleDraft {
        role: held.role,
        from: held.from.map(|day| day.0),
        to: held.to.map(|day| day.0),
        leading: held.leading,
        instead: held.instead,
    });
    Ok(person_form::PersonDraft {
        id: draft.id.map(PersonId),
        company: CompanyId(draft.company),
        department: draft.department,
        staff_id: draft.staff_id,
        name: PersonName {
            honorific: draft.honorific,
            given: draft.given,
            family: draft.family,
            called_by: Some(draft.called_by),
            former: draft.former,
            aliases: draft.aliases,
        },
        title: draft.title,
        languages: draft.languages,
        numbers: draft.numbers.into_iter().map(number_read).collect(),
        email: draft.email,
        employed: Employment {
            from: draft.employed_from.map(|day| day.0),
            to: draft.employed_to.map(|day| day.0),
        },
        hours: hours_draft(&draft.hours)?,
        roles: roles.collect(),
        deputies: draft.deputies.into_iter().map(PersonId).collect(),
        afterwards: draft.afterwards.map(afterwards_read),
        planned: draft.planned.into_iter().map(planned_read).collect(),
        told_from: draft.told_from.map(|day| day.0),
    })
}

fn afterwards_read(afterwards: AfterwardsDraft) -> person_form::AfterwardsDraft {
    person_form::AfterwardsDraft {
        say: afterwards.say.into(),
        forward: afterwards.forward.map(forward_read),
        contact: afterwards.contact.map(contact_read),
        until: afterwards.until.map(|day| day.0),
    }
}
