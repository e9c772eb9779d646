//! Compares the index with what it should hold. Looks at what a search looks at, not at a copy beside it.

use std::collections::HashMap;

use crate::entries::Slot;
use crate::entry::{Entry, EntryId, Tier};
use crate::index::Index;

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
        let mut differences = Vec::new();
        for (id, entry) in &expected {
            match self.entries.slot(*id) {
                None => differences.push(Difference::Missing(*id)),
                Some(slot) if !self.holds(slot, entry) => differences.push(Difference::Stale(*id)),
                Some(_) => {}
            }
        }
        let held = self.entries.slots().filter(|slot| !self.entries.standing(*slot).is_removed());
        let unexpected = held.map(|slot| self.entries.id(slot)).filter(|id| !expected.contains_key(id));
        differences.extend(unexpected.map(Difference::Unexpected));
        differences.sort_unstable_by_key(|difference| match difference {
            Difference::Missing(id) | Difference::Unexpected(id) | Difference::Stale(id) => *id,
        });
        differences
    }

    fn holds(&self, slot: Slot, entry: &Entry) -> bool {
        let texts = self.entries.texts(slot).map(|(field, text)| (field, self.texts.text(text)));
        let standing = self.entries.standing(slot);
        (self.entries.id(slot), self.entries.company(slot), standing.has_left())
            == (entry.id, entry.company, entry.gone)
            && texts.eq(entry.texts.iter().map(|text| (text.field, text.text.as_str())))
            && self.numbers.of(slot).eq(entry.numbers.iter().cloned())
            && self.is_led_to(slot)
    }

    /// Whether each of its words leads to the entry.
    fn is_led_to(&self, slot: Slot) -> bool {
        let id = self.entries.id(slot);
        let is_late = self.entries.late().contains(&slot);
        self.entries.texts(slot).all(|(field, text)| {
            self.texts.words(text).iter().all(|own| {
                let word = own.word;
                let form = (self.vocabulary.folded(word), self.vocabulary.letters(word));
                let letters = if form.0 == form.1 { "" } else { form.1 };
                let is_known = self.vocabulary.find((form.0, letters)) == Some(word);
                let lists = &self.lists;
                let is_listed = match field.tier(id) {
                    Tier::Own => lists.own.get(word).binary_search(&slot).is_ok(),
                    Tier::Other => lists.other.get(word).binary_search(&slot).is_ok(),
                    tier => {
                        lists.texts.get(word).contains(&text)
                            && lists.having(tier, text).binary_search(&slot).is_ok()
                    }
                };
                is_known && (is_late || is_listed)
            })
        })
    }
}
