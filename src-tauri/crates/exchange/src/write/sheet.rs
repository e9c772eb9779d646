//! Cells to bytes. Knows no meaning of any column.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::cell::harmless;

/// By this mark Excel knows UTF-8.
const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// Rows as bytes of a CSV file. Every cell is made harmless to spreadsheets.
pub(super) fn bytes(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut bytes = MARK.to_vec();
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(&mut bytes);
    for row in rows {
        let cells = row.iter().map(|cell| harmless(&plain(cell)).into_owned());
        // Writing to memory cannot fail.
        let _ = writer.write_record(cells.map(String::into_bytes));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// The text without control characters, which no table can hold.
fn plain(text: &str) -> String {
    text.trim()
        .chars()
        .map(|c| if c.is_control() && !matches!(c, '\t' | '\n' | '\r') { ' ' } else { c })
        .collect()
}
