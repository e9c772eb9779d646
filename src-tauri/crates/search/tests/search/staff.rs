//! Makes a staff to search in, a line a person.

use uuid::Uuid;
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};
use vaihde_search::{Entry, EntryId, Field, Hit, Index, Query, Text};

pub(crate) const KUUSILINNA: CompanyId = CompanyId(Uuid::from_u128(1));
pub(crate) const MANTYLINNA: CompanyId = CompanyId(Uuid::from_u128(2));

pub(crate) fn person_id(number: u128) -> EntryId {
    EntryId::Person(PersonId(Uuid::from_u128(number)))
}

/// A person of Kuusilinna, given name first.
pub(crate) fn person(number: u128, given: &str, family: &str) -> Entry {
    Entry {
        id: person_id(number),
        company: KUUSILINNA,
        texts: vec![Text::new(Field::Name, given), Text::new(Field::Name, family)],
        numbers: Vec::new(),
        gone: false,
    }
}

pub(crate) fn role(number: u128, name: &str, keywords: &[&str]) -> Entry {
    let keywords = keywords.iter().map(|word| Text::new(Field::Keyword, *word));
    Entry {
        id: EntryId::Role(RoleId(Uuid::from_u128(number))),
        company: KUUSILINNA,
        texts: std::iter::once(Text::new(Field::Role, name)).chain(keywords).collect(),
        numbers: Vec::new(),
        gone: false,
    }
}

pub(crate) fn referral(number: u128, name: &str) -> Entry {
    Entry {
        id: EntryId::Referral(ReferralId(Uuid::from_u128(number))),
        company: KUUSILINNA,
        texts: vec![Text::new(Field::Referral, name)],
        numbers: Vec::new(),
        gone: false,
    }
}

pub(crate) trait With: Sized {
    fn with(self, field: Field, text: &str) -> Self;
    fn number(self, number: &str) -> Self;
    fn at(self, company: CompanyId) -> Self;
    fn gone(self) -> Self;
}

impl With for Entry {
    fn with(mut self, field: Field, text: &str) -> Self {
        self.texts.push(Text::new(field, text));
        self
    }

    fn number(mut self, number: &str) -> Self {
        self.numbers.push(number.to_owned());
        self
    }

    fn at(mut self, company: CompanyId) -> Self {
        self.company = company;
        self
    }

    fn gone(mut self) -> Self {
        self.gone = true;
        self
    }
}

pub(crate) fn ask(index: &Index, text: &str) -> Vec<Hit> {
    index.query(&Query { text, limit: 10, ..Query::default() })
}

/// The numbers the people, roles or referrals found were made with, best first.
pub(crate) fn found(index: &Index, text: &str) -> Vec<u128> {
    numbers_of(&ask(index, text))
}

pub(crate) fn numbers_of(hits: &[Hit]) -> Vec<u128> {
    let number = |hit: &Hit| match hit.id {
        EntryId::Person(PersonId(id)) | EntryId::Role(RoleId(id)) | EntryId::Referral(ReferralId(id)) => {
            id.as_u128()
        }
    };
    hits.iter().map(number).collect()
}

/// What is highlighted, text by text.
pub(crate) fn highlighted(hit: &Hit) -> Vec<(Field, Vec<&str>)> {
    (hit.matched.iter())
        .map(|matched| {
            let parts = matched.ranges.iter().map(|range| &matched.text[range.clone()]);
            (matched.field, parts.collect())
        })
        .collect()
}
