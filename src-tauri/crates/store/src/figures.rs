//! What was counted, summed over whole months: all companies, or one.

use rusqlite::{Row, named_params};
use uuid::Uuid;
use vaihde_domain::CompanyId;
use vaihde_domain::connection::{ConnectionWay, Measure};
use vaihde_domain::figures::{AskedSum, EffortSum, HourSum, MonthSum};
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
        self.sums(include_str!("sql/asked_in.sql"), (from, to), company, |row| {
            let columns = Columns::of("asked_count", row);
            let company = columns.parsed("company_id")?;
            Ok(AskedSum { company, asked: asked(&columns)?, way: way(&columns)?, count: count(&columns)? })
        })
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
