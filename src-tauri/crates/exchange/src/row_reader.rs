//! The cells of one row by their meaning, with the problems found on the way. Knows no staff and no absences.

use std::borrow::Cow;

use vaihde_domain::row_problem::{RowFault, RowProblem};

use crate::cell::{is_nothing, list};
use crate::columns::{Meaning, Recognised};
use crate::table::{Row, Table, shortened};

/// No name, title or list of a real row is longer.
const LONGEST: usize = 4_000;

/// Reads the rows of a table by meaning.
pub(crate) struct RowReader<'a, M> {
    table: &'a Table,
    recognised: &'a Recognised<M>,
    columns: Vec<(M, usize)>,
    last_read: usize,
}

impl<'a, M: Meaning> RowReader<'a, M> {
    pub(crate) fn new(table: &'a Table, recognised: &'a Recognised<M>) -> Self {
        let columns = recognised.columns.iter().enumerate();
        let columns = columns.filter_map(|(at, (_, used))| Some((used.meaning()?, at))).collect();
        Self { table, recognised, columns, last_read: recognised.last_read() }
    }

    /// The columns read, with their meanings, in the order of the file.
    pub(crate) fn columns(&self) -> &[(M, usize)] {
        &self.columns
    }

    /// What is wrong with a row as a whole: its shape, or a text longer than any real one.
    pub(crate) fn fault(&self, at: usize) -> Option<RowProblem> {
        let row = &self.table.rows[at];
        if let Some(fault) = self.table.misshapen(at, self.last_read) {
            return Some(RowProblem { line: row.line, column: String::new(), value: String::new(), fault });
        }
        self.columns.iter().find_map(|(_, column)| {
            // Bytes are never fewer than letters, and counting letters is slow.
            let written = row.written(*column);
            let length = if written.len() > LONGEST { written.chars().count() } else { 0 };
            (length > LONGEST)
                .then(|| self.problem(row, *column, RowFault::TooLong { length, longest: LONGEST }))
        })
    }

    /// A problem in a column of a row.
    pub(crate) fn problem(&self, row: &Row, column: usize, fault: RowFault) -> RowProblem {
        let header = self.recognised.columns.get(column).map_or("", |(header, _)| header);
        RowProblem { line: row.line, column: header.to_owned(), value: shortened(row.written(column)), fault }
    }

    /// The text of the first column of a meaning; none where it says that there is nothing.
    pub(crate) fn text<'r>(&self, row: &'r Row, meaning: M) -> Option<Cow<'r, str>> {
        something(row.cell(self.column(meaning)?))
    }

    /// The first column of a meaning.
    pub(crate) fn column(&self, meaning: M) -> Option<usize> {
        self.columns.iter().find(|(of, _)| *of == meaning).map(|(_, column)| *column)
    }

    /// The texts of all columns of a meaning, taken apart.
    pub(crate) fn texts(&self, row: &Row, meaning: M, commas: bool) -> Vec<String> {
        let mut texts = Vec::new();
        for (_, column) in self.columns.iter().filter(|(of, _)| *of == meaning) {
            let cell = row.cell(*column);
            if !cell.is_empty() {
                texts.extend(list(&cell, commas));
            }
        }
        texts
    }

    /// The people named in all columns of a meaning. A comma separates people only where it cannot be the comma of
    /// "Virtanen, Anna".
    pub(crate) fn people(&self, row: &Row, meaning: M) -> Vec<String> {
        let mut people = Vec::new();
        for piece in self.texts(row, meaning, false) {
            let parts: Vec<&str> = piece.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
            if parts.len() > 1 && parts.iter().all(|part| names_somebody(part)) {
                people.extend(parts.into_iter().filter(|part| !is_nothing(part)).map(str::to_owned));
            } else {
                people.push(piece);
            }
        }
        people
    }
}

/// Whether a text by itself can name a person: a full name, an id with a digit, or an e-mail address.
fn names_somebody(text: &str) -> bool {
    if text.contains('@') {
        return true;
    }
    let mut words = text.split_whitespace().peekable();
    let begins_small = words.peek().is_some_and(|word| word.starts_with(char::is_lowercase));
    match words.count() {
        0 => false,
        1 => text.chars().any(|c| c.is_ascii_digit()),
        // "von Bonsdorff, Anna Maria": a family name with its particle.
        2 => !begins_small,
        _ => true,
    }
}

/// A text, unless it is a word for nobody or nothing.
pub(crate) fn something(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if is_nothing(&text) { None } else { Some(text) }
}
