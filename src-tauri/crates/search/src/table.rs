//! Tables of words that stand for other words, as the data files have them, read once into comparable form.
//!
//! A word is found by its hash, which was four times as fast as halving the sorted rows (on 3,200 of them, in random
//! order); these are kept for all words with a beginning, which a word that is still being typed needs. Neither
//! allocates. Knows not what the words mean.

use std::collections::HashMap;

use crate::fold::folded_words;

/// Words and what they stand for.
pub(crate) struct Table {
    /// In alphabetical order.
    rows: Vec<(Box<str>, Vec<Box<str>>)>,
    places: HashMap<Box<str>, usize>,
}

impl Table {
    /// Pairs may come in any order; a word keeps its meanings in theirs.
    pub(crate) fn new(mut pairs: Vec<(String, String)>) -> Self {
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        let mut rows: Vec<(Box<str>, Vec<Box<str>>)> = Vec::new();
        for (word, meaning) in pairs {
            let meaning = meaning.into_boxed_str();
            match rows.last_mut() {
                Some((known, meanings)) if **known == *word => meanings.push(meaning),
                _ => rows.push((word.into_boxed_str(), vec![meaning])),
            }
        }
        let places = rows.iter().enumerate().map(|(at, (word, _))| (word.clone(), at)).collect();
        Self { rows, places }
    }

    /// What the folded word stands for: nothing where the table does not have it.
    pub(crate) fn get(&self, folded: &str) -> &[Box<str>] {
        let row = self.places.get(folded).and_then(|at| self.rows.get(*at));
        row.map_or(&[], |(_, meanings)| meanings.as_slice())
    }

    /// The words with this beginning, in alphabetical order, and what each stands for.
    pub(crate) fn beginning<'a>(
        &'a self,
        folded: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [Box<str>])> {
        let first = self.rows.partition_point(|(word, _)| **word < *folded);
        let rest = self.rows.get(first..).unwrap_or_default();
        rest.iter()
            .take_while(move |(word, _)| word.starts_with(folded))
            .map(|(word, meanings)| (&**word, meanings.as_slice()))
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }
}

/// The lines of a data file: what stands before its tab, and the words after. Headings are left out.
pub(crate) fn lines(file: &str) -> impl Iterator<Item = (&str, std::str::Split<'_, char>)> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(head, words)| (head, words.split(' ')))
}

/// A word of a data file in comparable form. A double name is one word: "Anna-Liisa" is typed "annaliisa" too.
pub(crate) fn folded(word: &str) -> Option<String> {
    folded_words(word).pop()
}

/// Says what is wrong with a data file: nothing may be, since the program passes over what it cannot read.
#[cfg(test)]
pub(crate) fn faults(file: &str, both_ways: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut heads = std::collections::HashSet::new();
    let mut pairs = std::collections::HashSet::new();
    for line in file.lines().filter(|line| !line.starts_with("# ")) {
        let Some((head, words)) = line.split_once('\t') else {
            faults.push(format!("no tab: {line}"));
            continue;
        };
        let Some(key) = only_word(head) else {
            faults.push(format!("not one name: {line}"));
            continue;
        };
        if !heads.insert(key.clone()) {
            faults.push(format!("second line of {head}"));
        }
        for word in words.split(' ') {
            let Some(other) = only_word(word) else {
                faults.push(format!("not a word: {word:?} of {head}"));
                continue;
            };
            if other == key {
                faults.push(format!("itself: {word} of {head}"));
            }
            let backwards = both_ways && pairs.contains(&(other.clone(), key.clone()));
            if backwards || !pairs.insert((key.clone(), other)) {
                faults.push(format!("twice: {word} of {head}"));
            }
        }
    }
    faults
}

/// The folded word, where the text is one word of two letters or more, and of nothing but base letters.
#[cfg(test)]
fn only_word(text: &str) -> Option<String> {
    let key = folded(text)?;
    let plain = key.len() >= 2 && key.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && text == text.trim() && !text.contains([' ', '\t'])).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(pairs: &[(&str, &str)]) -> Table {
        Table::new(pairs.iter().map(|(word, meaning)| ((*word).to_owned(), (*meaning).to_owned())).collect())
    }

    #[test]
    fn a_word_has_its_meanings_in_the_order_of_the_file() {
        let table = table(&[("kalle", "karl"), ("ale", "aleksi"), ("kalle", "kaarlo")]);
        assert_eq!(table.get("kalle"), [Box::from("karl"), Box::from("kaarlo")]);
        assert!(table.get("kall").is_empty());
        assert!(table.get("").is_empty());
        assert!(table.get("öö").is_empty());
    }

    #[test]
    fn half_a_word_finds_the_words_it_begins() {
        let table = table(&[("make", "markku"), ("maikki", "maija"), ("mara", "martti"), ("nisse", "nils")]);
        let begun = |typed| table.beginning(typed).map(|(word, _)| word.to_owned()).collect::<Vec<_>>();
        assert_eq!(begun("ma"), ["maikki", "make", "mara"]);
        assert_eq!(begun("nisse"), ["nisse"]);
        assert!(begun("nissen").is_empty());
    }

    #[test]
    fn a_faulty_file_is_told_from_a_sound_one() {
        assert!(faults("# Heading\nKaarlo\tKalle Kale\nBo\tBosse\n", true).is_empty());
        for wrong in [
            "Kaarlo Kalle",
            "Kaarlo\tKalle  Kale",
            "Kaarlo\tKalle ",
            "Kaarlo\tKAARLO",
            "Kaarlo\tKalle Källe",
            "",
            "Bo\tB",
        ] {
            assert_eq!(faults(&format!("{wrong}\n"), true).len(), 1, "{wrong:?}");
        }
        assert_eq!(faults("Bo\tBosse\nBosse\tBo\n", true).len(), 1);
        assert!(faults("Bo\tBosse\nBosse\tBo\n", false).is_empty());
    }
}
