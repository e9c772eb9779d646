//! A text as a list of what its words say of time.

use chrono::{NaiveDate, NaiveTime, Timelike, Weekday};

use super::WhenFault;
use super::words::{PHRASES, item_of};
use crate::civil::Moment;
use crate::civil_text::{Half, read_clock, read_day, read_moment};

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

/// What a word says of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A whole date.
    Date(NaiveDate),
    /// A day of a month without a year: (day, month).
    DayMonth(u32, u32),
    /// The number of a day whose month comes later: "29." of "29.–30.6.".
    DayNumber(u32),
    Weekday {
        day: Weekday,
        every: bool,
    },
    Clock(NaiveTime),
    Half(Half),
    /// The word for a week, before its number.
    Week,
    Month(u32),
    /// So many days from today.
    Relative(i64),
    Number(u32),
    Unit(Unit),
    Next,
    This,
    Whole,
    RestOfWeek,
    Dash,
    From,
    Until,
    Open,
    Every(u8),
    Weekdays,
    Even(bool),
    Except,
    And,
    /// The next number is a clock time.
    ClockFollows,
}

/// The items of a text, and the words that are none.
pub(super) fn items(text: &str) -> Result<(Vec<Item>, Vec<String>), WhenFault> {
    let (mut items, mut dropped) = (Vec::new(), Vec::new());
    let mut tokens = tokens(text).into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Dash => items.push(Item::Dash),
            Token::Comma => items.push(Item::And),
            // "Monday to Friday": otherwise it is Thursday, in Finnish.
            Token::Word(word) if word == "to" && is_between(&items, tokens.peek()) => items.push(Item::Dash),
            Token::Word(word) => match item_of(word.trim_end_matches('.')) {
                Some(item) => {
                    // "1.8. 2 viikkoa": the number is no hour after all.
                    if let (Item::Unit(_), Some(Item::Clock(clock))) = (&item, items.last().cloned()) {
                        items.pop();
                        items.push(Item::Number(clock.hour()));
                    }
                    let counted = matches!(items.last(), Some(Item::Number(_)));
                    items.push(if item == Item::Unit(Unit::Week) && !counted { Item::Week } else { item });
                }
                None => dropped.push(word),
            },
            Token::Number(number) => match number_item(&number, &items) {
                Some(item) => items.extend(item?),
                None => dropped.push(number),
            },
        }
    }
    items.retain(|item| *item != Item::ClockFollows);
    Ok((items, dropped))
}

/// Whether a word stands between two points in time.
fn is_between(before: &[Item], after: Option<&Token>) -> bool {
    let repeats =
        before.iter().any(|item| matches!(item, Item::Every(_) | Item::Weekday { every: true, .. }));
    let point = |item: &Item| {
        matches!(
            item,
            Item::Weekday { .. }
                | Item::Date(_)
                | Item::DayMonth(..)
                | Item::Month(_)
                | Item::Number(_)
                | Item::Clock(_)
        )
    };
    let follows = match after {
        Some(Token::Number(_)) => true,
        Some(Token::Word(word)) => item_of(word).is_some_and(|item| point(&item)),
        _ => false,
    };
    !repeats && follows && before.last().is_some_and(point)
}

enum Token {
    Word(String),
    Number(String),
    Dash,
    Comma,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut text: String = text
        .to_lowercase()
        .replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    for (phrase, word) in PHRASES {
        text = text.replace(phrase, &format!(" {word} "));
    }
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let begin = at;
        if letter.is_ascii_digit() {
            at = end_of_number(&letters, begin);
            tokens.push(Token::Number(letters[begin..at].iter().collect()));
        } else if letter.is_alphabetic() {
            let part = |c: &char| c.is_alphabetic() || matches!(c, '.' | '2');
            at += letters[begin..].iter().take_while(|c| part(c)).count();
            tokens.push(Token::Word(letters[begin..at].iter().collect()));
        } else {
            at += 1;
            match letter {
                '-' | '/' | '…' => tokens.push(Token::Dash),
                ',' | ';' | '+' | '&' => tokens.push(Token::Comma),
                _ => {}
            }
        }
    }
    tokens
}

/// Where a number ends: dots, colons and slashes within it are part of it, and so are the dashes of `2026-06-29`.
fn end_of_number(letters: &[char], begin: usize) -> usize {
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let written: String = letters[begin..].iter().take(10).collect();
    let iso = written.len() == 10
        && written
            .char_indices()
            .all(|(at, c)| if at == 4 || at == 7 { c == '-' } else { c.is_ascii_digit() });
    let mut at = begin + if iso { 10 } else { 0 };
    if iso && letters.get(at) == Some(&'t') && is_digit(at + 1) {
        at += 1;
    }
    while let Some(letter) = letters.get(at) {
        let goes_on = match letter {
            '.' | ':' => true,
            '/' => is_digit(at + 1) && !iso,
            letter => letter.is_ascii_digit(),
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    at
}

/// What a number is, after what came before it; inner error: a day there is not.
fn number_item(number: &str, before: &[Item]) -> Option<Result<Vec<Item>, WhenFault>> {
    if let Some(moment) =
        read_moment(number).filter(|_| number.contains(['-', '/']) || number.matches('.').count() > 1)
    {
        return Some(Ok(match moment {
            Moment::Day(day) => vec![Item::Date(day)],
            Moment::Time(time) => vec![Item::Date(time.date()), Item::Clock(time.time())],
        }));
    }
    let no_such_day = || Some(Err(WhenFault::NoSuchDay { written: number.to_owned() }));
    let bare = number.trim_end_matches('.');
    let parts: Vec<&str> = bare.split(['.', '/', ':']).collect();
    let is_clock = bare.contains(':') || follows_day(before);
    match parts[..] {
        [first, second] => {
            let (day, month): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
            // 8.30, 12.00 and 8.05 are no days of any month, or not written like one.
            let is_clock =
                is_clock || month > 12 || second == "00" || (second.len() == 2 && second.starts_with('0'));
            if is_clock && !number.ends_with('.') && day <= 24 {
                return Some(Ok(vec![Item::Clock(read_clock(bare)?)]));
            }
            // A leap year tells whether there ever is such a day.
            match NaiveDate::from_ymd_opt(2024, month, day) {
                Some(_) => Some(Ok(vec![Item::DayMonth(day, month)])),
                None => no_such_day(),
            }
        }
        [_, _, year] if year.len() == 2 || year.len() == 4 => match read_day(bare) {
            Some(day) => Some(Ok(vec![Item::Date(day)])),
            None => no_such_day(),
        },
        [only] => {
            let count: u32 = only.parse().ok()?;
            if number.ends_with('.') {
                return (1..=31).contains(&count).then(|| Ok(vec![Item::DayNumber(count)]));
            }
            if is_clock && count <= 24 {
                return Some(Ok(vec![Item::Clock(clock_of_hour(count)?)]));
            }
            Some(Ok(vec![Item::Number(count)]))
        }
        _ => None,
    }
}

/// 24 is midnight.
pub(super) fn clock_of_hour(hour: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour % 24, 0, 0).filter(|_| hour <= 24)
}

/// Whether a number here is a clock time: right after a day, or after the word for it.
fn follows_day(before: &[Item]) -> bool {
    let of_clock = |item: &Item| matches!(item, Item::Clock(_));
    match before {
        [.., last, Item::Dash] => of_clock(last),
        [.., last] => matches!(
            last,
            Item::ClockFollows
                | Item::Date(_)
                | Item::DayMonth(..)
                | Item::Weekday { .. }
                | Item::Relative(_)
                | Item::Weekdays
        ),
        [] => false,
    }
}
