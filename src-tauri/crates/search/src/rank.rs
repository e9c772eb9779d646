//! Which entries have the typed words, and which of them come first. Knows slots and tiers, not names.

use crate::fold::Word;
use crate::hit::Reason;
use crate::texts::Texts;
use crate::vocabulary::{Grade, WordId};

/// More typed words than this are not looked at: no caller's name has them, and a pasted page stays cheap.
pub(crate) const MOST_WORDS: usize = 12;

/// A typed word with all it can mean, sorted by word.
pub(crate) struct TypedWord {
    pub(crate) word: Word,
    pub(crate) matches: Vec<(WordId, Grade)>,
}

impl TypedWord {
    /// The words of one reading, longest first: a long word leaves less doubt about what it is.
    pub(crate) fn read(reading: Vec<Word>, texts: &Texts) -> Vec<Self> {
        let mut words: Vec<Word> = reading.into_iter().take(MOST_WORDS).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.spans.len()));
        let read = |word: Word| {
            let mut matches = texts.vocabulary.matches(&word);
            matches.sort_unstable_by_key(|(id, _)| *id);
            Self { word, matches }
        };
        words.into_iter().map(read).collect()
    }

    /// How a word of the vocabulary fits.
    pub(crate) fn grade(&self, id: WordId) -> Option<Grade> {
        self.matches.binary_search_by_key(&id, |(id, _)| *id).ok().map(|at| self.matches[at].1)
    }
}

/// How an entry fits all the typed words together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) slot: u32,
    /// Typed words the entry does not have.
    pub(crate) missed: u8,
    /// The loosest of the reasons.
    worst: Reason,
    /// The sum of the reasons, nearer 0 is better.
    looseness: u8,
    /// The sum of the tiers of the texts.
    tiers: u8,
    /// Words that fit but for their accents.
    letters_differ: u8,
    loss: u8,
}

impl Standing {
    /// Why the entry was found.
    pub(crate) fn reason(&self) -> Reason {
        if self.missed == 0 { self.worst } else { Reason::Partial }
    }

    /// A number that is smaller for what comes first.
    pub(crate) fn key(&self, aside: Aside) -> u64 {
        [
            (u64::from(self.missed), 4),
            (looseness(self.worst).into(), 3),
            (self.looseness.into(), 6),
            (self.tiers.into(), 6),
            (aside.gone.into(), 1),
            (aside.elsewhere.into(), 1),
            (self.letters_differ.into(), 4),
            (self.loss.into(), 8),
            (aside.length.into(), 8),
        ]
        .into_iter()
        .fold(0, |key, (part, bits)| key << bits | u64::min(part, (1 << bits) - 1))
    }
}

/// What matters of an entry aside from its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aside {
    /// A leaver.
    pub(crate) gone: bool,
    /// Of another company than the one being answered.
    pub(crate) elsewhere: bool,
    /// Letters of its name.
    pub(crate) length: u8,
}

fn looseness(reason: Reason) -> u8 {
    match reason {
        Reason::Number | Reason::Exact => 0,
        Reason::Prefix => 1,
        Reason::Inflected => 2,
        Reason::OtherName | Reason::SoundsAlike | Reason::Misspelt => 3,
        Reason::Fuzzy | Reason::Partial => 4,
    }
}

/// The entries that have the most of the typed words, in no order.
pub(crate) fn tally(texts: &Texts, slots: usize, typed: &[TypedWord]) -> Vec<Standing> {
    let mut cells = vec![Cell::EMPTY; slots];
    let mut seen: Vec<u32> = Vec::new();
    let mut round: Vec<u32> = Vec::new();
    for (turn, word) in (1..).zip(typed) {
        for (id, grade) in &word.matches {
            for at in texts.vocabulary.occurrences(*id) {
                for posting in texts.postings(at.text) {
                    let place = Place { first: posting.base.saturating_add(at.first), count: at.count };
                    let cell = &mut cells[posting.slot as usize];
                    if cell.used & place.mask() != 0 {
                        continue;
                    }
                    let Grade { reason, letters_differ, loss } = *grade;
                    let fit = Fit { reason, tier: posting.tier, letters_differ, loss, place };
                    if cell.turn != turn {
                        cell.turn = turn;
                        cell.fit = fit;
                        round.push(posting.slot);
                    } else if fit < cell.fit {
                        cell.fit = fit;
                    }
                }
            }
        }
        for slot in round.drain(..) {
            let cell = &mut cells[slot as usize];
            if cell.matched == 0 {
                seen.push(slot);
            }
            cell.settle();
        }
    }
    let most = seen.iter().map(|slot| cells[*slot as usize].matched).max().unwrap_or(0);
    let missed = u8::try_from(typed.len()).unwrap_or(u8::MAX) - most;
    seen.retain(|slot| cells[*slot as usize].matched == most);
    seen.into_iter().map(|slot| Standing { slot, missed, ..cells[slot as usize].standing }).collect()
}

/// Which simple words of an entry a match takes. A typed word may not take what another has taken: "anna an" asks
/// for two words, and somebody called only Anna has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    first: u8,
    count: u8,
}

impl Place {
    /// Words after the 64th of an entry are not told apart and may be taken again.
    fn mask(self) -> u64 {
        let run = if self.count >= 64 { u64::MAX } else { (1 << self.count) - 1 };
        if self.first >= 64 { 0 } else { run << self.first }
    }
}

/// How one typed word fits one place. The order is from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    reason: Reason,
    tier: u8,
    letters_differ: bool,
    loss: u8,
    place: Place,
}

/// What is known of one entry while the words are gone through.
#[derive(Clone, Copy)]
struct Cell {
    /// The simple words that are taken.
    used: u64,
    /// The best fit of the word whose turn it is.
    fit: Fit,
    turn: u8,
    matched: u8,
    standing: Standing,
}

impl Cell {
    const EMPTY: Self = Self {
        used: 0,
        fit: Fit {
            reason: Reason::Number,
            tier: 0,
            letters_differ: false,
            loss: 0,
            place: Place { first: 0, count: 0 },
        },
        turn: 0,
        matched: 0,
        standing: Standing {
            slot: 0,
            missed: 0,
            worst: Reason::Number,
            looseness: 0,
            tiers: 0,
            letters_differ: 0,
            loss: 0,
        },
    };

    /// Counts the fit of the word whose turn it was.
    fn settle(&mut self) {
        let Fit { reason, tier, letters_differ, loss, place } = self.fit;
        self.used |= place.mask();
        self.matched += 1;
        let standing = &mut self.standing;
        standing.worst = standing.worst.max(reason);
        standing.looseness += looseness(reason);
        standing.tiers += tier;
        standing.letters_differ += u8::from(letters_differ);
        standing.loss = standing.loss.saturating_add(loss);
    }
}
