//! Makes an index of many entries at once, from texts that are only lent to it.

use vaihde_domain::CompanyId;

use crate::entries::Entries;
use crate::entry::{EntryId, Field, Tier};
use crate::index::Index;
use crate::numbers::Numbers;
use crate::texts::{Forms, Texts};
use crate::vocabulary::Vocabulary;
use crate::{address, nicknames};

/// Takes entries in, one after the other, and makes an index of them.
#[derive(Default)]
pub struct Builder {
    entries: Entries,
    texts: Texts,
    forms: Forms,
    numbers: Numbers,
    /// The letters of the present entry's own name.
    length: usize,
    present: Option<EntryId>,
}

impl Builder {
    /// Begins an entry. What it is found by is added to it until the next begins. Of two entries of one id the later
    /// stands.
    pub fn entry(&mut self, id: EntryId, company: CompanyId, gone: bool) {
        self.end();
        self.entries.begin(id, company, gone);
        self.present = Some(id);
    }

    /// Words that the entry is found by, in the order in which matches are shown.
    pub fn text(&mut self, field: Field, text: &str) {
        let Some(own) = self.present else { return };
        if field.tier(own) == Tier::Own {
            self.length += text.chars().count();
        }
        let id = self.texts.intern(text, |folded, letters| self.forms.number(folded, letters));
        self.entries.add_text(field, id);
    }

    /// A number that the entry is found by, written in any way.
    pub fn number(&mut self, written: &str) {
        if self.present.is_some() {
            self.numbers.add(self.entries.slots().end - 1, written);
        }
    }

    fn end(&mut self) {
        if self.present.take().is_some() {
            self.entries.end(std::mem::take(&mut self.length));
        }
    }

    /// The index of what was taken in.
    pub fn build(mut self) -> Index {
        self.end();
        let Self { mut entries, mut texts, forms, mut numbers, .. } = self;
        let (vocabulary, numbers_of_words) = std::thread::scope(|scope| {
            let numbers = &mut numbers;
            scope.spawn(move || {
                numbers.settle();
                // Not at the first question, which would wait for it.
                nicknames::other_names("");
                address::weight("");
            });
            entries.settle();
            Vocabulary::settle(&forms.folded, &forms.letters)
        });
        texts.renumber(&numbers_of_words);
        Index::of(entries, texts, vocabulary, numbers)
    }
}
