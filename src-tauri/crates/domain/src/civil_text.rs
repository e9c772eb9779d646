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

fn month_of(word: &str) -> Option<u32> {
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
mod tests {
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
        for text in
            ["2026-07-08T10:00Z", "2026-07-08T10:00:00+03:00", "2026-07-08 10:00 EET", "8.7.2026 25:00"]
        {
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
        for text in
            ["8.7.2026 ap", "2026-07-08 fm", "8 July 2026 AM", "8.7.2026 (aamupäivä)", "8.7.2026 f.m."]
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
}
