//! The search engine's ears, lent to whoever looks for duplicates.

use vaihde_domain::person::PersonName;
use vaihde_domain::quality::Likeness;
use vaihde_search::folded_words;

/// How alike names are to the search engine.
#[derive(Default)]
pub(super) struct Ears;

impl Likeness for Ears {
    fn folded(&self, name: &PersonName) -> String {
        folded_words(&name.full()).join(" ")
    }

    fn sounds_alike(&self, one: &PersonName, other: &PersonName) -> bool {
        self.folded(one) == self.folded(other)
    }
}
