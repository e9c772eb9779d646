//! How alike two words are: the same, an initial, a call name, heard alike, or one slip apart.

use crate::fold::Word;
use crate::meaning::{Class, class_of, most_misheard, most_slipped};
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
    /// Digits are not misheard.
    has_digits: bool,
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
        let has_digits = word.folded.contains(char::is_numeric);
        Self { letters: word.spans.len(), has_digits, ways, folded: word.folded }
    }

    /// How alike they are; none: they are not. The same both ways.
    pub(crate) fn like(&self, other: &Self) -> Option<Likeness> {
        let (one, another) = (self.folded.as_str(), other.folded.as_str());
        let is_called = || nicknames::other_names(one).iter().any(|name| **name == *another);
        if one == another || self.is_initial_of(other) || other.is_initial_of(self) || is_called() {
            return Some(Likeness::Heard);
        }
        self.sounds_like(other, Class::Slip)
    }

    /// Whether it is the first letter of the other word, and nothing more.
    pub(crate) fn is_initial_of(&self, other: &Self) -> bool {
        self.is_initial() && other.folded.starts_with(&self.folded)
    }

    /// Whether it is one letter.
    pub(crate) fn is_initial(&self) -> bool {
        self.letters == 1
    }

    /// How alike they are by their letters and sounds alone, as far as they are no worse than is asked about.
    pub(crate) fn sounds_like(&self, other: &Self, worst: Class) -> Option<Likeness> {
        let letters = self.letters.min(other.letters);
        if letters < SHORTEST_HEARD || self.has_digits || other.has_digits {
            return None;
        }
        let worst = if letters < SHORTEST_SLIPPED { Class::Sounds } else { worst };
        match self.nearest(other, worst)? {
            Class::Sounds => Some(Likeness::Heard),
            _ => Some(Likeness::Slipped),
        }
    }

    fn nearest(&self, other: &Self, worst: Class) -> Option<Class> {
        let pairs = self.ways.iter().flat_map(|one| other.ways.iter().map(move |another| (one, another)));
        pairs.filter_map(|(one, another)| one.nearest(another, worst)).min()
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

    /// What the difference comes to; none: it is too much, or worse than is asked about.
    pub(crate) fn nearest(&self, other: &Self, worst: Class) -> Option<Class> {
        let length = self.sounds.len().max(other.sounds.len());
        let most = match worst {
            Class::Sounds => most_misheard(length),
            _ => most_misheard(length).max(most_slipped(length)),
        };
        if self.typed.least_distance(&other.typed) > most {
            return None;
        }
        let class = |one: &Self, other: &Self| {
            class_of(one.typed.distance(&other.sounds, most).whole, length).filter(|class| *class <= worst)
        };
        // What was typed and what it stands for are not the same to the slips; two names are on one footing.
        match class(self, other) {
            there if there == Some(Class::Sounds) || self.typed.is_as_far_back(&other.typed) => there,
            there => class(other, self).or(there),
        }
    }
}
