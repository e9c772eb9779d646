//! Texts taken apart into words, each distinct word once.

use hashbrown::HashMap;

use super::words::{Reading, WordId};
use crate::address::{self, Standing};
use crate::fold::folded_words;

/// Shorter words are not written together by mistake.
const SHORTEST_JOINED: usize = 3;
/// In longer texts nobody looks for words that were written apart.
const MOST_JOINED: usize = 5;
/// How many letters of the second word must begin the same in a word that is written together.
const BEGUN: usize = 2;

/// The distinct words of texts as they are said.
#[derive(Default)]
pub(super) struct Said<'t> {
    words: Vec<SaidWord>,
    ids: HashMap<String, WordId>,
    /// What stands between two spaces is folded once.
    pieces: HashMap<&'t str, Reading>,
}

struct SaidWord {
    folded: String,
    /// It is no title and no word of the request.
    is_name: bool,
}

/// The words that are written, in the order of the alphabet: those with one beginning stand together.
struct Alphabet {
    words: Vec<WordId>,
    /// Where each word stands.
    places: Vec<usize>,
}

impl<'t> Said<'t> {
    /// Each text read in every way it can be: without the words of the request where others are left, and with two
    /// neighbours as one where somebody writes them so.
    pub(super) fn read(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Vec<Vec<Reading>> {
        let asked: Vec<Reading> = texts.into_iter().map(|text| self.asked_for(text)).collect();
        let written = self.alphabet(&asked);
        asked.into_iter().map(|words| self.readings(words, &written)).collect()
    }

    /// The folded words.
    pub(super) fn into_words(self) -> Vec<String> {
        self.words.into_iter().map(|word| word.folded).collect()
    }

    /// The words of a text that say who or what is asked for.
    fn asked_for(&mut self, text: &'t str) -> Reading {
        let mut words = Reading::new();
        for piece in text.split(' ') {
            match self.pieces.get(piece) {
                Some(known) => words.extend_from_slice(known),
                None => {
                    let folded: Reading =
                        folded_words(piece).into_iter().map(|word| self.id_of(word)).collect();
                    words.extend_from_slice(&folded);
                    self.pieces.insert(piece, folded);
                }
            }
        }
        let is_name = |word: &WordId| self.words[*word as usize].is_name;
        if words.iter().any(is_name) {
            words.retain(is_name);
        }
        words
    }

    fn id_of(&mut self, folded: String) -> WordId {
        if let Some(id) = self.ids.get(&folded) {
            return *id;
        }
        let id = self.words.len() as WordId;
        let is_name = address::weight(&folded) == Standing::Name;
        self.ids.insert(folded.clone(), id);
        self.words.push(SaidWord { folded, is_name });
        id
    }

    fn folded(&self, word: WordId) -> &str {
        &self.words[word as usize].folded
    }

    fn alphabet(&self, asked: &[Reading]) -> Alphabet {
        let mut words: Vec<WordId> = asked.iter().flatten().copied().collect();
        words.sort_unstable();
        words.dedup();
        words.sort_unstable_by_key(|word| self.folded(*word));
        let mut places = vec![0; self.words.len()];
        for (place, word) in words.iter().enumerate() {
            places[*word as usize] = place;
        }
        Alphabet { words, places }
    }

    fn readings(&mut self, words: Reading, written: &Alphabet) -> Vec<Reading> {
        let mut readings = vec![words];
        if readings[0].len() > MOST_JOINED {
            return readings;
        }
        for place in 1..readings[0].len() {
            let Some(joined) = self.joined(readings[0][place - 1], readings[0][place], written) else {
                continue;
            };
            let joined = self.id_of(joined);
            let mut together = readings[0].clone();
            together.splice(place - 1..=place, [joined]);
            readings.push(together);
        }
        readings
    }

    /// Two words as one, where one of the words that are written begins so.
    fn joined(&self, first: WordId, second: WordId, written: &Alphabet) -> Option<String> {
        let longer = &written.words[written.places[first as usize] + 1..];
        let (first, second) = (self.folded(first), self.folded(second));
        if first.len() < SHORTEST_JOINED || second.len() < SHORTEST_JOINED {
            return None;
        }
        let begun = &second[..second.floor_char_boundary(BEGUN)];
        // Most words are the beginning of no other, and none of many.
        let mut endings = longer.iter().map_while(|word| self.folded(*word).strip_prefix(first));
        endings.any(|ending| ending.starts_with(begun)).then(|| format!("{first}{second}"))
    }
}
