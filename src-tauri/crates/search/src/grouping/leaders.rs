//! The texts that lead groups, found by any word that is close to one of theirs.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::word::Closeness;
use super::words::{Pairs, Reading, WordId, Words};

/// Longer texts are sentences, whose words are compared as they stand.
const MOST_IN_ANY_ORDER: usize = 5;

/// So few leaders are looked at one by one, rather than that another word is compared.
const FEW: usize = 24;

/// Texts that lead groups, by the number they came with.
#[derive(Default)]
pub(super) struct Leaders<'w> {
    /// Which of their words have a token.
    by_token: HashMap<u64, Vec<WordId>>,
    /// Which leaders have a word, and in which reading.
    by_word: HashMap<WordId, Vec<(usize, &'w Reading)>>,
}

/// How little a text differs from a leader, the least first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Difference {
    slips: u8,
    initials: u8,
    others: u8,
}

impl Difference {
    /// Whether something is written wrong.
    pub(super) fn is_slip(self) -> bool {
        self.slips > 0
    }

    fn with(self, closeness: Closeness) -> Self {
        match closeness {
            Closeness::Initial => Self { initials: self.initials.saturating_add(1), ..self },
            Closeness::Slipped => Self { slips: self.slips.saturating_add(1), ..self },
            other => Self { others: self.others.saturating_add(other as u8), ..self },
        }
    }
}

impl<'w> Leaders<'w> {
    /// Another text leads.
    pub(super) fn add(&mut self, leader: usize, readings: &'w [Reading], words: &Words) {
        for reading in readings {
            for (place, word) in reading.iter().enumerate() {
                if reading[..place].contains(word) {
                    continue;
                }
                let having = self.by_word.entry(*word).or_default();
                if having.is_empty() {
                    for token in &words.word(*word).tokens {
                        self.by_token.entry(*token).or_default().push(*word);
                    }
                }
                having.push((leader, reading));
            }
        }
    }

    /// Calls `found` with each leader that means the same as the text, and how little they differ; maybe more than once.
    pub(super) fn like(
        &self,
        readings: &[Reading],
        pairs: &mut Pairs<'_>,
        mut found: impl FnMut(usize, Difference),
    ) {
        for reading in readings {
            let Some(rarest) = self.rarest(reading, pairs) else { continue };
            for (leader, other) in rarest.iter().flat_map(|word| &self.by_word[word]) {
                if let Some(difference) = difference(reading, other, pairs) {
                    found(*leader, difference);
                }
            }
        }
    }

    /// The words of leaders that are close to a word of the reading that few leaders have; none: no leader has all.
    fn rarest(&self, reading: &Reading, pairs: &mut Pairs<'_>) -> Option<Vec<WordId>> {
        // An initial is that of very many. The longer a word, the fewer have it.
        let mut said: Vec<WordId> =
            reading.iter().copied().filter(|word| !pairs.word(*word).is_initial()).collect();
        said.sort_by_key(|word| Reverse(pairs.word(*word).folded().len()));
        let mut rarest: Option<(usize, Vec<WordId>)> = None;
        for word in said {
            let close = self.close_to(word, pairs);
            let leaders = close.iter().map(|word| self.by_word[word].len()).sum();
            if rarest.as_ref().is_none_or(|(fewest, _)| leaders < *fewest) {
                rarest = Some((leaders, close));
            }
            if leaders <= FEW {
                break;
            }
        }
        rarest.map(|(_, close)| close)
    }

    fn close_to(&self, word: WordId, pairs: &mut Pairs<'_>) -> Vec<WordId> {
        let tokens = pairs.word(word).tokens.iter();
        let sharing = tokens.filter_map(|token| self.by_token.get(token));
        let mut close: Vec<WordId> = sharing.flatten().copied().collect();
        close.sort_unstable();
        close.dedup();
        close.retain(|other| pairs.closeness(word, *other).is_some());
        close
    }
}

/// How little two readings differ, where each word of one is close to a word of the other's own, at most one of them with a
/// slip, and not all are initials.
fn difference(one: &Reading, other: &Reading, pairs: &mut Pairs<'_>) -> Option<Difference> {
    if one.len() != other.len() {
        return None;
    }
    let least = if one.len() > MOST_IN_ANY_ORDER {
        let mut both = one.iter().zip(other.iter());
        both.try_fold(Difference::default(), |sum, (one, other)| {
            Some(sum.with(pairs.closeness(*one, *other)?))
        })
    } else {
        let mut least = None;
        pair(one, other, &mut [false; MOST_IN_ANY_ORDER], Difference::default(), pairs, &mut least);
        least
    };
    least.filter(|least| least.slips <= 1 && usize::from(least.initials) < one.len())
}

/// Pairs the words that are left in every way, and keeps the least difference.
fn pair(
    left: &[WordId],
    other: &Reading,
    taken: &mut [bool; MOST_IN_ANY_ORDER],
    sum: Difference,
    pairs: &mut Pairs<'_>,
    least: &mut Option<Difference>,
) {
    let Some((word, rest)) = left.split_first() else {
        *least = Some(least.map_or(sum, |least| least.min(sum)));
        return;
    };
    for (place, with) in other.iter().enumerate() {
        if taken[place] {
            continue;
        }
        let Some(closeness) = pairs.closeness(*word, *with) else { continue };
        taken[place] = true;
        pair(rest, other, taken, sum.with(closeness), pairs, least);
        taken[place] = false;
    }
}
