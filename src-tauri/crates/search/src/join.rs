//! Which entries have several typed words. Knows lists and slots; how well an entry fits is the [scorer](crate::score)'s.
//!
//! The lists of the words are joined, those of names first: where one word is rare, those who have it are looked at; where
//! all are common, each list is laid out as one bit an entry and the bits are compared, sixty-four entries at a time. What is
//! shared (departments, titles, companies) is joined only where somebody found by it could still be among the best.
//! Cost: about a nanosecond an entry of a list, and a quarter of a microsecond for each entry that is looked at.

use std::ops::Range;

use crate::answer::{InReading, Reading, id_of};
use crate::best::Best;
use crate::entries::Slot;
use crate::entry::Tier;
use crate::index::Index;
use crate::meaning::{Class, Fit, Meaning};
use crate::rank::{Asked, Rank, commonness};
use crate::score::{Scorer, is_needed};
use crate::vocabulary::WordId;

/// In which lists words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Among {
    Names,
    All,
}

/// Looking at an entry costs as much as going over this many of a list.
const LOOK: usize = 150;
/// For each typed word no more entries than this are looked at for a guess, and for all together.
const MOST_GUESSED: usize = 500;
/// And no more than this closely.
const MOST_LOOKED_AT: usize = 300;

/// Spreads numbers over all bits: an odd number near the golden section of 2⁶⁴.
const MIXING: u64 = 0x9E37_79B9_7F4A_7C15;

/// An entry that has all that is needed.
#[derive(Clone, Copy)]
struct Fitting {
    name: u64,
    slot: Slot,
    rank: Rank,
}

impl Index {
    /// Offers the entries that have all the words that are needed.
    pub(crate) fn join(&self, reading: &Reading, number: u8, asked: &Asked, best: &mut Best<InReading>) {
        let meanings = &reading.meanings;
        let needed: Vec<&Meaning> =
            meanings.iter().filter(|meaning| is_needed(self, meanings, meaning)).collect();
        let mut scorer = Scorer::new(self, meanings);
        let names = self.having_all(&needed, Among::Names);
        let (late_names, late): (Vec<Slot>, Vec<Slot>) =
            self.entries.late().partition(|slot| self.has_names(*slot, &needed));
        let first = late_names.into_iter().chain(names.iter().copied());
        let mut found = self.fitting(first, 0, &mut scorer, asked, best);
        self.offer_all(&mut found, reading.is_recut, number, asked, best);
        let mut found = self.fitting(late.into_iter(), 0, &mut scorer, asked, best);
        if let Some(class) = self.best_class_of_shared(&needed) {
            let least = Rank { class, tiers: Tier::Shared as u8, common: u8::MAX, ..Rank::best() }.part();
            if best.has_room(asked.least(least)) {
                let all = self.having_all(&needed, Among::All);
                let others = all.into_iter().filter(|slot| names.binary_search(slot).is_err());
                found.append(&mut self.fitting(others, least, &mut scorer, asked, best));
            }
        }
        self.offer_all(&mut found, reading.is_recut, number, asked, best);
    }

    /// Whether an entry has all the words in its names.
    fn has_names(&self, slot: Slot, needed: &[&Meaning]) -> bool {
        let id = self.entries.id(slot);
        needed.iter().all(|meaning| {
            let mut has = false;
            self.each_word(slot, |field, word, _| {
                has |= field.tier(id) <= Tier::Other && meaning.fit(word).is_some();
            });
            has
        })
    }

    /// Those of the entries that have all that is needed, as far as they could be among the best.
    fn fitting(
        &self,
        slots: impl Iterator<Item = Slot>,
        least: u64,
        scorer: &mut Scorer<'_>,
        asked: &Asked,
        best: &Best<InReading>,
    ) -> Vec<Fitting> {
        let mut found = Vec::new();
        for slot in slots {
            let standing = self.entries.standing(slot);
            if best.has_room(least | asked.part(slot, standing))
                && asked.wants(standing)
                && let Some(rank) = scorer.whole(slot)
            {
                found.push(Fitting { name: self.own_name(slot), slot, rank });
            }
        }
        found
    }

    /// Offers entries; of those that fit alike the names come first that most have, which are the likeliest meant.
    fn offer_all(
        &self,
        found: &mut [Fitting],
        is_recut: bool,
        number: u8,
        asked: &Asked,
        best: &mut Best<InReading>,
    ) {
        found.sort_unstable_by_key(|fitting| fitting.name);
        for namesakes in found.chunk_by(|one, next| one.name == next.name) {
            let many = commonness(namesakes.len() as u32);
            for Fitting { slot, mut rank, .. } in namesakes.iter().copied() {
                if is_recut {
                    rank.class = rank.class.max(Class::Sounds);
                }
                rank.common = many.min(7) * 8 + (rank.common / 4).min(7);
                let key = rank.key(slot, self.entries.standing(slot), asked);
                best.offer(key, slot, id_of(self, slot), InReading { rank, reading: number });
            }
        }
    }

    /// A number that is the same for those who have the same own names.
    fn own_name(&self, slot: Slot) -> u64 {
        let id = self.entries.id(slot);
        let own = self.entries.texts(slot).filter(|(field, _)| field.tier(id) == Tier::Own);
        own.fold(0, |name, (_, text)| (name ^ u64::from(text)).wrapping_mul(MIXING))
    }

    /// The best class of whoever is found by something shared; none where nothing shared has any of the words.
    fn best_class_of_shared(&self, needed: &[&Meaning]) -> Option<Class> {
        let is_shared = |words: &Range<WordId>| !self.lists.texts.span(words.clone()).is_empty();
        let best = |meaning: &Meaning, counts: &dyn Fn(&Range<WordId>) -> bool| {
            let exact = (!meaning.exact.is_empty() && counts(&meaning.exact)).then_some(Class::Exact);
            let begins = (!meaning.begins.is_empty() && counts(&meaning.begins)).then_some(Class::Prefix);
            let others = meaning.others.iter().filter(|(word, _)| counts(&(*word..*word + 1)));
            exact.into_iter().chain(begins).chain(others.map(|(_, fit)| fit.class)).min()
        };
        let any: Vec<Class> = needed.iter().filter_map(|meaning| best(meaning, &|_| true)).collect();
        let shared = |(place, meaning): (usize, &&Meaning)| {
            let others = any.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, class)| *class);
            Some(others.max().unwrap_or(Class::Exact).max(best(meaning, &is_shared)?))
        };
        needed.iter().enumerate().filter_map(shared).min()
    }

    /// The settled entries that have all the words, in order.
    fn having_all(&self, needed: &[&Meaning], among: Among) -> Vec<Slot> {
        let Some(rarest) = needed.iter().min_by_key(|meaning| self.extent(meaning, among)) else {
            return Vec::new();
        };
        let rare = self.extent(rarest, among);
        let all: usize = needed.iter().map(|meaning| self.extent(meaning, among)).sum();
        if rare * LOOK < all + self.entries.slots().len() / 32 {
            let mut slots = Vec::with_capacity(rare);
            self.each(rarest, among, |slot| slots.push(slot));
            slots.sort_unstable();
            slots.dedup();
            slots
        } else {
            set(&self.bits_of_all(needed, among)).collect()
        }
    }

    /// Offers entries by as many of the words as they have.
    pub(crate) fn guess(&self, reading: &Reading, number: u8, asked: &Asked, best: &mut Best<InReading>) {
        let meanings = &reading.meanings;
        let mut slots: Vec<Slot> = self.entries.late().collect();
        let needed: Vec<&Meaning> =
            meanings.iter().filter(|meaning| is_needed(self, meanings, meaning)).collect();
        if needed.len() > 1 {
            slots.extend(set(&self.bits_of_all(&needed, Among::All)).take(MOST_GUESSED));
        }
        for meaning in meanings {
            self.best_of(meaning, MOST_GUESSED, &mut slots);
        }
        slots.sort_unstable();
        slots.dedup();
        let mut scorer = Scorer::guessing(self, meanings);
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
        let begins = (!meaning.begins.is_empty()).then(|| (meaning.unfinished(), meaning.begins.clone()));
        let exact = (!meaning.exact.is_empty())
            .then(|| (Fit { class: Class::Exact, cost: 0 }, meaning.exact.clone()));
        let others = meaning.others.iter().map(|(word, fit)| (*fit, *word..*word + 1));
        let mut all: Vec<(Fit, Range<WordId>)> = exact.into_iter().chain(begins).chain(others).collect();
        all.sort_unstable_by_key(|(fit, words)| (*fit, words.start));
        let before = slots.len();
        for (_, words) in all {
            if slots.len() - before + self.extent_of(words.clone(), Among::All) <= most {
                self.each_of(words, Among::All, |slot| slots.push(slot));
            }
        }
    }

    /// How many entries of lists a word can mean.
    fn extent(&self, meaning: &Meaning, among: Among) -> usize {
        let others = meaning.others.iter().map(|(word, _)| self.extent_of(*word..*word + 1, among));
        others.sum::<usize>() + self.extent_of(meaning.begins.clone(), among)
    }

    fn extent_of(&self, words: Range<WordId>, among: Among) -> usize {
        let lists = &self.lists;
        let names = lists.own.span(words.clone()).len() + lists.other.span(words.clone()).len();
        if among == Among::Names {
            return names;
        }
        let texts = lists.texts.span(words).iter();
        names + texts.flat_map(|text| lists.all_having(*text)).map(<[Slot]>::len).sum::<usize>()
    }

    /// Calls with every settled entry that has what the word can mean, some more than once.
    fn each(&self, meaning: &Meaning, among: Among, mut slot: impl FnMut(Slot)) {
        self.each_of(meaning.begins.clone(), among, &mut slot);
        for (word, _) in &meaning.others {
            self.each_of(*word..*word + 1, among, &mut slot);
        }
    }

    fn each_of(&self, words: Range<WordId>, among: Among, mut slot: impl FnMut(Slot)) {
        let lists = &self.lists;
        lists.own.span(words.clone()).iter().for_each(|found| slot(*found));
        lists.other.span(words.clone()).iter().for_each(|found| slot(*found));
        if among == Among::All {
            for text in lists.texts.span(words) {
                lists.all_having(*text).flatten().for_each(|found| slot(*found));
            }
        }
    }

    /// The settled entries that all the words can mean, a bit each.
    fn bits_of_all(&self, needed: &[&Meaning], among: Among) -> Vec<u64> {
        let mut all: Option<Vec<u64>> = None;
        for meaning in needed {
            let mut bits = vec![0_u64; self.entries.slots().len().div_ceil(64)];
            self.each(meaning, among, |slot| bits[slot as usize / 64] |= 1 << (slot % 64));
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
