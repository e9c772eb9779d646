//! Who has the one word that was typed: straight from the lists, without looking at entries.
//!
//! Class by class until the answer is full; within a class the commonest word first, so that most others cannot enter any
//! more and their lists are passed over. Cost: some nanoseconds an entry of the lists that are gone through.

use std::ops::Range;

use crate::answer::{InReading, id_of};
use crate::best::Best;
use crate::entries::Slot;
use crate::entry::{Field, Tier};
use crate::index::Index;
use crate::meaning::{Class, Fit, Meaning};
use crate::rank::{Asked, Rank, commonness};
use crate::score::{Scorer, letters_differ};
use crate::vocabulary::WordId;

/// What a word is looked for among when it is typed right, and when it is misheard.
const SURE: [Class; 4] = [Class::Exact, Class::Inflected, Class::Prefix, Class::OtherName];
const HEARD: [Class; 2] = [Class::Sounds, Class::Slip];

const NEAR: [Tier; 3] = [Tier::Own, Tier::Shared, Tier::Title];
const NOT_OWN: [Tier; 2] = [Tier::Other, Tier::Wide];
const NAMES: [Tier; 2] = [Tier::Own, Tier::Other];

impl Index {
    /// Offers the entries that have the word; those that have what it was misheard for only where it `was_heard`.
    pub(crate) fn one_word(
        &self,
        meaning: &Meaning,
        number: u8,
        was_heard: bool,
        asked: &Asked,
        best: &mut Best<InReading>,
    ) {
        let mut scorer = Scorer::new(self, std::slice::from_ref(meaning));
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
        let classes: &[Class] = if was_heard { &HEARD } else { &SURE };
        for class in classes {
            let least = Rank { class: *class, common: u8::MAX, ..Rank::best() }.part();
            if !offer.best.has_room(asked.least(least)) {
                return;
            }
            offer.class(meaning, *class);
        }
    }
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
                    (meaning.exact.clone(), Fit { class: Class::Exact, cost: 0 }),
                    (meaning.begins.clone(), meaning.unfinished()),
                ] {
                    self.words(words, fit, meaning, &NOT_OWN);
                }
                for (word, fit) in meaning.others.iter().filter(|(_, fit)| fit.class < Class::OtherName) {
                    self.words(*word..*word + 1, *fit, meaning, &NOT_OWN);
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
        let bearers = &self.index.lists.bearers;
        let commonest = words.clone().max_by_key(|word| bearers[*word as usize]);
        for tier in tiers {
            let first = commonest.filter(|_| *tier == Tier::Own);
            for word in first.into_iter().chain(words.clone().filter(|word| first != Some(*word))) {
                self.word(word, fit, meaning, *tier);
            }
        }
    }

    fn word(&mut self, word: WordId, fit: Fit, meaning: &Meaning, tier: Tier) {
        let lists = &self.index.lists;
        let common = if tier == Tier::Own { commonness(lists.bearers[word as usize]) } else { 0 };
        let demoted = if matches!(tier, Tier::Other | Tier::Wide) { Class::OtherName } else { Class::Exact };
        let class = fit.class.max(demoted);
        let plain = if tier == Tier::Wide { fit.class } else { class };
        let mut rank = Rank { class, plain, cost: fit.cost, tiers: tier as u8, common, ..Rank::best() };
        if !self.best.has_room(self.asked.least(rank.part())) {
            return;
        }
        rank.letters_differ = u8::from(letters_differ(self.index, meaning, word));
        match tier {
            Tier::Own => self.slots(lists.own.get(word), rank, word),
            Tier::Other => self.slots(lists.other.get(word), rank, word),
            tier => {
                for text in lists.texts.get(word) {
                    self.slots(lists.having(tier, *text), rank, word);
                }
            }
        }
    }

    fn slots(&mut self, slots: &[Slot], rank: Rank, word: WordId) {
        let part = rank.part();
        let is_nickname = rank.class == Class::OtherName && rank.tiers == Tier::Own as u8;
        for slot in slots {
            let standing = self.index.entries.standing(*slot);
            let key = part | self.asked.part(*slot, standing);
            if self.best.has_room(key)
                && self.asked.wants(standing)
                && (!is_nickname || self.is_given(word, *slot))
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
