//! How many working days an absence takes. Knows hours and days, nothing of who is away.

use chrono::NaiveDate;

use crate::civil::Span;
use crate::hours::HoursInForce;
use crate::repeat::Repeat;

/// On how many days, from the first to the last one counted, the person is away on a day on which their hours are open
/// at all. What has no end is counted to `until`, the last day that is looked at. Costs one look at the hours a day.
pub fn working_days(
    span: &Span,
    repeats: Option<&Repeat>,
    hours: &HoursInForce<'_>,
    until: NaiveDate,
) -> u32 {
    let first = span.from.day();
    let last = match repeats {
        Some(repeat) => repeat.until,
        None => span.to.map(|to| last_day(to, first)),
    };
    let last = last.map_or(until, |last| last.min(until));
    let open =
        |day: &NaiveDate| repeats.is_none_or(|repeat| repeat.occurs_on(*day, first)) && hours.opens_on(*day);
    let days = first.iter_days().take_while(|day| *day <= last).filter(open);
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

/// The last day of which anything is taken: what is over at midnight takes nothing of the day after.
fn last_day(to: crate::civil::Moment, first: NaiveDate) -> NaiveDate {
    use crate::civil::Moment;
    match to {
        Moment::Time(time) if time.time() == chrono::NaiveTime::MIN => {
            time.date().pred_opt().unwrap_or(first).max(first)
        }
        to => to.day(),
    }
}
