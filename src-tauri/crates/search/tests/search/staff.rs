//! Makes a staff to search in, a line a person.

use uuid::Uuid;
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};
use vaihde_search::{Entry, EntryId, Field, Hit, Index, Query, Reason, Text};

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
        texts: vec![Text::new(Field::Name, given), Text::new(Field::Family, family)],
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

/// People who are asked for by what callers say, and told by their names.
pub(crate) struct Staff {
    names: Vec<&'static str>,
    pub(crate) index: Index,
}

impl Staff {
    /// Of full names, the family name last.
    pub(crate) fn of(names: &[&'static str]) -> Self {
        let of_name = |(number, name): (u128, &&'static str)| {
            let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
            person(number, given, family)
        };
        Self { names: names.to_vec(), index: Index::build((0..).zip(names).map(of_name)) }
    }

    /// Everybody who is found, best first.
    pub(crate) fn found(&self, typed: &str) -> Vec<&'static str> {
        found(&self.index, typed).into_iter().map(|number| self.names[number as usize]).collect()
    }

    /// Whom a hit is about.
    pub(crate) fn named(&self, hit: &Hit) -> &'static str {
        self.names[numbers_of(std::slice::from_ref(hit))[0] as usize]
    }

    /// Asserts that each of the typed texts, told apart by commas, leads to this person first, and for this reason.
    #[track_caller]
    pub(crate) fn leads_to(&self, name: &str, reason: Reason, typed: &str) {
        self.check(name, typed, |found| found == reason);
    }

    /// Asserts that each of the typed texts leads to this person first, whyever.
    #[track_caller]
    pub(crate) fn finds(&self, name: &str, typed: &str) {
        self.check(name, typed, |_| true);
    }

    #[track_caller]
    fn check(&self, name: &str, typed: &str, is_right: impl Fn(Reason) -> bool) {
        let answer = |typed: &str| {
            let hits = ask(&self.index, typed);
            let first = hits.first().map(|hit| hit.reason).zip(self.found(typed).first().copied());
            let is_it = first.is_some_and(|(reason, found)| found == name && is_right(reason));
            (!is_it).then(|| format!("“{typed}” gave {first:?}"))
        };
        let unmet: Vec<String> = typed.split(", ").filter_map(answer).collect();
        assert!(unmet.is_empty(), "{name} was wanted, but {}", unmet.join(", "));
    }
}
