//! Absences that come again, against expansions written by hand and against a day-by-day one.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, AbsenceFault};
use vaihde_domain::civil::{Moment, Span, Twice, day_at, instant, start_of_day};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::{AbsenceId, PersonId};

const HELSINKI: Tz = Tz::Europe__Helsinki;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    instant(text.parse().unwrap(), HELSINKI, Twice::First)
}

fn on(days: &[Weekday]) -> BTreeSet<DayOfWeek> {
    days.iter().map(|day| DayOfWeek(*day)).collect()
}

fn every(weeks: u8, days: &[Weekday]) -> Repeat {
    Repeat { every_weeks: weeks, on: on(days), until: None, except: BTreeSet::new() }
}

fn absence(span: Span, repeats: Option<Repeat>) -> Absence {
    Absence {
        id: AbsenceId(Uuid::nil()),
        person: PersonId(Uuid::nil()),
        span,
        repeats,
        return_may_be_told: true,
        covers: Vec::new(),
    }
}

fn whole_day(first: &str, repeats: Repeat) -> Absence {
    let first = Moment::Day(day(first));
    absence(Span { from: first, to: Some(first) }, Some(repeats))
}

fn clock(first: &str, from: &str, to: &str, repeats: Repeat) -> Absence {
    let time = |clock: &str| Moment::Time(day(first).and_time(clock.parse().unwrap()));
    absence(Span { from: time(from), to: Some(time(to)) }, Some(repeats))
}

/// The days of the times between two days, as `MM-DD`.
fn days(absence: &Absence, from: &str, to: &str) -> Vec<String> {
    let to = start_of_day(day(to).succ_opt().unwrap(), HELSINKI);
    let times = absence.times(start_of_day(day(from), HELSINKI), to, HELSINKI);
    times.iter().map(|time| time.from.day().format("%m-%d").to_string()).collect()
}

#[test]
fn every_wednesday_is_every_wednesday_but_the_one_taken_out() {
    let mut weekly = whole_day("2026-06-24", every(1, &[Weekday::Wed]));
    assert_eq!(days(&weekly, "2026-06-01", "2026-07-16"), ["06-24", "07-01", "07-08", "07-15"]);
    weekly = weekly.without(day("2026-07-08")).unwrap();
    assert_eq!(days(&weekly, "2026-06-01", "2026-07-16"), ["06-24", "07-01", "07-15"]);
    assert_eq!(weekly.time_at(at("2026-07-08T12:00:00"), HELSINKI), None);
    assert!(weekly.time_at(at("2026-07-15T00:00:00"), HELSINKI).is_some());
}

#[test]
fn alternate_fridays_go_on_over_a_year_of_53_weeks() {
    // 2026 has a week 53, so the weeks that were even before the new year are odd after it.
    let fridays = whole_day("2026-12-04", every(2, &[Weekday::Fri]));
    assert_eq!(days(&fridays, "2026-12-01", "2027-02-05"), ["12-04", "12-18", "01-01", "01-15", "01-29"]);
    assert_eq!(day("2026-12-18").iso_week().week() % 2, 1);
    assert_eq!(day("2027-01-15").iso_week().week() % 2, 0);
}

#[test]
fn alternate_weeks_are_counted_from_monday_not_from_the_first_time() {
    // The first is a Friday; the Monday three days later is in the next week, which is left out.
    let both = whole_day("2026-07-03", every(2, &[Weekday::Mon, Weekday::Fri]));
    assert_eq!(days(&both, "2026-07-01", "2026-07-31"), ["07-03", "07-13", "07-17", "07-27", "07-31"]);
}

#[test]
fn a_leap_day_is_a_day_like_others_and_the_last_day_is_included() {
    let until = |last: &str| Repeat { until: Some(day(last)), ..every(1, &[Weekday::Tue]) };
    assert_eq!(
        days(&whole_day("2028-02-15", until("2028-02-29")), "2028-02-01", "2028-03-31"),
        ["02-15", "02-22", "02-29"]
    );
    let once_more = whole_day("2028-02-15", until("2028-03-06"));
    assert_eq!(once_more.last_day(), Some(day("2028-02-29")));
}

#[test]
fn from_three_to_four_stays_so_when_the_clocks_are_moved() {
    for (first, moved) in [("2026-03-22", "2026-03-29"), ("2026-10-18", "2026-10-25")] {
        let weekly = clock(first, "15:00:00", "16:00:00", every(1, &[Weekday::Sun]));
        for day in [first, moved] {
            let holds = |clock: &str| weekly.time_at(at(&format!("{day}T{clock}")), HELSINKI).is_some();
            assert_eq!(
                ["14:59:59", "15:00:00", "15:59:59", "16:00:00"].map(holds),
                [false, true, true, false],
                "{day}"
            );
        }
    }
}

#[test]
fn a_time_that_the_clocks_skip_is_no_time_and_one_that_comes_twice_is_long() {
    let nightly = clock("2026-03-22", "03:30:00", "04:00:00", every(1, &[Weekday::Sun]));
    assert_eq!(days(&nightly, "2026-03-20", "2026-04-06"), ["03-22", "04-05"]);
    let autumn = clock("2026-10-18", "03:00:00", "04:00:00", every(1, &[Weekday::Sun]));
    let twice = autumn.times_after(at("2026-10-20T00:00:00"), HELSINKI).next().unwrap();
    assert_eq!(twice.ends(HELSINKI).unwrap() - twice.from.as_start(HELSINKI), TimeDelta::hours(2));
}

#[test]
fn an_evening_that_ends_at_midnight_is_over_on_the_next_day() {
    let mut evenings = clock("2026-07-06", "18:00:00", "00:00:00", every(1, &[Weekday::Mon]));
    evenings.span.to = Some(Moment::Time(day("2026-07-07").and_time("00:00:00".parse().unwrap())));
    assert_eq!(evenings.fault(), None);
    assert!(evenings.time_at(at("2026-07-13T23:59:00"), HELSINKI).is_some());
    assert_eq!(evenings.time_at(at("2026-07-14T00:00:00"), HELSINKI), None);
}

#[test]
fn what_never_meets_is_found_out_though_neither_ever_ends() {
    let mondays = whole_day("2026-07-06", every(1, &[Weekday::Mon]));
    let tuesdays = whole_day("2026-07-07", every(1, &[Weekday::Tue]));
    assert!(!mondays.meets(&tuesdays, HELSINKI));
    let seldom = whole_day("2026-07-09", every(52, &[Weekday::Thu]));
    let often = whole_day("2026-07-16", every(51, &[Weekday::Thu]));
    assert!(seldom.meets(&often, HELSINKI), "52 × 51 weeks on they are on one day");
    let holiday =
        |first: &str, last: &str| Span { from: Moment::Day(day(first)), to: Some(Moment::Day(day(last))) };
    assert!(mondays.overlaps(&holiday("2026-07-11", "2026-07-14"), HELSINKI));
    assert!(!mondays.overlaps(&holiday("2026-07-14", "2026-07-19"), HELSINKI));
    assert!(mondays.overlaps(&Span { to: None, ..holiday("2030-01-01", "2030-01-01") }, HELSINKI));
}

#[test]
fn every_fault_is_told() {
    let weekly = every(1, &[Weekday::Wed]);
    let fault = |repeats: Repeat| whole_day("2026-07-08", repeats).fault();
    assert_eq!(fault(weekly.clone()), None);
    assert_eq!(fault(every(0, &[Weekday::Wed])), Some(AbsenceFault::Never));
    assert_eq!(fault(every(53, &[Weekday::Wed])), Some(AbsenceFault::Never));
    assert_eq!(fault(every(1, &[Weekday::Thu])), Some(AbsenceFault::Never));
    assert_eq!(fault(every(1, &[])), Some(AbsenceFault::Never));
    let until = |last: &str| Repeat { until: Some(day(last)), ..weekly.clone() };
    assert_eq!(fault(until("2026-07-08")), None);
    assert_eq!(fault(until("2026-07-07")), Some(AbsenceFault::Never));
    let except = |days: &[&str]| days.iter().map(|text| day(text)).collect::<BTreeSet<_>>();
    let only = Repeat { except: except(&["2026-07-08"]), ..until("2026-07-14") };
    assert_eq!(fault(only), Some(AbsenceFault::Never));
    let many = day("2026-07-09").iter_days().take(1_001).collect();
    assert_eq!(fault(Repeat { except: many, ..weekly.clone() }), Some(AbsenceFault::Never));
    let span = |to: Option<&str>| Span {
        from: Moment::Day(day("2026-07-08")),
        to: to.map(|to| Moment::Day(day(to))),
    };
    let of = |to: Option<&str>| absence(span(to), Some(weekly.clone())).fault();
    assert_eq!(of(Some("2026-07-09")), Some(AbsenceFault::LongerThanADay));
    assert_eq!(of(None), Some(AbsenceFault::LongerThanADay));
    assert_eq!(of(Some("2026-07-07")), Some(AbsenceFault::Backwards));
    assert_eq!(absence(span(None), None).fault(), None);
}

#[test]
fn the_last_day_is_that_of_the_last_time_it_really_comes() {
    let once = |to: Option<Moment>| absence(Span { from: Moment::Day(day("2026-07-01")), to }, None);
    assert_eq!(once(Some(Moment::Day(day("2026-07-10")))).last_day(), Some(day("2026-07-10")));
    assert_eq!(once(None).last_day(), None);
    let midnight = once(Some(Moment::Time(day("2026-07-11").and_time("00:00:00".parse().unwrap()))));
    assert_eq!(midnight.last_day(), Some(day("2026-07-10")), "the day is over when it ends");
    let weekly = every(1, &[Weekday::Wed]);
    assert_eq!(whole_day("2026-07-01", weekly.clone()).last_day(), None);
    let until = Repeat { until: Some(day("2026-07-21")), ..weekly };
    assert_eq!(whole_day("2026-07-01", until.clone()).last_day(), Some(day("2026-07-15")));
    let except = [day("2026-07-15")].into();
    let less = whole_day("2026-07-01", Repeat { except, ..until });
    assert_eq!(less.last_day(), Some(day("2026-07-08")));
}

/// A repetition that begins in the summers of 2026 to 2028, whose first day of the week may not be among its days.
fn any_repeat() -> impl Strategy<Value = (NaiveDate, Repeat)> {
    let first = (0..900u64).prop_map(|days| day("2026-06-01").checked_add_days(Days::new(days)).unwrap());
    let except = prop::collection::btree_set(0..400u64, 0..12);
    (first, 1..6u8, prop::collection::btree_set(0..7usize, 0..5), prop::option::of(0..500u64), except)
        .prop_map(|(first, every_weeks, on, until, except)| {
            let after = |days: u64| first.checked_add_days(Days::new(days)).unwrap();
            let on = on.into_iter().map(|nth| DayOfWeek::WEEK[nth]).collect();
            let except = except.into_iter().map(after).collect();
            (first, Repeat { every_weeks, on, until: until.map(after), except })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn its_days_are_those_that_looking_at_each_day_finds((first, repeat) in any_repeat(), from in 0..900u64, long in 0..500u64) {
        let from = day("2026-05-01").checked_add_days(Days::new(from)).unwrap();
        let to = from.checked_add_days(Days::new(long)).unwrap();
        let monday = |day: NaiveDate| day.week(Weekday::Mon).first_day();
        let looked_at: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= to).filter(|day| {
            let weeks = (monday(*day) - monday(first)).num_days() / 7;
            *day >= first
                && weeks % i64::from(repeat.every_weeks) == 0
                && repeat.on.iter().any(|on| on.0 == day.weekday())
                && repeat.until.is_none_or(|until| *day <= until)
                && !repeat.except.contains(day)
        }).collect();
        prop_assert_eq!(repeat.days(first, from, to).collect::<Vec<_>>(), looked_at);
    }

    #[test]
    fn at_each_instant_the_time_that_holds_is_one_of_its_times(
        (first, repeat) in any_repeat(), from in 0..46u32, long in 1..8u32, zone in prop_oneof![Just(HELSINKI), Just(Tz::America__Sao_Paulo), Just(Tz::Asia__Beirut)],
    ) {
        let half_hour = |nth: u32| first.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(30 * i64::from(nth));
        let span = Span { from: Moment::Time(half_hour(from)), to: Some(Moment::Time(half_hour((from + long).min(48)))) };
        let weekly = absence(span, Some(repeat));
        let begin = start_of_day(first, zone) - TimeDelta::days(2);
        let times = weekly.times(begin, begin + TimeDelta::days(60), zone);
        for half_hour in 0..(60 * 48) {
            let at = begin + TimeDelta::minutes(30 * half_hour);
            let found = times.iter().find(|time| time.contains(at, zone));
            prop_assert_eq!(weekly.time_at(at, zone), found.copied());
            let day = day_at(at, zone);
            let occurs = weekly.repeats.as_ref().unwrap().occurs_on(day, first);
            prop_assert!(found.is_none() || occurs || found.unwrap().ends(zone) > Some(start_of_day(day, zone)));
        }
    }
}
