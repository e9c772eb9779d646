//! What can be found: the search index, and how it keeps up with the database and with what is remembered.
//!
//! Made once from listings of everything, then kept up entry by entry: the store tells whose words a change touches, and
//! those alone are told anew. One changed person costs a few look-ups by id, a renamed department as many as it has
//! people; only what touches thousands at once, or a new day, makes the index anew. Knows nothing of how words are
//! found, nor of SQL.

mod companies;
mod describe;
mod receptions;
mod relay;

use std::cell::RefCell;

use chrono::{DateTime, Utc};
use vaihde_domain::{CompanyId, RoleId, UserId};
use vaihde_search::{Difference, Entry, EntryId, Index};
use vaihde_store::{Concerned, Store, Version};

use crate::failure::Result;
use crate::memory::Memory;
use companies::Companies;
use describe::{describe, describe_all};
use receptions::{Listening, Receptions};
use relay::build_beside;

/// Where more entries than these are touched, the index is made anew: that takes a fraction of a second whatever
/// changed, and taking in one by one would take longer.
const ONE_BY_ONE: usize = 2_000;

/// The index, and where the history stood when it was made.
pub(crate) struct Catalogue {
    pub(crate) index: Index,
    /// Nothing, until it [remembers](Self::remember).
    pub(crate) memory: Memory,
    companies: Companies,
    receptions: Receptions,
    seen: Version,
}

impl Catalogue {
    /// Reads everything that can be found at the moment.
    pub(crate) fn load(store: &Store, at: DateTime<Utc>) -> Result<Self> {
        // What changes while this reads is taken in afterwards.
        let seen = store.version()?;
        let companies = Companies::of(store, at)?;
        let receptions = RefCell::default();
        let index = build_beside(|take| {
            let mut listening = Listening { take, receptions: &mut receptions.borrow_mut(), of: None };
            describe_all(store, &companies, &mut listening)
        })?;
        Ok(Self { index, memory: Memory::default(), companies, receptions: receptions.into_inner(), seen })
    }

    /// The roles that are the company's reception.
    pub(crate) fn receptions(&self, company: CompanyId) -> Vec<RoleId> {
        self.receptions.of(company)
    }

    /// The companies of whose names a word begins with the text.
    pub(crate) fn companies_called(&self, text: &str) -> Vec<CompanyId> {
        self.companies.called(text)
    }

    /// Takes in what is remembered, as far as it is new, for whoever sits here. What somebody is asked for fades by
    /// itself; the index hears of that with each new day, when all of it is made anew.
    pub(crate) fn remember(&mut self, store: &Store, user: UserId, now: DateTime<Utc>) -> Result<()> {
        self.memory.keep_up(&mut self.index, store, user, now)
    }

    /// Takes in what any process has changed since, and a new day.
    pub(crate) fn keep_up(&mut self, store: &Store, at: DateTime<Utc>) -> Result<()> {
        if self.companies.are_of_before(at) {
            *self = Self::load(store, at)?;
            return Ok(());
        }
        let touched = store.touched_since(self.seen, ONE_BY_ONE)?;
        // Of somebody who was erased not even a word shall stay in memory, nor what was typed for others with their name.
        let Some(concerned) = touched.concerned.filter(|_| !touched.erased) else {
            *self = Self::load(store, at)?;
            return Ok(());
        };
        if touched.companies {
            self.companies = Companies::of(store, at)?;
        }
        self.tell_anew(&concerned, store)?;
        self.seen = touched.now;
        Ok(())
    }

    fn tell_anew(&mut self, concerned: &Concerned, store: &Store) -> Result<()> {
        if concerned.is_empty() {
            return Ok(());
        }
        let people = concerned.people.iter().map(|id| EntryId::Person(*id));
        let roles = concerned.roles.iter().map(|id| EntryId::Role(*id));
        let referrals = concerned.referrals.iter().map(|id| EntryId::Referral(*id));
        let mut changed: Vec<Entry> = Vec::new();
        let mut removed = Vec::new();
        for id in people.chain(roles).chain(referrals) {
            let before = changed.len();
            self.receptions.forget(id);
            let mut listening = Listening { take: &mut changed, receptions: &mut self.receptions, of: None };
            describe(id, store, &self.companies, &mut listening)?;
            if changed.len() == before {
                removed.push(id);
            }
        }
        self.index.apply(changed, &removed);
        self.memory.forget(&removed);
        Ok(())
    }

    /// Where the index is not what it would be if it were made anew.
    pub(crate) fn differences(&self, store: &Store, at: DateTime<Utc>) -> Result<Vec<Difference>> {
        let mut entries = Vec::new();
        describe_all(store, &Companies::of(store, at)?, &mut entries)?;
        Ok(self.index.differs_from(entries))
    }
}
