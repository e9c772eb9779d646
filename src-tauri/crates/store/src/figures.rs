//! What was counted, summed over whole months: all companies, or one.

use std::collections::{HashMap, HashSet};

use rusqlite::{Row, named_params};
use uuid::Uuid;
use vaihde_domain::CompanyId;
use vaihde_domain::connection::{ConnectionWay, Measure};
use vaihde_domain::figures::{AskedSum, EffortSum, HourSum, MonthSum};
use vaihde_domain::insights::{MonthSpan, Sums};
use vaihde_domain::month::Month;
use vaihde_domain::reach::Who;

use crate::column::Columns;
use crate::count::who;
use crate::fault::Result;
use crate::open::Store;

impl Store {
    /// Who and what callers asked for from one month to another, both included, and by which way they were answered. In
    /// no order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_in(&self, from: Month, to: Month, company: Option<CompanyId>) -> Result<Vec<AskedSum>> {
        let of_months = self.sums(include_str!("sql/asked_in.sql"), (from, to), company, |row| {
            let columns = Columns::of("asked_count", row);
            let company: CompanyId = columns.parsed("company_id")?;
            Ok(((company, asked(&columns)?, way(&columns)?), count(&columns)?))
        })?;
        // SQLite would sort them all, for they are kept by the month; that takes longer than to read them.
        let mut sums = HashMap::new();
        for (of, count) in of_months {
            *sums.entry(of).or_insert(0) += count;
        }
        let sum = |((company, asked, way), count)| AskedSum { company, asked, way, count };
        Ok(sums.into_iter().map(sum).collect())
    }

    /// How many callers were answered by each way in each month of a span, both ends included. In no order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn months_in(&self, from: Month, to: Month, company: Option<CompanyId>) -> Result<Vec<MonthSum>> {
        self.sums(include_str!("sql/months_in.sql"), (from, to), company, |row| {
            let columns = Columns::of("hour_count", row);
            let month = columns.read("month", |text| text.parse().ok())?;
            let company = columns.parsed("company_id")?;
            Ok(MonthSum { month, company, way: way(&columns)?, count: count(&columns)? })
        })
    }

    /// In which hours of which weekdays callers came from one month to another, both included, in the time zone of the
    /// company that each called. In no order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn hours_in(&self, from: Month, to: Month, company: Option<CompanyId>) -> Result<Vec<HourSum>> {
        self.sums(include_str!("sql/hours_in.sql"), (from, to), company, |row| {
            let columns = Columns::of("hour_count", row);
            Ok(HourSum {
                company: columns.parsed("company_id")?,
                weekday: columns.plain("weekday")?,
                hour: columns.plain("hour")?,
                way: way(&columns)?,
                count: count(&columns)?,
            })
        })
    }

    /// How many choices took how many keys and seconds from one month to another, both included. In no order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn efforts_in(&self, from: Month, to: Month, company: Option<CompanyId>) -> Result<Vec<EffortSum>> {
        self.sums(include_str!("sql/efforts_in.sql"), (from, to), company, |row| {
            let columns = Columns::of("effort_count", row);
            Ok(EffortSum {
                company: columns.parsed("company_id")?,
                measure: columns.read("measure", Measure::of_code)?,
                value: columns.plain("value")?,
                count: count(&columns)?,
            })
        })
    }

    /// Every sum of a span, as of one moment: whoever reads it finds that it adds up, whatever is counted meanwhile.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sums_in(&self, span: MonthSpan, company: Option<CompanyId>) -> Result<Sums> {
        let reading = self.database.unchecked_transaction()?;
        let MonthSpan { from, to } = span;
        let sums = Sums {
            months: self.months_in(from, to, company)?,
            asked: self.asked_in(from, to, company)?,
            hours: self.hours_in(from, to, company)?,
            efforts: self.efforts_in(from, to, company)?,
            misses: self.misses_in(from, to, company)?,
        };
        reading.commit()?;
        Ok(sums)
    }

    /// Everybody and everything that callers can ask for and that is in the directory now.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn to_be_asked_for(&self) -> Result<HashSet<Who>> {
        let mut statement = self.database.prepare_cached(include_str!("sql/to_be_asked_for.sql"))?;
        let there = statement.query_map([], |row| asked(&Columns::of("person", row)))?;
        Ok(there.collect::<rusqlite::Result<_>>()?)
    }

    fn sums<Sum>(
        &self,
        sql: &str,
        (from, to): (Month, Month),
        company: Option<CompanyId>,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<Sum>,
    ) -> Result<Vec<Sum>> {
        let mut statement = self.database.prepare_cached(sql)?;
        let sums = statement.query_map(
            named_params! {
                ":from": from.to_string(),
                ":to": to.to_string(),
                ":company_id": company.map(|id| id.to_string()),
            },
            read,
        )?;
        Ok(sums.collect::<rusqlite::Result<_>>()?)
    }
}

fn asked(columns: &Columns<'_, '_>) -> rusqlite::Result<Who> {
    let id: Uuid = columns.parsed("asked_id")?;
    columns.read("asked_kind", |kind| who(kind, id))
}

fn way(columns: &Columns<'_, '_>) -> rusqlite::Result<ConnectionWay> {
    columns.read("way", ConnectionWay::of_code)
}

/// A sum of counts is never negative; SQLite has no unsigned numbers.
fn count(columns: &Columns<'_, '_>) -> rusqlite::Result<u64> {
    columns.plain::<i64>("count").map(i64::unsigned_abs)
}
