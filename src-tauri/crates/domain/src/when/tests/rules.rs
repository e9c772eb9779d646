//! What holds for any text and any time.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{NOW, day, fault, moment, read};
use crate::civil::{Moment, Span};
use crate::hours::{Hours, HoursInForce, Open};
use crate::language::Language;
use crate::repeat::{DayOfWeek, Repeat};
use crate::when::{WhenContext, WhenFault, read_when, when_text, working_days};

#[test]
fn what_is_wrong_is_told_with_what_was_written() {
    let written = |text: &str| text.to_owned();
    assert_eq!(fault("  "), WhenFault::Empty);
    for (text, wrong) in [
        ("30.2.", "30.2."),
        ("29.6.–31.6.", "31.6."),
        ("29.2.2026", "29.2.2026"),
        ("12.13.", "12.13."),
        ("vk 54", "vk 54"),
        ("32.7.-2.8.", "32.7."),
    ] {
        assert_eq!(fault(text), WhenFault::NoSuchDay { written: written(wrong) }, "{text}");
    }
    assert_eq!(
        fault("ma 8.7."),
        WhenFault::OtherWeekday { written: written("ma 8.7."), day: day("2026-07-08") }
    );
    for text in ["17.7.2026–29.6.2026", "14-12", "1.7.2026 asti", "joka ke 14-12", "joka ke 1.7.2026 asti"]
    {
        assert_eq!(fault(text), WhenFault::Backwards { written: written(text) }, "{text}");
    }
    for text in ["joka ma 12.7. asti", "ke paitsi 8.7."] {
        assert_eq!(fault(text), WhenFault::Never { written: written(text) }, "{text}");
    }
    for text in [
        "xyz",
        "29-30",
        "huomenna 25:70",
        "joka kuukausi",
        "2026-07-08T10:00Z",
        "1 2 3",
        "ma 9-11 12-13",
        "asti",
        "2 viikkoa sitten",
        "kuun viimeinen pe",
        "ke jälkeen",
    ] {
        assert!(matches!(fault(text), WhenFault::NotUnderstood { .. }), "{text}: {:?}", fault(text));
    }
}

#[test]
fn a_reason_is_dropped_and_said_so() {
    for (text, same, dropped) in [
        ("ma–pe sairas", "ma–pe", vec!["sairas"]),
        ("kesäloma 29.6.–17.7.", "29.6.–17.7.", vec!["kesäloma"]),
        ("loma - ma–pe", "ma–pe", vec!["loma"]),
        ("ma–pe - loma", "ma–pe", vec!["loma"]),
        ("sairas (covid-19) ma–ti", "ma–ti", vec!["sairas", "covid-19"]),
        ("sjuk till fredag", "till fredag", vec!["sjuk"]),
        ("on holiday next week", "next week", vec!["holiday"]),
        ("Poissa ma–pe", "ma–pe", vec![]),
        ("hammaslääkäri huomenna klo 12–14", "huomenna klo 12–14", vec!["hammaslääkäri"]),
    ] {
        let read_it = read(text, NOW);
        assert_eq!(read_it.when, read(same, NOW).when, "{text}");
        assert!(read_it.when.is_ok(), "{text}");
        assert_eq!(read_it.dropped, dropped, "{text}");
    }
}

#[test]
fn a_half_day_splits_where_the_house_says() {
    let context = WhenContext { now: moment(NOW), noon: NaiveTime::from_hms_opt(11, 30, 0).unwrap() };
    let when = read_when("huomenna ip", &context).when.unwrap();
    assert_eq!(when.span.from, Moment::Time(moment("2026-07-09 11:30")));
}

#[test]
fn working_days_are_those_on_which_they_are_at_work() {
    let office = Open {
        from: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
    };
    let mut hours = Hours {
        week: Some(std::array::from_fn(|day| if day < 5 { vec![office] } else { Vec::new() })),
        ..Hours::default()
    };
    let count = |text: &str, hours: &Hours| {
        let when = read(text, NOW).when.unwrap();
        let hours = HoursInForce::new([hours], Tz::Europe__Helsinki);
        working_days(&when.span, when.repeats.as_ref(), &hours, day("2026-12-31"))
    };
    assert_eq!(count("29.6.–17.7.", &hours), 15);
    assert_eq!(count("la–su", &hours), 0);
    assert_eq!(count("huomenna klo 12–24", &hours), 1);
    assert_eq!(count("joka toinen pe 31.7. asti", &hours), 2);
    assert_eq!(count("21.12.2026 alkaen", &hours), 9);
    hours.exceptions.insert(day("2026-07-01"), Vec::new());
    assert_eq!(count("29.6.–17.7.", &hours), 14);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..4_000).prop_map(|days| day("2024-01-01").checked_add_days(Days::new(days)).unwrap())
}

fn any_moment() -> impl Strategy<Value = Moment> {
    let time = prop_oneof![
        (0u32..24).prop_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap()),
        (0u32..86_400)
            .prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second / 60 * 60, 0).unwrap()),
        (0u32..86_400).prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap()),
    ];
    (any_day(), proptest::option::of(time)).prop_map(|(day, time)| match time {
        Some(time) => Moment::Time(day.and_time(time)),
        None => Moment::Day(day),
    })
}

fn any_span() -> impl Strategy<Value = Span> {
    let near = (any_moment(), any_moment(), any::<bool>()).prop_map(|(from, to, same)| match (same, to) {
        (true, Moment::Day(_)) => Span { from, to: Some(Moment::Day(from.day())) },
        (true, Moment::Time(time)) => Span { from, to: Some(Moment::Time(from.day().and_time(time.time()))) },
        (false, _) => Span { from, to: Some(to) },
    });
    let open = any_moment().prop_map(|from| Span { from, to: None });
    prop_oneof![4 => near, 1 => open].prop_filter("backwards", |span| !span.is_backwards())
}

fn any_repeating() -> impl Strategy<Value = (Span, Repeat)> {
    let hours = (0u32..24 * 12, 1u32..=24 * 12).prop_filter("backwards", |(from, to)| from < to);
    let days = prop::collection::btree_set(0usize..7, 0..4);
    let except = prop::collection::btree_set(1u64..300, 0..4);
    (any_day(), proptest::option::of(hours), 1u8..=52, days, proptest::option::of(0u64..500), except)
        .prop_map(|(first, hours, every_weeks, days, until, except)| {
            use chrono::Datelike;
            let later = |days: u64| first.checked_add_days(Days::new(days)).unwrap();
            let mut on: BTreeSet<DayOfWeek> = days.into_iter().map(|day| DayOfWeek::WEEK[day]).collect();
            on.insert(DayOfWeek(first.weekday()));
            let at = |fives: u32| match fives {
                288 => later(1).and_time(NaiveTime::MIN),
                fives => {
                    first.and_time(NaiveTime::from_num_seconds_from_midnight_opt(fives * 300, 0).unwrap())
                }
            };
            let span = match hours {
                None => Span { from: Moment::Day(first), to: Some(Moment::Day(first)) },
                Some((from, to)) => Span { from: Moment::Time(at(from)), to: Some(Moment::Time(at(to))) },
            };
            let except = except.into_iter().map(later).collect();
            (span, Repeat { every_weeks, on, until: until.map(later), except })
        })
}

/// Words and signs of time in any order: most of it nonsense.
fn any_nonsense() -> impl Strategy<Value = String> {
    const WORDS: [&str; 46] = [
        "ma",
        "pe",
        "to",
        "-",
        "–",
        ",",
        "ja",
        "asti",
        "alkaen",
        "klo",
        "12",
        "8.30",
        "29.6.",
        "30.2.",
        "2026",
        "vk",
        "28",
        "ensi",
        "huomenna",
        "joka",
        "toinen",
        "parittomat",
        "paitsi",
        "ap",
        "ip",
        "toistaiseksi",
        "heinäkuu",
        "loppuun",
        "arkisin",
        "2",
        "viikkoa",
        "tuntia",
        "pm",
        "until",
        "from",
        "every",
        "juli",
        "24",
        "99999",
        "/",
        ":",
        ".",
        "15.",
        "loma",
        "9999",
        "puoli",
    ];
    let blank = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((prop::sample::select(&WORDS[..]), blank), 0..9)
        .prop_map(|words| words.into_iter().flat_map(|(word, blank)| [word, blank]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused_and_no_time_is_backwards(
        text in prop_oneof![any_nonsense(), "\\PC{0,24}", "[0-9.:,/ –-]{0,20}"],
        now in any_day(),
    ) {
        let context = WhenContext::at(now.and_time(NaiveTime::from_hms_opt(9, 42, 0).unwrap()));
        if let Ok(when) = read_when(&text, &context).when {
            prop_assert!(!when.span.is_backwards(), "{text}");
            if let Some(repeat) = when.repeats {
                prop_assert!(repeat.occurs_on(when.span.from.day(), when.span.from.day()), "{text}");
                prop_assert!((1..=Repeat::MOST_WEEKS).contains(&repeat.every_weeks));
                prop_assert!(when.span.to.is_some());
            }
        }
    }

    #[test]
    fn what_is_written_of_a_span_is_read_as_that_span(span in any_span(), now in any_day()) {
        for language in Language::ALL {
            let text = when_text(&span, None, language);
            let read = read_when(&text, &WhenContext::at(now.and_time(NaiveTime::MIN)));
            let when = read.when.unwrap();
            prop_assert_eq!((when.span, when.repeats), (span, None), "{}", text);
            prop_assert!(read.dropped.is_empty());
        }
    }

    #[test]
    fn what_is_written_of_a_repetition_is_read_as_that(
        (span, repeat) in any_repeating(),
        now in any_day(),
    ) {
        for language in Language::ALL {
            let text = when_text(&span, Some(&repeat), language);
            let read = read_when(&text, &WhenContext::at(now.and_time(NaiveTime::MIN)));
            prop_assert!(read.when.is_ok(), "{} {:?}", text, read.when);
            let when = read.when.unwrap();
            prop_assert_eq!((when.span, when.repeats), (span, Some(repeat.clone())), "{}", text);
            prop_assert!(read.dropped.is_empty());
        }
    }

    #[test]
    fn a_weekday_is_within_the_coming_week(now in any_day(), nth in 0usize..7) {
        let weekday: Weekday = DayOfWeek::WEEK[nth].0;
        let word = ["ma", "tiistaina", "ons", "Thursday", "pe", "lördag", "Sunday"][nth];
        let context = WhenContext::at(now.and_time(NaiveTime::MIN));
        let found = read_when(word, &context).when.unwrap().span.from.day();
        prop_assert_eq!(chrono::Datelike::weekday(&found), weekday);
        prop_assert!((0..7).contains(&found.signed_duration_since(now).num_days()));
    }
}
