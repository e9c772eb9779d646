//! What HR writes, and what it means.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod once;
mod repeating;
mod rules;

use chrono::{NaiveDate, NaiveDateTime};

use super::{WhenContext, WhenFault, WhenRead, read_when};
use crate::civil::Moment;

const NOW: &str = "2026-07-08 09:42";

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(text: &str, now: &str) -> WhenRead {
    read_when(text, &WhenContext::at(moment(now)))
}

/// A time in short: `2026-07-13..2026-07-17`, with `T12:00` behind a day that is not whole, and of what comes again
/// ` | 2 Mon Fri < 2026-08-30 - 2026-07-15`.
fn short(read: &WhenRead) -> String {
    let when = match &read.when {
        Ok(when) => when,
        Err(fault) => return format!("{fault:?}"),
    };
    let one = |moment: Moment| match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Time(time) => time.format("%Y-%m-%dT%H:%M").to_string(),
    };
    let mut text = format!("{}..{}", one(when.span.from), when.span.to.map(one).unwrap_or_default());
    if let Some(repeat) = &when.repeats {
        text += &format!(" | {}", repeat.every_weeks);
        for day in &repeat.on {
            text += &format!(" {}", day.0);
        }
        if let Some(until) = repeat.until {
            text += &format!(" < {until}");
        }
        for day in &repeat.except {
            text += &format!(" - {day}");
        }
    }
    text
}

/// Each text of a line, parted by `;`, means what stands behind `=>`. All lines are looked at before any is complained
/// about.
fn check(now: &str, table: &str) {
    let mut wrong = String::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (texts, expected) = line.split_once(" => ").unwrap();
        for text in texts.split(" ; ") {
            let found = short(&read(text.trim(), now));
            if found != expected.trim() {
                wrong += &format!("\n{text}\n    {found}\n    {expected}");
            }
        }
    }
    assert!(wrong.is_empty(), "at {now}:{wrong}");
}

fn fault(text: &str) -> WhenFault {
    read(text, NOW).when.unwrap_err()
}
