//! The distinct words of the texts, and how close they are.

use hashbrown::HashMap;

use super::in_halves;
use super::said::Said;
use super::word::{AskedWord, Closeness};
use crate::meaning::Class;

/// A distinct word.
pub(super) type WordId = u32;

/// A way to read a text as words.
pub(super) type Reading = Vec<WordId>;

/// The distinct words of texts.
pub(super) struct Words(Vec<AskedWord>);

/// How close words are, each two worked out once, when it is asked.
pub(super) struct Pairs<'w> {
    words: &'w Words,
    worst: Class,
    closeness: HashMap<(WordId, WordId), Option<Closeness>>,
}

impl<'w> Pairs<'w> {
    /// Only what is surely close.
    pub(super) fn sure(words: &'w Words) -> Self {
        Self { words, worst: Class::Sounds, closeness: HashMap::new() }
    }

    /// Also what is a slip away, which takes several times as long to tell.
    pub(super) fn slipped(words: &'w Words) -> Self {
        Self { words, worst: Class::Slip, closeness: HashMap::new() }
    }

    pub(super) fn word(&self, id: WordId) -> &'w AskedWord {
        self.words.word(id)
    }

    /// How close two words are; none: they are two words.
    pub(super) fn closeness(&mut self, one: WordId, other: WordId) -> Option<Closeness> {
        if one == other {
            return Some(Closeness::Same);
        }
        let pair = if one < other { (one, other) } else { (other, one) };
        let (words, worst) = (self.words, self.worst);
        let close = || words.word(pair.0).close_to(words.word(pair.1), worst);
        *self.closeness.entry(pair).or_insert_with(close)
    }
}

impl Words {
    /// The words of texts, and each text read in every way it can be.
    pub(super) fn read<'t>(texts: impl IntoIterator<Item = &'t str>) -> (Self, Vec<Vec<Reading>>) {
        let mut said = Said::default();
        let readings = said.read(texts);
        let heard = |some: &[String]| some.iter().map(|word| AskedWord::of(word)).collect();
        (Self(in_halves(&said.into_words(), heard)), readings)
    }

    pub(super) fn word(&self, id: WordId) -> &AskedWord {
        &self.0[id as usize]
    }
}
