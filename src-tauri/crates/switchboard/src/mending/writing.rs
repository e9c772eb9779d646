//! How what was asked for in vain would be written. Misses are kept as the search compares words, without capitals and
//! accents; the counted names of the country tell how a name is written, and who has it as a given name.
//!
//! Proposes, and decides nothing: what is proposed stands in a field before it is saved.

use std::collections::HashMap;
use std::iter::once;
use std::sync::LazyLock;

use vaihde_exchange::names::{NameHabits, NameOrder, known_names};
use vaihde_search::{folded_words, is_form_of};

/// So many people bear a name before a single word is taken for one: many a common noun is somebody's name.
const BORNE_BY_MANY: u32 = 200;

/// How what was asked for would be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissWriting {
    /// As a name, given names first where it is sure which they are.
    pub name: String,
    /// As a word.
    pub word: String,
    /// The given names; empty where it is not sure which they are.
    pub given: String,
    /// The family name; the whole name where it is not sure which it is.
    pub family: String,
    /// Whether it is a name, as far as the counted names tell.
    pub is_name: bool,
}

/// The commonest name of those that are compared alike, and how many bear it.
static KNOWN: LazyLock<HashMap<String, (&'static str, u32)>> = LazyLock::new(|| {
    let mut known: HashMap<String, (&'static str, u32)> = HashMap::with_capacity(40_000);
    for (name, bearers) in known_names() {
        let Some(folded) = folded_words(name).pop() else { continue };
        let entry = known.entry(folded).or_insert((name, 0));
        if bearers > entry.1 {
            *entry = (name, bearers);
        }
    }
    known
});

impl MissWriting {
    /// How the leading one of these folded texts would be written. A case form is read as the word it is a form of, and
    /// an initial as the name it stands for, where another text has that.
    pub(crate) fn of(texts: &[String]) -> Self {
        let Some((leading, others)) = texts.split_first() else { return Self::default() };
        let others: Vec<Vec<&str>> = others.iter().map(|text| text.split_whitespace().collect()).collect();
        let leading: Vec<&str> = leading.split_whitespace().collect();
        let words: Vec<&str> = leading.iter().map(|word| plain(word, &leading, &others)).collect();
        let names: Vec<(String, u32)> = words.iter().map(|word| named(word)).collect();
        let bearers: Vec<u32> = names.iter().map(|(_, bearers)| *bearers).collect();
        let is_name = match bearers.as_slice() {
            [only] => *only >= BORNE_BY_MANY,
            several => several.iter().any(|bearers| *bearers > 0),
        };
        let written = names.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(" ");
        let habits = NameHabits::of(once(written.as_str()), NameOrder::GivenFirst);
        let is_sure = habits.speaking_for > 0 || words.len() == 1 && is_name;
        let word = words.join(" ");
        if !is_sure {
            return Self { name: written.clone(), word, given: String::new(), family: written, is_name };
        }
        let read = habits.read(&written);
        Self { name: read.full(), word, given: read.given, family: read.family, is_name }
    }
}

/// The word that a word of the leading text stands for.
fn plain<'t>(word: &'t str, leading: &[&'t str], others: &[Vec<&'t str>]) -> &'t str {
    let bearers = |word: &str| KNOWN.get(word).map_or(0, |known| known.1);
    let mut of_others = others.iter().flatten().copied().filter(|other| !leading.contains(other));
    let meant = if word.len() == 1 {
        of_others.find(|other| other.len() > 1 && other.starts_with(word))
    } else {
        of_others.find(|other| is_form_of(word, other) && bearers(other) >= bearers(word))
    };
    meant.unwrap_or(word)
}

/// As a name is written, and how many bear it. What nobody bears is read as a case form of the commonest name it can be
/// one of: *virtasen* is asked for far more often than it is anybody's name.
fn named(word: &str) -> (String, u32) {
    let base = || KNOWN.iter().filter(|(name, _)| is_form_of(word, name)).map(|(_, known)| known);
    if let Some((known, bearers)) = KNOWN.get(word).or_else(|| base().max_by_key(|known| known.1)) {
        return ((*known).to_owned(), *bearers);
    }
    let mut letters = word.chars();
    let written = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
    (written.unwrap_or_default(), 0)
}

#[cfg(test)]
mod tests {
    use super::MissWriting;

    fn written(texts: &[&str]) -> MissWriting {
        MissWriting::of(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_name_gets_its_capitals_its_accents_and_its_order() {
        let pekka = written(&["makinen paivi"]);
        assert_eq!((pekka.given.as_str(), pekka.family.as_str()), ("Päivi", "Mäkinen"));
        assert_eq!((pekka.name.as_str(), pekka.is_name), ("Päivi Mäkinen", true));
    }

    #[test]
    fn a_case_form_and_an_initial_are_what_another_text_says_they_are() {
        assert_eq!(written(&["koistisen pekan", "pekka koistinen"]).name, "Pekka Koistinen");
        assert_eq!(written(&["koistinen p", "pekka koistinen", "koistisen p"]).name, "Pekka Koistinen");
        // Nobody else says it: the word stays as it was typed, the name is that of which it is a form.
        let pekka = written(&["koistisen pekan"]);
        assert_eq!((pekka.word.as_str(), pekka.name.as_str()), ("koistisen pekan", "Pekka Koistinen"));
        // A name of its own, though it could be a form of another.
        assert_eq!(written(&["helin anna"]).name, "Anna Helin");
    }

    #[test]
    fn what_is_no_name_is_a_word_and_its_parts_are_not_told_apart() {
        let waste = written(&["jatehuollosta", "jatehuolto"]);
        assert_eq!((waste.word.as_str(), waste.is_name), ("jatehuolto", false));
        let foreign = written(&["xuqiv zzyrt"]);
        assert_eq!((foreign.given.as_str(), foreign.family.as_str()), ("", "Xuqiv Zzyrt"));
    }

    #[test]
    fn of_nothing_there_is_nothing() {
        assert_eq!(written(&[]), MissWriting::default());
        assert_eq!(written(&[""]).name, "");
    }
}
