//! What callers of one company asked for in vain in a month, with what became of it. Knows nothing of likeness.

use rusqlite::params;
use vaihde_domain::CompanyId;
use vaihde_domain::month::Month;
use vaihde_domain::month_report::{Became, MissedGroup};

use crate::column::Columns;
use crate::fault::Result;
use crate::open::Store;

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

fn became(code: &str) -> Option<Became> {
    Some(match code {
        "open" => Became::Open,
        "mended" => Became::Mended,
        "put-aside" => Became::PutAside,
        _ => return None,
    })
}
