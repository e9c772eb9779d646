//! Whoever is away again and again is found, covered and told about as if each time had been written by hand.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, TimeDelta, Weekday};
use proptest::prelude::*;
use vaihde_domain::PersonId;
use vaihde_domain::civil::Moment;
use vaihde_domain::reach::{Asked, Who};
use vaihde_domain::repeat::{DayOfWeek, Repeat};
use vaihde_domain::state::PersonState;

use crate::office::{Office, day, helsinki, moment, weekdays};

const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

fn every(weeks: u8, on: &[Weekday]) -> Repeat {
    let on = on.iter().map(|day| DayOfWeek(*day)).collect();
    Repeat { every_weeks: weeks, on, until: None, except: BTreeSet::new() }
}

/// Anna, who works from eight to four on weekdays.
fn office() -> (Office, PersonId) {
    let mut office = Office::new();
    let anna = office.person("Anna Virtanen");
    office.of(anna, |person| person.hours.week = Some(weekdays("8.00-16.00")));
    (office, anna)
}

#[test]
fn every_wednesday_afternoon_the_cover_answers_and_on_other_days_anna_does() {
    let (mut office, anna) = office();
    let pekka = office.person("Pekka Koistinen");
    office.away(anna, "8.7. 12.00", "8.7. 15.00", &[pekka]);
    let repeat = Repeat { except: [day("22.7.")].into(), ..every(1, &[Weekday::Wed]) };
    office.directory.absences[0].repeats = Some(repeat);
    let who = |at: &str| office.reach(Asked::Person(anna), helsinki(at)).contact().unwrap().who;
    assert_eq!(who("15.7. 11.59"), Who::Person(anna));
    assert_eq!(who("15.7. 12.00"), Who::Person(pekka));
    assert_eq!(who("16.7. 12.00"), Who::Person(anna));
    assert_eq!(who("22.7. 12.00"), Who::Person(anna), "this one was taken out");
    let until = office.state(anna, helsinki("29.7. 13.00")).told_until();
    assert_eq!(until, Some(moment("29.7. 15.00")));
}

#[test]
fn somebody_away_every_working_day_from_now_on_has_no_end_to_tell() {
    let (mut office, anna) = office();
    office.away(anna, "6.7.", "6.7.", &[]);
    office.directory.absences[0].repeats = Some(every(1, &WEEKDAYS));
    let state = office.state(anna, helsinki("8.7. 10.00"));
    assert_eq!(state, PersonState::Away { until: None, return_may_be_told: true });
    assert_eq!(office.state(anna, helsinki("11.7. 10.00")), PersonState::Closed { opens: None });
    let mut until = |last: NaiveDate| {
        let repeat = Repeat { until: Some(last), ..every(1, &WEEKDAYS) };
        office.directory.absences[0].repeats = Some(repeat);
        office.state(anna, helsinki("8.7. 10.00")).told_until()
    };
    assert_eq!(until(day("31.3.2027")), Some(moment("31.3.2027")), "an end within a year is known");
}

#[test]
fn somebody_who_never_works_is_asked_about_in_no_time() {
    let (mut office, anna) = office();
    office.of(anna, |person| person.hours.week = Some(weekdays("")));
    office.away(anna, "8.7.", "8.7.", &[]);
    office.directory.absences[0].repeats = Some(every(2, &[Weekday::Wed]));
    let state = office.state(anna, helsinki("8.7. 10.00"));
    assert_eq!(state, PersonState::Away { until: None, return_may_be_told: true });
}

#[derive(Clone, Debug)]
struct Again {
    first: u64,
    from_hour: Option<u32>,
    long: u32,
    told: bool,
    repeat: Option<Repeat>,
}

fn any_again() -> impl Strategy<Value = Again> {
    let on = prop::collection::btree_set((0..7usize).prop_map(|nth| DayOfWeek::WEEK[nth]), 1..6);
    let except = prop::collection::btree_set((0..40u64).prop_map(july), 0..6);
    let repeat = (1..4u8, on, prop::option::of((0..60u64).prop_map(july)), except)
        .prop_map(|(every_weeks, on, until, except)| Repeat { every_weeks, on, until, except });
    (0..30u64, prop::option::of(0..24u32), 1..12u32, any::<bool>(), prop::option::weighted(0.8, repeat))
        .prop_map(|(first, from_hour, long, told, repeat)| Again { first, from_hour, long, told, repeat })
}

fn july(days: u64) -> NaiveDate {
    day("1.7.").checked_add_days(Days::new(days)).unwrap()
}

impl Again {
    /// From when to when, begun on a day.
    fn on(&self, day: NaiveDate) -> (Moment, Moment) {
        let Some(from) = self.from_hour else { return (Moment::Day(day), Moment::Day(day)) };
        let hour = |hour: u32| {
            Moment::Time(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(i64::from(hour)))
        };
        (hour(from), hour((from + self.long).min(24)))
    }

    /// The days it is on, looked at one by one: none beyond `DAYS`, where it no longer matters.
    fn days(&self) -> Vec<NaiveDate> {
        let first = july(self.first);
        let occurs = |day: &NaiveDate| match &self.repeat {
            None => *day == first,
            Some(repeat) => repeat.occurs_on(*day, first),
        };
        first.iter_days().take(DAYS).filter(occurs).collect()
    }

    fn put(&self, office: &mut Office, anna: PersonId, day: NaiveDate, repeat: Option<Repeat>) {
        let id = office.away(anna, "1.7.", "1.7.", &[]);
        if !self.told {
            office.hide_return(id);
        }
        let absence = office.directory.absences.last_mut().unwrap();
        let (from, to) = self.on(day);
        (absence.span.from, absence.span.to) = (from, Some(to));
        absence.repeats = repeat;
    }
}

const DAYS: usize = 420;

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_repetition_is_the_same_as_each_of_its_times_written_by_hand(
        all in prop::collection::vec(any_again(), 1..4),
        worked in prop_oneof![Just(None), Just(Some("8.00-16.00")), Just(Some("22.00-6.00"))],
    ) {
        let (mut kept, anna) = office();
        kept.of(anna, |person| person.hours.week = worked.map(weekdays));
        let (mut by_hand, _) = office();
        by_hand.directory = kept.directory.clone();
        for again in &all {
            again.put(&mut kept, anna, july(again.first), again.repeat.clone());
            again.days().into_iter().for_each(|day| again.put(&mut by_hand, anna, day, None));
        }
        let (kept, by_hand) = (kept.roster(), by_hand.roster());
        let state = |roster: &vaihde_domain::roster::Roster, at| {
            vaihde_domain::state::state_of(roster.person(anna).unwrap(), roster, at)
        };
        for nth in 0..(50 * 16) {
            let at = helsinki("30.6.") + TimeDelta::minutes(90 * nth);
            let (kept, by_hand) = (state(&kept, at), state(&by_hand, at));
            // What goes on for a year goes on until further notice; by hand it ends where the writing ended.
            let beyond = |until: &Moment| until.day() > july(300);
            match (kept, by_hand) {
                (PersonState::Away { until: None, .. }, PersonState::Away { until: Some(until), .. })
                    if beyond(&until) => {}
                (PersonState::Closed { opens: None }, PersonState::Closed { opens: Some(opens) })
                    if opens.date() > july(300) => {}
                (kept, by_hand) => prop_assert_eq!(kept, by_hand, "at {}", at),
            }
        }
    }
}
