#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::collections::BTreeSet;

use calcard::icalendar::ICalendar;
use calcard::icalendar::dates::TimeOrDelta;
use proptest::prelude::*;
use uuid::Uuid;
use vaihde_domain::civil::{Span, start_of_day};
use vaihde_domain::company::Company;
use vaihde_domain::person::Person;
use vaihde_domain::{AbsenceId, CompanyId, PersonId};

use super::*;

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
const HELSINKI: Tz = Tz::Europe__Helsinki;

fn at() -> DateTime<Utc> {
    "2026-07-08T10:00:00Z".parse().unwrap()
}

/// `2026-07-08`, or `2026-07-08T12:00`
fn moment(text: &str) -> Moment {
    match text.parse() {
        Ok(day) => Moment::Day(day),
        Err(_) => Moment::Time(NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()),
    }
}

fn anna_away(from: &str, to: Option<&str>, repeats: Option<Repeat>) -> Directory {
    let anna = Person::named(PersonId(Uuid::from_u128(2)), COMPANY, "Anna", "Virtanen");
    Directory {
        absences: vec![Absence {
            id: AbsenceId(Uuid::from_u128(3)),
            person: anna.id,
            span: Span { from: moment(from), to: to.map(moment) },
            repeats,
            return_may_be_told: false,
            covers: Vec::new(),
        }],
        companies: vec![Company { zone: HELSINKI, ..Company::named(COMPANY, "Kuusilinna Oy") }],
        people: vec![anna],
        ..Directory::default()
    }
}

fn every(weeks: u8, on: &[Weekday]) -> Repeat {
    let on = on.iter().map(|day| DayOfWeek(*day)).collect();
    Repeat { every_weeks: weeks, on, until: None, except: BTreeSet::new() }
}

fn written(directory: &Directory) -> String {
    String::from_utf8(write_calendar(directory, Language::Finnish, at())).unwrap()
}

fn event_of(directory: &Directory) -> Vec<String> {
    let text = written(directory);
    let event = text.split_once("BEGIN:VEVENT\r\n").unwrap().1.split_once("END:VEVENT").unwrap().0;
    event.split_terminator("\r\n").map(str::to_owned).collect()
}

/// When another reader of calendars finds somebody away, at most so many times.
fn expanded(directory: &Directory, most: usize) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let calendar = ICalendar::parse(written(directory)).unwrap();
    let expanded = calendar.expand_dates(HELSINKI, most);
    assert_eq!(expanded.errors, []);
    let mut times: Vec<_> = (expanded.events.iter())
        .map(|event| {
            let start = event.start.to_utc();
            let end = match &event.end {
                TimeOrDelta::Time(end) => end.to_utc(),
                TimeOrDelta::Delta(delta) => (event.start + *delta).to_utc(),
            };
            (start, end)
        })
        .collect();
    times.sort_unstable();
    times
}

#[test]
fn a_holiday_is_whole_days_with_the_day_after_as_its_end_and_says_nothing_but_away() {
    assert_eq!(
        event_of(&anna_away("2026-06-29", Some("2026-07-31"), None)),
        [
            "UID:00000000-0000-0000-0000-000000000003",
            "DTSTAMP:20260708T100000Z",
            "DTSTART;VALUE=DATE:20260629",
            "DTEND;VALUE=DATE:20260801",
            "SUMMARY:Poissa",
            "DESCRIPTION:Anna Virtanen",
            "TRANSP:OPAQUE",
            "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
        ]
    );
    assert!(!written(&anna_away("2026-06-29", Some("2026-07-31"), None)).contains("VTIMEZONE"));
    let summary = |language| {
        let bytes = write_calendar(&anna_away("2026-06-29", None, None), language, at());
        let text = String::from_utf8(bytes).unwrap();
        text.lines().find_map(|line| line.strip_prefix("SUMMARY:").map(str::to_owned)).unwrap()
    };
    assert_eq!(Language::ALL.map(summary), ["Poissa", "Frånvarande", "Away"]);
}

#[test]
fn clock_times_come_with_the_rules_of_their_zone() {
    let directory = anna_away("2026-07-08T12:00", Some("2026-07-10"), None);
    let text = written(&directory);
    let zone = text.split_once("BEGIN:VTIMEZONE\r\n").unwrap().1.split_once("END:VTIMEZONE").unwrap().0;
    assert_eq!(
        zone.split_terminator("\r\n").collect::<Vec<_>>(),
        [
            "TZID:Europe/Helsinki",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250330T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0300",
            "TZNAME:EEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20251026T040000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0300",
            "TZOFFSETTO:+0200",
            "TZNAME:EET",
            "END:STANDARD",
        ]
    );
    let event = event_of(&directory);
    assert!(event.contains(&"DTSTART;TZID=Europe/Helsinki:20260708T120000".to_owned()), "{event:?}");
    assert!(event.contains(&"DTEND;TZID=Europe/Helsinki:20260711T000000".to_owned()), "{event:?}");
}

#[test]
fn a_zone_whose_clocks_are_never_moved_or_moved_by_no_rule_is_told_as_it_is() {
    let rules = |zone| {
        let mut lines = Lines::default();
        zone::write(zone, 2026, 2026, &mut lines);
        String::from_utf8(lines.bytes()).unwrap()
    };
    let utc = rules(Tz::UTC);
    assert!(utc.contains("DTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\n"), "{utc}");
    // Between Ramadan and the rest of the year, by the moon.
    let casablanca = rules(Tz::Africa__Casablanca);
    assert!(!casablanca.contains("RRULE"), "{casablanca}");
    assert_eq!(casablanca.matches("DTSTART").count(), 4, "two in this year and two in the one before");
}

#[test]
fn until_further_notice_is_every_day_from_then_on() {
    let event = event_of(&anna_away("2026-07-08", None, None));
    assert!(
        event.contains(&"RRULE:FREQ=DAILY".to_owned()) && !event.iter().any(|line| line.contains("DTEND"))
    );
    let times = expanded(&anna_away("2026-10-24T12:00", None, None), 3);
    let shown = |at: &DateTime<Utc>| vaihde_domain::civil::local_time(*at, HELSINKI).to_string();
    let starts: Vec<_> = times.iter().map(|(start, _)| shown(start)).collect();
    assert_eq!(starts, ["2026-10-24 12:00:00", "2026-10-25 12:00:00", "2026-10-26 12:00:00"]);
}

#[test]
fn a_repetition_whose_first_time_is_an_exception_begins_with_the_next_one() {
    let except =
        ["2026-07-10".parse().unwrap(), "2026-07-24".parse().unwrap(), "2026-07-31".parse().unwrap()];
    let fridays = Repeat {
        except: except.into(),
        until: Some("2026-12-31".parse().unwrap()),
        ..every(1, &[Weekday::Fri])
    };
    let event = event_of(&anna_away("2026-07-10T15:00", Some("2026-07-10T16:00"), Some(fridays)));
    for line in [
        "DTSTART;TZID=Europe/Helsinki:20260717T150000",
        "DTEND;TZID=Europe/Helsinki:20260717T160000",
        "RRULE:FREQ=WEEKLY;UNTIL=20261231T215959Z;BYDAY=FR;WKST=MO",
        "EXDATE;TZID=Europe/Helsinki:20260724T150000,20260731T150000",
    ] {
        assert!(event.contains(&line.to_owned()), "{line} is not in {event:#?}");
    }
}

#[test]
fn from_three_to_four_stays_so_over_the_night_the_clocks_go_back() {
    let sundays = every(1, &[Weekday::Sun]);
    let times = expanded(&anna_away("2026-10-18T15:00", Some("2026-10-18T16:00"), Some(sundays)), 2);
    let shown = |at: &DateTime<Utc>| vaihde_domain::civil::local_time(*at, HELSINKI).to_string();
    let starts: Vec<_> = times.iter().map(|(start, _)| shown(start)).collect();
    assert_eq!(starts, ["2026-10-18 15:00:00", "2026-10-25 15:00:00"]);
}

#[test]
fn no_line_is_longer_than_75_bytes_and_no_text_ends_its_line() {
    let mut directory = anna_away("2026-07-08", Some("2026-07-08"), None);
    let long = "Ålänningsdotter-Öörninkangas; ".repeat(12);
    directory.people[0].name.family = format!("{long}\\ von, der\nBEGIN:VEVENT");
    let text = written(&directory);
    assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches("\nBEGIN:VEVENT").count(), 1);
    let calendar = ICalendar::parse(&text).unwrap();
    let told = calendar.components.iter().flat_map(|component| &component.entries).find_map(|entry| {
        let is_description = entry.name == calcard::icalendar::ICalendarProperty::Description;
        is_description.then(|| entry.values[0].as_text().unwrap().to_owned())
    });
    assert_eq!(told.unwrap(), directory.people[0].name.full());
}

/// Some time of the years in which the clocks are moved and a week 53 comes.
fn any_repeating() -> impl Strategy<Value = Directory> {
    let first: NaiveDate = "2026-02-01".parse().unwrap();
    let on = prop::collection::btree_set((0..7usize).prop_map(|nth| DayOfWeek::WEEK[nth]), 0..4);
    // The other reader takes the end of a repetition, which is in UTC, for a local time: no difference by day.
    let hours = prop::option::of((5..20u32, 1..4u32));
    let except = prop::collection::btree_set(0..200u64, 0..30);
    (0..340u64, hours, 1..5u8, on, prop::option::of(0..400u64), except).prop_map(
        move |(begin, hours, every_weeks, mut on, until, except)| {
            let day = |days: u64| first + chrono::Days::new(days);
            let begin_day = day(begin);
            on.insert(DayOfWeek(begin_day.weekday()));
            let repeat = Repeat {
                every_weeks,
                on,
                until: until.map(|until| day(begin + until)),
                except: except.into_iter().map(|nth| day(begin + nth)).collect(),
            };
            let mut directory = anna_away("2026-07-08", Some("2026-07-08"), Some(repeat));
            let hour = |hour: u32| Moment::Time(begin_day.and_hms_opt(hour, 0, 0).unwrap());
            directory.absences[0].span = match hours {
                None => Span { from: Moment::Day(begin_day), to: Some(Moment::Day(begin_day)) },
                Some((from, long)) => Span { from: hour(from), to: Some(hour((from + long).min(23))) },
            };
            directory
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_reader_of_calendars_finds_the_same_times(directory in any_repeating()) {
        let absence = &directory.absences[0];
        prop_assume!(absence.fault().is_none());
        let from = start_of_day(absence.span.from.day(), HELSINKI);
        let own: Vec<_> = absence.times_after(from, HELSINKI).take(20).map(|time| {
            (time.from.as_start(HELSINKI), time.ends(HELSINKI).unwrap())
        }).collect();
        let theirs = expanded(&directory, 200);
        prop_assert_eq!(theirs.len().min(20), own.len(), "{}", written(&directory));
        for (theirs, own) in theirs.iter().zip(&own) {
            prop_assert_eq!(theirs.0, own.0, "{}", written(&directory));
            // The other reader takes every day for 24 hours, those on which the clocks are moved too.
            prop_assert!(theirs.1 == own.1 || is_whole_days(absence), "{}", written(&directory));
        }
    }
}
