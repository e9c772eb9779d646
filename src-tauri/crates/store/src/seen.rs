//! What is known of the records besides what is in them, as far as it tells what is wrong with them: who was ever asked
//! for, since when that is counted, and what was last done to the directory.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDateTime, Utc};
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::quality::Seen;
use vaihde_domain::record::RecordId;
use vaihde_domain::role::Assignment;
use vaihde_domain::{DeputyId, RoleId};

use crate::confirm::Confirmable;
use crate::fault::Result;
use crate::open::Store;
use crate::table::{record_of, with};

/// The last Operation that was about the directory: while it is the same, nothing else is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectoryMark(pub(crate) i64);

impl Store {
    /// Which Operation was the last about the directory, confirming among them. Absences, notices and suggestions are
    /// not of it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn directory_mark(&self) -> Result<DirectoryMark> {
        let mut statement = self.database.prepare_cached(include_str!("sql/directory_mark.sql"))?;
        Ok(DirectoryMark(statement.query_row([], |row| row.get(0))?))
    }

    /// A deputy by its id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn deputy(&self, id: DeputyId) -> Result<Option<Deputy>> {
        Ok(with(&self.database, "id", &id.to_string())?.pop())
    }

    /// The deputies of a person or role, in their order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn deputies_of(&self, of: DeputyOf) -> Result<Vec<Deputy>> {
        let mut deputies: Vec<Deputy> = match of {
            DeputyOf::Person(person) => with(&self.database, "of_person_id", &person.to_string())?,
            DeputyOf::Role(role) => with(&self.database, "of_role_id", &role.to_string())?,
        };
        deputies.sort_by_key(|deputy| (deputy.position, deputy.id));
        Ok(deputies)
    }

    /// Who holds, held or will hold a role.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn assignments_of(&self, role: RoleId) -> Result<Vec<Assignment>> {
        with(&self.database, "role_id", &role.to_string())
    }

    /// What is known of the records besides what is in them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn seen(&self) -> Result<Seen> {
        let people = self.confirmed_at(Confirmable::Person)?;
        let roles = self.confirmed_at(Confirmable::Role)?;
        Ok(Seen {
            confirmed: people.into_iter().chain(roles).collect(),
            right: self.records(include_str!("sql/said_right.sql"))?,
            asked: self.records("SELECT kind, id FROM asked_for")?,
            counted_since: self.counted_since()?,
        })
    }

    /// The records that a statement names by table and id.
    fn records(&self, sql: &str) -> Result<HashSet<RecordId>> {
        let mut statement = self.database.prepare_cached(sql)?;
        let records = statement.query_map([], |row| {
            Ok(record_of(
                row.get_ref(0)?.as_str().unwrap_or_default(),
                row.get_ref(1)?.as_str().unwrap_or_default(),
            ))
        })?;
        Ok(records.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    fn counted_since(&self) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT min(hour) FROM connection_count";
        let hour: Option<String> = self.database.query_row(sql, [], |row| row.get(0))?;
        let first =
            hour.and_then(|hour| NaiveDateTime::parse_from_str(&format!("{hour}:00"), "%Y-%m-%dT%H:%M").ok());
        Ok(first.map(|first| first.and_utc()))
    }
}
