//! Which entries have the typed words. Knows lists and slots; how well an entry fits is the [scorer](crate::score)'s.
//!
//! One typed word is answered straight from the lists, class by class, until the answer is full. Of several words the lists
//! are joined: where one of them is rare, those who have it are looked at; where all are common, each list is laid out as
//! one bit an entry and the bits are compared, sixty-four entries at a time. Cost: about a nanosecond an entry of a list.

use std::ops::Range;

use crate::answer::{InReading, Reading, id_of};
use crate::best::Best;
use crate::entries::Slot;
use crate::entry::{Field, Tier};
use crate::index::Index;
use crate::meaning::{Class, Fit, Meaning};
use crate::rank::{Asked, Rank, commonness};
use crate::score::{Scorer, is_needed, letters_differ};
use crate::vocabulary::WordId;

/// How far the meanings have been thought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    Sure,
    Heard,
}

/// Looking at an entry costs as much as going over this many of a list.
const LOOK: usize = 40;
/// For each typed word no more entries than this are looked at for a guess, and for all together.
const MOST_GUESSED: usize = 500;
/// And no more than this closely.
const MOST_LOOKED_AT: usize = 300;

impl Index {
    /// Offers the entries that have all the words that are needed.
    pub(crate) fn join(
        &self,
        reading: &Reading,
        number: u8,
        depth: Depth,
        asked: &Asked,
        best: &mut Best<InReading>,
    ) {
        let meanings = &reading.meanings;
        if let ([meaning], false) = (&meanings[..], reading.is_recut) {
            self.one_word(meaning, number, depth, asked, best);
            return;
        }
        let mut needed: Vec<&Meaning> =
            meanings.iter().filter(|meaning| is_needed(self, meanings, meaning)).collect();
        needed.sort_by_key(|meaning| self.extent(meaning));
        let mut scorer = Scorer::new(self, meanings);
        let mut look = |slot: Slot| {
            let standing = self.entries.standing(slot);
            if asked.wants(standing)
                && let Some(mut rank) = scorer.whole(slot)
            {
                if reading.is_recut {
                    rank.class = rank.class.max(Class::Sounds);
                }
                let key = rank.key(slot, standing, asked);
                best.offer(key, slot, id_of(self, slot), InReading { rank, reading: number });
            }
        };
        self.entries.late().for_each(&mut look);
        let Some(rarest) = needed.first() else { return };
        let rare = self.extent(rarest);
        let all: usize = needed.iter().map(|meaning| self.extent(meaning)).sum();
        if rare * LOOK < all + self.entries.slots().len() / 32 {
            let mut slots = Vec::with_capacity(rare);
            self.each(rarest, |slot| slots.push(slot));
            slots.sort_unstable();
            slots.dedup();
            slots.into_iter().for_each(look);
        } else {
            set(&self.bits_of_all(&needed)).for_each(look);
        }
    }

    /// Offers entries by as many of the words as they have.
    pub(crate) fn guess(&self, reading: &Reading, number: u8, asked: &Asked, best: &mut Best<InReading>) {
        let meanings = &reading.meanings;
        let mut slots: Vec<Slot> = self.entries.late().collect();
        let needed: Vec<&Meaning> =
            meanings.iter().filter(|meaning| is_needed(self, meanings, meaning)).collect();
        if needed.len() > 1 {
            set(&self.bits_of_all(&needed)).take(MOST_GUESSED).for_each(|slot| slots.push(slot));
        }
        for meaning in meanings {
            self.best_of(meaning, MOST_GUESSED, &mut slots);
        }
        slots.sort_unstable();
        slots.dedup();
        let mut scorer = Scorer::new(self, meanings);
        let mut ranked: Vec<(u64, Slot)> = Vec::new();
        for slot in slots {
            let standing = self.entries.standing(slot);
            if asked.wants(standing)
                && let Some(rank) = scorer.part(slot, false)
            {
                ranked.push((rank.key(slot, standing, asked), slot));
            }
        }
        if ranked.len() > MOST_LOOKED_AT {
            ranked.select_nth_unstable(MOST_LOOKED_AT - 1);
            ranked.truncate(MOST_LOOKED_AT);
        }
        for (_, slot) in ranked {
            if let Some(rank) = scorer.part(slot, true) {
                let key = rank.key(slot, self.entries.standing(slot), asked);
                best.offer(key, slot, id_of(self, slot), InReading { rank, reading: number });
            }
        }
    }

    /// Those who have what a word means best, up to so many.
    fn best_of(&self, meaning: &Meaning, most: usize, slots: &mut Vec<Slot>) {
        let begins = (0..1)
            .filter(|_| !meaning.begins.is_empty())
            .map(|_| (meaning.unfinished(), meaning.begins.clone()));
        let exact = (0..1)
            .filter(|_| !meaning.exact.is_empty())
            .map(|_| (Fit { class: Class::Exact, cost: 0 }, meaning.exact.clone()));
        let others = meaning.others.iter().map(|(word, fit)| (*fit, *word..*word + 1));
        let mut all: Vec<(Fit, Range<WordId>)> = exact.chain(begins).chain(others).collect();
        all.sort_unstable_by_key(|(fit, words)| (*fit, words.start));
        let before = slots.len();
        for (_, words) in all {
            if slots.len() - before + self.extent_of(words.clone()) <= most {
                self.each_of(words, |slot| slots.push(slot));
            }
        }
    }

    fn one_word(
        &self,
        meaning: &Meaning,
        number: u8,
        depth: Depth,
        asked: &Asked,
        best: &mut Best<InReading>,
    ) {
        let meanings = std::slice::from_ref(meaning);
        let mut scorer = Scorer::new(self, meanings);
        for slot in self.entries.late() {
            let standing = self.entries.standing(slot);
            if asked.wants(standing)
                && let Some(rank) = scorer.whole(slot)
            {
                let key = rank.key(slot, standing, asked);
                best.offer(key, slot, id_of(self, slot), InReading { rank, reading: number });
            }
        }
        let mut offer = Offer { index: self, asked, number, best };
        let classes: &[Class] = match depth {
            Depth::Sure => &[Class::Exact, Class::Inflected, Class::Prefix, Class::OtherName],
            Depth::Heard => &[Class::Sounds, Class::Slip],
        };
        for class in classes {
            if offer.best.is_full() && !offer.best.has_room(offer.asked.least_key(*class, 0)) {
                return;
            }
            offer.class(meaning, *class);
        }
    }

    /// How many entries of lists a word can mean.
    fn extent(&self, meaning: &Meaning) -> usize {
        let others = meaning.others.iter().map(|(word, _)| self.extent_of(*word..*word + 1)).sum::<usize>();
        others + self.extent_of(meaning.begins.clone())
    }

    fn extent_of(&self, words: Range<WordId>) -> usize {
        let lists = &self.lists;
        let texts = lists.texts.span(words.clone()).iter();
        lists.own.span(words.clone()).len()
            + lists.other.span(words).len()
            + texts.flat_map(|text| lists.all_having(*text)).map(<[Slot]>::len).sum::<usize>()
    }

    /// Calls with every settled entry that has what the word can mean, some more than once.
    fn each(&self, meaning: &Meaning, mut slot: impl FnMut(Slot)) {
        self.each_of(meaning.begins.clone(), &mut slot);
        for (word, _) in &meaning.others {
            self.each_of(*word..*word + 1, &mut slot);
        }
    }

    fn each_of(&self, words: Range<WordId>, mut slot: impl FnMut(Slot)) {
        let lists = &self.lists;
        lists.own.span(words.clone()).iter().for_each(|found| slot(*found));
        lists.other.span(words.clone()).iter().for_each(|found| slot(*found));
        for text in lists.texts.span(words) {
            lists.all_having(*text).flatten().for_each(|found| slot(*found));
        }
    }

    /// The settled entries that all the words can mean, a bit each.
    fn bits_of_all(&self, needed: &[&Meaning]) -> Vec<u64> {
        let mut all: Option<Vec<u64>> = None;
        for meaning in needed {
            let mut bits = vec![0_u64; self.entries.slots().len().div_ceil(64)];
            self.each(meaning, |slot| bits[slot as usize / 64] |= 1 << (slot % 64));
            match &mut all {
                None => all = Some(bits),
                Some(all) => all.iter_mut().zip(bits).for_each(|(all, bits)| *all &= bits),
            }
        }
        all.unwrap_or_default()
    }
}

/// The numbers of the bits that are set.
fn set(bits: &[u64]) -> impl Iterator<Item = Slot> {
    bits.iter().enumerate().flat_map(|(word, bits)| {
        let mut bits = *bits;
        std::iter::from_fn(move || {
            (bits != 0).then(|| {
                let bit = bits.trailing_zeros();
                bits &= bits - 1;
                (word * 64) as u32 + bit
            })
        })
    })
}

/// Offers the entries of one typed word from the lists, without looking at them.
struct Offer<'a> {
    index: &'a Index,
    asked: &'a Asked,
    number: u8,
    best: &'a mut Best<InReading>,
}

impl Offer<'_> {
    /// All that fit in this class.
    fn class(&mut self, meaning: &Meaning, class: Class) {
        let of_class = |wanted: Class| meaning.others.iter().filter(move |(_, fit)| fit.class == wanted);
        match class {
            Class::Exact => self.words(meaning.exact.clone(), Fit { class, cost: 0 }, meaning, &NEAR),
            Class::Prefix => {
                let fit = meaning.unfinished();
                self.words(meaning.begins.start..meaning.exact.start, fit, meaning, &NEAR);
                self.words(meaning.exact.end..meaning.begins.end, fit, meaning, &NEAR);
            }
            Class::OtherName => {
                for (words, fit) in [
                    (meaning.exact.clone(), Fit { class, cost: 0 }),
                    (meaning.begins.clone(), Fit { class, cost: meaning.unfinished().cost }),
                ] {
                    self.words(words, fit, meaning, &NOT_OWN);
                }
                for (word, fit) in meaning.others.iter().filter(|(_, fit)| fit.class < Class::OtherName) {
                    self.words(*word..*word + 1, Fit { class, ..*fit }, meaning, &NOT_OWN);
                }
            }
            _ => {}
        }
        let tiers: &[Tier] = match class {
            Class::OtherName => &[Tier::Own],
            Class::Exact | Class::Inflected | Class::Prefix => &NEAR,
            _ => &NAMES,
        };
        for (word, fit) in of_class(class) {
            self.words(*word..*word + 1, *fit, meaning, tiers);
        }
    }

    fn words(&mut self, words: Range<WordId>, fit: Fit, meaning: &Meaning, tiers: &[Tier]) {
        let lists = &self.index.lists;
        for tier in tiers {
            if !self.best.has_room(self.asked.least_key(fit.class, *tier as u8)) {
                continue;
            }
            for word in words.clone() {
                let mut rank = Rank {
                    class: fit.class,
                    missed: 0,
                    cost: fit.cost,
                    tiers: *tier as u8,
                    letters_differ: u8::from(letters_differ(self.index, meaning, word, fit)),
                    common: 0,
                };
                match tier {
                    Tier::Own => {
                        rank.common = commonness(lists.bearers[word as usize]);
                        self.slots(lists.own.get(word), rank, Some(word));
                    }
                    Tier::Other => self.slots(lists.other.get(word), rank, None),
                    tier => lists
                        .texts
                        .get(word)
                        .iter()
                        .for_each(|text| self.slots(lists.having(*tier, *text), rank, None)),
                }
            }
        }
    }

    fn slots(&mut self, slots: &[Slot], rank: Rank, name: Option<WordId>) {
        for slot in slots {
            let standing = self.index.entries.standing(*slot);
            let key = rank.key(*slot, standing, self.asked);
            if self.best.has_room(key)
                && self.asked.wants(standing)
                && (rank.class != Class::OtherName || name.is_none_or(|name| self.is_given(name, *slot)))
            {
                let how = InReading { rank, reading: self.number };
                self.best.offer(key, *slot, id_of(self.index, *slot), how);
            }
        }
    }

    /// Nobody's family name has a nickname.
    fn is_given(&self, name: WordId, slot: Slot) -> bool {
        let mut is_given = false;
        self.index.each_word(slot, |field, word, _| is_given |= field == Field::Name && word == name);
        is_given
    }
}

const NEAR: [Tier; 3] = [Tier::Own, Tier::Shared, Tier::Title];
const NOT_OWN: [Tier; 2] = [Tier::Other, Tier::Wide];
const NAMES: [Tier; 2] = [Tier::Own, Tier::Other];
