//! What is wrong or doubtful in the directory: numbers that are missing or none, records that are the same twice, roles
//! without anybody, and what nobody has looked at for long.
//!
//! Decides on what it is handed. Knows no database and no clock, and not how names sound: whoever asks brings a
//! [`Likeness`]. Costs about a second for 100,000 people; nothing compares all with all.

mod alike;
mod deputies;
mod finding;
mod loops;
mod numbers;
mod present;
mod roles;
mod stale;

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use crate::directory::Directory;

pub use alike::Likeness;
pub use finding::{Alike, Finding, Grade, NumberFault, Trouble, TroubleKind};
pub use stale::Seen;

use present::Present;

/// From when on something counts as old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QualityOptions {
    /// After how many months a record has to be confirmed again.
    pub confirm_months: u32,
}

impl QualityOptions {
    /// The fewest and the most months that can be chosen. What must be confirmed more often than monthly is confirmed by
    /// nobody, and what is older than five years is known by nobody.
    pub const CONFIRM_MONTHS: RangeInclusive<u32> = 1..=60;

    /// As somebody chose it; what cannot be chosen becomes what is nearest to it.
    pub fn confirmed_within(months: u32) -> Self {
        let (fewest, most) = (*Self::CONFIRM_MONTHS.start(), *Self::CONFIRM_MONTHS.end());
        Self { confirm_months: months.clamp(fewest, most) }
    }
}

impl Default for QualityOptions {
    fn default() -> Self {
        Self { confirm_months: 12 }
    }
}

/// Everything that is wrong or doubtful at a moment, by kind of trouble, the gravest first. Whoever has left or not
/// started yet is in nothing; what somebody has said to be right is left out until it changes.
pub fn findings(
    directory: &Directory,
    seen: &Seen,
    likeness: &impl Likeness,
    at: DateTime<Utc>,
    options: &QualityOptions,
) -> Vec<Finding> {
    let present = Present::at(directory, at);
    let mut findings = Vec::new();
    numbers::find(&present, &mut findings);
    alike::find(&present, likeness, &mut findings);
    roles::find(&present, &mut findings);
    deputies::find(&present, &mut findings);
    loops::find(&present, &mut findings);
    stale::find(&present, seen, at, options, &mut findings);
    let twice = alike::pairs(&findings);
    findings.retain(|finding| !stale::is_set_aside(finding, seen) && !alike::says_it_better(finding, &twice));
    findings.sort_by_key(|finding| (finding.kind(), finding.grade, finding.record));
    findings
}
