//! Searches that ended with no choice made, summed by text and day. No Operation writes them, and undo never takes them
//! back; what an Operation made of them is said by its id. Knows nothing of likeness, and not what a day is.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::{Connection, Row, ToSql, TransactionBehavior, named_params, params};
use vaihde_domain::language::Language;
use vaihde_domain::miss::{KEPT_DAYS, Miss, MissEnd, MissSum, MissedDay, MissedText, Settled};
use vaihde_domain::month::Month;
use vaihde_domain::record::Edit;
use vaihde_domain::{CompanyId, PutAsideId, UserId};

use crate::column::Columns;
use crate::desk::{of_house, set_for_house};
use crate::fault::Result;
use crate::history::Done;
use crate::open::{PATIENCE, Store};
use crate::operate::{OperationHeader, Version, edit_all, go_on};

/// For how many days misses are kept.
const DAYS: &str = "miss_days";

/// Which misses there are: while it is the same, the same are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissMark {
    last: i64,
    rows: i64,
    /// The Operations by which misses are mended at present.
    mended_by: String,
}

/// A text that was typed while a company was answered; none: all were.
pub type MissedAt<'t> = (Option<CompanyId>, &'t str);

impl Store {
    /// Counts a miss into its day. Waits for nobody: whoever missed has a caller on the line.
    ///
    /// # Errors
    /// [`StoreFault::Busy`](crate::StoreFault::Busy) at once while somebody else writes, or the file cannot be written.
    pub fn count_miss(&mut self, miss: &Miss) -> Result<()> {
        self.database.busy_timeout(Duration::ZERO)?;
        let counted = add(miss, &self.database);
        self.database.busy_timeout(PATIENCE)?;
        counted
    }

    /// Which misses there are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn misses_mark(&self) -> Result<MissMark> {
        let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/misses_mark.sql"));
        let mut statement = self.database.prepare_cached(sql)?;
        Ok(statement.query_row([], |row| {
            Ok(MissMark { last: row.get(0)?, rows: row.get(1)?, mended_by: row.get(2)? })
        })?)
    }

    /// The open misses of these days, both included, each text of a company once, in no order. One that was mended by an
    /// Operation that was taken back is open.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_misses(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<MissedText>> {
        let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/misses_open.sql"));
        let mut statement = self.database.prepare_cached(sql)?;
        let mut rows = statement.query([from.to_string(), to.to_string()])?;
        let mut texts: Vec<MissedText> = Vec::new();
        let mut places: HashMap<Option<CompanyId>, HashMap<String, usize>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of("miss", row);
            let (company, typed) = (columns.read("company_id", read_company)?, columns.text(5)?);
            let day = missed_day(row)?;
            let of_company = places.entry(company).or_default();
            match of_company.get(typed) {
                Some(place) => texts[*place].days.push(day),
                None => {
                    of_company.insert(typed.to_owned(), texts.len());
                    texts.push(MissedText { company, typed: typed.to_owned(), days: vec![day] });
                }
            }
        }
        Ok(texts)
    }

    /// Settles the open misses of these texts, and says how many misses that were. This is no Operation.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn settle_misses<'t>(
        &mut self,
        texts: impl IntoIterator<Item = MissedAt<'t>>,
        settled: Settled,
    ) -> Result<u32> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let missed = settle(texts, settled, &transaction)?;
        transaction.commit()?;
        Ok(missed)
    }

    /// As [`carry_out`](Self::carry_out), and the open misses of these texts are mended by it.
    ///
    /// # Errors
    /// As [`carry_out`](Self::carry_out). Nothing was changed, and nothing is mended.
    pub fn carry_out_mending<'t>(
        &mut self,
        header: OperationHeader,
        edits: &[Edit],
        seen: Option<Version>,
        texts: impl IntoIterator<Item = MissedAt<'t>>,
    ) -> Result<Done> {
        self.operate(header, None, |transaction| {
            edit_all(edits, header.at, seen, &mut go_on, transaction)?;
            settle(texts, Settled::Mended(header.id), transaction)?;
            Ok(())
        })
    }

    /// Opens what was put aside at once again, and says how many misses that were. This is no Operation.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn reopen_misses(&mut self, put_aside: PutAsideId) -> Result<u32> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut missed = 0;
        for (company, typed, day) in misses_aside(put_aside, &transaction)? {
            // The same text may have been missed again on that day, and be open already. What was put aside stays
            // until then: without it the newest number would be given a second time, and nobody would hear of it.
            add_up(company, &typed, &day, &transaction)?;
            missed += day.not_found + day.abandoned;
        }
        let aside = "DELETE FROM miss WHERE settled = 'put-aside' AND settled_by = ?1";
        transaction.execute(aside, [put_aside.to_string()])?;
        transaction.commit()?;
        Ok(missed)
    }

    /// How many misses there were in the months, both included, and how many were mended, by month and company. None:
    /// of all companies, and where all were answered.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn misses_in(&self, from: Month, to: Month, company: Option<CompanyId>) -> Result<Vec<MissSum>> {
        let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/misses_in.sql"));
        let mut statement = self.database.prepare_cached(sql)?;
        let only = company.map(|company| company.to_string());
        let sums = statement.query_map(params![from.to_string(), to.to_string(), only], |row| {
            let columns = Columns::of("miss_count", row);
            // A sum of counts is never negative; SQLite has no unsigned numbers.
            let sum = |column| columns.plain::<i64>(column).map(i64::unsigned_abs);
            Ok(MissSum {
                month: columns.read("month", |month| month.parse().ok())?,
                company: columns.read("company_id", read_company)?,
                missed: sum("missed")?,
                mended: sum("mended")?,
            })
        })?;
        Ok(sums.collect::<rusqlite::Result<_>>()?)
    }

    /// For how many days misses are kept.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn miss_days(&self) -> Result<u32> {
        days(&self.database)
    }

    /// Keeps misses for so many days from now on, one at least. This is a setting of the house and no Operation.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_misses_for(&mut self, days: u32, said_by: UserId) -> Result<()> {
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        set_for_house(DAYS, &days.max(1).to_string(), said_by, &transaction)?;
        Ok(transaction.commit()?)
    }

    /// Forgets what was missed longer ago than it is kept; how many there were stays. Says how many misses. Where there is
    /// nothing to forget it costs one look-up.
    ///
    /// # Errors
    /// The file cannot be written. Nothing was forgotten.
    pub fn forget_old_misses(&mut self, at: DateTime<Utc>) -> Result<u32> {
        let Some(oldest) = at.date_naive().checked_sub_days(Days::new(days(&self.database)?.into())) else {
            return Ok(0);
        };
        let oldest = oldest.to_string();
        let old = "SELECT coalesce(sum(not_found + abandoned), 0) FROM miss WHERE day < ?1";
        let missed: u32 = self.database.prepare_cached(old)?.query_row([&oldest], |row| row.get(0))?;
        if missed == 0 {
            return Ok(0);
        }
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        forget("day < ?1", &oldest, &transaction)?;
        transaction.commit()?;
        // What was removed is in the log file until it is written back.
        self.database.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
        Ok(missed)
    }
}

/// Forgets misses, and keeps how many there were. Says how many rows that were.
pub(crate) fn forget(which: &str, value: impl ToSql, database: &Connection) -> Result<u32> {
    let sum = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/misses_forget.sql"));
    let sum = format!(
        "{sum} WHERE {which} GROUP BY 1, 2
         ON CONFLICT DO UPDATE SET missed = missed + excluded.missed, mended = mended + excluded.mended"
    );
    database.prepare_cached(&sum)?.execute([&value])?;
    let forgotten = database.prepare_cached(&format!("DELETE FROM miss WHERE {which}"))?.execute([&value])?;
    Ok(u32::try_from(forgotten).unwrap_or(u32::MAX))
}

/// Settles what is open of these texts, and says how many misses that were.
pub(crate) fn settle<'t>(
    texts: impl IntoIterator<Item = MissedAt<'t>>,
    settled: Settled,
    database: &Connection,
) -> Result<u32> {
    let (how, by) = match settled {
        Settled::Mended(operation) => ("mended", operation.to_string()),
        Settled::PutAside(id) => ("put-aside", id.to_string()),
    };
    let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/miss_open_of_text.sql"));
    let mut missed = 0;
    for (company, typed) in texts {
        let mut open = database.prepare_cached(sql)?;
        let rows = open.query_map([typed, &company_text(company)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let open: Vec<(i64, u32)> = rows.collect::<rusqlite::Result<_>>()?;
        let mut settle = database.prepare_cached(include_str!("sql/miss_settle.sql"))?;
        for (number, times) in open {
            settle.execute(params![number, how, by])?;
            missed += times;
        }
    }
    Ok(missed)
}

fn add(miss: &Miss, database: &Connection) -> Result<()> {
    let (not_found, abandoned) = match miss.ended {
        MissEnd::NotFound => (1, 0),
        MissEnd::Abandoned => (0, 1),
    };
    let day = MissedDay { day: miss.day, language: miss.language, not_found, abandoned };
    add_up(miss.company, &miss.typed, &day, database)
}

pub(crate) fn add_up(
    company: Option<CompanyId>,
    typed: &str,
    missed: &MissedDay,
    database: &Connection,
) -> Result<()> {
    database.prepare_cached(include_str!("sql/miss_add.sql"))?.execute(named_params! {
        ":day": missed.day.to_string(),
        ":company_id": company_text(company),
        ":language": missed.language.code(),
        ":typed": typed,
        ":not_found": missed.not_found,
        ":abandoned": missed.abandoned,
    })?;
    Ok(())
}

fn misses_aside(
    put_aside: PutAsideId,
    database: &Connection,
) -> Result<Vec<(Option<CompanyId>, String, MissedDay)>> {
    let sql = "SELECT day, language, not_found, abandoned, company_id, typed FROM miss
        WHERE settled = 'put-aside' AND settled_by = ?1";
    let mut aside = database.prepare_cached(sql)?;
    let rows = aside.query_map([put_aside.to_string()], |row| {
        let columns = Columns::of("miss", row);
        Ok((columns.read("company_id", read_company)?, columns.plain("typed")?, missed_day(row)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Of a row that begins with the day, its language, and how often it was not found and just left.
fn missed_day(row: &Row<'_>) -> rusqlite::Result<MissedDay> {
    let columns = Columns::of("miss", row);
    Ok(MissedDay {
        day: columns.parsed("day")?,
        language: columns.read("language", Language::from_code)?,
        not_found: columns.plain(2)?,
        abandoned: columns.plain(3)?,
    })
}

fn days(database: &Connection) -> Result<u32> {
    let said = of_house(DAYS, database)?.and_then(|days| days.parse().ok());
    Ok(said.filter(|days| *days > 0).unwrap_or(KEPT_DAYS))
}

fn company_text(company: Option<CompanyId>) -> String {
    company.map(|company| company.to_string()).unwrap_or_default()
}

/// None: it is no company. No company at all: all were answered.
fn read_company(text: &str) -> Option<Option<CompanyId>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}
