//! Whether two names of a directory may be one: written alike, heard alike, shortened, or one slip apart. Asked by whoever
//! looks for people who were entered twice; questions of callers go another way, with the same ears.
//!
//! Knows no entries and no index. Cost: some microseconds to take a name in, less to compare two.

mod word;

use crate::fold::{readings, words};

pub(crate) use word::{Heard, Likeness, SHORTEST_SLIPPED, Way};

/// A name by its words, ready to be compared with others.
pub struct HeardName {
    /// The name as it is said, with hyphens read as breaks and as nothing.
    said: Vec<Vec<Heard>>,
    /// All the words somebody is called by.
    all: Vec<Heard>,
}

impl HeardName {
    /// Takes a name in: as it is said, and with all other names of its bearer.
    pub fn of<'n>(said: &str, others: impl IntoIterator<Item = &'n str>) -> Self {
        let said = words(said);
        let others = others.into_iter().flat_map(words);
        let all = said.iter().cloned().chain(others).map(Heard::of).collect();
        let said = readings(said).into_iter();
        Self { said: said.map(|words| words.into_iter().map(Heard::of).collect()).collect(), all }
    }

    /// Whether every word that is said of one is a word of the other's own, at most one of them with a slip. The same
    /// both ways.
    pub fn is_like(&self, other: &Self) -> bool {
        let within = |said: &[Vec<Heard>], all: &[Heard]| {
            said.iter().any(|words| !words.is_empty() && fits(words, all, &mut Vec::new(), false))
        };
        within(&self.said, &other.all) || within(&other.said, &self.all)
    }
}

/// Whether each word finds one of its own among all. Names are short, so trying is cheap.
fn fits<'h>(words: &'h [Heard], all: &'h [Heard], taken: &mut Vec<usize>, slipped: bool) -> bool {
    let Some((word, rest)) = words.split_first() else { return true };
    for (place, other) in all.iter().enumerate() {
        let Some(likeness) = word.like(other).filter(|_| !taken.contains(&place)) else { continue };
        if likeness == Likeness::Slipped && slipped {
            continue;
        }
        taken.push(place);
        if fits(rest, all, taken, slipped || likeness == Likeness::Slipped) {
            return true;
        }
        taken.pop();
    }
    false
}
