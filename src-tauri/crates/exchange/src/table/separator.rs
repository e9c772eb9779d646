//! What stands between the cells of a table, found in the table itself.

use csv::{ReaderBuilder, StringRecord};

/// In the order in which they are believed where a table fits several equally.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// So much of a file shows how it is separated.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_ROWS: usize = 100;

/// What separates the cells, and where the table begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Separated {
    pub(super) separator: u8,
    pub(super) begins_at: usize,
}

pub(super) fn recognise(text: &str) -> Separated {
    if let Some(said) = said_by_excel(text) {
        return said;
    }
    let sample = sample_of(text);
    let mut best = (b';', f64::MIN);
    for separator in SEPARATORS {
        let fit = fit(sample, separator);
        if fit > best.1 {
            best = (separator, fit);
        }
    }
    Separated { separator: best.0, begins_at: 0 }
}

/// Excel's own first line for it: `sep=;`.
fn said_by_excel(text: &str) -> Option<Separated> {
    let line_end = text.find('\n').map_or(text.len(), |at| at + 1);
    let line = text[..line_end].trim_end_matches(['\r', '\n']);
    let line = line.trim_matches('"');
    let said = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and(line.get(4..))?;
    let [separator] = said.as_bytes() else { return None };
    separator.is_ascii().then_some(Separated { separator: *separator, begins_at: line_end })
}

/// The rows that fit the header, weighed by its width. Rows above the header count against a separator.
fn fit(sample: &str, separator: u8) -> f64 {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(sample.as_bytes());
    let rows: Vec<StringRecord> = reader.records().map_while(Result::ok).take(SAMPLE_ROWS).collect();
    let rows: Vec<&StringRecord> =
        rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
    let filled = |row: &&StringRecord| row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
    let Some(above) = rows.iter().position(filled) else { return 0.0 };
    let header = rows[above];
    let alike = rows.iter().filter(|row| row.len() == header.len()).count();
    let share = |count: usize| count as f64 / rows.len() as f64;
    share(alike) * share(rows.len() - above) * (1.0 + (header.len() as f64).ln())
}

fn sample_of(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let mut end = SAMPLE_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    sample.rfind('\n').map_or(sample, |line_end| &sample[..line_end])
}
