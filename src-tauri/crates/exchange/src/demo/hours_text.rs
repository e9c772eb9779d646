//! Hours as one line of Finnish: `ma-pe 8-16, la 10.00-14.00`, `ma-to 9-11.30+12.30-15`; public holidays as a country:
//! `Suomi ja aatot`. Knows no time zone.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use vaihde_domain::holiday::HolidayCalendar;
use vaihde_domain::hours::{Holidays, Hours, Open, Week};

const DAYS: [&str; 7] = ["ma", "ti", "ke", "to", "pe", "la", "su"];

/// Reads weekly hours and the days that differ (`2026-12-24 suljettu, 2026-12-31 8-12`). A day of the week that is
/// not named is closed; without any named, nobody has set a week. Nothing, where either text is written otherwise.
pub fn read_hours(week: &str, exceptions: &str) -> Option<Hours> {
    let week = if week.trim().is_empty() { None } else { Some(read_week(week)?) };
    let exceptions: Option<BTreeMap<_, _>> = parts(exceptions).map(read_exception).collect();
    Some(Hours { week, exceptions: exceptions?, holidays: None })
}

/// Reads what happens on public holidays: `avoinna` (as on other days), or closed on those of `Suomi`, `Ahvenanmaa` or
/// `Ruotsi`, with `ja aatot` on the eves too. Outer none: written otherwise; inner none: nothing is written.
pub fn read_holidays(text: &str) -> Option<Option<Holidays>> {
    let text = text.trim();
    let (country, eves) = match text.strip_suffix(" ja aatot") {
        Some(country) => (country, true),
        None => (text, false),
    };
    let calendar = match country {
        "" if !eves => return Some(None),
        "avoinna" if !eves => return Some(Some(Holidays::AsUsual)),
        "Suomi" => HolidayCalendar::Finland,
        "Ahvenanmaa" => HolidayCalendar::Aland,
        "Ruotsi" => HolidayCalendar::Sweden,
        _ => return None,
    };
    Some(Some(Holidays::Closed { calendar, eves }))
}

fn read_week(text: &str) -> Option<Week> {
    let mut week = Week::default();
    for part in parts(text) {
        let (days, stretches) = part.split_once(' ')?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let stretches = read_stretches(stretches)?;
        for day in week.get_mut(day(first)?..=day(last)?)? {
            day.clone_from(&stretches);
        }
    }
    Some(week)
}

fn read_exception(text: &str) -> Option<(NaiveDate, Vec<Open>)> {
    let (day, stretches) = text.split_once(' ')?;
    let stretches = if stretches == "suljettu" { Vec::new() } else { read_stretches(stretches)? };
    Some((day.parse().ok()?, stretches))
}

fn read_stretches(text: &str) -> Option<Vec<Open>> {
    let stretch = |text: &str| {
        let (from, to) = text.split_once('-')?;
        Some(Open { from: read_time(from)?, to: read_time(to)? })
    };
    text.split('+').map(stretch).collect()
}

fn read_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once(['.', ':']).unwrap_or((text.trim(), "0"));
    // 24 is how the end of a day is said; Open writes it as 0.
    NaiveTime::from_hms_opt(hour.parse::<u32>().ok()? % 24, minute.parse().ok()?, 0)
}

fn day(text: &str) -> Option<usize> {
    DAYS.iter().position(|known| *known == text)
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot read its own times shall stop")]
mod tests {
    use chrono::NaiveTime;
    use vaihde_domain::holiday::HolidayCalendar;
    use vaihde_domain::hours::Holidays;

    use super::{Open, read_holidays, read_hours};

    fn open(from: (u32, u32), to: (u32, u32)) -> Open {
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        Open { from: time(from), to: time(to) }
    }

    #[test]
    fn days_that_are_not_named_are_closed() {
        let week = read_hours("ma-pe 8-16, la 10.30-14", "").unwrap().week.unwrap();
        assert_eq!(week[0], [open((8, 0), (16, 0))]);
        assert_eq!(week[4], [open((8, 0), (16, 0))]);
        assert_eq!(week[5], [open((10, 30), (14, 0))]);
        assert_eq!(week[6], []);
    }

    #[test]
    fn a_lunch_break_makes_two_stretches() {
        let week = read_hours("ma 9-11.30+12.30-15", "").unwrap().week.unwrap();
        assert_eq!(week[0], [open((9, 0), (11, 30)), open((12, 30), (15, 0))]);
    }

    #[test]
    fn nothing_written_is_no_week() {
        assert_eq!(read_hours("", "").unwrap().week, None);
    }

    #[test]
    fn a_day_may_be_closed_or_short() {
        let hours = read_hours("", "2026-07-10 suljettu, 2026-12-31 8-24").unwrap();
        let days: Vec<_> = hours.exceptions.into_values().collect();
        assert_eq!(days, [vec![], vec![open((8, 0), (0, 0))]]);
    }

    #[test]
    fn holidays_are_those_of_a_country_with_its_eves_or_without() {
        let closed = |calendar, eves| Some(Some(Holidays::Closed { calendar, eves }));
        assert_eq!(read_holidays("Suomi ja aatot"), closed(HolidayCalendar::Finland, true));
        assert_eq!(read_holidays("Ahvenanmaa"), closed(HolidayCalendar::Aland, false));
        assert_eq!(read_holidays("Ruotsi ja aatot"), closed(HolidayCalendar::Sweden, true));
        assert_eq!(read_holidays("avoinna"), Some(Some(Holidays::AsUsual)));
        assert_eq!(read_holidays(" "), Some(None));
        for text in ["Norja", "aatot", " ja aatot", "avoinna ja aatot"] {
            assert_eq!(read_holidays(text), None, "{text}");
        }
    }

    #[test]
    fn other_writing_is_refused() {
        for text in ["joskus", "ma 8", "ma-xx 8-16", "pe-ma 8-16", "ma 8-16.75"] {
            assert_eq!(read_hours(text, ""), None, "{text}");
        }
    }
}
