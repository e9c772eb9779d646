//! A role's form as it is.

use chrono::{DateTime, Utc};

use super::{HolderDraft, RoleDraft};
use crate::civil::day_at;
use crate::deputy::{Deputy, DeputyOf};
use crate::directory::Directory;
use crate::form::NumberDraft;
use crate::role::Assignment;
use crate::{CompanyId, RoleId};

/// The form of a new role.
pub fn new_role(company: CompanyId) -> RoleDraft {
    RoleDraft {
        id: None,
        company,
        department: String::new(),
        name: String::new(),
        post: String::new(),
        keywords: Vec::new(),
        numbers: Vec::new(),
        email: String::new(),
        leading: false,
        holders: Vec::new(),
        deputies: Vec::new(),
    }
}

/// The form of a role as it is at the instant; none: there is none of that id.
pub fn read_role(id: RoleId, current: &Directory, at: DateTime<Utc>) -> Option<RoleDraft> {
    let role = current.roles.iter().find(|role| role.id == id)?;
    let company = current.companies.iter().find(|company| company.id == role.company)?;
    let department = role.department.and_then(|id| current.departments.iter().find(|part| part.id == id));
    let today = day_at(at, company.zone);
    let holds = |held: &&Assignment| held.role == id && !held.ended_by(today);
    let mut holders: Vec<&Assignment> = current.assignments.iter().filter(holds).collect();
    holders.sort_by_key(|held| (held.position, held.id));
    let mut deputies: Vec<&Deputy> =
        current.deputies.iter().filter(|deputy| deputy.of == DeputyOf::Role(id)).collect();
    deputies.sort_by_key(|deputy| (deputy.position, deputy.id));
    let holder =
        |held: &Assignment| HolderDraft { person: held.person, from: held.from, to: held.to, instead: false };
    Some(RoleDraft {
        id: Some(id),
        company: role.company,
        department: department.map(|department| department.name.clone()).unwrap_or_default(),
        name: role.name.clone(),
        post: role.post.clone().unwrap_or_default(),
        keywords: role.keywords.clone(),
        numbers: role.numbers.iter().map(NumberDraft::from).collect(),
        email: role.email.clone().unwrap_or_default(),
        leading: role.leading,
        holders: holders.into_iter().map(holder).collect(),
        deputies: deputies.into_iter().map(|deputy| deputy.person).collect(),
    })
}
