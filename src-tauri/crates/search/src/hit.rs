//! A question and its answers. Knows nothing of how they come about.

use std::ops::Range;

use vaihde_domain::CompanyId;

use crate::entry::{EntryId, Field};

/// What is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'a> {
    /// What was typed. Nothing is found by nothing.
    pub text: &'a str,
    /// The company being answered: its entries come before equal ones of others, which are still shown.
    pub company: Option<CompanyId>,
    /// Only entries of these companies; none: of all.
    pub only: Option<&'a [CompanyId]>,
    /// Only people.
    pub people: bool,
    /// What this operator chose when they last typed this text.
    pub remembered: Option<EntryId>,
    /// The most hits wanted; no more than a thousand are given.
    pub limit: usize,
}

/// An entry that fits what was typed. Hits come best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub id: EntryId,
    /// Why it was found.
    pub reason: Reason,
    /// The texts that fit, in the order of the entry.
    pub matched: Vec<Matched>,
    /// Higher is better. Only scores of one answer can be compared.
    pub score: u64,
}

/// A text of an entry with the parts that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// What the text is to the entry.
    pub field: Field,
    /// The text as written.
    pub text: String,
    /// The parts to highlight: byte ranges of `text` on character boundaries, rising, not touching each other.
    pub ranges: Vec<Range<usize>>,
}

/// Why an entry was found: the loosest of what its words needed, better reasons first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The digits are a piece of a number.
    Number,
    /// Every typed word is there as it was typed, give or take accents and hyphens.
    Exact,
    /// A typed word is a case form of one that is there: `koistisen`, `pekalle`, `Eklunds`.
    Inflected,
    /// A typed word begins one that is there.
    Prefix,
    /// A typed word is a former name, an alias or a nickname.
    OtherName,
    /// A typed word sounds like one that is there.
    SoundsAlike,
    /// A typed word has one letter missing, extra or wrong, or two swapped.
    Misspelt,
    /// A typed word resembles one that is there.
    Fuzzy,
    /// No entry has all the typed words; this one has as many as any.
    Partial,
}
