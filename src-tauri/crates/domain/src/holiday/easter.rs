//! Easter Sunday, from which the moving feasts are counted.
//!
//! The Gregorian reckoning in whole numbers alone, as Jean Meeus gives it (*Astronomical Algorithms*, chapter 8) after
//! the anonymous rule of 1876. It needs no table and holds for every year of the Gregorian calendar. A dozen divisions.

use chrono::NaiveDate;

/// Easter Sunday of a year; none beyond the ends of the calendar.
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    // How far the leap days left out at the turns of centuries, and the moon, have moved the full moon.
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - full_moon - of_century % 4).rem_euclid(7);
    // The two latest full moons are taken a week earlier.
    let late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    let days = full_moon + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use chrono::{Datelike, Weekday};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_falls_where_the_almanacs_of_these_years_have_it() {
        let known = [
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2016-03-27",
            "2019-04-21",
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2031-04-13",
            "2032-03-28",
            "2033-04-17",
            "2034-04-09",
            "2035-03-25",
            "2038-04-25",
        ];
        for known in known {
            let known: NaiveDate = known.parse().unwrap();
            assert_eq!(easter(known.year()), Some(known));
        }
    }

    #[test]
    fn it_is_as_early_and_as_late_as_it_can_be() {
        // The earliest and the latest ever, and the two full moons that the rule takes a week earlier.
        for (year, day) in
            [(1818, (3, 22)), (2285, (3, 22)), (1943, (4, 25)), (1954, (4, 18)), (1981, (4, 19))]
        {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, day.0, day.1), "{year}");
        }
    }

    /// Easter by its definition: the Sunday after the full moon of the church's table on 21 March or later. The moon's
    /// age comes from the golden number, set right for the sun and for the moon.
    fn by_the_table(year: i32) -> NaiveDate {
        let (golden, century) = (year % 19 + 1, year / 100 + 1);
        let (sun, moon) = (3 * century / 4 - 12, (8 * century + 5) / 25 - 5);
        let mut age = (11 * golden + 20 + moon - sun).rem_euclid(30);
        if age == 24 || (age == 25 && golden > 11) {
            age += 1;
        }
        let full = if 44 - age < 21 { 74 - age } else { 44 - age };
        let march = NaiveDate::from_ymd_opt(year, 3, 1).unwrap();
        let full = march + chrono::TimeDelta::days(i64::from(full - 1));
        full.iter_days().skip(1).find(|day| day.weekday() == Weekday::Sun).unwrap()
    }

    proptest! {
        #[test]
        fn it_is_the_sunday_after_the_churchs_full_moon(year in 1583..4000i32) {
            prop_assert_eq!(easter(year), Some(by_the_table(year)));
        }
    }
}
