//! Days and clock times as they are said in each language.

use chrono::{Datelike, Months, NaiveDate, NaiveTime, Timelike};

/// A day is said with its year unless it is soon enough that nobody takes it for another year's.
const SOON: Months = Months::new(11);

fn is_soon(day: NaiveDate, today: NaiveDate) -> bool {
    today <= day && today.checked_add_months(SOON).is_none_or(|last| day <= last)
}

/// `5.8.`, `5.8.2027`
pub(super) fn finnish_day(day: NaiveDate, today: NaiveDate) -> String {
    let (date, month) = (day.day(), day.month());
    if is_soon(day, today) { format!("{date}.{month}.") } else { format!("{date}.{month}.{}", day.year()) }
}

/// `5.8`, `5.8.2027`
pub(super) fn swedish_day(day: NaiveDate, today: NaiveDate) -> String {
    let (date, month) = (day.day(), day.month());
    if is_soon(day, today) { format!("{date}.{month}") } else { format!("{date}.{month}.{}", day.year()) }
}

/// `5 August`, `5 August 2027`
pub(super) fn english_day(day: NaiveDate, today: NaiveDate) -> String {
    let (date, month) = (day.day(), english_month(day));
    if is_soon(day, today) { format!("{date} {month}") } else { format!("{date} {month} {}", day.year()) }
}

/// `klo 14.30`, `klo 12`
pub(super) fn finnish_time(time: NaiveTime) -> String {
    format!("klo {}", hours_and_minutes(time))
}

/// `kl. 14.30`, `kl. 12`
pub(super) fn swedish_time(time: NaiveTime) -> String {
    format!("kl. {}", hours_and_minutes(time))
}

/// `14:30`, `12:00`
pub(super) fn english_time(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

fn hours_and_minutes(time: NaiveTime) -> String {
    match (time.hour(), time.minute()) {
        (hour, 0) => hour.to_string(),
        (hour, minute) => format!("{hour}.{minute:02}"),
    }
}

fn english_month(day: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.get(day.month0() as usize).copied().unwrap_or_default()
}
