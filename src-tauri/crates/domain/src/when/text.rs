//! Writes a time as it reads back, in each language.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::super::civil::{Moment, Span};
use crate::language::Language;
use crate::repeat::{DayOfWeek, Repeat};

/// A time as somebody would write it: `29.6.2026–17.7.2026`, `8.7.2026 klo 12–8.7.2026 klo 24`, `joka pe klo 9–12 …`.
/// Read with any moment it means the same.
pub fn when_text(span: &Span, repeats: Option<&Repeat>, language: Language) -> String {
    match repeats {
        None => span_text(span, language),
        Some(repeat) => repeat_text(span, repeat, language),
    }
}

fn span_text(span: &Span, language: Language) -> String {
    match span.to {
        None => format!("{}–", moment(span.from, language)),
        Some(to) if to == span.from => moment(to, language),
        Some(to) => format!("{}–{}", moment(span.from, language), moment(to, language)),
    }
}

fn moment(moment: Moment, language: Language) -> String {
    match moment {
        Moment::Day(of) => day(of),
        Moment::Time(time) => format!("{} {}", day(time.date()), clock(time.time(), language)),
    }
}

fn day(day: NaiveDate) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

fn clock(clock: NaiveTime, language: Language) -> String {
    let at = match language {
        Language::Finnish => "klo",
        Language::Swedish => "kl",
        Language::English => "at",
    };
    format!("{at} {}", clock.format("%-H:%M"))
}

fn repeat_text(span: &Span, repeat: &Repeat, language: Language) -> String {
    let (every, other, from, until, except) = match language {
        Language::Finnish => ("joka", "joka toinen", "alkaen", "asti", "paitsi"),
        Language::Swedish => ("varje", "varannan", "från", "till", "utom"),
        Language::English => ("every", "every other", "from", "until", "except"),
    };
    let every = if repeat.every_weeks == 2 { other } else { every };
    let days: Vec<&str> = repeat.on.iter().map(|day| short(*day, language)).collect();
    let mut text = format!("{every} {}", days.join(", "));
    let whole_day = Some(span.from) == span.to && matches!(span.from, Moment::Day(_));
    if !whole_day {
        let time = |of: Moment, end: bool| match of {
            Moment::Time(time) => clock(time.time(), language),
            Moment::Day(_) => {
                clock(NaiveTime::MIN, language).replace("0:00", if end { "24" } else { "0:00" })
            }
        };
        let to = span.to.map_or_else(String::new, |to| time(to, true));
        text.push_str(&format!(" {}–{to}", time(span.from, false)));
    }
    let said = |day: NaiveDate, word: &str| match language {
        Language::Finnish => format!(" {} {word}", self::day(day)),
        Language::Swedish | Language::English => format!(" {word} {}", self::day(day)),
    };
    text.push_str(&said(span.from.day(), from));
    if let Some(last) = repeat.until {
        text.push_str(&said(last, until));
    }
    if !repeat.except.is_empty() {
        let days: Vec<String> = repeat.except.iter().copied().map(day).collect();
        text.push_str(&format!(" {except} {}", days.join(", ")));
    }
    text
}

fn short(DayOfWeek(day): DayOfWeek, language: Language) -> &'static str {
    let names = match language {
        Language::Finnish => ["ma", "ti", "ke", "to", "pe", "la", "su"],
        Language::Swedish => ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
        Language::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    let place = match day {
        Weekday::Mon => 0,
        Weekday::Tue => 1,
        Weekday::Wed => 2,
        Weekday::Thu => 3,
        Weekday::Fri => 4,
        Weekday::Sat => 5,
        Weekday::Sun => 6,
    };
    names[place]
}
