//! What people and records are called, looked up once each; whatever is gone as it was called last.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use vaihde_domain::civil::local_time;
use vaihde_domain::record::{Record, RecordId};
use vaihde_domain::{PersonId, RoleId, UserId};

use crate::failure::Result;
use crate::session::{Switchboard, shared_zone};

/// Names of users and records.
pub(crate) struct Names<'s> {
    switchboard: &'s Switchboard,
    zone: chrono_tz::Tz,
    accounts: HashMap<UserId, String>,
    known: HashMap<RecordId, String>,
}

impl<'s> Names<'s> {
    pub(crate) fn of(switchboard: &'s Switchboard) -> Result<Self> {
        let accounts = switchboard.store.users()?.into_iter().map(|user| (user.id, user.account));
        let zone = shared_zone(&switchboard.store.companies()?);
        Ok(Self { switchboard, zone, accounts: accounts.collect(), known: HashMap::new() })
    }

    /// The account of a user; empty where there is no such user.
    pub(crate) fn account(&self, user: UserId) -> String {
        self.accounts.get(&user).cloned().unwrap_or_default()
    }

    /// A moment in the zone most companies share.
    pub(crate) fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        local_time(at, self.zone)
    }

    /// Empty where nobody knows any longer.
    pub(crate) fn person(&mut self, id: PersonId) -> Result<String> {
        self.record(RecordId::Person(id))
    }

    /// Empty where nobody knows any longer.
    pub(crate) fn role(&mut self, id: RoleId) -> Result<String> {
        self.record(RecordId::Role(id))
    }

    /// Empty where nobody knows any longer, and for records without a name.
    pub(crate) fn record(&mut self, id: RecordId) -> Result<String> {
        if let Some(name) = self.known.get(&id) {
            return Ok(name.clone());
        }
        let name = self.looked_up(id)?.unwrap_or_default();
        Ok(self.known.entry(id).or_insert(name).clone())
    }

    fn looked_up(&self, id: RecordId) -> Result<Option<String>> {
        let store = &self.switchboard.store;
        let now = match id {
            RecordId::Person(id) => store.person(id)?.map(|person| person.name.full()),
            RecordId::Role(id) => store.role(id)?.map(|role| role.name),
            RecordId::Company(id) => store.company(id)?.map(|company| company.name),
            _ => None,
        };
        if now.is_some() {
            return Ok(now);
        }
        Ok(store.last_known(id)?.and_then(|record| match record {
            Record::Person(person) => Some(person.name.full()),
            Record::Role(role) => Some(role.name),
            Record::Company(company) => Some(company.name),
            Record::Department(department) => Some(department.name),
            _ => None,
        }))
    }
}
