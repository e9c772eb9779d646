//! What operators are told, and when somebody last answered a company.

use std::collections::HashSet;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use vaihde_domain::company::Company;
use vaihde_domain::notice::Notice;
use vaihde_domain::planned::Planned;
use vaihde_domain::{CompanyId, UserId};

use crate::column::{Columns, instant_text};
use crate::fault::Result;
use crate::open::{PATIENCE, Store};
use crate::table::{Stored, all};

/// A notice, and when it was written or changed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldNotice {
    /// The notice.
    pub notice: Notice,
    /// When.
    pub written: DateTime<Utc>,
}

impl Store {
    /// The notices that are told on a day or later; in the order they were made.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn notices_from(&self, day: NaiveDate) -> Result<Vec<ToldNotice>> {
        let sql = format!("{} WHERE told_to >= ?1 ORDER BY id", Notice::SELECT);
        let mut statement = self.database.prepare_cached(&sql)?;
        let notices = statement.query_map([day.to_string()], |row| {
            let written = Columns::of(Notice::TABLE, row).parsed("changed_at")?;
            Ok(ToldNotice { notice: Notice::read(row)?, written })
        })?;
        Ok(notices.collect::<rusqlite::Result<_>>()?)
    }

    /// Everything that is planned.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn planned(&self) -> Result<Vec<Planned>> {
        all(&self.database)
    }

    /// The companies of which people are known: whoever comes first to one is no news.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn staffed(&self) -> Result<HashSet<CompanyId>> {
        let sql = "SELECT id FROM company WHERE EXISTS (SELECT 1 FROM person WHERE company_id = company.id)";
        let mut statement = self.database.prepare_cached(sql)?;
        let staffed = statement.query_map([], |row| Columns::of(Company::TABLE, row).parsed("id"))?;
        Ok(staffed.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes that a user answers a company now. Waits for nobody: there is a caller on the line.
    ///
    /// # Errors
    /// [`StoreFault::Busy`](crate::StoreFault::Busy) at once while somebody else writes, or the file cannot be written.
    pub fn mark_answered(&mut self, user: UserId, company: CompanyId, at: DateTime<Utc>) -> Result<()> {
        self.database.busy_timeout(Duration::ZERO)?;
        let sql = include_str!("sql/read_mark_write.sql");
        let marked = self.database.prepare_cached(sql).and_then(|mut statement| {
            statement.execute([&user.to_string(), &company.to_string(), &instant_text(at)])
        });
        self.database.busy_timeout(PATIENCE)?;
        marked?;
        Ok(())
    }
}
