//! Public holidays: on which days they fall, and what they do to hours.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use std::collections::HashSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;
use vaihde_domain::holiday::{Feast, HolidayCalendar, HolidayKind};
use vaihde_domain::hours::{Holidays, Hours, HoursInForce, Open, Week};
use vaihde_domain::language::Language;

use HolidayCalendar::{Aland, Finland, Sweden};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A year's holidays of a kind, as MM-DD.
fn year(calendar: HolidayCalendar, year: i32, kind: HolidayKind) -> Vec<String> {
    let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
    let days = days.take_while(|day| day.year() == year);
    let kept = days.filter(|day| calendar.holiday(*day).is_some_and(|holiday| holiday.kind == kind));
    kept.map(|day| day.format("%m-%d").to_string()).collect()
}

fn day_of(feast: Feast, year: i32) -> NaiveDate {
    let mut days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
    let is = |day: &NaiveDate| {
        HolidayCalendar::ALL.iter().any(|one| one.holiday(*day).is_some_and(|found| found.feast == feast))
    };
    days.find(is).unwrap()
}

#[test]
fn the_years_are_those_of_the_almanacs() {
    let finland = [
        "01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-20", "10-31", "12-06",
        "12-25", "12-26",
    ];
    assert_eq!(year(Finland, 2026, HolidayKind::Public), finland);
    assert_eq!(year(Finland, 2026, HolidayKind::Eve), ["06-19", "12-24"]);
    let aland = [
        "01-01", "01-06", "03-29", "03-31", "04-01", "05-01", "05-09", "05-19", "06-09", "06-22", "11-02",
        "12-06", "12-25", "12-26",
    ];
    assert_eq!(year(Aland, 2024, HolidayKind::Public), aland, "a leap year");
    let sweden = [
        "01-01", "01-06", "04-18", "04-20", "04-21", "05-01", "05-29", "06-06", "06-08", "06-21", "11-01",
        "12-25", "12-26",
    ];
    assert_eq!(year(Sweden, 2025, HolidayKind::Public), sweden);
    assert_eq!(year(Sweden, 2025, HolidayKind::Eve), ["06-20", "12-24", "12-31"]);
}

#[test]
fn midsummer_and_all_saints_move_within_their_week() {
    let midsummer = [
        (2020, 20),
        (2021, 26),
        (2022, 25),
        (2023, 24),
        (2024, 22),
        (2025, 21),
        (2026, 20),
        (2027, 26),
        (2028, 24),
        (2029, 23),
        (2030, 22),
        (2031, 21),
        (2032, 26),
        (2033, 25),
        (2034, 24),
        (2035, 23),
    ];
    for (year, date) in midsummer {
        assert_eq!(day_of(Feast::Midsummer, year), NaiveDate::from_ymd_opt(year, 6, date).unwrap());
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
        "2032-11-06",
        "2033-11-05",
        "2034-11-04",
        "2035-11-03",
    ];
    for all_saints in all_saints.map(day) {
        assert_eq!(day_of(Feast::AllSaints, all_saints.year()), all_saints);
    }
}

#[test]
fn ascension_on_may_day_is_one_holiday_and_the_week_after_is_none() {
    assert_eq!(Finland.holiday(day("2008-05-01")).unwrap().feast, Feast::MayDay);
    assert_eq!(Finland.holiday(day("2008-05-08")), None);
    assert_eq!(Finland.holiday(day("2026-06-06")), None, "Sweden's day is not Finland's");
    assert_eq!(Sweden.holiday(day("2026-12-06")), None);
    assert_eq!(Finland.holiday(day("2026-06-09")), None);
}

#[test]
fn every_holiday_has_a_name_of_its_own_in_every_language() {
    let feasts: HashSet<Feast> = HolidayCalendar::ALL
        .iter()
        .flat_map(|calendar| day("2026-01-01").iter_days().take(366).filter_map(|day| calendar.holiday(day)))
        .map(|holiday| holiday.feast)
        .collect();
    for language in Language::ALL {
        let names: HashSet<&str> = feasts.iter().map(|feast| feast.name(language)).collect();
        assert_eq!((names.len(), names.contains("")), (feasts.len(), false));
    }
    for calendar in HolidayCalendar::ALL {
        assert_eq!(HolidayCalendar::from_code(calendar.code()), Some(calendar));
    }
}

proptest! {
    #[test]
    fn moving_feasts_keep_their_weekdays_and_their_distance_from_easter(year in 1990..2400i32) {
        let easter = day_of(Feast::Easter, year);
        prop_assert!(easter >= NaiveDate::from_ymd_opt(year, 3, 22).unwrap());
        prop_assert!(easter <= NaiveDate::from_ymd_opt(year, 4, 25).unwrap());
        let weekdays = [
            (Feast::GoodFriday, Weekday::Fri), (Feast::Easter, Weekday::Sun),
            (Feast::EasterMonday, Weekday::Mon), (Feast::Pentecost, Weekday::Sun),
            (Feast::MidsummerEve, Weekday::Fri), (Feast::Midsummer, Weekday::Sat),
            (Feast::AllSaints, Weekday::Sat),
        ];
        for (feast, weekday) in weekdays {
            prop_assert_eq!(day_of(feast, year).weekday(), weekday);
        }
        prop_assert_eq!(day_of(Feast::GoodFriday, year) + Days::new(2), easter);
        prop_assert_eq!(easter + Days::new(1), day_of(Feast::EasterMonday, year));
        prop_assert_eq!(easter + Days::new(49), day_of(Feast::Pentecost, year));
        // It can fall on May Day, which is then told.
        let ascension = Finland.holiday(easter + Days::new(39)).unwrap().feast;
        prop_assert!(matches!(ascension, Feast::Ascension | Feast::MayDay));
        prop_assert_eq!(day_of(Feast::MidsummerEve, year) + Days::new(1), day_of(Feast::Midsummer, year));
    }

    #[test]
    fn a_year_has_as_many_holidays_as_the_law_names(year in 1990..2400i32) {
        let names = |calendar: HolidayCalendar| -> HashSet<Feast> {
            let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days();
            let days = days.take_while(|day| day.year() == year);
            days.filter_map(|day| calendar.holiday(day)).map(|holiday| holiday.feast).collect()
        };
        // One fewer where two fall on one day.
        prop_assert!([14, 15].contains(&names(Finland).len()));
        prop_assert!([14, 15, 16].contains(&names(Aland).len()));
        prop_assert!([14, 15, 16].contains(&names(Sweden).len()));
    }
}

fn open(from: &str, to: &str) -> Open {
    Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// Weekdays, with the weekend closed.
fn weekdays(stretches: &[Open]) -> Week {
    std::array::from_fn(|day| if day < 5 { stretches.to_vec() } else { Vec::new() })
}

fn office() -> Hours {
    Hours { week: Some(weekdays(&[open("08:00:00", "16:00:00")])), holidays: FINNISH, ..Hours::default() }
}

const FINNISH: Option<Holidays> = Some(Holidays::Closed { calendar: Finland, eves: true });
const WITHOUT_EVES: Option<Holidays> = Some(Holidays::Closed { calendar: Finland, eves: false });

/// An instant told by the clocks of Helsinki.
fn at(text: &str) -> DateTime<Utc> {
    let local: chrono::NaiveDateTime = format!("{text}:00").parse().unwrap();
    local.and_local_timezone(Tz::Europe__Helsinki).unwrap().to_utc()
}

fn in_force<'a>(levels: &[&'a Hours]) -> HoursInForce<'a> {
    HoursInForce::new(levels.iter().copied(), Tz::Europe__Helsinki)
}

#[test]
fn an_office_is_closed_on_holidays_and_on_eves_where_it_says_so() {
    let office = office();
    let hours = in_force(&[&office]);
    assert!(!hours.is_open(at("2026-06-19T10:00")), "Midsummer Eve");
    assert_eq!(hours.next_open(at("2026-06-18T17:00")), Some(at("2026-06-22T08:00")));
    assert!(!hours.is_open(at("2026-04-03T10:00")), "Good Friday");
    let bare = Hours { holidays: WITHOUT_EVES, ..office.clone() };
    assert!(in_force(&[&bare]).is_open(at("2026-06-19T10:00")));
    assert!(!in_force(&[&bare]).is_open(at("2026-05-14T10:00")), "Ascension Day");
    let unsaid = Hours { holidays: None, ..office };
    assert!(in_force(&[&unsaid]).is_open(at("2026-04-03T10:00")), "nobody has said anything of holidays");
}

#[test]
fn the_nearest_level_that_says_something_of_holidays_is_the_one_that_holds() {
    let company = office();
    let duty = Hours { holidays: Some(Holidays::AsUsual), ..Hours::default() };
    let unsaid = Hours::default();
    let midsummer = at("2026-06-19T10:00");
    assert!(in_force(&[&unsaid, &duty, &company]).is_open(midsummer));
    assert!(!in_force(&[&unsaid, &unsaid, &company]).is_open(midsummer));
    let person = Hours { holidays: FINNISH, ..Hours::default() };
    assert!(
        !in_force(&[&person, &duty, &company]).is_open(midsummer),
        "the person's own before the department's"
    );
}

#[test]
fn an_exception_of_any_level_beats_a_holiday() {
    let mut company = office();
    company.exceptions.insert(day("2026-12-24"), vec![open("08:00:00", "12:00:00")]);
    let person = Hours { holidays: FINNISH, ..Hours::default() };
    let hours = in_force(&[&person, &company]);
    assert!(hours.is_open(at("2026-12-24T09:00")));
    assert!(!hours.is_open(at("2026-12-24T13:00")));
    assert_eq!(hours.holiday(day("2026-12-24")), None);
    assert_eq!(hours.holiday(day("2026-12-25")).unwrap().feast, Feast::Christmas);
}

#[test]
fn a_holiday_decides_the_whole_of_its_day_the_small_hours_included() {
    let nights = Hours {
        week: Some(std::array::from_fn(|_| vec![open("22:00:00", "06:00:00")])),
        holidays: FINNISH,
        ..Hours::default()
    };
    let hours = in_force(&[&nights]);
    assert_eq!(hours.closes(at("2026-12-05T23:00")), Some(at("2026-12-06T00:00")));
    assert!(!hours.is_open(at("2026-12-06T05:00")) && !hours.is_open(at("2026-12-06T23:00")));
    assert!(!hours.is_open(at("2026-12-07T05:00")), "the night of Independence Day has not begun");
    assert_eq!(hours.next_open(at("2026-12-06T01:00")), Some(at("2026-12-07T22:00")));
}

#[test]
fn without_a_week_it_is_always_open_but_on_holidays() {
    let hotel = Hours { holidays: FINNISH, ..Hours::default() };
    let hours = in_force(&[&hotel]);
    assert!(hours.is_open(at("2026-07-12T03:00")), "a Sunday night");
    assert_eq!(hours.closes(at("2026-12-23T12:00")), Some(at("2026-12-24T00:00")));
    assert_eq!(hours.closes(at("2026-12-22T12:00")), None, "not until the day after tomorrow");
    assert_eq!(hours.next_open(at("2026-12-24T00:00")), Some(at("2026-12-27T00:00")));
    assert_eq!(hours.next_open(at("2026-12-27T12:00")), Some(at("2026-12-27T12:00")));
}

#[test]
fn holidays_run_in_the_civil_days_of_the_company() {
    let (office, stockholm) = (office(), Tz::Europe__Stockholm);
    let sweden =
        Hours { holidays: Some(Holidays::Closed { calendar: Sweden, eves: true }), ..office.clone() };
    // It is already Midsummer Eve in Helsinki, and not yet in Stockholm.
    let instant = at("2026-06-19T00:30");
    let night = Hours { week: None, ..office };
    assert!(!in_force(&[&night]).is_open(instant));
    assert!(HoursInForce::new([&Hours { week: None, ..sweden }], stockholm).is_open(instant));
}

#[test]
fn the_holidays_of_a_month_are_told_with_their_names() {
    let mut office = office();
    office.exceptions.insert(day("2026-12-06"), vec![open("10:00:00", "14:00:00")]);
    let hours = in_force(&[&office]);
    let told: Vec<_> = hours
        .holidays_in(day("2026-12-01"), day("2026-12-25"))
        .map(|(day, holiday)| (day.day(), holiday.name(Language::Finnish)))
        .collect();
    assert_eq!(told, [(24, "jouluaatto"), (25, "joulupäivä")], "the 6th is open, the 26th is beyond");
}

proptest! {
    /// Opening, closing and the open stretches are all told of one and the same time.
    #[test]
    fn what_is_told_of_hours_with_holidays_agrees_with_itself(
        hour in 0..(3 * 366 * 24i64), week in 0..4u8, eves: bool, calendar in 0..3usize, exception in 0..1000u64,
    ) {
        let calendar = HolidayCalendar::ALL[calendar];
        let mut hours = Hours { holidays: Some(Holidays::Closed { calendar, eves }), ..Hours::default() };
        hours.week = match week {
            0 => None,
            1 => Some(weekdays(&[open("08:00:00", "16:00:00")])),
            2 => Some(std::array::from_fn(|_| vec![open("21:00:00", "07:00:00")])),
            _ => Some(std::array::from_fn(|_| vec![open("00:00:00", "00:00:00")])),
        };
        let other = day("2025-01-01") + Days::new(exception);
        hours.exceptions.insert(other, vec![open("10:00:00", "11:00:00")]);
        let hours = in_force(&[&hours]);
        let at = at("2025-01-01T00:00") + chrono::TimeDelta::hours(hour);
        let next = hours.next_open(at).unwrap();
        prop_assert_eq!(next == at, hours.is_open(at));
        prop_assert!(hours.is_open(next));
        let stretches = hours.open_between(at, next + chrono::TimeDelta::days(2));
        prop_assert_eq!(stretches.first().map(|(from, _)| *from), Some(next));
        if let Some(closes) = hours.closes(at) {
            prop_assert!(!hours.is_open(closes));
            prop_assert!(hours.is_open(closes - chrono::TimeDelta::minutes(1)));
        }
        let today = at.with_timezone(&Tz::Europe__Helsinki).date_naive();
        if hours.holiday(today).is_some() {
            prop_assert!(!hours.opens_on(today) && !hours.is_open(at));
        }
    }
}
