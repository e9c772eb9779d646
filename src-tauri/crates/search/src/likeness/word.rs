//! How alike two words are: the same, an initial, a call name, heard alike, or one slip apart.

use crate::fold::Word;
use crate::meaning::{Class, MOST_SLIPPED, class_of};
use crate::nicknames;
use crate::slips::Typed;
use crate::sound::{sounding, sounds, spelt};
use crate::spoken;

/// A slip in a shorter word makes another name of it: Jari and Kari are two.
pub(crate) const SHORTEST_SLIPPED: usize = 5;
const SHORTEST_HEARD: usize = 3;

/// A word with the ways to hear it.
pub(crate) struct Heard {
    pub(crate) folded: String,
    letters: usize,
    pub(crate) ways: Vec<Way>,
}

/// A way to hear a word.
pub(crate) struct Way {
    typed: Typed,
    pub(crate) sounds: Vec<u8>,
}

/// How alike two words are, the closest first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    Heard,
    Slipped,
}

impl Heard {
    pub(crate) fn of(word: Word) -> Self {
        let written = sounding(&word.folded, &word.letters);
        let mut ways: Vec<Vec<u8>> = Vec::new();
        let mut hear = |say: fn(&str, &mut Vec<u8>), word: &str| {
            let mut said = Vec::new();
            say(word, &mut said);
            if !ways.contains(&said) {
                ways.push(said);
            }
        };
        hear(sounds, written);
        hear(spelt, written);
        for spoken in spoken::heard(&word.folded) {
            hear(sounds, spoken);
        }
        let ways = ways.into_iter().map(Way::new).collect();
        Self { letters: word.spans.len(), ways, folded: word.folded }
    }

    /// How alike they are; none: they are not. The same both ways.
    pub(crate) fn like(&self, other: &Self) -> Option<Likeness> {
        let (one, another) = (self.folded.as_str(), other.folded.as_str());
        let is_called = || nicknames::other_names(one).iter().any(|name| **name == *another);
        if one == another || self.is_initial_of(other) || other.is_initial_of(self) || is_called() {
            return Some(Likeness::Heard);
        }
        self.sounds_like(other)
    }

    /// Whether it is the first letter of the other word, and nothing more.
    pub(crate) fn is_initial_of(&self, other: &Self) -> bool {
        self.is_initial() && other.folded.starts_with(&self.folded)
    }

    /// Whether it is one letter.
    pub(crate) fn is_initial(&self) -> bool {
        self.letters == 1
    }

    /// How alike they are by their letters and sounds alone.
    pub(crate) fn sounds_like(&self, other: &Self) -> Option<Likeness> {
        let letters = self.letters.min(other.letters);
        if letters < SHORTEST_HEARD || self.has_digits() || other.has_digits() {
            return None;
        }
        match self.nearest(other)? {
            Class::Sounds => Some(Likeness::Heard),
            _ => (letters >= SHORTEST_SLIPPED).then_some(Likeness::Slipped),
        }
    }

    fn nearest(&self, other: &Self) -> Option<Class> {
        let pairs = self.ways.iter().flat_map(|one| other.ways.iter().map(move |another| (one, another)));
        pairs.filter_map(|(one, another)| one.nearest(another)).min()
    }

    /// Digits are not misheard.
    fn has_digits(&self) -> bool {
        self.folded.contains(|letter: char| letter.is_numeric())
    }
}

impl Way {
    fn new(sounds: Vec<u8>) -> Self {
        Self { typed: Typed::new(sounds.clone()), sounds }
    }

    /// A way to hear letters without accents.
    pub(crate) fn of(folded: &str) -> Self {
        let mut said = Vec::new();
        sounds(folded, &mut said);
        Self::new(said)
    }

    /// What the difference comes to; none: too much.
    pub(crate) fn nearest(&self, other: &Self) -> Option<Class> {
        // What was typed and what it stands for are not the same to the slips; two names are on one footing.
        let there = self.typed.distance(&other.sounds, MOST_SLIPPED).whole;
        let back = other.typed.distance(&self.sounds, MOST_SLIPPED).whole;
        class_of(there.min(back), self.sounds.len().max(other.sounds.len()))
    }
}
