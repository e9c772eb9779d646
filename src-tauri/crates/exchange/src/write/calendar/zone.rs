//! The rules of a time zone as a calendar carries them (VTIMEZONE, RFC 5545, 3.6.5), found by asking the zone itself on
//! which days of the years concerned its clocks are moved. Knows no zone by name.
//!
//! Where they are moved on the same day of the week of the same month every year, that is one rule without an end, as
//! Outlook wants it; else each move stands for itself. Costs some thousand look-ups a zone.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

use super::line::Lines;

/// For how many years on a move must come again before it is taken for a rule.
const YEARS_OF_A_RULE: i32 = 6;

/// The clocks are moved.
#[derive(Clone, Debug)]
struct Move {
    /// What they show at that moment before they are moved.
    shown: NaiveDateTime,
    from: i32,
    to: i32,
    is_summer: bool,
    name: String,
}

/// The rules of a zone for the years from one to another.
pub(super) fn write(zone: Tz, first: i32, last: i32, lines: &mut Lines) {
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", zone.name());
    // What holds when the first year begins was set in the year before, or long ago.
    let years = first - 1..=last;
    let moves = moves(zone, *years.start(), last.saturating_add(YEARS_OF_A_RULE));
    let long_ago = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or(NaiveDate::MIN).and_time(NaiveTime::MIN);
    if moves.iter().all(|moved| moved.shown.year() >= first) {
        let begin = NaiveDate::from_yo_opt(*years.start(), 1).unwrap_or(NaiveDate::MIN);
        let offset = zone.offset_from_utc_datetime(&begin.and_time(NaiveTime::MIN));
        let seconds = offset.fix().local_minus_utc();
        let name = offset.abbreviation().unwrap_or_default().to_owned();
        observance(
            &Move { shown: long_ago, from: seconds, to: seconds, is_summer: false, name },
            None,
            lines,
        );
    }
    let mut rest = moves.as_slice();
    while let Some(moved) = rest.first().filter(|moved| years.contains(&moved.shown.year())) {
        // The moves of a year come in the same order every year.
        let of_year = rest.iter().take_while(|other| other.shown.year() == moved.shown.year()).count();
        let (year, later) = rest.split_at(of_year);
        let rules: Option<Vec<Rule>> = year.iter().map(|moved| Rule::of(moved, &moves)).collect();
        match rules {
            Some(rules) => {
                year.iter().zip(&rules).for_each(|(moved, rule)| observance(moved, Some(rule), lines));
                break;
            }
            None => year.iter().for_each(|moved| observance(moved, None, lines)),
        }
        rest = later;
    }
    lines.add("END", "VTIMEZONE");
}

fn observance(moved: &Move, rule: Option<&Rule>, lines: &mut Lines) {
    let kind = if moved.is_summer { "DAYLIGHT" } else { "STANDARD" };
    lines.add("BEGIN", kind);
    lines.add("DTSTART", &moved.shown.format(super::TIME).to_string());
    if let Some(rule) = rule {
        lines.add("RRULE", &rule.written());
    }
    lines.add("TZOFFSETFROM", &offset_text(moved.from));
    lines.add("TZOFFSETTO", &offset_text(moved.to));
    if !moved.name.is_empty() {
        lines.add("TZNAME", &moved.name);
    }
    lines.add("END", kind);
}

fn offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    format!("{sign}{hours:02}{minutes:02}")
}

/// On which day of a month the clocks are moved every year.
struct Rule {
    month: u32,
    /// Counted from the beginning of the month; negative: from its end.
    nth: i32,
    day: chrono::Weekday,
}

impl Rule {
    /// The rule by which a move comes again in every later year, if there is one.
    fn of(moved: &Move, all: &[Move]) -> Option<Self> {
        let last = all.last()?.shown.year();
        let later = (moved.shown.year()..=last).map(|year| {
            let same = |other: &&Move| {
                other.shown.year() == year
                    && (other.shown.month(), other.from, other.to)
                        == (moved.shown.month(), moved.from, moved.to)
                    && (other.shown.time(), other.shown.weekday())
                        == (moved.shown.time(), moved.shown.weekday())
            };
            all.iter().find(same).map(|other| other.shown.date())
        });
        let days = later.collect::<Option<Vec<NaiveDate>>>()?;
        let from_end =
            |day: &NaiveDate| -(i32::try_from((days_in_month(*day) - day.day()) / 7).unwrap_or(0) + 1);
        let from_start = |day: &NaiveDate| i32::try_from((day.day() - 1) / 7).unwrap_or(0) + 1;
        let steady = |nth: &dyn Fn(&NaiveDate) -> i32| {
            let first = nth(days.first()?);
            days.iter().all(|day| nth(day) == first).then_some(first)
        };
        let nth = steady(&from_end).or_else(|| steady(&from_start))?;
        Some(Self { month: moved.shown.month(), nth, day: moved.shown.weekday() })
    }

    fn written(&self) -> String {
        let day = super::letters(vaihde_domain::repeat::DayOfWeek(self.day));
        format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{day}", self.month, self.nth)
    }
}

fn days_in_month(day: NaiveDate) -> u32 {
    let next = if day.month() == 12 {
        None
    } else {
        day.with_day(1).and_then(|first| first.with_month(day.month() + 1))
    };
    next.and_then(|next| next.pred_opt()).map_or(31, |last| last.day())
}

fn moves(zone: Tz, first: i32, last: i32) -> Vec<Move> {
    let day =
        |year| NaiveDate::from_yo_opt(year, 1).unwrap_or(NaiveDate::MIN).and_time(NaiveTime::MIN).and_utc();
    let (mut now, end) = (day(first), day(last.saturating_add(1)));
    let offset = |at: DateTime<Utc>| zone.offset_from_utc_datetime(&at.naive_utc());
    let mut moves = Vec::new();
    while now < end {
        let Some(next) = now.checked_add_days(Days::new(1)) else { break };
        let (before, after) = (offset(now).fix(), offset(next).fix());
        if before != after {
            let (mut low, mut high) = (now, next);
            while high - low > TimeDelta::seconds(1) {
                let middle = low + (high - low) / 2;
                if offset(middle).fix() == before { low = middle } else { high = middle }
            }
            let moved = offset(high);
            moves.push(Move {
                shown: high.naive_utc() + before,
                from: before.local_minus_utc(),
                to: after.local_minus_utc(),
                is_summer: !moved.dst_offset().is_zero(),
                name: moved.abbreviation().unwrap_or_default().to_owned(),
            });
        }
        now = next;
    }
    moves
}
