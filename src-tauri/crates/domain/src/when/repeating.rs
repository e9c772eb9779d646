//! Repetitions: "joka keskiviikko", "arkisin 15–16", "varannan fredag", with a beginning, an end and exceptions.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::item::{Item, clock_of_hour};
use super::point::{coming, point};
use super::{When, WhenContext, WhenFault, not_understood};
use crate::civil::{Moment, Span};
use crate::civil_text::Half;
use crate::repeat::{DayOfWeek, Repeat};

/// How many days the first time is looked for: two weeks are enough for every other week.
const FIRST_WITHIN: usize = 15;

/// Whether the items say that something comes again.
pub(super) fn comes_again(items: &[Item]) -> bool {
    items.iter().any(|item| {
        matches!(item, Item::Every(_) | Item::Weekdays | Item::Even(_) | Item::Weekday { every: true, .. })
    })
}

pub(super) fn read(items: &[Item], context: &WhenContext, text: &str) -> Result<When, WhenFault> {
    let (items, excepted) = match items.iter().position(|item| *item == Item::Except) {
        Some(at) => (&items[..at], &items[at + 1..]),
        None => (items, &[][..]),
    };
    let today = context.now.date();
    let on = days_of_week(items);
    if on.is_empty() {
        return Err(not_understood(text));
    }
    let (begins, ends) = bounds(items, context, text)?;
    let start = begins.unwrap_or(today);
    let even = items.iter().find_map(|item| match item {
        Item::Even(even) => Some(*even),
        _ => None,
    });
    let fits = |day: &NaiveDate| {
        on.contains(&DayOfWeek(day.weekday()))
            && even.is_none_or(|even| day.iso_week().week().is_multiple_of(2) == even)
    };
    let first = start.iter_days().take(FIRST_WITHIN).find(fits).ok_or(WhenFault::Never)?;
    if ends.is_some_and(|last| last < first) {
        return Err(WhenFault::Never);
    }
    let every = items.iter().find_map(|item| match item {
        Item::Every(weeks) => Some(*weeks),
        _ => None,
    });
    let repeat = Repeat {
        every_weeks: if even.is_some() { 2 } else { every.unwrap_or(1) },
        on,
        until: ends,
        except: exceptions(excepted, start, context, text)?,
    };
    Ok(When { span: time_of_day(items, first, context), repeats: Some(repeat) })
}

/// The days of the week that are named, all between two with a dash.
fn days_of_week(items: &[Item]) -> BTreeSet<DayOfWeek> {
    let mut on = BTreeSet::new();
    let mut last: Option<Weekday> = None;
    let mut dash = false;
    for item in items {
        match item {
            Item::Weekdays => on.extend(DayOfWeek::WEEK.into_iter().take(5)),
            Item::Weekday { day, .. } => {
                if let Some(first) = last.filter(|_| dash) {
                    let between = DayOfWeek::WEEK.iter().cycle().skip(first.num_days_from_monday() as usize);
                    on.extend(between.take(7).take_while(|between| between.0 != *day));
                }
                on.insert(DayOfWeek(*day));
                (last, dash) = (Some(*day), false);
            }
            Item::Dash => dash = true,
            // Until Friday is no day it comes on, and what follows a date neither.
            Item::Until | Item::From => break,
            _ => dash = false,
        }
    }
    on
}

/// The first and last day that are said: "1.7.–30.8.", "30.8. asti", "from Monday".
fn bounds(
    items: &[Item],
    context: &WhenContext,
    text: &str,
) -> Result<(Option<NaiveDate>, Option<NaiveDate>), WhenFault> {
    let today = context.now.date();
    let is_day =
        |item: &Item| matches!(item, Item::Date(_) | Item::DayMonth(..) | Item::Relative(_) | Item::Month(_));
    let mut days: Vec<(NaiveDate, bool, bool)> = Vec::new();
    // The words "from" and "until" that belong to a day already.
    let mut taken: Vec<usize> = Vec::new();
    let read = |at: usize, before: NaiveDate| -> Result<NaiveDate, WhenFault> {
        // "30 Aug": the number stands beside the month.
        let from = if matches!(items.get(at), Some(Item::Month(_))) { at.saturating_sub(1) } else { at };
        let to = (at + 2).min(items.len());
        let near: Vec<Item> = items[from..to]
            .iter()
            .filter(|item| is_day(item) || matches!(item, Item::Number(_)))
            .cloned()
            .collect();
        let found = point(&near, before, context, text)?;
        Ok(found.days.map_or(today, |(first, _)| first))
    };
    for (at, item) in items.iter().enumerate() {
        let neighbour = |by: isize| at.checked_add_signed(by).and_then(|at| items.get(at));
        if is_day(item) {
            let before = days.last().map_or(today, |(day, _, _)| *day);
            let day = read(at, before)?;
            let skip = if matches!(item, Item::Month(_)) { -2 } else { -1 };
            // "från 1.1. till 31.1." has its words before, "1.1. alkaen 31.1. asti" after.
            let (before, after) = (neighbour(skip), neighbour(1));
            let own = match before {
                Some(parting @ (Item::From | Item::Until))
                    if !taken.contains(&at.wrapping_add_signed(skip)) =>
                {
                    taken.push(at.wrapping_add_signed(skip));
                    Some(parting)
                }
                _ => {
                    taken.push(at + 1);
                    after
                }
            };
            let (from, until) = (own == Some(&Item::From), own == Some(&Item::Until));
            days.push((day, from, until));
        }
        if let (Item::Weekday { day, .. }, Some(parting @ (Item::From | Item::Until))) = (item, neighbour(-1))
        {
            days.push((coming(*day, today), *parting == Item::From, *parting == Item::Until));
        }
    }
    let until = days.iter().find(|(_, _, until)| *until).map(|(day, _, _)| *day);
    let rest: Vec<NaiveDate> = days.iter().filter(|(_, _, until)| !until).map(|(day, _, _)| *day).collect();
    Ok(match (rest.as_slice(), until) {
        ([], until) => (None, until),
        ([first], until) => (Some(*first), until),
        ([first, last, ..], until) => (Some(*first), until.or(Some(*last))),
    })
}

fn exceptions(
    items: &[Item],
    start: NaiveDate,
    context: &WhenContext,
    text: &str,
) -> Result<BTreeSet<NaiveDate>, WhenFault> {
    let mut except = BTreeSet::new();
    for part in items.split(|item| *item == Item::And) {
        if let Some((first, last)) = point(part, start, context, text)?.days {
            except.extend(first.iter_days().take_while(|day| *day <= last).take(31));
        }
    }
    Ok(except)
}

/// When on its day it is.
fn time_of_day(items: &[Item], day: NaiveDate, context: &WhenContext) -> Span {
    let mut clocks: Vec<NaiveTime> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match item {
            Item::Clock(clock) => clocks.push(*clock),
            // "3-4": hours, unless a month or a unit stands beside.
            Item::Number(hour) if !matches!(items.get(at + 1), Some(Item::Month(_) | Item::Unit(_))) => {
                let beside_month = at > 0 && matches!(items.get(at - 1), Some(Item::Month(_) | Item::Week));
                clocks.extend(clock_of_hour(*hour).filter(|_| !beside_month));
            }
            _ => {}
        }
    }
    let half = items.iter().find_map(|item| match item {
        Item::Half(half) => Some(*half),
        _ => None,
    });
    let whole = Moment::Day(day);
    match (clocks.as_slice(), half) {
        // "3-4 pm".
        ([from, to, ..], Some(Half::Afternoon)) if to.hour() < 12 => {
            let later = |clock: NaiveTime| clock + chrono::TimeDelta::hours(12);
            Span {
                from: Moment::Time(day.and_time(later(*from))),
                to: Some(Moment::Time(day.and_time(later(*to)))),
            }
        }
        ([from, to, ..], _) => {
            let end = match *to {
                NaiveTime::MIN => whole,
                to => Moment::Time(day.and_time(to)),
            };
            Span { from: Moment::Time(day.and_time(*from)), to: Some(end) }
        }
        ([from], _) => Span { from: Moment::Time(day.and_time(*from)), to: Some(whole) },
        ([], Some(Half::Morning)) => Span { from: whole, to: Some(Moment::Time(day.and_time(context.noon))) },
        ([], Some(Half::Afternoon)) => {
            Span { from: Moment::Time(day.and_time(context.noon)), to: Some(whole) }
        }
        ([], None) => Span { from: whole, to: Some(whole) },
    }
}
