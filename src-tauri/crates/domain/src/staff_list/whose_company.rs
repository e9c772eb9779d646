//! Which company each row is of: the one it names, the one chosen for the file, or that of the one person or post it can
//! only mean.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Identifies, StaffList, StaffPlanOptions};
use crate::CompanyId;
use crate::directory::Directory;
use crate::exact_name::{agree, folded, name_key, said};
use crate::person::PersonName;

/// The name of each row's company; none where nobody can say.
pub(super) fn companies(
    current: &Directory,
    list: &StaffList,
    options: &StaffPlanOptions,
) -> Vec<Option<String>> {
    let chosen = said(options.company.as_deref());
    let named = |row: &super::StaffRow| said(row.company.as_deref()).or_else(|| chosen.clone());
    let mut companies: Vec<Option<String>> = list.rows.iter().map(named).collect();
    if companies.iter().all(Option::is_some) {
        return companies;
    }
    let known = Known::of(current, list.ids);
    // An id or mailbox counts only where every row that has it says the same of who it is. Otherwise what one row adds
    // to the directory would give another one its company the next time, and the same file mean something else.
    let mut rows_of: HashMap<String, Option<(String, bool)>> = HashMap::new();
    let who = |row: &super::StaffRow, named: bool| {
        let name = row.name.as_ref().map(name_key).unwrap_or_default();
        (format!("{:?} {:?} {name}", fold(&row.id), fold(&row.email)), named)
    };
    for (row, company) in list.rows.iter().zip(&companies) {
        let who = who(row, company.is_some());
        for key in [fold(&row.id), fold(&row.email)].into_iter().flatten() {
            let same = rows_of.entry(key).or_insert_with(|| Some(who.clone()));
            if same.as_ref() != Some(&who) {
                *same = None;
            }
        }
    }
    let is_doubtful = |text: &Option<String>| {
        fold(text).and_then(|key| rows_of.get(&key)).is_some_and(|same| !matches!(same, Some((_, false))))
    };
    for (row, company) in list.rows.iter().zip(&mut companies) {
        if company.is_none() && !is_doubtful(&row.id) && !is_doubtful(&row.email) {
            *company = known.company(row).and_then(|id| {
                let company = current.companies.iter().find(|company| company.id == id);
                company.map(|company| company.name.clone())
            });
        }
    }
    companies
}

/// Whose ids and mailboxes are the only ones of their kind.
struct Known<'a> {
    posts: HashMap<String, Option<CompanyId>>,
    people_by_id: HashMap<String, Option<(CompanyId, &'a PersonName)>>,
    people_by_email: HashMap<String, Option<(CompanyId, &'a PersonName)>>,
}

impl<'a> Known<'a> {
    fn of(current: &'a Directory, ids: Identifies) -> Self {
        let people = || current.people.iter();
        let posts = current.roles.iter().filter(|_| ids == Identifies::Post);
        let with_id = people().filter(|_| ids == Identifies::Person);
        Self {
            posts: only(posts.filter_map(|role| Some((folded(role.post.as_deref()?), role.company)))),
            people_by_id: only(with_id.filter_map(|person| {
                Some((folded(person.staff_id.as_deref()?), (person.company, &person.name)))
            })),
            people_by_email: only(people().filter_map(|person| {
                Some((folded(person.email.as_deref()?), (person.company, &person.name)))
            })),
        }
    }

    fn company(&self, row: &super::StaffRow) -> Option<CompanyId> {
        let agrees = |found: &(CompanyId, &PersonName)| {
            row.name.as_ref().is_none_or(|name| agree(name, found.1)).then_some(found.0)
        };
        let id = fold(&row.id);
        let by_post = id.as_ref().and_then(|id| self.posts.get(id).copied().flatten());
        let by_id = || id.as_ref().and_then(|id| self.people_by_id.get(id)?.as_ref().and_then(agrees));
        let by_email = || self.people_by_email.get(&fold(&row.email)?)?.as_ref().and_then(agrees);
        by_post.or_else(by_id).or_else(by_email)
    }
}

fn fold(text: &Option<String>) -> Option<String> {
    said(text.as_deref()).map(|text| folded(&text))
}

fn only<K: Eq + Hash, V>(pairs: impl Iterator<Item = (K, V)>) -> HashMap<K, Option<V>> {
    let mut only: HashMap<K, Option<V>> = HashMap::new();
    for (key, value) in pairs {
        only.entry(key).and_modify(|only| *only = None).or_insert(Some(value));
    }
    only
}
