//! How an absence comes again, in one cell: "joka viikko ma, ke", "varannan vecka fre", "every 3. week: Tue", and the
//! `FREQ=WEEKLY;INTERVAL=2;BYDAY=FR` of calendars (RFC 5545).
//!
//! Every word must be known: one that is not may say something else than was read. Knows no dates.

use std::collections::BTreeSet;

use chrono::Weekday;
use vaihde_domain::repeat::{DayOfWeek, Repeat};

/// The shortest words for the days of the week that do not change with the language of a reader: Finnish.
const DAYS: [&str; 7] = ["ma", "ti", "ke", "to", "pe", "la", "su"];

/// The repetition as a cell that [`read`] reads back; until when and the exceptions have cells of their own.
pub(crate) fn written(repeat: &Repeat) -> String {
    let days: Vec<&str> = repeat.on.iter().map(|day| DAYS[day.0.num_days_from_monday() as usize]).collect();
    match repeat.every_weeks {
        1 => format!("joka viikko {}", days.join(", ")),
        weeks => format!("joka {weeks}. viikko {}", days.join(", ")),
    }
}

/// Whether the cell says that it does not come again.
pub(crate) fn says_once(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "ei" | "nej" | "no" | "kerran" | "en gång" | "once" | "0")
}

/// Every how many weeks, and on which days; where no day is named, on that of the first time.
pub(crate) fn read(text: &str, first: Weekday) -> Option<(u8, BTreeSet<DayOfWeek>)> {
    let mut weeks = None;
    let mut on = BTreeSet::new();
    let mut range_from: Option<Weekday> = None;
    let mut is_range = false;
    for word in words(text) {
        if word == "-" {
            is_range = range_from.is_some();
        } else if let Some(day) = day(&word) {
            match range_from.filter(|_| is_range) {
                Some(from) => on.extend(days_between(from, day)),
                None => drop(on.insert(DayOfWeek(day))),
            }
            (range_from, is_range) = (Some(day), false);
        } else if is_working_days(&word) {
            on.extend(days_between(Weekday::Mon, Weekday::Fri));
        } else if let Some(number) = number(&word) {
            if weeks.replace(number).is_some() {
                return None;
            }
        } else if !IDLE.contains(&word.as_str()) {
            return None;
        }
    }
    if is_range {
        return None;
    }
    if on.is_empty() {
        on.insert(DayOfWeek(first));
    }
    let weeks = weeks.unwrap_or(1);
    (1..=Repeat::MOST_WEEKS).contains(&weeks).then_some((weeks, on))
}

/// Words that change nothing.
const IDLE: [&str; 29] = [
    "joka",
    "aina",
    "viikko",
    "viikon",
    "viikkoa",
    "viikoittain",
    "välein",
    "päivä",
    "ja",
    "varje",
    "var",
    "vecka",
    "veckor",
    "veckan",
    "dag",
    "och",
    "every",
    "each",
    "week",
    "weeks",
    "weekly",
    "day",
    "and",
    "rrule",
    "freq",
    "interval",
    "byday",
    "wkst",
    "vk",
];

fn words(text: &str) -> impl Iterator<Item = String> {
    let mut spaced = String::with_capacity(text.len());
    for letter in text.to_lowercase().chars() {
        match letter {
            '-' | '–' | '—' => spaced.push_str(" - "),
            letter if letter.is_alphanumeric() => spaced.push(letter),
            _ => spaced.push(' '),
        }
    }
    // The beginning of the week is Monday here too, and no day on which it comes.
    let spaced = spaced.replace("wkst mo", "");
    spaced.split_whitespace().map(str::to_owned).collect::<Vec<_>>().into_iter()
}

fn number(word: &str) -> Option<u8> {
    match word {
        "toinen" | "toisena" | "varannan" | "second" | "other" | "alternate" => Some(2),
        "kolmas" | "kolmantena" | "tredje" | "third" => Some(3),
        "neljäs" | "neljäntenä" | "fjärde" | "fourth" => Some(4),
        word => {
            let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
            let ending = &word[digits.len()..];
            // What is no number of weeks that fits is a number all the same, and refused as one.
            let number = || digits.parse().unwrap_or(u8::MAX);
            let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
            (is_number && matches!(ending, "" | "nd" | "rd" | "th" | "st" | "e" | "a" | "s")).then(number)
        }
    }
}

fn is_working_days(word: &str) -> bool {
    ["arki", "vardag", "weekday"].iter().any(|beginning| word.starts_with(beginning))
}

/// The day of the week of a word in Finnish, Swedish, English or the letters of calendars. Swedish "on" is English too,
/// so it is none.
fn day(word: &str) -> Option<Weekday> {
    const SHORT: [(&str, Weekday); 31] = [
        ("ma", Weekday::Mon),
        ("mo", Weekday::Mon),
        ("må", Weekday::Mon),
        ("mån", Weekday::Mon),
        ("mon", Weekday::Mon),
        ("ti", Weekday::Tue),
        ("tu", Weekday::Tue),
        ("tis", Weekday::Tue),
        ("tue", Weekday::Tue),
        ("tues", Weekday::Tue),
        ("ke", Weekday::Wed),
        ("we", Weekday::Wed),
        ("ons", Weekday::Wed),
        ("wed", Weekday::Wed),
        ("to", Weekday::Thu),
        ("th", Weekday::Thu),
        ("tor", Weekday::Thu),
        ("tors", Weekday::Thu),
        ("thu", Weekday::Thu),
        ("pe", Weekday::Fri),
        ("fr", Weekday::Fri),
        ("fre", Weekday::Fri),
        ("fri", Weekday::Fri),
        ("la", Weekday::Sat),
        ("sa", Weekday::Sat),
        ("lör", Weekday::Sat),
        ("lö", Weekday::Sat),
        ("sat", Weekday::Sat),
        ("su", Weekday::Sun),
        ("sön", Weekday::Sun),
        ("sun", Weekday::Sun),
    ];
    const LONG: [(&str, Weekday); 20] = [
        ("maanantai", Weekday::Mon),
        ("måndag", Weekday::Mon),
        ("monday", Weekday::Mon),
        ("tiistai", Weekday::Tue),
        ("tisdag", Weekday::Tue),
        ("tuesday", Weekday::Tue),
        ("keskiviik", Weekday::Wed),
        ("onsdag", Weekday::Wed),
        ("wednesday", Weekday::Wed),
        ("torstai", Weekday::Thu),
        ("torsdag", Weekday::Thu),
        ("thursday", Weekday::Thu),
        ("perjantai", Weekday::Fri),
        ("fredag", Weekday::Fri),
        ("friday", Weekday::Fri),
        ("lauantai", Weekday::Sat),
        ("lördag", Weekday::Sat),
        ("saturday", Weekday::Sat),
        ("sunnuntai", Weekday::Sun),
        ("söndag", Weekday::Sun),
    ];
    let short = SHORT.iter().find(|(known, _)| *known == word);
    let long = || LONG.iter().find(|(known, _)| word.starts_with(known));
    let found = short.or_else(long).map(|(_, day)| *day);
    found.or_else(|| word.starts_with("sunday").then_some(Weekday::Sun))
}

/// From one day to the other, both inclusive, over the end of the week if need be.
fn days_between(from: Weekday, to: Weekday) -> impl Iterator<Item = DayOfWeek> {
    let days = std::iter::successors(Some(from), |day| Some(day.succ()));
    let long = (to.num_days_from_monday() + 7 - from.num_days_from_monday()) % 7 + 1;
    days.take(long as usize).map(DayOfWeek)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Option<String> {
        let (every_weeks, on) = read(text, Weekday::Wed)?;
        Some(written(&Repeat { every_weeks, on, until: None, except: BTreeSet::new() }))
    }

    #[test]
    fn people_and_calendars_say_it_in_many_ways() {
        for (text, means) in [
            ("joka viikko", "joka viikko ke"),
            ("Viikoittain: ma, ke", "joka viikko ma, ke"),
            ("joka toinen perjantai", "joka 2. viikko pe"),
            ("2 viikon välein pe", "joka 2. viikko pe"),
            ("arkisin", "joka viikko ma, ti, ke, to, pe"),
            ("keskiviikkoisin", "joka viikko ke"),
            ("varannan vecka fre", "joka 2. viikko pe"),
            ("varje onsdag och torsdag", "joka viikko ke, to"),
            ("every other Friday", "joka 2. viikko pe"),
            ("every 3rd week Tue", "joka 3. viikko ti"),
            ("weekdays", "joka viikko ma, ti, ke, to, pe"),
            ("ma–to", "joka viikko ma, ti, ke, to"),
            ("la-ma", "joka viikko ma, la, su"),
            ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=MO", "joka 2. viikko ma, pe"),
        ] {
            assert_eq!(told(text).as_deref(), Some(means), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_to_the_last_word_is_not_read() {
        for text in [
            "joka kuukausi",
            "FREQ=MONTHLY",
            "joka viikko flunssa",
            "joka 0. viikko",
            "joka 53. viikko",
            "ma-",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
        assert_eq!(told("joka 2. ja 3. viikko"), None, "which of them?");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            every_weeks in 1..=Repeat::MOST_WEEKS,
            on in prop::collection::btree_set((0..7usize).prop_map(|nth| DayOfWeek::WEEK[nth]), 1..8),
        ) {
            let repeat = Repeat { every_weeks, on: on.clone(), until: None, except: BTreeSet::new() };
            prop_assert_eq!(read(&written(&repeat), Weekday::Sun).unwrap(), (every_weeks, on));
        }
    }
}
