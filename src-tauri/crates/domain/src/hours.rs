//! When somebody answers: weekly hours and the days that differ from them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

/// One stretch of a day during which calls are answered: from a minute to the first minute outside.
/// An end at 00:00 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Open {
    /// The first minute.
    pub from: NaiveTime,
    /// The first minute outside.
    pub to: NaiveTime,
}

/// Monday to Sunday; a day without stretches is closed.
pub type Week = [Vec<Open>; 7];

/// The hours of a person, department or company, in the company's time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// The usual week. None: nobody has set one, so the next level's hold, and at last it is always open.
    pub week: Option<Week>,
    /// Days that differ: closed days have no stretches. They hold for everybody below who has no exception of
    /// their own that day.
    pub exceptions: BTreeMap<NaiveDate, Vec<Open>>,
}
