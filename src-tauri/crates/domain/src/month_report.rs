//! A company's callers in one month, as its client is told: how many, when, for whom, what was asked for in vain, what was
//! mended, and what would help more of them.
//!
//! Sums only. Knows no caller, no operator and no absence, so that none of them can be told.

mod advice;
mod asked;

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::insights::Ways;
use crate::month::Month;

pub use advice::{
    Advice, Advised, Days, ENDS_WITHIN_DAYS, FEWEST_ASKED, FEWEST_IN_ALL, FEWEST_IN_HOUR, FEWEST_MISSED,
    FEWEST_UNANSWERED, MOST_SUGGESTED, Suggested, Suggestions,
};
pub use asked::{AskedFor, AskedKind, AskedList, Standing, Told};

impl Ways {
    /// Those who were connected to somebody.
    pub fn reached(self) -> u64 {
        self.direct + self.cover
    }

    /// The shares of the three ways in whole percent, straight, to a cover, to nobody: together 100, or nothing where there
    /// were no calls. What rounding leaves over goes where it was cut off most.
    pub fn shares(self) -> Option<[u64; 3]> {
        let calls = u128::from(self.total());
        if calls == 0 {
            return None;
        }
        let exact = [self.direct, self.cover, self.nobody].map(|count| u128::from(count) * 100);
        let mut shares = exact.map(|exact| exact / calls);
        let mut by_rest = [0, 1, 2];
        by_rest.sort_by_key(|&way: &usize| (Reverse(exact.get(way).map(|exact| exact % calls)), way));
        let left = 100 - shares.iter().sum::<u128>();
        for (way, _) in by_rest.into_iter().zip(0..left) {
            if let Some(share) = shares.get_mut(way) {
                *share += 1;
            }
        }
        // A share is at most 100.
        Some(shares.map(|share| u64::try_from(share).unwrap_or(100)))
    }
}

/// Callers of every hour of every day of the week: Monday first, hours 0 to 23 in the company's time zone.
pub type Hours = [[Ways; 24]; 7];

/// What is known of a company's month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthSums {
    /// Which month.
    pub month: Month,
    /// The day the report is made, in the company's time zone.
    pub made_on: NaiveDate,
    /// Whether callers of the company are connected at all; else their matters are taken as messages.
    pub connects: bool,
    /// Who and what was asked for, each once.
    pub asked: Vec<AskedFor>,
    /// All callers of the month before.
    pub before: Ways,
    /// When callers came.
    pub hours: Hours,
    /// How many searches ended in vain, and how many of those were mended since.
    pub missed: MissTotals,
    /// The same of the month before.
    pub missed_before: MissTotals,
    /// What was asked for in vain, where its words are still kept.
    pub groups: Vec<MissedGroup>,
}

/// How many searches ended in vain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MissTotals {
    /// All of them.
    pub missed: u64,
    /// Those for whose words a referral, a person, an alias or a keyword was made since.
    pub mended: u64,
}

/// Texts that sound alike and were asked for in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedGroup {
    /// The text that was typed most, folded.
    pub typed: String,
    /// How often.
    pub count: u64,
    /// What became of it.
    pub became: Became,
}

/// What became of something that was asked for in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Nothing yet.
    Open,
    /// Something was made of it, so that callers are helped now.
    Mended,
    /// Somebody looked at it and put it aside: a wrong number, a mistake in typing.
    PutAside,
}

/// What a client is told of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReport {
    /// Which month.
    pub month: Month,
    /// The day it was made, in the company's time zone.
    pub made_on: NaiveDate,
    /// Whether callers are connected at all; else their matters are taken as messages, and how many were connected says
    /// nothing of anybody.
    pub connects: bool,
    /// All callers.
    pub calls: Ways,
    /// How many callers were told what a referral says: those of what is not reachable here.
    pub told: u64,
    /// All callers of the month before; none where nobody was counted in it.
    pub before: Option<Ways>,
    /// When callers came.
    pub hours: Hours,
    /// The people who were asked for.
    pub people: AskedList,
    /// The roles that were asked for.
    pub roles: AskedList,
    /// What is not reachable here and was asked for: what callers were told.
    pub referrals: AskedList,
    /// What was asked for in vain.
    pub missed: Missed,
    /// What would help.
    pub suggestions: Suggestions,
}

/// What was asked for in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// How many searches.
    pub totals: MissTotals,
    /// The same of the month before; none where nothing was counted in it.
    pub before: Option<MissTotals>,
    /// What is still asked for in vain, the most asked for first.
    pub open: Vec<MissedGroup>,
    /// What callers are helped with now, the most asked for first.
    pub mended: Vec<MissedGroup>,
    /// How many searches are in neither list: too few of them alike, put aside, or their words no longer kept.
    pub others: u64,
}

impl MonthReport {
    /// Whether the month is not over yet on the day the report is made.
    pub fn is_unfinished(&self) -> bool {
        self.made_on <= self.month.last_day()
    }

    /// Whether nobody called and nobody was searched for in vain.
    pub fn is_empty(&self) -> bool {
        self.calls.total() == 0 && self.missed.totals.missed == 0
    }
}

/// The fewest misses that are told by their words: what was asked for once or twice may be a caller's own matter.
pub const FEWEST_ALIKE: u64 = 3;

/// The most rows of each list; the rest is summed.
pub const MOST_ROWS: usize = 12;

/// What a client is told of a month.
pub fn month_report(sums: &MonthSums) -> MonthReport {
    let calls = sums.asked.iter().map(|asked| asked.calls).sum();
    let suggestions = advice::suggestions(sums, calls);
    let list = |kind| AskedList::of(kind, &sums.asked);
    MonthReport {
        month: sums.month,
        made_on: sums.made_on,
        connects: sums.connects,
        calls,
        told: told_callers(sums),
        before: (sums.before.total() > 0).then_some(sums.before),
        hours: sums.hours,
        people: list(AskedKind::Person),
        roles: list(AskedKind::Role),
        referrals: list(AskedKind::Referral),
        suggestions,
        missed: missed(sums.missed, sums.missed_before, &sums.groups),
    }
}

/// How many callers were told what a referral says.
fn told_callers(sums: &MonthSums) -> u64 {
    sums.asked.iter().map(|asked| asked.told_in(sums.month).total()).sum()
}

fn missed(totals: MissTotals, before: MissTotals, groups: &[MissedGroup]) -> Missed {
    let list = |became| {
        let alike = groups.iter().filter(|group| group.became == became && group.count >= FEWEST_ALIKE);
        let mut list: Vec<MissedGroup> = alike.cloned().collect();
        list.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.typed.cmp(&other.typed)));
        list.truncate(MOST_ROWS);
        list
    };
    let (open, mended) = (list(Became::Open), list(Became::Mended));
    let told: u64 = open.iter().chain(&mended).map(|group| group.count).sum();
    Missed {
        totals,
        before: (before.missed > 0).then_some(before),
        others: totals.missed.saturating_sub(told),
        open,
        mended,
    }
}
