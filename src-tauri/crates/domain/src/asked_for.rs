//! How much somebody is asked for: every caller counts, and for half as much with each half-life that passes.
//!
//! A sum that fades need not be summed anew, for all of it fades alike (forward decay: Cormode, Shkapenyuk, Srivastava
//! and Xu, ICDE 2009). Each caller adds what they are worth against one fixed instant in the past, and to read the sum
//! at a moment is one division. So whoever counts adds one number, and whoever reads, reads one number of each who was
//! asked for, however many years of calls there are. Knows no caller, no operator and no clock.

use chrono::{DateTime, TimeDelta, Utc};

/// In this time what a caller counts for halves. A month: long enough that a week's holiday changes no order, short
/// enough that whoever took over a task is above whoever had it before the season is over.
///
/// Sums are kept with it: another one needs a migration that sums the hours up again.
pub const HALF_LIFE: TimeDelta = TimeDelta::days(30);

/// 2024-01-01T00:00Z in seconds: before any call was counted here. As doubles go to 2¹⁰²³, sums against it last for 84
/// years.
const FIXED: i64 = 1_704_067_200;

/// The highest level.
pub const MOST: u8 = 15;

/// The level of one caller just now.
const ONE_CALLER: f64 = 5.0;

/// All who asked for somebody, each for what they are worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct AskedFor {
    /// In callers of the fixed instant.
    kept: f64,
}

impl AskedFor {
    /// One caller at a moment.
    pub fn once(at: DateTime<Utc>) -> Self {
        Self { kept: half_lives(at).exp2() }
    }

    /// From what was [`kept`](Self::kept).
    pub fn from_kept(kept: f64) -> Self {
        Self { kept }
    }

    /// The sum as it is kept. It never fades, so it is added to and compared as it is.
    pub fn kept(self) -> f64 {
        self.kept
    }

    /// How many callers of this moment it is worth.
    pub fn callers(self, at: DateTime<Utc>) -> f64 {
        self.kept * (-half_lives(at)).exp2()
    }

    /// The level for ranking: 0 (not any more) to [`MOST`], one for each doubling, 5 for one caller. A namesake must be
    /// asked for about twice as often to come first, so that lists do not change from call to call. The highest is
    /// reached at about 16 callers a day.
    pub fn level(self, at: DateTime<Utc>) -> u8 {
        let doublings = self.callers(at).log2().round() + ONE_CALLER;
        // Nothing at all is minus infinity doublings, which is 0 here as well.
        doublings.clamp(0.0, f64::from(MOST)) as u8
    }

    /// The least that has a level above 0 at a moment.
    pub fn least(at: DateTime<Utc>) -> Self {
        Self { kept: (half_lives(at) + 0.5 - ONE_CALLER).exp2() }
    }
}

impl std::ops::Add for AskedFor {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { kept: self.kept + other.kept }
    }
}

/// How many half-lives the moment is after the fixed instant.
fn half_lives(at: DateTime<Utc>) -> f64 {
    (at.timestamp() - FIXED) as f64 / HALF_LIFE.num_seconds() as f64
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use proptest::prelude::*;

    use super::*;

    fn noon() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 7, 8, 12, 0, 0).single().unwrap_or_default()
    }

    fn callers(count: u32, at: DateTime<Utc>) -> AskedFor {
        AskedFor { kept: f64::from(count) * AskedFor::once(at).kept }
    }

    #[test]
    fn a_caller_counts_for_half_as_much_with_each_half_life() {
        let once = AskedFor::once(noon());
        for (half_lives, worth) in [(0, 1.0), (1, 0.5), (2, 0.25), (10, 1.0 / 1024.0)] {
            let later = noon() + HALF_LIFE * half_lives;
            assert!((once.callers(later) - worth).abs() < 1e-12, "{half_lives}");
        }
        assert!((once.callers(noon() + HALF_LIFE / 2) - 0.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_fixed_instant_is_what_it_says() {
        assert_eq!(Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).single().map(|at| at.timestamp()), Some(FIXED));
        let in_eighty_years = Utc.with_ymd_and_hms(2104, 1, 1, 0, 0, 0).single().unwrap_or_default();
        assert!(callers(1_000_000, in_eighty_years).kept.is_finite());
        assert_eq!(callers(1_000_000, in_eighty_years).level(in_eighty_years), MOST);
    }

    #[test]
    fn older_counts_fade_until_nothing_is_left() {
        let busy = callers(1000, noon());
        let levels: Vec<u8> = (0..18).map(|half_lives| busy.level(noon() + HALF_LIFE * half_lives)).collect();
        assert_eq!(levels, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0]);
        assert_eq!(AskedFor::default().level(noon()), 0);
    }

    #[test]
    fn about_twice_as_often_is_a_level_more() {
        let level = |count| callers(count, noon()).level(noon());
        assert_eq!([1, 2, 3, 4, 6, 8, 100, 1000, 100_000].map(level), [5, 6, 7, 7, 8, 8, 12, 15, 15]);
        assert_eq!(callers(1, noon()).level(noon() + TimeDelta::days(14)), 5, "one call does not flicker");
    }

    proptest! {
        #[test]
        fn the_order_of_two_never_turns_by_itself(
            one in 1_u32..100, ago in 0_i64..400, other in 1_u32..100, other_ago in 0_i64..400, passes in 0_i64..400,
        ) {
            let (one, other) = (
                callers(one, noon() - TimeDelta::days(ago)),
                callers(other, noon() - TimeDelta::days(other_ago)),
            );
            let later = noon() + TimeDelta::days(passes);
            if one > other {
                prop_assert!(one.callers(later) >= other.callers(later));
                prop_assert!(one.level(later) >= other.level(later));
            }
        }

        #[test]
        fn the_least_is_where_the_levels_begin(passes in 0_i64..4000) {
            let at = noon() + TimeDelta::hours(passes);
            let level = |kept| AskedFor::from_kept(kept).level(at);
            let least = AskedFor::least(at).kept;
            prop_assert_eq!((level(least * 0.9999), level(least * 1.0001)), (0, 1));
        }
    }
}
