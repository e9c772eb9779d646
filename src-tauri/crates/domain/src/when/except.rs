//! Reads the days that are left out of something: `paitsi 15. ja 22.7.`, `utom 10–20.8`, `except Wednesdays`.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::WhenFault;
use super::calendar::Stretch;
use super::part::days_of;
use super::point::{Cursor, Days, Point};
use super::token::Token;
use crate::repeat::DayOfWeek;

/// What is left out.
#[derive(Default)]
pub(super) struct Excepted {
    pub(super) days: BTreeSet<NaiveDate>,
    pub(super) weekdays: BTreeSet<DayOfWeek>,
}

/// The days named after a word like "except", to the end of the text or to where an end of it all is said.
pub(super) fn excepted(
    cursor: &mut Cursor<'_>,
    text: &str,
    first: NaiveDate,
    on: Option<&BTreeSet<DayOfWeek>>,
) -> Result<Excepted, WhenFault> {
    let mut excepted = Excepted::default();
    let mut points: Vec<(Point, Option<Point>)> = Vec::new();
    while cursor.peek(0).is_some() {
        if cursor.take(Token::Comma) || cursor.take(Token::And) || cursor.take(Token::Plural) {
            continue;
        }
        let before = cursor.at;
        let rest = cursor.pieces.get(before).and_then(|piece| text.get(piece.at.start..)).unwrap_or(text);
        let not_understood = || WhenFault::NotUnderstood { written: rest.trim().to_owned() };
        let Some(point) = cursor.point() else {
            if points.is_empty() {
                return Err(not_understood());
            }
            break;
        };
        if matches!(cursor.peek(0), Some(Token::Until | Token::From)) {
            cursor.at = before;
            break;
        }
        let to = if cursor.take(Token::Dash) {
            Some(cursor.other_end(&point).ok_or_else(not_understood)?)
        } else {
            None
        };
        if point.has_time() || to.as_ref().is_some_and(Point::has_time) {
            return Err(not_understood());
        }
        points.push((point, to));
    }
    // `paitsi 15. ja 22.7.`
    let mut named = None;
    for (point, to) in points.iter_mut().rev() {
        match (point.days, named, to.as_ref().map(|to| to.days)) {
            (_, _, Some(Days::Date { month, year, .. })) | (Days::Date { month, year, .. }, _, None) => {
                named = Some((month, year));
            }
            _ => {}
        }
        if let (Days::OfMonth(day), Some((month, year))) = (point.days, named) {
            point.days = Days::Date { day, month, year };
        }
    }
    for (point, to) in &points {
        if let (Days::Unsaid, Some(weekday), None) = (point.days, point.weekday, to) {
            excepted.weekdays.insert(DayOfWeek(weekday));
            continue;
        }
        let written = text.get(point.written.clone()).unwrap_or_default();
        let stretch = cursor.calendar.after(point, first).or_fault(written)?;
        let last = match to {
            Some(to) => {
                let written = text.get(to.written.clone()).unwrap_or_default();
                cursor.calendar.after(to, stretch.first).or_fault(written)?.last
            }
            None => stretch.last,
        };
        let found = days_of(Stretch { first: stretch.first, last });
        let mut found = found.ok_or_else(|| WhenFault::NotUnderstood { written: written.to_owned() })?;
        // Of days in a row only those are kept that would be meant at all.
        if found.len() > 1 {
            found.retain(|day| on.is_none_or(|on| on.contains(&DayOfWeek(day.weekday()))));
        }
        excepted.days.append(&mut found);
    }
    Ok(excepted)
}
