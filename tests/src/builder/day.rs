//! Days and times as a story writes them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use vaihde_domain::civil::{Moment, Twice, instant};

const YEAR: i32 = 2026;

/// The day of `1.7.` (2026) or `1.7.2027`.
///
/// # Panics
/// Where the text is no day.
pub fn day(text: &str) -> NaiveDate {
    let parts: Vec<&str> = text.trim().splitn(3, '.').collect();
    let read = match parts[..] {
        [day, month, year] => {
            let year = if year.is_empty() { Some(YEAR) } else { year.parse().ok() };
            year.zip(month.parse().ok())
                .zip(day.parse().ok())
                .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
        }
        _ => None,
    };
    read.unwrap_or_else(|| panic!("“{text}” is not a day such as 1.7. or 1.7.2027"))
}

/// The day of `1.7.` or the minute of `1.7. 14.30`.
///
/// # Panics
/// Where the text is neither.
pub fn moment(text: &str) -> Moment {
    match text.trim().split_once(' ') {
        None => Moment::Day(day(text)),
        Some((date, time)) => Moment::Time(day(date).and_time(clock(time))),
    }
}

/// The instant of `8.7. 9.42` in Helsinki.
///
/// # Panics
/// Where the text has no time.
pub fn at(text: &str) -> DateTime<Utc> {
    match moment(text) {
        Moment::Time(time) => helsinki(time),
        Moment::Day(_) => panic!("“{text}” has no time, such as in 8.7. 9.42"),
    }
}

fn helsinki(time: NaiveDateTime) -> DateTime<Utc> {
    instant(time, Tz::Europe__Helsinki, Twice::First)
}

fn clock(text: &str) -> NaiveTime {
    let read = text.split_once('.').and_then(|(hour, minute)| {
        NaiveTime::from_hms_opt(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0)
    });
    read.unwrap_or_else(|| panic!("“{text}” is not a time such as 14.30"))
}
