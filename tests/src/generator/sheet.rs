//! A table as Finnish Excel saves it: semicolons, quotes where they are needed, UTF-8.

use std::borrow::Cow;

/// Ends one row of cells.
pub(super) fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<Cow<'_, str>> = cells.into_iter().map(quoted).collect();
    let mut line = quoted.join(";");
    line.push('\n');
    line
}

fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains([';', '"', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}
