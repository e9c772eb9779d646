//! What a typed word can mean: which words of the vocabulary, and how well each fits.
//!
//! Three depths, each asked only where the one before leaves room. *Sure*: the word as typed, a case form of it, the
//! beginning of it, a nickname. *Heard*: what sounds like it, or is one slip away. *Guessed*: two slips, more typed than the
//! name has, a part of a compound. Cost: some microseconds, some tens, some hundreds.

mod heard;

use std::ops::Range;

use crate::address::{self, Standing};
use crate::fold::Word;
use crate::inflect::{Stem, Stems, readings};
use crate::nicknames;
use crate::vocabulary::{Vocabulary, WordId};

use heard::Hearing;
pub(crate) use heard::{MOST_MISHEARD, SHORTEST_BEGINNING, class_of, most_misheard, most_slipped};

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
/// A nickname shorter than this is not looked for before it is typed to its end.
const SHORTEST_BEGUN_NAME: usize = 4;
/// A shorter word begins too many case forms.
const SHORTEST_STEM: usize = 3;

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
        if typed.len() >= SHORTEST_STEM {
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
