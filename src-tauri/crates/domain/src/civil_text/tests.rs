//! Days and times as people write them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use proptest::prelude::*;

use super::{Half, read_clock, read_day, read_half_day, read_moment};
use crate::civil::Moment;

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn time(text: &str) -> Option<Moment> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").ok().map(Moment::Time)
}

#[test]
fn a_day_is_read_as_finns_swedes_britons_and_programs_write_it() {
    for text in [
        "2026-07-08",
        "20260708",
        "2026/07/08",
        "8.7.2026",
        "08.07.2026",
        " 8. 7. 2026 ",
        "8.7.26",
        "8/7/2026",
        "08-07-2026",
        "8 July 2026",
        "8th of July 2026",
        "July 8, 2026",
        "8 Jul 2026",
        "08-JUL-2026",
        "8. heinäkuuta 2026",
        "8 juli 2026",
        "den 8 juli 2026",
        "ke 8.7.2026",
        "Wed, 8 July 2026",
        "keskiviikko 8.7.2026",
        "onsdag 8 juli 2026",
    ] {
        assert_eq!(read_day(text), day(2026, 7, 8), "{text}");
    }
}

#[test]
fn may_is_may_in_three_languages_and_march_is_not_taken_for_it() {
    for (text, month) in [
        ("1 May 2026", 5),
        ("1 maj 2026", 5),
        ("1. toukokuuta 2026", 5),
        ("1 mar 2026", 3),
        ("1 mars 2026", 3),
        ("1. maaliskuuta 2026", 3),
        ("1. marraskuuta 2026", 11),
        ("1 okt 2026", 10),
        ("1 Sept 2026", 9),
    ] {
        assert_eq!(read_day(text), day(2026, month, 1), "{text}");
    }
}

#[test]
fn the_month_comes_first_only_where_the_second_number_cannot_be_one() {
    assert_eq!(read_day("7/8/2026"), day(2026, 8, 7));
    assert_eq!(read_day("7/28/2026"), day(2026, 7, 28));
    assert_eq!(read_day("7.28.2026"), None);
}

#[test]
fn what_may_be_another_day_and_what_is_none_is_refused() {
    for text in [
        "",
        "-",
        "30.2.2026",
        "29.2.2025",
        "31.4.2026",
        "0.7.2026",
        "8.13.2026",
        "08-07-26",
        "8.7.",
        "8.7",
        "46211",
        "2026",
        "2026-07",
        "tomorrow",
        "8.7.2026.1",
        "+8.7.2026",
        "8.-7.2026",
        "8.7.1626",
        "2026-07-08Z",
        "8 foo 2026",
        "8;7;2026",
        "８.７.2026",
        "1.2.3.4",
    ] {
        assert_eq!(read_day(text), None, "{text}");
    }
    assert_eq!(read_day("29.2.2028"), day(2028, 2, 29));
}

#[test]
fn a_two_digit_year_is_of_this_century_up_to_sixty_nine() {
    assert_eq!(read_day("1.1.69"), day(2069, 1, 1));
    assert_eq!(read_day("1.1.70"), day(1970, 1, 1));
}

#[test]
fn a_clock_time_may_follow_the_day() {
    let expected = time("2026-07-08 14:30:00");
    for text in [
        "2026-07-08T14:30",
        "2026-07-08 14:30:00",
        "2026-07-08 14:30:00.000",
        "8.7.2026 klo 14.30",
        "8.7.2026 kl. 14:30",
        "8.7.2026 14.30",
        "8.7.2026, klo 14:30",
        "8 July 2026 14:30",
        "8/7/2026 2:30 PM",
        "ke 8.7.2026 klo 14.30",
    ] {
        assert_eq!(read_moment(text), expected, "{text}");
    }
    assert_eq!(read_moment("8.7.2026"), day(2026, 7, 8).map(Moment::Day));
    assert_eq!(read_moment("8.7.2026 24.00"), time("2026-07-09 00:00:00"));
}

#[test]
fn a_time_in_a_zone_of_its_own_is_refused() {
    for text in ["2026-07-08T10:00Z", "2026-07-08T10:00:00+03:00", "2026-07-08 10:00 EET", "8.7.2026 25:00"] {
        assert_eq!(read_moment(text), None, "{text}");
    }
}

#[test]
fn a_clock_time_stands_alone_in_a_column_of_its_own() {
    for (text, hour, minute) in [
        ("8", 8, 0),
        ("08:00", 8, 0),
        ("8.30", 8, 30),
        ("klo 8", 8, 0),
        ("kl.14", 14, 0),
        ("0815", 8, 15),
        ("12 am", 0, 0),
        ("12:15 pm", 12, 15),
        ("8 a.m.", 8, 0),
    ] {
        assert_eq!(read_clock(text), NaiveTime::from_hms_opt(hour, minute, 0), "{text}");
    }
    for text in ["", "x", "24", "8:60", "13 pm", "klo", "8:00:00:00", "100:00"] {
        assert_eq!(read_clock(text), None, "{text}");
    }
}

#[test]
fn half_a_day_is_said_with_a_word_after_the_day() {
    let july = |half| day(2026, 7, 8).map(|day| (day, half));
    for text in ["8.7.2026 ap", "2026-07-08 fm", "8 July 2026 AM", "8.7.2026 (aamupäivä)", "8.7.2026 f.m."]
    {
        assert_eq!(read_half_day(text), july(Half::Morning), "{text}");
    }
    for text in ["8.7.2026 ip.", "8.7.2026 em", "8.7.2026, iltapäivä", "8/7/2026 pm"] {
        assert_eq!(read_half_day(text), july(Half::Afternoon), "{text}");
    }
    assert_eq!(read_half_day("8.7.2026"), None);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in "\\PC{0,24}|[0-9.:/ Tkloapm-]{0,24}") {
        let moment = read_moment(&text);
        prop_assert!(moment.is_none() || text.bytes().any(|byte| byte.is_ascii_digit()));
        if let Some((day, _)) = read_half_day(&text) {
            prop_assert!(super::YEARS.contains(&chrono::Datelike::year(&day)));
        }
    }

    #[test]
    fn a_written_day_is_read_back(days in 0i32..60_000) {
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
        let day = first + chrono::TimeDelta::days(days.into());
        for form in ["%Y-%m-%d", "%d.%m.%Y", "%-d.%-m.%Y", "%d/%m/%Y", "%Y%m%d", "%-d %B %Y"] {
            prop_assert_eq!(read_day(&day.format(form).to_string()), Some(day));
        }
    }
}
