//! Bytes of a file to a header and rows, whatever program wrote them. Knows no meaning of any column.

mod encoding;
mod fault;
mod separator;

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use csv::{ReaderBuilder, StringRecord};
use vaihde_domain::row_problem::RowFault;

pub use encoding::TextEncoding;
pub use fault::TableFault;

use crate::{cards, cell};

/// So many rows in a row that end early are a spreadsheet's habit: it leaves out cells that are empty in a whole
/// block of rows. Fewer are a torn row.
const SPREADSHEET_BLOCK: usize = 8;

/// A header and the rows under it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The headers as written, without the blanks around them; some may be empty.
    pub header: Vec<String>,
    /// The rows that hold anything, in the order of the file.
    pub rows: Vec<Row>,
    /// What the file is.
    pub written: Written,
    /// How many lines with text stand above the header, such as the list's title.
    pub above_header: usize,
}

/// What a file that was read as a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Cells with something between them.
    Separated {
        /// How the letters were written.
        encoding: TextEncoding,
        /// What stands between two cells.
        separator: char,
    },
    /// Cards of an address book.
    Cards {
        /// How many are people's.
        cards: usize,
        /// How many are of groups, firms and places; they are not read.
        others: usize,
    },
}

/// One row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file it begins on, from 1.
    pub line: u64,
    cells: StringRecord,
}

impl Row {
    pub(crate) fn new(line: u64, cells: StringRecord) -> Self {
        Self { line, cells }
    }

    /// The text of a cell without what a spreadsheet needed around it; empty where the row has no such cell.
    pub fn cell(&self, column: usize) -> Cow<'_, str> {
        cell::as_meant(self.written(column))
    }

    /// The cell as it is in the file, without the blanks around it.
    pub fn written(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", str::trim)
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

impl Table {
    /// Reads a table. The caller adds the name of the file to a fault.
    pub fn read(bytes: &[u8]) -> Result<Self, TableFault> {
        let (text, encoding) = encoding::decode(bytes)?;
        // A Mac may write ä as two characters, and everybody else's ä would then be another name.
        let text = if is_nfc(&text) { text } else { text.nfc().collect() };
        if cards::are_cards(&text) {
            return cards::table(&text);
        }
        let separated = separator::recognise(&text);
        let mut rows = read_rows(&text, separated)?;
        let Some(header_at) = rows.iter().position(|row| row.filled() > 1) else {
            let first = rows.first().ok_or(TableFault::Empty)?;
            return Err(TableFault::OneColumn { found: shortened(first.written(0)) });
        };
        let body = rows.split_off(header_at + 1);
        let header_row = rows.pop().ok_or(TableFault::Empty)?;
        let header = header_row.cells.iter().map(|cell| cell::as_meant(cell.trim()).into_owned()).collect();
        Ok(Self {
            header,
            rows: body,
            written: Written::Separated { encoding, separator: char::from(separated.separator) },
            above_header: header_at,
        })
    }

    /// What is wrong with the shape of a row of which the columns up to `last_read` are read. Empty cells too many
    /// are nothing wrong, nor are cells too few where a spreadsheet left out the empty end of a block of rows.
    pub(crate) fn misshapen(&self, row: usize, last_read: usize) -> Option<RowFault> {
        let cells = &self.rows.get(row)?.cells;
        let expected = self.header.len();
        let surplus = cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        let torn = cells.len() <= last_read && self.run_of_same_length(row) < SPREADSHEET_BLOCK;
        (surplus || torn).then_some(RowFault::Cells { found: cells.len(), expected })
    }

    fn run_of_same_length(&self, row: usize) -> usize {
        let Some(length) = self.rows.get(row).map(|row| row.cells.len()) else { return 0 };
        let same = |row: &&Row| row.cells.len() == length;
        let before = self.rows.iter().take(row).rev().take(SPREADSHEET_BLOCK).take_while(same).count();
        let after = self.rows.iter().skip(row).take(SPREADSHEET_BLOCK).take_while(same).count();
        before + after
    }
}

fn read_rows(text: &str, separated: separator::Separated) -> Result<Vec<Row>, TableFault> {
    let body = &text[separated.begins_at..];
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separated.separator)
        .from_reader(body.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines { text: body, at: 0, line: 1 + count_lines(&text[..separated.begins_at]) };
    let mut last_starts_at = 0;
    let mut cells = StringRecord::new();
    // The text is whole and every length is allowed, so reading it cannot fail but by running out.
    while reader.read_record(&mut cells).unwrap_or(false) {
        let reported = cells.position().map_or(0, csv::Position::byte);
        last_starts_at = skip_line_ends(body, usize::try_from(reported).unwrap_or(usize::MAX));
        let row = Row { line: lines.line_of(last_starts_at), cells: cells.clone() };
        if !row.is_blank() {
            rows.push(row);
        }
    }
    let last = body[last_starts_at.min(body.len())..].trim_end();
    if last.contains('\n') && last.matches('"').count() % 2 == 1 {
        return Err(TableFault::UnclosedQuote { line: lines.line });
    }
    Ok(rows)
}

/// Counts lines forwards only, so that a whole file is counted once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn line_of(&mut self, at: usize) -> u64 {
        let at = at.min(self.text.len());
        if let Some(between) = self.text.get(self.at..at) {
            self.line += count_lines(between);
            self.at = at;
        }
        self.line
    }
}

/// The csv reader says where it began to look, which is before blank lines and the rest of a line end.
fn skip_line_ends(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

fn count_lines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64
}

/// A text for a message: its beginning where it is long.
pub(crate) fn shortened(text: &str) -> String {
    const SHOWN: usize = 80;
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

#[cfg(test)]
mod tests;
