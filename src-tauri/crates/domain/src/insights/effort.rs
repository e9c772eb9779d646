//! What it takes to find whom a caller asks for: of many choices together, never of one.

use std::collections::BTreeMap;

use crate::connection::{Effort, Measure};
use crate::figures::EffortSum;

/// The fewest choices of which anything is told: fewer could be those of one quiet afternoon, and of whoever sat there.
pub const LEAST_CHOICES: u64 = 20;

/// How the keys or the seconds of at least [`LEAST_CHOICES`] choices are spread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many choices there were.
    pub choices: u64,
    /// A quarter of the choices took this or less.
    pub quarter: u16,
    /// Half of the choices took this or less.
    pub median: u16,
    /// Three quarters of the choices took this or less.
    pub three_quarters: u16,
    /// How many choices took how much: every value is in one of them, in order.
    pub bins: Vec<Bin>,
}

/// How many choices took from so much to so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The least.
    pub from: u16,
    /// The most; the last one's is the most that is summed, and stands for more.
    pub to: u16,
    /// How many choices.
    pub count: u64,
}

/// The ends of the bins: fine where most choices are.
const KEYS: [u16; 14] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, Effort::MOST_KEYS];
const SECONDS: [u16; 13] = [0, 1, 2, 3, 4, 5, 7, 10, 15, 30, 60, 120, Effort::MOST_SECONDS];

impl Spread {
    pub(super) fn of_keys(sums: &[EffortSum]) -> Option<Self> {
        Self::of(sums, Measure::Keys, &KEYS)
    }

    pub(super) fn of_seconds(sums: &[EffortSum]) -> Option<Self> {
        Self::of(sums, Measure::Seconds, &SECONDS)
    }

    fn of(sums: &[EffortSum], measure: Measure, ends: &[u16]) -> Option<Self> {
        let mut counts: BTreeMap<u16, u64> = BTreeMap::new();
        let most = ends.last().copied().unwrap_or_default();
        for sum in sums.iter().filter(|sum| sum.measure == measure) {
            *counts.entry(sum.value.min(most)).or_default() += sum.count;
        }
        let choices: u64 = counts.values().sum();
        if choices < LEAST_CHOICES {
            return None;
        }
        let mut from = 0;
        let bins = ends.iter().map(|to| {
            let bin = Bin { from, to: *to, count: counts.range(from..=*to).map(|(_, count)| count).sum() };
            from = to + 1;
            bin
        });
        let bins = bins.collect();
        let quarters = |quarters: u64| at(&counts, (choices * quarters).div_ceil(4));
        Some(Self { choices, quarter: quarters(1), median: quarters(2), three_quarters: quarters(3), bins })
    }
}

/// What the choice of that place took, the least first; the first is 1.
fn at(counts: &BTreeMap<u16, u64>, place: u64) -> u16 {
    let mut before = 0;
    let reached = counts.iter().find(|(_, count)| {
        before += **count;
        before >= place
    });
    reached.map_or(0, |(value, _)| *value)
}
