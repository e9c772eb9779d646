//! The roles and keywords that a file names for its people. Knows nothing of posts but that their holders are not
//! this column's to end.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::entry::Entry;
use super::fields::{Changes, listed};
use super::posts::add_keyword;
use super::{Field, FieldChange, Identifies, PlanWarning, StaffList};
use crate::draft::Draft;
use crate::exact_name::{folded, said};
use crate::role::Role;
use crate::{CompanyId, PersonId, RoleId};

/// What the columns of roles and keywords did.
#[derive(Default)]
pub(super) struct NamedRoles {
    /// Changes of what people hold, by the place of the entry.
    pub(super) changes: HashMap<usize, FieldChange>,
    /// Roles that were added or given keywords, with the line that did it first.
    pub(super) roles: Vec<(RoleId, u64)>,
    /// Every role a row names.
    pub(super) named: BTreeSet<RoleId>,
}

/// Gives people the roles their rows name and ends those the rows no longer name. `posts` are the roles the file
/// itself describes as posts.
pub(super) fn hold_roles(
    list: &StaffList,
    entries: &[Entry],
    people: &[Option<PersonId>],
    posts: &HashSet<RoleId>,
    draft: &mut Draft<'_>,
    warnings: &mut Vec<PlanWarning>,
) -> NamedRoles {
    let mut done = NamedRoles::default();
    let has_roles = list.fields.contains(&Field::Roles);
    // In a list of posts the keywords are those of the post itself.
    let has_keywords = list.fields.contains(&Field::Keywords) && list.ids == Identifies::Person;
    if !has_roles && !has_keywords {
        return done;
    }
    // A post that a list of posts does not have is about to go, and the roles of a row must not go with it.
    let going = |role: RoleId, draft: &Draft<'_>| {
        list.ids == Identifies::Post
            && !posts.contains(&role)
            && draft.roles.get(role).is_some_and(|role| role.post.is_some())
    };
    let mut plain = plain_roles(draft, posts);
    let mut touched: HashSet<RoleId> = HashSet::new();
    let mut without = 0;
    for (place, entry) in entries.iter().enumerate() {
        let Some(person) = people[place] else { continue };
        let left = draft
            .people
            .get(person)
            .is_none_or(|person| person.employed.ended_by(draft.today(entry.company)));
        if left {
            continue;
        }
        let mut names: Vec<String> =
            entry.said.roles.iter().filter(|_| has_roles).filter_map(|name| said(Some(name))).collect();
        let keywords = if has_keywords { entry.said.keywords.as_slice() } else { &[] };
        if names.is_empty() && !keywords.is_empty() {
            names.extend(said(entry.said.title.as_deref()));
            without += usize::from(names.is_empty());
        }
        let before = held(person, draft);
        let mut roles: Vec<RoleId> = Vec::new();
        for name in &names {
            let held = before
                .iter()
                .find(|(role, held)| folded(held) == folded(name) && !going(*role, draft))
                .map(|(role, _)| *role);
            let role = held.unwrap_or_else(|| {
                let key = (entry.company, folded(name));
                let role = *plain.entry(key).or_insert_with(|| {
                    let role = Role::named(RoleId::next(draft.ids), entry.company, name);
                    let id = role.id;
                    draft.roles.put(role);
                    id
                });
                if !draft.of_role(role).iter().any(|assignment| assignment.person == person) {
                    draft.assign(role, person);
                }
                role
            });
            roles.push(role);
        }
        if has_roles {
            end_others(person, &roles, posts, draft);
        }
        done.named.extend(&roles);
        for role in &roles {
            let Some(mut role) = draft.roles.get(*role).cloned() else { continue };
            let known = role.keywords.len();
            keywords.iter().for_each(|keyword| add_keyword(&mut role, keyword));
            let new = draft.roles.before(role.id).is_none();
            if (new || role.keywords.len() > known) && touched.insert(role.id) {
                done.roles.push((role.id, entry.said.line));
            }
            draft.roles.put(role);
        }
        let mut change = Changes::default();
        let names = |held: Vec<(RoleId, String)>| listed(held.into_iter().map(|(_, name)| name));
        change.note(Field::Roles, names(before), names(held(person, draft)));
        done.changes.extend(change.0.pop().map(|change| (place, change)));
    }
    if without > 0 {
        warnings.push(PlanWarning::KeywordsWithoutRole { rows: without });
    }
    done
}

/// Roles by name that are nobody's post, the oldest of a name.
fn plain_roles(draft: &Draft<'_>, posts: &HashSet<RoleId>) -> HashMap<(CompanyId, String), RoleId> {
    let mut plain: HashMap<(CompanyId, String), RoleId> = HashMap::new();
    for role in draft.roles.all().filter(|role| role.post.is_none() && !posts.contains(&role.id)) {
        let first = plain.entry((role.company, folded(&role.name))).or_insert(role.id);
        *first = role.id.min(*first);
    }
    plain
}

/// The roles the person holds, in the order of assignment, with their names.
fn held(person: PersonId, draft: &Draft<'_>) -> Vec<(RoleId, String)> {
    let held = draft.of_person(person).into_iter();
    held.filter_map(|assignment| {
        let role = draft.roles.get(assignment.role)?;
        Some((role.id, role.name.clone()))
    })
    .collect()
}

/// Ends what the file does not name. It tells what people do today, so what is to begin later is not its matter.
fn end_others(person: PersonId, roles: &[RoleId], posts: &HashSet<RoleId>, draft: &mut Draft<'_>) {
    for assignment in draft.of_person(person) {
        let a_post = posts.contains(&assignment.role)
            || draft.roles.get(assignment.role).is_none_or(|role| role.post.is_some());
        let role = draft.roles.get(assignment.role);
        let today = role.map(|role| draft.today(role.company));
        let coming = assignment.from.is_some_and(|first| today.is_some_and(|today| first > today));
        if !a_post && !coming && !roles.contains(&assignment.role) {
            draft.end(&assignment);
        }
    }
}
