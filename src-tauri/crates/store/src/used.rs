//! What refers to a record: where it is used, and what is not taken away because it is referred to.

use rusqlite::Connection;
use vaihde_domain::RoleId;
use vaihde_domain::absence::Absence;
use vaihde_domain::deputy::Deputy;
use vaihde_domain::directory::Directory;
use vaihde_domain::record::RecordId;
use vaihde_domain::role::Assignment;

use crate::fault::Result;
use crate::open::Store;
use crate::table::{key_of, record_of, with};

/// The columns that refer to a record of a kind, by table. What is planned for somebody and what is told of them goes with
/// them. Of a role, who holds it and who stands in for it are its own.
const TO_PERSON: &[(&str, &str)] = &[
    ("assignment", "person_id"),
    ("deputy", "person_id"),
    ("deputy", "of_person_id"),
    ("absence", "person_id"),
    ("absence_cover", "person_id"),
    ("referral", "person_id"),
    ("referral", "forward_person_id"),
    ("person", "reports_to"),
];
const TO_ROLE: &[(&str, &str)] =
    &[("absence_cover", "role_id"), ("referral", "forward_role_id"), ("role", "reports_to")];
const TO_DEPARTMENT: &[(&str, &str)] = &[("person", "department_id"), ("role", "department_id")];
const TO_COMPANY: &[(&str, &str)] = &[
    ("department", "company_id"),
    ("person", "company_id"),
    ("role", "company_id"),
    ("referral", "company_id"),
    ("referral", "forward_company_id"),
];

impl Store {
    /// Some of what refers to a record, of those that have a name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn used_by(&self, record: RecordId, limit: usize) -> Result<Vec<RecordId>> {
        let (columns, id) = match record {
            RecordId::Person(id) => (TO_PERSON, id.to_string()),
            RecordId::Role(id) => (TO_ROLE, id.to_string()),
            RecordId::Department(id) => (TO_DEPARTMENT, id.to_string()),
            RecordId::Company(id) => (TO_COMPANY, id.to_string()),
            _ => return Ok(Vec::new()),
        };
        let mut using = Vec::new();
        for (table, column) in columns {
            using.extend(referring(table, column, &id, limit.saturating_sub(using.len()), &self.database)?);
        }
        Ok(using)
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

fn referring(
    table: &str,
    column: &str,
    id: &str,
    limit: usize,
    database: &Connection,
) -> Result<Vec<RecordId>> {
    // A cover is a part of its absence.
    let (own, whose) = if table == "absence_cover" { ("absence_id", "absence") } else { ("id", table) };
    let sql = format!("SELECT DISTINCT {own} FROM {table} WHERE {column} = ?1 ORDER BY {own} LIMIT ?2");
    let mut statement = database.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let ids = statement.query_map((id, limit), |row| row.get::<_, String>(0))?;
    let ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(ids.iter().filter_map(|id| record_of(whose, id)).collect())
}
