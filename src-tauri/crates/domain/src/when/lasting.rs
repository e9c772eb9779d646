//! How far a length goes: `2 viikkoa`, `tunnin`, `3 arbetsdagar`. Lengths come in halves: `puoli tuntia` is one.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::calendar::Calendar;
use super::part::{at, start};
use super::point::Point;
use super::token::Unit;
use crate::civil::{Moment, Span};

/// So long from the day, or from its clock time, or from now.
pub(super) fn lasting(
    begin: Option<&Point>,
    day: NaiveDate,
    (halves, unit): (u32, Unit),
    calendar: &Calendar,
) -> Option<Span> {
    let clock = begin.and_then(|begin| begin.clock).map(|clock| at(day, clock));
    let minutes = match unit {
        Unit::Minute => Some(halves / 2),
        Unit::Hour => Some(halves.checked_mul(30)?),
        _ => None,
    };
    if let Some(minutes) = minutes {
        let from = match (begin, clock) {
            (_, Some(clock)) => clock?,
            (None, None) => calendar.now,
            (Some(begin), None) if begin.half.is_some() => match start(begin, day, calendar)? {
                Moment::Time(time) => time,
                Moment::Day(_) => return None,
            },
            (Some(_), None) => return None,
        };
        let to = from.checked_add_signed(chrono::TimeDelta::try_minutes(minutes.into())?)?;
        return (minutes > 0).then_some(Span { from: Moment::Time(from), to: Some(Moment::Time(to)) });
    }
    if halves == 0 {
        return None;
    }
    let whole = (halves % 2 == 0).then_some(halves / 2);
    let after = match unit {
        Unit::Week => day.checked_add_days(Days::new(u64::from(whole?) * 7))?,
        Unit::Month => day.checked_add_months(Months::new(whole?))?,
        Unit::Year => day.checked_add_months(Months::new(halves.checked_mul(6)?))?,
        Unit::Workday => working_after(day, whole?)?,
        _ => day.checked_add_days(Days::new(whole?.into()))?,
    };
    let from = begin.map_or(Some(Moment::Day(day)), |begin| start(begin, day, calendar))?;
    let to = match from {
        Moment::Day(_) => Moment::Day(after.pred_opt()?),
        Moment::Time(time) => Moment::Time(after.and_time(time.time())),
    };
    Some(Span { from, to: Some(to) })
}

/// The day after so many days from Monday to Friday.
fn working_after(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let last = usize::try_from(days).ok()?.checked_sub(1).filter(|days| *days < 1_000)?;
    day.iter_days().filter(works).nth(last)?.succ_opt()
}
