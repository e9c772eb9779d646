//! The distinct words of the texts, and the ways to read a text as words.

use hashbrown::{HashMap, HashSet};

use super::word::{AskedWord, Closeness};
use crate::address::{self, Standing};
use crate::fold::folded_words;

/// A distinct word.
pub(super) type WordId = u32;

/// A way to read a text as words.
pub(super) type Reading = Vec<WordId>;

/// Shorter words are not written together by mistake.
const SHORTEST_JOINED: usize = 3;
/// In longer texts nobody looks for words that were written apart.
const MOST_JOINED: usize = 5;
/// How many letters of the second word must begin the same in a word that is written together.
const BEGUN: usize = 2;

/// The distinct words of texts.
#[derive(Default)]
pub(super) struct Words {
    words: Vec<AskedWord>,
    ids: HashMap<String, WordId>,
}

/// How close words are, each two worked out once, when it is asked.
pub(super) struct Pairs<'w> {
    words: &'w Words,
    closeness: HashMap<(WordId, WordId), Option<Closeness>>,
}

impl<'w> Pairs<'w> {
    pub(super) fn of(words: &'w Words) -> Self {
        Self { words, closeness: HashMap::new() }
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
        let words = self.words;
        *self.closeness.entry(pair).or_insert_with(|| words.word(pair.0).close_to(words.word(pair.1)))
    }
}

impl Words {
    pub(super) fn word(&self, id: WordId) -> &AskedWord {
        &self.words[id as usize]
    }

    /// The words of texts, each text read in every way it can be: without the words of the request where others are left,
    /// and with two neighbours as one where somebody writes them so.
    pub(super) fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Vec<Vec<Reading>> {
        let split: Vec<Vec<String>> = texts.into_iter().map(asked_for).collect();
        let written: HashSet<&str> = split.iter().flatten().map(String::as_str).collect();
        let mut written: Vec<&str> = written.into_iter().collect();
        written.sort_unstable();
        split.iter().map(|words| self.readings(words, &written)).collect()
    }

    fn readings(&mut self, words: &[String], written: &[&str]) -> Vec<Reading> {
        let mut readings: Vec<Reading> = vec![words.iter().filter_map(|word| self.id_of(word)).collect()];
        if words.len() > MOST_JOINED {
            return readings;
        }
        for (place, pair) in words.windows(2).enumerate() {
            let Some(joined) = joined(&pair[0], &pair[1], written) else { continue };
            let Some(joined) = self.id_of(&joined) else { continue };
            let mut together = readings[0].clone();
            together.splice(place..place + 2, [joined]);
            readings.push(together);
        }
        readings
    }

    fn id_of(&mut self, word: &str) -> Option<WordId> {
        if let Some(id) = self.ids.get(word) {
            return Some(*id);
        }
        let id = WordId::try_from(self.words.len()).ok()?;
        self.words.push(AskedWord::of(word)?);
        self.ids.insert(word.to_owned(), id);
        Some(id)
    }
}

/// The folded words of a text that say who or what is asked for.
fn asked_for(text: &str) -> Vec<String> {
    let words = folded_words(text);
    let is_name = |word: &String| address::weight(word) == Standing::Name;
    if words.iter().any(is_name) { words.into_iter().filter(is_name).collect() } else { words }
}

/// Two words as one, where one of the words that were written begins so.
fn joined(first: &str, second: &str, written: &[&str]) -> Option<String> {
    if first.len() < SHORTEST_JOINED || second.len() < SHORTEST_JOINED {
        return None;
    }
    let joined = format!("{first}{second}");
    let begun = &joined[..joined.floor_char_boundary(first.len() + BEGUN)];
    let at = written.partition_point(|word| *word < begun);
    written.get(at).is_some_and(|word| word.starts_with(begun)).then_some(joined)
}
