//! Which parts of an entry's texts the typed words stand for. Knows nothing of ranking.
//!
//! Beginnings and whole words show themselves; where letters differ, fuzzy-matcher says which are common to both. Only the
//! hits that are shown are looked at. Cost: one or two microseconds a hit.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;

use crate::entries::Slot;
use crate::entry::Field;
use crate::fold::{Word, common_beginning, words};
use crate::hit::Matched;
use crate::index::Index;
use crate::matcher::Matcher;
use crate::meaning::{Class, Meaning};
use crate::score::fit;

impl Index {
    /// The texts of an entry that the typed words are in, each typed word only where it fits best.
    pub(crate) fn matched(&self, slot: Slot, typed: &[Meaning]) -> Vec<Matched> {
        let id = self.entries.id(slot);
        let fit_of = |meaning: &Meaning, field: Field, word| fit(meaning, word, field, field.tier(id));
        let mut best: Vec<Option<Class>> = vec![None; typed.len()];
        self.each_word(slot, |field, word, _| {
            for (meaning, best) in typed.iter().zip(&mut best) {
                if let Some(fit) = fit_of(meaning, field, word) {
                    *best = Some(best.map_or(fit.class, |best| best.min(fit.class)));
                }
            }
        });
        let mut matched = Vec::new();
        for (field, text_id) in self.entries.texts(slot) {
            let fits = |(meaning, best): &(&Meaning, &Option<Class>), word| {
                fit_of(meaning, field, word).map(|fit| fit.class).filter(|class| Some(*class) == **best)
            };
            let known = self.texts.words(text_id);
            if !known.iter().any(|word| typed.iter().zip(&best).any(|pair| fits(&pair, word.word).is_some()))
            {
                continue;
            }
            let text = self.texts.text(text_id);
            let mut ranges = Vec::new();
            for (known, word) in known.iter().zip(words(text)) {
                for pair in typed.iter().zip(&best) {
                    if let Some(class) = fits(&pair, known.word) {
                        ranges.append(&mut parts(&pair.0.word, &word, class, &self.matcher));
                    }
                }
            }
            if !ranges.is_empty() {
                matched.push(Matched { field, text: text.to_owned(), ranges: merged(ranges) });
            }
        }
        matched
    }

    /// The numbers of an entry that have the digits. A number that they fit in two ways is shown once.
    pub(crate) fn matched_numbers(&self, slot: Slot, digits: &str) -> Vec<Matched> {
        let mut shown: Vec<Matched> = Vec::new();
        for (written, range) in self.numbers.shown(slot, digits) {
            match shown.iter_mut().find(|matched| matched.text == written) {
                Some(matched) => {
                    matched.ranges.push(range);
                    matched.ranges = merged(std::mem::take(&mut matched.ranges));
                }
                None => shown.push(Matched { field: Field::Number, text: written, ranges: vec![range] }),
            }
        }
        shown
    }
}

/// The byte ranges of the text that `known`, one of its words, has in common with the typed word.
fn parts(typed: &Word, known: &Word, class: Class, matcher: &Matcher) -> Vec<Range<usize>> {
    let (last, typed_letters) = (known.spans.len(), typed.spans.len());
    let fitting = |letters: &[usize]| letters.iter().map(|letter| known.spans[*letter].clone()).collect();
    let common = common_beginning(&typed.folded, &known.folded);
    match class {
        Class::Exact => known.spans.clone(),
        Class::Prefix if common == typed_letters => known.spans[..typed_letters.min(last)].to_vec(),
        Class::Prefix | Class::Inflected if common > 0 => known.spans[..common].to_vec(),
        // A former name that was typed whole, or a nickname, which shares no letters on purpose.
        Class::OtherName if common == typed_letters => known.spans[..typed_letters.min(last)].to_vec(),
        Class::OtherName | Class::Prefix | Class::Inflected => known.spans.clone(),
        Class::Sounds | Class::Slip | Class::Surname | Class::Loose => {
            if let Some((_, letters)) = matcher.fuzzy_indices(&known.folded, &typed.folded)
                && !letters.is_empty()
            {
                return fitting(&letters);
            }
            let ends = common_ending(&typed.folded, &known.folded).min(last.min(typed_letters) - common);
            // Few letters for the same sounds: all of it was meant.
            if common + ends == 0 || (class == Class::Sounds && 2 * (common + ends) < last) {
                return known.spans.clone();
            }
            let letters: Vec<usize> = (0..common).chain(last - ends..last).collect();
            fitting(&letters)
        }
    }
}

fn common_ending(one: &str, other: &str) -> usize {
    one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count()
}

/// Ranges in rising order, those that touch or overlap made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
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

    fn shown(typed: &str, known: &str, class: Class) -> Vec<String> {
        let (typed, word) = (words(typed).remove(0), words(known).remove(0));
        let ranges = merged(parts(&typed, &word, class, &Matcher));
        ranges.into_iter().map(|range| known[range].to_owned()).collect()
    }

    #[test]
    fn what_fits_is_highlighted_in_the_letters_of_the_directory() {
        assert_eq!(shown("thora", "Þóra", Class::Exact), ["Þóra"]);
        assert_eq!(shown("stras", "Straße", Class::Prefix), ["Straß"]);
        assert_eq!(shown("koistisen", "Koistinen", Class::Inflected), ["Koisti"]);
        assert_eq!(shown("lahde", "Lahti", Class::Prefix), ["Lah"]);
        assert_eq!(shown("mylymäki", "Myllymäki", Class::Sounds), ["My", "lymäki"]);
        assert_eq!(shown("imkko", "Mikko", Class::Slip), ["kko"]);
        assert_eq!(shown("vrtnen", "Virtanen", Class::Loose), ["V", "rt", "nen"]);
        assert_eq!(shown("lintkvist", "Lindqvist", Class::Sounds), ["Lin", "vist"]);
        assert_eq!(shown("shöberi", "Sjöberg", Class::Sounds), ["Sjöberg"]);
        assert_eq!(shown("jussi", "Juhani", Class::OtherName), ["Juhani"]);
    }

    #[test]
    fn ranges_that_touch_become_one() {
        assert_eq!(merged(vec![4..6, 0..2, 2..3, 5..9]), [0..3, 4..9]);
    }
}
