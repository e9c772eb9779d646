//! Who had a hidden number shown. No Operation writes it, and undo never takes it back; it knows ids and no digits.

use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, named_params};
use vaihde_domain::reveal::{Reveal, Whose};

use crate::column::{Columns, instant_text};
use crate::fault::Result;
use crate::old_history;
use crate::open::{PATIENCE, Store};

impl Store {
    /// Records that a number was shown. Whoever was erased meanwhile has nothing left to record. Waits for nobody:
    /// whoever has a number shown has a caller on the line.
    ///
    /// # Errors
    /// [`StoreFault::Busy`](crate::StoreFault::Busy) at once while somebody else writes, or the file cannot be written.
    pub fn record_reveal(&mut self, reveal: &Reveal, at: DateTime<Utc>) -> Result<()> {
        self.database.busy_timeout(Duration::ZERO)?;
        let recorded = self.put_down(reveal, at);
        self.database.busy_timeout(PATIENCE)?;
        recorded
    }

    fn put_down(&mut self, reveal: &Reveal, at: DateTime<Utc>) -> Result<()> {
        let (person, role, referral) = match reveal.whose {
            Whose::Person(id) => (Some(id.to_string()), None, None),
            Whose::Role(id) => (None, Some(id.to_string()), None),
            Whose::Referral(id) => (None, None, Some(id.to_string())),
        };
        self.database.prepare_cached(include_str!("sql/reveal_insert.sql"))?.execute(named_params! {
            ":at": instant_text(at),
            ":user_id": reveal.by.to_string(),
            ":person_id": person,
            ":role_id": role,
            ":referral_id": referral,
        })?;
        Ok(())
    }

    /// Which numbers were shown, newest first, with the moment.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn reveals(&self, limit: u32) -> Result<Vec<(Reveal, DateTime<Utc>)>> {
        let sql = "SELECT at, user_id, person_id, role_id, referral_id FROM reveal
            ORDER BY at DESC, number DESC LIMIT ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let reveals = statement.query_map([limit], |row| {
            let columns = Columns::of("reveal", row);
            let whose = match (columns.parsed_or_none("person_id")?, columns.parsed_or_none("role_id")?) {
                (Some(person), _) => Whose::Person(person),
                (None, Some(role)) => Whose::Role(role),
                (None, None) => Whose::Referral(columns.parsed("referral_id")?),
            };
            Ok((Reveal { by: columns.parsed("user_id")?, whose }, columns.parsed("at")?))
        })?;
        Ok(reveals.collect::<rusqlite::Result<_>>()?)
    }
}

/// Lets go of what is older than the history (DESIGN 7). Writes only where there is something to let go of.
pub(crate) fn let_go(database: &Connection, at: DateTime<Utc>) -> Result<()> {
    let Some(oldest) = old_history::oldest(at, database)? else { return Ok(()) };
    if database.prepare("SELECT 1 FROM reveal WHERE at < ?1")?.exists([&oldest])? {
        database.execute("DELETE FROM reveal WHERE at < ?1", [&oldest])?;
    }
    Ok(())
}
