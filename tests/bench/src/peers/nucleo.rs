//! nucleo-matcher (that of Helix) over every row. A pattern of the typed words, each of which must be in the row, its
//! letters in order. Cost: every row for every key.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use vaihde_tests::generator::Directory;

use super::top::top;
use super::{Build, Peer, rows};
use crate::fold::folded;

struct Nucleo {
    matcher: Matcher,
    rows: Vec<Utf32String>,
}

impl Peer for Nucleo {
    fn query(&mut self, text: &str) -> Vec<usize> {
        let pattern =
            Pattern::new(&folded(text), CaseMatching::Ignore, Normalization::Never, AtomKind::Fuzzy);
        let Self { matcher, rows } = self;
        let scored = rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| Some((i64::from(pattern.score(row.slice(..), matcher)?), place)));
        top(scored.collect())
    }
}

pub(super) fn prepare(directory: &Directory) -> Build {
    let rows = rows(directory);
    Box::new(move || {
        let rows = rows.into_iter().map(Utf32String::from).collect();
        Box::new(Nucleo { matcher: Matcher::new(Config::DEFAULT), rows })
    })
}
