//! What each user last chose for what they had typed: the newest texts of each, and none that is long unused.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, Row, named_params, params};
use vaihde_domain::UserId;

use crate::column::{Columns, instant_text};
use crate::fault::Result;
use crate::memory::Mark;
use crate::neighbourhood::Subject;
use crate::open::Store;

/// How long a choice is remembered after it was made last. Whom callers ask for changes with the season.
const KEPT: TimeDelta = TimeDelta::days(90);

/// How many texts of a user are remembered: more than anybody types in the time a choice is kept for, several times
/// over, and few enough to be in memory.
const MOST: u32 = 2000;

/// Somebody chose something for what they had typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Who chose.
    pub by: UserId,
    /// What they had typed, in the form in which it is compared. Not empty.
    pub typed: String,
    /// What they chose.
    pub chosen: Subject,
}

impl Store {
    /// What a user chose since the mark for which text, the oldest first, and the mark after it. What is no longer kept
    /// at the moment is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn choices_since(
        &self,
        mark: Mark,
        by: UserId,
        at: DateTime<Utc>,
    ) -> Result<(Vec<(String, Subject)>, Mark)> {
        let mut statement = self.database.prepare_cached(include_str!("../sql/choice_since.sql"))?;
        let mut rows = statement.query(params![by.to_string(), mark.0, instant_text(at - KEPT)])?;
        let (mut choices, mut last) = (Vec::new(), mark);
        while let Some(row) = rows.next()? {
            let columns = Columns::of("choice", row);
            last = last.max(Mark(columns.plain("number")?));
            choices.push((columns.plain("typed")?, chosen(row)?));
        }
        Ok((choices, last))
    }
}

fn chosen(row: &Row<'_>) -> rusqlite::Result<Subject> {
    let columns = Columns::of("choice", row);
    if let Some(person) = columns.parsed_or_none("person_id")? {
        return Ok(Subject::Person(person));
    }
    if let Some(role) = columns.parsed_or_none("role_id")? {
        return Ok(Subject::Role(role));
    }
    Ok(Subject::Referral(columns.parsed("referral_id")?))
}

/// Keeps a choice in place of the one before it for the same text. Of what was removed meanwhile nothing is kept.
pub(crate) fn keep(choice: &Choice, at: DateTime<Utc>, database: &Connection) -> Result<()> {
    let (person, role, referral) = match choice.chosen {
        Subject::Person(id) => (Some(id.to_string()), None, None),
        Subject::Role(id) => (None, Some(id.to_string()), None),
        Subject::Referral(id) => (None, None, Some(id.to_string())),
    };
    let by = choice.by.to_string();
    database.prepare_cached(include_str!("../sql/choice_keep.sql"))?.execute(named_params! {
        ":user_id": by,
        ":typed": choice.typed,
        ":person_id": person,
        ":role_id": role,
        ":referral_id": referral,
        ":at": instant_text(at),
    })?;
    database.prepare_cached(include_str!("../sql/choice_newest.sql"))?.execute(params![by, MOST])?;
    Ok(())
}

/// Lets go of what is no longer kept. Writes only where there is something to let go of.
pub(crate) fn let_go(database: &Connection, at: DateTime<Utc>) -> Result<()> {
    let oldest = instant_text(at - KEPT);
    if database.prepare("SELECT 1 FROM choice WHERE at < ?1")?.exists([&oldest])? {
        database.execute("DELETE FROM choice WHERE at < ?1", [&oldest])?;
    }
    Ok(())
}
