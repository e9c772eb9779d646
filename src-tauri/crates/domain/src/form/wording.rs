//! Sentences that somebody wrote, with placeholders in braces.

use super::{Fault, Field, Problems};
use crate::language::{Language, PerLanguage};
use crate::say::PLACEHOLDERS;

/// The most letters of a sentence: nobody says a longer one to a caller.
const LONGEST: usize = 600;

/// The sentences as they shall be; what is wrong with one is noted at the index, else at the place of its language.
pub(crate) fn checked_wordings(
    said: &PerLanguage,
    field: Field,
    index: Option<usize>,
    problems: &mut Problems,
) -> PerLanguage {
    let mut checked = PerLanguage::default();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let text = said.get(language).map(str::trim).unwrap_or_default();
        let index = index.unwrap_or(place);
        problems.measure(field, Some(index), text, LONGEST);
        if let Some(fault) = misplaced(text) {
            problems.note_at(field, index, fault);
        }
        checked.set(language, text.to_owned());
    }
    checked
}

/// What is wrong with the placeholders of a text.
fn misplaced(text: &str) -> Option<Fault> {
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let after = rest[brace..].strip_prefix('{');
        let Some((written, after)) = after.and_then(|after| after.split_once('}')) else {
            return Some(Fault::BrokenPlaceholder);
        };
        if written.contains('{') {
            return Some(Fault::BrokenPlaceholder);
        }
        if !PLACEHOLDERS.contains(&written) {
            return Some(Fault::UnknownPlaceholder { written: written.to_owned() });
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_a_known_word_in_two_braces() {
        assert_eq!(misplaced("{person} on poissa {until}."), None);
        assert_eq!(misplaced("Hyvää päivää"), None);
        let unknown = Fault::UnknownPlaceholder { written: "persn".into() };
        assert_eq!(misplaced("{persn} on poissa"), Some(unknown));
        for broken in ["{person on poissa", "person} on poissa", "{{person}", "{person}}"] {
            assert_eq!(misplaced(broken), Some(Fault::BrokenPlaceholder), "{broken}");
        }
    }
}
