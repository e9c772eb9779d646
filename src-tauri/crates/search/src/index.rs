//! The index: takes entries in and out. Knows nothing of questions.
//!
//! Most of it is made once and then only read: vocabulary, texts, and who has which word. An entry that comes later is kept
//! beside it and looked at in every question, and one that goes is marked; when there are many such, all is made anew. So a
//! changed row costs well under a millisecond, and a question hardly more than before.

use crate::builder::Builder;
use crate::entries::{Entries, Slot};
use crate::entry::{Entry, EntryId, Field, Text, Tier};
use crate::matcher::Matcher;
use crate::numbers::Numbers;
use crate::rows::Rows;
use crate::texts::{TextId, Texts};
use crate::vocabulary::{Vocabulary, WordId};

/// Made anew when a hundredth of all has changed, but not for less than this.
const LEAST_WORN: usize = 512;
/// More than so many late entries would be felt with every key.
const MOST_WORN: usize = 2_000;

/// Everything that can be found, ready to be asked.
#[derive(Default)]
pub struct Index {
    pub(crate) entries: Entries,
    pub(crate) texts: Texts,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) numbers: Numbers,
    pub(crate) lists: Lists,
    pub(crate) matcher: Matcher,
}

// A keystroke is answered beside the one before it, so the index is asked from several threads.
const _: () = {
    const fn asked_from_threads<T: Send + Sync>() {}
    asked_from_threads::<Index>();
};

/// Who has which word, of the entries that are settled. Names are listed by word; what many share by text.
#[derive(Default)]
pub(crate) struct Lists {
    /// Words of own names, and whose they are.
    pub(crate) own: Rows<Slot>,
    /// Words of other names, and whose they are.
    pub(crate) other: Rows<Slot>,
    /// Words, and the shared texts they are in.
    pub(crate) texts: Rows<TextId>,
    /// Texts, and whose they are, for each tier beyond names.
    by_text: [Rows<Slot>; 3],
    /// How many have the word in their own name, at the moment.
    pub(crate) bearers: Vec<u32>,
    /// How many of those have it for a family name.
    pub(crate) families: Vec<u32>,
}

/// What is listed by text.
const BY_TEXT: [Tier; 3] = [Tier::Shared, Tier::Title, Tier::Wide];

impl Lists {
    /// Whose a text is in a tier beyond names.
    pub(crate) fn having(&self, tier: Tier, text: TextId) -> &[Slot] {
        let list = BY_TEXT.iter().position(|listed| *listed == tier).map(|place| &self.by_text[place]);
        list.map_or(&[], |list| list.get(text))
    }

    /// The lists of those who have a text, in whichever tier beyond names.
    pub(crate) fn all_having(&self, text: TextId) -> impl Iterator<Item = &[Slot]> {
        self.by_text.iter().map(move |list| list.get(text))
    }
}

impl Index {
    /// An index of the entries.
    pub fn build(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut builder = Builder::default();
        for entry in entries {
            builder.entry(entry.id, entry.company, entry.gone);
            for text in &entry.texts {
                builder.text(text.field, &text.text);
            }
            for number in &entry.numbers {
                builder.number(number);
            }
        }
        builder.build()
    }

    pub(crate) fn of(entries: Entries, texts: Texts, vocabulary: Vocabulary, numbers: Numbers) -> Self {
        let mut index =
            Self { entries, texts, vocabulary, numbers, lists: Lists::default(), matcher: Matcher };
        index.lists = index.listed();
        index.vocabulary.use_none();
        for slot in index.entries.slots() {
            if !index.entries.standing(slot).is_removed() {
                index.count_uses(slot, Vocabulary::use_once_more);
            }
        }
        index
    }

    fn listed(&self) -> Lists {
        let standing = |slot: Slot| !self.entries.standing(slot).is_removed();
        let texts_of = |tier: Tier| {
            self.entries.slots().filter(move |slot| standing(*slot)).flat_map(move |slot| {
                let id = self.entries.id(slot);
                (self.entries.texts(slot))
                    .filter(move |(field, _)| field.tier(id) == tier)
                    .map(move |(_, text)| (text, slot))
            })
        };
        let words_of = |tier: Tier| {
            texts_of(tier)
                .flat_map(|(text, slot)| self.texts.words(text).iter().map(move |word| (word.word, slot)))
        };
        let (words, texts) = (self.vocabulary.len() as usize, self.texts.len() as usize);
        let own = Rows::of(words, || words_of(Tier::Own));
        let bearers = (0..words as u32).map(|word| own.get(word).len() as u32).collect();
        let families = Rows::of(words, || {
            self.entries.slots().filter(move |slot| standing(*slot)).flat_map(move |slot| {
                (self.entries.texts(slot))
                    .filter(|(field, _)| *field == Field::Family)
                    .flat_map(|(_, text)| self.texts.words(text))
                    .map(move |word| (word.word, slot))
            })
        });
        let families = (0..words as u32).map(|word| families.get(word).len() as u32).collect();
        let by_text = BY_TEXT.map(|tier| Rows::of(texts, || texts_of(tier)));
        let is_shared = |text: &TextId| by_text.iter().any(|list| !list.get(*text).is_empty());
        let in_texts = Rows::of(words, || {
            (0..texts as u32)
                .filter(is_shared)
                .flat_map(|text| self.texts.words(text).iter().map(move |word| (word.word, text)))
        });
        Lists {
            own,
            other: Rows::of(words, || words_of(Tier::Other)),
            texts: in_texts,
            by_text,
            bearers,
            families,
        }
    }

    /// Puts entries in, in place of those of the same ids, and takes others out; an id in both is put in. What is taken
    /// out is found no more; its words are forgotten when the index is next [made anew](Self::renew).
    pub fn apply(&mut self, changed: Vec<Entry>, removed: &[EntryId]) {
        for id in removed {
            self.withdraw(*id);
        }
        for entry in changed {
            let id = entry.id;
            let asked = self.withdraw(id);
            self.list(entry);
            self.set_asked([(id, asked)]);
        }
        self.vocabulary.settle_late();
        if self.entries.wear() > (self.entries.len() / 100).clamp(LEAST_WORN, MOST_WORN) {
            self.renew();
        }
    }

    /// Makes the index anew, without anything that was taken out.
    pub fn renew(&mut self) {
        let mut builder = Builder::default();
        let mut asked = Vec::new();
        for slot in self.entries.slots().filter(|slot| !self.entries.standing(*slot).is_removed()) {
            let id = self.entries.id(slot);
            builder.entry(id, self.entries.company(slot), self.entries.standing(slot).has_left());
            for (field, text) in self.entries.texts(slot) {
                builder.text(field, self.texts.text(text));
            }
            for number in self.numbers.of(slot) {
                builder.number(&number);
            }
            asked.push((id, self.entries.standing(slot).asked()));
        }
        *self = builder.build();
        self.set_asked(asked.into_iter().filter(|(_, asked)| *asked > 0));
    }

    /// Says how much entries are asked for, 0 (not at all) to 15, until it is said otherwise or they are taken out. One that
    /// is put in anew is asked for as much as before.
    pub fn set_asked(&mut self, asked: impl IntoIterator<Item = (EntryId, u8)>) {
        for (id, asked) in asked {
            if let Some(slot) = self.entries.slot(id) {
                self.entries.set_asked(slot, asked);
            }
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn list(&mut self, entry: Entry) {
        let Entry { id, company, texts, numbers, gone } = entry;
        let slot = self.entries.begin(id, company, gone);
        let mut length = 0;
        for Text { field, text } in texts {
            let text_id = self.texts.add(&text, &mut self.vocabulary);
            if field.tier(id) == Tier::Own {
                length += text.chars().count();
            }
            self.entries.add_text(field, text_id);
        }
        self.entries.end(length);
        self.entries.note_late();
        for number in &numbers {
            self.numbers.add(slot, number);
        }
        self.lists.bearers.resize(self.vocabulary.len() as usize, 0);
        self.lists.families.resize(self.vocabulary.len() as usize, 0);
        self.count_bearers(slot, |count| *count += 1);
        self.count_families(slot, |count| *count += 1);
        self.count_uses(slot, Vocabulary::use_once_more);
    }

    /// Takes an entry out; gives how much it was asked for.
    fn withdraw(&mut self, id: EntryId) -> u8 {
        let Some(slot) = self.entries.slot(id) else { return 0 };
        let asked = self.entries.standing(slot).asked();
        self.entries.remove(slot);
        self.numbers.remove(slot);
        self.count_bearers(slot, |count| *count -= 1);
        self.count_families(slot, |count| *count -= 1);
        self.count_uses(slot, Vocabulary::use_once_less);
        asked
    }

    fn count_uses(&mut self, slot: Slot, count: fn(&mut Vocabulary, WordId)) {
        for (_, text) in self.entries.texts(slot) {
            for word in self.texts.words(text) {
                count(&mut self.vocabulary, word.word);
            }
        }
    }

    fn count_bearers(&mut self, slot: Slot, count: impl Fn(&mut u32)) {
        let id = self.entries.id(slot);
        for word in self.words_where(slot, |field| field.tier(id) == Tier::Own) {
            count(&mut self.lists.bearers[word as usize]);
        }
    }

    fn count_families(&mut self, slot: Slot, count: impl Fn(&mut u32)) {
        for word in self.words_where(slot, |field| field == Field::Family) {
            count(&mut self.lists.families[word as usize]);
        }
    }

    /// The words of an entry in some of its fields, each once.
    fn words_where(&self, slot: Slot, is_wanted: impl Fn(Field) -> bool) -> Vec<WordId> {
        let texts = self.entries.texts(slot).filter(|(field, _)| is_wanted(*field));
        let mut words: Vec<WordId> =
            texts.flat_map(|(_, text)| self.texts.words(text)).map(|own| own.word).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Calls with every word of the entry: what it is to it, which it is, and which of the entry's simple words it takes.
    pub(crate) fn each_word(&self, slot: Slot, mut word: impl FnMut(Field, WordId, u64)) {
        let mut base = 0_u8;
        for (field, text) in self.entries.texts(slot) {
            for own in self.texts.words(text) {
                word(field, own.word, places(base.saturating_add(own.first), own.count));
            }
            base = base.saturating_add(self.texts.simple_words(text));
        }
    }
}

/// Which simple words of an entry a match takes, a bit each. A typed word may not take what another has taken: "anna an"
/// asks for two words, and somebody called only Anna has one. Words after the 64th of an entry are not told apart and
/// may be taken again.
fn places(first: u8, count: u8) -> u64 {
    let run = if count >= 64 { u64::MAX } else { (1 << count) - 1 };
    if first >= 64 { 0 } else { run << first }
}
