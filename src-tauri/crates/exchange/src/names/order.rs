//! Which comes first, the given or the family name, and where one ends and the other begins.

use std::ops::Range;

use vaihde_domain::person::PersonName;

use super::known::{bearers, is_family};
use super::pieces::Pieces;

/// The order of the names in a column of full names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrder {
    /// Anna Virtanen.
    GivenFirst,
    /// Virtanen Anna.
    FamilyFirst,
}

/// So much evidence in one name counts as speaking for an order: a name about three times as common as one kind than
/// as the other.
pub(super) const TELLING: f64 = 1.0;

/// No name speaks louder than this, so that a few very common names do not outvote many.
const LOUDEST: f64 = 6.0;

/// Words that belong to the family name after them. In small letters always; with a capital only between two others.
const PARTICLES: [&str; 31] = [
    "von", "van", "de", "der", "den", "af", "av", "la", "le", "di", "da", "dos", "das", "do", "du", "del",
    "della", "bin", "ibn", "bint", "al", "el", "ter", "ten", "zu", "zur", "zum", "vom", "y", "e", "st",
];

/// What a name says about the order: above zero for the given name first.
pub(super) fn evidence(pieces: &Pieces<'_>) -> f64 {
    let words = &pieces.words;
    if pieces.family.is_some() || words.len() < 2 {
        return 0.0;
    }
    let begins = words.iter().take_while(|word| is_particle(word)).count();
    let (Some(first), Some(last)) = (words.get(begins), words.last()) else { return 0.0 };
    let mut evidence = bearers(first).lean() - bearers(last).lean();
    // In VIRTANEN Anna and in Anna VIRTANEN the capitals tell, whatever the names.
    match (is_capitals(first), is_capitals(last)) {
        (true, false) => evidence -= LOUDEST,
        (false, true) => evidence += LOUDEST,
        _ => {}
    }
    // Initials stand for given names.
    match (is_initial(first), is_initial(last)) {
        (true, false) => evidence += 2.0,
        (false, true) => evidence -= 2.0,
        _ => {}
    }
    evidence.clamp(-LOUDEST, LOUDEST)
}

/// The name with its words in their places.
pub(super) fn arranged(pieces: Pieces<'_>, order: NameOrder) -> PersonName {
    let words = &pieces.words;
    let family = match pieces.family {
        Some(count) => 0..count,
        None => family_of(words, order),
    };
    let given: Vec<&str> = words[..family.start].iter().chain(&words[family.end..]).copied().collect();
    PersonName {
        honorific: pieces.honorific,
        given: given.join(" "),
        family: words[family].join(" "),
        called_by: pieces.called_by,
        former: pieces.former,
        aliases: Vec::new(),
    }
}

fn family_of(words: &[&str], order: NameOrder) -> Range<usize> {
    match words {
        [] => 0..0,
        [only] => {
            if bearers(only).lean() > 0.0 {
                0..0
            } else {
                0..1
            }
        }
        _ => match in_capitals(words).unwrap_or(order) {
            NameOrder::GivenFirst => family_at_end(words),
            NameOrder::FamilyFirst => family_at_beginning(words),
        },
    }
}

/// The order that capitals show: VIRTANEN Anna.
fn in_capitals(words: &[&str]) -> Option<NameOrder> {
    match (is_capitals(words.first()?), is_capitals(words.last()?)) {
        (true, false) => Some(NameOrder::FamilyFirst),
        (false, true) => Some(NameOrder::GivenFirst),
        _ => None,
    }
}

fn family_at_end(words: &[&str]) -> Range<usize> {
    let end = words.len();
    // Swedish members of parliament are told apart so: Helén Pettersson i Umeå.
    let place = (2..end.saturating_sub(1)).find(|at| words[*at] == "i");
    let mut begins = place.map_or(end, |at| at) - 1;
    while begins > 0 {
        let before = words[begins - 1];
        let belongs = is_particle(before) || begins > 1 && (is_particle_word(before) || is_family(before));
        if !belongs {
            break;
        }
        begins -= 1;
    }
    begins..end
}

fn family_at_beginning(words: &[&str]) -> Range<usize> {
    // A name such as Van Anna needs a given name too; von Bonsdorff alone is all family name.
    let certain = words.iter().take_while(|word| is_particle(word)).count();
    let likely = words.iter().take_while(|word| is_particle_word(word)).count();
    let particles = if likely + 1 < words.len() { likely } else { certain };
    let mut end = (particles + 1).min(words.len());
    if words.get(end) == Some(&"i") && words.len() > end + 2 {
        return 0..end + 2;
    }
    while end + 1 < words.len() && (is_particle(words[end]) || is_family(words[end])) {
        end += 1;
    }
    0..end
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whatever its capitals. A single capital letter is an initial: Timo E Korva.
fn is_particle_word(word: &str) -> bool {
    is_particle(word) || word.chars().count() > 1 && PARTICLES.contains(&word.to_lowercase().as_str())
}

/// Three letters or more and all of them capitals; fewer may be initials.
fn is_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 2
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
}

fn is_initial(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 || word.ends_with('.') && letters <= 2
}
