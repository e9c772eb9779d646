//! Compares the index with what it should hold. Looks at what a search looks at, not at a copy beside it.

use std::collections::HashMap;

use crate::entry::{Entry, EntryId};
use crate::index::Index;
use crate::texts::TextId;
use crate::vocabulary::WordId;

/// A difference between the index and what it should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Difference {
    /// An entry that cannot be found.
    Missing(EntryId),
    /// An entry that can be found and should not be.
    Unexpected(EntryId),
    /// An entry that is found by other words or numbers, or in another way, than it should be.
    Stale(EntryId),
}

impl Index {
    /// Where the index differs from the entries, in the order of their ids; nothing where it is as if built from
    /// them. Of two entries of one id the later counts.
    pub fn differs_from(&self, entries: impl IntoIterator<Item = Entry>) -> Vec<Difference> {
        let expected: HashMap<EntryId, Entry> = entries.into_iter().map(|entry| (entry.id, entry)).collect();
        let (leading_here, numbers) = (self.texts_leading_to_slots(), self.numbers_of_slots());
        let is_as = |entry: &Entry, slot: u32| {
            let Some(listed) = self.slots[slot as usize].as_ref() else { return false };
            let mut held: Vec<TextId> = listed.texts.iter().map(|(_, text)| *text).collect();
            held.sort_unstable();
            let texts = listed.texts.iter().map(|(field, text)| (*field, self.texts.text(*text)));
            (listed.id, listed.company, listed.gone) == (entry.id, entry.company, entry.gone)
                && texts.eq(entry.texts.iter().map(|text| (text.field, text.text.as_str())))
                && numbers[slot as usize].iter().eq(&entry.numbers)
                && held == leading_here[slot as usize]
        };
        let mut differences = Vec::new();
        for (id, entry) in &expected {
            match self.by_id.get(id) {
                None => differences.push(Difference::Missing(*id)),
                Some(slot) if !is_as(entry, *slot) => differences.push(Difference::Stale(*id)),
                Some(_) => {}
            }
        }
        let unexpected = self.by_id.keys().filter(|id| !expected.contains_key(id));
        differences.extend(unexpected.map(|id| Difference::Unexpected(*id)));
        differences.sort_unstable_by_key(|difference| match difference {
            Difference::Missing(id) | Difference::Unexpected(id) | Difference::Stale(id) => *id,
        });
        differences
    }

    /// For each slot the texts, in rising order, all of whose words lead to it.
    fn texts_leading_to_slots(&self) -> Vec<Vec<TextId>> {
        let mut leading = vec![Vec::new(); self.slots.len()];
        let vocabulary = &self.texts.vocabulary;
        let mut texts: Vec<TextId> = self.texts.all().collect();
        texts.sort_unstable();
        for text in texts {
            let leads = |word: &WordId| vocabulary.occurrences(*word).iter().any(|at| at.text == text);
            if self.texts.words(text).iter().all(leads) {
                for posting in self.texts.postings(text) {
                    leading[posting.slot as usize].push(text);
                }
            }
        }
        leading
    }

    fn numbers_of_slots(&self) -> Vec<Vec<&str>> {
        let mut numbers = vec![Vec::new(); self.slots.len()];
        for (slot, number) in self.numbers.all() {
            numbers[slot as usize].push(number);
        }
        numbers
    }
}
