//! A full name without what is no part of it, not yet told apart into given and family names.

use super::honorific;

/// The pieces of a full name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces<'a> {
    pub(super) honorific: String,
    /// The names in the order written.
    pub(super) words: Vec<&'a str>,
    /// Where a comma shows it: how many of the words are the family name.
    pub(super) family: Option<usize>,
    pub(super) called_by: Option<String>,
    pub(super) former: Vec<String>,
}

/// What stands before the name somebody had earlier.
const FORMERLY: [&str; 20] = [
    "o.s.",
    "o.s",
    "os.",
    "os",
    "ent.",
    "ent",
    "entinen",
    "ennen",
    "aiemmin",
    "ex",
    "ex.",
    "ex-",
    "f.",
    "f.d.",
    "född",
    "tidigare",
    "née",
    "nee",
    "formerly",
    "previously",
];

impl<'a> Pieces<'a> {
    /// Takes a full name apart.
    pub(super) fn of(name: &'a str, ranks: bool, family_first: bool) -> Self {
        let mut pieces = Self::default();
        let mut segments: Vec<Vec<&str>> = vec![Vec::new()];
        for part in parts(name) {
            match part {
                Part::Aside(text) => pieces.take_aside(text),
                Part::Word(word) => {
                    if let Some(segment) = segments.last_mut() {
                        segment.push(word);
                    }
                }
                Part::Comma => segments.push(Vec::new()),
            }
        }
        segments.retain(|segment| !segment.is_empty());
        while segments.len() > 1
            && segments
                .last()
                .is_some_and(|last| last.iter().all(|word| honorific::is_after_name(word, true)))
        {
            segments.pop();
        }
        // With a comma the family name comes first, so the title stands at the front or before the given names.
        let comma = segments.len() > 1;
        for segment in &mut segments {
            let count = honorific::leading(segment, ranks, family_first && !comma);
            let taken: Vec<&str> = segment.drain(..count).collect();
            pieces.add_honorific(&taken);
            while segment.len() > 2
                && segment.last().is_some_and(|word| honorific::is_after_name(word, false))
            {
                segment.pop();
            }
        }
        pieces.family = comma.then(|| segments[0].len());
        pieces.words = segments.concat();
        pieces
    }

    /// Takes given names apart.
    pub(super) fn of_given(given: &'a str, ranks: bool) -> Self {
        let mut pieces = Self::default();
        for part in parts(given) {
            match part {
                Part::Aside(text) => pieces.take_aside(text),
                Part::Word(word) => pieces.words.push(word),
                Part::Comma => {}
            }
        }
        let count = honorific::leading(&pieces.words, ranks, false);
        let taken: Vec<&str> = pieces.words.drain(..count).collect();
        pieces.add_honorific(&taken);
        pieces
    }

    fn add_honorific(&mut self, words: &[&str]) {
        for word in words {
            if !self.honorific.is_empty() {
                self.honorific.push(' ');
            }
            self.honorific.push_str(word.trim_end_matches(','));
        }
    }

    /// A remark in brackets or quotes: the name somebody goes by, an earlier name, or nothing of the name.
    fn take_aside(&mut self, text: &str) {
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        if FORMERLY.contains(&first.to_lowercase().as_str()) {
            if !rest.trim().is_empty() {
                self.former.push(rest.trim().to_owned());
            }
            return;
        }
        let name = text.chars().next().is_some_and(char::is_uppercase)
            && !text.chars().any(|c| c.is_ascii_digit())
            && text.chars().any(char::is_lowercase)
            && text.split_whitespace().count() <= 2;
        if name && self.called_by.is_none() {
            self.called_by = Some(text.to_owned());
        }
    }
}

enum Part<'a> {
    Word(&'a str),
    Comma,
    /// What stands in brackets or quotes.
    Aside(&'a str),
}

/// The opening and closing marks around a remark. An apostrophe opens one only at the beginning of a word and closes
/// it only at the end of one: O'Connor keeps his.
const AROUND: [(char, char); 8] =
    [('(', ')'), ('[', ']'), ('"', '"'), ('“', '”'), ('”', '”'), ('»', '»'), ('«', '»'), ('\'', '\'')];

fn parts(name: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::with_capacity(4);
    let mut rest = name.trim_start();
    while let Some(first) = rest.chars().next() {
        let closing = AROUND.iter().find(|(opening, _)| *opening == first).map(|(_, closing)| *closing);
        let closed = closing.and_then(|closing| {
            let inner = &rest[first.len_utf8()..];
            let end = inner.char_indices().find(|(at, c)| {
                let ends_word =
                    inner[at + c.len_utf8()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
                *c == closing && ends_word
            })?;
            Some((inner[..end.0].trim(), &inner[end.0 + closing.len_utf8()..]))
        });
        if let Some((aside, after)) = closed {
            if !aside.is_empty() {
                parts.push(Part::Aside(aside));
            }
            rest = after.trim_start();
        } else if first == ',' {
            parts.push(Part::Comma);
            rest = rest[1..].trim_start();
        } else {
            let inside =
                rest.char_indices().skip(1).find(|(_, c)| c.is_whitespace() || matches!(c, ',' | '(' | '['));
            let (word, after) = rest.split_at(inside.map_or(rest.len(), |(at, _)| at));
            parts.push(Part::Word(word));
            rest = after.trim_start();
        }
    }
    parts
}
