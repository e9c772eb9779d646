//! Reads when somebody is away, as HR writes it in Finnish, Swedish or English: `ma–pe`, `29.6.-`, `huomenna klo 12`,
//! `vecka 28`, `until further notice`, `joka toinen pe 15–16`.
//!
//! A text is taken apart (`lexer`), what each piece is gets decided by what stands beside it (`settle`), ends are put
//! together (`point`) and their days found (`calendar`); then it happens once (`once`) or comes again
//! (`repeating`), perhaps not on some days (`except`) or for a while (`lasting`). One text costs less than a
//! millisecond, so it is read anew with each keystroke.
//!
//! Knows no clock, no zone and no reason: words that are none of time are handed back as dropped, and kept nowhere.
//! A number is never dropped: what cannot be placed is said not to be understood.
//!
//! Where a text can mean several things:
//!
//! - A day, a week or a month without a year is the next one that is not over. Where it began up to 60 days ago and its
//!   end is yet to come it is this one: `29.6.–17.7.` on 8.7. A 29 February is the next there is.
//! - A weekday is the coming one, today included, and as an end the first on or after the beginning; `ke–ke` is a week.
//!   `ensi`, `nästa`, `next` is always of the next week, Monday to Sunday.
//! - A clock time alone lasts to the end of its day: `huomenna klo 12`. With `alkaen` or a dash behind it, it goes on
//!   until further notice if a day was said, else to the end of today. `klo 14 asti` begins now, `to klo 12 asti` today.
//! - Two bare numbers are hours if they can be: `12-14`. `8.10` is a day, unless it follows a day or `klo`, or the other
//!   end is a clock time; `8.30` and `8.00` are clock times.
//! - The same hours on several days are each day's: `ma–pe 9–11`, `ma–pe ap`. One clock time after a range is that of
//!   its last day: `ma–pe klo 12`. Of `ma ip – ke ap` the halves are those of the two days.
//! - Weekdays in a list are the coming ones, once each: `ti, to`. They come again where it is said, or where the list has
//!   a beginning, an end or exceptions: `tiistaisin ja torstaisin`, `ma ja ke 30.8. asti`.
//! - `klo 22–6` is a night. Any other end before its beginning is told to be backwards, and so is a night that comes again.
//! - `to` is Thursday where anything in the text is Finnish, and beside nothing; else between two ends it is English.
//! - `loppuviikko` is from today to Sunday, a week is Monday to Sunday: whoever does not work on Sunday is not missed.
//! - Even and odd weeks are alternate weeks from the first one on: after a year of 53 weeks they are the others.
//! - Weekdays that no word tells: `arkisin` and `aamupäivisin` are Monday to Friday, `joka viikko` is that of the
//!   beginning.

mod calendar;
mod except;
mod lasting;
mod lexer;
mod once;
mod part;
mod point;
mod repeating;
mod settle;
mod token;
mod words;
mod working;
mod write;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::civil::{NOON, Span};
use crate::language::Language;
use crate::repeat::Repeat;
use calendar::Calendar;
use token::{Piece, Token};

pub use working::working_days;
pub use write::when_text;

/// What a text is read against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhenContext {
    /// What the clocks of the company's zone show.
    pub now: NaiveDateTime,
    /// Where a half day splits.
    pub noon: NaiveTime,
}

impl WhenContext {
    /// Now, with half days that split at noon.
    pub fn at(now: NaiveDateTime) -> Self {
        Self { now, noon: NOON }
    }
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenRead {
    /// When it is, or what is wrong with what was written.
    pub when: Result<When, WhenFault>,
    /// Words that are none of time, as they were written. They are told and thrown away: they may be a reason.
    pub dropped: Vec<String>,
}

/// When somebody is away. Never backwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// From when to when; of what comes again, the first time.
    pub span: Span,
    /// How it comes again.
    pub repeats: Option<Repeat>,
}

/// Why a text gives no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenFault {
    /// Nothing is written.
    Empty,
    /// From here on it makes no sense, or nothing in it is about time.
    NotUnderstood {
        /// What was written.
        written: String,
    },
    /// There is no such day, week or month: 30.2.
    NoSuchDay {
        /// What was written.
        written: String,
    },
    /// The day is another day of the week than is written beside it.
    OtherWeekday {
        /// What was written.
        written: String,
        /// The day.
        day: NaiveDate,
    },
    /// It would end before it begins.
    Backwards {
        /// What was written.
        written: String,
    },
    /// It would come again, but never does: the end or the exceptions leave no day.
    Never {
        /// What was written.
        written: String,
    },
}

/// Reads when somebody is away.
pub fn read_when(text: &str, context: &WhenContext) -> WhenRead {
    // Some keyboards write the two dots as a sign of their own.
    let text = text
        .replace("a\u{308}", "ä")
        .replace("o\u{308}", "ö")
        .replace("a\u{30a}", "å")
        .replace("A\u{308}", "Ä")
        .replace("O\u{308}", "Ö")
        .replace("A\u{30a}", "Å");
    let (pieces, dropped) = lexer::take_apart(&text);
    WhenRead { when: interpret(&text, pieces, context), dropped }
}

fn interpret(text: &str, pieces: Vec<Piece>, context: &WhenContext) -> Result<When, WhenFault> {
    if text.trim().is_empty() {
        return Err(WhenFault::Empty);
    }
    let whole = || WhenFault::NotUnderstood { written: text.trim().to_owned() };
    let mut pieces = settle::settle(text, pieces);
    if let Some(piece) = pieces.iter().find(|piece| piece.token == Token::Unreadable) {
        let written = text.get(piece.at.clone()).unwrap_or(text);
        return Err(WhenFault::NotUnderstood { written: written.to_owned() });
    }
    if pieces.is_empty() {
        return Err(whole());
    }
    let hours = take_hours(&mut pieces);
    let calendar = Calendar::new(context);
    let when = if repeating::comes_again(&pieces) {
        repeating::read_repeating(text, &pieces, hours, calendar)
    } else {
        once::read_once(text, &pieces, hours, calendar)
    }?;
    if when.span.is_backwards() {
        return Err(WhenFault::Backwards { written: text.trim().to_owned() });
    }
    Ok(when)
}

/// Takes two clock times with a dash between them out of the pieces: they are those of whatever days are left.
fn take_hours(pieces: &mut Vec<Piece>) -> Option<(u32, u32)> {
    let at = pieces.windows(3).position(|three| {
        matches!(
            three.iter().map(|piece| piece.token).collect::<Vec<_>>()[..],
            [Token::Clock(_), Token::Dash | Token::Until | Token::From, Token::Clock(_)]
        )
    })?;
    let (Token::Clock(from), joint, Token::Clock(to)) =
        (pieces.get(at)?.token, pieces.get(at + 1)?.token, pieces.get(at + 2)?.token)
    else {
        return None;
    };
    let after = pieces.get(at + 3).map(|piece| piece.token);
    if joint == Token::From && after != Some(Token::Until) {
        return None;
    }
    // `klo 8:sta 16:een`, `from 9 to 11`: the words belong to the hours.
    let finnish = pieces.get(at + 3).is_some_and(|piece| piece.language == Some(Language::Finnish));
    let end = at + 3 + usize::from(after == Some(Token::Until) && (finnish || joint == Token::From));
    let start = at - usize::from(at == 1 && pieces.first().is_some_and(|piece| piece.token == Token::From));
    pieces.drain(start..end);
    Some((from, to))
}

#[cfg(test)]
mod tests;
