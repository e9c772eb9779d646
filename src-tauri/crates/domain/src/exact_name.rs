//! When two written names, titles or addresses are the same text. Knows nothing of likeness: finding what was
//! half heard is the search's work.
//!
//! Case and spacing never tell two texts apart. Accents do: Mäki and Maki are two families.

use std::collections::HashSet;

use crate::person::PersonName;

/// The text with its spaces put in order: none at the ends, one between words.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(word);
    }
    tidied
}

/// The tidied text, or nothing where nothing is left of it.
pub(crate) fn said(text: Option<&str>) -> Option<String> {
    text.map(tidy).filter(|text| !text.is_empty())
}

/// The text as it is compared: tidied, in lower case, with one kind of apostrophe.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for letter in word.chars() {
            match letter {
                '’' | '´' | '`' => folded.push('\''),
                ascii if ascii.is_ascii() => folded.push(ascii.to_ascii_lowercase()),
                other => folded.extend(other.to_lowercase()),
            }
        }
    }
    folded
}

/// The full name as it is compared: given then family, without the honorific.
pub(crate) fn name_key(name: &PersonName) -> String {
    folded(&name.full())
}

/// Whether anything of the two names is the same, earlier and other names included. Initials prove nothing.
pub(crate) fn agree(one: &PersonName, other: &PersonName) -> bool {
    let words = |name: &PersonName| -> HashSet<String> {
        let texts = [&name.given, &name.family].into_iter().chain(&name.called_by);
        texts
            .chain(&name.former)
            .chain(&name.aliases)
            .flat_map(|text| {
                folded(text)
                    .split([' ', '-'])
                    .map(|word| word.trim_matches('.').to_owned())
                    .collect::<Vec<_>>()
            })
            .filter(|word| word.chars().count() > 1)
            .collect()
    };
    name_key(one) == name_key(other) || !words(one).is_disjoint(&words(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, family: &str) -> PersonName {
        PersonName { given: given.into(), family: family.into(), ..PersonName::default() }
    }

    #[test]
    fn case_and_spaces_do_not_tell_names_apart_but_accents_do() {
        assert_eq!(folded("  ANNA  Mäki "), folded("Anna mäki"));
        assert_ne!(folded("Anna Mäki"), folded("Anna Maki"));
        assert_eq!(folded("O’Shea"), folded("O'Shea"));
    }

    #[test]
    fn a_shared_initial_is_no_agreement() {
        assert!(!agree(&name("M J", "Gaunt"), &name("J M", "Sanders")));
        assert!(agree(&name("Deborah", "Alder"), &name("Debbie", "Alder")));
        assert!(agree(&name("Anna-Liisa", "Virtanen"), &name("Liisa", "Korhonen")));
    }
}
