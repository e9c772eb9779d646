//! Who and what is in the directory and not in the file any more. Proposed always, ended only when somebody says so.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::posts::Post;
use super::{PersonStep, PlannedPerson, PlannedRole, RoleStep};
use crate::deputy::DeputyOf;
use crate::directory::Directory;
use crate::draft::Draft;
use crate::person::Person;
use crate::referral::Forward;
use crate::role::Role;
use crate::{CompanyId, PersonId, RoleId};

/// The people who are gone from a list of people: all who are employed today and nobody in it. Whoever begins later, or
/// begins only today, may not be on the list yet.
pub(super) fn gone_people<'a>(unpaired: &[&'a Person], draft: &Draft<'_>) -> Vec<&'a Person> {
    let employed = |person: &&&Person| {
        let today = draft.today(person.company);
        !person.employed.ended_by(today) && person.employed.from.is_none_or(|first| first < today)
    };
    unpaired.iter().filter(employed).copied().collect()
}

/// The people who are gone from a list of posts: those known by nothing but a post. Whoever has a staff id is known from a
/// list of people, and only that can tell that they have left.
pub(super) fn gone_holders<'a>(
    unpaired: &[&'a Person],
    posts: &[Post],
    draft: &Draft<'_>,
) -> Vec<&'a Person> {
    let described: HashSet<RoleId> = posts.iter().map(|post| post.role).collect();
    let a_post = |role: RoleId| {
        described.contains(&role) || draft.roles.get(role).is_some_and(|role| role.post.is_some())
    };
    let mut gone = gone_people(unpaired, draft);
    // An assignment that began today is not ended but taken away, so both what was and what is planned is asked.
    gone.retain(|person| person.staff_id.is_none() && draft.ever_roles_of(person.id).any(a_post));
    gone
}

/// Proposes the people as leavers; with `end` their employment and assignments end as of yesterday.
pub(super) fn propose_people(gone: &[&Person], end: bool, draft: &mut Draft<'_>) -> Vec<PlannedPerson> {
    let planned = |person: &&Person| PlannedPerson {
        person: person.id,
        name: person.name.full(),
        company: draft.company_name(person.company),
        line: None,
        step: PersonStep::Gone,
    };
    let planned = gone.iter().map(planned).collect();
    for person in gone.iter().filter(|_| end) {
        let Some(mut person) = draft.people.get(person.id).cloned() else { continue };
        person.employed.to = Some(draft.yesterday(person.company));
        for assignment in draft.of_person(person.id) {
            draft.end(&assignment);
        }
        draft.people.put(person);
    }
    planned
}

/// The posts that stay although the file does not have them: those that were set aside, and those of people who stay.
pub(super) fn kept_posts(
    stay: &BTreeSet<PersonId>,
    aside: &HashSet<RoleId>,
    draft: &Draft<'_>,
) -> HashSet<RoleId> {
    let held = stay.iter().flat_map(|person| draft.of_person(*person)).map(|assignment| assignment.role);
    held.chain(aside.iter().copied()).collect()
}

/// Proposes the posts that are not in the file any more, but for those that are `kept`. With `end` a post is removed where
/// nothing that has happened refers to it, else its assignments end. A vacant one that is remembered is not worth a word.
pub(super) fn propose_posts(
    posts: &[Post],
    kept: &HashSet<RoleId>,
    current: &Directory,
    end: bool,
    draft: &mut Draft<'_>,
) -> Vec<PlannedRole> {
    let companies: HashSet<CompanyId> = posts.iter().map(|post| post.company).collect();
    let described: HashSet<RoleId> = posts.iter().map(|post| post.role).collect();
    let gone = |role: &&Role| {
        role.post.is_some()
            && companies.contains(&role.company)
            && !described.contains(&role.id)
            && !kept.contains(&role.id)
    };
    let mut gone: Vec<&Role> = current.roles.iter().filter(gone).collect();
    gone.sort_by_key(|role| role.id);
    let removable = removable(&gone, current, draft);
    let mut planned = Vec::new();
    for role in gone {
        let until_now = draft.of_role(role.id);
        if until_now.is_empty() && !removable.contains(&role.id) {
            continue;
        }
        planned.push(PlannedRole {
            role: role.id,
            post: role.post.clone(),
            name: role.name.clone(),
            company: draft.company_name(role.company),
            line: None,
            step: RoleStep::Gone { holders: draft.holders(role.id) },
        });
        for assignment in until_now.into_iter().filter(|_| end) {
            draft.end(&assignment);
        }
    }
    for role in removable.into_iter().filter(|_| end) {
        draft.roles.remove(role);
    }
    planned
}

/// The roles that nobody has ever held and nothing refers to, those that report to others before these.
fn removable(gone: &[&Role], current: &Directory, draft: &Draft<'_>) -> Vec<RoleId> {
    let mut remembered: HashSet<RoleId> = HashSet::new();
    remembered.extend(current.assignments.iter().map(|assignment| assignment.role));
    remembered.extend(current.deputies.iter().filter_map(|deputy| match deputy.of {
        DeputyOf::Role(role) => Some(role),
        DeputyOf::Person(_) => None,
    }));
    remembered
        .extend(current.absences.iter().flat_map(|absence| &absence.covers).filter_map(|cover| cover.role));
    remembered.extend(current.referrals.iter().filter_map(|referral| match referral.forward {
        Some(Forward::Role(role)) => Some(role),
        _ => None,
    }));
    let mut reporting: HashMap<RoleId, usize> = HashMap::new();
    for superior in draft.roles.all().filter_map(|role| role.reports_to) {
        *reporting.entry(superior).or_default() += 1;
    }
    let superiors: HashMap<RoleId, Option<RoleId>> = gone
        .iter()
        .filter(|role| !remembered.contains(&role.id))
        .map(|role| (role.id, role.reports_to))
        .collect();
    let free = |role: &RoleId, reporting: &HashMap<RoleId, usize>| {
        reporting.get(role).is_none_or(|count| *count == 0)
    };
    let mut removable: Vec<RoleId> = gone
        .iter()
        .map(|role| role.id)
        .filter(|role| superiors.contains_key(role) && free(role, &reporting))
        .collect();
    let mut next = 0;
    while let Some(role) = removable.get(next).copied() {
        next += 1;
        let Some(superior) = superiors.get(&role).copied().flatten() else { continue };
        if let Some(count) = reporting.get_mut(&superior) {
            *count -= 1;
        }
        if superiors.contains_key(&superior) && free(&superior, &reporting) {
            removable.push(superior);
        }
    }
    removable
}
