//! Reads what happens once: from one end to another, from one end on, for a while. Days in a list, and the same hours
//! of several days, are given as a repetition that ends with the last of them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::calendar::{Calendar, Goes, Stretch};
use super::except::excepted;
use super::lasting::lasting;
use super::part::{Part, at, days_of, each_of, end, start};
use super::point::{Cursor, Days, Point};
use super::token::{Piece, Token, Unit};
use super::{When, WhenFault};
use crate::civil::{Moment, Span};
use crate::repeat::{DayOfWeek, Repeat};

/// One thing said to happen: its ends as they were written.
struct Course {
    begin: Option<Point>,
    end: End,
    /// Whether something says that it goes on from its beginning.
    from: bool,
}

enum End {
    Unsaid,
    At(Point),
    Open,
    /// In halves of the unit.
    After(u32, Unit),
}

/// Reads all pieces. The hours stand for every day there is.
pub(super) fn read_once(
    text: &str,
    pieces: &[Piece],
    hours: Option<(u32, u32)>,
    calendar: Calendar,
) -> Result<When, WhenFault> {
    let mut reader = Reader { text, cursor: Cursor { pieces, at: 0, calendar } };
    let mut courses: Vec<Course> = Vec::new();
    let mut except = None;
    while let Some(token) = reader.cursor.peek(0) {
        match token {
            Token::Comma | Token::And => reader.cursor.at += 1,
            Token::Except => {
                reader.cursor.at += 1;
                except = Some(reader.cursor.at);
                break;
            }
            _ => courses.push(reader.course(courses.last())?),
        }
    }
    let part = hours.map(|(from, to)| Part::Hours(from, to));
    if except.is_none() && courses.len() <= 1 {
        let whole = Course { begin: None, end: End::Unsaid, from: false };
        return reader.alone(courses.first().unwrap_or(&whole), part);
    }
    name_months(&mut courses);
    reader.several(&courses, part)
}

/// `13., 15. ja 17.7.`: the month is said with the last.
fn name_months(courses: &mut [Course]) {
    let mut named = None;
    for course in courses.iter_mut().rev() {
        match course.begin.as_mut().map(|begin| &mut begin.days) {
            Some(Days::Date { month, year, .. }) => named = Some((*month, *year)),
            Some(days @ Days::OfMonth(_)) => {
                if let (&mut Days::OfMonth(day), Some((month, year)), End::Unsaid) =
                    (&mut *days, named, &course.end)
                {
                    *days = Days::Date { day, month, year };
                }
            }
            _ => {}
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    cursor: Cursor<'a>,
}

impl Reader<'_> {
    fn calendar(&self) -> Calendar {
        self.cursor.calendar
    }

    fn written(&self, point: &Point) -> &str {
        self.text.get(point.written.clone()).unwrap_or_default()
    }

    fn not_understood(&self) -> WhenFault {
        let written =
            self.cursor.pieces.get(self.cursor.at).and_then(|piece| self.text.get(piece.at.start..));
        WhenFault::NotUnderstood { written: written.unwrap_or(self.text).trim().to_owned() }
    }

    fn course(&mut self, before: Option<&Course>) -> Result<Course, WhenFault> {
        let (mut begin, mut end) = (None::<Point>, None::<Point>);
        // `viikot 28 ja 30`
        if let Some(Course { begin: Some(week @ Point { days: Days::Week { .. }, .. }), .. }) = before {
            begin = self.cursor.bare_number(week);
        }
        let (mut from, mut until, mut open, mut amount) = (false, false, false, None);
        while let Some(token) = self.cursor.peek(0) {
            match token {
                Token::Comma | Token::And | Token::Except => break,
                Token::From => from = true,
                Token::Until | Token::Dash => until = true,
                Token::OpenEnd => open = true,
                // `next 2 weeks`
                Token::Scope(1)
                    if matches!(self.cursor.peek(1), Some(Token::Number { .. } | Token::Halves(_))) => {}
                _ => {
                    if amount.is_none()
                        && let Some(found) = self.cursor.amount()
                    {
                        amount = Some(found);
                        continue;
                    }
                    match (&begin, &end) {
                        (None, None) => {
                            begin = Some(self.cursor.point().ok_or_else(|| self.not_understood())?);
                        }
                        (Some(first), None) => {
                            let before = self.cursor.at;
                            let other = self.cursor.other_end(first).ok_or_else(|| self.not_understood())?;
                            // `ma to asti` goes from Monday to Thursday, `ma to` is a Monday and a Thursday.
                            if !(from || until || self.cursor.peek(0) == Some(Token::Until)) {
                                self.cursor.at = before;
                                break;
                            }
                            end = Some(other);
                            // `4.8. asti 1.8. alkaen`
                            if until && self.cursor.take(Token::From) {
                                std::mem::swap(&mut begin, &mut end);
                            }
                        }
                        _ => return Err(self.not_understood()),
                    }
                    continue;
                }
            }
            self.cursor.at += 1;
        }
        let dangling = self.cursor.pieces.get(self.cursor.at.saturating_sub(1)).map(|piece| piece.token);
        let end = match (end, amount) {
            (Some(_), Some(_)) => return Err(self.not_understood()),
            (Some(end), None) => End::At(end),
            (None, Some((halves, unit))) => End::After(halves, unit),
            (None, None) if open => End::Open,
            (None, None) if until => match begin.take() {
                // `29.6.-` goes on, `-29.6.` and `29.6. asti` end.
                Some(point) if dangling == Some(Token::Dash) => {
                    return Ok(Course { begin: Some(point), end: End::Open, from: true });
                }
                Some(point) => End::At(point),
                None => return Err(WhenFault::NotUnderstood { written: self.text.trim().to_owned() }),
            },
            (None, None) if from => End::Open,
            (None, None) => End::Unsaid,
        };
        Ok(Course { begin, end, from })
    }

    /// The days of a course; its last day is none where it goes on.
    fn days(&self, course: &Course) -> Result<(NaiveDate, Option<NaiveDate>), WhenFault> {
        let calendar = self.calendar();
        let goes = match &course.end {
            End::At(end) => Goes::To(end),
            End::Open => Goes::On,
            End::Unsaid | End::After(..) => Goes::Alone,
        };
        let begin = match &course.begin {
            Some(begin) => calendar.first(begin, goes).or_fault(self.written(begin))?,
            None => Stretch { first: calendar.today, last: calendar.today },
        };
        let last = match &course.end {
            End::Unsaid | End::After(..) => Some(begin.last),
            End::Open => None,
            End::At(end) => {
                let same = |begin: &Point| {
                    begin.weekday.is_some() && begin.weekday == end.weekday && end.days == Days::Unsaid
                };
                // From a Wednesday to a Wednesday is a week, unless clock times say that it is the same one.
                let repeated = course.begin.as_ref().is_some_and(same) && !end.has_time();
                let after =
                    if repeated { begin.first.succ_opt().unwrap_or(begin.first) } else { begin.first };
                Some(calendar.after(end, after).or_fault(self.written(end))?.last)
            }
        };
        Ok((begin.first, last))
    }

    fn alone(&self, course: &Course, hours: Option<Part>) -> Result<When, WhenFault> {
        let calendar = self.calendar();
        let all = || self.text.trim().to_owned();
        let beyond = || WhenFault::NotUnderstood { written: all() };
        if let End::After(halves, unit) = course.end {
            if hours.is_some() {
                return Err(beyond());
            }
            let (day, _) = self.days(course)?;
            let span = lasting(course.begin.as_ref(), day, (halves, unit), &calendar).ok_or_else(beyond)?;
            return Ok(When { span, repeats: None });
        }
        let (first, last) = self.days(course)?;
        let begin_time = course.begin.as_ref().is_some_and(Point::has_time);
        // `ma–pe ap`: the half of each day, unless the first day has a time of its own.
        let half = match &course.end {
            End::At(end) if !begin_time && course.begin.is_some() && !self.ends_with_until() => {
                end.half.filter(|_| last.is_some_and(|last| last > first))
            }
            _ => None,
        };
        let ends_with_time = matches!(&course.end, End::At(end) if end.has_time());
        if hours.is_some() && (begin_time || ends_with_time) {
            return Err(beyond());
        }
        if let Some(part) = hours.or(half.map(|half| Part::of_half(half, &calendar))) {
            return self.each_day(first, last, part);
        }
        let whole = Point {
            days: Days::Unsaid,
            weekday: None,
            clock: None,
            half: None,
            last_only: false,
            written: 0..0,
        };
        let begin = course.begin.as_ref().unwrap_or(&whole);
        let mut from = start(begin, first, &calendar).ok_or_else(beyond)?;
        let to = match (&course.end, last) {
            // A clock time alone lasts to the end of its day: `klo 12`, `klo 12 alkaen`.
            (End::Open, _) if begin.clock.is_some() && begin.is_time_only() && course.from => {
                Some(Moment::Day(calendar.today))
            }
            (End::Open, _) | (_, None) => None,
            (End::At(point), Some(last)) => {
                let to = end(point, last, &calendar).ok_or_else(beyond)?;
                // Until a time of today: from now on, for until now they were there.
                if course.begin.is_none() && point.has_time() && last == calendar.today {
                    from = Moment::Time(calendar.now);
                }
                Some(to)
            }
            (_, Some(last)) if begin.half.is_some() => Some(end(begin, last, &calendar).ok_or_else(beyond)?),
            (_, Some(last)) => Some(Moment::Day(last)),
        };
        let span = Span { from, to };
        if span.is_backwards() {
            return Err(WhenFault::Backwards { written: all() });
        }
        Ok(When { span, repeats: None })
    }

    fn ends_with_until(&self) -> bool {
        self.cursor.pieces.last().is_some_and(|piece| piece.token == Token::Until)
    }

    /// The same hours from one day to another.
    fn each_day(&self, first: NaiveDate, last: Option<NaiveDate>, part: Part) -> Result<When, WhenFault> {
        let written = self.text.trim();
        let backwards = || WhenFault::Backwards { written: written.to_owned() };
        let not_understood = || WhenFault::NotUnderstood { written: written.to_owned() };
        if last == Some(first) {
            return match (part.on(first), part) {
                (Some(span), _) => Ok(When { span, repeats: None }),
                // A night: `klo 22–6`.
                (None, Part::Hours(from, to)) if from >= 18 * 3600 && to <= 12 * 3600 => {
                    let morning =
                        first.succ_opt().and_then(|next| at(next, to)).ok_or_else(not_understood)?;
                    let evening = at(first, from).ok_or_else(not_understood)?;
                    let span = Span { from: Moment::Time(evening), to: Some(Moment::Time(morning)) };
                    Ok(When { span, repeats: None })
                }
                (None, _) => Err(backwards()),
            };
        }
        if last.is_some_and(|last| last < first) {
            return Err(backwards());
        }
        let span = part.on(first).ok_or_else(backwards)?;
        let week = first.iter_days().take(7).take_while(|day| last.is_none_or(|last| *day <= last));
        let on = week.map(|day| DayOfWeek(day.weekday())).collect();
        Ok(When { span, repeats: Some(Repeat { every_weeks: 1, on, until: last, except: BTreeSet::new() }) })
    }

    /// Days in a list, without those that are excepted.
    fn several(&mut self, courses: &[Course], hours: Option<Part>) -> Result<When, WhenFault> {
        let calendar = self.calendar();
        let text = self.text.trim();
        let not_understood = || WhenFault::NotUnderstood { written: text.to_owned() };
        let mut days = BTreeSet::new();
        let mut halves = BTreeSet::new();
        for course in courses {
            if let (first, Some(last)) = self.days(course)? {
                if last < first {
                    return Err(WhenFault::Backwards { written: text.to_owned() });
                }
                days.append(&mut days_of(Stretch { first, last }).ok_or_else(not_understood)?);
            } else {
                return Err(not_understood());
            }
            let point = match &course.end {
                End::At(end) => Some(end),
                End::Unsaid => course.begin.as_ref(),
                End::Open | End::After(..) => return Err(not_understood()),
            };
            if course.begin.iter().chain(point).any(|point| point.clock.is_some()) {
                return Err(not_understood());
            }
            halves.extend(
                point.and_then(|point| point.half).map(|half| half == crate::civil_text::Half::Morning),
            );
        }
        let half = match (halves.len(), halves.first()) {
            (0, _) => None,
            (1, Some(true)) => Some(Part::of_half(crate::civil_text::Half::Morning, &calendar)),
            (1, Some(false)) => Some(Part::of_half(crate::civil_text::Half::Afternoon, &calendar)),
            _ => return Err(not_understood()),
        };
        let first = days.first().copied().unwrap_or(calendar.today);
        let excepted = excepted(&mut self.cursor, self.text, first, None)?;
        days.retain(|day| {
            !excepted.days.contains(day) && !excepted.weekdays.contains(&DayOfWeek(day.weekday()))
        });
        each_of(&days, hours.or(half).unwrap_or(Part::Whole), text)
    }
}
