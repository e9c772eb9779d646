//! Writes a span and how it comes again so that a person can read it, and [`super::read_when`] reads the same again.
//! It is put into the field when an absence that is already there is looked at.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::civil::{Moment, Span};
use crate::language::Language;
use crate::repeat::Repeat;

/// The text of a span: `29.6.2026–17.7.2026`, `8.7.2026 klo 12–14`, `29 June 2026–`, `joka 2. vk pe klo 15–16 8.7.2026
/// alkaen`. Days are written with their years, so that it is read the same at any time.
pub fn when_text(span: &Span, repeats: Option<&Repeat>, language: Language) -> String {
    match repeats {
        None => once(span, language),
        Some(repeat) => repeating(span, repeat, language),
    }
}

fn once(span: &Span, language: Language) -> String {
    let from = moment(span.from, language);
    match (span.from, span.to) {
        (_, None) => format!("{from}–"),
        (Moment::Day(first), Some(Moment::Day(last))) if first == last => from,
        (Moment::Time(start), Some(Moment::Time(end))) if ends_that_day(start, end) => {
            format!("{from}–{}", end_of_day(end, language))
        }
        (_, Some(to)) => format!("{from}–{}", moment(to, language)),
    }
}

fn ends_that_day(start: NaiveDateTime, end: NaiveDateTime) -> bool {
    let midnight = start.date().succ_opt().map(|next| next.and_time(NaiveTime::MIN));
    start < end && (end.date() == start.date() || Some(end) == midnight)
}

fn moment(moment: Moment, language: Language) -> String {
    match moment {
        Moment::Day(at) => day(at, language),
        Moment::Time(time) => {
            format!("{} {} {}", day(time.date(), language), at_word(language), clock(time.time(), language))
        }
    }
}

fn day(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Finnish | Language::Swedish => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        Language::English => day.format("%-d %B %Y").to_string(),
    }
}

fn at_word(language: Language) -> &'static str {
    match language {
        Language::Finnish => "klo",
        Language::Swedish => "kl.",
        Language::English => "at",
    }
}

fn clock(time: NaiveTime, language: Language) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    match (language, minute, second) {
        (_, _, 1..) => format!("{hour}:{minute:02}:{second:02}"),
        (Language::English, ..) => format!("{hour}:{minute:02}"),
        (_, 0, 0) => hour.to_string(),
        _ => format!("{hour}.{minute:02}"),
    }
}

/// The end of a stretch within one day, at midnight 24.
fn end_of_day(end: NaiveDateTime, language: Language) -> String {
    match (end.time() == NaiveTime::MIN, language) {
        (true, Language::English) => "24:00".to_owned(),
        (true, _) => "24".to_owned(),
        (false, _) => clock(end.time(), language),
    }
}

/// Words of a repetition.
struct Words {
    every: &'static str,
    weekdays: [&'static str; 7],
    except: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Finnish => {
            Words { every: "joka", weekdays: ["ma", "ti", "ke", "to", "pe", "la", "su"], except: "paitsi" }
        }
        Language::Swedish => Words {
            every: "varje",
            weekdays: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
            except: "utom",
        },
        Language::English => Words {
            every: "every",
            weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            except: "except",
        },
    }
}

fn repeating(span: &Span, repeat: &Repeat, language: Language) -> String {
    let words = words(language);
    let weeks = match (repeat.every_weeks, language) {
        (0 | 1, _) => words.every.to_owned(),
        (weeks, Language::Finnish) => format!("joka {weeks}. vk"),
        (weeks, Language::Swedish) => format!("var {weeks}:e vecka"),
        (weeks, Language::English) => format!("every {weeks} weeks"),
    };
    let weekdays =
        repeat.on.iter().filter_map(|day| words.weekdays.get(day.0.num_days_from_monday() as usize));
    let mut text = format!("{weeks} {}", weekdays.copied().collect::<Vec<_>>().join(", "));
    if let Some((start, end)) = hours(span) {
        let start = clock(start.time(), language);
        text.push_str(&format!(" {} {start}–{}", at_word(language), end_of_day(end, language)));
    }
    let first = day(span.from.day(), language);
    let last = repeat.until.map(|last| day(last, language));
    text.push_str(&match (language, last) {
        (Language::Finnish, None) => format!(" {first} alkaen"),
        (Language::Swedish, None) => format!(" från {first}"),
        (Language::English, None) => format!(" from {first}"),
        (_, Some(last)) => format!(" {first}–{last}"),
    });
    if !repeat.except.is_empty() {
        let days: Vec<String> = repeat.except.iter().map(|at| day(*at, language)).collect();
        text.push_str(&format!(" {} {}", words.except, days.join(", ")));
    }
    text
}

/// The clock times of a time that takes a part of its day.
fn hours(span: &Span) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let start = match span.from {
        Moment::Day(day) => day.and_time(NaiveTime::MIN),
        Moment::Time(time) => time,
    };
    let end = match span.to? {
        Moment::Day(day) => day.succ_opt()?.and_time(NaiveTime::MIN),
        Moment::Time(time) => time,
    };
    let whole = matches!((span.from, span.to), (Moment::Day(_), Some(Moment::Day(_))));
    (!whole).then_some((start, end))
}
