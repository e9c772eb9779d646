//! What is said and written around a name: titles, the particles of family names, the words of the request itself.
//!
//! Says only how little it costs when such a word is not found: "Dan", "La" and "Hei" are names too, and who bears one
//! is found by it like anybody. A title of several words ("Maj Gen") is a title word by word. The words are a data file,
//! which says where they come from (`data/SOURCES.md`). It is read beside the making of an index; a question is one
//! hash look-up, and another for each ending that a title may have.
//!
//! Knows no consonant gradation: titles are rarely inflected, since the name after them is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::table;

static WORDS: LazyLock<HashMap<String, Standing>> = LazyLock::new(|| {
    table::lines(FILE)
        .filter_map(|(kind, words)| Some((standing(kind)?, words)))
        .flat_map(|(standing, words)| words.filter_map(table::folded).map(move |word| (word, standing)))
        .collect()
});

const FILE: &str = include_str!("../data/address.tsv");

/// What is added to a Finnish title whose stem does not change, as in "tohtorille".
const ENDINGS: &[&str] =
    &["n", "a", "ta", "lle", "lla", "lta", "ssa", "sta", "ksi", "na", "kin", "nkin", "llekin"];

/// A shorter word before an ending is as likely a name.
const SHORTEST_STEM: usize = 5;

/// What a word is among those of a request, and so what it means that it was not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Anything that is not known to be something else.
    Name,
    /// Joins the parts of a family name, and is often left out: "von", "de la".
    Particle,
    /// Stands beside a name: a title, rank, degree or honour.
    Title,
    /// Belongs to the request: "saisinko", "please".
    Filler,
}

/// What the folded word is if it is nobody's name.
pub(crate) fn weight(folded: &str) -> Standing {
    if let Some(standing) = listed(folded) {
        return standing;
    }
    let is_title = |ending: &str| {
        let stem = folded.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST_STEM);
        stem.and_then(listed) == Some(Standing::Title)
    };
    if ENDINGS.iter().any(|ending| is_title(ending)) { Standing::Title } else { Standing::Name }
}

fn listed(folded: &str) -> Option<Standing> {
    WORDS.get(folded).copied()
}

fn standing(kind: &str) -> Option<Standing> {
    match kind {
        "particle" => Some(Standing::Particle),
        "title" => Some(Standing::Title),
        "filler" => Some(Standing::Filler),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, expected: Standing) {
        for word in crate::fold::folded_words(text) {
            assert_eq!(weight(&word), expected, "{word}");
        }
    }

    #[test]
    fn every_line_is_sound() {
        let mut seen = std::collections::HashSet::new();
        for line in FILE.lines().filter(|line| !line.starts_with("# ")) {
            let Some((kind, words)) = line.split_once('\t') else { panic!("no tab: {line}") };
            assert!(standing(kind).is_some(), "{line}");
            for word in words.split(' ') {
                assert!(
                    !word.is_empty() && word.chars().all(|letter| !letter.is_uppercase()),
                    "{word:?} in {line}"
                );
                let Some(folded) = table::folded(word) else { panic!("{word:?} in {line}") };
                assert!(seen.insert(folded), "twice: {word}");
            }
        }
        assert_eq!(WORDS.len(), seen.len());
    }

    #[test]
    fn titles_are_no_names() {
        all("Dr. Prof Maj Gen Sir MP QC OBE Rt. Hon", Standing::Title);
        all("herra rouva tohtori FT VTT toimitusjohtaja kansanedustaja", Standing::Title);
        all("fröken docent riksdagsledamot", Standing::Title);
    }

    #[test]
    fn a_title_may_have_an_ending() {
        all("tohtorille professorin rouvalle toimitusjohtajaa", Standing::Title);
    }

    #[test]
    fn the_words_of_a_request_are_no_names() {
        all("hei saisinko puhua kanssa kiitos", Standing::Filler);
        all("jag söker kan tala med tack", Standing::Filler);
        all("hello could I speak to please", Standing::Filler);
    }

    #[test]
    fn particles_are_told_from_titles() {
        all("von van de af la bin", Standing::Particle);
    }

    #[test]
    fn everything_else_may_be_a_name() {
        all("Virtanen Pekka Pekalle Nguyen Rouvinen Majander Herranen Isaksson", Standing::Name);
        assert_eq!(weight(""), Standing::Name);
    }
}
