//! SQLite FTS5 with trigrams: any three letters in a row of any typed word (`"koi" OR "ois" OR …`), the rows that share
//! the most and the rarest first by bm25. Words of one or two letters have no trigram and are left out.

use vaihde_tests::generator::Directory;

use super::fts5::Fts5;
use super::{Build, rows};
use crate::fold::words;

pub(super) fn prepare(directory: &Directory) -> Build {
    let rows = rows(directory);
    Box::new(move || Box::new(Fts5::build(&rows, "tokenize = 'trigram'", expression)))
}

fn expression(text: &str) -> Option<String> {
    let mut trigrams = Vec::new();
    for word in words(text) {
        let letters: Vec<char> = word.chars().collect();
        trigrams.extend(letters.windows(3).map(|three| format!("\"{}\"", three.iter().collect::<String>())));
    }
    (!trigrams.is_empty()).then(|| trigrams.join(" OR "))
}
