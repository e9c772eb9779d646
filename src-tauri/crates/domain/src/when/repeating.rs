//! Reads what comes again: on which weekdays, every how many weeks, at which hours, from when, until when, except when.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{Calendar, Goes};
use super::except::{Excepted, excepted};
use super::part::Part;
use super::point::{Cursor, Point};
use super::token::{DAY, Piece, Token, Unit};
use super::{When, WhenFault};
use crate::repeat::{DayOfWeek, Repeat};

const MONDAY_TO_FRIDAY: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// Whether something is said to come again: by a word for it, or by a list of weekdays with an end, a beginning or
/// exceptions of its own.
pub(super) fn comes_again(pieces: &[Piece]) -> bool {
    let said = pieces.iter().any(|piece| {
        matches!(
            piece.token,
            Token::Every
                | Token::Plural
                | Token::Daily
                | Token::Workdays
                | Token::Even
                | Token::Odd
                | Token::Interval
        )
    });
    let list = pieces.windows(3).any(|three| {
        let [first, second, third] = three else { return false };
        matches!(
            (first.token, second.token, third.token),
            (Token::Weekday(_), Token::Comma | Token::And, Token::Weekday(_))
        )
    });
    let bounds = pieces.windows(2).any(|two| {
        let [first, second] = two else { return false };
        match (first.token, second.token) {
            (Token::Until | Token::From, Token::Weekday(_)) => false,
            (Token::Until | Token::From | Token::Except, _) => true,
            (before, Token::Until | Token::From) => !matches!(before, Token::Weekday(_)),
            _ => false,
        }
    });
    said || (list && bounds)
}

/// Which weeks of the year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parity {
    Any,
    Even,
    Odd,
}

/// What has been read so far.
struct Rule {
    every_weeks: u8,
    parity: Parity,
    on: BTreeSet<DayOfWeek>,
    part: Option<Part>,
    begin: Option<Point>,
    end: Option<Point>,
    /// An end of which it is not said yet whether it is the first or the last.
    open: Option<Point>,
    next: Next,
    except_at: Option<usize>,
}

/// What the next end is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Unsaid,
    Begin,
    End,
}

/// Reads all pieces.
pub(super) fn read_repeating(
    text: &str,
    pieces: &[Piece],
    hours: Option<(u32, u32)>,
    calendar: Calendar,
) -> Result<When, WhenFault> {
    let mut cursor = Cursor { pieces, at: 0, calendar };
    let mut rule = Rule {
        every_weeks: 1,
        parity: Parity::Any,
        on: BTreeSet::new(),
        part: hours.map(|(from, to)| Part::Hours(from, to)),
        begin: None,
        end: None,
        open: None,
        next: Next::Unsaid,
        except_at: None,
    };
    while cursor.peek(0).is_some() {
        let rest = pieces.get(cursor.at).and_then(|piece| text.get(piece.at.start..)).unwrap_or(text);
        if !rule.take(&mut cursor) {
            return Err(WhenFault::NotUnderstood { written: rest.trim().to_owned() });
        }
    }
    rule.finish(text, cursor)
}

impl Rule {
    /// Takes what is next; false where it has no place here.
    fn take(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let (Some(token), after) = (cursor.peek(0), cursor.peek(1)) else { return false };
        let width = match (token, after) {
            (Token::Comma | Token::And | Token::Plural | Token::OpenEnd, _) => 1,
            (Token::Every, _) => return self.every(cursor),
            // `joka toinen`, `joka 3. viikko`
            (Token::Number { value, .. }, Some(Token::Unit(Unit::Week)))
                if cursor.peek(2) == Some(Token::Interval) =>
            {
                return self.set_weeks(value) && {
                    cursor.at += 3;
                    true
                };
            }
            (Token::Even, _) => self.weeks_of(Parity::Even, 1),
            (Token::Odd, _) => self.weeks_of(Parity::Odd, 1),
            (Token::Daily, _) => self.days(DayOfWeek::WEEK.map(|day| day.0), 1),
            (Token::Workdays, _) => self.days(MONDAY_TO_FRIDAY, 1),
            (Token::Weekend, _) => self.days([Weekday::Sat, Weekday::Sun], 1),
            // `parillisten viikkojen perjantait`, `joka viikko`
            (Token::Unit(Unit::Week), after)
                if !matches!(after, Some(Token::Number { .. } | Token::EndOf)) =>
            {
                1
            }
            (Token::Except, _) => {
                self.except_at = Some(cursor.at + 1);
                let mut ahead = cursor.clone();
                ahead.at += 1;
                // Read again when the first day is known; here only to find where it ends.
                let Some(end) = end_of_exceptions(&mut ahead) else { return false };
                cursor.at = end;
                return true;
            }
            (Token::Clock(clock), after) => self.clock(clock, after),
            (Token::Half(half), _) if self.part.is_none() => {
                self.part = Some(Part::of_half(half, &cursor.calendar));
                1
            }
            (Token::From | Token::Until | Token::Dash, _) => self.bound(token),
            (Token::Weekday(first), _) if !self.weekday_is_end(after) => self.weekdays(first, cursor),
            _ => return self.point(cursor),
        };
        cursor.at += width;
        width > 0
    }

    fn every(&mut self, cursor: &mut Cursor<'_>) -> bool {
        cursor.at += 1;
        match (cursor.peek(0), cursor.peek(1)) {
            (Some(Token::Nth(weeks) | Token::Ordinal(weeks)), _) => {
                cursor.at += 1;
                self.set_weeks(weeks) && self.every_unit(cursor)
            }
            (Some(Token::Number { value, .. }), Some(Token::Unit(Unit::Week))) => {
                cursor.at += 1;
                self.set_weeks(value) && self.every_unit(cursor)
            }
            _ => self.every_unit(cursor),
        }
    }

    fn every_unit(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let Some(Token::Unit(unit)) = cursor.peek(0) else { return true };
        cursor.at += 1;
        match unit {
            Unit::Week => true,
            Unit::Day if self.every_weeks == 1 => self.days(DayOfWeek::WEEK.map(|day| day.0), 1) > 0,
            Unit::Workday if self.every_weeks == 1 => self.days(MONDAY_TO_FRIDAY, 1) > 0,
            _ => false,
        }
    }

    fn set_weeks(&mut self, weeks: u32) -> bool {
        let weeks = u8::try_from(weeks).ok().filter(|weeks| (1..=Repeat::MOST_WEEKS).contains(weeks));
        self.every_weeks = weeks.unwrap_or(self.every_weeks);
        weeks.is_some()
    }

    fn weeks_of(&mut self, parity: Parity, width: usize) -> usize {
        self.parity = parity;
        self.every_weeks = 2;
        width
    }

    fn days<const N: usize>(&mut self, days: [Weekday; N], width: usize) -> usize {
        self.on.extend(days.map(DayOfWeek));
        width
    }

    /// A clock time alone: from it to the end of the day, or with "until" from the beginning of the day.
    fn clock(&mut self, clock: u32, after: Option<Token>) -> usize {
        if self.part.is_some() {
            return 0;
        }
        let until = after == Some(Token::Until);
        self.part = Some(if until { Part::Hours(0, clock) } else { Part::Hours(clock, DAY) });
        1 + usize::from(until || after == Some(Token::From))
    }

    fn bound(&mut self, token: Token) -> usize {
        let is_end = token != Token::From;
        match self.open.take() {
            // `1.8.–30.8.`
            Some(point) if token == Token::Dash => {
                self.begin = Some(point);
                self.next = Next::End;
            }
            // `1.8. alkaen`, `30.8. asti`
            Some(point) if is_end && self.end.is_none() => self.end = Some(point),
            Some(point) if !is_end && self.begin.is_none() => self.begin = Some(point),
            Some(_) => return 0,
            // A second word for the same end changes nothing: `till och med`, `loppuun asti`.
            None if is_end && self.end.is_some() => {}
            None if !is_end && self.begin.is_some() => {}
            None => self.next = if is_end { Next::End } else { Next::Begin },
        }
        1
    }

    /// `joka päivä pe asti`, `every Monday until Friday`: a weekday that is an end.
    fn weekday_is_end(&self, after: Option<Token>) -> bool {
        let has_days = !self.on.is_empty();
        let dated = matches!(after, Some(Token::Date { .. } | Token::Ordinal(_) | Token::Relative(_)));
        self.next == Next::End
            || (self.next == Next::Begin && (has_days || dated))
            || (has_days && after == Some(Token::Until))
    }

    /// A weekday, or weekdays in a row: `ma–ke`, `maanantaista keskiviikkoon`.
    fn weekdays(&mut self, first: Weekday, cursor: &Cursor<'_>) -> usize {
        self.next = Next::Unsaid;
        let plural = usize::from(cursor.peek(1) == Some(Token::Plural));
        let joint = cursor.peek(1 + plural);
        let row = match (joint, cursor.peek(2 + plural), cursor.peek(3 + plural)) {
            (Some(Token::Dash), Some(Token::Weekday(last)), _) => Some((last, 3 + plural)),
            (Some(Token::Until), Some(Token::Weekday(last)), _) => Some((last, 3 + plural)),
            (Some(Token::From), Some(Token::Weekday(last)), Some(Token::Until)) => Some((last, 4 + plural)),
            _ => None,
        };
        let (last, width) = row.unwrap_or((first, 1 + plural));
        let mut day = first;
        self.on.insert(DayOfWeek(day));
        while day != last {
            day = day.succ();
            self.on.insert(DayOfWeek(day));
        }
        width
    }

    fn point(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let begin = self.begin.clone();
        let point = match begin {
            Some(begin) if self.next == Next::End => cursor.other_end(&begin),
            _ => cursor.point(),
        };
        let Some(mut point) = point else { return false };
        // `1.8.2026 klo 12`: the clock time is that of every day.
        if let Some(clock) = point.clock.take() {
            if self.part.is_some() {
                return false;
            }
            self.part = Some(Part::Hours(clock, DAY));
        }
        if let Some(half) = point.half.take() {
            if self.part.is_some() {
                return false;
            }
            self.part = Some(Part::of_half(half, &cursor.calendar));
        }
        let place = match self.next {
            Next::Begin => &mut self.begin,
            Next::End => &mut self.end,
            Next::Unsaid => &mut self.open,
        };
        self.next = Next::Unsaid;
        place.replace(point).is_none()
    }

    fn finish(mut self, text: &str, mut cursor: Cursor<'_>) -> Result<When, WhenFault> {
        let all = || text.trim().to_owned();
        let calendar = cursor.calendar;
        let written = |point: &Point| text.get(point.written.clone()).unwrap_or_default().to_owned();
        if let Some(point) = &self.open {
            return Err(WhenFault::NotUnderstood { written: written(point) });
        }
        let begin = match &self.begin {
            Some(begin) => {
                let goes = self.end.as_ref().map_or(Goes::On, Goes::To);
                calendar.first(begin, goes).or_fault(&written(begin))?.first
            }
            None => calendar.today,
        };
        let until = match &self.end {
            Some(end) => Some(calendar.after(end, begin).or_fault(&written(end))?.last),
            None => None,
        };
        if until.is_some_and(|until| until < begin) {
            return Err(WhenFault::Backwards { written: all() });
        }
        if self.on.is_empty() {
            self.on = self.unsaid_days(begin);
        }
        let excepted = match self.except_at {
            Some(at) => {
                cursor.at = at;
                excepted(&mut cursor, text, begin, Some(&self.on))?
            }
            None => Excepted::default(),
        };
        // Weekdays are left out for good: `arkisin paitsi ke`.
        self.on.retain(|day| !excepted.weekdays.contains(day));
        let repeat = Repeat { every_weeks: self.every_weeks, on: self.on, until, except: excepted.days };
        let never = || WhenFault::Never { written: all() };
        let first = first_day(&repeat, begin, self.parity).ok_or_else(never)?;
        let span = self.part.unwrap_or(Part::Whole).on(first);
        let span = span.ok_or_else(|| WhenFault::Backwards { written: all() })?;
        Ok(When { span, repeats: Some(repeat) })
    }

    /// Where no weekday is said: all of even weeks, the working days where a part of each is told, else the weekday on
    /// which it begins.
    fn unsaid_days(&self, begin: NaiveDate) -> BTreeSet<DayOfWeek> {
        match (self.parity, self.part) {
            (Parity::Even | Parity::Odd, _) => DayOfWeek::WEEK.into(),
            (Parity::Any, Some(_)) if self.every_weeks == 1 => MONDAY_TO_FRIDAY.map(DayOfWeek).into(),
            _ => [DayOfWeek(begin.weekday())].into(),
        }
    }
}

/// The first day from the beginning on that fits, none where the end comes sooner.
fn first_day(repeat: &Repeat, begin: NaiveDate, parity: Parity) -> Option<NaiveDate> {
    let weeks_fit = |day: &NaiveDate| match parity {
        Parity::Any => true,
        Parity::Even => day.iso_week().week().is_multiple_of(2),
        Parity::Odd => !day.iso_week().week().is_multiple_of(2),
    };
    // Counted before anything is excepted: an excepted first time is still the one alternate weeks are counted from.
    let on = |day: &NaiveDate| repeat.on.contains(&DayOfWeek(day.weekday()));
    let anchor = begin.iter_days().take(22).find(|day| on(day) && weeks_fit(day))?;
    let last = repeat.until.unwrap_or(NaiveDate::MAX);
    let days = anchor.iter_days().take(2 * 366).take_while(|day| *day <= last);
    days.into_iter().find(|day| repeat.occurs_on(*day, anchor))
}

/// Where the days named as exceptions end.
fn end_of_exceptions(cursor: &mut Cursor<'_>) -> Option<usize> {
    let mut any = false;
    while cursor.peek(0).is_some() {
        if cursor.take(Token::Comma) || cursor.take(Token::And) || cursor.take(Token::Plural) {
            continue;
        }
        let before = cursor.at;
        let Some(point) = cursor.point() else { break };
        if matches!(cursor.peek(0), Some(Token::Until | Token::From)) {
            cursor.at = before;
            break;
        }
        any = true;
        if cursor.take(Token::Dash) {
            cursor.other_end(&point)?;
        }
    }
    any.then_some(cursor.at)
}
