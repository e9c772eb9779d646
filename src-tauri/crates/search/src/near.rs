//! Who is nearest where nothing was found: for the operator to ask "did they say …?", never to be taken for a hit.
//!
//! Everything is looser than in a [question](crate::answer): each typed word may fit by itself, by how it begins, or by what
//! of it sounds like a name; whoever has most of what was typed comes first. Names only: what many share is near to nobody.
//! Asked after a pause and not with a key. Cost: the whole vocabulary is gone through, some milliseconds a typed word.

use crate::address::Standing;
use crate::answer::{InReading, Reading, beginning, id_of};
use crate::best::Best;
use crate::entries::Slot;
use crate::entry::{Field, Tier};
use crate::fold::{Word, common_beginning, folded_words, words};
use crate::hit::{Hit, Query};
use crate::index::Index;
use crate::meaning::{Fit, Meaning, SHORTEST_BEGINNING};
use crate::numbers::dialled;
use crate::rank::{Asked, WHOLE};
use crate::score::Scorer;

/// Nobody reads more of those who are only near.
const MOST_NEAR: usize = 20;
/// So many of the typed words are looked at, the longest; further ones would tell little and cost as much.
const MOST_WORDS: usize = 3;
/// Whoever explains so much less of what was typed than the first is not near beside them.
const MUCH_FURTHER: u16 = WHOLE / 6;
/// So many entries of each typed word, those of the words that fit best.
const MOST_OF_A_WORD: usize = 1_000;

/// Somebody who is near to what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Who, with what of their names is near.
    pub hit: Hit,
    /// Why.
    pub why: Nearness,
}

/// Why somebody is near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nearness {
    /// All of it fits, in a company that was not looked in.
    Elsewhere,
    /// Only the family name is like what was typed.
    FamilyName,
    /// Only the given name is.
    GivenName,
    /// One of the typed words is like something of them.
    OneWord,
    /// They begin alike.
    Beginning,
    /// They resemble each other.
    Resembles,
}

impl Index {
    /// Who is nearest where the question finds nothing, nearest first; nobody where it finds anything. Digits are near to
    /// no number.
    pub fn nearest(&self, query: &Query<'_>) -> Vec<Near> {
        let limit = query.limit.min(MOST_NEAR);
        if !self.query(&Query { limit: 1, ..*query }).is_empty() {
            return Vec::new();
        }
        let everywhere = Query { limit, only: None, remembered: None, ..*query };
        if query.only.is_some() {
            let elsewhere = self.query(&everywhere);
            if !elsewhere.is_empty() {
                return elsewhere.into_iter().map(|hit| Near { hit, why: Nearness::Elsewhere }).collect();
            }
        }
        if dialled(query.text).is_some() {
            return Vec::new();
        }
        let reading = self.loosely(query.text);
        self.near(&reading, &self.asked(&everywhere), limit)
    }

    /// The words that may be names, in whatever they are like.
    fn loosely(&self, text: &str) -> Reading {
        let mut typed: Vec<Word> = words(beginning(text));
        typed.retain(|word| word.parts.len() == 1);
        let mut reading = self.reading(typed, false);
        reading.meanings.retain(|meaning| meaning.standing == Standing::Name && meaning.can_be_misheard());
        reading.meanings.truncate(MOST_WORDS);
        for meaning in &mut reading.meanings {
            meaning.loosen(&self.vocabulary);
        }
        reading
    }

    fn near(&self, reading: &Reading, asked: &Asked, limit: usize) -> Vec<Near> {
        let mut best: Best<InReading> = Best::new(limit);
        let mut scorer = Scorer::guessing(self, &reading.meanings);
        for slot in self.having_any(&reading.meanings) {
            let standing = self.entries.standing(slot);
            if asked.wants(standing)
                && let Some(rank) = scorer.part(slot, false)
            {
                let key = rank.key(slot, standing, asked);
                best.offer(key, slot, id_of(self, slot), InReading { rank, reading: 0 });
            }
        }
        let mut found = best.into_vec();
        if let Some(most) = found.first().map(|first| first.how.rank.cost + MUCH_FURTHER) {
            found.retain(|placed| placed.how.rank.cost <= most);
        }
        let lacks: Vec<bool> = found.iter().map(|placed| placed.how.rank.missed > 0).collect();
        let hits = self.hits(found, std::slice::from_ref(reading));
        (hits.into_iter().zip(lacks))
            .map(|(hit, lacks)| Near { why: nearness(&hit, lacks, &reading.meanings), hit })
            .collect()
    }

    /// The entries that have any of the words in their names, each once, in order.
    fn having_any(&self, meanings: &[Meaning]) -> Vec<Slot> {
        let mut slots: Vec<Slot> = self.entries.late().filter(|slot| self.has_any(*slot, meanings)).collect();
        for meaning in meanings {
            let begun = meaning.begins.clone().map(|word| (meaning.unfinished(), word));
            let others = meaning.others.iter().map(|(word, fit)| (*fit, *word));
            let mut fits: Vec<(Fit, u32)> = begun.chain(others).collect();
            fits.sort_unstable();
            let lists = fits
                .into_iter()
                .flat_map(|(_, word)| self.lists.own.get(word).iter().chain(self.lists.other.get(word)));
            slots.extend(lists.take(MOST_OF_A_WORD));
        }
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    fn has_any(&self, slot: Slot, meanings: &[Meaning]) -> bool {
        let id = self.entries.id(slot);
        let mut has = false;
        self.each_word(slot, |field, word, _| {
            has |=
                field.tier(id) <= Tier::Other && meanings.iter().any(|meaning| meaning.fit(word).is_some());
        });
        has
    }
}

/// Why a hit is near. Whoever `lacks` some of the typed words is told by what is there.
fn nearness(hit: &Hit, lacks: bool, typed: &[Meaning]) -> Nearness {
    let has = |field: Field| hit.matched.iter().any(|matched| matched.field == field);
    match (lacks, has(Field::Family), has(Field::Name)) {
        (true, true, false) => return Nearness::FamilyName,
        (true, false, true) => return Nearness::GivenName,
        (true, ..) => return Nearness::OneWord,
        (false, ..) => {}
    }
    let begins = |meaning: &Meaning| {
        let alike = |word: &String| {
            let common = common_beginning(word, &meaning.word.folded);
            common >= SHORTEST_BEGINNING && 2 * common >= meaning.word.spans.len()
        };
        hit.matched.iter().any(|matched| folded_words(&matched.text).iter().any(alike))
    };
    if typed.iter().all(begins) { Nearness::Beginning } else { Nearness::Resembles }
}
