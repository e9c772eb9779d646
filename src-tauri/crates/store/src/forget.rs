//! Forgets absences that have been over for long: the rows, and what the history knows of them. Who covered whom
//! remains, in ids, for it is good to know whom to ask next time (DESIGN 7).
//!
//! Decides nothing about how long that is. Backups made before still hold them, until they are rotated away.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use vaihde_domain::absence::{Absence, Covered};
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::{AbsenceId, PersonId};

use crate::column::{Columns, instant_text};
use crate::fault::Result;
use crate::history::Done;
use crate::open::Store;
use crate::operate::OperationHeader;
use crate::table::{self, with};

/// What is left of a row in the history.
pub(crate) const BLANK: &str = "{}";

impl Store {
    /// Every absence, with its covers.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn absences(&self) -> Result<Vec<Absence>> {
        table::all(&self.database)
    }

    /// Forgets absences, each with its last day, as one Operation that cannot be taken back.
    ///
    /// # Errors
    /// One of them is not there, or the file cannot be written. Nothing was changed.
    pub fn forget_absences(
        &mut self,
        over: &[(AbsenceId, NaiveDate)],
        header: OperationHeader,
    ) -> Result<Done> {
        let at = instant_text(header.at);
        let done = self.operate(header, None, |database| {
            for &(id, last_on) in over {
                for absence in with::<Absence>(database, "id", &id.to_string())? {
                    keep_covers(&absence, last_on, database)?;
                    table::carry_out(&Edit::Remove(RecordId::Absence(id)), database, &at)?;
                }
            }
            blank(over, database)
        })?;
        // What was overwritten is in the log file until it is written back.
        self.database.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
        Ok(done)
    }

    /// Who covered for the people in absences that are forgotten, and until when.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn covered(&self, people: &[PersonId]) -> Result<Vec<Covered>> {
        let sql = "SELECT person_id, cover_id, role_id, last_on FROM covered WHERE person_id = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let mut covered = Vec::new();
        for person in people {
            let rows = statement.query_map([person.to_string()], |row| {
                let columns = Columns::of("covered", row);
                Ok(Covered {
                    person: columns.parsed("person_id")?,
                    cover: columns.parsed("cover_id")?,
                    role: columns.parsed_or_none("role_id")?,
                    last_on: columns.parsed("last_on")?,
                })
            })?;
            covered.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(covered)
    }
}

fn keep_covers(absence: &Absence, last_on: NaiveDate, database: &Connection) -> Result<()> {
    let mut statement = database.prepare_cached(include_str!("sql/covered_keep.sql"))?;
    for cover in &absence.covers {
        statement.execute(named_params! {
            ":person_id": absence.person.to_string(),
            ":cover_id": cover.person.to_string(),
            ":role_id": cover.role.map(|role| role.to_string()),
            ":last_on": last_on.to_string(),
        })?;
    }
    Ok(())
}

/// Blanks what the history knows of the absences and their covers, those they had once included.
fn blank(over: &[(AbsenceId, NaiveDate)], database: &Connection) -> Result<()> {
    database.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS forgotten (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
         DELETE FROM forgotten;",
    )?;
    let mut insert = database.prepare_cached("INSERT OR IGNORE INTO forgotten (id) VALUES (?1)")?;
    for (id, _) in over {
        insert.execute([id.to_string()])?;
    }
    database.execute(include_str!("sql/covers_blank.sql"), [])?;
    database.execute(include_str!("sql/change_blank.sql"), [BLANK])?;
    database.execute_batch("DELETE FROM forgotten")?;
    Ok(())
}
