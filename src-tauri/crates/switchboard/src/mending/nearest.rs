//! What there is that resembles what was asked for in vain, found as loosely as the search can, and what is most likely
//! to be made of it.

use std::collections::HashSet;

use vaihde_domain::CompanyId;
use vaihde_search::{EntryId, Hit, Reason};

use super::MissWriting;
use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::found::{Found, Kind};
use crate::operator::OperatorDesk;

/// So many of a kind are shown.
const SHOWN: usize = 5;
/// So many hits of a text are looked at: people must not crowd out the roles.
const LOOKED_AT: usize = 40;
/// So many texts of a group are asked about. The rest are further spellings of the same.
const ASKED: usize = 6;
/// A shorter word is in too many names to say anything by itself.
const SHORTEST: usize = 3;

/// What resembles misses.
#[derive(Clone, Debug)]
pub struct Nearest {
    /// The nearest people.
    pub people: Vec<Found>,
    /// The nearest roles.
    pub roles: Vec<Found>,
    /// The nearest referrals.
    pub referrals: Vec<Found>,
    /// How what was asked for would be written.
    pub writing: MissWriting,
    /// What can be made of the misses, the likeliest first.
    pub remedies: [MissRemedy; 5],
}

/// What can be made of misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissRemedy {
    /// Callers are told something.
    Referral,
    /// Somebody new.
    Person,
    /// A name somebody is called by too.
    Alias,
    /// A word a role is asked for by too.
    Keyword,
    /// Nothing.
    PutAside,
}

impl AdminDesk<'_> {
    /// What resembles these folded texts, the leading one first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn nearest_to_misses(&mut self, texts: &[String], company: Option<CompanyId>) -> Result<Nearest> {
        let mut operator = OperatorDesk::of(self.switchboard);
        operator.keep_up()?;
        let mut hits = Vec::new();
        for text in texts.iter().take(ASKED) {
            hits.extend(operator.find(text, company, LOOKED_AT));
        }
        for word in single_words(texts) {
            let found = operator.find(word, company, LOOKED_AT);
            hits.extend(found.into_iter().map(|hit| Hit { reason: Reason::Partial, ..hit }));
        }
        let found = operator.explain(the_nearest(hits))?;
        let of = |kind: Kind| found.iter().filter(|found| found.kind == kind).cloned().collect::<Vec<_>>();
        let (people, roles, referrals) = (of(Kind::Person), of(Kind::Role), of(Kind::Referral));
        let writing = MissWriting::of(texts);
        let remedies = likeliest(found.first(), &roles, writing.is_name);
        Ok(Nearest { people, roles, referrals, writing, remedies })
    }
}

/// The words of the leading text, where there are several.
fn single_words(texts: &[String]) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = texts.first().map_or(Vec::new(), |text| text.split_whitespace().collect());
    let several = words.len() > 1;
    words.into_iter().filter(move |word| several && word.len() >= SHORTEST)
}

/// Each once, by its best reason; of each kind a few.
fn the_nearest(mut hits: Vec<Hit>) -> Vec<Hit> {
    // What fits alike stays in the order in which it was found.
    hits.sort_by_key(|hit| hit.reason);
    let mut seen = HashSet::new();
    let mut room = [SHOWN; 3];
    hits.retain(|hit| {
        let kind = match hit.id {
            EntryId::Person(_) => 0,
            EntryId::Role(_) => 1,
            EntryId::Referral(_) => 2,
        };
        let shown = room[kind] > 0 && seen.insert(hit.id);
        room[kind] -= usize::from(shown);
        shown
    });
    hits
}

/// What can be made of misses, the likeliest first. `nearest` is what resembles them most.
fn likeliest(nearest: Option<&Found>, roles: &[Found], is_name: bool) -> [MissRemedy; 5] {
    use MissRemedy::{Alias, Keyword, Person, PutAside, Referral};
    let alike = nearest.filter(|found| found.hit.reason != Reason::Partial);
    match alike {
        // It is found today as it was typed: somebody has mended it in another way.
        Some(found) if found.hit.reason <= Reason::OtherName => [PutAside, Referral, Alias, Keyword, Person],
        Some(found) if found.kind == Kind::Person => [Alias, Referral, Person, Keyword, PutAside],
        Some(found) if found.kind == Kind::Role => [Keyword, Referral, Alias, Person, PutAside],
        _ if is_name => [Referral, Person, Alias, Keyword, PutAside],
        _ if !roles.is_empty() => [Keyword, Referral, Alias, Person, PutAside],
        _ => [Referral, Keyword, Person, Alias, PutAside],
    }
}

#[cfg(test)]
mod tests {
    use vaihde_domain::{PersonId, RoleId};
    use vaihde_search::{EntryId, Hit, Reason};

    use super::{SHOWN, single_words, the_nearest};

    fn hit(id: EntryId, reason: Reason) -> Hit {
        Hit { id, reason, matched: Vec::new(), score: 1 }
    }

    #[test]
    fn each_is_told_once_by_its_best_reason_and_people_do_not_crowd_out_roles() {
        let person = |number: u128| EntryId::Person(PersonId(uuid::Uuid::from_u128(number)));
        let role = EntryId::Role(RoleId(uuid::Uuid::from_u128(1)));
        let mut hits: Vec<Hit> = (1..=9).map(|number| hit(person(number), Reason::Partial)).collect();
        hits.push(hit(role, Reason::Partial));
        hits.push(hit(person(9), Reason::Misspelt));
        let nearest = the_nearest(hits);
        assert_eq!((nearest[0].id, nearest[0].reason), (person(9), Reason::Misspelt));
        assert_eq!(nearest.len(), SHOWN + 1);
        assert!(nearest.iter().any(|hit| hit.id == role));
    }

    #[test]
    fn words_are_asked_for_by_themselves_only_where_there_are_several() {
        let texts = |text: &str| vec![text.to_owned()];
        assert_eq!(single_words(&texts("koistinen p")).collect::<Vec<_>>(), ["koistinen"]);
        assert_eq!(single_words(&texts("koistinen")).count(), 0);
    }
}
