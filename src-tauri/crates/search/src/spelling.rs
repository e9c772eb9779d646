//! How much two words resemble each other. Knows no language and no vocabulary.

use fuzzy_matcher::FuzzyMatcher;

use crate::matcher::Matcher;

/// The full mark of a resemblance.
pub(crate) const SAME: u8 = u8::MAX;

/// A typed word shorter than this is too little to guess at.
const SHORTEST_FUZZY: usize = 3;
const SHORTEST_MISSPELT: usize = 4;
const SHORTEST_TWICE_MISSPELT: usize = 8;

/// How many letters at the end may differ when the beginning is the same.
const LOOSE_TAIL: usize = 3;
const SHORTEST_COMMON_BEGINNING: usize = 4;

/// Below this share of what the word would score against itself a match is chance (of `SAME`).
const FAINTEST: u8 = 150;

/// How a word resembles the typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resemblance {
    /// One letter missing, extra or wrong, or two swapped.
    OneEdit,
    /// Otherwise alike; nearer `SAME` is better.
    Alike(u8),
}

/// Compares one typed word to many.
pub(crate) struct Comparison<'a> {
    typed: &'a str,
    letters: Vec<char>,
    signature: u32,
    matcher: &'a Matcher,
    full_score: i64,
    /// The letters of the word that is compared: one place for all of them.
    other: Vec<char>,
}

impl<'a> Comparison<'a> {
    /// Nothing where the word is too short, or has digits, which are not misheard.
    pub(crate) fn new(typed: &'a str, matcher: &'a Matcher) -> Option<Self> {
        let letters: Vec<char> = typed.chars().collect();
        if letters.len() < SHORTEST_FUZZY || letters.iter().any(|letter| letter.is_numeric()) {
            return None;
        }
        let full_score = matcher.fuzzy_match(typed, typed).filter(|score| *score > 0)?;
        Some(Self { typed, signature: signature(typed), letters, matcher, full_score, other: Vec::new() })
    }

    /// The letters that a word must begin with to resemble the typed one by its beginning.
    pub(crate) fn beginning(&self) -> Option<&str> {
        let (end, _) = self.typed.char_indices().nth(SHORTEST_COMMON_BEGINNING)?;
        Some(&self.typed[..end])
    }

    /// Whether a word of other beginning, of which only signature and length are looked at, can resemble the typed
    /// one. Cheap enough to ask for every word of a vocabulary.
    pub(crate) fn is_worth(&self, signature: u32, length: usize) -> bool {
        let (lacking, foreign) = (self.signature & !signature, signature & !self.signature);
        // A word with all letters in order lacks none; each edit brings and takes away at most one kind of letter.
        let edits = self.edits();
        (lacking == 0 && length > self.letters.len())
            || (length.abs_diff(self.letters.len()) <= edits as usize
                && lacking.count_ones() <= edits
                && foreign.count_ones() <= edits)
    }

    fn edits(&self) -> u32 {
        match self.letters.len() {
            ..SHORTEST_MISSPELT => 0,
            SHORTEST_MISSPELT..SHORTEST_TWICE_MISSPELT => 1,
            _ => 2,
        }
    }

    /// How the word resembles the typed one, if it does.
    pub(crate) fn with(&mut self, word: &str) -> Option<Resemblance> {
        let scattered = self.scattered(word);
        self.other.clear();
        self.other.extend(word.chars().take(self.letters.len() + LOOSE_TAIL + 1));
        let other = self.other.as_slice();
        if other.len() > self.letters.len() + LOOSE_TAIL {
            return scattered.map(Resemblance::Alike);
        }
        let distance = distance(&self.letters, other, self.edits() as usize);
        if distance == Some(1) {
            return Some(Resemblance::OneEdit);
        }
        let twice = distance.map(|edits| share(other.len().saturating_sub(edits), other.len()));
        [twice, self.same_beginning(other), scattered].into_iter().flatten().max().map(Resemblance::Alike)
    }

    /// Long common beginnings with short loose ends: forms that no rule of inflection explains.
    fn same_beginning(&self, other: &[char]) -> Option<u8> {
        let common = common_prefix(&self.letters, other);
        let longest = self.letters.len().max(other.len());
        (common >= SHORTEST_COMMON_BEGINNING && longest - common <= LOOSE_TAIL)
            .then(|| share(common, longest))
    }

    /// The letters in order with others between, as fuzzy-matcher scores them. They begin the word or stand together
    /// in it (`päällikkö` in `kehityspäällikkö`); elsewhere they are chance.
    fn scattered(&self, word: &str) -> Option<u8> {
        if !word.starts_with(self.letters[0]) && !word.contains(self.typed) {
            return None;
        }
        let score = self.matcher.fuzzy_match(word, self.typed)?.clamp(0, self.full_score);
        let mark = (score * i64::from(SAME) / self.full_score) as u8;
        (mark >= FAINTEST).then_some(mark)
    }
}

fn share(part: usize, whole: usize) -> u8 {
    (part * usize::from(SAME) / whole.max(1)) as u8
}

/// Which letters a word has: a bit for each of a–z, one for digits and a few for all others together.
pub(crate) fn signature(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| {
        bits | 1
            << match letter {
                'a'..='z' => letter as u32 - 'a' as u32,
                '0'..='9' => 26,
                other => 27 + other as u32 % 5,
            }
    })
}

/// How many letters two words have in common from the beginning.
pub(crate) fn common_prefix(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

/// The least number of letters added, left out, changed or swapped with their neighbour that makes one word
/// the other, where it is at most `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let begins = common_prefix(one, other);
    let (one, other) = (&one[begins..], &other[begins..]);
    let ends = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - ends], &other[..other.len() - ends]);
    // A single edit leaves at most a swapped pair between what is the same on both sides.
    if most < 2 && one.len().max(other.len()) > 2 {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let mut least =
                (above[column] + usize::from(a != b)).min(above[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b {
                least = least.min(before[column - 1] + 1);
            }
            current.push(least);
        }
        if current.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().filter(|edits| *edits <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resemblance(typed: &str, word: &str) -> Option<Resemblance> {
        let matcher = Matcher;
        let mut comparison = Comparison::new(typed, &matcher)?;
        let found = comparison.with(word);
        if found.is_some() {
            let begins_so = comparison.beginning().is_some_and(|beginning| word.starts_with(beginning));
            assert!(
                begins_so || comparison.is_worth(signature(word), word.chars().count()),
                "{typed} {word}"
            );
        }
        found
    }

    #[test]
    fn one_slip_of_the_finger_is_one_edit() {
        for typed in ["mylymaki", "myllymmaki", "mylkymaki", "mylylmaki", "kyllymaki", "myllymak"] {
            assert_eq!(resemblance(typed, "myllymaki"), Some(Resemblance::OneEdit), "{typed}");
        }
    }

    #[test]
    fn two_slips_in_a_long_word_are_alike() {
        assert!(matches!(resemblance("llinndqvist", "lindqvist"), Some(Resemblance::Alike(_))));
        assert!(matches!(resemblance("wuorenokka", "vuorenoka"), Some(Resemblance::Alike(_))));
        assert_eq!(resemblance("imkko", "pekka"), None);
    }

    #[test]
    fn letters_in_order_are_alike_and_denser_is_better() {
        let (Some(Resemblance::Alike(dense)), Some(Resemblance::Alike(loose))) =
            (resemblance("virtnn", "virtanen"), resemblance("virtnn", "virtalehtonen"))
        else {
            panic!("both have the letters in order")
        };
        assert!(dense > loose);
        assert_eq!(resemblance("rtn", "virtanen"), None);
    }

    #[test]
    fn a_part_of_a_compound_is_alike() {
        assert!(matches!(resemblance("paallikko", "kehityspaallikko"), Some(Resemblance::Alike(_))));
    }

    #[test]
    fn digits_and_short_words_are_not_guessed_at() {
        assert_eq!(resemblance("24h", "24x"), None);
        assert_eq!(resemblance("ab", "abc"), None);
    }

    #[test]
    fn distances_count_swaps_once() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let between = |one, other, most| distance(&letters(one), &letters(other), most);
        assert_eq!(between("mikko", "imkko", 1), Some(1));
        assert_eq!(between("", "", 1), Some(0));
        assert_eq!(between("a", "", 1), Some(1));
        assert_eq!(between("abcdefgh", "xbcdefgy", 2), Some(2));
        assert_eq!(between("abcdefgh", "xbcdefgy", 1), None);
        assert_eq!(between("abcd", "dcba", 2), None);
    }
}
