//! Which parts of a text the typed words stand for. Knows nothing of ranking.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;

use crate::fold::Word;
use crate::hit::Reason;
use crate::matcher::Matcher;
use crate::spelling::common_prefix;

/// The byte ranges of the text that `known`, one of its words, has in common with the typed word.
pub(crate) fn parts(typed: &Word, known: &Word, reason: Reason, matcher: &Matcher) -> Vec<Range<usize>> {
    let last = known.spans.len();
    let fitting = |letters: &[usize]| letters.iter().map(|letter| known.spans[*letter].clone()).collect();
    match reason {
        Reason::Prefix => known.spans[..typed.spans.len().min(last)].to_vec(),
        Reason::Inflected | Reason::SoundsAlike | Reason::Misspelt | Reason::Fuzzy => {
            if reason == Reason::Fuzzy
                && let Some((_, letters)) = matcher.fuzzy_indices(&known.folded, &typed.folded)
            {
                return fitting(&letters);
            }
            let (one, other): (Vec<char>, Vec<char>) =
                (typed.folded.chars().collect(), known.folded.chars().collect());
            let begins = common_prefix(&one, &other);
            let ends = match reason {
                // What an ending has in common with another is chance.
                Reason::Inflected => 0,
                _ => common_suffix(&one[begins..], &other[begins..]),
            };
            let letters: Vec<usize> = (0..begins).chain(last - ends..last).collect();
            fitting(&letters)
        }
        Reason::Number | Reason::Exact | Reason::OtherName | Reason::Partial => known.spans.clone(),
    }
}

fn common_suffix(one: &[char], other: &[char]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

/// Ranges in rising order, those that touch or overlap made one.
pub(crate) fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::words;

    fn shown(typed: &str, known: &str, reason: Reason) -> Vec<String> {
        let (typed, word) = (words(typed).remove(0), words(known).remove(0));
        let ranges = merged(parts(&typed, &word, reason, &Matcher));
        ranges.into_iter().map(|range| known[range].to_owned()).collect()
    }

    #[test]
    fn what_fits_is_highlighted_in_the_letters_of_the_directory() {
        assert_eq!(shown("thora", "Þóra", Reason::Exact), ["Þóra"]);
        assert_eq!(shown("stras", "Straße", Reason::Prefix), ["Straß"]);
        assert_eq!(shown("koistisen", "Koistinen", Reason::Inflected), ["Koisti"]);
        assert_eq!(shown("mylymäki", "Myllymäki", Reason::Misspelt), ["Myl", "ymäki"]);
        assert_eq!(shown("imkko", "Mikko", Reason::Misspelt), ["kko"]);
        assert_eq!(shown("vrtnen", "Virtanen", Reason::Fuzzy), ["V", "rt", "nen"]);
        assert_eq!(shown("llinndqvist", "Lindqvist", Reason::Fuzzy), ["L", "ndqvist"]);
    }

    #[test]
    fn ranges_that_touch_become_one() {
        assert_eq!(merged(vec![4..6, 0..2, 2..3, 5..9]), [0..3, 4..9]);
    }
}
