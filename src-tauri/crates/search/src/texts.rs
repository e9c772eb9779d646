//! Every distinct text once, with its words: a department of 300 people is folded once.
//!
//! Knows nothing of who has a text. Texts are only ever added; an index that has changed much is made anew.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::fold::{LONGEST_WORD, Piece, Reader};
use crate::rows::Rows;
use crate::strings::Strings;
use crate::vocabulary::{Vocabulary, WordId};

/// Names a text.
pub(crate) type TextId = u32;

/// A word of a text, and which of the text's simple words it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TextWord {
    pub(crate) word: WordId,
    pub(crate) first: u8,
    pub(crate) count: u8,
}

#[derive(Default)]
pub(crate) struct Texts {
    texts: Strings,
    /// In the order in which folding gives them.
    words: Rows<TextWord>,
    simple_words: Vec<u8>,
    by_text: HashTable<TextId>,
    hasher: DefaultHashBuilder,
    reader: Reader,
}

impl Texts {
    /// The number of a text, which is new where it was not known; `word` numbers its words.
    pub(crate) fn intern(&mut self, text: &str, mut word: impl FnMut(&str, &str) -> WordId) -> TextId {
        let hash = self.hasher.hash_one(text);
        if let Some(known) = self.by_text.find(hash, |known| self.texts.get(*known) == text) {
            return *known;
        }
        let mut simple_words = 0;
        let words = &mut self.words;
        self.reader.read(text, &mut |Piece { folded, letters, parts, .. }| {
            let letters = if letters == folded { "" } else { letters };
            simple_words = saturated(parts.end);
            words.add(TextWord {
                word: word(folded, letters),
                first: saturated(parts.start),
                count: saturated(parts.len()),
            });
        });
        words.end_row();
        self.simple_words.push(simple_words);
        let id = self.texts.push(text);
        let (texts, hasher) = (&self.texts, &self.hasher);
        self.by_text.insert_unique(hash, id, |text| hasher.hash_one(texts.get(*text)));
        id
    }

    /// Gives the words the numbers they have in the vocabulary.
    pub(crate) fn renumber(&mut self, numbers: &[WordId]) {
        for word in self.words.items_mut() {
            word.word = numbers[word.word as usize];
        }
        self.texts.shrink();
        self.words.shrink();
        self.simple_words.shrink_to_fit();
    }

    /// Puts a text that came later in.
    pub(crate) fn add(&mut self, text: &str, vocabulary: &mut Vocabulary) -> TextId {
        self.intern(text, |folded, letters| vocabulary.add((folded, letters)))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.texts.len()
    }

    /// As written.
    pub(crate) fn text(&self, id: TextId) -> &str {
        self.texts.get(id)
    }

    /// The words of a text in the order in which folding gives them.
    pub(crate) fn words(&self, id: TextId) -> &[TextWord] {
        self.words.get(id)
    }

    /// How many words the text has, those that join others not counted.
    pub(crate) fn simple_words(&self, id: TextId) -> u8 {
        self.simple_words[id as usize]
    }
}

/// Numbers the forms of words as they come.
#[derive(Default)]
pub(crate) struct Forms {
    pub(crate) folded: Strings,
    pub(crate) letters: Strings,
    by_form: HashTable<WordId>,
    hasher: DefaultHashBuilder,
}

impl Forms {
    /// The number of a form.
    pub(crate) fn number(&mut self, folded: &str, letters: &str) -> WordId {
        let Self { folded: all_folded, letters: all_letters, by_form, hasher } = self;
        let hash = hasher.hash_one((folded, letters));
        let same = |word: &WordId| all_folded.get(*word) == folded && all_letters.get(*word) == letters;
        if let Some(known) = by_form.find(hash, same) {
            return *known;
        }
        let word = all_folded.push(folded);
        all_letters.push(letters);
        by_form.insert_unique(hash, word, |word| {
            hasher.hash_one((all_folded.get(*word), all_letters.get(*word)))
        });
        word
    }
}

/// Positions beyond 255 are all the same to the ranking, which tells apart fewer than that.
fn saturated(position: usize) -> u8 {
    const { assert!(LONGEST_WORD < u8::MAX as usize) };
    u8::try_from(position).unwrap_or(u8::MAX)
}
