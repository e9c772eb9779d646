//! What saving a role's form does.

use chrono::{DateTime, Utc};

use super::holders::hold;
use super::{RoleDraft, RolePlan};
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::{folded, tidy};
use crate::form::{Fault, Field, LONGEST, Problem, Problems, listed, numbers, optional, say_email};
use crate::id::Ids;
use crate::role::Role;
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

/// What saving the form would do to the directory.
///
/// # Errors
/// Everything that is wrong with the form, in the order of its fields.
pub fn plan_role(
    said: &RoleDraft,
    current: &Directory,
    at: DateTime<Utc>,
    ids: &mut dyn Ids,
) -> Result<RolePlan, Vec<Problem>> {
    let mut draft = Draft::of(current, at, ids);
    let mut problems = Problems::default();
    if draft.companies.get(said.company).is_none() {
        problems.note(Field::Company, Fault::Unknown);
        return Err(problems.0);
    }
    let before = said.id.and_then(|id| draft.roles.before(id));
    let id = said.id.unwrap_or_else(|| RoleId::next(draft.ids));
    let role = role(id, said, before, &mut draft, &mut problems);
    draft.roles.put(role);
    hold(id, &said.holders, &mut draft, &mut problems);
    depute(id, &said.deputies, &mut draft, &mut problems);
    if problems.0.is_empty() { Ok(RolePlan { id, edits: draft.edits() }) } else { Err(problems.0) }
}

fn role(
    id: RoleId,
    said: &RoleDraft,
    before: Option<&Role>,
    draft: &mut Draft<'_>,
    problems: &mut Problems,
) -> Role {
    let name = tidy(&said.name);
    problems.measure(Field::Name, None, &name, LONGEST);
    if name.is_empty() {
        problems.note(Field::Name, Fault::Empty);
    } else if is_taken(&name, id, said, before, draft) {
        problems.note(Field::Name, Fault::NameInUse);
    }
    let department = optional(&said.department).map(|name| {
        problems.measure(Field::Department, None, &name, LONGEST);
        department(&name, said.company, before, draft)
    });
    let post = optional(&said.post);
    problems.measure(Field::Post, None, post.as_deref().unwrap_or_default(), LONGEST);
    for (place, keyword) in said.keywords.iter().enumerate() {
        problems.measure(Field::Keywords, Some(place), keyword, LONGEST);
    }
    let known = before.map_or(&[][..], |role| &role.numbers);
    Role {
        department,
        post,
        keywords: listed(&said.keywords),
        numbers: numbers(&said.numbers, known, draft.region(said.company), problems),
        email: say_email(&said.email, problems),
        reports_to: before.and_then(|role| role.reports_to),
        leading: said.leading,
        ..Role::named(id, said.company, name)
    }
}

/// Two posts may be called the same, for they have references that tell them apart; what files brought stays as it is.
fn is_taken(name: &str, id: RoleId, said: &RoleDraft, before: Option<&Role>, draft: &Draft<'_>) -> bool {
    let stays = before.is_some_and(|role| role.company == said.company && folded(&role.name) == folded(name));
    let is_same = |other: &Role| {
        other.id != id
            && other.company == said.company
            && other.post.is_none()
            && folded(&other.name) == folded(name)
    };
    !stays && optional(&said.post).is_none() && draft.roles.all().any(is_same)
}

/// Departments of one name may be there twice; what is in one of them stays in it.
fn department(name: &str, company: CompanyId, before: Option<&Role>, draft: &mut Draft<'_>) -> DepartmentId {
    let own = before.filter(|role| role.company == company).and_then(|role| role.department);
    match own.filter(|own| draft.department_name(Some(*own)) == name) {
        Some(own) => own,
        None => draft.department(company, name),
    }
}

fn depute(id: RoleId, said: &[PersonId], draft: &mut Draft<'_>, problems: &mut Problems) {
    for (place, deputy) in said.iter().enumerate() {
        if draft.people.get(*deputy).is_none() {
            problems.note_at(Field::Deputies, place, Fault::Unknown);
        } else if said[..place].contains(deputy) {
            problems.note_at(Field::Deputies, place, Fault::Twice);
        }
    }
    draft.depute(DeputyOf::Role(id), said);
}
