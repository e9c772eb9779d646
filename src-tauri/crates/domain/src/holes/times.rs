//! Sets of instants, kept as stretches: when somebody is away, when they are free, when nobody answers.
//!
//! The stretches are in order and have a gap between each two, so that every operation is one walk along both sets, and a
//! month of opening hours costs some thirty comparisons. Knows no zone and no day.

use chrono::{DateTime, Utc};

/// From the first instant to the first one outside.
pub(crate) type Stretch = (DateTime<Utc>, DateTime<Utc>);

/// A set of instants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Times(Vec<Stretch>);

impl Times {
    /// Every instant of the stretches, which may overlap and come in any order. One that ends before it begins has none.
    pub(crate) fn of(stretches: impl IntoIterator<Item = Stretch>) -> Self {
        let mut stretches: Vec<Stretch> = stretches.into_iter().filter(|(from, to)| from < to).collect();
        stretches.sort_unstable();
        let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
        for (from, to) in stretches {
            match joined.last_mut() {
                Some((_, end)) if from <= *end => *end = to.max(*end),
                _ => joined.push((from, to)),
            }
        }
        Self(joined)
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The stretches, in order, with a gap between each two.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Stretch> + '_ {
        self.0.iter().copied()
    }

    /// The first instant.
    pub(crate) fn first(&self) -> Option<DateTime<Utc>> {
        self.0.first().map(|&(from, _)| from)
    }

    /// The instants of both.
    pub(crate) fn and(&self, other: &Self) -> Self {
        // Each begins where the other may first have something, so that a short set costs little beside a long one.
        let (mut ours, mut theirs) = (self.from(other.first()), other.from(self.first()));
        let mut shared = Vec::new();
        while let (Some((one, rest)), Some((two, others))) = (ours.split_first(), theirs.split_first()) {
            let (from, to) = (one.0.max(two.0), one.1.min(two.1));
            if from < to {
                shared.push((from, to));
            }
            if one.1 < two.1 {
                ours = rest;
            } else {
                theirs = others;
            }
        }
        Self(shared)
    }

    /// The instants of either.
    pub(crate) fn or(&self, other: &Self) -> Self {
        match (self.is_empty(), other.is_empty()) {
            (true, _) => other.clone(),
            (_, true) => self.clone(),
            _ => Self::of(self.iter().chain(other.iter())),
        }
    }

    /// The instants of the first that are not among the second.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        let mut left = Vec::with_capacity(self.0.len());
        let mut taken = other.from(self.first());
        for &(mut from, to) in &self.0 {
            while let Some((&(begins, ends), rest)) = taken.split_first() {
                if begins >= to {
                    break;
                }
                if from < begins {
                    left.push((from, begins));
                }
                from = from.max(ends);
                if ends > to {
                    break;
                }
                taken = rest;
            }
            if from < to {
                left.push((from, to));
            }
        }
        Self(left)
    }

    /// The instants from one on, up to another.
    pub(crate) fn within(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Self {
        let inside = self.from(Some(from)).iter().take_while(|(begins, _)| *begins < to);
        let cut = inside.map(|&(begins, ends)| (begins.max(from), ends.min(to)));
        Self(cut.filter(|(begins, ends)| begins < ends).collect())
    }

    /// The first of them that is not before the instant.
    pub(crate) fn next(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.from(Some(at)).first().map(|&(from, _)| from.max(at))
    }

    /// Whether the instant is among them.
    pub(crate) fn contains(&self, at: DateTime<Utc>) -> bool {
        self.from(Some(at)).first().is_some_and(|&(from, _)| from <= at)
    }

    /// The stretches that end after the instant.
    fn from(&self, at: Option<DateTime<Utc>>) -> &[Stretch] {
        let Some(at) = at else { return &[] };
        let first = self.0.partition_point(|&(_, to)| to <= at);
        self.0.get(first..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn minute(nth: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(nth)
    }

    fn times(stretches: &[(i64, i64)]) -> Times {
        Times::of(stretches.iter().map(|&(from, to)| (minute(from), minute(to))))
    }

    /// The minutes of a set, one by one.
    fn minutes(times: &Times) -> BTreeSet<i64> {
        (-1..=41).filter(|&nth| times.contains(minute(nth))).collect()
    }

    #[test]
    fn what_touches_is_one_stretch_and_what_ends_before_it_begins_is_none() {
        let joined = times(&[(5, 8), (1, 3), (3, 4), (9, 7)]);
        assert_eq!(joined, Times(vec![(minute(1), minute(4)), (minute(5), minute(8))]));
    }

    proptest! {
        #[test]
        fn sets_of_stretches_are_what_sets_of_minutes_are(
            one in prop::collection::vec((0_i64..40, 0_i64..40), 0..7),
            two in prop::collection::vec((0_i64..40, 0_i64..40), 0..7),
            (from, to) in (0_i64..40, 0_i64..40),
        ) {
            let of = |stretches: &[(i64, i64)]| -> BTreeSet<i64> {
                stretches.iter().flat_map(|&(from, to)| from..to).collect()
            };
            let (first, second) = (times(&one), times(&two));
            let (a, b) = (of(&one), of(&two));
            prop_assert_eq!(minutes(&first), a.clone());
            prop_assert_eq!(minutes(&first.and(&second)), &a & &b);
            prop_assert_eq!(minutes(&first.or(&second)), &a | &b);
            prop_assert_eq!(minutes(&first.minus(&second)), &a - &b);
            prop_assert_eq!(first.next(minute(from)), a.range(from..).next().map(|nth| minute(*nth)));
            let inside: BTreeSet<i64> = a.iter().copied().filter(|nth| (from..to).contains(nth)).collect();
            prop_assert_eq!(minutes(&first.within(minute(from), minute(to))), inside);
            // However a set came about, it is written in one way.
            for set in [first.and(&second), first.or(&second), first.minus(&second)] {
                prop_assert_eq!(Times::of(set.iter()), set);
            }
        }
    }
}
