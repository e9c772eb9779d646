//! Counts of times gone by, put in together. They go into the sums of months alone: the hours of single days, by which the
//! search ranks, are nobody's to make up.

use rusqlite::{Transaction, TransactionBehavior, named_params};
use vaihde_domain::miss::{MissEnd, MissedDay};
use vaihde_domain::past_counts::{MonthCounts, PastMiss};

use crate::count::words;
use crate::fault::Result;
use crate::misses::add_up;
use crate::open::Store;

impl Store {
    /// Adds counts to those that are there. This is no Operation.
    ///
    /// # Errors
    /// The file cannot be written. Nothing was added.
    pub fn add_past_counts(&mut self, months: &[MonthCounts], misses: &[PastMiss]) -> Result<()> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for counts in months {
            add_month(counts, &transaction)?;
        }
        for PastMiss { miss, times } in misses {
            let (not_found, abandoned) = match miss.ended {
                MissEnd::NotFound => (*times, 0),
                MissEnd::Abandoned => (0, *times),
            };
            let day = MissedDay { day: miss.day, language: miss.language, not_found, abandoned };
            add_up(miss.company, &miss.typed, &day, &transaction)?;
        }
        Ok(transaction.commit()?)
    }
}

fn add_month(counts: &MonthCounts, transaction: &Transaction<'_>) -> Result<()> {
    let month = counts.month.to_string();
    // SQLite has no unsigned numbers; no sum is that large.
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let mut asked = transaction.prepare_cached(include_str!("sql/asked_add.sql"))?;
    for sum in &counts.asked {
        let (kind, id) = words(sum.asked);
        asked.execute(named_params! {
            ":month": month,
            ":company_id": sum.company.to_string(),
            ":asked_kind": kind,
            ":asked_id": id,
            ":way": sum.way.code(),
            ":count": count(sum.count),
        })?;
    }
    let mut hours = transaction.prepare_cached(include_str!("sql/hour_add.sql"))?;
    for sum in &counts.hours {
        hours.execute(named_params! {
            ":month": month,
            ":company_id": sum.company.to_string(),
            ":weekday": sum.weekday,
            ":hour": sum.hour,
            ":way": sum.way.code(),
            ":count": count(sum.count),
        })?;
    }
    let mut efforts = transaction.prepare_cached(include_str!("sql/effort_add.sql"))?;
    for sum in &counts.efforts {
        efforts.execute(named_params! {
            ":month": month,
            ":company_id": sum.company.to_string(),
            ":measure": sum.measure.code(),
            ":value": sum.value,
            ":count": count(sum.count),
        })?;
    }
    Ok(())
}
