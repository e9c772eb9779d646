//! Reads digits off text: what is typed, and what is written in a directory.
//!
//! A written number is read part by part: letters, a slash or a comma end a part ("09 123 456 / 2214", "x123"). A
//! part that begins with `+` or 00 is international. How many digits its country code has is read off the list of
//! codes that are given out (ITU-T E.164, list of assigned country codes); nothing else is known of any country.
//! The 0 of "+358 (0)40" is written but never dialled.
//!
//! One pass over the text. Refuses to know which words are asked for, and what is in the index.

use std::ops::Range;

/// A typed piece of a number is at least this long; shorter digits are a word.
pub(super) const SHORTEST: usize = 3;
/// With fewer digits after it, 00 begins a short number rather than an international one.
const SHORTEST_INTERNATIONAL: usize = 7;
/// What an extension is typed after has at least this many digits; "12 x 34" is no number.
const SHORTEST_EXTENDED: usize = 5;
/// Where the digits of scripts in use begin, 0 to 9 one after the other (Unicode, general category Nd).
const ZEROS: [char; 20] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}',
    '\u{C66}', '\u{CE6}', '\u{D66}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{17E0}', '\u{1810}',
    '\u{1946}', '\u{FF10}',
];
/// What is written before a number and says no more than that it is one.
const INTRODUCTIONS: [&str; 5] = ["tel", "telephone", "phone", "puh", "puhelin"];
/// What is written between a number and an extension.
const EXTENSIONS: [&str; 10] =
    ["x", "ext", "extn", "extension", "alanumero", "alanro", "ala", "ank", "ankn", "anknytning"];

/// The digits of a text that has nothing but a number, with its extension behind it.
pub(crate) fn dialled(text: &str) -> Option<String> {
    let mut rest = introduced(text);
    let (mut digits, mut word, mut plus) = (String::new(), String::new(), false);
    while let Some(letter) = rest.chars().next() {
        let mut length = letter.len_utf8();
        if let Some((digit, _)) = digit(letter) {
            if !word.is_empty() && (digits.len() < SHORTEST_EXTENDED || !EXTENSIONS.contains(&&*word)) {
                return None;
            }
            word.clear();
            digits.push(char::from(b'0' + digit));
        } else if is_plus(letter) {
            plus |= digits.is_empty();
        } else if letter.is_alphabetic() {
            word.extend(letter.to_lowercase());
        } else if let Some(zero) = undialled_zero(rest) {
            let code = country_code(plus, digits.bytes().map(|digit| digit - b'0'));
            length = if code.is_some() { zero } else { length };
        } else if !(is_separator(letter) || matches!(letter, '/' | ';' | '=' | '#')) {
            return None;
        }
        rest = &rest[length..];
    }
    (word.is_empty() && digits.len() >= SHORTEST).then_some(digits)
}

/// The text after a word that says that a number follows.
fn introduced(text: &str) -> &str {
    let text = text.trim_start();
    let word = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let is_introduced = INTRODUCTIONS.iter().any(|known| text[..word].eq_ignore_ascii_case(known));
    if is_introduced { text[word..].trim_start_matches([':', '.']) } else { text }
}

/// A written number, read.
#[derive(Default)]
pub(super) struct Reading {
    /// The digits that are dialled, in order.
    pub(super) digits: Vec<Mark>,
    pub(super) parts: Vec<Part>,
}

/// A digit in a text.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) digit: u8,
    /// The 0 of its script.
    pub(super) zero: char,
    /// Its first byte.
    pub(super) at: usize,
}

/// What could be dialled of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Part {
    /// Its digits among those of the reading.
    pub(super) digits: Range<usize>,
    /// How many of them are a country code; none where it is not international.
    pub(super) code: usize,
}

impl Reading {
    /// Reads a text in place of what was read before.
    pub(super) fn read(&mut self, written: &str) {
        self.digits.clear();
        self.parts.clear();
        let (mut from, mut plus, mut code) = (0, false, None);
        let mut skipped = 0;
        for (at, letter) in written.char_indices() {
            if at < skipped {
                continue;
            }
            if let Some((digit, zero)) = digit(letter) {
                self.digits.push(Mark { digit, zero, at });
            } else if letter == '(' && code.is_none() {
                let before = self.digits[from..].iter().map(|mark| mark.digit);
                if let Some(zero) = undialled_zero(&written[at..]) {
                    code = country_code(plus, before);
                    skipped = if code.is_some() { at + zero } else { 0 };
                }
            } else if !is_separator(letter) {
                self.end_part(from, plus, code);
                (from, plus, code) = (self.digits.len(), is_plus(letter), None);
            }
        }
        self.end_part(from, plus, code);
    }

    fn end_part(&mut self, from: usize, plus: bool, code: Option<usize>) {
        let digits = &self.digits[from..];
        let is_abroad = |digits: &[Mark]| digits.iter().take(2).filter(|mark| mark.digit == 0).count() == 2;
        let by_zeros = !plus && digits.len() >= 2 + SHORTEST_INTERNATIONAL && is_abroad(digits);
        if by_zeros {
            self.digits.drain(from..from + 2);
        }
        let digits = &self.digits[from..];
        if digits.is_empty() {
            return;
        }
        let code = match code {
            Some(code) => code,
            None if plus || by_zeros => assigned_code(digits.iter().map(|mark| mark.digit)),
            None => 0,
        };
        self.parts.push(Part { digits: from..self.digits.len(), code });
    }
}

/// The value of a digit of any script, and the 0 of that script.
pub(super) fn digit(letter: char) -> Option<(u8, char)> {
    if letter.is_ascii() {
        return letter.is_ascii_digit().then(|| (letter as u8 - b'0', '0'));
    }
    let of = |zero: char| (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10);
    ZEROS.into_iter().find_map(|zero| of(zero).map(|digit| (digit as u8, zero)))
}

/// What stands between the digits of one number. Marks of direction come along when a number is copied.
fn is_separator(letter: char) -> bool {
    match letter {
        '-' | '(' | ')' | '.' => true,
        _ if letter.is_ascii() => matches!(letter, ' ' | '\t'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF08}' | '\u{FF09}' | '\u{FF0D}' | '\u{FF0E}' => true,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => true,
        _ => letter.is_whitespace(),
    }
}

fn is_plus(letter: char) -> bool {
    matches!(letter, '+' | '\u{FF0B}')
}

/// How long a 0 in brackets is that the text begins with.
fn undialled_zero(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(')?.trim_start_matches(' ').strip_prefix('0')?;
    let after = inside.trim_start_matches(' ').strip_prefix(')')?;
    Some(text.len() - after.len())
}

/// How many digits the country code has that all the digits are, after a `+` or 00 if there is one.
fn country_code(plus: bool, digits: impl Iterator<Item = u8>) -> Option<usize> {
    let (mut zeros, mut code) = (0, 0);
    for digit in digits.take(6) {
        match digit {
            0 if code == 0 => zeros += 1,
            _ => code += 1,
        }
    }
    ((1..=3).contains(&code) && (zeros == 0 || zeros == 2 && !plus)).then_some(code)
}

/// How many digits the country code has that the digits begin with.
fn assigned_code(mut digits: impl Iterator<Item = u8>) -> usize {
    let (Some(first), Some(second)) = (digits.next(), digits.next()) else { return 1 };
    match (first, second) {
        (1 | 7, _) => 1,
        (2, 0 | 7) | (3, 0..=4 | 6 | 9) | (4, 0 | 1 | 3..=9) | (5, 1..=8) | (6, 0..=6) => 2,
        (8, 1 | 2 | 4 | 6) | (9, 0..=5 | 8) => 2,
        _ => {
            if digits.next().is_some() {
                3
            } else {
                2
            }
        }
    }
}
