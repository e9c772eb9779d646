//! How pressing it is to do something about misses that mean the same: how often they were, and whether it grows.
//!
//! Knows no texts, no likeness and no clock: what was missed on which day and the present day come in.
//!
//! The rule: misses rank by how often they were, and by how many more there were in the last 14 days than in the 14 before.
//! Something that is asked for since last week thus stands beside what was asked for twice as often over the whole time. It
//! never ranks lower for having been missed once more, on whatever day.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::language::Language;
use crate::miss::MissedDay;

/// The days that are compared with as many before them.
pub const RECENT_DAYS: i64 = 14;

/// How many weeks are told, of seven days each.
pub const WEEKS: usize = 13;

/// Misses that mean the same, summed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissTally {
    /// How often.
    pub count: u32,
    /// How often the operator said that it was not found.
    pub not_found: u32,
    /// How often in the last 14 days, today with them.
    pub recent: u32,
    /// How often in the 14 days before those.
    pub before: u32,
    /// How often in each of the last 13 weeks, the oldest first; the last one ends today.
    pub weeks: [u32; WEEKS],
    /// The day of the last one.
    pub last: Option<NaiveDate>,
    /// How often each language was spoken, in the order in which languages are offered.
    pub by_language: [u32; Language::ALL.len()],
}

impl MissTally {
    /// The sum of these days, seen from the present one. A company in the east may be a day ahead: that is today.
    pub fn of<'d>(days: impl IntoIterator<Item = &'d MissedDay>, today: NaiveDate) -> Self {
        let mut tally = Self::default();
        for missed in days {
            tally.add(missed, today);
        }
        tally
    }

    fn add(&mut self, missed: &MissedDay, today: NaiveDate) {
        let times = missed.not_found + missed.abandoned;
        let age = (today - missed.day).num_days().max(0);
        self.count += times;
        self.not_found += missed.not_found;
        if age < RECENT_DAYS {
            self.recent += times;
        } else if age < 2 * RECENT_DAYS {
            self.before += times;
        }
        let weeks_ago = usize::try_from(age / 7).unwrap_or(WEEKS);
        if let Some(week) = (WEEKS - 1).checked_sub(weeks_ago) {
            self.weeks[week] += times;
        }
        self.last = self.last.max(Some(missed.day));
        for (sum, language) in self.by_language.iter_mut().zip(Language::ALL) {
            *sum += if language == missed.language { times } else { 0 };
        }
    }

    /// The languages that were spoken, the most often spoken first.
    pub fn languages(&self) -> Vec<Language> {
        let mut spoken: Vec<(u32, Language)> = self.by_language.into_iter().zip(Language::ALL).collect();
        spoken.retain(|(times, _)| *times > 0);
        spoken.sort_by_key(|(times, language)| (Reverse(*times), *language));
        spoken.into_iter().map(|(_, language)| language).collect()
    }

    /// The smaller, the more pressing.
    pub fn rank(&self) -> MissRank {
        let rise = self.recent.saturating_sub(self.before);
        MissRank(Reverse((self.count + rise, self.count, self.not_found, self.last)))
    }
}

/// How pressing it is: the first in order is the most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissRank(Reverse<(u32, u32, u32, Option<NaiveDate>)>);
