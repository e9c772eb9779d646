//! One or two points in time, and the span between them.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::item::{Item, Unit, clock_of_hour};
use super::{WhenContext, WhenFault, not_understood};
use crate::civil::{Moment, Span};
use crate::civil_text::Half;

/// How long ago a day without a year may be.
const PAST: Days = Days::new(60);

/// Some days, and perhaps a time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// The first and the last day.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    pub(super) clock: Option<NaiveTime>,
    pub(super) half: Option<Half>,
    /// A length of time from there.
    lasts: Option<(u32, Unit)>,
}

impl Point {
    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    fn begins(&self, day: NaiveDate, context: &WhenContext) -> Moment {
        match (self.clock, self.half) {
            (Some(clock), _) => Moment::Time(day.and_time(clock)),
            (None, Some(Half::Afternoon)) => Moment::Time(day.and_time(context.noon)),
            (None, _) => Moment::Day(day),
        }
    }

    fn ends(&self, day: NaiveDate, context: &WhenContext) -> Moment {
        match (self.clock, self.half) {
            (Some(NaiveTime::MIN), _) => Moment::Day(day),
            (Some(clock), _) => Moment::Time(day.and_time(clock)),
            (None, Some(Half::Morning)) => Moment::Time(day.and_time(context.noon)),
            (None, _) => Moment::Day(day),
        }
    }
}

/// The span that items without a repetition say.
pub(super) fn span(items: &[Item], context: &WhenContext, text: &str) -> Result<Span, WhenFault> {
    let today = context.now.date();
    let open = items.contains(&Item::Open);
    let from = items.iter().position(|item| *item == Item::From);
    let until = items.iter().position(|item| *item == Item::Until);
    let words: Vec<Item> = items.iter().filter(|item| **item != Item::Open).cloned().collect();
    if let Some(dash) = words.iter().position(|item| *item == Item::Dash) {
        return between(&words[..dash], &words[dash + 1..], open, context, text);
    }
    match (from, until) {
        // "29.6. alkaen", "from Monday until Friday", "från 29.6 till 17.7".
        (Some(_), _) => {
            let (first, rest) = around(&words, &Item::From);
            let (first, last) = if first.is_empty() {
                around(&rest, &Item::Until)
            } else {
                (first, around(&rest, &Item::Until).0)
            };
            let last =
                if last.is_empty() && !first.is_empty() { around(&rest, &Item::Until).1 } else { last };
            let last = if last == first { Vec::new() } else { last };
            between(&first, &last, true, context, text)
        }
        (None, Some(_)) => {
            let (first, last) = around(&words, &Item::Until);
            if first.is_empty() || last.is_empty() {
                let last = if last.is_empty() { first } else { last };
                // "maanantaista perjantaihin asti".
                if let [Item::Weekday { .. }, Item::Weekday { .. }] = last[..] {
                    return between(&last[..1], &last[1..], false, context, text);
                }
                return until_point(&last, context, text);
            }
            between(&first, &last, false, context, text)
        }
        (None, None) => {
            let point = point(&words, today, context, text)?;
            if point.is_nothing() && open {
                return Ok(Span { from: Moment::Day(today), to: None });
            }
            if let Some(lasting) = lasting(&point, context) {
                return Ok(lasting);
            }
            let (first, last) = point.days.unwrap_or((today, today));
            if point.is_nothing() {
                return Err(not_understood(text));
            }
            let to = match (open, point.clock, point.half) {
                (true, _, _) => None,
                (false, Some(_), _) => Some(Moment::Day(last)),
                (false, None, _) => Some(point.ends(last, context)),
            };
            Ok(Span { from: point.begins(first, context), to })
        }
    }
}

/// What is before and after an item, each without it.
fn around(items: &[Item], parting: &Item) -> (Vec<Item>, Vec<Item>) {
    match items.iter().position(|item| item == parting) {
        Some(at) => (items[..at].to_vec(), items[at + 1..].to_vec()),
        None => (items.to_vec(), Vec::new()),
    }
}

/// Until a point, from now on: from today on where it ends on another day.
fn until_point(items: &[Item], context: &WhenContext, text: &str) -> Result<Span, WhenFault> {
    let today = context.now.date();
    let point = point(items, today, context, text)?;
    if point.is_nothing() {
        return Err(not_understood(text));
    }
    let (_, last) = point.days.unwrap_or((today, today));
    let to = point.ends(last, context);
    let from = match to {
        Moment::Time(time) if time.date() == today => Moment::Time(whole_minute(context.now)),
        _ => Moment::Day(today),
    };
    Ok(Span { from, to: Some(to) })
}

/// From one point to another; without the other until further notice, or until the end of the day it is on.
fn between(
    first: &[Item],
    last: &[Item],
    open: bool,
    context: &WhenContext,
    text: &str,
) -> Result<Span, WhenFault> {
    let today = context.now.date();
    // "vk 28–30", "ensi ma–ke": what the first says of itself holds for the last.
    let last = &carried(first, last)[..];
    let lent = lend_month(first, last);
    let begin = point(lent.as_deref().unwrap_or(first), today, context, text)?;
    if begin.is_nothing() {
        return if last.is_empty() { Err(not_understood(text)) } else { until_point(last, context, text) };
    }
    let begin = as_clock(begin, lent.as_deref().unwrap_or(first), last);
    let (from_day, _) = begin.days.unwrap_or((today, today));
    let from = begin.begins(from_day, context);
    if last.is_empty() {
        if let Some(span) = lasting(&begin, context) {
            return Ok(span);
        }
        let _ = open;
        return Ok(Span { from, to: None });
    }
    let end = as_clock(point(last, from_day, context, text)?, last, first);
    if end.is_nothing() {
        return Err(not_understood(text));
    }
    if end.lasts.is_some() {
        let from_there = Point { lasts: end.lasts, ..begin };
        return lasting(&from_there, context).ok_or_else(|| not_understood(text));
    }
    let last_day = end.days.map_or(from_day, |(_, last)| last);
    let to = match (end.clock, begin.clock) {
        // A night: from 22 to 6.
        (Some(clock), Some(began)) if end.days.is_none() && clock <= began && clock != NaiveTime::MIN => {
            let next = last_day.succ_opt().unwrap_or(last_day);
            Moment::Time(next.and_time(clock))
        }
        _ => end.ends(last_day, context),
    };
    Ok(Span { from, to: Some(to) })
}

/// The last with the word for a week, or for the next one, that the first begins with.
fn carried(first: &[Item], last: &[Item]) -> Vec<Item> {
    let bare_number = matches!(last, [Item::Number(_) | Item::DayNumber(_)]);
    match first {
        [Item::Week, ..] if bare_number => [&[Item::Week], last].concat(),
        _ => last.to_vec(),
    }
}

/// Bare numbers on both sides are hours.
fn as_clock(point: Point, own: &[Item], other: &[Item]) -> Point {
    let hour = |items: &[Item]| match items {
        [Item::Number(hour)] => Some(*hour),
        [.., Item::Clock(_)] => Some(0),
        _ => None,
    };
    match (own, hour(other)) {
        ([Item::Number(hour)], Some(_)) => Point { clock: clock_of_hour(*hour), ..point },
        _ => point,
    }
}

/// "29.–30.6.", "29-30 June": the first has the month of the last.
fn lend_month(first: &[Item], last: &[Item]) -> Option<Vec<Item>> {
    if first.iter().any(|item| matches!(item, Item::Month(_))) {
        return None;
    }
    let number = match first {
        [.., Item::DayNumber(number) | Item::Number(number)] => *number,
        _ => return None,
    };
    let month = last.iter().find_map(|item| match item {
        Item::DayMonth(_, month) | Item::Month(month) => Some(*month),
        Item::Date(day) => Some(day.month()),
        _ => None,
    })?;
    let mut lent = first[..first.len() - 1].to_vec();
    lent.push(Item::DayMonth(number, month));
    Some(lent)
}

/// A span that is said by its length: "2 viikkoa", "1.7. 3 päivää", "tunnin".
fn lasting(point: &Point, context: &WhenContext) -> Option<Span> {
    let (count, unit) = point.lasts?;
    let day = point.days.map(|(first, _)| first);
    let start = day.unwrap_or(context.now.date());
    let short = matches!(unit, Unit::Minute | Unit::Hour);
    if short {
        let began = match (point.clock, day) {
            (Some(clock), _) => start.and_time(clock),
            (None, None) => whole_minute(context.now),
            (None, Some(_)) => return None,
        };
        let minutes = i64::from(count) * if unit == Unit::Hour { 60 } else { 1 };
        let to = began.checked_add_signed(TimeDelta::minutes(minutes))?;
        return Some(Span { from: Moment::Time(began), to: Some(Moment::Time(to)) });
    }
    let after = match unit {
        Unit::Week => start.checked_add_days(Days::new(7 * u64::from(count)))?,
        Unit::Month => start.checked_add_months(Months::new(count))?,
        _ => start.checked_add_days(Days::new(u64::from(count)))?,
    };
    Some(Span { from: point.begins(start, context), to: Some(Moment::Day(after.pred_opt()?)) })
}

fn whole_minute(now: NaiveDateTime) -> NaiveDateTime {
    use chrono::Timelike;
    now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now)
}

/// What some items say together. Days without a year are the first on or after `not_before`, but for a beginning that may
/// be a little in the past.
pub(super) fn point(
    items: &[Item],
    not_before: NaiveDate,
    context: &WhenContext,
    text: &str,
) -> Result<Point, WhenFault> {
    let today = context.now.date();
    let mut point = Point::default();
    let next = items.contains(&Item::Next);
    let mut number: Option<u32> = None;
    let mut after_week = false;
    let mut month: Option<u32> = None;
    let add = |point: &mut Point, first: NaiveDate, last: NaiveDate| {
        // A weekday beside a date only says the same again.
        point.days = point.days.or(Some((first, last)));
    };
    for item in items {
        match item {
            Item::Date(day) => point.days = Some((*day, *day)),
            Item::DayMonth(day, month) => {
                let found = near(*day, *month, not_before, today).ok_or_else(|| no_such(*day, *month))?;
                point.days = Some((found, found));
            }
            Item::Weekday { day, .. } => {
                let from = if next { monday(today) + Days::new(7) } else { not_before };
                let found = coming(*day, from);
                add(&mut point, found, found);
            }
            Item::Relative(days) => {
                let found = today.checked_add_signed(TimeDelta::days(*days)).unwrap_or(today);
                add(&mut point, found, found);
            }
            Item::Clock(clock) => point.clock = Some(*clock),
            Item::Half(half) => point.half = Some(*half),
            Item::Week => after_week = true,
            Item::RestOfWeek => add(&mut point, today, monday(today) + Days::new(6)),
            Item::Month(found) => month = Some(*found),
            Item::Number(count) | Item::DayNumber(count) if after_week => {
                let monday = week(*count, not_before, today).ok_or_else(|| not_understood(text))?;
                point.days = Some((monday, monday + Days::new(6)));
                after_week = false;
            }
            Item::Number(count) | Item::DayNumber(count) => number = Some(*count),
            Item::Unit(unit) => {
                point.lasts = Some((number.take().unwrap_or(1), *unit));
            }
            _ => {}
        }
    }
    if after_week {
        match number.take() {
            // "2 viikon": the word for a week after a number.
            Some(count) => point.lasts = Some((count, Unit::Week)),
            None => {
                let monday = monday(today) + Days::new(if next { 7 } else { 0 });
                add(&mut point, monday, monday + Days::new(6));
            }
        }
    }
    match (number, month) {
        (Some(day), Some(month)) => {
            let found = near(day, month, not_before, today).ok_or_else(|| no_such(day, month))?;
            point.days = Some((found, found));
        }
        (None, Some(month)) => {
            let this = NaiveDate::from_ymd_opt(today.year(), month, 1).ok_or_else(|| not_understood(text))?;
            let last =
                |first: NaiveDate| first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
            let first = match last(this).filter(|last| *last >= today) {
                Some(_) => this,
                None => this.checked_add_months(Months::new(12)).unwrap_or(this),
            };
            point.days = Some((first, last(first).unwrap_or(first)));
        }
        (Some(hour), None) if point.days.is_some() && point.clock.is_none() && point.lasts.is_none() => {
            point.clock = clock_of_hour(hour);
        }
        _ => {
            if let (Some(hour), None) = (number, point.days) {
                point.clock = point.clock.or(clock_of_hour(hour));
            }
        }
    }
    Ok(point)
}

fn no_such(day: u32, month: u32) -> WhenFault {
    WhenFault::NoSuchDay { written: format!("{day}.{month}.") }
}

/// A day without a year. An end is the first on or after its beginning; a beginning may be a little in the past.
fn near(day: u32, month: u32, not_before: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let earliest =
        if not_before == today { today.checked_sub_days(PAST).unwrap_or(today) } else { not_before };
    (earliest.year()..=earliest.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|found| *found >= earliest)
}

/// The first such weekday on or after a day.
pub(super) fn coming(day: Weekday, from: NaiveDate) -> NaiveDate {
    from.iter_days().take(7).find(|date| date.weekday() == day).unwrap_or(from)
}

pub(super) fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// The Monday of a numbered week (ISO 8601): this year's, unless it is long past.
fn week(number: u32, not_before: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let earliest = if not_before == today { today.checked_sub_days(PAST)? } else { monday(not_before) };
    let years = [today.year() - 1, today.year(), today.year() + 1, today.year() + 2];
    let mut weeks =
        years.into_iter().filter_map(|year| NaiveDate::from_isoywd_opt(year, number, Weekday::Mon));
    weeks.find(|monday| *monday >= earliest)
}
