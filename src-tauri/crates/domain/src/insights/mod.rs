//! From sums to what admins are told of the calls: whom callers ask for, who answers them, when they call, what is asked for
//! in vain and what finding takes.
//!
//! Knows whole months and companies, and nothing that is finer: no operator, no caller, no day, no minute. How operators
//! work must not be watched through the machine they work with (Act 759/2004 on the protection of privacy in working life,
//! section 21: monitoring by technical means needs a purpose of its own and is talked over with the staff first). So what
//! finding takes is told only where at least [`LEAST_CHOICES`] choices stand behind it.

mod asked;
mod effort;
mod hours;
mod ways;

use crate::figures::{AskedSum, EffortSum, HourSum, MonthSum};
use crate::miss::MissSum;
use crate::month::Month;
use crate::reach::Who;

pub use asked::{MostAsked, Ranking};
pub use effort::{Bin, LEAST_CHOICES, Spread};
pub use hours::{CompanyHours, Hours};
pub use ways::Ways;

/// The sums of the months and companies that are asked about, in any order. Rows about the same are added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Callers by month and way.
    pub months: Vec<MonthSum>,
    /// Callers by whom they asked for.
    pub asked: Vec<AskedSum>,
    /// Callers by hour and weekday.
    pub hours: Vec<HourSum>,
    /// What choices took.
    pub efforts: Vec<EffortSum>,
    /// Searches that ended with no choice made.
    pub misses: Vec<MissSum>,
}

/// The months that are asked about, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSpan {
    /// The first.
    pub from: Month,
    /// The last; not before the first.
    pub to: Month,
}

/// The most months that are told of at once, ten years: what is asked beyond them is left out.
pub const MOST_MONTHS: u32 = 120;

impl MonthSpan {
    /// From one month to another, whichever is named first; of more than [`MOST_MONTHS`] the latest.
    pub fn between(one: Month, other: Month) -> Self {
        let (from, to) = (one.min(other), one.max(other));
        Self { from: from.max(to.earlier(MOST_MONTHS - 1)), to }
    }

    /// Every month, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (0..MOST_MONTHS).map(move |place| self.from.later(place)).take_while(move |month| *month <= self.to)
    }
}

/// What is told of some months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insights {
    /// All callers.
    pub ways: Ways,
    /// Every month of the span, in order, also those without callers.
    pub months: Vec<MonthTold>,
    /// Whom callers asked for.
    pub people: Ranking,
    /// Which responsibilities they asked for; whoever asked for a company itself asked for one of the others.
    pub roles: Ranking,
    /// For whom or what they asked that is not here.
    pub referrals: Ranking,
    /// When they called.
    pub hours: Hours,
    /// Keys typed until a choice; none: too few choices.
    pub keys: Option<Spread>,
    /// Seconds until a choice; none: too few choices.
    pub seconds: Option<Spread>,
}

/// A month, told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthTold {
    /// Which.
    pub month: Month,
    /// Its callers.
    pub ways: Ways,
    /// Searches that ended with no choice made.
    pub missed: u64,
    /// Of how many of them something was made; never more than there were.
    pub mended: u64,
}

/// What the sums tell of the months. `is_there` says whether somebody or something who was asked for is still in the
/// directory; of each kind at most `most` are told by themselves.
pub fn insights(sums: &Sums, span: MonthSpan, is_there: impl Fn(Who) -> bool, most: usize) -> Insights {
    let months: Vec<MonthTold> = span.months().map(|month| told(month, sums)).collect();
    let ranking = |kind: fn(Who) -> bool| Ranking::of(&sums.asked, kind, &is_there, most);
    Insights {
        ways: months.iter().map(|month| month.ways).sum(),
        people: ranking(|who| matches!(who, Who::Person(_))),
        roles: ranking(|who| matches!(who, Who::Role(_) | Who::Department(_) | Who::Company(_))),
        referrals: ranking(|who| matches!(who, Who::Referral(_))),
        hours: Hours::of(&sums.hours),
        keys: Spread::of_keys(&sums.efforts),
        seconds: Spread::of_seconds(&sums.efforts),
        months,
    }
}

fn told(month: Month, sums: &Sums) -> MonthTold {
    let of_month = sums.months.iter().filter(|sum| sum.month == month);
    let misses = sums.misses.iter().filter(|sum| sum.month == month);
    let (missed, mended) = misses
        .fold((0, 0), |(missed, mended), sum| (missed + sum.missed, mended + sum.mended.min(sum.missed)));
    MonthTold { month, ways: of_month.map(|sum| Ways::of(sum.way, sum.count)).sum(), missed, mended }
}
