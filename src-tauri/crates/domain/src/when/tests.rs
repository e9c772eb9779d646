#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::civil::Moment;
use crate::language::Language;
use crate::repeat::{DayOfWeek, Repeat};

/// What a text means on a Wednesday morning: `from/to`, nothing after the slash until further notice; with `*` and the
/// weeks and days of a repetition.
fn read_at(text: &str, now: &str) -> String {
    let now: NaiveDateTime = now.parse().unwrap();
    let read = read_when(text, &WhenContext::at(now));
    let when = match read.when {
        Ok(when) => when,
        Err(fault) => return format!("{fault:?}"),
    };
    let moment = |moment: Moment| match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Time(time) => time.format("%Y-%m-%dT%H:%M").to_string(),
    };
    let mut said = format!("{}/{}", moment(when.span.from), when.span.to.map_or_else(String::new, moment));
    if let Some(repeat) = when.repeats {
        let days: Vec<String> = repeat.on.iter().map(|day| day.0.to_string()).collect();
        said += &format!(" *{} {}", repeat.every_weeks, days.join(""));
        said += &repeat.until.map_or_else(String::new, |last| format!(" <{last}"));
        for day in repeat.except {
            said += &format!(" -{day}");
        }
    }
    said
}

fn read(text: &str) -> String {
    read_at(text, "2026-07-08T09:42:00")
}

#[track_caller]
fn all_mean(texts: &[&str], meaning: &str) {
    for text in texts {
        assert_eq!(read(text), meaning, "{text}");
    }
}

#[test]
fn days_and_weekdays() {
    all_mean(
        &["tänään", "Idag", "i dag", "today", "8.7.", "8.7.2026", "2026-07-08"],
        "2026-07-08/2026-07-08",
    );
    all_mean(&["huomenna", "imorgon", "i morgon", "Tomorrow"], "2026-07-09/2026-07-09");
    all_mean(&["ylihuomenna", "i övermorgon", "day after tomorrow"], "2026-07-10/2026-07-10");
    all_mean(
        &["ma–pe", "ma-pe", "Ma - Pe", "maanantaista perjantaihin asti", "mån–fre", "Mon-Fri"],
        "2026-07-13/2026-07-17",
    );
    all_mean(&["ke", "keskiviikkona", "onsdag", "Wednesday", "ons"], "2026-07-08/2026-07-08");
    all_mean(&["pe", "perjantaina", "fredag", "on Friday"], "2026-07-10/2026-07-10");
    all_mean(&["ensi ma–ke", "nästa mån–ons", "next Mon-Wed"], "2026-07-13/2026-07-15");
    all_mean(&["ensi pe"], "2026-07-17/2026-07-17");
    all_mean(&["pe asti", "until Friday", "till fredag"], "2026-07-08/2026-07-10");
}

#[test]
fn dates_from_one_to_another() {
    all_mean(
        &[
            "29.6.–17.7.",
            "29.6.-17.7.2026",
            "29.6 - 17.7",
            "29 June – 17 July",
            "June 29 - July 17",
            "29 juni till 17 juli",
            "2026-06-29/2026-07-17",
            "29.6.-17.7",
        ],
        "2026-06-29/2026-07-17",
    );
    all_mean(
        &[
            "29.6.-",
            "29.6.–",
            "29.6. alkaen",
            "29.6. alkaen toistaiseksi",
            "från 29.6.",
            "fr.o.m. 29.6.",
            "from 29 June",
            "29.6.- toistaiseksi",
        ],
        "2026-06-29/",
    );
    all_mean(&["toistaiseksi", "tills vidare", "until further notice", "tästä eteenpäin"], "2026-07-08/");
    all_mean(&["29.–30.7.", "29-30.7.", "29-30 July", "29.-30. heinäkuuta"], "2026-07-29/2026-07-30");
    all_mean(&["4.8. asti", "till 4.8.", "until 4 August", "t.o.m. 4.8."], "2026-07-08/2026-08-04");
    all_mean(
        &["from Monday until Friday", "Monday to Friday", "från måndag till fredag"],
        "2026-07-13/2026-07-17",
    );
    all_mean(&["from Monday", "maanantaista alkaen", "från måndag"], "2026-07-13/");
    all_mean(
        &["ma 29.6. klo 9 – ke 1.7. klo 15", "29.6. 9.00 - 1.7. 15.00", "2026-06-29T09:00/2026-07-01T15:00"],
        "2026-06-29T09:00/2026-07-01T15:00",
    );
}

#[test]
fn weeks_months_and_lengths() {
    all_mean(
        &[
            "vk 28",
            "viikko 28",
            "vecka 28",
            "v. 28",
            "v 28",
            "week 28",
            "wk 28",
            "vko 28",
            "tämä viikko",
            "this week",
        ],
        "2026-07-06/2026-07-12",
    );
    all_mean(&["vk 28–30", "viikot 28-30", "vecka 28-30", "weeks 28-30"], "2026-07-06/2026-07-26");
    all_mean(&["ensi viikko", "ensi viikolla", "nästa vecka", "next week"], "2026-07-13/2026-07-19");
    all_mean(&["loppuviikko", "resten av veckan", "rest of the week"], "2026-07-08/2026-07-12");
    all_mean(&["heinäkuu", "koko heinäkuun", "juli", "July", "heinäkuussa"], "2026-07-01/2026-07-31");
    all_mean(&["kaksi viikkoa", "2 viikkoa", "2 weeks", "två veckor"], "2026-07-08/2026-07-21");
    all_mean(&["3 päivää", "3 dagar", "3 days", "kolme päivää"], "2026-07-08/2026-07-10");
    all_mean(&["1.8. 2 viikkoa"], "2026-08-01/2026-08-14");
    all_mean(&["2 tuntia", "2 h", "2 timmar", "two hours"], "2026-07-08T09:42/2026-07-08T11:42");
}

#[test]
fn hours_and_half_days() {
    all_mean(&["huomenna klo 12", "imorgon kl. 12", "tomorrow at 12"], "2026-07-09T12:00/2026-07-09");
    all_mean(
        &["klo 12–14", "12-14", "kl 12-14", "12.00-14.00", "at 12-14", "12:00–14:00"],
        "2026-07-08T12:00/2026-07-08T14:00",
    );
    all_mean(
        &["huomenna 8.30-10", "huomenna klo 8.30–10.00", "tomorrow 8:30-10"],
        "2026-07-09T08:30/2026-07-09T10:00",
    );
    all_mean(
        &["huomenna ap", "huomenna aamupäivällä", "imorgon fm", "tomorrow morning"],
        "2026-07-09/2026-07-09T12:00",
    );
    all_mean(&["ip", "iltapäivä", "eftermiddag", "afternoon", "loppupäivä"], "2026-07-08T12:00/2026-07-08");
    all_mean(&["pe ip"], "2026-07-10T12:00/2026-07-10");
    all_mean(&["to klo 12 asti"], "2026-07-08/2026-07-09T12:00");
    all_mean(&["klo 12 asti"], "2026-07-08T09:42/2026-07-08T12:00");
    all_mean(&["pe ip – ma", "pe ip-ma"], "2026-07-10T12:00/2026-07-13");
}

#[test]
fn what_comes_again() {
    all_mean(
        &["joka keskiviikko", "keskiviikkoisin", "varje onsdag", "onsdagar", "every Wednesday", "Wednesdays"],
        "2026-07-08/2026-07-08 *1 Wed",
    );
    all_mean(
        &["arkisin 15–16", "arkisin klo 15-16", "vardagar 15–16", "weekdays 15-16", "weekdays 3-4 pm"],
        "2026-07-08T15:00/2026-07-08T16:00 *1 MonTueWedThuFri",
    );
    all_mean(
        &["joka toinen perjantai", "varannan fredag", "every other Friday"],
        "2026-07-10/2026-07-10 *2 Fri",
    );
    all_mean(
        &["tiistaisin ja torstaisin 9-11", "Tuesdays and Thursdays 9-11", "joka ti, to 9–11"],
        "2026-07-09T09:00/2026-07-09T11:00 *1 TueThu",
    );
    all_mean(
        &["joka ma 30.8. asti", "every Mon until 30 Aug", "varje måndag till 30.8."],
        "2026-07-13/2026-07-13 *1 Mon <2026-08-30",
    );
    all_mean(
        &["joka ke paitsi 15.7.", "every Wednesday except 15 July", "varje onsdag utom 15.7."],
        "2026-07-08/2026-07-08 *1 Wed -2026-07-15",
    );
    all_mean(&["joka ma-ke ap"], "2026-07-08/2026-07-08T12:00 *1 MonTueWed");
    all_mean(&["parillisten viikkojen perjantait"], "2026-07-10/2026-07-10 *2 Fri");
    all_mean(&["parittomat ma"], "2026-07-13/2026-07-13 *2 Mon");
    all_mean(
        &["joka pe 1.8. alkaen", "every Friday from 1 August", "varje fredag från 1.8."],
        "2026-08-07/2026-08-07 *1 Fri",
    );
}

#[test]
fn a_year_that_ends_and_a_day_that_leaps() {
    assert_eq!(read_at("28.12.-3.1.", "2026-12-20T09:00:00"), "2026-12-28/2027-01-03");
    assert_eq!(read_at("3.1.", "2026-12-20T09:00:00"), "2027-01-03/2027-01-03");
    assert_eq!(read_at("29.2.", "2026-12-20T09:00:00"), "2028-02-29/2028-02-29");
    assert_eq!(read_at("29.2.", "2028-02-20T09:00:00"), "2028-02-29/2028-02-29");
    assert_eq!(read_at("vk 53", "2026-12-20T09:00:00"), "2026-12-28/2027-01-03");
    assert_eq!(read_at("vk 1", "2026-12-20T09:00:00"), "2027-01-04/2027-01-10");
}

#[test]
fn what_is_no_day_is_said_and_what_is_no_time_is_dropped() {
    assert_eq!(read("30.2."), "NoSuchDay { written: \"30.2.\" }");
    assert_eq!(read(" "), "Empty");
    assert_eq!(read("pe–ke 1.7.2026"), "Backwards");
    assert!(read("sairas").starts_with("NotUnderstood"));
    let read = read_when("sairasloma huomenna", &WhenContext::at("2026-07-08T09:42:00".parse().unwrap()));
    assert_eq!(read.dropped, ["sairasloma"]);
    assert!(read.when.is_ok());
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..1500).prop_map(|after| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(after))
}

proptest! {
    #[test]
    fn no_text_breaks_it_and_what_it_means_is_never_backwards(text in "\\PC{0,40}", words in prop::collection::vec(
        prop::sample::select(vec!["ma", "29.6.", "-", "klo", "12", "asti", "joka", "toinen", "vk", "28", "alkaen", "ap", "paitsi", "2", "viikkoa", "ja", "kesäkuu", "31.", "24"]), 0..8)) {
        for text in [text, words.join(" ")] {
            if let Ok(when) = read_when(&text, &WhenContext::at("2026-07-08T09:42:00".parse().unwrap())).when {
                prop_assert!(!when.span.is_backwards(), "{text}");
            }
        }
    }

    #[test]
    fn a_time_that_is_written_reads_back(
        first in some_day(), lasts in 0_i64..40, (from, to) in (1_u32..24, 1_u32..24), kind in 0_u8..5,
        language in prop::sample::select(vec![Language::Finnish, Language::Swedish, Language::English]),
        weeks in 1_u8..3, others in prop::collection::btree_set(0_usize..7, 0..4), ends in prop::option::of(30_i64..300), except in prop::collection::btree_set(1_i64..30, 0..3),
    ) {
        let clock = |day: NaiveDate, hour: u32| Moment::Time(day.and_hms_opt(hour, 30, 0).unwrap());
        let last = first + TimeDelta::days(lasts);
        let span = match kind {
            0 => Span { from: Moment::Day(first), to: Some(Moment::Day(last)) },
            1 => Span { from: Moment::Day(first), to: None },
            2 => Span { from: clock(first, from), to: Some(clock(last + TimeDelta::days(1), to)) },
            3 => Span { from: clock(first, from), to: Some(Moment::Day(last)) },
            _ => Span { from: clock(first, from), to: Some(Moment::Time(first.and_hms_opt(from, 45, 0).unwrap())) },
        };
        let now = WhenContext::at("2026-07-08T09:42:00".parse().unwrap());
        let text = when_text(&span, None, language);
        prop_assert_eq!(read_when(&text, &now).when, Ok(When { span, repeats: None }), "{}", text);
        let within = if kind > 2 { Span { to: Some(Moment::Time(first.and_hms_opt(from, 45, 0).unwrap())), ..span } } else { Span { from: Moment::Day(first), to: Some(Moment::Day(first)) } };
        let mut on: BTreeSet<DayOfWeek> = others.iter().map(|nth| DayOfWeek::WEEK[*nth]).collect();
        on.insert(DayOfWeek(first.weekday()));
        let repeat = Repeat { every_weeks: weeks, on, until: ends.map(|days| first + TimeDelta::days(days)), except: except.iter().map(|days| first + TimeDelta::days(*days)).collect() };
        let text = when_text(&within, Some(&repeat), language);
        prop_assert_eq!(read_when(&text, &now).when, Ok(When { span: within, repeats: Some(repeat) }), "{}", text);
    }
}
