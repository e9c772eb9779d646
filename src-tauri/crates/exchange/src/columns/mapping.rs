//! What the user says the columns mean: `--map name=Column`.

use super::header::{Found, Words};
use super::{ColumnFault, Meaning};

/// What the user says: a meaning and the header of its column as written, or none where no column shall be read for
/// it. Said several times, several columns are read for a meaning that can have several.
pub type ColumnMap<M> = Vec<(M, Option<String>)>;

/// Reads the words of `--map word=Column`, where the column `-` means none.
pub fn parse_map<M: Meaning>(said: &[String]) -> Result<ColumnMap<M>, ColumnFault> {
    said.iter()
        .map(|said| {
            let (word, column) =
                said.split_once('=').ok_or_else(|| ColumnFault::NotAMapping { said: said.clone() })?;
            let meaning = M::from_code(word).ok_or_else(|| ColumnFault::NoSuchWord {
                word: word.trim().to_owned(),
                known: M::CODES.iter().map(|(_, code)| *code).collect(),
            })?;
            let column = column.trim();
            Ok((meaning, (column != "-").then(|| column.to_owned())))
        })
        .collect()
}

/// The columns the map names.
pub(super) fn mapped_columns<M: Meaning>(
    header: &[String],
    map: &ColumnMap<M>,
    words: &Words<M>,
) -> Result<Vec<(usize, M)>, ColumnFault> {
    let mut columns: Vec<(usize, M)> = Vec::new();
    for (meaning, wanted) in map {
        let Some(wanted) = wanted else { continue };
        let written = wanted.trim().to_lowercase();
        let column = header
            .iter()
            .position(|header| !written.is_empty() && header.to_lowercase() == written)
            .ok_or_else(|| ColumnFault::NoSuchColumn { column: wanted.clone(), header: named(header) })?;
        if words.meaning_of(&header[column]) == Some(Found::Reason) {
            return Err(ColumnFault::Reason { column: header[column].clone() });
        }
        if let Some((_, other)) = columns.iter().find(|(taken, other)| *taken == column && other != meaning) {
            return Err(ColumnFault::TwoMeanings {
                column: header[column].clone(),
                first: other.code(),
                second: meaning.code(),
            });
        }
        if !meaning.several() && columns.iter().any(|(taken, other)| other == meaning && *taken != column) {
            return Err(ColumnFault::TwoColumns { word: meaning.code() });
        }
        columns.push((column, *meaning));
    }
    Ok(columns)
}

/// The headers that are not empty.
pub(crate) fn named(header: &[String]) -> Vec<String> {
    header.iter().filter(|header| !header.is_empty()).cloned().collect()
}
