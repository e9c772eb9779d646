//! What a typed word was misheard or misspelt for. Knows sounds and their costs, not who bears a name.
//!
//! The tree of keys gives the words that are near at all; each is then compared sound by sound, as it sounds, as it is
//! spelt and as it is heard in the table of spoken names. Cost: some tens of microseconds to hear, some hundreds to guess.

use super::{Class, Fit, Meaning, UNFINISHED};
use crate::fold::common_beginning;
use crate::slips::{Distance, FIRST, LONGEST_TAIL, SLIP, Typed};
use crate::sound::{class, key, sounding, sounds, spelt};
use crate::trie::{Near, STEP};
use crate::vocabulary::{Vocabulary, WordId};

/// What it costs that a foreign name is written as it is heard.
const SPOKEN: u16 = 2;
/// What costs more is more than a sound misheard.
pub(crate) const MOST_MISHEARD: u16 = 10;
/// A typed word shorter than this is too little to guess at.
const SHORTEST_HEARD: usize = 2;
const SHORTEST_GUESSED_BEGINNING: usize = 4;
const SHORTEST_PART: usize = 4;
/// No more words than this are guessed for one that was typed.
const MOST_GUESSED: usize = 200;
const SHORTEST_GUESSED: usize = 3;
/// Fewer letters begin too many names.
pub(crate) const SHORTEST_BEGINNING: usize = 3;

/// A way to hear a typed word.
pub(super) struct Hearing {
    typed: Typed,
    key: Vec<u8>,
    letters: u32,
}

impl Hearing {
    fn new(sounds: Vec<u8>) -> Self {
        let mut made = Vec::new();
        key(&sounds, false, &mut made);
        Self { letters: letters(&sounds), typed: Typed::new(sounds), key: made }
    }

    fn begins_as(&self, name: &[u8]) -> bool {
        let is_alike = |one: u8, other: u8| one == other || (class(one) != 0 && class(one) == class(other));
        self.typed.first().zip(name.first()).is_some_and(|(one, other)| is_alike(one, *other))
    }

    /// Whether it is worth while to compare a name: neither has many letters that the other has not.
    fn may_be_within(&self, name: &[u8], most: u16) -> bool {
        let (own, slips) = (letters(name), u32::from(most / SLIP) + 1);
        self.typed.len().abs_diff(name.len()) <= LONGEST_TAIL
            && (self.letters & !own).count_ones() <= slips
            && (own & !self.letters).count_ones() <= slips
    }
}

impl Meaning {
    /// Adds what sounds like the word; unless the whole was `understood` without it, also what is one slip away from it or
    /// begins so.
    pub(crate) fn hear(&mut self, vocabulary: &Vocabulary, understood: bool) {
        if !self.can_be_misheard() {
            return;
        }
        self.listen();
        let beginnings = !understood
            && self.is_last
            && !self.is_known()
            && self.word.spans.len() >= SHORTEST_GUESSED_BEGINNING;
        let most = match self.word.spans.len() {
            2 => 0,
            _ if understood => STEP / 2,
            3 | 4 => STEP,
            _ => STEP + STEP / 2,
        };
        self.add_near(vocabulary, Near { most, beginnings, tails: false }, Self::heard);
    }

    /// Adds whatever resembles the word.
    pub(crate) fn guess(&mut self, vocabulary: &Vocabulary) {
        if !self.can_be_misheard() || self.word.spans.len() < SHORTEST_GUESSED {
            return;
        }
        self.listen();
        let beginnings = self.is_last && self.word.spans.len() >= SHORTEST_GUESSED_BEGINNING;
        let most = match self.word.spans.len() {
            ..5 => STEP,
            5 | 6 => STEP + STEP / 2,
            _ => 2 * STEP,
        };
        self.add_near(vocabulary, Near { most, beginnings, tails: true }, Self::guessed);
        if self.word.spans.len() >= SHORTEST_PART && !self.is_sure() {
            let typed = std::mem::take(&mut self.word.folded);
            self.add(
                vocabulary.containing(&typed).take(MOST_GUESSED),
                Fit { class: Class::Loose, cost: SLIP + 2 },
            );
            self.word.folded = typed;
            self.sort(vocabulary);
        }
    }

    /// Adds whatever is at all like the word: what begins alike, and what sounds alike but for two fifths of it; but for a
    /// quarter where already the first sound is another. The vocabulary is gone through, which takes too long for a key.
    pub(crate) fn loosen(&mut self, vocabulary: &Vocabulary) {
        self.listen();
        let letters = self.word.spans.len();
        let mut alike = Vec::new();
        for word in 0..vocabulary.len() {
            if !vocabulary.is_used(word) || self.fit(word).is_some() {
                continue;
            }
            let begun = common_beginning(&self.word.folded, vocabulary.folded(word));
            let mut least = if begun >= SHORTEST_BEGINNING && 2 * begun >= letters {
                SLIP * (letters - begun.min(letters)) as u16 / 2
            } else {
                u16::MAX
            };
            for hearing in &self.hearings {
                vocabulary.each_hearing(word, |name, _| {
                    let length = hearing.typed.len().max(name.len());
                    let most = SLIP * length as u16 * 2 / if hearing.begins_as(name) { 5 } else { 8 };
                    if hearing.may_be_within(name, most) {
                        let cost = hearing.typed.distance(name, most.min(least)).whole;
                        least = if cost <= most { least.min(cost) } else { least };
                    }
                });
            }
            if least < u16::MAX {
                alike.push((Fit { class: Class::Loose, cost: least }, word));
            }
        }
        self.add_nearest(alike, vocabulary);
    }

    /// Digits are not misheard.
    pub(crate) fn can_be_misheard(&self) -> bool {
        self.word.spans.len() >= SHORTEST_HEARD
            && !self.word.folded.contains(|letter: char| letter.is_numeric())
    }

    fn listen(&mut self) {
        if self.hearings.is_empty() {
            let mut said = Vec::new();
            let written = sounding(&self.word.folded, &self.word.letters);
            sounds(written, &mut said);
            self.hearings.push(Hearing::new(said.clone()));
            let mut letters = Vec::new();
            spelt(written, &mut letters);
            if letters != said {
                self.hearings.push(Hearing::new(letters));
            }
        }
    }

    fn add_near(
        &mut self,
        vocabulary: &Vocabulary,
        near: Near,
        fit: fn(&Self, &Hearing, &[u8], Distance, Near) -> Option<Fit>,
    ) {
        let mut words = Vec::new();
        let mut alike = Vec::new();
        for hearing in &self.hearings {
            words.clear();
            vocabulary.near(&hearing.key, near, &mut words);
            words.sort_unstable();
            words.dedup();
            for word in &words {
                if vocabulary.is_used(*word) && self.fit(*word).is_none() {
                    vocabulary.each_hearing(*word, |name, is_spoken| {
                        let most = furthest(hearing.typed.len().max(name.len()));
                        let distance = hearing.typed.distance(name, most);
                        if let Some(mut fit) = fit(self, hearing, name, distance, near) {
                            fit.cost += if is_spoken { SPOKEN } else { 0 };
                            if fit.class == Class::Sounds && fit.cost > MOST_MISHEARD {
                                fit.class = Class::Slip;
                            }
                            alike.push((fit, *word));
                        }
                    });
                }
            }
        }
        alike.sort_unstable_by_key(|(fit, word)| (*word, *fit));
        alike.dedup_by_key(|(_, word)| *word);
        self.add_nearest(alike, vocabulary);
    }

    /// Adds words, each there once; the best of them where they are too many.
    fn add_nearest(&mut self, mut alike: Vec<(Fit, WordId)>, vocabulary: &Vocabulary) {
        if alike.len() > MOST_GUESSED {
            alike.select_nth_unstable(MOST_GUESSED - 1);
            alike.truncate(MOST_GUESSED);
        }
        self.others.extend(alike.into_iter().map(|(fit, word)| (word, fit)));
        self.sort(vocabulary);
    }

    fn heard(&self, hearing: &Hearing, name: &[u8], distance: Distance, near: Near) -> Option<Fit> {
        let length = hearing.typed.len().max(name.len());
        let whole = || {
            let class = class_of(distance.whole, length)?;
            Some(Fit { class, cost: distance.whole })
        };
        let begun = || {
            let class = class_of(distance.beginning, hearing.typed.len())?;
            Some(Fit { class, cost: distance.beginning + UNFINISHED })
        };
        whole().or_else(|| if near.beginnings { begun() } else { None })
    }

    fn guessed(&self, hearing: &Hearing, name: &[u8], distance: Distance, near: Near) -> Option<Fit> {
        let mut least = distance.whole;
        if near.beginnings {
            least = least.min(distance.beginning.saturating_add(SLIP / 2));
        }
        if name.len() >= SHORTEST_PART {
            least = least.min(distance.with_tail);
        }
        let most = furthest(hearing.typed.len().max(name.len()));
        (least <= most).then_some(Fit { class: Class::Loose, cost: least })
    }

    /// How little a word is like the typed one that it does not fit, in the units of [`slips`](crate::slips).
    pub(crate) fn unlikeness(&self, word: WordId, vocabulary: &Vocabulary) -> u16 {
        let mut least = u16::MAX;
        for hearing in &self.hearings {
            vocabulary.each_hearing(word, |name, _| {
                let distance = hearing.typed.distance(name, u16::MAX);
                let least_here =
                    distance.whole.min(distance.with_tail).min(distance.beginning.saturating_add(SLIP));
                least = least.min(least_here);
            });
        }
        least
    }
}

/// Beyond this a difference of whole words is no slip, however long they are.
pub(crate) const MOST_SLIPPED: u16 = SLIP + 12;

/// What a difference of whole words comes to; more is allowed as they grow.
pub(crate) fn class_of(cost: u16, length: usize) -> Option<Class> {
    if cost <= most_misheard(length) && length > 1 {
        Some(Class::Sounds)
    } else {
        (cost <= most_slipped(length)).then_some(Class::Slip)
    }
}

/// What costs more is more than whole words of so many sounds misheard.
pub(crate) fn most_misheard(length: usize) -> u16 {
    (3 * length as u16).min(MOST_MISHEARD)
}

/// What costs more is more than a slip in whole words of so many sounds.
pub(crate) fn most_slipped(length: usize) -> u16 {
    match length {
        ..3 => 5,
        3 | 4 => SLIP + FIRST,
        5 | 6 => SLIP + 3,
        7 | 8 => SLIP + 6,
        _ => MOST_SLIPPED,
    }
}

/// Which letters there are, a bit each; accented ones with those they come from, or nearly so.
fn letters(sounds: &[u8]) -> u32 {
    sounds.iter().fold(0, |letters, sound| letters | 1 << (sound & 31))
}

/// The furthest that a guess may be from a name.
fn furthest(length: usize) -> u16 {
    (SLIP * length as u16 / 3).clamp(SLIP + 3, 2 * SLIP + 8)
}
