//! Reads days and clock times as people and programs write them in Finland, Sweden and Britain.
//!
//! Knows no zone and no today: a text without a year is no day here, and a text with an offset (`Z`, `+03:00`) is
//! refused, because a civil moment belongs to the zone of a company. Serial numbers of spreadsheets are not read:
//! they cannot be told from any other number.

use chrono::{Days, NaiveDate, NaiveTime};

use crate::civil::Moment;

/// Years outside this are slips of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// Two-digit years from here on belong to the last century.
const LAST_CENTURY: i32 = 70;

/// One half of a working day; they meet at [`crate::civil::NOON`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
}

/// Reads a day: `2026-07-08`, `20260708`, `8.7.2026`, `8.7.26`, `8/7/2026`, `8 July 2026`, `8. heinäkuuta 2026`,
/// `8 juli 2026`, `08-Jul-2026`, with or without a weekday before it.
///
/// The day comes before the month unless the year comes first. The one exception is a slashed date whose second
/// number cannot be a month (`7/28/2026`). `08-07-26` is refused, for it may begin with the year.
/// Impossible days (30.2.) are none.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = after_weekday(text.trim());
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return day_of(number(text.get(..4)?)?, number(text.get(4..6)?)?, number(text.get(6..)?)?);
    }
    if text.chars().any(char::is_alphabetic) {
        return read_worded(text);
    }
    let separator = text.chars().find(|c| !c.is_ascii_digit() && *c != ' ')?;
    let text = text.strip_suffix('.').unwrap_or(text);
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    if first.len() == 4 {
        return day_of(number(first)?, number(second)?, number(third)?);
    }
    if first.len() > 2 || second.len() > 2 || (separator == '-' && third.len() != 4) {
        return None;
    }
    if !matches!(separator, '.' | '/' | '-') {
        return None;
    }
    let (year, first, second) = (year(third)?, number(first)?, number(second)?);
    if separator == '/' && second > 12 {
        return day_of(year, first, second);
    }
    day_of(year, second, first)
}

/// Reads a day, or a day with a clock time: `2026-07-08T10:00`, `2026-07-08 10:00:00`, `8.7.2026 klo 14.30`,
/// `8.7.2026 kl. 14:30`, `7/8/2026 2:30 PM`. `24.00` is the midnight after the day.
///
/// A time with `Z` or an offset is refused: the moment is read in the zone of a company.
pub fn read_moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    if let Some(day) = read_day(text) {
        return Some(Moment::Day(day));
    }
    if let Some((day, clock)) = text.split_once(['T', 't'])
        && day.ends_with(|c: char| c.is_ascii_digit())
        && clock.starts_with(|c: char| c.is_ascii_digit())
    {
        return at_clock(read_day(day)?, clock);
    }
    let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
    blanks
        .map(|(at, _)| text.split_at(at))
        .find_map(|(day, clock)| at_clock(read_day(day.trim_end_matches(','))?, clock))
}

/// Reads a clock time: `14:30`, `14.30`, `14:30:00`, `0800`, `8`, `klo 8.30`, `kl. 14`, `2:30 pm`.
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    let text = ["klo", "kello", "kl.", "kl", "at"]
        .iter()
        .find_map(|word| {
            lower.strip_prefix(word).filter(|rest| rest.starts_with([' ', '.']) || digit_first(rest))
        })
        .unwrap_or(&lower)
        .trim_start_matches(['.', ' ']);
    let (text, half) = match ["am", "a.m.", "pm", "p.m."].iter().find_map(|word| text.strip_suffix(word)) {
        Some(rest) if lower.contains('p') => (rest.trim(), Some(Half::Afternoon)),
        Some(rest) => (rest.trim(), Some(Half::Morning)),
        None => (text, None),
    };
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveTime::from_hms_opt(number(text.get(..2)?)?, number(text.get(2..)?)?, 0);
    }
    let (hour, rest) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (minute, second) = rest.split_once([':', '.']).unwrap_or((rest, "0"));
    let second = second.split_once('.').map_or(second, |(whole, _fraction)| whole);
    if hour.len() > 2 || minute.len() > 2 || second.len() > 2 {
        return None;
    }
    let hour = match (number(hour)?, half) {
        (hour, None) => hour,
        (0 | 13.., Some(_)) => return None,
        (hour, Some(Half::Morning)) => hour % 12,
        (hour, Some(Half::Afternoon)) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, number(minute)?, number(second)?)
}

/// Reads a word for half a day: `ap`, `aamupäivä`, `fm`, `förmiddag`, `am`; `ip`, `iltapäivä`, `em`, `pm`.
pub fn read_half(text: &str) -> Option<Half> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "ap" | "a.p" | "aamupäivä" | "aamupäivällä" | "aamu" | "fm" | "f.m" | "förmiddag" | "förmiddagen"
        | "am" | "a.m" | "morning" => Some(Half::Morning),
        "ip" | "i.p" | "iltapäivä" | "iltapäivällä" | "ilta" | "em" | "e.m" | "eftermiddag"
        | "eftermiddagen" | "pm" | "p.m" | "afternoon" => Some(Half::Afternoon),
        _ => None,
    }
}

/// Reads a day with a word for half of it: `8.7.2026 ip`, `2026-07-08 (fm)`.
pub fn read_half_day(text: &str) -> Option<(NaiveDate, Half)> {
    let text = text.trim();
    let text = text.strip_suffix(')').unwrap_or(text);
    let (day, half) = text.rsplit_once([' ', '('])?;
    Some((read_day(day.trim_end_matches(['(', ' ', ',']))?, read_half(half)?))
}

fn at_clock(day: NaiveDate, clock: &str) -> Option<Moment> {
    let clock = clock.trim();
    if matches!(clock, "24:00" | "24.00" | "24:00:00") {
        return Some(Moment::Time(day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN)));
    }
    Some(Moment::Time(day.and_time(read_clock(clock)?)))
}

fn read_worded(text: &str) -> Option<NaiveDate> {
    let mut month = None;
    let mut numbers: Vec<&str> = Vec::with_capacity(2);
    let lower = text.to_lowercase();
    for word in lower.split([' ', '.', ',', '-', '/']).filter(|word| !word.is_empty()) {
        if digit_first(word) {
            let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending));
            numbers.push(ordinal.unwrap_or(word));
        } else if !matches!(word, "den" | "of" | "the") && month.replace(month_of(word)?).is_some() {
            return None;
        }
    }
    match numbers[..] {
        [first, second] if first.len() == 4 => day_of(number(first)?, month?, number(second)?),
        [first, second] => day_of(year(second)?, month?, number(first)?),
        _ => None,
    }
}

/// What is left of a text once a weekday before it is taken off: `ke 8.7.2026`, `Wed, 8 July 2026`.
fn after_weekday(text: &str) -> &str {
    const BEGINNINGS: [&str; 19] = [
        "ma", "ti", "ke", "to", "pe", "la", "su", "mån", "tis", "ons", "tors", "fre", "lör", "sön", "tue",
        "wed", "thu", "fri", "sat",
    ];
    const REST: [&str; 2] = ["mon", "sun"];
    let Some((word, rest)) = text.split_once([' ', ',']) else { return text };
    let word = word.trim_end_matches('.').to_lowercase();
    let is_weekday = BEGINNINGS.iter().chain(&REST).any(|weekday| {
        word.strip_prefix(weekday)
            .is_some_and(|rest| matches!(rest, "" | "dag" | "day" | "sday" | "nesday" | "rsday" | "urday"))
    }) || matches!(
        word.as_str(),
        "maanantai" | "tiistai" | "keskiviikko" | "torstai" | "perjantai" | "lauantai" | "sunnuntai"
    );
    if is_weekday { rest.trim_start_matches([' ', ',']) } else { text }
}

pub(crate) fn month_of(word: &str) -> Option<u32> {
    const FINNISH: [&str; 12] = [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
        "joulu",
    ];
    const SWEDISH: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let finnish = word.strip_suffix("kuuta").or_else(|| word.strip_suffix("kuu")).unwrap_or(word);
    let names = FINNISH.iter().position(|month| *month == finnish);
    let abbreviated = |months: [&str; 12]| {
        let short = word.len() == 3 || word == "sept";
        months.iter().position(|month| *month == word || (short && month.starts_with(word)))
    };
    let found = names.or_else(|| abbreviated(ENGLISH)).or_else(|| abbreviated(SWEDISH))?;
    u32::try_from(found + 1).ok()
}

fn day_of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    YEARS.contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

fn year(text: &str) -> Option<i32> {
    let year: i32 = number(text)?;
    match text.len() {
        4 => Some(year),
        2 if year < LAST_CENTURY => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// A number of digits only: `parse` alone would take a sign.
fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn digit_first(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests;
