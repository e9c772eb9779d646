//! Whom the queries are about: draws people, and knows which names are somebody's.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Asked;
use crate::generator::dice::Dice;
use crate::generator::directory::{Directory, Somebody};
use crate::generator::member::plain;

pub(super) struct Scene<'a> {
    pub(super) directory: &'a Directory,
    /// Hashes of the names of everybody. A name that shares its hash with another is drawn again needlessly.
    names: HashSet<u64>,
}

/// Somebody who is asked for, by the first of their given names.
pub(super) struct Target<'a> {
    pub(super) somebody: &'a Somebody,
    /// As written.
    pub(super) first: &'a str,
}

impl<'a> Scene<'a> {
    pub(super) fn of(directory: &'a Directory) -> Self {
        let names = directory
            .people
            .iter()
            .flat_map(|one| one.given.split(' ').map(|given| hash(given, &one.family)).collect::<Vec<_>>());
        Self { directory, names: names.collect() }
    }

    pub(super) fn anybody(&self, dice: &mut Dice) -> Target<'a> {
        let somebody = &self.directory.people[dice.below(self.directory.people.len())];
        Target { somebody, first: somebody.given.split(' ').next().unwrap_or_default() }
    }

    /// Whether somebody is called that, accents and hyphens aside.
    pub(super) fn has(&self, given: &str, family: &str) -> bool {
        self.names.contains(&hash(given, family))
    }
}

impl Target<'_> {
    pub(super) fn given(&self) -> String {
        self.first.to_lowercase()
    }

    pub(super) fn family(&self) -> String {
        self.somebody.family.to_lowercase()
    }

    /// The query that must find them by both names.
    pub(super) fn asked(&self, query: String) -> Asked {
        Asked { query, first: self.first.to_owned(), last: self.somebody.family.clone(), ..Asked::default() }
    }

    /// The query of these two names in either order.
    pub(super) fn by_names(&self, dice: &mut Dice, given: &str, family: &str) -> Asked {
        self.asked(if dice.chance(500) { format!("{given} {family}") } else { format!("{family} {given}") })
    }
}

fn hash(given: &str, family: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for name in [given, family] {
        plain(name).replace('-', "").hash(&mut hasher);
    }
    hasher.finish()
}
