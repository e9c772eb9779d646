//! Public holidays on the days that almanacs print, and the hours that close on them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use chrono_tz::Europe::Helsinki;
use proptest::prelude::*;
use vaihde_domain::holiday::{Holiday, HolidayCalendar, easter};
use vaihde_domain::hours::{Holidays, Hours, HoursInForce, Open, Week};
use vaihde_domain::language::Language;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn finnish(eves: bool) -> Option<Holidays> {
    Some(Holidays::Closed { calendar: HolidayCalendar::Finland, eves })
}

/// Weekdays 8–16.
fn office() -> Hours {
    let mut week = Week::default();
    week[..5].fill(vec![Open { from: "08:00:00".parse().unwrap(), to: "16:00:00".parse().unwrap() }]);
    Hours { week: Some(week), ..Hours::default() }
}

fn of_year(calendar: HolidayCalendar, year: i32) -> Vec<(String, Holiday)> {
    let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
    let days = days.take_while(|day| day.year() == year);
    days.filter_map(|day| Some((day.format("%-d.%-m.").to_string(), calendar.holiday(day)?))).collect()
}

fn days_of(calendar: HolidayCalendar, year: i32) -> String {
    let days: Vec<String> = of_year(calendar, year).into_iter().map(|(day, _)| day).collect();
    days.join(" ")
}

#[test]
fn easter_falls_where_almanacs_have_it() {
    for printed in [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
    ] {
        assert_eq!(easter(day(printed).year()), Some(day(printed)));
    }
}

#[test]
fn the_year_2026_has_the_days_of_its_almanac() {
    assert_eq!(
        days_of(HolidayCalendar::Finland, 2026),
        "1.1. 6.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 19.6. 20.6. 31.10. 6.12. 24.12. 25.12. 26.12."
    );
    assert_eq!(
        days_of(HolidayCalendar::Aland, 2026),
        "1.1. 6.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 9.6. 19.6. 20.6. 31.10. 6.12. 24.12. 25.12. 26.12."
    );
    assert_eq!(
        days_of(HolidayCalendar::Sweden, 2026),
        "1.1. 6.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 6.6. 19.6. 20.6. 31.10. 24.12. 25.12. 26.12. 31.12."
    );
}

#[test]
fn movable_days_move() {
    let on = |calendar: HolidayCalendar, text: &str| calendar.holiday(day(text));
    assert_eq!(on(HolidayCalendar::Finland, "2027-05-06"), Some(Holiday::Ascension));
    assert_eq!(on(HolidayCalendar::Finland, "2027-06-25"), Some(Holiday::MidsummerEve));
    assert_eq!(on(HolidayCalendar::Sweden, "2027-06-26"), Some(Holiday::Midsummer));
    assert_eq!(on(HolidayCalendar::Sweden, "2027-11-06"), Some(Holiday::AllSaints));
    assert_eq!(on(HolidayCalendar::Finland, "2038-06-13"), Some(Holiday::Pentecost));
    assert_eq!(on(HolidayCalendar::Finland, "2027-12-31"), None);
    // Two on one day: in 2008 Ascension was on May Day, in 2019 Pentecost on the day of Åland.
    assert_eq!(on(HolidayCalendar::Finland, "2008-05-01"), Some(Holiday::MayDay));
    assert_eq!(on(HolidayCalendar::Aland, "2019-06-09"), Some(Holiday::AlandSelfGovernment));
    assert_eq!(on(HolidayCalendar::Finland, "2019-06-09"), Some(Holiday::Pentecost));
}

#[test]
fn a_company_without_a_calendar_knows_no_holiday() {
    let hours = office();
    let in_force = HoursInForce::new([&hours], Helsinki);
    assert_eq!(in_force.holiday_on(day("2026-12-25")), None);
    assert!(in_force.is_open(at("2026-12-25T09:00:00Z")));
}

#[test]
fn a_holiday_closes_and_the_next_opening_is_after_all_of_them() {
    let hours = Hours { holidays: finnish(true), ..office() };
    let in_force = HoursInForce::new([&hours], Helsinki);
    assert_eq!(in_force.holiday_on(day("2026-12-24")), Some(Holiday::ChristmasEve));
    assert!(!in_force.is_open(at("2026-12-24T09:00:00Z")));
    // Thursday 24th to Saturday 26th, and then it is Sunday.
    assert_eq!(in_force.next_open(at("2026-12-23T14:30:00Z")), Some(at("2026-12-28T06:00:00Z")));
}

#[test]
fn eves_are_kept_by_whoever_keeps_them() {
    let hours = Hours { holidays: finnish(false), ..office() };
    let in_force = HoursInForce::new([&hours], Helsinki);
    assert!(in_force.is_open(at("2026-06-19T09:00:00Z")));
    assert_eq!(in_force.holiday_on(day("2026-06-19")), None);
    assert_eq!(in_force.holiday_on(day("2026-06-20")), Some(Holiday::Midsummer));
}

#[test]
fn the_nearest_level_that_says_something_of_holidays_holds() {
    let company = Hours { holidays: finnish(true), ..office() };
    let duty = Hours { holidays: Some(Holidays::AsUsual), ..Hours::default() };
    let nothing_said = Hours::default();
    let noon = at("2026-12-24T10:00:00Z");
    assert!(HoursInForce::new([&nothing_said, &duty, &company], Helsinki).is_open(noon));
    assert!(!HoursInForce::new([&nothing_said, &nothing_said, &company], Helsinki).is_open(noon));
    let own = Hours { holidays: finnish(true), ..Hours::default() };
    assert!(!HoursInForce::new([&own, &duty, &company], Helsinki).is_open(noon));
}

#[test]
fn an_exception_of_any_level_beats_a_holiday() {
    let morning = Open { from: "09:00:00".parse().unwrap(), to: "12:00:00".parse().unwrap() };
    let exceptions = BTreeMap::from([(day("2026-12-24"), vec![morning])]);
    let company = Hours { exceptions, ..office() };
    let own = Hours { holidays: finnish(true), ..Hours::default() };
    let in_force = HoursInForce::new([&own, &company], Helsinki);
    assert_eq!(in_force.holiday_on(day("2026-12-24")), None);
    assert!(in_force.is_open(at("2026-12-24T08:00:00Z")));
    assert!(!in_force.is_open(at("2026-12-24T11:00:00Z")));
}

#[test]
fn a_holiday_is_closed_from_midnight_to_midnight() {
    let night = Open { from: "22:00:00".parse().unwrap(), to: "06:00:00".parse().unwrap() };
    let week = Some(std::array::from_fn(|_| vec![night]));
    let hours = Hours { week, holidays: finnish(false), ..Hours::default() };
    let in_force = HoursInForce::new([&hours], Helsinki);
    // 25th and 26th are holidays: the night of the 24th ends at midnight, that of the 26th never begins.
    assert_eq!(in_force.closes(at("2026-12-24T21:00:00Z")), Some(at("2026-12-24T22:00:00Z")));
    assert_eq!(in_force.next_open(at("2026-12-24T22:00:00Z")), Some(at("2026-12-27T20:00:00Z")));
    let always = Hours { holidays: finnish(false), ..Hours::default() };
    let in_force = HoursInForce::new([&always], Helsinki);
    assert_eq!(in_force.next_open(at("2026-12-25T09:00:00Z")), Some(at("2026-12-26T22:00:00Z")));
}

#[test]
fn a_day_differs_only_where_it_would_have_been_open() {
    let hours = Hours { holidays: finnish(true), ..office() };
    let in_force = HoursInForce::new([&hours], Helsinki);
    assert_eq!(in_force.differs_on(day("2026-12-25")), Some([].as_slice()));
    assert_eq!(in_force.differs_on(day("2026-12-26")), None, "a Saturday");
    assert_eq!(in_force.differs_on(day("2026-12-28")), None);
}

fn calendars() -> impl Strategy<Value = HolidayCalendar> {
    prop::sample::select(HolidayCalendar::ALL.to_vec())
}

proptest! {
    /// The paschal full moon is the reason: Easter is never earlier or later, and always a Sunday.
    #[test]
    fn easter_is_a_sunday_of_its_five_weeks(year in 1583..9999_i32) {
        let easter = easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        prop_assert!(NaiveDate::from_ymd_opt(year, 3, 22).unwrap() <= easter);
        prop_assert!(easter <= NaiveDate::from_ymd_opt(year, 4, 25).unwrap());
    }

    #[test]
    fn every_year_has_each_of_its_days_once_unless_two_fall_together(
        calendar in calendars(),
        year in 1900..2300_i32,
    ) {
        let days = of_year(calendar, year);
        let usual = if calendar == HolidayCalendar::Finland { 15 } else { 16 };
        prop_assert!((usual - 1..=usual).contains(&days.len()), "{} {:?}", year, days);
        let mut kinds: Vec<Holiday> = days.iter().map(|(_, holiday)| *holiday).collect();
        kinds.sort_unstable();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), days.len());
        for language in Language::ALL {
            prop_assert!(days.iter().all(|(_, holiday)| !holiday.name(language).is_empty()));
        }
    }

    /// Closing on holidays takes away the holidays and what ran into them, and adds nothing.
    #[test]
    fn holidays_only_take_away(calendar in calendars(), after in 0..4000_u64, hour in 0..24_i64) {
        let on = day("2024-01-01") + chrono::Days::new(after);
        let at = on.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::Duration::hours(hour);
        let usual = office();
        let closed = Hours { holidays: Some(Holidays::Closed { calendar, eves: true }), ..office() };
        let (usual, closed) = (HoursInForce::new([&usual], Helsinki), HoursInForce::new([&closed], Helsinki));
        let local = at.with_timezone(&Helsinki).date_naive();
        let holiday = calendar.holiday(local).is_some();
        prop_assert_eq!(closed.is_open(at), usual.is_open(at) && !holiday);
    }
}
