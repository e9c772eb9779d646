//! Answers what is asked of the index. Knows no other order than that of the ranking.

use crate::entry::{EntryId, Field};
use crate::fold::{readings, words};
use crate::highlight::{merged, parts};
use crate::hit::{Hit, Matched, Query, Reason};
use crate::index::{Index, Listed};
use crate::numbers::{NumberMatch, Piece, dialled};
use crate::rank::{Aside, Standing, TypedWord, tally};
use crate::texts::TextId;

/// Scores of words are below this; those of numbers are not.
const NUMBERS_FROM: u64 = 1 << 48;

/// An entry that fits, and how.
struct Candidate<'a, How> {
    /// Smaller comes first.
    key: u64,
    listed: &'a Listed,
    how: How,
}

/// How an entry fits the words of one of the readings.
struct InReading {
    standing: Standing,
    reading: usize,
}

impl Index {
    /// The best hits, best first. Digits alone, three or more, are looked for in the numbers first.
    pub fn query(&self, query: &Query<'_>) -> Vec<Hit> {
        let digits = dialled(query.text);
        let mut hits = digits.as_deref().map_or_else(Vec::new, |digits| self.by_number(digits, query));
        if hits.len() < query.limit {
            let mut by_words = self.by_words(query);
            // Some of the groups of a number, found among other digits, help nobody.
            by_words.retain(|hit| digits.is_none() || hit.reason != Reason::Partial);
            by_words.retain(|hit| hits.iter().all(|before| before.id != hit.id));
            hits.append(&mut by_words);
            hits.truncate(query.limit);
        }
        hits
    }

    fn by_words(&self, query: &Query<'_>) -> Vec<Hit> {
        let readings: Vec<Vec<TypedWord>> = readings(words(query.text))
            .into_iter()
            .map(|reading| TypedWord::read(reading, &self.texts))
            .collect();
        let mut found = Vec::new();
        for (reading, typed) in readings.iter().enumerate() {
            for standing in tally(&self.texts, self.slots.len(), typed) {
                if let Some(listed) =
                    self.slots[standing.slot as usize].as_ref().filter(|listed| wanted(listed, query))
                {
                    let key = standing.key(aside(listed, query));
                    found.push(Candidate { key, listed, how: InReading { standing, reading } });
                }
            }
        }
        let least_missed = found.iter().map(|candidate| candidate.how.standing.missed).min();
        found.retain(|candidate| Some(candidate.how.standing.missed) == least_missed);
        if readings.len() > 1 {
            found.sort_unstable_by_key(|candidate| {
                (candidate.listed.id, candidate.key, candidate.how.reading)
            });
            found.dedup_by_key(|candidate| candidate.listed.id);
        }
        let hit = |Candidate { key, listed, how }: Candidate<'_, InReading>| Hit {
            id: listed.id,
            reason: how.standing.reason(),
            matched: self.matched(listed, &readings[how.reading]),
            score: NUMBERS_FROM - 1 - key,
        };
        first(found, query.limit).into_iter().map(hit).collect()
    }

    fn by_number(&self, digits: &str, query: &Query<'_>) -> Vec<Hit> {
        let mut numbers = self.numbers.matches(digits);
        numbers.sort_by_key(|number| number.slot);
        let mut found = Vec::new();
        for numbers in numbers.chunk_by(|one, next| one.slot == next.slot) {
            let best = numbers.iter().map(|number| number.piece).min();
            let listed = self.slots[numbers[0].slot as usize].as_ref().filter(|listed| wanted(listed, query));
            if let (Some(listed), Some(best)) = (listed, best) {
                found.push(Candidate { key: number_key(best, aside(listed, query)), listed, how: numbers });
            }
        }
        let hit = |Candidate { key, listed, how }: Candidate<'_, &[NumberMatch]>| Hit {
            id: listed.id,
            reason: Reason::Number,
            matched: self.shown_numbers(how),
            score: 2 * NUMBERS_FROM - 1 - key,
        };
        first(found, query.limit).into_iter().map(hit).collect()
    }

    /// A number that the digits fit in two ways is shown once.
    fn shown_numbers(&self, numbers: &[NumberMatch]) -> Vec<Matched> {
        let mut shown: Vec<Matched> = Vec::new();
        for (written, range) in numbers.iter().map(|number| self.numbers.shown(number)) {
            match shown.iter_mut().find(|matched| matched.text == written) {
                Some(matched) => {
                    matched.ranges.push(range);
                    matched.ranges = merged(std::mem::take(&mut matched.ranges));
                }
                None => {
                    shown.push(Matched {
                        field: Field::Number,
                        text: written.to_owned(),
                        ranges: vec![range],
                    });
                }
            }
        }
        shown
    }

    /// The texts of an entry that the typed words are in, each typed word only where it fits best.
    fn matched(&self, listed: &Listed, typed: &[TypedWord]) -> Vec<Matched> {
        let known = |text: TextId| self.texts.words(text).iter().copied();
        let best = |word: &TypedWord| {
            let all = listed.texts.iter().flat_map(|(_, text)| known(*text));
            all.filter_map(|id| word.grade(id)).map(|grade| grade.reason).min()
        };
        let best: Vec<Option<Reason>> = typed.iter().map(best).collect();
        let mut matched = Vec::new();
        for (field, text_id) in &listed.texts {
            let text = self.texts.text(*text_id);
            let mut ranges = Vec::new();
            for (id, word) in known(*text_id).zip(words(text)) {
                for (typed, best) in typed.iter().zip(&best) {
                    if let Some(grade) = typed.grade(id).filter(|grade| Some(grade.reason) == *best) {
                        ranges.append(&mut parts(&typed.word, &word, grade.reason, &self.matcher));
                    }
                }
            }
            if !ranges.is_empty() {
                matched.push(Matched { field: *field, text: text.to_owned(), ranges: merged(ranges) });
            }
        }
        matched
    }
}

/// Whether the entry is of a kind and a company that is looked for.
fn wanted(listed: &Listed, query: &Query<'_>) -> bool {
    query.only.is_none_or(|only| only.contains(&listed.company))
        && (!query.people || matches!(listed.id, EntryId::Person(_)))
}

fn aside(listed: &Listed, query: &Query<'_>) -> Aside {
    Aside {
        gone: listed.gone,
        elsewhere: query.company.is_some_and(|company| company != listed.company),
        length: listed.length,
    }
}

fn number_key(piece: Piece, aside: Aside) -> u64 {
    let flags = u64::from(aside.gone) << 1 | u64::from(aside.elsewhere);
    (piece as u64) << 10 | flags << 8 | u64::from(aside.length)
}

/// The first few, in order. Without the id, equal ones would come in whatever order the index was filled in.
fn first<How>(mut found: Vec<Candidate<'_, How>>, limit: usize) -> Vec<Candidate<'_, How>> {
    if limit > 0 && found.len() > limit {
        // Ids are slow to compare and far away, and only those of the last that still fit matter.
        let mut keys: Vec<u64> = found.iter().map(|candidate| candidate.key).collect();
        let (_, last, _) = keys.select_nth_unstable(limit - 1);
        found.retain(|candidate| candidate.key <= *last);
    }
    found.sort_unstable_by_key(|candidate| (candidate.key, candidate.listed.id));
    found.truncate(limit);
    found
}
