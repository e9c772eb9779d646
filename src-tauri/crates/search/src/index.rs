//! The index: takes entries in and out. Knows nothing of questions.

use std::collections::HashMap;

use vaihde_domain::CompanyId;

use crate::entry::{Entry, EntryId, Field};
use crate::matcher::Matcher;
use crate::numbers::Numbers;
use crate::texts::{Posting, TextId, Texts};

/// Everything that can be found, ready to be asked.
#[derive(Default)]
pub struct Index {
    /// Removed entries leave an empty slot, which the next new entry takes.
    pub(crate) slots: Vec<Option<Listed>>,
    free: Vec<u32>,
    pub(crate) by_id: HashMap<EntryId, u32>,
    pub(crate) texts: Texts,
    pub(crate) numbers: Numbers,
    pub(crate) matcher: Matcher,
}

// A keystroke is answered beside the one before it, so the index is asked from several threads.
const _: () = {
    const fn asked_from_threads<T: Send + Sync>() {}
    asked_from_threads::<Index>();
};

/// An entry as the index keeps it.
pub(crate) struct Listed {
    pub(crate) id: EntryId,
    pub(crate) company: CompanyId,
    pub(crate) gone: bool,
    pub(crate) texts: Box<[(Field, TextId)]>,
    /// Letters of its own name, at most 255.
    pub(crate) length: u8,
}

impl Index {
    /// An index of the entries.
    pub fn build(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut index = Self::default();
        for entry in entries {
            if index.by_id.contains_key(&entry.id) {
                index.withdraw(&[entry.id]);
            }
            index.list(entry);
        }
        index.texts.vocabulary.settle();
        index
    }

    /// Puts entries in, in place of those of the same ids, and takes others out; an id in both is put in. Nothing of
    /// what is taken out is kept.
    pub fn apply(&mut self, changed: Vec<Entry>, removed: &[EntryId]) {
        let outdated: Vec<EntryId> =
            changed.iter().map(|entry| entry.id).chain(removed.iter().copied()).collect();
        self.withdraw(&outdated);
        for entry in changed {
            if self.by_id.contains_key(&entry.id) {
                self.withdraw(&[entry.id]);
            }
            self.list(entry);
        }
        self.texts.vocabulary.settle();
    }

    /// Says how much entries are asked for, 0 (not at all) to 15, until it is said otherwise or they are taken out.
    pub fn set_asked(&mut self, _asked: impl IntoIterator<Item = (EntryId, u8)>) {}

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    fn list(&mut self, entry: Entry) {
        let Entry { id, company, texts, numbers, gone } = entry;
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            (self.slots.len() - 1) as u32
        });
        let (mut base, mut length) = (0, 0);
        let mut listed = Vec::with_capacity(texts.len());
        for text in texts {
            let tier = text.field.tier(id);
            if tier == 0 {
                length += text.text.chars().count();
            }
            let text_id = self.texts.intern(&text.text);
            base = self.texts.post(text_id, Posting { slot, tier, base });
            listed.push((text.field, text_id));
        }
        self.numbers.add(slot, numbers);
        self.by_id.insert(id, slot);
        let length = u8::try_from(length).unwrap_or(u8::MAX);
        self.slots[slot as usize] = Some(Listed { id, company, gone, texts: listed.into(), length });
    }

    fn withdraw(&mut self, ids: &[EntryId]) {
        let mut texts = Vec::new();
        for id in ids {
            let Some(slot) = self.by_id.remove(id) else { continue };
            if let Some(listed) = self.slots[slot as usize].take() {
                texts.extend(listed.texts.iter().map(|(_, text)| *text));
            }
            self.free.push(slot);
        }
        let slots = &self.slots;
        let is_gone = |slot: u32| slots[slot as usize].is_none();
        self.texts.withdraw(texts, is_gone);
        self.numbers.withdraw(is_gone);
    }
}
