//! What callers of one company asked for in vain in a month, with what became of it. Knows nothing of likeness.

use rusqlite::params;
use vaihde_domain::CompanyId;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{Became, MissedGroup};

use crate::column::{Columns, to_json};
use crate::fault::Result;
use crate::open::Store;

/// A text of a company's that was missed while all companies were answered, in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedMiss {
    /// The month.
    pub month: Month,
    /// The text, how often, and what became of it.
    pub text: MissedGroup,
}

impl Store {
    /// The texts of a company's misses of a month that are still kept, each once for each thing that became of it, in no
    /// order. What an Operation made of a miss counts unless it was taken back.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn missed_texts(&self, month: Month, company: CompanyId) -> Result<Vec<MissedGroup>> {
        let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/missed_texts.sql"));
        let mut statement = self.database.prepare_cached(sql)?;
        let days = [month.first_day(), month.last_day()].map(|day| day.to_string());
        let texts = statement.query_map(params![days[0], days[1], company.to_string()], |row| {
            let columns = Columns::of("miss", row);
            Ok(MissedGroup {
                typed: columns.plain("typed")?,
                // A sum of counts is never negative; SQLite has no unsigned numbers.
                count: columns.plain::<i64>("count")?.unsigned_abs(),
                became: columns.read("became", became)?,
            })
        })?;
        Ok(texts.collect::<rusqlite::Result<_>>()?)
    }
}

impl Store {
    /// What was missed from one month to another, both included, while all companies were answered, and is a company's: the
    /// open misses of these texts, and what was mended together with misses of the company. In no order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn joined_misses(
        &self,
        (from, to): (Month, Month),
        company: CompanyId,
        texts: &[String],
    ) -> Result<Vec<JoinedMiss>> {
        let sql = concat!(include_str!("sql/standing_mending.sql"), include_str!("sql/joined_misses.sql"));
        let mut statement = self.database.prepare_cached(sql)?;
        let of = params![from.to_string(), to.to_string(), company.to_string(), to_json(&texts)];
        let joined = statement.query_map(of, |row| {
            let columns = Columns::of("miss", row);
            let text = MissedGroup {
                typed: columns.plain("typed")?,
                // A sum of counts is never negative; SQLite has no unsigned numbers.
                count: columns.plain::<i64>("count")?.unsigned_abs(),
                became: columns.read("became", became)?,
            };
            Ok(JoinedMiss { month: columns.read("month", |month| month.parse().ok())?, text })
        })?;
        Ok(joined.collect::<rusqlite::Result<_>>()?)
    }

    /// Reads several sums as they are at one moment, whatever others write meanwhile. Within it nothing may be read that
    /// takes care of that itself.
    ///
    /// # Errors
    /// As what is read, or the file cannot be read.
    pub fn at_one_moment<Read>(&self, read: impl FnOnce(&Self) -> Result<Read>) -> Result<Read> {
        let reading = self.database.unchecked_transaction()?;
        let sums = read(self)?;
        reading.commit()?;
        Ok(sums)
    }
}

fn became(code: &str) -> Option<Became> {
    Some(match code {
        "open" => Became::Open,
        "mended" => Became::Mended,
        "put-aside" => Became::PutAside,
        _ => return None,
    })
}
