//! fuzzy-matcher (the algorithm of skim, itself after fzf) over every row. Each typed word must be in the row, its
//! letters in order; the scores are added up. Cost: every row for every key.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use vaihde_tests::generator::Directory;

use super::top::top;
use super::{Build, Peer, rows};
use crate::fold::words;

struct Skim {
    matcher: SkimMatcherV2,
    rows: Vec<String>,
}

impl Peer for Skim {
    fn query(&mut self, text: &str) -> Vec<usize> {
        let words = words(text);
        let score =
            |row: &str| -> Option<i64> { words.iter().map(|word| self.matcher.fuzzy_match(row, word)).sum() };
        let rows = self.rows.iter().enumerate();
        top(rows.filter_map(|(place, row)| Some((score(row)?, place))).collect())
    }
}

pub(super) fn prepare(directory: &Directory) -> Build {
    let rows = rows(directory);
    Box::new(move || Box::new(Skim { matcher: SkimMatcherV2::default().ignore_case(), rows }))
}
