//! The companies as the catalogue knows them: what they are called, and what day it is in each.
//!
//! They are few, and the entry of everybody needs them, so they are the one list that stays in memory.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use vaihde_domain::CompanyId;
use vaihde_domain::civil::day_at;
use vaihde_search::folded_words;
use vaihde_store::Store;

use crate::failure::Result;
use crate::overview::day_ends;

/// Every company, at a moment.
pub(super) struct Companies {
    by_id: BTreeMap<CompanyId, Company>,
    /// In place of one that came a moment ago; the next change that is taken in brings it.
    unknown: Company,
    /// Who has left is a matter of the day, so all this is of one day.
    day_ends: DateTime<Utc>,
}

/// One of them.
pub(super) struct Company {
    pub(super) name: String,
    /// The words of the name, for narrowing to it.
    words: Vec<String>,
    zone: Tz,
    pub(super) today: NaiveDate,
}

impl Company {
    fn named(name: &str, zone: Tz, at: DateTime<Utc>) -> Self {
        Self { name: name.to_owned(), words: folded_words(name), zone, today: day_at(at, zone) }
    }

    /// Whether the day is over there; never, where none is set.
    pub(super) fn is_past(&self, last: Option<NaiveDate>) -> bool {
        last.is_some_and(|last| last < self.today)
    }
}

impl Companies {
    pub(super) fn of(store: &Store, at: DateTime<Utc>) -> Result<Self> {
        let mut by_id = BTreeMap::new();
        store.list_companies(|listing| {
            by_id.insert(listing.id, Company::named(listing.name, listing.zone, at));
        })?;
        let day_ends = day_ends(by_id.values().map(|company| company.zone), at);
        Ok(Self { by_id, unknown: Company::named("", Tz::UTC, at), day_ends })
    }

    /// Whether a day has ended in one of them.
    pub(super) fn are_of_before(&self, at: DateTime<Utc>) -> bool {
        at >= self.day_ends
    }

    pub(super) fn get(&self, company: CompanyId) -> &Company {
        self.by_id.get(&company).unwrap_or(&self.unknown)
    }

    /// Those of whose names a word begins with each word of the text.
    pub(super) fn called(&self, text: &str) -> Vec<CompanyId> {
        let typed = folded_words(text);
        let fits = |words: &[String]| {
            typed.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
        };
        self.by_id.iter().filter(|(_, company)| fits(&company.words)).map(|(id, _)| *id).collect()
    }
}
