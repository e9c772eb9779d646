//! "Until" is the end of the unbroken run of absences; days that are not worked do not break it.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use vaihde_domain::civil::Moment;
use vaihde_domain::reach::{Asked, Because};
use vaihde_domain::state::{PersonState, state_of};

use crate::office::{Office, day, helsinki, moment, weekdays};

const NOW: &str = "8.7. 10.00";

/// Somebody with these absences, working Monday to Friday or every day; until when they are away.
fn until(worked: Option<&str>, absences: &[(&str, &str)]) -> Option<Moment> {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.hours.week = worked.map(weekdays));
    for (from, to) in absences {
        office.away(anna, from, to, &[]);
    }
    match office.state(anna, helsinki(NOW)) {
        PersonState::Away { until, return_may_be_told: true } => until,
        other => panic!("not away: {other:?}"),
    }
}

#[test]
fn a_weekend_between_two_weeks_does_not_break_it() {
    let weeks = [("6.7.", "10.7."), ("13.7.", "17.7.")];
    assert_eq!(until(Some("8.00-16.00"), &weeks), Some(moment("17.7.")));
    assert_eq!(until(None, &weeks), Some(moment("10.7.")), "without hours every day is worked");
}

#[test]
fn a_day_of_work_breaks_it() {
    assert_eq!(until(Some("8.00-16.00"), &[("6.7.", "8.7."), ("10.7.", "17.7.")]), Some(moment("8.7.")));
}

#[test]
fn a_closed_day_of_the_company_is_not_worked() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of_company(|company| drop(company.hours.exceptions.insert(day("9.7."), Vec::new())));
    office.away(anna, "6.7.", "8.7.", &[]);
    office.away(anna, "10.7.", "17.7.", &[]);
    let state = office.state(anna, helsinki(NOW));
    assert_eq!(state, PersonState::Away { until: Some(moment("17.7.")), return_may_be_told: true });
}

#[test]
fn absences_that_overlap_or_touch_are_one_run() {
    for absences in [
        [("6.7.", "10.7."), ("9.7.", "17.7.")],
        [("6.7.", "10.7."), ("11.7.", "17.7.")],
        [("6.7.", "17.7."), ("7.7.", "9.7.")],
        [("9.7.", "17.7."), ("6.7.", "8.7.")],
    ] {
        assert_eq!(until(None, &absences), Some(moment("17.7.")), "{absences:?}");
    }
}

#[test]
fn half_days_and_hours_join_at_the_hours_that_are_not_worked() {
    assert_eq!(
        until(None, &[("8.7.", "8.7. 12.00"), ("8.7. 12.00", "8.7. 14.30")]),
        Some(moment("8.7. 14.30"))
    );
    // The afternoon is over at four: the evening and the night are not worked.
    let evening = [("8.7. 09.00", "8.7. 16.00"), ("9.7.", "9.7. 12.00")];
    assert_eq!(until(Some("8.00-16.00"), &evening), Some(moment("9.7. 12.00")));
    assert_eq!(until(Some("8.00-17.00"), &evening), Some(moment("8.7. 16.00")));
}

#[test]
fn a_run_without_an_end_has_none() {
    assert_eq!(until(None, &[("6.7.", "")]), None);
    assert_eq!(until(Some("8.00-16.00"), &[("6.7.", "10.7."), ("13.7.", "")]), None);
}

#[test]
fn an_absence_that_may_not_be_told_hides_the_end_of_the_whole_run() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "6.7.", "10.7.", &[]);
    let second = office.away(anna, "11.7.", "17.7.", &[]);
    let because =
        |office: &Office| office.reach(Asked::Person(anna), helsinki(NOW)).steps.first().unwrap().because;
    assert_eq!(because(&office), Because::Away { until: Some(moment("17.7.")) });
    office.hide_return(second);
    let state = office.state(anna, helsinki(NOW));
    assert_eq!(state, PersonState::Away { until: Some(moment("17.7.")), return_may_be_told: false });
    assert_eq!(state.told_until(), None);
    assert_eq!(because(&office), Because::Away { until: None });
}

#[test]
fn one_that_may_not_be_told_after_the_return_hides_nothing() {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.away(anna, "6.7.", "10.7.", &[]);
    for (from, to) in [("12.7.", "17.7."), ("1.7.", "5.7.")] {
        let other = office.away(anna, from, to, &[]);
        office.hide_return(other);
    }
    let state = office.state(anna, helsinki(NOW));
    assert_eq!(state, PersonState::Away { until: Some(moment("10.7.")), return_may_be_told: true });
}

#[test]
fn an_absence_that_only_adds_days_off_belongs_to_the_run_from_its_first_day_on() {
    assert_eq!(until(Some("8.00-16.00"), &[("6.7.", "10.7."), ("9.7.", "11.7.")]), Some(moment("11.7.")));
    assert_eq!(until(Some("8.00-16.00"), &[("6.7.", "10.7."), ("12.7.", "12.7.")]), Some(moment("12.7.")));
}

#[test]
fn to_somebody_who_never_works_nothing_breaks_the_run() {
    assert_eq!(until(Some(""), &[("6.7.", "10.7."), ("13.7.", "17.7.")]), Some(moment("17.7.")));
}

/// A half hour of July 2026 in Helsinki, as it is written; whole days where there is no clock time.
fn any_moment() -> impl Strategy<Value = String> {
    (1..15u32, proptest::option::of((0..24u32, prop_oneof![Just(0u32), Just(30)]))).prop_map(|(day, time)| {
        match time {
            None => format!("{day}.7."),
            Some((hour, minute)) => format!("{day}.7. {hour:02}.{minute:02}"),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn until_the_end_of_a_run_nobody_is_there_and_at_the_next_hours_they_are(
        absences in prop::collection::vec((any_moment(), any_moment()), 1..5),
        worked in prop_oneof![Just(None), Just(Some("8.00-16.00")), Just(Some("22.00-6.00")), Just(Some("9.30-12.00 13.00-0.00"))],
    ) {
        let mut office = Office::new();
        let anna = office.person("Anna Virtanen");
        office.of(anna, |person| person.hours.week = worked.map(weekdays));
        for (from, to) in &absences {
            office.away(anna, from, to, &[]);
        }
        let roster = office.roster();
        let person = roster.person(anna).unwrap();
        let half_hours: Vec<DateTime<Utc>> =
            (0..48 * 16).map(|nth| helsinki("1.7.") + TimeDelta::minutes(30 * nth)).collect();
        let states: Vec<PersonState> = half_hours.iter().map(|&at| state_of(person, &roster, at)).collect();
        for (nth, state) in states.iter().enumerate() {
            let PersonState::Away { until, .. } = state else { continue };
            let over = until.unwrap().as_end(Tz::Europe__Helsinki);
            let later = half_hours.iter().zip(&states).skip(nth);
            for (at, state) in later {
                match state {
                    PersonState::Present => {
                        prop_assert!(*at >= over, "back at {at}, before {over}");
                        break;
                    }
                    PersonState::Away { .. } => prop_assert!(*at < over, "away at {at}, after {over}"),
                    _ => {}
                }
            }
        }
    }
}
