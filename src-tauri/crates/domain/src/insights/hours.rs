//! When callers call, by the clocks of the company that each called.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::ways::Ways;
use crate::CompanyId;
use crate::figures::HourSum;

/// Callers by the hour of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// 0 to 23 o'clock, all weekdays together.
    pub day: [Ways; 24],
    /// The same by weekday, Monday first.
    pub week: [[u64; 24]; 7],
    /// The same by company, the most called first; of equals the earlier record.
    pub companies: Vec<CompanyHours>,
}

/// The hours of one company's callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompanyHours {
    /// Which company; its record may be gone.
    pub company: CompanyId,
    /// 0 to 23 o'clock.
    pub day: [u64; 24],
}

impl CompanyHours {
    /// All its callers.
    pub fn total(&self) -> u64 {
        self.day.iter().sum()
    }
}

impl Hours {
    /// Sums of hours and weekdays that there are not are left out.
    pub(super) fn of(sums: &[HourSum]) -> Self {
        let (mut day, mut week) = ([Ways::default(); 24], [[0; 24]; 7]);
        let mut by_company: HashMap<CompanyId, [u64; 24]> = HashMap::new();
        for sum in sums.iter().filter(|sum| sum.count > 0) {
            let hour = usize::from(sum.hour);
            let of_weekday = usize::from(sum.weekday).checked_sub(1).and_then(|place| week.get_mut(place));
            let (Some(ways), Some(of_weekday)) = (day.get_mut(hour), of_weekday) else { continue };
            *ways += Ways::of(sum.way, sum.count);
            of_weekday[hour] += sum.count;
            by_company.entry(sum.company).or_insert([0; 24])[hour] += sum.count;
        }
        let mut companies: Vec<CompanyHours> =
            by_company.into_iter().map(|(company, day)| CompanyHours { company, day }).collect();
        companies.sort_unstable_by_key(|hours| (Reverse(hours.total()), hours.company));
        Self { day, week, companies }
    }

    /// The hour with the most callers, of equals the earliest; none: nobody called.
    pub fn busiest(&self) -> Option<u8> {
        let hours = (0..).zip(&self.day).filter(|(_, ways)| ways.total() > 0);
        hours.min_by_key(|(hour, ways)| (Reverse(ways.total()), *hour)).map(|(hour, _)| hour)
    }
}
