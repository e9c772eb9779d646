//! What a typed word can mean: which words of the vocabulary, and how well each fits.
//!
//! Three depths, each asked only where the one before did not answer. *Sure*: the word as typed, a case form of it, the
//! beginning of it, a nickname. *Heard*: what sounds like it, or is one slip away. *Guessed*: two slips, more typed than the
//! name has, a part of a compound. Cost: some microseconds, some tens, some hundreds.

use std::ops::Range;

use crate::address::{self, Standing};
use crate::fold::Word;
use crate::inflect::{Stem, Stems, readings};
use crate::nicknames;
use crate::slips::{Distance, FIRST, SLIP, Typed};
use crate::sound::{key, sounding, sounds, spelt};
use crate::trie::{Near, STEP};
use crate::vocabulary::{Vocabulary, WordId};

/// How sure it is that a name was meant, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Exact,
    Inflected,
    Prefix,
    OtherName,
    Sounds,
    Slip,
    /// Only of an entry: its family name is certain, and not all the rest.
    Surname,
    Loose,
}

/// How a word of the vocabulary fits a typed one; the lesser is the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    pub(crate) class: Class,
    /// In the units of [`slips`](crate::slips).
    pub(crate) cost: u16,
}

/// What it costs that a word is not typed to its end although another follows.
const UNFINISHED: u16 = 6;
/// What it costs that the last word would go on although it is a word as it is.
pub(crate) const GOES_ON: u16 = 7;
/// What it costs that a word is a case form; longer endings a little more.
const BENT: u16 = 2;
/// What it costs that a case form is not typed to its end.
const BEGUN_FORM: u16 = 1;
/// What it costs that the form would be an unusual one.
const DOUBTFUL: u16 = 4;
/// What it costs that somebody is called by another name than the one in the directory.
const CALLED: u16 = 6;
/// What it costs that a foreign name is written as it is heard.
const SPOKEN: u16 = 2;
/// A nickname shorter than this is not looked for before it is typed to its end.
const SHORTEST_BEGUN_NAME: usize = 4;
/// What costs more is more than a sound misheard.
pub(crate) const MOST_MISHEARD: u16 = 10;
/// A typed word shorter than this is too little to guess at.
const SHORTEST_HEARD: usize = 2;
const SHORTEST_GUESSED: usize = 3;
const SHORTEST_GUESSED_BEGINNING: usize = 4;
const SHORTEST_PART: usize = 4;
/// No more words than this are guessed for one that was typed.
const MOST_GUESSED: usize = 200;

/// A typed word and what it can mean.
pub(crate) struct Meaning {
    pub(crate) word: Word,
    pub(crate) standing: Standing,
    /// No word follows it, so that it may be unfinished.
    is_last: bool,
    pub(crate) exact: Range<WordId>,
    pub(crate) begins: Range<WordId>,
    /// Whether it is a word as it is.
    is_whole: bool,
    /// Whether any word begins so.
    pub(crate) is_begun: bool,
    /// All others, in the order of their numbers.
    pub(crate) others: Vec<(WordId, Fit)>,
    /// A bit for each word of the vocabulary that is among the others: most are not, and are asked for all the time.
    marks: Vec<u64>,
    /// As it sounds, and where that is something else, as it is spelt.
    hearings: Vec<Hearing>,
}

/// A way to hear a typed word.
struct Hearing {
    typed: Typed,
    key: Vec<u8>,
}

impl Hearing {
    fn new(sounds: Vec<u8>) -> Self {
        let mut made = Vec::new();
        key(&sounds, false, &mut made);
        Self { typed: Typed::new(sounds), key: made }
    }
}

impl Meaning {
    /// What is sure.
    pub(crate) fn read(word: Word, is_last: bool, vocabulary: &Vocabulary) -> Self {
        let typed = word.folded.as_str();
        let is_whole = vocabulary.named(typed).next().is_some();
        let mut meaning = Self {
            standing: address::weight(typed),
            is_last,
            exact: vocabulary.used_of(vocabulary.exact(typed)),
            begins: vocabulary.used_of(vocabulary.beginning(typed)),
            is_whole,
            is_begun: vocabulary.has_beginning(typed),
            others: Vec::new(),
            marks: Vec::new(),
            hearings: Vec::new(),
            word,
        };
        meaning.add_late(vocabulary);
        meaning.add_inflected(vocabulary);
        meaning.add_called(vocabulary);
        meaning.sort(vocabulary);
        meaning
    }

    /// How a word fits.
    pub(crate) fn fit(&self, word: WordId) -> Option<Fit> {
        if self.exact.contains(&word) {
            return Some(Fit { class: Class::Exact, cost: 0 });
        }
        let begins = self.begins.contains(&word).then(|| self.unfinished());
        let other = if self.has_other(word) {
            self.others.binary_search_by_key(&word, |(id, _)| *id).ok().map(|at| self.others[at].1)
        } else {
            None
        };
        match (begins, other) {
            (Some(begins), Some(other)) => Some(begins.min(other)),
            (begins, other) => begins.or(other),
        }
    }

    fn has_other(&self, word: WordId) -> bool {
        self.marks.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    /// How words fit that begin with what was typed.
    pub(crate) fn unfinished(&self) -> Fit {
        let cost = match (self.is_last, self.is_whole) {
            (true, false) => 0,
            (false, _) => UNFINISHED,
            (true, true) => GOES_ON,
        };
        Fit { class: Class::Prefix, cost }
    }

    /// Whether the word, or one that it is a form of, is known as it was typed.
    pub(crate) fn is_known(&self) -> bool {
        !self.exact.is_empty() || self.others.iter().any(|(_, fit)| fit.class <= Class::Inflected)
    }

    /// Whether there is anything sure.
    pub(crate) fn is_sure(&self) -> bool {
        !self.begins.is_empty() || self.others.iter().any(|(_, fit)| fit.class <= Class::OtherName)
    }

    /// Whether it may be the beginning of something longer.
    pub(crate) fn may_go_on(&self) -> bool {
        self.is_last && self.is_begun
    }

    fn add(&mut self, words: impl IntoIterator<Item = WordId>, fit: Fit) {
        self.others.extend(words.into_iter().map(|word| (word, fit)));
    }

    fn add_late(&mut self, vocabulary: &Vocabulary) {
        let typed = &self.word.folded;
        let unfinished = self.unfinished();
        for word in vocabulary.late() {
            let known = vocabulary.folded(word);
            if known == typed {
                self.others.push((word, Fit { class: Class::Exact, cost: 0 }));
            } else if known.starts_with(typed.as_str()) {
                self.others.push((word, unfinished));
            }
        }
    }

    fn add_inflected(&mut self, vocabulary: &Vocabulary) {
        let typed = std::mem::take(&mut self.word.folded);
        let begins = self.unfinished().cost + BEGUN_FORM;
        readings(&typed, |reading| {
            if !reading.is_whole && !self.is_last {
                return;
            }
            let stem = &typed[..reading.stem_len];
            let ending = (typed.len() - reading.stem_len) as u16;
            let fit = |kind: Stem| {
                if !reading.is_whole {
                    Fit { class: Class::Prefix, cost: begins }
                } else if Stems::DOUBTFUL.contains(kind) {
                    Fit { class: Class::Prefix, cost: begins + DOUBTFUL }
                } else {
                    Fit { class: Class::Inflected, cost: BENT + ending / 3 }
                }
            };
            for kind in
                [Stem::Nominative, Stem::Unbent].into_iter().filter(|kind| reading.follows.contains(*kind))
            {
                let fit = fit(kind);
                self.add(vocabulary.named(stem), fit);
                if fit.class == Class::Inflected {
                    self.add_nicknames(vocabulary, nicknames::other_names(stem), CALLED + fit.cost);
                }
            }
            let stems = vocabulary.with_stem(stem).filter(|(_, kind)| reading.follows.contains(*kind));
            self.others.extend(stems.map(|(word, kind)| (word, fit(kind))));
        });
        if typed.len() >= SHORTEST_GUESSED {
            let known = self.begins.clone();
            let sure = vocabulary
                .with_stem_beginning(&typed)
                .filter(|(word, kind)| !known.contains(word) && !Stems::DOUBTFUL.contains(*kind));
            self.add(sure.map(|(word, _)| word), Fit { class: Class::Prefix, cost: begins });
        }
        self.word.folded = typed;
    }

    fn add_called(&mut self, vocabulary: &Vocabulary) {
        let typed = std::mem::take(&mut self.word.folded);
        self.add_nicknames(vocabulary, nicknames::other_names(&typed), CALLED);
        if self.is_last && typed.len() >= SHORTEST_BEGUN_NAME {
            for (_, names) in nicknames::begun(&typed) {
                self.add_nicknames(vocabulary, names, CALLED + UNFINISHED);
            }
        }
        self.word.folded = typed;
    }

    fn add_nicknames(&mut self, vocabulary: &Vocabulary, names: &[Box<str>], cost: u16) {
        for name in names {
            self.add(vocabulary.named(name), Fit { class: Class::OtherName, cost });
        }
    }

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
            self.add(vocabulary.containing(&typed), Fit { class: Class::Loose, cost: SLIP + 2 });
            self.word.folded = typed;
            self.sort(vocabulary);
        }
    }

    /// Digits are not misheard.
    fn can_be_misheard(&self) -> bool {
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

    fn sort(&mut self, vocabulary: &Vocabulary) {
        self.others.retain(|(word, _)| vocabulary.is_used(*word));
        self.others.sort_unstable();
        self.others.dedup_by_key(|(word, _)| *word);
        self.marks.clear();
        self.marks.resize(vocabulary.len() as usize / 64 + 1, 0);
        for (word, _) in &self.others {
            self.marks[*word as usize / 64] |= 1 << (word % 64);
        }
    }
}

/// What a difference of whole words comes to; more is allowed as they grow.
fn class_of(cost: u16, length: usize) -> Option<Class> {
    let slips = match length {
        ..3 => 5,
        3 | 4 => SLIP + FIRST,
        5 | 6 => SLIP + 3,
        7 | 8 => SLIP + 6,
        _ => SLIP + 12,
    };
    if cost <= (3 * length as u16).min(MOST_MISHEARD) && length > 1 {
        Some(Class::Sounds)
    } else {
        (cost <= slips).then_some(Class::Slip)
    }
}

/// The furthest that a guess may be from a name.
fn furthest(length: usize) -> u16 {
    (SLIP * length as u16 / 3).clamp(SLIP + 3, 2 * SLIP + 8)
}
