//! What nobody has looked at for long, and what somebody has said to be right.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Months, Utc};
use uuid::Uuid;

use super::QualityOptions;
use super::finding::{Finding, Grade, Trouble};
use super::present::Present;
use crate::record::RecordId;

/// For how many months somebody has to be there before it is odd that nobody was ever put through to them.
const ASKED_WITHIN: Months = Months::new(12);

/// What is known of the records besides what is in them.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// When each was last written or confirmed, by whatever means.
    pub confirmed: HashMap<RecordId, DateTime<Utc>>,
    /// Those of which somebody has said themselves that they are right, and that have not changed since. A file never
    /// says so: it confirms what is in it, but it was looked at by nobody.
    pub right: HashSet<RecordId>,
    /// To whom somebody was ever put through.
    pub asked: HashSet<RecordId>,
    /// Since when callers are counted; none: nobody was ever put through to anybody.
    pub counted_since: Option<DateTime<Utc>>,
}

/// Whether somebody has looked at all the records that are in it and said that they are right.
pub(super) fn is_set_aside(finding: &Finding, seen: &Seen) -> bool {
    finding.may_be_right() && finding.records().all(|record| seen.right.contains(&record))
}

pub(super) fn find(
    present: &Present<'_>,
    seen: &Seen,
    at: DateTime<Utc>,
    options: &QualityOptions,
    findings: &mut Vec<Finding>,
) {
    let people = present.people().map(|person| RecordId::Person(person.id));
    let held = present.directory.roles.iter().filter(|role| present.holders(role).next().is_some());
    let records: Vec<RecordId> = people.chain(held.map(|role| RecordId::Role(role.id))).collect();
    let old = at.checked_sub_months(Months::new(options.confirm_months));
    let long_ago = at.checked_sub_months(ASKED_WITHIN);
    let counted = seen.counted_since.is_some_and(|since| long_ago.is_some_and(|ago| since <= ago));
    for record in records {
        let entered = entered(record);
        let since = seen.confirmed.get(&record).copied().or(entered);
        if let (Some(since), Some(old)) = (since, old)
            && since <= old
        {
            findings.push(Finding { record, grade: Grade::Plain, trouble: Trouble::Unconfirmed { since } });
        }
        if let (Some(since), Some(ago), true) = (entered, long_ago, counted)
            && since <= ago
            && !seen.asked.contains(&record)
        {
            findings.push(Finding { record, grade: Grade::Doubtful, trouble: Trouble::NeverAsked { since } });
        }
    }
}

/// When a record was entered, as its id tells; none: the id does not tell.
fn entered(record: RecordId) -> Option<DateTime<Utc>> {
    let id: Uuid = match record {
        RecordId::Person(id) => id.0,
        RecordId::Role(id) => id.0,
        _ => return None,
    };
    // The first 48 bits of a version 7 are the milliseconds (RFC 9562).
    let milliseconds = i64::try_from(id.as_u128() >> 80).ok()?;
    (id.get_version_num() == 7).then(|| DateTime::from_timestamp_millis(milliseconds)).flatten()
}
