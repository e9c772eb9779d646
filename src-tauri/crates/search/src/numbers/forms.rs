//! How numbers are written, apart from their digits.
//!
//! A directory writes its numbers in a handful of ways, so the way is kept once ("000 000 0000") and a number is put
//! together from it and its digits when it is shown. A number that comes twice, national and international, is one
//! number with one form, of two texts. A form is forgotten with the last number written so.
//!
//! Refuses to know where the numbers are.

use std::collections::HashMap;
use std::sync::Arc;

use super::digits::{Reading, digit};
use super::packed::National;

/// Before what is not a digit to fill in: a digit that is not dialled, itself, or what tells of a second text.
const ESCAPE: char = '\u{1}';
const TWIN: char = '|';
const RECENT: usize = 8;

/// Known forms.
#[derive(Default)]
pub(super) struct Forms {
    ids: HashMap<Arc<str>, u32>,
    /// Each with how many numbers have it.
    forms: Vec<(Arc<str>, u32)>,
    free: Vec<u32>,
    /// Forms met lately, which are likely to come again; each is counted once for being here.
    recent: Vec<u32>,
    /// Which of them goes next.
    oldest: usize,
}

impl Forms {
    /// The form, counted once more.
    pub(super) fn take(&mut self, form: &str) -> u32 {
        let is_it = |id: &&u32| *self.forms[**id as usize].0 == *form;
        let id = match self.recent.iter().find(is_it) {
            Some(id) => *id,
            None => {
                let id = self.ids.get(form).copied().unwrap_or_else(|| self.learn(form));
                self.remember(id);
                id
            }
        };
        self.forms[id as usize].1 += 1;
        id
    }

    fn remember(&mut self, id: u32) {
        self.forms[id as usize].1 += 1;
        if self.recent.len() < RECENT {
            self.recent.push(id);
        } else {
            let gone = std::mem::replace(&mut self.recent[self.oldest], id);
            self.oldest = (self.oldest + 1) % RECENT;
            self.release(gone);
        }
    }

    /// Keeps no form that no number has.
    pub(super) fn forget_unused(&mut self) {
        for id in std::mem::take(&mut self.recent) {
            self.release(id);
        }
        self.oldest = 0;
    }

    fn learn(&mut self, form: &str) -> u32 {
        let form: Arc<str> = form.into();
        let id = match self.free.pop() {
            Some(id) => {
                self.forms[id as usize].0 = Arc::clone(&form);
                id
            }
            None => {
                self.forms.push((Arc::clone(&form), 0));
                (self.forms.len() - 1) as u32
            }
        };
        self.ids.insert(form, id);
        id
    }

    /// One number less has the form.
    pub(super) fn release(&mut self, id: u32) {
        let (form, count) = &mut self.forms[id as usize];
        *count -= 1;
        if *count == 0 {
            self.ids.remove(form);
            *form = "".into();
            self.free.push(id);
        }
    }

    pub(super) fn get(&self, id: u32) -> &str {
        &self.forms[id as usize].0
    }

    #[cfg(test)]
    pub(super) fn memory(&self) -> usize {
        let texts: usize = self.forms.iter().map(|(form, _)| form.len() + 16).sum();
        texts + self.forms.capacity() * 24 + self.ids.capacity() * 25 + self.free.capacity() * 4
    }
}

/// Adds the form of a text, whose digits were read, to others.
pub(super) fn push_form(form: &mut String, written: &str, reading: &Reading) {
    let mut copied = 0;
    for mark in &reading.digits {
        if copied < mark.at {
            push_literal(form, &written[copied..mark.at]);
        }
        form.push(mark.zero);
        copied = mark.at + mark.zero.len_utf8();
    }
    push_literal(form, &written[copied..]);
}

fn push_literal(form: &mut String, text: &str) {
    if text.bytes().all(|byte| byte.is_ascii() && byte != ESCAPE as u8 && !byte.is_ascii_digit()) {
        form.push_str(text);
        return;
    }
    for letter in text.chars() {
        if letter == ESCAPE || digit(letter).is_some() {
            form.push(ESCAPE);
        }
        form.push(letter);
    }
}

/// Adds to the form of a number how it relates to its twin, whose form is to follow.
pub(super) fn push_twin(form: &mut String, national: Option<National>) {
    form.push(ESCAPE);
    form.push(TWIN);
    form.push(match national {
        None => 'i',
        Some(National::AfterZero) => 'z',
        Some(National::Bare) => 'b',
    });
}

/// A number as it was written.
pub(super) struct Written {
    pub(super) text: String,
    /// How it relates to the number where it is the national form of an international one.
    pub(super) national: Option<National>,
}

/// A number as written, once or twice.
pub(super) fn write(form: &str, code: usize, digits: &[u8]) -> (Written, Option<Written>) {
    let Some((first, twin)) = twins(form) else { return (filled(form, digits, None), None) };
    let kind = twin.chars().next();
    let national = match kind {
        Some('z') => Some(National::AfterZero),
        Some('b') => Some(National::Bare),
        _ => None,
    };
    let twin = &twin[kind.map_or(0, char::len_utf8)..];
    let first = match national {
        Some(_) => filled(first, &digits[code.min(digits.len())..], national),
        None => filled(first, digits, None),
    };
    (first, Some(filled(twin, digits, None)))
}

fn twins(form: &str) -> Option<(&str, &str)> {
    let mut letters = form.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter == ESCAPE && letters.next().is_some_and(|(_, escaped)| escaped == TWIN) {
            return Some((&form[..at], letters.as_str()));
        }
    }
    None
}

fn filled(form: &str, digits: &[u8], national: Option<National>) -> Written {
    let zero = (national == Some(National::AfterZero)).then_some(0);
    let mut digits = zero.into_iter().chain(digits.iter().copied());
    let mut text = String::with_capacity(form.len());
    let mut letters = form.chars();
    while let Some(letter) = letters.next() {
        if letter == ESCAPE {
            text.extend(letters.next());
        } else if digit(letter).is_some() {
            let filled = digits.next().and_then(|digit| char::from_u32(letter as u32 + u32::from(digit)));
            text.extend(filled);
        } else {
            text.push(letter);
        }
    }
    Written { text, national }
}
