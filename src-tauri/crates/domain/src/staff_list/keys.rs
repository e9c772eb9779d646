//! Which ids and mailboxes of a file tell people or posts apart, and which are only written on them.

use std::collections::{HashMap, HashSet};

use super::{Field, Identifies, PlanWarning, StaffList, StaffRow};
use crate::CompanyId;
use crate::exact_name::{folded, name_key, tidy};

/// The rows of a file as they are planned with.
pub(super) struct Sifted<'a> {
    pub(super) list: &'a StaffList,
    pub(super) keys: &'a [RowKey],
    /// The company of each row; none for rows that are left out.
    pub(super) company: Vec<Option<CompanyId>>,
}

impl Sifted<'_> {
    /// The places of the rows that are taken, in the order of the file.
    pub(super) fn taken(&self) -> impl Iterator<Item = usize> {
        let taken = self.company.iter().enumerate().filter(|(_, company)| company.is_some());
        taken.map(|(row, _)| row)
    }
}

/// What a row can be known by, folded; empty where the row does not say.
#[derive(Clone, Debug, Default)]
pub(super) struct RowKey {
    pub(super) company: String,
    pub(super) name: String,
    pub(super) id: String,
    /// Whether the id means this person or post and no other.
    pub(super) id_is_key: bool,
    pub(super) email: String,
    /// Whether the mailbox is this person's and no other's.
    pub(super) email_is_key: bool,
}

/// Titles that say that there is no post. The reader has emptied cells that say it in one word.
const NO_POST: [&str; 12] = [
    "not in post",
    "no post",
    "vacant",
    "vacant post",
    "post vacant",
    "n/d",
    "n/a",
    "avoin",
    "avoin tehtävä",
    "ei tehtävää",
    "vakant",
    "vakant tjänst",
];

/// The title, where it is the title of something.
pub(super) fn real_title(row: &StaffRow) -> Option<String> {
    let title = tidy(row.title.as_deref()?);
    (!title.is_empty() && !NO_POST.contains(&folded(&title).as_str())).then_some(title)
}

/// The folded keys of all rows, those that will be left out included: what they share is no key for the others.
/// `companies` are the names of the rows' companies.
pub(super) fn row_keys(list: &StaffList, companies: &[Option<String>]) -> (Vec<RowKey>, Vec<PlanWarning>) {
    let fold = |text: Option<&str>| text.map(folded).unwrap_or_default();
    let mut keys: Vec<RowKey> = list
        .rows
        .iter()
        .zip(companies)
        .map(|(row, company)| RowKey {
            company: fold(company.as_deref()),
            name: row.name.as_ref().map(name_key).unwrap_or_default(),
            id: fold(row.id.as_deref()),
            id_is_key: true,
            email: fold(row.email.as_deref()),
            email_is_key: true,
        })
        .collect();
    let mut warnings = Vec::new();
    judge_ids(list, &mut keys, &mut warnings);
    judge_emails(list, &mut keys, &mut warnings);
    (keys, warnings)
}

/// Rows in groups by a key, the groups in the order of their first rows. Rows without the key are in none.
pub(super) fn groups<K: Eq + std::hash::Hash>(
    rows: impl Iterator<Item = usize>,
    key: impl Fn(usize) -> Option<K>,
) -> Vec<Vec<usize>> {
    let mut place: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for row in rows {
        if let Some(key) = key(row) {
            let place = *place.entry(key).or_insert(groups.len());
            match groups.get_mut(place) {
                Some(group) => group.push(row),
                None => groups.push(vec![row]),
            }
        }
    }
    groups
}

fn judge_ids(list: &StaffList, keys: &mut [RowKey], warnings: &mut Vec<PlanWarning>) {
    let by_id = groups(0..keys.len(), |row| {
        let key = &keys[row];
        (!key.id.is_empty()).then_some((key.company.as_str(), key.id.as_str()))
    });
    for rows in by_id.into_iter().filter(|rows| rows.len() > 1) {
        let names: HashSet<&str> =
            rows.iter().map(|row| keys[*row].name.as_str()).filter(|name| !name.is_empty()).collect();
        let value = || list.rows[rows[0]].id.as_deref().map(tidy).unwrap_or_default();
        let is_key = match list.ids {
            Identifies::Person => names.len() <= 1,
            Identifies::Post => {
                let posts: HashSet<Option<(String, String)>> =
                    rows.iter().map(|row| post_key(&list.rows[*row])).collect();
                posts.len() == 1 && !posts.contains(&None)
            }
        };
        if !is_key {
            warnings.push(PlanWarning::SharedId { value: value(), rows: rows.len() });
        } else if list.ids == Identifies::Post {
            warnings.push(PlanWarning::SharedPost { value: value(), holders: names.len() });
        }
        if !is_key {
            rows.iter().for_each(|row| keys[*row].id_is_key = false);
        }
    }
    keys.iter_mut().filter(|key| key.id.is_empty()).for_each(|key| key.id_is_key = false);
}

/// A post by its title and department, where it has a title.
pub(super) fn post_key(row: &StaffRow) -> Option<(String, String)> {
    let department = row.department.as_deref().map(folded).unwrap_or_default();
    Some((folded(&real_title(row)?), department))
}

fn judge_emails(list: &StaffList, keys: &mut [RowKey], warnings: &mut Vec<PlanWarning>) {
    let by_email = groups(0..keys.len(), |row| {
        let email = &keys[row].email;
        (!email.is_empty()).then_some(email.as_str())
    });
    for rows in by_email {
        let names: HashSet<&str> = rows.iter().map(|row| keys[*row].name.as_str()).collect();
        let named = names.iter().filter(|name| !name.is_empty()).count();
        let is_key = match list.ids {
            // Without a name the row has not said who; the id or the mailbox itself says it.
            Identifies::Person => named <= 1,
            // Nobody is not the holder of another row: a mailbox of both is the office's.
            Identifies::Post => named == 1 && names.len() == 1,
        };
        if is_key {
            continue;
        }
        if named > 0 && rows.len() > 1 {
            let value = list.rows[rows[0]].email.as_deref().map(tidy).unwrap_or_default();
            warnings.push(PlanWarning::SharedEmail { value, rows: rows.len() });
        }
        rows.iter().for_each(|row| keys[*row].email_is_key = false);
    }
    keys.iter_mut().filter(|key| key.email.is_empty()).for_each(|key| key.email_is_key = false);
}

/// Whether the file has a column for names at all.
pub(super) fn names_people(list: &StaffList) -> bool {
    [Field::FullName, Field::GivenName, Field::FamilyName].iter().any(|field| list.fields.contains(field))
}
