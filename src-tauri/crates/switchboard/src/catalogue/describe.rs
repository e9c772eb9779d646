//! Which words an entry is found by: the rows of the store, said to whoever takes entries.
//!
//! What many entries share, or what is kept in rows of others, is [gathered](Beside) first: for everybody before the
//! catalogue is made, for one entry before that is told anew. Rows then pass by once and nothing of them is kept.

use std::borrow::Cow;
use std::collections::HashMap;

use vaihde_domain::number::Number;
use vaihde_domain::planned::Planned;
use vaihde_domain::role::Assignment;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, RoleId};
use vaihde_search::{Builder, Entry, EntryId, Field, Text};
use vaihde_store::{Listed, NumberListing, PersonListing, ReferralListing, RoleListing, Store};

use super::companies::Companies;
use crate::failure::Result;

/// Is told entries, each with its words after it.
pub(super) trait Take {
    /// The next entry.
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool);
    /// Words of the entry, in the order in which matches are shown.
    fn text(&mut self, field: Field, text: &str);
    /// A number of the entry.
    fn number(&mut self, number: &str);
}

impl Take for Builder {
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        Self::entry(self, id, company, gone);
    }

    fn text(&mut self, field: Field, text: &str) {
        Self::text(self, field, text);
    }

    fn number(&mut self, number: &str) {
        Self::number(self, number);
    }
}

impl Take for Vec<Entry> {
    fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        self.push(Entry { id, company, texts: Vec::new(), numbers: Vec::new(), gone });
    }

    fn text(&mut self, field: Field, text: &str) {
        if let Some(entry) = self.last_mut() {
            entry.texts.push(Text::new(field, text));
        }
    }

    fn number(&mut self, number: &str) {
        if let Some(entry) = self.last_mut() {
            entry.numbers.push(number.to_owned());
        }
    }
}

/// Tells every entry.
pub(super) fn describe_all(store: &Store, companies: &Companies, take: &mut dyn Take) -> Result<()> {
    let beside = Beside::of(store, Listed::All)?;
    store.list_people(Listed::All, |listing| person(&listing, companies, &beside, take))?;
    store.list_roles(Listed::All, |listing| role(&listing, companies, &beside, take))?;
    store.list_referrals(Listed::All, |listing| referral(&listing, companies, take))?;
    Ok(())
}

/// Tells one entry, if it is there.
pub(super) fn describe(id: EntryId, store: &Store, companies: &Companies, take: &mut dyn Take) -> Result<()> {
    match id {
        EntryId::Person(id) => {
            let beside = Beside::of(store, Listed::Person(id))?;
            store.list_people(Listed::Person(id), |listing| person(&listing, companies, &beside, take))?;
        }
        EntryId::Role(id) => {
            let beside = Beside::of(store, Listed::Role(id))?;
            store.list_roles(Listed::Role(id), |listing| role(&listing, companies, &beside, take))?;
        }
        EntryId::Referral(id) => {
            store.list_referrals(Listed::Referral(id), |listing| referral(&listing, companies, take))?;
        }
    }
    Ok(())
}

/// What entries say that is not in their own rows.
#[derive(Default)]
struct Beside {
    departments: HashMap<DepartmentId, String>,
    roles: HashMap<RoleId, HeldRole>,
    held: HashMap<PersonId, Vec<Assignment>>,
    told: HashMap<PersonId, Vec<String>>,
    /// What is planned, in the order in which it takes effect.
    planned: HashMap<PersonId, Vec<Planned>>,
}

/// The words of a role that whoever holds it is found by.
struct HeldRole {
    name: String,
    keywords: Vec<String>,
}

impl Beside {
    fn of(store: &Store, which: Listed) -> Result<Self> {
        let mut beside = Self::default();
        store.list_departments(which, |department| {
            beside.departments.insert(department.id, department.name.to_owned());
        })?;
        // Only holders speak of roles that are not their own entries.
        store.list_assignments(which, |held| beside.held.entry(held.person).or_default().push(held))?;
        if !beside.held.is_empty() {
            store.list_roles(which, |role| {
                let keywords = role.keywords.into_iter().map(Cow::into_owned).collect();
                beside.roles.insert(role.id, HeldRole { name: role.name.to_owned(), keywords });
            })?;
        }
        store.list_referrals(which, |referral| {
            if let Some(person) = referral.person {
                let names = referral.names.into_iter().map(Cow::into_owned);
                beside.told.entry(person).or_default().extend(names);
            }
        })?;
        let mut planned = store.planned()?;
        planned.sort_by_key(|planned| (planned.on, planned.id));
        for planned in planned {
            beside.planned.entry(planned.person).or_default().push(planned);
        }
        Ok(beside)
    }

    fn department(&self, id: Option<DepartmentId>) -> &str {
        id.and_then(|id| self.departments.get(&id)).map(String::as_str).unwrap_or_default()
    }
}

fn person(listing: &PersonListing<'_>, companies: &Companies, beside: &Beside, take: &mut dyn Take) {
    let company = companies.get(listing.company);
    let planned = beside.planned.get(&listing.id).into_iter().flatten();
    let due: Vec<&Planned> = planned.filter(|planned| planned.due_on(company.today)).collect();
    let as_of = (!due.is_empty()).then(|| taken(listing, &due));
    let listing = as_of.as_ref().unwrap_or(listing);
    take.entry(EntryId::Person(listing.id), listing.company, company.is_past(listing.employed_to));
    said(Field::Name, listing.given, take);
    said(Field::Family, listing.family, take);
    said(Field::Name, listing.called_by.unwrap_or_default(), take);
    listing.former.iter().for_each(|name| said(Field::Former, name, take));
    listing.aliases.iter().for_each(|name| said(Field::Alias, name, take));
    // A referral about a leaver is found as that person: a leaver is one hit.
    beside.told.get(&listing.id).into_iter().flatten().for_each(|name| said(Field::Referral, name, take));
    said(Field::Title, listing.title, take);
    let ever_held = beside.held.get(&listing.id).into_iter().flatten();
    for held in ever_held.filter(|held| held.holds_on(company.today)) {
        // "Pekka from payroll" is said by whichever word the caller knows payroll by.
        if let Some(role) = beside.roles.get(&held.role) {
            said(Field::Role, &role.name, take);
            role.keywords.iter().for_each(|keyword| said(Field::Keyword, keyword, take));
        }
    }
    said(Field::Department, beside.department(listing.department), take);
    said(Field::Company, &company.name, take);
    numbers(&listing.numbers, take);
}

/// The words of somebody for whom something has taken effect that is not written yet.
fn taken<'r>(listing: &PersonListing<'r>, due: &[&'r Planned]) -> PersonListing<'r> {
    let mut now = listing.clone();
    for planned in due {
        if let Some(name) = &planned.name {
            (now.given, now.family, now.called_by) = (&name.given, &name.family, name.called_by.as_deref());
            now.former = name.former.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
            now.aliases = name.aliases.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
        }
        if let Some(title) = &planned.title {
            now.title = title;
        }
        if let Some(numbers) = &planned.numbers {
            let listing = |number: &'r Number| NumberListing {
                written: Cow::Borrowed(&number.written),
                international: number.international.as_deref().map(Cow::Borrowed),
            };
            now.numbers = numbers.iter().map(listing).collect();
        }
    }
    now
}

fn role(listing: &RoleListing<'_>, companies: &Companies, beside: &Beside, take: &mut dyn Take) {
    take.entry(EntryId::Role(listing.id), listing.company, false);
    said(Field::Role, listing.name, take);
    listing.keywords.iter().for_each(|keyword| said(Field::Keyword, keyword, take));
    said(Field::Department, beside.department(listing.department), take);
    said(Field::Company, &companies.get(listing.company).name, take);
    numbers(&listing.numbers, take);
}

fn referral(listing: &ReferralListing<'_>, companies: &Companies, take: &mut dyn Take) {
    if listing.person.is_some() {
        return;
    }
    let company = companies.get(listing.company);
    take.entry(EntryId::Referral(listing.id), listing.company, company.is_past(listing.to));
    listing.names.iter().for_each(|name| said(Field::Referral, name, take));
    said(Field::Company, &company.name, take);
}

fn said(field: Field, text: &str, take: &mut dyn Take) {
    if !text.is_empty() {
        take.text(field, text);
    }
}

fn numbers(numbers: &[NumberListing<'_>], take: &mut dyn Take) {
    for number in numbers {
        take.number(&number.written);
        if let Some(international) = &number.international {
            take.number(international);
        }
    }
}
