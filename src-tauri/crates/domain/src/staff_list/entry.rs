//! The people of a file: which rows are about one of them, and what those rows say together.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::keys::{RowKey, Sifted, groups};
use super::{Identifies, PlanWarning, StaffList, StaffRow};
use crate::draft::Draft;
use crate::exact_name::{folded, name_key, said, tidy};
use crate::number::NumberKind;
use crate::person::PersonName;
use crate::{CompanyId, DepartmentId};

/// One person of the file.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Places of the rows in the list.
    pub(super) rows: Vec<usize>,
    pub(super) company: CompanyId,
    pub(super) department: Option<DepartmentId>,
    /// What the rows say together.
    pub(super) said: StaffRow,
    /// The folded name; empty where the file does not say it.
    pub(super) name: String,
    /// The folded id, where it is this person's alone.
    pub(super) id: Option<String>,
    /// The folded mailbox, where it is this person's alone.
    pub(super) email: Option<String>,
}

/// The people of the rows, in the order of their first rows.
pub(super) fn entries(
    sifted: &Sifted<'_>,
    draft: &mut Draft<'_>,
    warnings: &mut Vec<PlanWarning>,
) -> Vec<Entry> {
    let Sifted { list, keys, company } = sifted;
    let rows = sifted.taken();
    let same = match list.ids {
        Identifies::Person => people_of_staff(list, keys, rows),
        Identifies::Post => people_of_posts(list, keys, rows),
    };
    if same.repeated > 0 {
        warnings.push(PlanWarning::SameRows { rows: same.repeated });
    }
    let mut entries = Vec::with_capacity(same.people.len());
    for rows in same.people {
        let Some(company) = company[rows[0]] else { continue };
        let mut known = rows.iter().map(|row| &keys[*row]);
        let mut said = together(&list.rows, &rows, draft.today(company));
        // Of the posts of one holder some have an office's mailbox and one their own: that is the person's.
        let is_person = list.ids == Identifies::Person;
        let own = rows.iter().find(|row| keys[**row].email_is_key);
        let office =
            !rows.iter().any(|row| keys[*row].email_is_key && said_email_is(&said, &keys[*row].email));
        if let Some(own) = own.filter(|_| office && !is_person) {
            said.email.clone_from(&list.rows[*own].email);
        }
        let department = said.department.as_deref().map(|name| draft.department(company, name));
        entries.push(Entry {
            company,
            department,
            name: said.name.as_ref().map(name_key).unwrap_or_default(),
            id: known.find(|key| is_person && key.id_is_key).map(|key| key.id.clone()),
            email: said
                .email
                .as_deref()
                .map(folded)
                .filter(|email| rows.iter().any(|row| keys[*row].email_is_key && keys[*row].email == *email)),
            said,
            rows,
        });
    }
    if list.ids == Identifies::Person {
        warn_of_namesakes(&entries, warnings);
    }
    entries
}

fn said_email_is(said: &StaffRow, email: &str) -> bool {
    said.email.as_deref().map(folded).as_deref() == Some(email)
}

struct Same {
    people: Vec<Vec<usize>>,
    repeated: usize,
}

/// What makes rows one person.
#[derive(PartialEq, Eq, Hash)]
enum SameBy<'a> {
    Id { company: &'a str, id: &'a str },
    Mailbox { company: &'a str, name: &'a str, email: &'a str, id: &'a str },
    Department { company: &'a str, name: &'a str, department: String },
    Wording(String),
}

/// Who is who in a list of people: by id, by name and mailbox, else every row is a person, except that the same
/// words twice are one.
fn people_of_staff(list: &StaffList, keys: &[RowKey], rows: impl Iterator<Item = usize>) -> Same {
    let has_mailbox = |key: &RowKey| key.email_is_key && !key.name.is_empty();
    let mut ids_of_mailbox: HashMap<(&str, &str, &str), HashSet<&str>> = HashMap::new();
    let mut ids_that_are_keys: HashSet<(&str, &str)> = HashSet::new();
    for key in keys {
        if has_mailbox(key) {
            let ids = ids_of_mailbox.entry((&key.company, &key.name, &key.email)).or_default();
            ids.extend(Some(key.id.as_str()).filter(|id| !id.is_empty()));
        }
        if key.id_is_key {
            ids_that_are_keys.insert((&key.company, &key.id));
        }
    }
    let same_by = |row: usize| {
        let RowKey { company, name, email, id, id_is_key, .. } = &keys[row];
        if *id_is_key {
            return SameBy::Id { company, id };
        }
        if !has_mailbox(&keys[row]) {
            return SameBy::Wording(format!("{company}\u{1f}{}", wording(&list.rows[row])));
        }
        // Rows of one mailbox are one person unless their ids speak against it.
        let ids = ids_of_mailbox.get(&(company.as_str(), name.as_str(), email.as_str()));
        let mut ids = ids.into_iter().flatten();
        match (ids.next(), ids.next()) {
            (Some(only), None) if ids_that_are_keys.contains(&(company.as_str(), *only)) => {
                SameBy::Id { company, id: only }
            }
            (_, None) => SameBy::Mailbox { company, name, email, id: "" },
            (_, Some(_)) => SameBy::Mailbox { company, name, email, id },
        }
    };
    let people = groups(rows, |row| Some(same_by(row)));
    let several = people.iter().filter(|rows| rows.len() > 1);
    let worded = several.filter(|rows| matches!(same_by(rows[0]), SameBy::Wording(_)));
    let repeated = worded.map(|rows| rows.len() - 1).sum();
    Same { people, repeated }
}

/// Who is who in a list of posts: one name in one department is one person who may hold several posts, and so is one
/// name with one mailbox. The ids are the posts'.
fn people_of_posts(list: &StaffList, keys: &[RowKey], rows: impl Iterator<Item = usize>) -> Same {
    let department = |row: usize| list.rows[row].department.as_deref().map(folded).unwrap_or_default();
    let mut mailboxes: HashMap<(&str, &str, String), HashSet<&str>> = HashMap::new();
    for (row, key) in keys.iter().enumerate().filter(|(_, key)| key.email_is_key) {
        let here = mailboxes.entry((&key.company, &key.name, department(row))).or_default();
        here.insert(&key.email);
    }
    let same_by = |row: usize| {
        let RowKey { company, name, email, email_is_key, .. } = &keys[row];
        if name.is_empty() {
            return None;
        }
        if *email_is_key {
            return Some(SameBy::Mailbox { company, name, email, id: "" });
        }
        let here = (company.as_str(), name.as_str(), department(row));
        let mut others = mailboxes.get(&here).into_iter().flatten();
        Some(match (others.next(), others.next()) {
            (Some(email), None) => SameBy::Mailbox { company, name, email, id: "" },
            _ => SameBy::Department { company, name, department: here.2 },
        })
    };
    Same { people: groups(rows, same_by), repeated: 0 }
}

/// All that a row says, for comparing it with other rows.
pub(super) fn wording(row: &StaffRow) -> String {
    let StaffRow { line: _, id, name, title, department, company, numbers, not_given, email, .. } = row;
    format!(
        "{:?}",
        (
            (id, name, title, department, company, numbers, not_given, email),
            (&row.languages, row.employed_from, row.employed_to),
            (&row.roles, &row.keywords, &row.deputies, &row.reports_to),
        )
    )
}

/// What rows about one person say together. Periods become one employment from the earliest beginning to the latest
/// end, open where one of them is open; the present period's words count, else the latest one's; what several
/// rows of the present list (numbers, roles, deputies…) is taken from all of them.
fn together(rows: &[StaffRow], same: &[usize], today: NaiveDate) -> StaffRow {
    let here = |row: &&StaffRow| {
        row.employed_from.is_none_or(|first| first <= today)
            && row.employed_to.is_none_or(|last| today <= last)
    };
    let rows: Vec<&StaffRow> = same.iter().map(|row| &rows[*row]).collect();
    let mut present: Vec<&StaffRow> = rows.iter().copied().filter(here).collect();
    if present.is_empty() {
        // All of one period, so that it does not matter which of them the file has first.
        let last = |row: &&StaffRow| row.employed_to.unwrap_or(NaiveDate::MAX);
        let first = |row: &&StaffRow| row.employed_from.unwrap_or(NaiveDate::MIN);
        let ended = rows.iter().copied().filter(|row| last(row) < today);
        let coming = rows.iter().copied().filter(|row| last(row) >= today);
        present = match ended.clone().map(|row| last(&row)).max() {
            Some(latest) => ended.filter(|row| last(row) == latest).collect(),
            None => {
                let earliest = coming.clone().map(|row| first(&row)).min();
                coming.filter(|row| Some(first(row)) == earliest).collect()
            }
        };
    }
    // A stable sort: of periods that began together the first in the file counts.
    present.sort_by_key(|row| std::cmp::Reverse(row.employed_from.unwrap_or(NaiveDate::MIN)));
    let others = rows.iter().copied();
    let everywhere = || present.iter().copied();
    let text = |of: fn(&StaffRow) -> &Option<String>| everywhere().find_map(|row| said(of(row).as_deref()));
    StaffRow {
        line: rows.first().map_or(0, |row| row.line),
        id: text(|row| &row.id).or_else(|| others.clone().find_map(|row| said(row.id.as_deref()))),
        name: everywhere().chain(others.clone()).find_map(|row| row.name.as_ref().map(tidied)),
        title: text(|row| &row.title),
        department: text(|row| &row.department),
        company: text(|row| &row.company),
        numbers: distinct_numbers(everywhere().flat_map(|row| &row.numbers)),
        not_given: distinct(everywhere().flat_map(|row| &row.not_given)),
        email: text(|row| &row.email),
        languages: distinct(everywhere().flat_map(|row| &row.languages)),
        employed_from: others.clone().map(|row| row.employed_from).min().flatten(),
        employed_to: match others.clone().any(|row| row.employed_to.is_none()) {
            true => None,
            false => others.clone().filter_map(|row| row.employed_to).max(),
        },
        roles: distinct(everywhere().flat_map(|row| &row.roles)),
        keywords: distinct(everywhere().flat_map(|row| &row.keywords)),
        deputies: distinct(everywhere().flat_map(|row| &row.deputies)),
        reports_to: text(|row| &row.reports_to),
    }
}

fn tidied(name: &PersonName) -> PersonName {
    let several = |names: &[String]| names.iter().filter_map(|name| said(Some(name))).collect();
    PersonName {
        honorific: tidy(&name.honorific),
        given: tidy(&name.given),
        family: tidy(&name.family),
        called_by: said(name.called_by.as_deref()),
        former: several(&name.former),
        aliases: several(&name.aliases),
    }
}

fn distinct<'a, T: Clone + PartialEq + 'a>(values: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::new();
    for value in values {
        if !distinct.contains(value) {
            distinct.push(value.clone());
        }
    }
    distinct
}

fn distinct_numbers<'a>(
    numbers: impl Iterator<Item = &'a (NumberKind, String)>,
) -> Vec<(NumberKind, String)> {
    let numbers: Vec<_> = numbers.map(|(kind, written)| (*kind, tidy(written))).collect();
    distinct(numbers.iter().filter(|(_, written)| !written.is_empty()))
}

fn warn_of_namesakes(entries: &[Entry], warnings: &mut Vec<PlanWarning>) {
    let mut namesakes: HashMap<(CompanyId, Option<DepartmentId>, &str), usize> = HashMap::new();
    let unknown = entries.iter().filter(|entry| entry.id.is_none() && entry.email.is_none());
    for entry in unknown.filter(|entry| !entry.name.is_empty()) {
        *namesakes.entry((entry.company, entry.department, &entry.name)).or_default() += 1;
    }
    let people: usize = namesakes.values().filter(|count| **count > 1).sum();
    if people > 0 {
        warnings.push(PlanWarning::SameNames { people });
    }
}
