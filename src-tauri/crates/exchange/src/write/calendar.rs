//! The absences of the directory as a calendar (iCalendar, RFC 5545), for whatever program people keep theirs in.
//!
//! The subject of every event is the word for "away" and nothing else; there is no reason in it, for there is none in
//! the directory. Who is away is the description: every calendar shows it when an event is opened. An attendee would
//! need an address and be asked to answer, and a location is where something takes place. Times are in the zone of the
//! person's company, with its rules beside them, for a weekly time in UTC would be an hour off for half a year. The
//! return is in it where callers may not be told it too: the file is HR's own.
//!
//! Written by hand: of the libraries that write iCalendar none writes the rules of a zone, and the rest is lines.

mod line;
mod zone;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use vaihde_domain::absence::Absence;
use vaihde_domain::civil::{Moment, day_at};
use vaihde_domain::directory::Directory;
use vaihde_domain::language::Language;
use vaihde_domain::repeat::{DayOfWeek, Repeat};

use line::{Lines, text};

const TIME: &str = "%Y%m%dT%H%M%S";
const DAY: &str = "%Y%m%d";

/// All absences as the bytes of a calendar, in a language, written at a moment. The order is that of the ids, so that
/// the same directory gives the same file.
pub fn write_calendar(directory: &Directory, language: Language, at: DateTime<Utc>) -> Vec<u8> {
    let zones: HashMap<_, _> = directory.companies.iter().map(|company| (company.id, company.zone)).collect();
    let people: HashMap<_, _> = directory.people.iter().map(|person| (person.id, person)).collect();
    let mut absences: Vec<_> = (directory.absences.iter())
        .filter(|absence| absence.fault().is_none())
        .filter_map(|absence| {
            let person = people.get(&absence.person)?;
            Some((absence, person.name.full(), zones.get(&person.company).copied().unwrap_or(Tz::UTC)))
        })
        .collect();
    absences.sort_by_key(|(absence, ..)| absence.id);

    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", &format!("-//Vaihde//Vaihde//{}", language.code().to_uppercase()));
    lines.add("CALSCALE", "GREGORIAN");
    for (zone, first, last) in years_of_zones(&absences, at).into_values() {
        zone::write(zone, first, last, &mut lines);
    }
    let stamp = utc(at);
    for (absence, name, zone) in absences {
        event(absence, &name, zone, language, &stamp, &mut lines);
    }
    lines.add("END", "VCALENDAR");
    lines.bytes()
}

/// The years in which clock times of each zone are, by the zone's name.
fn years_of_zones(
    absences: &[(&Absence, String, Tz)],
    at: DateTime<Utc>,
) -> BTreeMap<&'static str, (Tz, i32, i32)> {
    let mut years = BTreeMap::new();
    for (absence, _, zone) in absences.iter().filter(|(absence, ..)| !is_whole_days(absence)) {
        let first = absence.span.from.day().year();
        let last = absence.last_day().unwrap_or_else(|| day_at(at, *zone)).year().max(first);
        let known = years.entry(zone.name()).or_insert((*zone, first, last));
        *known = (*zone, known.1.min(first), known.2.max(last));
    }
    years
}

/// "Until further notice" has whole days or clock times by how it begins.
fn is_whole_days(absence: &Absence) -> bool {
    matches!((absence.span.from, absence.span.to), (Moment::Day(_), None | Some(Moment::Day(_))))
}

fn event(absence: &Absence, name: &str, zone: Tz, language: Language, stamp: &str, lines: &mut Lines) {
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &absence.id.to_string());
    lines.add("DTSTAMP", stamp);
    when(absence, zone, lines);
    lines.add("SUMMARY", &text(away(language)));
    lines.add("DESCRIPTION", &text(name));
    lines.add("TRANSP", "OPAQUE");
    // Without it Outlook shows an absence as an appointment.
    lines.add("X-MICROSOFT-CDO-BUSYSTATUS", "OOF");
    lines.add("END", "VEVENT");
}

fn away(language: Language) -> &'static str {
    match language {
        Language::Finnish => "Poissa",
        Language::Swedish => "Frånvarande",
        Language::English => "Away",
    }
}

fn when(absence: &Absence, zone: Tz, lines: &mut Lines) {
    let whole_days = is_whole_days(absence);
    let first = absence.span.from.day();
    // An exception may be the first day itself, but an event always takes place when it begins. The weeks are counted
    // from the same beginning whichever time comes first.
    let repeats = absence.repeats.as_ref();
    let begins = repeats.and_then(|repeat| repeat.days(first, first, NaiveDate::MAX).next()).unwrap_or(first);
    let later = begins.signed_duration_since(first);
    let named = |property: &str| match whole_days {
        true => format!("{property};VALUE=DATE"),
        false => format!("{property};TZID={}", zone.name()),
    };
    let value = |time: NaiveDateTime| time.format(if whole_days { DAY } else { TIME }).to_string();
    let from = beginning(absence.span.from);
    let start = plus(from, later);
    lines.add(&named("DTSTART"), &value(start));
    match absence.span.to {
        // A whole day lasts until the next one begins, which is outside.
        Some(to) => lines.add(&named("DTEND"), &value(plus(end(to), later))),
        // There is no word for "until further notice": it is every day from then on, each until the next.
        None => {
            lines.add("DURATION", "P1D");
            lines.add("RRULE", "FREQ=DAILY");
        }
    }
    if let Some(repeat) = repeats {
        lines.add("RRULE", &rule(repeat, whole_days, zone));
        let all = Repeat { except: std::collections::BTreeSet::new(), ..repeat.clone() };
        let missed = repeat.except.iter().filter(|day| **day > begins && all.occurs_on(**day, first));
        let missed: Vec<String> = missed.map(|day| value(day.and_time(start.time()))).collect();
        if !missed.is_empty() {
            lines.add(&named("EXDATE"), &missed.join(","));
        }
    }
}

fn rule(repeat: &Repeat, whole_days: bool, zone: Tz) -> String {
    let mut rule = "FREQ=WEEKLY".to_owned();
    if repeat.every_weeks > 1 {
        rule.push_str(&format!(";INTERVAL={}", repeat.every_weeks));
    }
    if let Some(until) = repeat.until {
        // Of the kind the beginning is of, and beside a clock time always in UTC (RFC 5545, 3.3.10).
        let last = Moment::Day(until).as_end(zone) - TimeDelta::seconds(1);
        let until = if whole_days { until.format(DAY).to_string() } else { utc(last) };
        rule.push_str(&format!(";UNTIL={until}"));
    }
    let days: Vec<&str> = repeat.on.iter().map(|day| letters(*day)).collect();
    rule.push_str(&format!(";BYDAY={};WKST=MO", days.join(",")));
    rule
}

fn letters(DayOfWeek(day): DayOfWeek) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

fn beginning(moment: Moment) -> NaiveDateTime {
    match moment {
        Moment::Day(day) => day.and_time(NaiveTime::MIN),
        Moment::Time(time) => time,
    }
}

fn end(moment: Moment) -> NaiveDateTime {
    match moment {
        Moment::Day(day) => plus(day.and_time(NaiveTime::MIN), TimeDelta::days(1)),
        Moment::Time(time) => time,
    }
}

/// At the far end of the calendar it stays where it is.
fn plus(time: NaiveDateTime, by: TimeDelta) -> NaiveDateTime {
    time.checked_add_signed(by).unwrap_or(time)
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;
