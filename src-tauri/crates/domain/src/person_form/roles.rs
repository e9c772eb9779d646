//! The roles of a form: which records its names mean, and who holds what from now on.

use super::RoleDraft;
use crate::draft::Draft;
use crate::exact_name::{folded, tidy};
use crate::form::{Fault, Field, LONGEST, Problems};
use crate::role::{Assignment, Role};
use crate::succession::come_instead;
use crate::{CompanyId, PersonId, RoleId};

/// Gives the person exactly these roles. What they hold already keeps its record, new names become roles of the
/// company, and what is no longer named ends as of yesterday.
pub(super) fn hold(
    person: PersonId,
    company: CompanyId,
    named: &[RoleDraft],
    draft: &mut Draft<'_>,
    problems: &mut Problems,
) {
    let mut held = draft.of_person(person);
    let stays = draft.people.before(person).is_some_and(|before| before.company == company);
    let mut given: Vec<RoleId> = Vec::new();
    for (place, said) in named.iter().enumerate() {
        let name = tidy(&said.role);
        if name.is_empty() {
            problems.note_at(Field::Roles, place, Fault::Empty);
            continue;
        }
        problems.measure(Field::Roles, Some(place), &name, LONGEST);
        if said.to.is_some_and(|to| said.from.is_some_and(|from| to < from)) {
            problems.note_at(Field::Roles, place, Fault::Backwards);
        }
        if let Some(kept) = take_held(&mut held, &name, company, stays, draft) {
            given.push(kept.role);
            lead(kept.role, said.leading, draft);
            let role = kept.role;
            draft.assignments.put(Assignment { from: said.from, to: said.to, ..kept });
            succeed(role, person, said, draft);
            continue;
        }
        let role = draft.role_named(&name, company).unwrap_or_else(|| {
            let role = Role::named(RoleId::next(draft.ids), company, &name);
            let id = role.id;
            draft.roles.put(role);
            id
        });
        if given.contains(&role) {
            problems.note_at(Field::Roles, place, Fault::Twice);
        } else {
            given.push(role);
            draft.assign_for(role, person, said.from, said.to);
            lead(role, said.leading, draft);
            succeed(role, person, said, draft);
        }
    }
    for gone in held {
        draft.end(&gone);
    }
}

fn succeed(role: RoleId, person: PersonId, said: &RoleDraft, draft: &mut Draft<'_>) {
    if said.instead {
        come_instead(role, &[(person, said.from)], draft);
    }
}

/// A role is leading or not, whoever holds it.
fn lead(role: RoleId, leading: bool, draft: &mut Draft<'_>) {
    if let Some(role) = draft.roles.get(role).filter(|role| role.leading != leading).cloned() {
        draft.roles.put(Role { leading, ..role });
    }
}

/// Somebody may hold two posts of one name, so each name takes one. Whoever moves to another company leaves the roles
/// of the old one behind.
fn take_held(
    held: &mut Vec<Assignment>,
    name: &str,
    company: CompanyId,
    stays: bool,
    draft: &Draft<'_>,
) -> Option<Assignment> {
    let called = |held: &Assignment| {
        let role = draft.roles.get(held.role);
        role.is_some_and(|role| folded(&role.name) == folded(name) && (stays || role.company == company))
    };
    let place = held.iter().position(called)?;
    Some(held.remove(place))
}
