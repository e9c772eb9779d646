//! Reads what people write about when somebody is away: "ma–pe", "29.6.-", "huomenna klo 12", "vk 28", "toistaiseksi",
//! "joka toinen perjantai", and the Swedish and English likes, in any mixture.
//!
//! A text becomes [items](item), and those one or two points in time, or a repetition. What says nothing of when is thrown
//! away and told, for it may be a reason. Where a text could mean several things, what somebody in a Finnish office means
//! is taken:
//! - A weekday is the coming one, today included; with "ensi", "nästa", "next" that of next week.
//! - A day without a year is this year's, unless that is more than 60 days ago; an end is the first such day after the
//!   beginning.
//! - A week is Monday to Sunday. A clock time alone is today's; a beginning with a clock time and no end lasts to the end
//!   of its day. "Until" begins today.
//! - A number with a dot after a day, or after "klo", is a clock time; otherwise it is a day if it can be one.
//!
//! Knows no clock: the moment comes in.

mod item;
mod point;
mod repeating;
mod text;
mod words;

#[cfg(test)]
mod tests;

use chrono::{NaiveDateTime, NaiveTime};

use crate::civil::{NOON, Span};
use crate::hours::HoursInForce;
use crate::repeat::Repeat;
use item::items;

pub use text::when_text;

/// What the reading depends on.
#[derive(Clone, Copy, Debug)]
pub struct WhenContext {
    /// Now, in the zone of the company.
    pub now: NaiveDateTime,
    /// Where a half day splits.
    pub noon: NaiveTime,
}

impl WhenContext {
    /// The usual: half a day splits at noon.
    pub fn at(now: NaiveDateTime) -> Self {
        Self { now, noon: NOON }
    }
}

/// What a text means, and which of its words mean nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenRead {
    /// When, or why not.
    pub when: Result<When, WhenFault>,
    /// Words that say nothing of when. Nothing keeps them.
    pub dropped: Vec<String>,
}

/// From when to when, and how it comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The time; of one that comes again the first one.
    pub span: Span,
    /// How it comes again.
    pub repeats: Option<Repeat>,
}

/// Why a text means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenFault {
    /// Nothing is written.
    Empty,
    /// Nothing in it says when.
    NotUnderstood {
        /// As written.
        written: String,
    },
    /// There is no such day.
    NoSuchDay {
        /// As written.
        written: String,
    },
    /// It ends before it begins.
    Backwards,
    /// A repetition that never comes.
    Never,
}

/// Reads a text about when.
pub fn read_when(text: &str, context: &WhenContext) -> WhenRead {
    if text.trim().is_empty() {
        return WhenRead { when: Err(WhenFault::Empty), dropped: Vec::new() };
    }
    let (items, dropped) = match items(text) {
        Ok(read) => read,
        Err(fault) => return WhenRead { when: Err(fault), dropped: Vec::new() },
    };
    let when = if items.is_empty() {
        Err(not_understood(text))
    } else if repeating::comes_again(&items) {
        repeating::read(&items, context, text)
    } else {
        point::span(&items, context, text).map(|span| When { span, repeats: None })
    };
    let when =
        when.and_then(|when| if when.span.is_backwards() { Err(WhenFault::Backwards) } else { Ok(when) });
    WhenRead { when, dropped }
}

fn not_understood(text: &str) -> WhenFault {
    WhenFault::NotUnderstood { written: text.trim().to_owned() }
}

/// How many days of a span are worked at all, by somebody's hours; none: it has no end, or lasts for years.
pub fn working_days(span: &Span, hours: &HoursInForce<'_>) -> Option<u32> {
    const MOST: usize = 800;
    let last = span.to?.day();
    let days = span.from.day().iter_days().take_while(|day| *day <= last).take(MOST + 1);
    let (all, worked) =
        days.fold((0, 0), |(all, worked), day| (all + 1, worked + u32::from(hours.opens_on(day))));
    (all <= MOST).then_some(worked)
}
