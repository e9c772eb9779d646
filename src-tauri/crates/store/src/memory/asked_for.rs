//! How much somebody is asked for: one fading sum each, which every counted call adds to.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, named_params};
use vaihde_domain::asked_for::AskedFor;

use crate::column::Columns;
use crate::fault::Result;
use crate::memory::Mark;
use crate::neighbourhood::Subject;
use crate::open::Store;

impl Store {
    /// How much those are asked for who were asked for since the mark, and the mark after it. Whoever fell below the
    /// least is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_for_since(&self, mark: Mark, least: AskedFor) -> Result<(Vec<(Subject, AskedFor)>, Mark)> {
        let sql = "SELECT kind, id, weight, number FROM asked_for WHERE number > ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let mut rows = statement.query([mark.0])?;
        let (mut asked, mut last) = (Vec::new(), mark);
        while let Some(row) = rows.next()? {
            let columns = Columns::of("asked_for", row);
            last = last.max(Mark(columns.plain("number")?));
            let weight = AskedFor::from_kept(columns.plain("weight")?);
            if weight < least {
                continue;
            }
            let subject = match columns.plain::<String>("kind")?.as_str() {
                "person" => Subject::Person(columns.parsed("id")?),
                "role" => Subject::Role(columns.parsed("id")?),
                "referral" => Subject::Referral(columns.parsed("id")?),
                // Companies and departments answer, but nobody finds them.
                _ => continue,
            };
            asked.push((subject, weight));
        }
        Ok((asked, last))
    }

    /// How much one is asked for.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn asked_for(&self, subject: Subject) -> Result<AskedFor> {
        let (kind, id) = match subject {
            Subject::Person(id) => ("person", id.to_string()),
            Subject::Role(id) => ("role", id.to_string()),
            Subject::Referral(id) => ("referral", id.to_string()),
        };
        let sql = "SELECT weight FROM asked_for WHERE kind = ?1 AND id = ?2";
        let mut statement = self.database.prepare_cached(sql)?;
        let kept = statement.query_row([kind, id.as_str()], |row| row.get(0)).optional()?;
        Ok(kept.map(AskedFor::from_kept).unwrap_or_default())
    }
}

/// Adds a caller of an hour.
pub(crate) fn asked_once(kind: &str, id: &str, hour: DateTime<Utc>, database: &Connection) -> Result<()> {
    database.prepare_cached(include_str!("../sql/asked_for_add.sql"))?.execute(named_params! {
        ":kind": kind,
        ":id": id,
        ":weight": AskedFor::once(hour).kept(),
    })?;
    Ok(())
}
