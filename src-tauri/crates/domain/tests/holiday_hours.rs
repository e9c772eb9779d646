//! Holidays against other ways of saying the same: Easter by the church's table, and hours that agree with themselves.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;
use vaihde_domain::holiday::{Holiday, HolidayCalendar};
use vaihde_domain::hours::{Holidays, Hours, HoursInForce, Open, Week};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open(from: &str, to: &str) -> Open {
    Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// Easter by its definition: the Sunday after the full moon of the church's table on 21 March or later. The moon's age
/// comes from the golden number, set right for the sun and for the moon.
fn by_the_table(year: i32) -> NaiveDate {
    let (golden, century) = (year % 19 + 1, year / 100 + 1);
    let (sun, moon) = (3 * century / 4 - 12, (8 * century + 5) / 25 - 5);
    let mut age = (11 * golden + 20 + moon - sun).rem_euclid(30);
    if age == 24 || (age == 25 && golden > 11) {
        age += 1;
    }
    let full = if 44 - age < 21 { 74 - age } else { 44 - age };
    let full = NaiveDate::from_ymd_opt(year, 3, 1).unwrap() + TimeDelta::days(i64::from(full - 1));
    full.iter_days().skip(1).find(|day| day.weekday() == Weekday::Sun).unwrap()
}

#[test]
fn midsummer_and_all_saints_fall_where_the_almanacs_of_these_years_have_them() {
    let midsummer = [20, 26, 25, 24, 22, 21, 20, 26, 24, 23, 22, 21, 26, 25, 24, 23];
    for (year, date) in (2020..).zip(midsummer) {
        let day = NaiveDate::from_ymd_opt(year, 6, date).unwrap();
        assert_eq!(HolidayCalendar::Sweden.holiday(day), Some(Holiday::Midsummer), "{day}");
        assert_eq!(HolidayCalendar::Finland.holiday(day - Days::new(1)), Some(Holiday::MidsummerEve));
    }
    let all_saints = [
        "2020-10-31",
        "2021-11-06",
        "2022-11-05",
        "2023-11-04",
        "2024-11-02",
        "2025-11-01",
        "2026-10-31",
        "2027-11-06",
        "2028-11-04",
        "2029-11-03",
        "2030-11-02",
        "2031-11-01",
    ];
    for all_saints in all_saints.map(day) {
        assert_eq!(HolidayCalendar::Aland.holiday(all_saints), Some(Holiday::AllSaints), "{all_saints}");
    }
}

#[test]
fn a_night_that_would_begin_on_a_holiday_does_not_begin() {
    let nights = Hours {
        week: Some(std::array::from_fn(|_| vec![open("22:00:00", "06:00:00")])),
        holidays: Some(Holidays::Closed { calendar: HolidayCalendar::Finland, eves: true }),
        ..Hours::default()
    };
    let hours = HoursInForce::new([&nights], Tz::UTC);
    let at = |text: &str| -> DateTime<Utc> { format!("{text}:00Z").parse().unwrap() };
    assert_eq!(hours.closes(at("2026-12-05T23:00")), Some(at("2026-12-06T00:00")));
    assert_eq!(hours.next_open(at("2026-12-06T01:00")), Some(at("2026-12-07T22:00")));
}

#[test]
fn without_a_week_it_closes_only_for_holidays() {
    let holidays = Some(Holidays::Closed { calendar: HolidayCalendar::Finland, eves: true });
    let hotel = Hours { holidays, ..Hours::default() };
    let hours = HoursInForce::new([&hotel], Tz::UTC);
    let at = |text: &str| -> DateTime<Utc> { format!("{text}:00Z").parse().unwrap() };
    assert_eq!(hours.closes(at("2026-12-23T12:00")), Some(at("2026-12-24T00:00")));
    assert_eq!(hours.closes(at("2026-12-22T12:00")), None, "not before the day after tomorrow");
    assert_eq!(hours.next_open(at("2026-12-24T00:00")), Some(at("2026-12-27T00:00")));
}

/// Some week: none, an office's, nights only, every hour.
fn some_week(kind: u8) -> Option<Week> {
    let office = vec![open("08:00:00", "16:00:00")];
    match kind {
        0 => None,
        1 => Some(std::array::from_fn(|day| if day < 5 { office.clone() } else { Vec::new() })),
        2 => Some(std::array::from_fn(|_| vec![open("21:00:00", "07:00:00")])),
        _ => Some(std::array::from_fn(|_| vec![open("00:00:00", "00:00:00")])),
    }
}

proptest! {
    #[test]
    fn easter_and_what_follows_it_is_where_the_churchs_table_has_it(year in 1583..4000_i32) {
        let easter = by_the_table(year);
        let of = |days: i64| HolidayCalendar::Finland.holiday(easter + TimeDelta::days(days));
        prop_assert_eq!(of(0), Some(Holiday::EasterSunday));
        prop_assert_eq!(of(-2), Some(Holiday::GoodFriday));
        prop_assert_eq!(of(1), Some(Holiday::EasterMonday));
        // Ascension Day can be May Day, which is then told.
        prop_assert!(matches!(of(39), Some(Holiday::Ascension | Holiday::MayDay)));
        prop_assert_eq!(of(49), Some(Holiday::Pentecost));
    }

    #[test]
    fn what_is_told_of_hours_with_holidays_agrees_with_itself(
        hour in 0..(3 * 366 * 24_i64), week in 0..4_u8, eves: bool, calendar in 0..3_usize, other in 0..1000_u64,
    ) {
        let holidays = Some(Holidays::Closed { calendar: HolidayCalendar::ALL[calendar], eves });
        let mut hours = Hours { week: some_week(week), holidays, ..Hours::default() };
        hours.exceptions.insert(day("2025-01-01") + Days::new(other), vec![open("10:00:00", "11:00:00")]);
        let hours = HoursInForce::new([&hours], Tz::Europe__Helsinki);
        let at = "2024-12-31T22:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hour);
        let next = hours.next_open(at).unwrap();
        prop_assert_eq!(next == at, hours.is_open(at));
        prop_assert!(hours.is_open(next));
        let stretches = hours.open_between(at, next + TimeDelta::days(2));
        prop_assert_eq!(stretches.first().map(|(from, _)| *from), Some(next));
        if let Some(closes) = hours.closes(at) {
            prop_assert!(!hours.is_open(closes) && hours.is_open(closes - TimeDelta::minutes(1)));
        }
        let today = at.with_timezone(&Tz::Europe__Helsinki).date_naive();
        if hours.holiday_on(today).is_some() {
            prop_assert!(!hours.opens_on(today) && !hours.is_open(at));
        }
    }
}
