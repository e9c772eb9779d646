//! When somebody is away: as it is typed, and what it means.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, Moment};

/// From when to when, and how it comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct When {
    /// The first day, or when it begins; of one that comes again, the first time.
    pub from: Moment,
    /// The last day, or when they are back; none: until further notice.
    pub to: Option<Moment>,
    /// How it comes again; none: it is once.
    pub repeats: Option<Repeat>,
}

/// How an absence comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Repeat {
    /// Every how many weeks, counted from the week of the first time.
    pub every_weeks: u8,
    /// On which days of the week: 1 is Monday (ISO 8601).
    pub on: Vec<u8>,
    /// The last day on which it may come; none: until further notice.
    pub until: Option<Day>,
    /// Days on which it does not come after all.
    pub except: Vec<Day>,
}

/// A text about when is to be read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReadWhen {
    /// Counts up; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// As typed: "ma–pe", "29.6.-", "every other Friday".
    pub text: String,
    /// Whose days are counted, and in whose zone it is today; none: the zone most companies share.
    pub person: Option<Uuid>,
}

/// What a text about when means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhenRead {
    /// The number it was asked with.
    pub number: u32,
    /// What it means; none: see `fault`.
    pub when: Option<When>,
    /// Why it means nothing.
    pub fault: Option<WhenFault>,
    /// Words that say nothing of when. They are thrown away, whatever they said.
    pub dropped: Vec<String>,
    /// How many of the days are worked, where it has an end and the hours are known.
    pub working_days: Option<u32>,
    /// The next times it comes, where it comes again; at most five.
    pub next: Vec<Moment>,
}

/// Why a text about when means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WhenFault {
    /// Nothing is written.
    Empty,
    /// Nothing in it says when.
    NotUnderstood {
        /// What was not understood.
        written: String,
    },
    /// There is no such day.
    NoSuchDay {
        /// As written.
        written: String,
    },
    /// The day is another day of the week than is written beside it.
    OtherWeekday {
        /// As written.
        written: String,
        /// The day.
        day: Day,
    },
    /// It ends before it begins.
    Backwards,
    /// A repetition that never comes, or lasts longer than a day.
    Never,
}
