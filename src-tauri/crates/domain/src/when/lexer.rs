//! Takes a written text apart: numbers, days and clock times as they look, signs, words. What is no word of time is set
//! aside, so that nothing of it can be kept.

use std::ops::Range;

use super::token::{Piece, Token};
use super::words::{LONGEST, ending, meaning};
use crate::civil_text::{read_clock, read_day};

/// The pieces of a text, and the words that are none of time.
pub(super) fn take_apart(text: &str) -> (Vec<Piece>, Vec<String>) {
    let mut lexer = Lexer { text, at: 0, pieces: Vec::new(), dropped: Vec::new(), dropped_to: None };
    lexer.run();
    (lexer.pieces, lexer.dropped)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<Piece>,
    dropped: Vec<String>,
    /// Where the last thing that was written ends, if it was a word that is dropped.
    dropped_to: Option<usize>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn run(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            if c.is_ascii_digit() {
                let (token, length) = number(self.rest(), self.after_week());
                self.push(token, length);
            } else if c.is_alphanumeric() {
                self.word();
            } else {
                let width = c.len_utf8();
                match c {
                    '-' | '–' | '—' | '‑' | '‒' | '−' | '―' | '~' => self.dash(width),
                    ',' | ';' => self.push(Token::Comma, width),
                    '&' | '+' => self.push(Token::And, width),
                    '/' => self.push(Token::Slash, width),
                    '@' => self.push(Token::At, width),
                    ':' => self.colon(),
                    _ => self.at += width,
                }
            }
        }
    }

    fn push(&mut self, token: Token, length: usize) {
        let at = self.at..self.at + length;
        self.at = at.end;
        self.dropped_to = None;
        self.pieces.push(Piece { token, at, language: None });
    }

    /// `v. 28/2026` is a week, not the 28th of some month.
    fn after_week(&self) -> bool {
        self.pieces.last().is_some_and(|piece| piece.token == Token::Unit(super::token::Unit::Week))
    }

    /// A dash beside a word that is dropped belongs to that word: `loma - ma–pe`, `ma–pe - sairas`. One that stands at
    /// a day leaves the end open: `29.6.- loma`.
    fn dash(&mut self, width: usize) {
        let after = self.text.get(self.at + width..).unwrap_or_default();
        let touches = |piece: &Piece| piece.at.end == self.at;
        let open_end = after.starts_with(' ') && self.pieces.last().is_some_and(touches);
        let before_dropped = word_at(after.trim_start()).is_some_and(|(word, _)| {
            let word = word.to_lowercase();
            meaning(&word).is_none()
                && !(1..LONGEST).any(|more| phrase(after.trim_start(), more).is_some())
                && ending(&word).is_empty()
        });
        if self.dropped_to.is_some() || (before_dropped && !open_end) {
            self.at += width;
        } else {
            self.push(Token::Dash, width);
            if let Some((word, length)) = word_at(self.rest()).filter(|_| after_weekday(&self.pieces))
                && ending(&word.to_lowercase()) == [Token::Plural]
            {
                // `ke-isin`
                self.pieces.pop();
                self.push(Token::Plural, length);
            }
        }
    }

    /// A colon between a number or a weekday and its ending: `pe:hen`, `klo 12:een`.
    fn colon(&mut self) {
        let touches = self.pieces.last().is_some_and(|piece| piece.at.end == self.at);
        self.at += 1;
        if let Some((word, length)) = word_at(self.rest()).filter(|_| touches) {
            let tokens = ending(&word.to_lowercase());
            if word.chars().count() <= 4 && (!tokens.is_empty() || meaning(&word.to_lowercase()).is_none()) {
                self.words(tokens, None, length);
            }
        }
    }

    fn words(&mut self, tokens: &[Token], language: Option<crate::language::Language>, length: usize) {
        let at = self.at..self.at + length;
        self.at = at.end;
        self.dropped_to = None;
        let told = tokens.iter().filter(|token| **token != Token::Filler);
        self.pieces.extend(told.map(|&token| Piece { token, at: at.clone(), language }));
    }

    fn word(&mut self) {
        let rest = self.rest();
        let found = (0..LONGEST).rev().find_map(|more| {
            let (phrase, length) = phrase(rest, more)?;
            Some((meaning(&phrase)?, length))
        });
        if let Some(((tokens, language), length)) = found {
            // `kl.`, `vk.`: the dot is the word's.
            self.words(&tokens, language, length);
            return;
        }
        let length = word_at(rest).map_or(rest.len(), |(_, length)| length);
        // `covid-19`, `3B`: what is written together goes together.
        let tail = rest.get(length..).unwrap_or_default();
        let digits = tail.trim_start_matches('-').chars().take_while(char::is_ascii_digit).count();
        let dashes = tail.len() - tail.trim_start_matches('-').len();
        let length = if digits > 0 && dashes <= 1 { length + dashes + digits } else { length };
        let word = rest.get(..length).unwrap_or_default();
        if word.eq_ignore_ascii_case("z") && self.pieces.last().is_some_and(|piece| piece.at.end == self.at) {
            // A time in a zone of its own belongs to no company.
            self.push(Token::Unreadable, length);
            return;
        }
        self.dropped.push(word.to_owned());
        self.at += length;
        self.dropped_to = Some(self.at);
    }
}

fn after_weekday(pieces: &[Piece]) -> bool {
    matches!(pieces, [.., Piece { token: Token::Weekday(_), .. }, Piece { token: Token::Dash, .. }])
}

/// The word a text begins with, and its length. `fr.o.m.` and `a.m.` are one.
fn word_at(text: &str) -> Option<(String, usize)> {
    let letters =
        |text: &str| text.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit()).unwrap_or(text.len());
    let first = letters(text);
    if first == 0 {
        return None;
    }
    let dotted = text.find(|c: char| !(c.is_alphabetic() || c == '.')).unwrap_or(text.len());
    let written = text.get(..dotted)?.trim_end_matches('.');
    let short = ["fr.o.m", "t.o.m", "a.m", "p.m", "a.p", "i.p", "f.m", "e.m"];
    if short.iter().any(|abbreviation| written.eq_ignore_ascii_case(abbreviation)) {
        return Some((written.to_owned(), written.len()));
    }
    Some((text.get(..first)?.to_owned(), first))
}

/// The first word of a text and so many more with blanks between them, in small letters with single blanks.
fn phrase(text: &str, more: usize) -> Option<(String, usize)> {
    let (mut phrase, mut length) = word_at(text)?;
    for _ in 0..more {
        let rest = text.get(length..)?;
        let blanks = rest.len() - rest.trim_start().len();
        let (word, width) = word_at(rest.trim_start()).filter(|_| blanks > 0)?;
        phrase.push(' ');
        phrase.push_str(&word);
        length += blanks + width;
    }
    Some((phrase.to_lowercase(), length))
}

fn digits(text: &str, most: usize) -> Option<(u32, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text.get(..length)?.parse().ok()?;
    (1..=most).contains(&length).then_some((value, length))
}

/// The number, day or clock time a text begins with.
fn number(text: &str, after_week: bool) -> (Token, usize) {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let iso = |length: usize| text.get(..length).filter(|_| !digit_at(text, length));
    if length == 8
        && let Some(token) = iso(8).and_then(read_day).map(date)
    {
        return (token, 8);
    }
    if length == 4 {
        if let Some(written) = iso(10)
            && ["-", "/"].iter().any(|sign| written.matches(sign).count() == 2)
            && let Some((month, 2)) = written.get(5..).and_then(|month| digits(month, 2))
            && let Some((day, 2)) = written.get(8..).and_then(|day| digits(day, 2))
        {
            let time = text.get(10..).is_some_and(|rest| rest.starts_with(['T', 't']) && digit_at(text, 11));
            let year = written.get(..4).and_then(|year| year.parse().ok());
            return (Token::Date { day, month, year }, if time { 11 } else { 10 });
        }
        if let Some(written) = iso(8)
            && written.get(4..6).is_some_and(|sign| sign.eq_ignore_ascii_case("-w"))
            && let Some((week, 2)) = written.get(6..).and_then(|week| digits(week, 2))
            && let Some(year) = written.get(..4).and_then(|year| year.parse().ok())
        {
            return (Token::IsoWeek { year, week }, 8);
        }
    }
    let Some((value, _)) = digits(text, 6) else { return (Token::Unreadable, length) };
    if length <= 2 {
        let rest = text.get(length..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some('.') => dotted(text, value, length),
            Some(':') if digit_at(text, length + 1) => Some(clock(text)),
            Some('/') if !after_week => slashed(text, value, length),
            Some('-') => dashed(text),
            Some(',') if rest.starts_with(",5") && !digit_at(rest, 2) => {
                Some((Token::Halves(2 * value + 1), length + 2))
            }
            _ => None,
        };
        if let Some(found) = found {
            return found;
        }
        for ending in [":e", ":a", ":s", "st", "nd", "rd", "th"] {
            if rest.get(..2).is_some_and(|begin| begin.eq_ignore_ascii_case(ending)) && !letter_at(rest, 2) {
                return (Token::Ordinal(value), length + 2);
            }
        }
    }
    (Token::Number { value, digits: u8::try_from(length).unwrap_or(u8::MAX) }, length)
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn letter_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic)
}

fn date(day: chrono::NaiveDate) -> Token {
    use chrono::Datelike;
    Token::Date { day: day.day(), month: day.month(), year: Some(day.year()) }
}

/// `14:30`, `14:30:00`
fn clock(text: &str) -> (Token, usize) {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(text.len());
    let written = text.get(..length).unwrap_or_default();
    let kept = written.trim_end_matches([':', '.']);
    (seconds_of(kept).map_or(Token::Unreadable, Token::Clock), kept.len())
}

/// The seconds since midnight of a clock time as it is written; 24.00 is the end of the day.
pub(super) fn seconds_of(written: &str) -> Option<u32> {
    use chrono::Timelike;
    if matches!(written, "24" | "24:00" | "24.00" | "24:00:00" | "2400") {
        return Some(super::token::DAY);
    }
    read_clock(written).map(|clock| clock.num_seconds_from_midnight())
}

/// `29.`, `29.6`, `29.6.`, `29.6.2026`, `29. 6. 2026`, `8.30`
fn dotted(text: &str, first: u32, length: usize) -> Option<(Token, usize)> {
    let ordinal = Some((Token::Ordinal(first), length + 1));
    let after_dot = text.get(length + 1..)?;
    let blanks = after_dot.len() - after_dot.trim_start_matches(' ').len();
    let Some((second, width)) = after_dot.get(blanks..).and_then(|rest| digits(rest, 2)) else {
        return ordinal;
    };
    let end = length + 1 + blanks + width;
    let closed = text.get(end..).is_some_and(|rest| rest.starts_with('.'));
    if blanks > 0 && !closed {
        return ordinal;
    }
    if !closed {
        return Some((Token::Pair { first, second, two_digits: width == 2 }, end));
    }
    let after = text.get(end + 1..).unwrap_or_default();
    let blanks = after.len() - after.trim_start_matches(' ').len();
    let year = match after.get(blanks..).and_then(|rest| digits(rest, 4)) {
        Some((year, 4)) if blanks == 0 || (1900..2200).contains(&year) => Some((year, 4)),
        Some((year, 2)) if blanks == 0 && second <= 12 => Some((2000 + year, 2)),
        Some((_, 2)) if blanks == 0 => {
            let time: Range<usize> = 0..end + 3;
            return text.get(time.clone()).and_then(seconds_of).map(|clock| (Token::Clock(clock), time.end));
        }
        _ => None,
    };
    let Some((year, width)) = year else {
        return Some((Token::Date { day: first, month: second, year: None }, end + 1));
    };
    let year = i32::try_from(year).ok()?;
    Some((Token::Date { day: first, month: second, year: Some(year) }, end + 1 + blanks + width))
}

/// `8/7`, `8/7/2026`: the day first, as in [`read_day`].
fn slashed(text: &str, first: u32, length: usize) -> Option<(Token, usize)> {
    let (second, width) = digits(text.get(length + 1..)?, 2)?;
    let end = length + 1 + width;
    if text.get(end..).is_some_and(|rest| rest.starts_with('/'))
        && let Some((_, width)) = digits(text.get(end + 1..)?, 4)
        && width != 3
    {
        let end = end + 1 + width;
        let found = text.get(..end).and_then(read_day);
        return Some((found.map_or(Token::Date { day: first, month: second, year: None }, date), end));
    }
    Some((Token::Date { day: first, month: second, year: None }, end))
}

/// `08-07-2026`
fn dashed(text: &str) -> Option<(Token, usize)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(text.len());
    let written = text.get(..length)?.trim_end_matches('-');
    Some((date(read_day(written)?), written.len()))
}
