//! The posts of a list of posts: which rows are one post, which role of the directory it is, who holds it.
//! Knows nothing of how people are told apart.

use std::collections::{HashMap, HashSet, VecDeque};

use super::entry::Entry;
use super::fields::Changes;
use super::keys::{Sifted, groups, names_people, post_key, real_title};
use super::numbers::SaidNumbers;
use super::{Field, FieldChange, HolderChange, PlanWarning, PlannedRole, RoleStep, StaffList};
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::{folded, said};
use crate::role::Role;
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

/// One post of the file.
#[derive(Clone, Debug)]
pub(super) struct Post {
    /// Places of the rows in the list.
    pub(super) rows: Vec<usize>,
    pub(super) company: CompanyId,
    department: Option<DepartmentId>,
    /// The reference as written, where it is this post's alone.
    pub(super) reference: Option<String>,
    title: Option<String>,
    /// Places of the people who hold it.
    pub(super) holders: Vec<usize>,
    /// The role of the directory it is, or will be.
    pub(super) role: RoleId,
}

/// The posts of the rows and the roles they are, new ones included. Rows that describe nothing are counted.
pub(super) fn posts(
    sifted: &Sifted<'_>,
    entries: &[Entry],
    current: &Directory,
    aside: &HashSet<RoleId>,
    draft: &mut Draft<'_>,
    warnings: &mut Vec<PlanWarning>,
) -> Vec<Post> {
    let Sifted { list, keys, company } = sifted;
    let describes = |row: usize| keys[row].id_is_key || post_key(&list.rows[row]).is_some();
    let silent = |row: &usize| !describes(*row) && keys[*row].name.is_empty();
    let nothing = sifted.taken().filter(silent).count();
    if nothing > 0 {
        warnings.push(PlanWarning::NothingSaid { rows: nothing });
    }
    let mut entry_of: HashMap<usize, usize> = HashMap::new();
    for (place, entry) in entries.iter().enumerate() {
        entry_of.extend(entry.rows.iter().map(|row| (*row, place)));
    }
    let rows = sifted.taken().filter(|row| describes(*row));
    let same = groups(rows, |row| {
        let key = &keys[row];
        let by = match (key.id_is_key, key.id.is_empty()) {
            (true, _) => (key.id.clone(), None, 0),
            // A reference that several posts share still holds those together that agree about the post.
            (false, false) => (key.id.clone(), post_key(&list.rows[row]), 0),
            (false, true) => (String::new(), None, row),
        };
        Some((key.company.clone(), by))
    });
    let mut posts: Vec<Post> = Vec::with_capacity(same.len());
    for rows in same {
        let Some(company) = company[rows[0]] else { continue };
        let first =
            |of: fn(&super::StaffRow) -> Option<String>| rows.iter().find_map(|row| of(&list.rows[*row]));
        let department = first(|row| said(row.department.as_deref()));
        let today = draft.today(company);
        let works = |holder: &usize| entries[*holder].said.employed_to.is_none_or(|last| today <= last);
        let holders = rows.iter().filter_map(|row| entry_of.get(row).copied());
        // Whoever has left holds nothing any more.
        let mut holders: Vec<usize> = holders.filter(works).collect();
        let mut seen = HashSet::new();
        holders.retain(|holder| seen.insert(*holder));
        posts.push(Post {
            company,
            department: department.map(|name| draft.department(company, &name)),
            reference: first(|row| said(row.id.as_deref())).filter(|_| keys[rows[0]].id_is_key),
            title: first(real_title),
            holders,
            role: RoleId(uuid::Uuid::nil()),
            rows,
        });
    }
    let known = find_roles(&posts, entries, current, aside, draft);
    for (post, known) in posts.iter_mut().zip(known) {
        post.role = known.unwrap_or_else(|| RoleId::next(draft.ids));
    }
    posts
}

/// The role of the directory each post is: by reference, else by title and department, in the order of entry.
fn find_roles(
    posts: &[Post],
    entries: &[Entry],
    current: &Directory,
    aside: &HashSet<RoleId>,
    draft: &Draft<'_>,
) -> Vec<Option<RoleId>> {
    let companies: HashSet<CompanyId> = posts.iter().map(|post| post.company).collect();
    let ours = |role: &&Role| companies.contains(&role.company) && !aside.contains(&role.id);
    let mut roles: Vec<&Role> = current.roles.iter().filter(ours).collect();
    roles.sort_by_key(|role| role.id);
    let mut found: Vec<Option<RoleId>> = vec![None; posts.len()];
    let mut taken: HashSet<RoleId> = HashSet::new();

    let mut by_reference: HashMap<(CompanyId, String), Option<RoleId>> = HashMap::new();
    for role in &roles {
        if let Some(reference) = &role.post {
            let only = by_reference.entry((role.company, folded(reference)));
            only.and_modify(|only| *only = None).or_insert(Some(role.id));
        }
    }
    for (post, found) in posts.iter().zip(&mut found) {
        let key = post.reference.as_deref().map(|reference| (post.company, folded(reference)));
        *found = key.and_then(|key| by_reference.get(&key).copied().flatten());
        taken.extend(*found);
    }

    let holders_of_post = |post: &Post| {
        let mut names: Vec<String> = post.holders.iter().map(|place| entries[*place].name.clone()).collect();
        names.sort_unstable();
        names
    };
    let holders_of_role = |role: RoleId| {
        let mut names: Vec<String> = draft.holders(role).iter().map(|name| folded(name)).collect();
        names.sort_unstable();
        names
    };
    // A post with a reference may be a role whose reference nobody had said yet, never one with another reference.
    for with_reference in [true, false] {
        for by_holders in [true, false] {
            let mut waiting: HashMap<_, VecDeque<RoleId>> = HashMap::new();
            let free = roles.iter().filter(|role| !taken.contains(&role.id));
            for role in free.filter(|role| !with_reference || role.post.is_none()) {
                let key = (role.company, folded(&role.name), role.department);
                let holders = by_holders.then(|| holders_of_role(role.id));
                waiting.entry((key, holders)).or_default().push_back(role.id);
            }
            for (post, found) in posts.iter().zip(&mut found) {
                if found.is_some() || post.reference.is_some() != with_reference {
                    continue;
                }
                let Some(title) = &post.title else { continue };
                let key = (post.company, folded(title), post.department);
                let holders = by_holders.then(|| holders_of_post(post));
                *found = waiting.get_mut(&(key, holders)).and_then(VecDeque::pop_front);
                taken.extend(*found);
            }
        }
    }
    // What the file describes alike keeps the order of entry, so that the same file finds each where it is.
    let alike = groups((0..posts.len()).filter(|place| posts[*place].reference.is_none()), |place| {
        let post = &posts[place];
        Some((post.company, post.title.as_deref().map(folded), post.department, holders_of_post(post)))
    });
    for places in alike.into_iter().filter(|places| places.len() > 1) {
        let mut ids: Vec<RoleId> = places.iter().filter_map(|place| found[*place]).collect();
        ids.sort_unstable();
        let mut ids = ids.into_iter();
        places.into_iter().for_each(|place| found[place] = ids.next());
    }
    found
}

/// Writes the posts and who holds them. `people` are the persons of the entries.
pub(super) fn write_posts(
    list: &StaffList,
    posts: &[Post],
    people: &[Option<PersonId>],
    entries: &[Entry],
    draft: &mut Draft<'_>,
) {
    for post in posts {
        let mut role = match draft.roles.get(post.role) {
            Some(role) => role.clone(),
            None => {
                let name = post.title.clone().or_else(|| post.reference.clone()).unwrap_or_default();
                Role::named(post.role, post.company, name)
            }
        };
        write_post(&mut role, post, list, entries, draft);
        draft.roles.put(role);
        if names_people(list) {
            change_holders(post, people, draft);
        }
    }
    write_superiors(list, posts, draft);
}

fn write_post(role: &mut Role, post: &Post, list: &StaffList, entries: &[Entry], draft: &Draft<'_>) {
    let fields = &list.fields;
    if let Some(title) = &post.title {
        role.name.clone_from(title);
    }
    if let Some(reference) = &post.reference
        && role.post.as_deref().map(folded) != Some(folded(reference))
    {
        role.post = Some(reference.clone());
    }
    if fields.contains(&Field::Department) {
        role.department = post.department;
    }
    let rows = || post.rows.iter().map(|row| &list.rows[*row]);
    // A holder has the row's numbers; those of a post without one still ring its office.
    let vacant = post.holders.is_empty();
    let written: Vec<_> = rows().filter(|_| vacant).flat_map(|row| row.numbers.iter().cloned()).collect();
    let not_given: Vec<_> = rows().flat_map(|row| row.not_given.iter().cloned()).collect();
    let region = draft.region(post.company);
    role.numbers =
        SaidNumbers { fields, written: &written, not_given: &not_given, region }.renew(&role.numbers);
    if fields.contains(&Field::Email) {
        let of_holders: Vec<&String> =
            post.holders.iter().filter_map(|place| entries[*place].email.as_ref()).collect();
        let written = rows().filter_map(|row| said(row.email.as_deref()));
        let mut office = written.filter(|email| !of_holders.contains(&&folded(email)));
        let email = office.next();
        if role.email.as_deref().map(folded) != email.as_deref().map(folded) {
            role.email = email;
        }
    }
    for keyword in rows().flat_map(|row| &row.keywords) {
        add_keyword(role, keyword);
    }
}

/// Adds a word a role is asked for by. A file never takes one away: several rows may speak of one role.
pub(super) fn add_keyword(role: &mut Role, keyword: &str) {
    let known = role.keywords.iter().any(|known| folded(known) == folded(keyword));
    if let Some(keyword) = said(Some(keyword)).filter(|_| !known) {
        role.keywords.push(keyword);
    }
}

fn change_holders(post: &Post, people: &[Option<PersonId>], draft: &mut Draft<'_>) {
    let holders: Vec<PersonId> = post.holders.iter().filter_map(|place| people[*place]).collect();
    let until_now = draft.of_role(post.role);
    for assignment in &until_now {
        if !holders.contains(&assignment.person) {
            draft.end(assignment);
        }
    }
    for person in holders {
        if !until_now.iter().any(|assignment| assignment.person == person) {
            draft.assign(post.role, person);
        }
    }
}

fn write_superiors(list: &StaffList, posts: &[Post], draft: &mut Draft<'_>) {
    if !list.fields.contains(&Field::ReportsTo) {
        return;
    }
    let mut by_reference: HashMap<(CompanyId, String), Option<RoleId>> = HashMap::new();
    for role in draft.roles.all() {
        if let Some(reference) = &role.post {
            let only = by_reference.entry((role.company, folded(reference)));
            only.and_modify(|only| *only = None).or_insert(Some(role.id));
        }
    }
    for post in posts {
        let Some(mut role) = draft.roles.get(post.role).cloned() else { continue };
        let mut written = post.rows.iter().filter_map(|row| said(list.rows[*row].reports_to.as_deref()));
        match written.next() {
            None => role.reports_to = None,
            Some(reference) => match by_reference.get(&(post.company, folded(&reference))).copied().flatten()
            {
                Some(superior) if superior != role.id => role.reports_to = Some(superior),
                _ => {}
            },
        }
        draft.roles.put(role);
    }
}

/// How many rows report to a post that is not there, with one of the references as written.
pub(super) fn unknown_superiors(list: &StaffList, posts: &[Post], draft: &Draft<'_>) -> Option<PlanWarning> {
    let references: HashSet<(CompanyId, String)> =
        draft.roles.all().filter_map(|role| Some((role.company, folded(role.post.as_deref()?)))).collect();
    let rows = posts.iter().flat_map(|post| post.rows.iter().map(|row| (post.company, &list.rows[*row])));
    let mut unknown = rows.filter_map(|(company, row)| {
        let written = said(row.reports_to.as_deref())?;
        (!references.contains(&(company, folded(&written)))).then_some(written)
    });
    let example = unknown.next()?;
    Some(PlanWarning::UnknownSuperiors { rows: 1 + unknown.count(), example })
}

/// What becomes of a role, compared with what it is today; nothing where nothing does. A holder with a new name is
/// the same holder.
pub(super) fn planned_role(
    role: RoleId,
    line: u64,
    until_now: &[PersonId],
    draft: &Draft<'_>,
) -> Option<PlannedRole> {
    let now = draft.roles.get(role)?;
    let holders = draft.holders(role);
    let step = match draft.roles.before(role) {
        None => RoleStep::New { holders },
        Some(before) => {
            let fields = role_changes(before, now, draft);
            let moved = until_now != draft.holder_ids(role);
            if fields.is_empty() && !moved {
                return None;
            }
            let until_now = until_now.iter().map(|person| match draft.people.before(*person) {
                Some(person) => person.name.full(),
                None => draft.person_name(*person),
            });
            let holders = moved.then(|| HolderChange { before: until_now.collect(), after: holders });
            RoleStep::Changed { fields, holders }
        }
    };
    let company = draft.company_name(now.company);
    Some(PlannedRole {
        role,
        post: now.post.clone(),
        name: now.name.clone(),
        company,
        line: Some(line),
        step,
    })
}

fn role_changes(before: &Role, now: &Role, draft: &Draft<'_>) -> Vec<FieldChange> {
    let mut changes = Changes::default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let superior = |role: &Role| {
        let superior = role.reports_to.and_then(|id| draft.roles.get(id));
        superior.map(|role| role.post.clone().unwrap_or_else(|| role.name.clone())).unwrap_or_default()
    };
    changes.note(Field::Id, text(&before.post), text(&now.post));
    changes.note(Field::Title, before.name.clone(), now.name.clone());
    let department = |role: &Role| draft.department_name(role.department);
    changes.note(Field::Department, department(before), department(now));
    changes.note_numbers(&before.numbers, &now.numbers);
    changes.note(Field::Email, text(&before.email), text(&now.email));
    changes.note(Field::Keywords, before.keywords.join("; "), now.keywords.join("; "));
    changes.note(Field::ReportsTo, superior(before), superior(now));
    changes.0
}
