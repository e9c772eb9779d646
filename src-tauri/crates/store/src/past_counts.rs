//! Counts of times gone by, put in together. They go into the sums of months alone: the hours of single days, by which the
//! search ranks, are nobody's to make up.

use rusqlite::{Connection, Transaction, named_params};
use vaihde_domain::miss::{MissEnd, MissedDay, Settled};
use vaihde_domain::past_counts::{MonthCounts, PastMiss};
use vaihde_domain::record::Edit;

use crate::count::words;
use crate::fault::Result;
use crate::history::Done;
use crate::misses::{MissedAt, add_up, settle};
use crate::open::Store;
use crate::operate::{OperationHeader, Version, edit_all, go_on};

/// What is counted by company, and read as figures.
const FIGURES: [&str; 5] = ["asked_count", "hour_count", "effort_count", "miss", "miss_count"];

impl Store {
    /// As [`carry_out`](Self::carry_out), with what was counted before of the companies that come with it; it mends the
    /// misses of these texts.
    ///
    /// # Errors
    /// As [`carry_out`](Self::carry_out). Nothing was changed, and nothing was added.
    pub fn carry_out_with_past<'t>(
        &mut self,
        header: OperationHeader,
        edits: &[Edit],
        seen: Option<Version>,
        (months, misses): (&[MonthCounts], &[PastMiss]),
        mended: impl IntoIterator<Item = MissedAt<'t>>,
    ) -> Result<Done> {
        self.operate(header, None, |transaction| {
            edit_all(edits, header.at, seen, &mut go_on, transaction)?;
            months.iter().try_for_each(|counts| add_month(counts, transaction))?;
            misses.iter().try_for_each(|missed| add_missed(missed, transaction))?;
            settle(mended, Settled::Mended(header.id), transaction)?;
            Ok(())
        })
    }
}

/// Forgets what was counted of companies that never were: their callers were made up.
pub(crate) fn forget_figures<'c>(
    companies: impl IntoIterator<Item = &'c str>,
    database: &Connection,
) -> Result<()> {
    for company in companies {
        for table in FIGURES {
            let sql = format!("DELETE FROM {table} WHERE company_id = ?1");
            database.prepare_cached(&sql)?.execute([company])?;
        }
    }
    Ok(())
}

fn add_missed(PastMiss { miss, times }: &PastMiss, transaction: &Transaction<'_>) -> Result<()> {
    let (not_found, abandoned) = match miss.ended {
        MissEnd::NotFound => (*times, 0),
        MissEnd::Abandoned => (0, *times),
    };
    let day = MissedDay { day: miss.day, language: miss.language, not_found, abandoned };
    add_up(miss.company, &miss.typed, &day, transaction)
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
