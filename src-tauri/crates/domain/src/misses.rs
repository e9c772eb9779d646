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

    /// Both together.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.count += other.count;
        self.not_found += other.not_found;
        self.recent += other.recent;
        self.before += other.before;
        for (sum, more) in self.weeks.iter_mut().zip(other.weeks) {
            *sum += more;
        }
        for (sum, more) in self.by_language.iter_mut().zip(other.by_language) {
            *sum += more;
        }
        self.last = self.last.max(other.last);
        self
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 7, 8).unwrap()
    }

    fn missed(days_ago: i64, not_found: u32, abandoned: u32) -> MissedDay {
        let day = today() - chrono::TimeDelta::days(days_ago);
        MissedDay { day, language: Language::Finnish, not_found, abandoned }
    }

    fn rank(days: &[MissedDay]) -> MissRank {
        MissTally::of(days, today()).rank()
    }

    #[test]
    fn the_last_fourteen_days_are_told_from_the_fourteen_before() {
        let tally =
            MissTally::of(&[missed(0, 1, 1), missed(13, 1, 0), missed(14, 0, 3), missed(28, 0, 9)], today());
        assert_eq!((tally.count, tally.not_found, tally.recent, tally.before), (15, 2, 3, 3));
        assert_eq!(tally.weeks, [0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 3, 1, 2]);
        assert_eq!(tally.last, Some(today()));
    }

    #[test]
    fn what_grows_stands_beside_what_was_asked_twice_as_often() {
        assert!(rank(&[missed(2, 0, 6)]) < rank(&[missed(60, 0, 11)]));
        assert!(rank(&[missed(2, 0, 6)]) > rank(&[missed(60, 0, 13)]));
        assert!(rank(&[missed(2, 0, 6), missed(20, 0, 6)]) > rank(&[missed(60, 0, 13)]), "it does not grow");
        assert!(rank(&[missed(2, 1, 0)]) < rank(&[missed(2, 0, 1)]), "somebody said so");
    }

    #[test]
    fn a_company_that_is_a_day_ahead_misses_today() {
        let tally = MissTally::of(&[missed(-1, 1, 0)], today());
        assert_eq!((tally.recent, tally.weeks[WEEKS - 1]), (1, 1));
    }

    fn any_day() -> impl Strategy<Value = MissedDay> {
        (0..120_i64, 0..5_u32, 0..5_u32, 0..3_usize).prop_map(|(days_ago, not_found, abandoned, language)| {
            MissedDay { language: Language::ALL[language], ..missed(days_ago, not_found, abandoned) }
        })
    }

    proptest! {
        #[test]
        fn whoever_is_missed_once_more_never_ranks_lower(
            days in proptest::collection::vec(any_day(), 0..20),
            more in any_day(),
        ) {
            let mut after = days.clone();
            after.push(more);
            prop_assert!(rank(&after) <= rank(&days));
        }

        #[test]
        fn a_sum_is_that_of_its_parts(
            days in proptest::collection::vec(any_day(), 0..20),
            cut in 0..20_usize,
        ) {
            let (one, other) = days.split_at(cut.min(days.len()));
            let parts = MissTally::of(one, today()).with(&MissTally::of(other, today()));
            let whole = MissTally::of(&days, today());
            prop_assert_eq!(&parts, &whole);
            prop_assert_eq!(whole.by_language.iter().sum::<u32>(), whole.count);
            prop_assert!(whole.weeks.iter().sum::<u32>() <= whole.count && whole.recent + whole.before <= whole.count);
        }
    }
}
