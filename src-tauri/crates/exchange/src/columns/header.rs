//! The words of a header, compared as people mean them: case, accents, punctuation and numbering do not matter.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::staff_words::POST_ID;
use super::{Meaning, words};

/// Words before a header's own that change nothing: "Employee Name".
const BEFORE: [&str; 10] = [
    "employee",
    "employees",
    "staff",
    "person",
    "persons",
    "henkilon",
    "tyontekijan",
    "personens",
    "anstalld",
    "anstalldas",
];

/// The same before a number or an address: "Contact Phone". A "Business Name" is nobody's name.
const BEFORE_CONTACTS: [&str; 6] = ["contact", "work", "business", "office", "primary", "main"];

/// Words after a number or an address that change nothing: "Phone Number". A "Company Number" is no company.
const AFTER_CONTACTS: [&str; 13] = [
    "numero", "numerot", "nro", "number", "numbers", "nummer", "nr", "no", "num", "address", "osoite",
    "adress", "value",
];

/// What a header was found to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found<M> {
    /// One thing, and how plainly: 0 is the plainest.
    Plain(M, usize),
    /// The first where no other column says that, else the second.
    Ambiguous(M, M),
    /// A reason for being away.
    Reason,
}

/// All words of one kind of file.
pub(super) struct Words<M> {
    known: HashMap<String, Found<M>>,
    reason_pieces: Vec<&'static str>,
}

impl<M: Meaning> Words<M> {
    pub(super) fn known() -> Self {
        let mut words = Self { known: HashMap::new(), reason_pieces: Vec::new() };
        for (code, rank, word) in words::of(M::WORDS) {
            let found = match code {
                words::REASON => Some(Found::Reason),
                words::REASON_PIECE => {
                    words.reason_pieces.push(word);
                    None
                }
                POST_ID => M::from_code("id").map(|id| Found::Plain(id, rank)),
                code => M::from_code(code).map(|meaning| Found::Plain(meaning, rank)),
            };
            words.known.extend(found.map(|found| (key(word), found)));
        }
        let ambiguous =
            M::AMBIGUOUS.iter().map(|(word, one, other)| (key(word), Found::Ambiguous(*one, *other)));
        words.known.extend(ambiguous);
        words
    }

    /// What a header says, if anything known: as it stands, else without a remark in brackets, without numbering and
    /// without words that change nothing.
    pub(super) fn meaning_of(&self, header: &str) -> Option<Found<M>> {
        let plain = folded(header);
        let whole: String = plain.concat();
        if let Some(found) = self.known.get(&whole) {
            return Some(*found);
        }
        if self.reason_pieces.iter().any(|piece| whole.contains(*piece)) {
            return Some(Found::Reason);
        }
        let mut words = folded(&without_brackets(header));
        words.retain(|word| !word.chars().all(|c| c.is_ascii_digit()));
        if let Some(last) = words.last_mut() {
            last.truncate(last.trim_end_matches(|c: char| c.is_ascii_digit()).len());
        }
        let shorter = [(0, 0), (0, 1), (1, 0), (1, 1)];
        shorter.into_iter().find_map(|(before, after)| {
            let rest = words.get(before..words.len().checked_sub(after)?)?;
            let found = self.known.get(&rest.concat()).copied()?;
            let contact = matches!(found, Found::Plain(meaning, _) if meaning.is_contact());
            let idle = |word: &String, idle: &[&str]| idle.contains(&word.as_str());
            let fits = words[..before]
                .iter()
                .all(|word| idle(word, &BEFORE) || contact && idle(word, &BEFORE_CONTACTS))
                && words[words.len() - after..].iter().all(|word| contact && idle(word, &AFTER_CONTACTS));
            fits.then_some(found)
        })
    }
}

/// The words of a text in small letters without accents; `jobTitle` and `job_title` are two words.
fn folded(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut was_small = false;
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if was_small && letter.is_uppercase() {
            spaced.push(' ');
        }
        was_small = letter.is_lowercase();
        match letter {
            'ø' | 'Ø' => spaced.push('o'),
            'æ' | 'Æ' => spaced.push('a'),
            letter if letter.is_alphanumeric() => spaced.extend(letter.to_lowercase()),
            // An apostrophe is within a word: "Manager's".
            '\'' | '’' => {}
            _ => spaced.push(' '),
        }
    }
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// The text that two headers share when they say the same.
pub(super) fn key(text: &str) -> String {
    folded(text).concat()
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|letter| match letter {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}
