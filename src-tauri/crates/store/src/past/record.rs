//! What was done to one record of the directory and to what hangs on it: of a person the roles they held, their deputies,
//! what was told of them and what was planned; of a role its holders and deputies. Whatever became part of a record
//! brings its own past along. Absences have a history of their own, for not everybody may see it.
//!
//! Every way to a change is an index, so it costs some look-ups an entry, whatever imports have changed besides.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row};
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::Deputy;
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Record, RecordId};
use vaihde_domain::referral::Referral;
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::{OperationId, PersonId};

use crate::capture::columns_of;
use crate::fault::Result;
use crate::history::{PastOperation, read};
use crate::open::Store;
use crate::table::{Stored, key_of, record_of};

/// Nobody needs to know more exactly what taking a whole import back would change.
const COUNTED: u32 = 1_000;

/// A part of what was done to a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordPast {
    /// The Operations, newest first.
    pub operations: Vec<TouchedBy>,
    /// Whether there are older ones.
    pub more: bool,
}

/// What an Operation did to a record and to what hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchedBy {
    /// The Operation.
    pub operation: PastOperation,
    /// What it changed, each record once, in the order of the changes.
    pub changes: Vec<RowChange>,
    /// How many records it changed in all, at most 1,000.
    pub in_all: u32,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// Which.
    pub id: RecordId,
    /// As it was.
    pub before: Image,
    /// As it was from then on.
    pub after: Image,
}

/// A record as the history has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Image {
    /// There was none.
    Absent,
    /// There was one, and nobody knows any longer what it was: it was erased.
    Forgotten,
    /// It was this.
    Known(Box<Record>),
}

impl Image {
    /// The record, where it is known.
    pub fn record(&self) -> Option<&Record> {
        match self {
            Self::Known(record) => Some(record),
            Self::Absent | Self::Forgotten => None,
        }
    }
}

/// Merges that were taken back bring nothing along.
const SQL: &str =
    concat!(include_str!("../sql/standing_merge.sql"), include_str!("../sql/record_history.sql"));

impl Store {
    /// What was done to a record, newest first: so many Operations at most, and none that is not older than `before`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn record_history(
        &self,
        id: RecordId,
        limit: u32,
        before: Option<OperationId>,
    ) -> Result<RecordPast> {
        let reading = self.database.unchecked_transaction()?;
        let mut images = Images { database: &reading, selects: HashMap::new() };
        let mut past = RecordPast::default();
        let mut statement = reading.prepare_cached(SQL)?;
        let mut count = reading.prepare_cached(include_str!("../sql/records_of_operation.sql"))?;
        let mut rows = statement.query((key_of(id), before.map(|before| before.to_string())))?;
        while let Some(row) = rows.next()? {
            let operation = read(row)?;
            let Some(change) = images.change(row)? else { continue };
            let full = past.operations.len() == limit as usize;
            match past.operations.last_mut() {
                Some(last) if last.operation.id == operation.id => last.take_older(change),
                _ if full => {
                    past.more = true;
                    break;
                }
                _ => {
                    let in_all = count.query_row((operation.id.to_string(), COUNTED), |row| row.get(0))?;
                    past.operations.push(TouchedBy { operation, changes: vec![change], in_all });
                }
            }
        }
        past.operations.iter_mut().for_each(|touched| touched.changes.reverse());
        drop(rows);
        drop((statement, count));
        reading.commit()?;
        Ok(past)
    }

    /// A record as it was last, whether it is still there or not; none: nobody knows.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_known(&self, id: RecordId) -> Result<Option<Record>> {
        let mut statement = self.database.prepare_cached(include_str!("../sql/last_known.sql"))?;
        let row = statement
            .query_row([key_of(id)], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
            .optional()?;
        let Some((table, image)) = row else { return Ok(None) };
        Images { database: &self.database, selects: HashMap::new() }.record(&table, &image)
    }

    /// How many absences of a person there are.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn count_absences(&self, person: PersonId) -> Result<u32> {
        let sql = "SELECT count(*) FROM absence WHERE person_id = ?1";
        Ok(self.database.prepare_cached(sql)?.query_row([person.to_string()], |row| row.get(0))?)
    }
}

impl TouchedBy {
    /// Takes in a change that came before those that are there: what was changed twice is told once.
    fn take_older(&mut self, change: RowChange) {
        match self.changes.iter_mut().find(|newer| newer.id == change.id) {
            Some(newer) => newer.before = change.before,
            None => self.changes.push(change),
        }
    }
}

/// Reads rows as the history has them.
struct Images<'d> {
    database: &'d Connection,
    selects: HashMap<String, String>,
}

impl Images<'_> {
    fn change(&mut self, row: &Row<'_>) -> Result<Option<RowChange>> {
        let (table, id): (String, String) = (row.get("record_table")?, row.get("record_id")?);
        let Some(id) = record_of(&table, &id) else { return Ok(None) };
        let mut image = |column: &str| -> Result<Image> {
            let Some(json) = row.get::<_, Option<String>>(column)? else { return Ok(Image::Absent) };
            let record = self.record(&table, &json)?;
            Ok(record.map_or(Image::Forgotten, |record| Image::Known(Box::new(record))))
        };
        Ok(Some(RowChange { id, before: image("before_json")?, after: image("after_json")? }))
    }

    /// None where the row is blank, or is of nothing that is told here.
    fn record(&mut self, table: &str, json: &str) -> Result<Option<Record>> {
        Ok(match table {
            "person" => self.row::<Person>(json)?.map(Record::Person),
            "role" => self.row::<Role>(json)?.map(Record::Role),
            "company" => self.row::<Company>(json)?.map(Record::Company),
            "department" => self.row::<Department>(json)?.map(Record::Department),
            "assignment" => self.row::<Assignment>(json)?.map(Record::Assignment),
            "deputy" => self.row::<Deputy>(json)?.map(Record::Deputy),
            "referral" => self.row::<Referral>(json)?.map(Record::Referral),
            "planned" => self.row::<Planned>(json)?.map(Record::Planned),
            _ => None,
        })
    }

    /// The image as a row of today's table: a column that came later is empty.
    fn row<T: Stored>(&mut self, json: &str) -> Result<Option<T>> {
        let select = match self.selects.get(T::TABLE) {
            Some(select) => select,
            None => {
                let columns = columns_of(T::TABLE, self.database)?;
                let columns: Vec<String> =
                    columns.iter().map(|column| format!("?1 ->> '$.{column}' AS {column}")).collect();
                let select = format!("SELECT {}", columns.join(", "));
                self.selects.entry(T::TABLE.to_owned()).or_insert(select)
            }
        };
        let row = self.database.prepare_cached(select)?.query_row([json], |row| Ok(T::read(row).ok()));
        Ok(row?)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use chrono::DateTime;

    use super::*;
    use crate::folder::DataFolder;

    #[test]
    fn no_way_to_a_record_s_past_leads_through_all_changes() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(place.path()).unwrap();
        let store = Store::open(folder, DateTime::UNIX_EPOCH).unwrap().store;
        let sql = format!("EXPLAIN QUERY PLAN {SQL}");
        let mut plan = store.database.prepare(&sql).unwrap();
        let steps = plan.query_map(("id", None::<String>), |row| row.get::<_, String>("detail")).unwrap();
        let steps: Vec<String> = steps.map(|step| step.unwrap()).collect();
        for index in [
            "change_by_record",
            "change_by_person_of_removed",
            "change_by_role_of_removed",
            "merged_by_into",
            "assignment_by_person",
            "deputy_by_of_role",
        ] {
            assert!(steps.iter().any(|step| step.contains(index)), "{index}: {steps:#?}");
        }
        // Records are merged by hand, so there are few merges to look through.
        let few = ["own", "told", "CONSTANT", "merge", "taken_back"];
        let scans =
            steps.iter().filter(|step| step.starts_with("SCAN") && !few.iter().any(|few| step.contains(few)));
        assert_eq!(scans.count(), 0, "{steps:#?}");
    }
}
