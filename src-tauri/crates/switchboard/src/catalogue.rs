//! What can be found: the search index, and how it keeps up with the database and with what is remembered.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::civil::day_at;
use vaihde_domain::number::Number;
use vaihde_domain::record::RecordId;
use vaihde_domain::{CompanyId, PersonId, UserId};
use vaihde_search::{Difference, Entry, EntryId, Field, Index, Text, folded_words};
use vaihde_store::{PersonListing, ReferralListing, RoleListing, Store, Subject, Version};

use crate::failure::Result;
use crate::memory::Memory;
use crate::overview::day_ends;

/// The index, and where the history stood when it was made.
pub(crate) struct Catalogue {
    pub(crate) index: Index,
    /// Nothing, until it [remembers](Self::remember).
    pub(crate) memory: Memory,
    /// The words of the companies' names, for narrowing to them.
    companies: Vec<(CompanyId, Vec<String>)>,
    seen: Version,
    /// Who has left is a matter of the day, so the index is of one day.
    day_ends: DateTime<Utc>,
}

impl Catalogue {
    /// Reads everything that can be found at the moment.
    pub(crate) fn load(store: &Store, at: DateTime<Utc>) -> Result<Self> {
        let seen = store.version()?;
        let companies = store.companies()?;
        let day_ends = day_ends(&companies, at);
        let companies = companies.into_iter().map(|company| (company.id, folded_words(&company.name)));
        Ok(Self {
            index: Index::build(entries(store, at)?),
            memory: Memory::default(),
            companies: companies.collect(),
            seen,
            day_ends,
        })
    }

    /// The companies of whose names a word begins with the text.
    pub(crate) fn companies_called(&self, text: &str) -> Vec<CompanyId> {
        let typed = folded_words(text);
        let fits = |words: &Vec<String>| {
            typed.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
        };
        self.companies.iter().filter(|(_, words)| fits(words)).map(|(id, _)| *id).collect()
    }

    /// Takes in what is remembered, as far as it is new, for whoever sits here. What somebody is asked for fades by
    /// itself; the index hears of that with each new day, when all of it is made anew.
    pub(crate) fn remember(&mut self, store: &Store, user: UserId, now: DateTime<Utc>) -> Result<()> {
        self.memory.keep_up(&mut self.index, store, user, now)
    }

    /// Takes in what any process has changed since, and a new day at the moment that is asked about. It is really
    /// `now`, whatever that moment is.
    pub(crate) fn keep_up(&mut self, store: &Store, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
        if at >= self.day_ends {
            *self = Self::load(store, at)?;
            return Ok(());
        }
        let (changed, seen) = store.changed_since(self.seen)?;
        if changed.is_empty() {
            return Ok(());
        }
        if changed.iter().all(|record| one_entry(*record).is_some() || !is_found_by(*record)) {
            let people: Vec<PersonId> = changed.into_iter().filter_map(one_entry).collect();
            self.reread(&people, store, at, now)?;
        } else {
            // Names of companies, departments and roles are in the entries of many.
            *self = Self::load(store, at)?;
            return Ok(());
        }
        self.seen = seen;
        Ok(())
    }

    fn reread(
        &mut self,
        people: &[PersonId],
        store: &Store,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let days = Days::of(store, at)?;
        let told = referral_words(&store.list_referrals(None)?);
        let (mut changed, mut asked) = (Vec::new(), Vec::new());
        let mut removed = Vec::new();
        for person in people {
            let id = EntryId::Person(*person);
            match store.list_person(*person, days.anywhere)? {
                Some(listing) => {
                    changed.push(person_entry(listing, &days, &told));
                    asked.push((id, store.asked_for(Subject::Person(*person))?.level(now)));
                }
                None => removed.push(id),
            }
        }
        self.index.apply(changed, &removed);
        // An entry that is put in anew is one that nobody has asked for.
        self.index.set_asked(asked);
        self.memory.forget(&removed);
        Ok(())
    }

    /// Where the index is not what it would be if it were made anew.
    pub(crate) fn differences(&self, store: &Store, at: DateTime<Utc>) -> Result<Vec<Difference>> {
        Ok(self.index.differs_from(entries(store, at)?))
    }
}

/// The person whose entry alone a change touches.
fn one_entry(record: RecordId) -> Option<PersonId> {
    match record {
        RecordId::Person(person) => Some(person),
        _ => None,
    }
}

/// Whether words of the record are in any entry.
fn is_found_by(record: RecordId) -> bool {
    !matches!(record, RecordId::Absence(_) | RecordId::Deputy(_))
}

/// What day it is, in each company and anywhere else.
struct Days {
    anywhere: NaiveDate,
    of_company: HashMap<CompanyId, NaiveDate>,
}

impl Days {
    fn of(store: &Store, at: DateTime<Utc>) -> Result<Self> {
        let companies = store.companies()?;
        let of_company = companies.iter().map(|company| (company.id, day_at(at, company.zone))).collect();
        Ok(Self { anywhere: at.date_naive(), of_company })
    }

    fn has_passed(&self, last: Option<NaiveDate>, company: CompanyId) -> bool {
        let today = self.of_company.get(&company).unwrap_or(&self.anywhere);
        last.is_some_and(|last| last < *today)
    }
}

fn entries(store: &Store, at: DateTime<Utc>) -> Result<Vec<Entry>> {
    let days = Days::of(store, at)?;
    let referrals = store.list_referrals(None)?;
    let told = referral_words(&referrals);
    let mut entries = Vec::new();
    store.list_people(days.anywhere, |person| entries.push(person_entry(person, &days, &told)))?;
    entries.extend(store.list_roles(None)?.into_iter().map(role_entry));
    // A referral about a leaver is found as that person: a leaver is one hit.
    entries.extend(
        referrals.into_iter().filter(|told| told.person.is_none()).map(|told| referral_entry(told, &days)),
    );
    Ok(entries)
}

fn referral_words(referrals: &[ReferralListing]) -> HashMap<PersonId, Vec<String>> {
    let mut words: HashMap<PersonId, Vec<String>> = HashMap::new();
    for referral in referrals {
        if let Some(person) = referral.person {
            words.entry(person).or_default().extend(referral.names.iter().cloned());
        }
    }
    words
}

fn person_entry(person: PersonListing, days: &Days, told: &HashMap<PersonId, Vec<String>>) -> Entry {
    let one = |field, text: String| (!text.is_empty()).then(|| Text::new(field, text));
    let texts = (one(Field::Name, person.given).into_iter())
        .chain(one(Field::Family, person.family))
        .chain(person.called_by.and_then(|name| one(Field::Name, name)))
        .chain(person.former.into_iter().filter_map(|name| one(Field::Former, name)))
        .chain(person.aliases.into_iter().filter_map(|name| one(Field::Alias, name)))
        .chain(
            told.get(&person.id).into_iter().flatten().filter_map(|name| one(Field::Referral, name.clone())),
        )
        .chain(one(Field::Title, person.title))
        .chain(person.roles.into_iter().filter_map(|role| one(Field::Role, role)))
        .chain(person.department.and_then(|department| one(Field::Department, department)))
        .chain(one(Field::Company, person.company_name))
        .collect();
    Entry {
        id: EntryId::Person(person.id),
        company: person.company,
        texts,
        numbers: as_searched(person.numbers),
        gone: days.has_passed(person.employed_to, person.company),
    }
}

fn role_entry(role: RoleListing) -> Entry {
    let mut texts = vec![Text::new(Field::Role, role.name)];
    texts.extend(role.keywords.into_iter().map(|keyword| Text::new(Field::Keyword, keyword)));
    texts.extend(role.department.map(|department| Text::new(Field::Department, department)));
    texts.push(Text::new(Field::Company, role.company_name));
    Entry {
        id: EntryId::Role(role.id),
        company: role.company,
        texts,
        numbers: as_searched(role.numbers),
        gone: false,
    }
}

fn referral_entry(referral: ReferralListing, days: &Days) -> Entry {
    let mut texts: Vec<Text> =
        referral.names.into_iter().map(|name| Text::new(Field::Referral, name)).collect();
    texts.push(Text::new(Field::Company, referral.company_name));
    let gone = days.has_passed(referral.to, referral.company);
    Entry { id: EntryId::Referral(referral.id), company: referral.company, texts, numbers: Vec::new(), gone }
}

fn as_searched(numbers: Vec<Number>) -> Vec<String> {
    numbers.into_iter().flat_map(|number| [Some(number.written), number.international]).flatten().collect()
}
