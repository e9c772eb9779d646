//! Sentences that somebody wrote, with placeholders in braces.

use super::{Fault, Field, Problems};
use crate::exact_name::folded;
use crate::language::{Language, PerLanguage};
use crate::say::PLACEHOLDERS;

/// The most letters of a sentence: nobody says a longer one to a caller.
const LONGEST: usize = 600;

/// A stretch of a sentence, as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelled<'t> {
    /// Said as it is.
    Text(&'t str),
    /// Something that is filled in, by its name without the braces.
    Placeholder(&'static str),
    /// Something in braces that nothing stands for, without the braces.
    Unknown(&'t str),
    /// A brace without its other half, up to where the next stretch begins.
    Broken(&'t str),
}

/// What is written, stretch by stretch.
pub fn spelled(text: &str) -> Vec<Spelled<'_>> {
    let mut stretches = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(brace);
        if !before.is_empty() {
            stretches.push(Spelled::Text(before));
        }
        // The other half is wanted before another one is opened.
        let end = from[1..].find(['{', '}']).map(|end| end + 1);
        let closed = end.filter(|end| from.starts_with('{') && from[*end..].starts_with('}'));
        let (stretch, after) = match closed {
            Some(end) => (named(&from[1..end]), &from[end + 1..]),
            None => {
                let (broken, after) = from.split_at(word(from));
                (Spelled::Broken(broken), after)
            }
        };
        stretches.push(stretch);
        rest = after;
    }
    if !rest.is_empty() {
        stretches.push(Spelled::Text(rest));
    }
    stretches
}

fn named(written: &str) -> Spelled<'_> {
    let known = PLACEHOLDERS.into_iter().find(|known| *known == written);
    known.map_or(Spelled::Unknown(written), Spelled::Placeholder)
}

/// How far a lonely brace takes the letters after it with it.
fn word(from: &str) -> usize {
    let letters = from[1..].find(|letter: char| !letter.is_alphanumeric());
    letters.map_or(from.len(), |end| end + 1)
}

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
        sentence_faults(text).into_iter().for_each(|fault| problems.note_at(field, index, fault));
        checked.set(language, text.to_owned());
    }
    checked
}

/// Everything that is wrong with a sentence, each once.
pub fn sentence_faults(text: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = too_long(text, LONGEST).into_iter().collect();
    for stretch in spelled(text) {
        let fault = match stretch {
            Spelled::Text(_) | Spelled::Placeholder(_) => continue,
            Spelled::Unknown(written) => {
                Fault::UnknownPlaceholder { written: written.to_owned(), meant: meant(written) }
            }
            Spelled::Broken(_) => Fault::BrokenPlaceholder,
        };
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    faults
}

/// Everything that is wrong with a greeting: it is said as it is, and nothing in it is filled in.
pub fn greeting_faults(text: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = too_long(text, super::LONGEST).into_iter().collect();
    if spelled(text).iter().any(|stretch| !matches!(stretch, Spelled::Text(_))) {
        faults.push(Fault::NothingIsFilledIn);
    }
    faults
}

fn too_long(text: &str, longest: usize) -> Option<Fault> {
    (text.chars().count() > longest).then_some(Fault::TooLong { longest })
}

/// What people write for each placeholder in their own language.
const ALSO: [(&str, &[&str]); 6] = [
    ("person", &["nimi", "henkilö", "kysytty", "namn", "namnet", "name", "who"]),
    ("until", &["asti", "saakka", "paluu", "till", "tills", "åter", "return", "back"]),
    ("opens", &["aukeaa", "avataan", "avautuu", "öppnar", "opening"]),
    ("cover", &["sijainen", "varahenkilö", "ersättare", "vikarie", "substitute", "deputy"]),
    ("number", &["numero", "puhelin", "nummer", "telefon", "phone"]),
    ("company", &["yritys", "yhtiö", "företag", "företaget", "bolag"]),
];

/// The placeholder that was probably meant: a word of its own language for it, or one that is a slip or two away.
fn meant(written: &str) -> Option<&'static str> {
    let typed: Vec<char> = folded(written).chars().collect();
    let words = ALSO.iter().flat_map(|(known, also)| {
        std::iter::once(known).chain(also.iter()).map(move |word| (*known, folded(word).chars().collect()))
    });
    let near = words.map(|(known, word): (_, Vec<char>)| (slips(&typed, &word), word.len(), known));
    // Of a short word hardly anything is left after two slips.
    near.filter(|(slips, letters, _)| *slips * 2 < *letters && *slips <= 2)
        .min_by_key(|(slips, ..)| *slips)
        .map(|(.., known)| known)
}

/// How many letters were left out, put in, or written for another.
fn slips(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (to, same) in other.iter().map(|with| with == letter).enumerate() {
            let changed = before + usize::from(!same);
            before = row[to + 1];
            row[to + 1] = changed.min(before + 1).min(row[to] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_a_known_word_in_two_braces() {
        assert_eq!(sentence_faults("{person} on poissa {until}."), []);
        assert_eq!(sentence_faults("Hyvää päivää"), []);
        let unknown = Fault::UnknownPlaceholder { written: "persn".into(), meant: Some("person") };
        assert_eq!(sentence_faults("{persn} on poissa, {persn}"), [unknown]);
        for broken in ["{person on poissa", "person} on poissa", "{{person}", "{person}}"] {
            assert_eq!(sentence_faults(broken), [Fault::BrokenPlaceholder], "{broken}");
        }
    }

    #[test]
    fn what_was_meant_is_told_in_any_of_the_three_languages() {
        let told = ["nmi", "namn", "Yritys", "compny", "sijainen", "umtil", "numero"].map(meant);
        let known = ["person", "person", "company", "company", "cover", "until", "number"].map(Some);
        assert_eq!(told, known);
        assert_eq!(meant("x"), None);
        assert_eq!(meant("päivämäärä"), None);
        assert_eq!(meant(""), None);
    }

    #[test]
    fn every_letter_that_was_written_is_in_a_stretch() {
        let text = "a{person}b{nimi} {auki } }x{";
        let again: String = spelled(text)
            .into_iter()
            .map(|stretch| match stretch {
                Spelled::Text(text) | Spelled::Broken(text) => text.to_owned(),
                Spelled::Placeholder(name) => format!("{{{name}}}"),
                Spelled::Unknown(name) => format!("{{{name}}}"),
            })
            .collect();
        assert_eq!(again, text);
    }
}
