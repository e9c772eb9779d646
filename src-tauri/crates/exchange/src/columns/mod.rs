//! Which column means what. Knows headers and words; of the cells under them it knows nothing.

mod absence_words;
mod fault;
mod header;
mod mapping;
mod staff_words;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use fault::ColumnFault;
pub(crate) use mapping::named;
pub use mapping::{ColumnMap, parse_map};
pub(crate) use staff_words::{guess_ids, post_column};

/// Something a column can mean.
pub trait Meaning: Copy + Ord + fmt::Debug + 'static {
    /// What headers say for each, the plainest words first: where two columns have one meaning, the plainer is read.
    const WORDS: &'static str;
    /// The words for it in `--map word=Column`.
    const CODES: &'static [(Self, &'static str)];
    /// Whether several columns of it are read together.
    fn several(self) -> bool;

    /// Whether it is a number or an address, whose headers often say so: "Contact Phone", "Phone Number".
    fn is_contact(self) -> bool;

    /// What a header means that has this meaning only while no other column has `self.1`.
    const AMBIGUOUS: &'static [(&'static str, Self, Self)];

    /// The word for it in `--map word=Column`.
    fn code(self) -> &'static str {
        Self::CODES.iter().find(|(meaning, _)| *meaning == self).map_or("", |(_, code)| code)
    }

    /// The meaning of a word in `--map word=Column`.
    fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::CODES.iter().find(|(_, known)| known.eq_ignore_ascii_case(code)).map(|(meaning, _)| *meaning)
    }

    /// The header an exported column of it gets: Finnish, and one that is recognised.
    fn header(self) -> &'static str {
        words::of(Self::WORDS).find(|(code, ..)| *code == self.code()).map_or("", |(.., word)| word)
    }
}

/// What became of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use<M> {
    /// It was recognised and is read.
    Read(M),
    /// `--map` says what it means, and it is read.
    Mapped(M),
    /// It has the meaning too, but another column is read for it.
    Second {
        /// What both mean.
        meaning: M,
        /// The header of the column that is read.
        read: String,
    },
    /// It was recognised, but `--map word=-` says not to read it.
    Unwanted(M),
    /// It looks like a reason for being away: it is not read and not stored.
    Reason,
    /// Nothing is known about it; it is not read.
    Unknown,
}

impl<M: Copy> Use<M> {
    /// What it is read as, if it is read.
    pub fn meaning(&self) -> Option<M> {
        match self {
            Self::Read(meaning) | Self::Mapped(meaning) => Some(*meaning),
            _ => None,
        }
    }
}

/// The columns of a file, in its order, and what became of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised<M> {
    /// The header as written and what became of the column.
    pub columns: Vec<(String, Use<M>)>,
}

impl<M: Meaning> Recognised<M> {
    /// The columns read for a meaning, in the order of the file.
    pub fn columns_of(&self, meaning: M) -> Vec<usize> {
        let read =
            |(at, (_, used)): (usize, &(String, Use<M>))| (used.meaning() == Some(meaning)).then_some(at);
        self.columns.iter().enumerate().filter_map(read).collect()
    }

    /// The meanings for which there is a column.
    pub fn meanings(&self) -> BTreeSet<M> {
        self.columns.iter().filter_map(|(_, used)| used.meaning()).collect()
    }

    /// The last column that is read.
    pub(crate) fn last_read(&self) -> usize {
        self.columns.iter().rposition(|(_, used)| used.meaning().is_some()).unwrap_or_default()
    }

    fn column_read_for(&self, meaning: M) -> Option<&str> {
        self.columns
            .iter()
            .find(|(_, used)| used.meaning() == Some(meaning))
            .map(|(header, _)| header.as_str())
    }
}

/// Recognises the columns under a header. What `map` says goes before what is recognised.
pub(crate) fn recognise<M: Meaning>(
    header: &[String],
    map: &ColumnMap<M>,
) -> Result<Recognised<M>, ColumnFault> {
    let words = header::Words::<M>::known();
    let mut columns: Vec<(String, Use<M>)> =
        header.iter().map(|written| (written.clone(), Use::Unknown)).collect();
    for (column, meaning) in mapping::mapped_columns::<M>(header, map, &words)? {
        columns[column].1 = Use::Mapped(meaning);
    }
    let settled: BTreeSet<M> = map.iter().map(|(meaning, _)| *meaning).collect();

    let mut candidates: BTreeMap<M, Vec<(usize, usize)>> = BTreeMap::new();
    let mut ambiguous = Vec::new();
    for (column, (written, used)) in
        columns.iter_mut().enumerate().filter(|(_, (_, used))| *used == Use::Unknown)
    {
        match words.meaning_of(written) {
            Some(header::Found::Plain(meaning, _)) if settled.contains(&meaning) => {
                *used = Use::Unwanted(meaning);
            }
            Some(header::Found::Plain(meaning, rank)) => {
                candidates.entry(meaning).or_default().push((rank, column));
            }
            Some(header::Found::Ambiguous(first, second)) => ambiguous.push((column, first, second)),
            Some(header::Found::Reason) => *used = Use::Reason,
            None => {}
        }
    }
    for (column, first, second) in ambiguous {
        let taken = candidates.contains_key(&first) || settled.contains(&first);
        let meaning = if taken { second } else { first };
        if settled.contains(&meaning) {
            columns[column].1 = Use::Unwanted(meaning);
        } else {
            candidates.entry(meaning).or_default().push((usize::MAX, column));
        }
    }
    let mut recognised = Recognised { columns };
    for (meaning, mut found) in candidates {
        found.sort_unstable();
        for (at, (_, column)) in found.into_iter().enumerate() {
            let read = recognised.column_read_for(meaning).unwrap_or_default().to_owned();
            recognised.columns[column].1 =
                if at == 0 || meaning.several() { Use::Read(meaning) } else { Use::Second { meaning, read } };
        }
    }
    Ok(recognised)
}

#[cfg(test)]
mod tests;
