//! What was done to absences.
//!
//! An Operation that changes a cover always writes the absence itself too, so the Operations on an absence are those on
//! its row. Its covers are followed from the first of them on. Costs some look-ups by index an Operation.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Deserialize;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::Span;
use vaihde_domain::{AbsenceId, OperationId};

use crate::column::{StoredRepeat, read_moment};
use crate::fault::Result;
use crate::history::{PastOperation, read};
use crate::open::Store;

/// What an Operation did to one absence. What has been forgotten meanwhile is none on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceChange {
    /// Which.
    pub id: AbsenceId,
    /// As it was; none: it was not there.
    pub before: Option<Absence>,
    /// As it was from then on; none: it was taken away.
    pub after: Option<Absence>,
}

/// An Operation on absences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastChange {
    /// The Operation.
    pub operation: PastOperation,
    /// What it did, as far as was asked for.
    pub absences: Vec<AbsenceChange>,
    /// How many absences it touched.
    pub count: u32,
}

/// An absence's row as the history has it.
#[derive(Deserialize)]
struct Image {
    person_id: String,
    away_from: String,
    away_to: Option<String>,
    repeats_json: Option<String>,
    return_may_be_told: u8,
}

/// A cover's row as the history has it.
#[derive(Clone, Deserialize)]
struct CoverImage {
    position: i64,
    person_id: String,
    role_id: Option<String>,
}

type Covers = BTreeMap<String, CoverImage>;

impl Store {
    /// What was done to an absence, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn absence_history(&self, absence: AbsenceId) -> Result<Vec<PastChange>> {
        let reading = self.database.unchecked_transaction()?;
        let mut past = followed(absence, &reading)?;
        past.reverse();
        reading.commit()?;
        Ok(past)
    }

    /// The newest Operations on absences, newest first, each with at most some of the absences it touched.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn recent_absence_changes(&self, limit: u32, absences: u32) -> Result<Vec<PastChange>> {
        let reading = self.database.unchecked_transaction()?;
        let mut statement = reading.prepare_cached(include_str!("../sql/operations_on_absences.sql"))?;
        let operations = statement.query_map([limit], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut recent = Vec::with_capacity(operations.len());
        for operation in operations {
            let touched = touched_by(operation.id, &reading)?;
            let mut changes = Vec::new();
            for id in touched.iter().take(absences as usize) {
                let own = followed(*id, &reading)?;
                let this = own.into_iter().find(|past| past.operation.id == operation.id);
                changes.extend(this.into_iter().flat_map(|past| past.absences));
            }
            let count = u32::try_from(touched.len()).unwrap_or(u32::MAX);
            recent.push(PastChange { operation, absences: changes, count });
        }
        drop(statement);
        reading.commit()?;
        Ok(recent)
    }
}

fn touched_by(operation: OperationId, database: &Connection) -> Result<Vec<AbsenceId>> {
    let sql = "SELECT DISTINCT record_id FROM change WHERE operation_id = ?1 AND record_table = 'absence'";
    let mut statement = database.prepare_cached(sql)?;
    let ids = statement.query_map([operation.to_string()], |row| row.get::<_, String>(0))?;
    let ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    // An id that is none is found by the check of the database.
    Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
}

/// The Operations on an absence, oldest first.
fn followed(id: AbsenceId, database: &Connection) -> Result<Vec<PastChange>> {
    let mut statement = database.prepare_cached(include_str!("../sql/operations_of_record.sql"))?;
    let operations =
        statement.query_map([id.to_string()], read)?.collect::<rusqlite::Result<Vec<PastOperation>>>()?;
    let mut changes = database.prepare_cached(include_str!("../sql/absence_changes_of_operation.sql"))?;
    let (mut covers, mut now, mut past) = (Covers::new(), None::<String>, Vec::new());
    for operation in operations {
        let before = now.as_deref().and_then(|row| absence(id, row, &covers));
        let mut rows = changes.query((operation.id.to_string(), id.to_string()))?;
        while let Some(row) = rows.next()? {
            let (table, record): (String, String) = (row.get(0)?, row.get(1)?);
            let after: Option<String> = row.get(3)?;
            if table == "absence" {
                now = after;
                continue;
            }
            match after.and_then(|image| serde_json::from_str(&image).ok()) {
                Some(cover) => drop(covers.insert(record, cover)),
                None => drop(covers.remove(&record)),
            }
        }
        let after = now.as_deref().and_then(|row| absence(id, row, &covers));
        let absences = vec![AbsenceChange { id, before, after }];
        past.push(PastChange { operation, absences, count: 1 });
    }
    Ok(past)
}

/// None where the row is blank.
fn absence(id: AbsenceId, row: &str, covers: &Covers) -> Option<Absence> {
    let row: Image = serde_json::from_str(row).ok()?;
    let mut covers: Vec<(&String, &CoverImage)> = covers.iter().collect();
    covers.sort_by_key(|(_, cover)| cover.position);
    let covers = covers.into_iter().filter_map(|(id, cover)| {
        let role = cover.role_id.as_deref().map(str::parse).transpose().ok()?;
        Some(Cover { id: id.parse().ok()?, person: cover.person_id.parse().ok()?, role })
    });
    let repeats = row.repeats_json.as_deref().map(serde_json::from_str::<StoredRepeat>).transpose().ok()?;
    Some(Absence {
        id,
        person: row.person_id.parse().ok()?,
        span: Span { from: read_moment(&row.away_from)?, to: row.away_to.as_deref().and_then(read_moment) },
        repeats: repeats.map(Into::into),
        return_may_be_told: row.return_may_be_told != 0,
        covers: covers.collect(),
    })
}
