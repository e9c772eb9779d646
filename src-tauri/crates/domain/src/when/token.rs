//! What a written text about time is made of, before anybody has asked what it means together.

use std::ops::Range;

use chrono::Weekday;

use crate::civil_text::Half;
use crate::language::Language;

/// One thing that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits alone, and how many of them.
    Number {
        value: u32,
        digits: u8,
    },
    /// `15.`, `15th`, `15:e`
    Ordinal(u32),
    /// An amount in halves: `1,5` is three of them.
    Halves(u32),
    /// `8.10`: a day or a clock time.
    Pair {
        first: u32,
        second: u32,
        two_digits: bool,
    },
    /// `8.7.`, `8.7.2026`, `8/7`, `2026-07-08`
    Date {
        day: u32,
        month: u32,
        year: Option<i32>,
    },
    /// Seconds since midnight; the whole day has 86,400.
    Clock(u32),
    /// `2026-W28`
    IsoWeek {
        year: i32,
        week: u32,
    },
    Dash,
    Comma,
    And,
    Slash,
    Weekday(Weekday),
    /// What stands before it comes again: `-isin`, `måndagar`, `Mondays`.
    Plural,
    Month(u32),
    /// Days from today.
    Relative(i64),
    Now,
    Unit(Unit),
    Half(Half),
    /// `klo`
    At,
    /// Of this, the next or the last week or month.
    Scope(i64),
    /// What is left of the running one.
    Rest(Unit),
    /// Monday to Wednesday.
    EarlyWeek,
    Weekend,
    /// The last day of what stands beside it.
    EndOf,
    From,
    Until,
    OpenEnd,
    Except,
    /// `jälkeen`, `before`: an end where it stands beside a clock time.
    After,
    Before,
    Every,
    /// `toinen`, `tredje`, `other`
    Nth(u32),
    /// `2 viikon välein`
    Interval,
    Daily,
    Workdays,
    Even,
    Odd,
    /// Time that cannot be read: `25:70`, `10:00Z`.
    Unreadable,
    /// Thursday in Finnish, "until" in English.
    To,
    /// `en`, `a`: one of what comes next, or nothing.
    One,
    Filler,
}

/// A measure of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    Workday,
    Week,
    Month,
    Year,
}

/// A token, where it was written, and in which language where only one has the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) token: Token,
    pub(super) at: Range<usize>,
    pub(super) language: Option<Language>,
}

/// The length of a day in seconds, the clock time 24:00.
pub(super) const DAY: u32 = 24 * 60 * 60;
