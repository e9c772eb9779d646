//! Who is asked for most.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::ways::Ways;
use crate::figures::AskedSum;
use crate::reach::Who;

/// Who of one kind was asked for, the most asked first. The callers of those told, of the others and of what is gone are
/// all there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// The most asked who are still there; of equals the earlier record first.
    pub most: Vec<MostAsked>,
    /// How many others were asked for who are still there, companies and departments among them.
    pub others: usize,
    /// Their callers.
    pub others_ways: Ways,
    /// Callers who asked for what is no longer there: removed, or erased so that nobody knows who it was.
    pub gone: Ways,
}

/// Somebody who was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MostAsked {
    /// Who or what.
    pub who: Who,
    /// How their callers were answered.
    pub ways: Ways,
}

impl Ranking {
    pub(super) fn of(
        sums: &[AskedSum],
        kind: impl Fn(Who) -> bool,
        is_there: impl Fn(Who) -> bool,
        most: usize,
    ) -> Self {
        let mut ways_of: HashMap<Who, Ways> = HashMap::new();
        for sum in sums.iter().filter(|sum| kind(sum.asked) && sum.count > 0) {
            *ways_of.entry(sum.asked).or_default() += Ways::of(sum.way, sum.count);
        }
        let (there, gone): (Vec<_>, Vec<_>) = ways_of.into_iter().partition(|(who, _)| is_there(*who));
        let there = there.into_iter().map(|(who, ways)| MostAsked { who, ways });
        // Nothing can be done for a company or a department by itself, and no search finds it: it has no place.
        let (mut others, mut ranked): (Vec<MostAsked>, Vec<MostAsked>) =
            there.partition(|asked| matches!(asked.who, Who::Department(_) | Who::Company(_)));
        ranked.sort_unstable_by_key(|asked| (Reverse(asked.ways.total()), id(asked.who)));
        others.extend(ranked.split_off(most.min(ranked.len())));
        Self {
            most: ranked,
            others: others.len(),
            others_ways: others.iter().map(|asked| asked.ways).sum(),
            gone: gone.into_iter().map(|(_, ways)| ways).sum(),
        }
    }

    /// All callers of the kind.
    pub fn ways(&self) -> Ways {
        self.most.iter().map(|asked| asked.ways).sum::<Ways>() + self.others_ways + self.gone
    }
}

/// Ids are in the order in which their records were made.
fn id(who: Who) -> u128 {
    match who {
        Who::Person(id) => id.0,
        Who::Role(id) => id.0,
        Who::Department(id) => id.0,
        Who::Company(id) => id.0,
        Who::Referral(id) => id.0,
    }
    .as_u128()
}
