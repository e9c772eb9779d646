//! One end of what was written: a day, a stretch of days with a name, a clock time, or several of them together.

use std::ops::Range;

use chrono::{NaiveDate, Weekday};

use super::calendar::{Calendar, Stretch};
use super::token::{Piece, Token, Unit};
use crate::civil_text::Half;

/// The days an end names. Those without a year wait for the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Days {
    /// None: the weekday tells it, or the day is that of the other end.
    Unsaid,
    /// Known days.
    Known(Stretch),
    /// A day of a month, perhaps with its year.
    Date { day: u32, month: u32, year: Option<i32> },
    /// A day of whatever month the other end is in.
    OfMonth(u32),
    /// An ISO week.
    Week { week: u32, year: Option<i32> },
    /// A month.
    Month { month: u32, year: Option<i32> },
}

/// One end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) days: Days,
    pub(super) weekday: Option<Weekday>,
    pub(super) clock: Option<u32>,
    pub(super) half: Option<Half>,
    /// Only the last of the days is meant.
    pub(super) last_only: bool,
    pub(super) written: Range<usize>,
}

impl Point {
    /// Whether it tells no day.
    pub(super) fn is_time_only(&self) -> bool {
        self.days == Days::Unsaid && self.weekday.is_none()
    }

    /// Whether it tells a part of a day.
    pub(super) fn has_time(&self) -> bool {
        self.clock.is_some() || self.half.is_some()
    }
}

/// Goes through the pieces.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) at: usize,
    pub(super) calendar: Calendar,
}

impl<'a> Cursor<'a> {
    /// The token so many places ahead.
    pub(super) fn peek(&self, ahead: usize) -> Option<Token> {
        self.pieces.get(self.at + ahead).map(|piece| piece.token)
    }

    /// Takes the token if it is this one.
    pub(super) fn take(&mut self, token: Token) -> bool {
        let found = self.peek(0) == Some(token);
        self.at += usize::from(found);
        found
    }

    /// Takes an amount of a unit: `2 viikkoa`, `tunnin`. The amount is in halves.
    pub(super) fn amount(&mut self) -> Option<(u32, Unit)> {
        let (halves, width) = match self.peek(0)? {
            Token::Number { value, .. } => (value.checked_mul(2)?, 1),
            Token::Halves(halves) => (halves, 1),
            Token::Unit(_) => (2, 0),
            _ => return None,
        };
        let Some(Token::Unit(unit)) = self.peek(width) else { return None };
        // `viikon loppuun`, `viikko 28`
        if width == 0 && matches!(self.peek(1), Some(Token::Number { .. } | Token::Ordinal(_) | Token::EndOf))
        {
            return None;
        }
        // `viikko 28` after a number is no amount: `2 vk 28`.
        self.at += width + 1;
        Some((halves, unit))
    }

    /// Takes one end, if one is next.
    pub(super) fn point(&mut self) -> Option<Point> {
        let begin = self.at;
        let mut point = Point {
            days: Days::Unsaid,
            weekday: None,
            clock: None,
            half: None,
            last_only: self.take(Token::EndOf),
            written: 0..0,
        };
        let empty = self.at;
        while self.grow(&mut point) {}
        if self.at == empty {
            self.at = begin;
            return None;
        }
        point.written = self.written(begin);
        Some(point)
    }

    /// Where the pieces from one to here were written.
    pub(super) fn written(&self, begin: usize) -> Range<usize> {
        let last = self.at.saturating_sub(1).max(begin);
        match (self.pieces.get(begin), self.pieces.get(last)) {
            (Some(first), Some(last)) => first.at.start..last.at.end.max(first.at.end),
            _ => 0..0,
        }
    }

    /// Adds to the point what is next, if it has a place there.
    fn grow(&mut self, point: &mut Point) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let time = point.has_time();
        match token {
            Token::Clock(clock) if point.clock.is_none() => {
                point.clock = Some(clock);
                self.at += 1;
                true
            }
            // `huomenna 12`
            Token::Number { value, digits: 1 | 2 }
                if !time && value <= 24 && !point.is_time_only() && !self.number_is_counted() =>
            {
                point.clock = Some(value * 3600);
                self.at += 1;
                true
            }
            Token::Half(half) if !time => {
                point.half = Some(half);
                self.at += 1;
                true
            }
            Token::Weekday(weekday) if point.weekday.is_none() && self.allows_weekday(point) => {
                point.weekday = Some(weekday);
                self.at += 1;
                true
            }
            Token::EndOf if !point.last_only && point.days != Days::Unsaid && !time => {
                point.last_only = true;
                self.at += 1;
                true
            }
            _ if point.days == Days::Unsaid && (point.weekday.is_none() || !time) => self.days(point),
            _ => false,
        }
    }

    /// A weekday says which day of a week, or it agrees with the day that is said.
    fn allows_weekday(&self, point: &Point) -> bool {
        // `ke 8.7., pe 10.7.`: the next one begins here.
        let own_day = matches!(
            self.peek(1),
            Some(
                Token::Date { .. }
                    | Token::Ordinal(_)
                    | Token::Relative(_)
                    | Token::Month(_)
                    | Token::IsoWeek { .. }
            )
        );
        point.days == Days::Unsaid || (!point.has_time() && !own_day)
    }

    /// Whether a day with its month is so many places ahead.
    fn is_day_ahead(&self, ahead: usize) -> bool {
        match self.peek(ahead) {
            Some(Token::Date { .. }) => true,
            Some(Token::Number { .. } | Token::Ordinal(_)) => {
                matches!(self.peek(ahead + 1), Some(Token::Month(_)))
            }
            _ => false,
        }
    }

    /// Takes the other end of what began so: a number alone is a week after a week, a day after a day.
    pub(super) fn other_end(&mut self, start: &Point) -> Option<Point> {
        self.bare_number(start).or_else(|| self.point())
    }

    /// Takes a number that is a week after a week, a day after a day.
    pub(super) fn bare_number(&mut self, start: &Point) -> Option<Point> {
        if let Some(Token::Number { value, digits: 1 | 2 }) = self.peek(0)
            && !matches!(self.peek(1), Some(Token::Month(_) | Token::Unit(_)))
            && !start.has_time()
        {
            let days = match start.days {
                Days::Week { year, .. } => Days::Week { week: value, year },
                Days::Date { .. } => Days::OfMonth(value),
                _ => return None,
            };
            self.at += 1;
            let written = self.written(self.at - 1);
            return Some(Point { days, weekday: None, clock: None, half: None, last_only: false, written });
        }
        None
    }

    fn number_is_counted(&self) -> bool {
        matches!(self.peek(1), Some(Token::Unit(_) | Token::Month(_) | Token::Interval))
    }

    fn days(&mut self, point: &mut Point) -> bool {
        let calendar = self.calendar;
        let one_day = |day: Option<NaiveDate>| day.map(|day| Days::Known(Stretch { first: day, last: day }));
        let known = |stretch: Option<Stretch>| stretch.map(Days::Known);
        let year_at = |ahead| match self.peek(ahead) {
            Some(Token::Number { value, digits: 4 }) => i32::try_from(value).ok(),
            _ => None,
        };
        let with_year = |year: Option<i32>, width| width + usize::from(year.is_some());
        let (Some(first), second) = (self.peek(0), self.peek(1)) else { return false };
        let (days, width) = match (first, second) {
            (Token::Date { day, month, year }, _) => (Some(Days::Date { day, month, year }), 1),
            (Token::IsoWeek { year, week }, _) => (Some(Days::Week { week, year: Some(year) }), 1),
            (Token::Relative(days), _) => (one_day(calendar.after_today(days)), 1),
            (Token::Now, _) if !point.has_time() => {
                point.clock = Some(calendar.second_of_now());
                (one_day(Some(calendar.today)), 1)
            }
            (
                Token::Ordinal(day) | Token::Number { value: day, digits: 1 | 2 },
                Some(Token::Month(month)),
            ) if self.peek(2) != Some(Token::EndOf) => {
                let year = year_at(2);
                (Some(Days::Date { day, month, year }), with_year(year, 2))
            }
            (
                Token::Month(month),
                Some(Token::Ordinal(day) | Token::Number { value: day, digits: 1 | 2 }),
            ) if !matches!(self.peek(2), Some(Token::Unit(Unit::Week))) => {
                let year = year_at(2);
                (Some(Days::Date { day, month, year }), with_year(year, 2))
            }
            // `5–7 July`
            (Token::Number { value: day, digits: 1 | 2 }, Some(Token::Dash | Token::Until))
                if self.is_day_ahead(2) =>
            {
                (Some(Days::OfMonth(day)), 1)
            }
            (Token::Month(month), _) => {
                let year = year_at(1);
                (Some(Days::Month { month, year }), with_year(year, 1))
            }
            (
                Token::Unit(Unit::Week),
                Some(Token::Number { value: week, digits: 1 | 2 } | Token::Ordinal(week)),
            ) => {
                let slash = usize::from(matches!(self.peek(2), Some(Token::And)) && year_at(3).is_some());
                let year = year_at(2 + slash);
                (Some(Days::Week { week, year }), with_year(year, 2 + slash))
            }
            (Token::Ordinal(week), Some(Token::Unit(Unit::Week))) => {
                (Some(Days::Week { week, year: None }), 2)
            }
            (Token::Ordinal(day), Some(Token::Unit(Unit::Day))) => (Some(Days::OfMonth(day)), 2),
            (Token::Ordinal(day), _) => (Some(Days::OfMonth(day)), 1),
            (Token::Scope(_), Some(Token::Month(_))) => (Some(Days::Unsaid), 1),
            (Token::Scope(by), Some(Token::Unit(unit))) => (known(calendar.unit(unit, by)), 2),
            (Token::Scope(by), Some(Token::Weekend)) => (known(calendar.weekend(by)), 2),
            (Token::Scope(by), Some(Token::EarlyWeek)) => (known(calendar.early_week(by)), 2),
            (Token::Scope(by), Some(Token::Rest(Unit::Week))) => (known(calendar.late_week(by)), 2),
            // `tänä aamupäivänä`
            (Token::Scope(0), Some(Token::Half(_))) => (one_day(Some(calendar.today)), 1),
            (Token::Scope(by), Some(Token::Weekday(_))) if point.weekday.is_none() => {
                (known(calendar.unit(Unit::Week, by)), 1)
            }
            (Token::Rest(Unit::Day), _) => {
                point.clock = Some(calendar.second_of_now());
                (one_day(Some(calendar.today)), 1)
            }
            (Token::Rest(unit), _) => (known(calendar.rest_of(unit)), 1),
            (Token::EarlyWeek, _) => (known(calendar.coming_early_week()), 1),
            (Token::Weekend, _) => (known(calendar.weekend(0)), 1),
            // `kuun loppuun`, `end of the week`
            (Token::Unit(unit), Some(Token::EndOf)) => (known(calendar.unit(unit, 0)), 1),
            (Token::Unit(unit), _) if point.last_only => (known(calendar.unit(unit, 0)), 1),
            _ => (None, 0),
        };
        let Some(days) = days else { return false };
        point.days = days;
        self.at += width;
        true
    }
}
