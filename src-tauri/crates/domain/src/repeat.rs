//! Absences that come again: every Wednesday, weekdays from three to four, every other Friday.
//!
//! A repetition is kept as a rule and worked out when it is asked about, so that one change changes all of it. Days are
//! civil, in the time zone of the person's company: what is from 15 to 16 stays so when the clocks are moved.

use std::collections::BTreeSet;
use std::iter::successors;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;

use crate::civil::{Moment, Span, day_at};

/// How an absence comes again. The absence's own span is its first occurrence; every later one is that span moved by
/// whole days. An occurrence lies within one civil day, so no two of them can overlap.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Repeat {
    /// Every how many weeks, from 1 to [`Repeat::MOST_WEEKS`]. Weeks begin on Monday (ISO 8601) and are counted from
    /// the week of the first occurrence.
    pub every_weeks: u8,
    /// On which days of the week; that of the first occurrence is among them.
    pub on: BTreeSet<DayOfWeek>,
    /// The last day on which it may occur; none: until further notice.
    pub until: Option<NaiveDate>,
    /// Days on which it does not occur after all.
    pub except: BTreeSet<NaiveDate>,
}

impl Repeat {
    /// The rarest repetition there is room for: once a year.
    pub const MOST_WEEKS: u8 = 52;

    /// More days off a repetition than anybody means.
    pub const MOST_EXCEPTIONS: usize = 1000;

    /// Whether it occurs on the day, where the first occurrence is on `first`.
    pub fn occurs_on(&self, day: NaiveDate, first: NaiveDate) -> bool {
        let weeks = monday_of(day).signed_duration_since(monday_of(first)).num_weeks();
        day >= first
            && weeks % i64::from(self.every_weeks.max(1)) == 0
            && self.on.contains(&DayOfWeek(day.weekday()))
            && self.until.is_none_or(|last| day <= last)
            && !self.except.contains(&day)
    }

    /// The days from one to another, both inclusive, on which it occurs, in their order. Found one by one, from the
    /// first day on, where `first` is the first occurrence: what is not asked for costs nothing, though it go on until
    /// further notice.
    pub fn days(
        &self,
        first: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + use<'_> {
        let from = from.max(first);
        let to = self.until.map_or(to, |until| until.min(to));
        let every = i64::from(self.every_weeks.max(1));
        let gone = monday_of(from).signed_duration_since(monday_of(first)).num_weeks();
        let turns = gone.checked_add(every - 1).map_or(gone, |up| up / every);
        let monday_after =
            |weeks: i64| TimeDelta::try_weeks(weeks).and_then(|by| monday_of(first).checked_add_signed(by));
        let mondays = successors(monday_after(turns.saturating_mul(every)), move |monday| {
            TimeDelta::try_weeks(every).and_then(|by| monday.checked_add_signed(by))
        });
        let of_week = |monday: NaiveDate| {
            let day =
                move |on: &DayOfWeek| monday.checked_add_days(Days::new(on.0.num_days_from_monday().into()));
            self.on.iter().filter_map(day)
        };
        // Without a day of the week nothing would ever be found.
        let mondays = mondays.take_while(|_| !self.on.is_empty());
        mondays
            .flat_map(of_week)
            .skip_while(move |day| *day < from)
            .take_while(move |day| *day <= to)
            .filter(|day| !self.except.contains(day))
    }

    /// The days up to one on which it occurs, the last first.
    pub(crate) fn days_back(&self, first: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> + '_ {
        successors(Some(to), NaiveDate::pred_opt)
            .take_while(move |day| *day >= first)
            .filter(move |day| self.occurs_on(*day, first))
    }
}

/// The times of an absence that are not over at the instant, by their beginning: found one by one, as
/// [`Repeat::days`] are. A time that the clocks skip altogether is none.
pub(crate) fn times_after<'a>(
    span: &Span,
    repeats: Option<&'a Repeat>,
    at: DateTime<Utc>,
    zone: Tz,
) -> impl Iterator<Item = Span> + use<'a> {
    let (span, first) = (*span, span.from.day());
    // What began the day before can last until midnight, which may come twice.
    let from = day_at(at, zone).pred_opt().unwrap_or(NaiveDate::MIN);
    let once = repeats.is_none().then_some(span);
    let again = repeats.into_iter().flat_map(move |repeat| repeat.days(first, from, NaiveDate::MAX));
    let all = once.into_iter().chain(again.map(move |day| moved(&span, day)));
    all.filter(move |time| {
        !time.is_backwards() && time.ends(zone).is_none_or(|end| at.max(time.from.as_start(zone)) < end)
    })
}

/// Whether two absences have an instant in common, each told by its first time and how it comes again.
///
/// Two that repeat for ever and never meet would be compared for ever. Both patterns together come round after
/// the least common multiple of their weeks, which is 7 × (52 + 51) times at most; the limit leaves room for
/// exceptions.
pub(crate) fn meet(one: (&Span, Option<&Repeat>), other: (&Span, Option<&Repeat>), zone: Tz) -> bool {
    const MOST_TIMES: usize = 10_000;
    let from = one.0.from.as_start(zone).max(other.0.from.as_start(zone));
    let mut ones = times_after(one.0, one.1, from, zone).peekable();
    let mut others = times_after(other.0, other.1, from, zone).peekable();
    for _ in 0..MOST_TIMES {
        let (Some(a), Some(b)) = (ones.peek(), others.peek()) else { return false };
        if a.overlaps(b, zone) {
            return true;
        }
        if a.from.as_start(zone) < b.from.as_start(zone) {
            ones.next();
        } else {
            others.next();
        }
    }
    false
}

/// The span moved to begin on the day.
fn moved(span: &Span, day: NaiveDate) -> Span {
    let by = day.signed_duration_since(span.from.day());
    let moved = |moment: Moment| match moment {
        Moment::Day(day) => Moment::Day(day.checked_add_signed(by).unwrap_or(day)),
        Moment::Time(time) => Moment::Time(time.checked_add_signed(by).unwrap_or(time)),
    };
    Span { from: moved(span.from), to: span.to.map(moved) }
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    let after_monday = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(after_monday)).unwrap_or(day)
}

/// A day of the week, in the order of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayOfWeek(pub Weekday);

impl DayOfWeek {
    /// Monday to Sunday.
    pub const WEEK: [Self; 7] = [
        Self(Weekday::Mon),
        Self(Weekday::Tue),
        Self(Weekday::Wed),
        Self(Weekday::Thu),
        Self(Weekday::Fri),
        Self(Weekday::Sat),
        Self(Weekday::Sun),
    ];
}

impl Ord for DayOfWeek {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.num_days_from_monday().cmp(&other.0.num_days_from_monday())
    }
}

impl PartialOrd for DayOfWeek {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
