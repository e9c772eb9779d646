//! Answers what is asked of the index, in the order of the [ranking](crate::rank).
//!
//! What is sure is looked for first; what sounds alike only where that does not fill the list; guesses only where nobody
//! fits well. So most keystrokes never pay for what they do not need.

use crate::best::{Best, Placed};
use crate::entries::Slot;
use crate::entry::EntryId;
use crate::fold::{Word, readings, words};
use crate::hit::{Hit, Query, Reason};
use crate::index::Index;
use crate::meaning::{Class, Meaning};
use crate::numbers::dialled;
use crate::rank::{Asked, Rank};

/// Scores of words are below this; those of numbers are not.
const NUMBERS_FROM: u64 = 1 << 56;
/// More typed words than this are not looked at: no caller's name has them, and a pasted page stays cheap.
const MOST_WORDS: usize = 12;
/// Nor more of a text, in bytes.
const LONGEST_TEXT: usize = 2_400;
/// Spaces are put in and left out between so many words; among more, nobody looks for them.
const MOST_RECUT: usize = 6;
/// Nobody reads more hits than this.
const MOST_HITS: usize = 1_000;

/// How an entry fits the words of one of the readings.
#[derive(Clone, Copy)]
pub(crate) struct InReading {
    pub(crate) rank: Rank,
    pub(crate) reading: u8,
}

/// One way to read what was typed.
pub(crate) struct Reading {
    /// Those that leave least doubt first.
    pub(crate) meanings: Vec<Meaning>,
    /// Words were put together or taken apart to read it so, which is no better than hearing it so.
    pub(crate) is_recut: bool,
}

impl Index {
    /// The best hits, best first. Digits alone, three or more, are looked for in the numbers first.
    pub fn query(&self, query: &Query<'_>) -> Vec<Hit> {
        let query = &Query { limit: query.limit.min(MOST_HITS), ..*query };
        let asked = self.asked(query);
        let digits = dialled(query.text);
        let mut hits =
            digits.as_deref().map_or_else(Vec::new, |digits| self.by_number(digits, &asked, query.limit));
        if hits.len() < query.limit {
            let mut by_words = self.by_words(query, &asked);
            // Some of the groups of a number, found among other digits, help nobody.
            by_words.retain(|hit| digits.is_none() || hit.reason != Reason::Partial);
            by_words.retain(|hit| hits.iter().all(|before| before.id != hit.id));
            hits.append(&mut by_words);
            hits.truncate(query.limit);
        }
        hits
    }

    pub(crate) fn asked(&self, query: &Query<'_>) -> Asked {
        let only = query.only.map(|only| {
            let mut wanted = vec![false; self.entries.company_count()];
            for number in only.iter().filter_map(|id| self.entries.company_number(*id)) {
                wanted[number as usize] = true;
            }
            wanted
        });
        Asked {
            company: query.company.map(|id| self.entries.company_number(id).unwrap_or(u32::MAX)),
            remembered: query.remembered.and_then(|id| self.entries.slot(id)),
            only,
            people: query.people,
            most_asked: self.entries.most_asked(),
        }
    }

    fn by_words(&self, query: &Query<'_>, asked: &Asked) -> Vec<Hit> {
        let mut best = Best::new(query.limit);
        let mut read: Vec<Reading> = readings(words(beginning(query.text)))
            .into_iter()
            .map(|words| self.reading(words, false))
            .filter(|reading| !reading.meanings.is_empty())
            .collect();
        for (number, reading) in read.iter().enumerate() {
            self.having(reading, number as u8, false, asked, &mut best);
        }
        let understood = best.first().is_some_and(|first| first.how.rank.is_understood());
        if !best.is_full() || !understood {
            let recut = self.recut(&read);
            read.extend(recut);
            for (number, reading) in read.iter_mut().enumerate() {
                for meaning in &mut reading.meanings {
                    meaning.hear(&self.vocabulary, understood);
                }
                self.having(reading, number as u8, true, asked, &mut best);
            }
        }
        // Whoever fits well is not hidden among guesses.
        if best.first().is_none_or(|first| first.how.rank.class >= Class::Slip) {
            let is_found = best.first().is_some_and(|first| first.how.rank.is_one_slip());
            // Joined over their hyphens the words say nothing more.
            if let Some(reading) = read.first_mut() {
                if !is_found {
                    for meaning in &mut reading.meanings {
                        meaning.guess(&self.vocabulary);
                    }
                }
                self.guess(reading, 0, asked, &mut best);
            }
        }
        self.hits(best.into_vec(), &read)
    }

    fn having(
        &self,
        reading: &Reading,
        number: u8,
        was_heard: bool,
        asked: &Asked,
        best: &mut Best<InReading>,
    ) {
        match (&reading.meanings[..], reading.is_recut) {
            ([meaning], false) => self.one_word(meaning, number, was_heard, asked, best),
            _ => self.join(reading, number, asked, best),
        }
    }

    pub(crate) fn hits(&self, best: Vec<Placed<InReading>>, read: &[Reading]) -> Vec<Hit> {
        let hit = |Placed { key, id, slot, how }: Placed<InReading>| Hit {
            id,
            reason: how.rank.reason(),
            matched: self.matched(slot, &read[how.reading as usize].meanings),
            score: NUMBERS_FROM - 1 - key,
        };
        best.into_iter().map(hit).collect()
    }

    /// What the words can mean, those first that leave least doubt: nobody has many words of many letters.
    pub(crate) fn reading(&self, mut words: Vec<Word>, is_recut: bool) -> Reading {
        // A word said a third time says nothing more.
        let mut said: Vec<String> = Vec::new();
        words.retain(|word| {
            said.push(word.folded.clone());
            said.iter().filter(|before| **before == word.folded).count() <= 2
        });
        words.truncate(MOST_WORDS);
        let last = words.len().saturating_sub(1);
        let mut meanings: Vec<Meaning> = (words.into_iter().enumerate())
            .map(|(place, word)| Meaning::read(word, place == last, &self.vocabulary))
            .collect();
        meanings.sort_by_key(|meaning| std::cmp::Reverse(meaning.word.spans.len()));
        Reading { meanings, is_recut }
    }

    /// The same words with a space more or less, where that makes words that are known.
    fn recut(&self, read: &[Reading]) -> Vec<Reading> {
        let Some(reading) = read.first().filter(|reading| reading.meanings.len() <= MOST_RECUT) else {
            return Vec::new();
        };
        let mut in_order: Vec<&Meaning> = reading.meanings.iter().collect();
        in_order.sort_by_key(|meaning| meaning.word.parts.start);
        let words: Vec<&Word> = in_order.iter().map(|meaning| &meaning.word).collect();
        let is_known = |word: &str| self.vocabulary.named(word).next().is_some();
        let mut recut = Vec::new();
        for at in 1..words.len() {
            let joined = words[at - 1].joined_with(words[at]);
            if is_known(&joined.folded)
                || (at == words.len() - 1 && self.vocabulary.has_beginning(&joined.folded))
            {
                let all = words[..at - 1].iter().chain(&words[at + 1..]).map(|word| (*word).clone());
                let mut all: Vec<Word> = all.collect();
                all.insert(at - 1, joined);
                recut.push(self.reading(all, true));
            }
        }
        for at in 0..words.len() {
            if !in_order[at].is_sure()
                && let Some((one, other)) = words[at].cut_where(is_known)
            {
                let mut all: Vec<Word> = words.iter().map(|word| (*word).clone()).collect();
                all.splice(at..=at, [one, other]);
                recut.push(self.reading(all, true));
            }
        }
        recut
    }

    fn by_number(&self, digits: &str, asked: &Asked, limit: usize) -> Vec<Hit> {
        let mut best = Best::new(limit);
        let mut last = None;
        self.numbers.matches(digits, |slot: Slot, piece| {
            let standing = self.entries.standing(slot);
            if last != Some(piece) && best.is_full() {
                return std::ops::ControlFlow::Break(());
            }
            last = Some(piece);
            let key = (piece as u64) << 48 | asked.part(slot, standing);
            if best.has_room(key) && asked.wants(standing) {
                best.offer(key, slot, || self.entries.id(slot), ());
            }
            std::ops::ControlFlow::Continue(())
        });
        let hit = |Placed { key, id, slot, .. }: Placed<()>| Hit {
            id,
            reason: Reason::Number,
            matched: self.matched_numbers(slot, digits),
            score: 2 * NUMBERS_FROM - 1 - key,
        };
        best.into_vec().into_iter().map(hit).collect()
    }
}

/// As much of a text as is looked at, cut between letters.
pub(crate) fn beginning(text: &str) -> &str {
    let most = text.len().min(LONGEST_TEXT);
    let end = (0..=most).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

/// Where somebody is found by id for a [`Best`].
pub(crate) fn id_of(index: &Index, slot: Slot) -> impl FnOnce() -> EntryId {
    move || index.entries.id(slot)
}
