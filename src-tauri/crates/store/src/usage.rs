//! Which records refer to a record: where it is used, and what hangs on it when it shall go.

use rusqlite::Connection;
use vaihde_domain::absence::Absence;
use vaihde_domain::directory::Directory;
use vaihde_domain::record::RecordId;

use crate::fault::Result;
use crate::open::Store;
use crate::table::{key_of, with};

impl Store {
    /// The records that refer to a person, role or department, and no others: assignments, deputies, absences they are a
    /// cover in, referrals that send callers there, whoever reports to them, whoever is a part of them. Absences of a
    /// person themselves are not among them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn used_in(&self, id: RecordId) -> Result<Directory> {
        let reading = self.database.unchecked_transaction()?;
        let (key, mut uses) = (key_of(id), Directory::default());
        match id {
            RecordId::Person(_) => {
                uses.assignments = with(&reading, "person_id", &key)?;
                uses.deputies = with(&reading, "person_id", &key)?;
                uses.absences = covered("person_id", &key, &reading)?;
                uses.people = with(&reading, "reports_to", &key)?;
                uses.referrals = with(&reading, "forward_person_id", &key)?;
            }
            RecordId::Role(_) => {
                uses.assignments = with(&reading, "role_id", &key)?;
                uses.deputies = with(&reading, "of_role_id", &key)?;
                uses.absences = covered("role_id", &key, &reading)?;
                uses.roles = with(&reading, "reports_to", &key)?;
                uses.referrals = with(&reading, "forward_role_id", &key)?;
            }
            RecordId::Department(_) => {
                uses.people = with(&reading, "department_id", &key)?;
                uses.roles = with(&reading, "department_id", &key)?;
            }
            _ => {}
        }
        reading.commit()?;
        Ok(uses)
    }
}

fn covered(column: &str, key: &str, database: &Connection) -> Result<Vec<Absence>> {
    let sql = format!("SELECT DISTINCT absence_id FROM absence_cover WHERE {column} = ?1");
    let mut statement = database.prepare_cached(&sql)?;
    let ids = statement.query_map([key], |row| row.get::<_, String>(0))?;
    let mut absences = Vec::new();
    for id in ids.collect::<rusqlite::Result<Vec<_>>>()? {
        absences.extend(with::<Absence>(database, "id", &id)?);
    }
    Ok(absences)
}
