//! Every distinct text once, with its words and the entries that have it: a department of 300 people is folded once.
//!
//! Knows entries only by the slot they have in the index.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::fold::{LONGEST_WORD, words};
use crate::vocabulary::{Occurrence, Vocabulary, WordId};

/// Names a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TextId(u32);

/// An entry has a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The entry's place in the index.
    pub(crate) slot: u32,
    /// What the text is worth in the entry.
    pub(crate) tier: u8,
    /// How many simple words the entry's texts before it have.
    pub(crate) base: u8,
}

#[derive(Default)]
pub(crate) struct Texts {
    /// Texts that nobody has any more leave an empty place, which the next new text takes.
    records: Vec<KnownText>,
    by_text: HashMap<Arc<str>, TextId>,
    free: Vec<TextId>,
    pub(crate) vocabulary: Vocabulary,
}

#[derive(Default)]
struct KnownText {
    text: Arc<str>,
    /// In the order in which folding gives them.
    words: Box<[WordId]>,
    simple_words: u8,
    postings: Vec<Posting>,
}

impl Texts {
    /// The place of a text, which is made where there is none.
    pub(crate) fn intern(&mut self, text: &str) -> TextId {
        if let Some(id) = self.by_text.get(text) {
            return *id;
        }
        let id = self.free.pop().unwrap_or_else(|| {
            self.records.push(KnownText::default());
            TextId((self.records.len() - 1) as u32)
        });
        let text: Arc<str> = text.into();
        let folded = words(&text);
        let simple_words = saturated(folded.last().map_or(0, |word| word.parts.end));
        let words = folded
            .iter()
            .map(|word| {
                let at = Occurrence {
                    text: id,
                    first: saturated(word.parts.start),
                    count: saturated(word.parts.len()),
                };
                self.vocabulary.add(word, at)
            })
            .collect();
        self.by_text.insert(Arc::clone(&text), id);
        self.records[id.0 as usize] = KnownText { text, words, simple_words, postings: Vec::new() };
        id
    }

    /// Says that an entry has the text. Returns the base of the entry's next text.
    pub(crate) fn post(&mut self, id: TextId, posting: Posting) -> u8 {
        let known = &mut self.records[id.0 as usize];
        known.postings.push(posting);
        posting.base.saturating_add(known.simple_words)
    }

    /// Says that entries no longer have the texts, and forgets those that nobody has any more.
    pub(crate) fn withdraw(&mut self, mut texts: Vec<TextId>, is_gone: impl Fn(u32) -> bool) {
        texts.sort_unstable();
        texts.dedup();
        let mut forgotten = HashSet::new();
        let mut words = Vec::new();
        for id in texts {
            let known = &mut self.records[id.0 as usize];
            known.postings.retain(|posting| !is_gone(posting.slot));
            if known.postings.is_empty() {
                let known = std::mem::take(known);
                self.by_text.remove(&known.text);
                words.extend_from_slice(&known.words);
                forgotten.insert(id);
                self.free.push(id);
            }
        }
        self.vocabulary.retire(words, |text| forgotten.contains(&text));
    }

    /// As written.
    pub(crate) fn text(&self, id: TextId) -> &str {
        &self.records[id.0 as usize].text
    }

    /// The words of a text in the order in which folding gives them.
    pub(crate) fn words(&self, id: TextId) -> &[WordId] {
        &self.records[id.0 as usize].words
    }

    /// The entries that have a text.
    pub(crate) fn postings(&self, id: TextId) -> &[Posting] {
        &self.records[id.0 as usize].postings
    }

    /// Every text in use.
    pub(crate) fn all(&self) -> impl Iterator<Item = TextId> {
        self.by_text.values().copied()
    }
}

/// Positions beyond 255 are all the same to the ranking, which tells apart fewer than that.
fn saturated(position: usize) -> u8 {
    const { assert!(LONGEST_WORD < u8::MAX as usize) };
    u8::try_from(position).unwrap_or(u8::MAX)
}
