//! Whether two names of a directory may be one: written alike, heard alike, shortened, or one slip apart. Asked by whoever
//! looks for people who were entered twice; questions of callers go another way, with the same ears.
//!
//! Knows no entries and no index. Cost: some microseconds to take a name in, less to compare two.

use crate::fold::{Word, readings, words};
use crate::meaning::{Class, class_of};
use crate::nicknames;
use crate::slips::Typed;
use crate::sound::{sounding, sounds, spelt};
use crate::spoken;

/// A slip in a shorter word makes another name of it: Jari and Kari are two.
const SHORTEST_SLIPPED: usize = 5;
const SHORTEST_HEARD: usize = 3;

/// A name by its words, ready to be compared with others.
pub struct HeardName {
    /// The name as it is said, with hyphens read as breaks and as nothing.
    said: Vec<Vec<Heard>>,
    /// All the words somebody is called by.
    all: Vec<Heard>,
}

struct Heard {
    folded: String,
    letters: usize,
    ways: Vec<Way>,
}

/// A way to hear a word.
struct Way {
    typed: Typed,
    sounds: Vec<u8>,
}

/// How alike two words are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Heard,
    Slipped,
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

impl Heard {
    fn of(word: Word) -> Self {
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
        let way = |sounds: Vec<u8>| Way { typed: Typed::new(sounds.clone()), sounds };
        Self { letters: word.spans.len(), ways: ways.into_iter().map(way).collect(), folded: word.folded }
    }

    fn like(&self, other: &Self) -> Option<Likeness> {
        let (one, another) = (self.folded.as_str(), other.folded.as_str());
        let initial = |short: &Self, long: &str| short.letters == 1 && long.starts_with(&short.folded);
        let is_called = || nicknames::other_names(one).iter().any(|name| **name == *another);
        if one == another || initial(self, another) || initial(other, one) || is_called() {
            return Some(Likeness::Heard);
        }
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
        let class = |(one, another): (&Way, &Way)| {
            // What was typed and what it stands for are not the same to the slips; two names are on one footing.
            let there = one.typed.distance(&another.sounds, u16::MAX).whole;
            let back = another.typed.distance(&one.sounds, u16::MAX).whole;
            class_of(there.min(back), one.sounds.len().max(another.sounds.len()))
        };
        pairs.filter_map(class).min()
    }

    /// Digits are not misheard.
    fn has_digits(&self) -> bool {
        self.folded.contains(|letter: char| letter.is_numeric())
    }
}
