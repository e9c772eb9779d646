//! How long absences are kept: who was away stays known for thirty days after it is over, and no longer.
//!
//! The days are civil, so the answer needs no zone but that of the day it is asked about. What of them is kept beyond
//! that, and how they are taken away, is the store's.

use chrono::{NaiveDate, NaiveTime};

use crate::absence::Absence;
use crate::civil::Moment;

/// For how many whole days after its last an absence is kept.
pub const KEEP_DAYS: i64 = 30;

/// The last day of an absence, of one that comes again of its last time; none: until further notice. A time that ends
/// at midnight ends on the day before.
pub fn last_day(absence: &Absence) -> Option<NaiveDate> {
    let first = absence.span.from.day();
    match &absence.repeats {
        None => absence.span.to.map(|to| match to {
            Moment::Time(time) if time.time() == NaiveTime::MIN => {
                time.date().pred_opt().unwrap_or(time.date()).max(first)
            }
            _ => to.day(),
        }),
        Some(repeat) => {
            let until = repeat.until?;
            // One that never comes was over before it began.
            Some(repeat.last_day(first).unwrap_or_else(|| until.min(first)))
        }
    }
}

/// The last day of an absence that has been over for longer than it is kept, on the day it is where the person works.
pub fn over_for(absence: &Absence, today: NaiveDate) -> Option<NaiveDate> {
    last_day(absence).filter(|last| today.signed_duration_since(*last).num_days() > KEEP_DAYS)
}
