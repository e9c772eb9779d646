//! The search engine's ears, lent to whoever looks for duplicates.

use vaihde_domain::person::PersonName;
use vaihde_domain::quality::Likeness;
use vaihde_search::{HeardName, folded_words};

/// How alike names are to the search engine.
pub(super) struct Ears;

impl Likeness for Ears {
    type Heard = HeardName;

    fn folded(&self, name: &PersonName) -> String {
        let mut words = folded_words(&name.full().replace('-', " "));
        // Which of the names stands first is no difference.
        words.sort_unstable();
        words.join(" ")
    }

    fn hear(&self, name: &PersonName) -> HeardName {
        let called = name.called_by.as_deref().into_iter();
        let others = called.chain(name.former.iter().chain(&name.aliases).map(String::as_str));
        HeardName::of(&name.full(), others)
    }

    fn are_alike(&self, one: &HeardName, other: &HeardName) -> bool {
        one.is_like(other)
    }
}
