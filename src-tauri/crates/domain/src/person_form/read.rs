//! A person's form as they are.

use chrono::{DateTime, Utc};

use super::{
    AfterwardsDraft, ForwardDraft, NumberDraft, OwnContactDraft, PersonDraft, RoleDraft, afterwards::told_of,
    ahead,
};
use crate::civil::day_at;
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::form::HoursDraft;
use crate::person::{Employment, PersonName};
use crate::referral::Referral;
use crate::{CompanyId, PersonId};

/// The form of somebody new.
pub fn new_person(company: CompanyId) -> PersonDraft {
    PersonDraft {
        id: None,
        company,
        department: String::new(),
        staff_id: String::new(),
        name: PersonName::default(),
        title: String::new(),
        languages: Vec::new(),
        numbers: Vec::new(),
        email: String::new(),
        employed: Employment::default(),
        hours: HoursDraft::default(),
        roles: Vec::new(),
        deputies: Vec::new(),
        afterwards: None,
        planned: Vec::new(),
        told_from: None,
    }
}

/// The form of a person as they are at the instant; none: there is nobody of that id.
pub fn read_person(id: PersonId, current: &Directory, at: DateTime<Utc>) -> Option<PersonDraft> {
    let person = current.people.iter().find(|person| person.id == id)?;
    let department = person.department.and_then(|id| current.departments.iter().find(|part| part.id == id));
    Some(PersonDraft {
        id: Some(id),
        company: person.company,
        department: department.map(|department| department.name.clone()).unwrap_or_default(),
        staff_id: person.staff_id.clone().unwrap_or_default(),
        name: person.name.clone(),
        title: person.title.clone(),
        languages: person.languages.clone(),
        numbers: person.numbers.iter().map(NumberDraft::from).collect(),
        email: person.email.clone().unwrap_or_default(),
        employed: person.employed,
        hours: HoursDraft::from(&person.hours),
        roles: roles(id, current, at),
        deputies: deputies(id, current),
        afterwards: told_of(id, &current.referrals).map(|referral| afterwards(referral, current)),
        planned: ahead::read(id, &current.planned),
        told_from: None,
    })
}

/// The roles they hold or will hold, in the order they were given them.
fn roles(id: PersonId, current: &Directory, at: DateTime<Utc>) -> Vec<RoleDraft> {
    let mut held: Vec<_> = current
        .assignments
        .iter()
        .filter(|held| held.person == id)
        .filter_map(|held| {
            let role = current.roles.iter().find(|role| role.id == held.role)?;
            let company = current.companies.iter().find(|company| company.id == role.company);
            // Of a company that is not there the day is UTC's, as where the form is saved: what a form leaves out ends.
            let today = company.map_or(at.date_naive(), |company| day_at(at, company.zone));
            (!held.ended_by(today)).then_some((held, role))
        })
        .collect();
    held.sort_by_key(|(held, _)| held.id);
    held.into_iter()
        .map(|(held, role)| RoleDraft {
            role: role.name.clone(),
            from: held.from,
            to: held.to,
            leading: role.leading,
            instead: false,
        })
        .collect()
}

fn deputies(id: PersonId, current: &Directory) -> Vec<PersonId> {
    let mut deputies: Vec<_> =
        current.deputies.iter().filter(|deputy| deputy.of == DeputyOf::Person(id)).collect();
    deputies.sort_by_key(|deputy| (deputy.position, deputy.id));
    deputies.into_iter().map(|deputy| deputy.person).collect()
}

fn afterwards(referral: &Referral, current: &Directory) -> AfterwardsDraft {
    AfterwardsDraft {
        say: referral.say.clone(),
        forward: referral.forward.as_ref().and_then(|forward| ForwardDraft::read(forward, current)),
        contact: referral.contact.as_ref().map(OwnContactDraft::from),
        until: referral.to,
    }
}
