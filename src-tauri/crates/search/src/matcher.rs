//! fuzzy-matcher, set up so that the same question always has the same answer.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// A matcher that begins each comparison anew. The library's own keeps its table of scores from one to the next and
/// reads what was left there; told not to keep it, it panics (0.3.7).
#[derive(Default)]
pub(crate) struct Matcher;

impl FuzzyMatcher for Matcher {
    fn fuzzy_indices(&self, choice: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
        SkimMatcherV2::default().fuzzy_indices(choice, pattern)
    }

    fn fuzzy_match(&self, choice: &str, pattern: &str) -> Option<i64> {
        SkimMatcherV2::default().fuzzy_match(choice, pattern)
    }
}
