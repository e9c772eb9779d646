//! SQLite FTS5 with prefixes: each typed word begins a word of the row, all of them must (`"kois"* AND "pek"*`), with
//! a prefix index of two to four letters.

use vaihde_tests::generator::Directory;

use super::fts5::Fts5;
use super::{Build, rows};
use crate::fold::words;

pub(super) fn prepare(directory: &Directory) -> Build {
    let rows = rows(directory);
    Box::new(move || {
        Box::new(Fts5::build(
            &rows,
            "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'",
            expression,
        ))
    })
}

fn expression(text: &str) -> Option<String> {
    let words: Vec<String> = words(text).iter().map(|word| format!("\"{word}\"*")).collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}
