//! Whether something refers to a record: what is referred to is not taken away.

use rusqlite::Connection;
use vaihde_domain::RoleId;
use vaihde_domain::deputy::Deputy;
use vaihde_domain::record::RecordId;
use vaihde_domain::role::Assignment;

use crate::fault::Result;
use crate::open::Store;
use crate::table::with;

/// The columns that refer to a record of a kind, by table. Of a role, who holds it and who stands in for it are its own.
const TO_PERSON: &[(&str, &str)] = &[
    ("assignment", "person_id"),
    ("deputy", "person_id"),
    ("deputy", "of_person_id"),
    ("absence", "person_id"),
    ("absence_cover", "person_id"),
    ("referral", "person_id"),
    ("referral", "forward_person_id"),
    ("person", "reports_to"),
    ("planned", "person_id"),
    ("notice", "person_id"),
    ("notice", "before_id"),
];
const TO_ROLE: &[(&str, &str)] = &[
    ("absence_cover", "role_id"),
    ("referral", "forward_role_id"),
    ("role", "reports_to"),
    ("notice", "role_id"),
];
const TO_DEPARTMENT: &[(&str, &str)] =
    &[("person", "department_id"), ("role", "department_id"), ("notice", "department_id")];
const TO_COMPANY: &[(&str, &str)] = &[
    ("department", "company_id"),
    ("person", "company_id"),
    ("role", "company_id"),
    ("referral", "company_id"),
    ("notice", "company_id"),
];

impl Store {
    /// Whether nothing refers to a record.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_free(&self, record: RecordId) -> Result<bool> {
        let (columns, id) = match record {
            RecordId::Person(id) => (TO_PERSON, id.to_string()),
            RecordId::Role(id) => (TO_ROLE, id.to_string()),
            RecordId::Department(id) => (TO_DEPARTMENT, id.to_string()),
            RecordId::Company(id) => (TO_COMPANY, id.to_string()),
            _ => return Ok(true),
        };
        for (table, column) in columns {
            if refers(table, column, &id, &self.database)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Who holds, held or will hold a role and who stands in for it: what goes with it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ties_of_role(&self, role: RoleId) -> Result<Vec<RecordId>> {
        let key = role.to_string();
        let held = with::<Assignment>(&self.database, "role_id", &key)?;
        let deputies = with::<Deputy>(&self.database, "of_role_id", &key)?;
        let held = held.into_iter().map(|held| RecordId::Assignment(held.id));
        Ok(held.chain(deputies.into_iter().map(|deputy| RecordId::Deputy(deputy.id))).collect())
    }
}

fn refers(table: &str, column: &str, id: &str, database: &Connection) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {table} WHERE {column} = ?1");
    Ok(database.prepare_cached(&sql)?.exists([id])?)
}
