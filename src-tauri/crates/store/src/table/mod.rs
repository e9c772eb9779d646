//! One module a table: how a record is written as a row and read back.

mod absence;
mod assignment;
mod company;
mod department;
mod deputy;
mod notice;
mod person;
mod planned;
mod referral;
mod role;
mod suggestion;
pub(crate) mod user;

use rusqlite::{Connection, Row, ToSql};
use vaihde_domain::absence::Absence;
use vaihde_domain::company::Company;
use vaihde_domain::department::Department;
use vaihde_domain::deputy::Deputy;
use vaihde_domain::notice::Notice;
use vaihde_domain::person::Person;
use vaihde_domain::planned::Planned;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::Referral;
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::suggestion::Suggestion;

use crate::fault::{Result, StoreFault};

/// The tables whose every change is captured in the history, what is referred to before what refers to it.
pub(crate) const CAPTURED: [&str; 12] = [
    "company",
    "department",
    "person",
    "role",
    "assignment",
    "deputy",
    "absence",
    "absence_cover",
    "referral",
    "planned",
    "notice",
    "suggestion",
];

/// Named values of a row.
pub(crate) type Values<'v> = Vec<(&'static str, Box<dyn ToSql + 'v>)>;

/// A record that is one row of a table, perhaps with rows of its own beneath.
pub(crate) trait Stored: Sized {
    const TABLE: &'static str;
    const SELECT: &'static str;
    const INSERT: &'static str;
    const UPDATE: &'static str;

    /// The id, as text.
    fn key(&self) -> String;

    /// Everything but the id, the revision and the time.
    fn values(&self) -> Values<'_>;

    /// A record from its row. Rows beneath are read by [`complete`](Self::complete).
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;

    /// Reads the rows beneath.
    fn complete(&mut self, _database: &Connection) -> rusqlite::Result<()> {
        Ok(())
    }

    /// Writes the rows beneath, after its own row.
    fn write_beneath(&self, _database: &Connection, _changed_at: &str) -> Result<()> {
        Ok(())
    }

    /// Removes the rows beneath, before its own row.
    fn remove_beneath(_key: &str, _database: &Connection) -> Result<()> {
        Ok(())
    }
}

/// Every record of a kind, in the order of their ids, which is the order they were made in.
pub(crate) fn all<T: Stored>(database: &Connection) -> Result<Vec<T>> {
    let mut statement = database.prepare_cached(&format!("{} ORDER BY id", T::SELECT))?;
    let records = statement.query_map([], T::read)?.collect::<rusqlite::Result<Vec<T>>>()?;
    drop(statement);
    finish(records, database)
}

/// The records of a kind where a column has the value, in the order of their ids.
pub(crate) fn with<T: Stored>(database: &Connection, column: &'static str, value: &str) -> Result<Vec<T>> {
    let mut statement = database.prepare_cached(&format!("{} WHERE {column} = ?1 ORDER BY id", T::SELECT))?;
    let records = statement.query_map([value], T::read)?.collect::<rusqlite::Result<Vec<T>>>()?;
    drop(statement);
    finish(records, database)
}

fn finish<T: Stored>(mut records: Vec<T>, database: &Connection) -> Result<Vec<T>> {
    for record in &mut records {
        record.complete(database)?;
    }
    Ok(records)
}

fn write<T: Stored>(sql: &str, record: &T, database: &Connection, changed_at: &str) -> Result<usize> {
    let key = record.key();
    let values = record.values();
    let mut named: Vec<(&str, &dyn ToSql)> = values.iter().map(|(name, value)| (*name, &**value)).collect();
    named.push((":id", &key));
    named.push((":changed_at", &changed_at));
    let written = database.prepare_cached(sql)?.execute(named.as_slice())?;
    if written > 0 {
        record.write_beneath(database, changed_at)?;
    }
    Ok(written)
}

fn add<T: Stored>(record: &T, database: &Connection, changed_at: &str) -> Result<()> {
    write(T::INSERT, record, database, changed_at).map(drop)
}

fn alter<T: Stored>(record: &T, id: RecordId, database: &Connection, changed_at: &str) -> Result<()> {
    match write(T::UPDATE, record, database, changed_at)? {
        0 => Err(StoreFault::Gone(id)),
        _ => Ok(()),
    }
}

fn remove<T: Stored>(key: &str, id: RecordId, database: &Connection) -> Result<()> {
    T::remove_beneath(key, database)?;
    let removed =
        database.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE))?.execute([key])?;
    if removed == 0 { Err(StoreFault::Gone(id)) } else { Ok(()) }
}

/// Carries out one step of a plan.
pub(crate) fn carry_out(edit: &Edit, database: &Connection, changed_at: &str) -> Result<()> {
    match edit {
        Edit::Add(record) => match record {
            Record::Company(company) => add(company, database, changed_at),
            Record::Department(department) => add(department, database, changed_at),
            Record::Person(person) => add(person, database, changed_at),
            Record::Role(role) => add(role, database, changed_at),
            Record::Assignment(assignment) => add(assignment, database, changed_at),
            Record::Deputy(deputy) => add(deputy, database, changed_at),
            Record::Absence(absence) => add(absence, database, changed_at),
            Record::Referral(referral) => add(referral, database, changed_at),
            Record::Planned(planned) => add(planned, database, changed_at),
            Record::Notice(notice) => add(notice, database, changed_at),
            Record::Suggestion(suggestion) => add(suggestion, database, changed_at),
        },
        Edit::Alter(record) => match record {
            Record::Company(company) => alter(company, record.id(), database, changed_at),
            Record::Department(department) => alter(department, record.id(), database, changed_at),
            Record::Person(person) => alter(person, record.id(), database, changed_at),
            Record::Role(role) => alter(role, record.id(), database, changed_at),
            Record::Assignment(assignment) => alter(assignment, record.id(), database, changed_at),
            Record::Deputy(deputy) => alter(deputy, record.id(), database, changed_at),
            Record::Absence(absence) => alter(absence, record.id(), database, changed_at),
            Record::Referral(referral) => alter(referral, record.id(), database, changed_at),
            Record::Planned(planned) => alter(planned, record.id(), database, changed_at),
            Record::Notice(notice) => alter(notice, record.id(), database, changed_at),
            Record::Suggestion(suggestion) => alter(suggestion, record.id(), database, changed_at),
        },
        Edit::Remove(id) => match id {
            RecordId::Company(company) => remove::<Company>(&company.to_string(), *id, database),
            RecordId::Department(department) => remove::<Department>(&department.to_string(), *id, database),
            RecordId::Person(person) => remove::<Person>(&person.to_string(), *id, database),
            RecordId::Role(role) => remove::<Role>(&role.to_string(), *id, database),
            RecordId::Assignment(assignment) => remove::<Assignment>(&assignment.to_string(), *id, database),
            RecordId::Deputy(deputy) => remove::<Deputy>(&deputy.to_string(), *id, database),
            RecordId::Absence(absence) => remove::<Absence>(&absence.to_string(), *id, database),
            RecordId::Referral(referral) => remove::<Referral>(&referral.to_string(), *id, database),
            RecordId::Planned(planned) => remove::<Planned>(&planned.to_string(), *id, database),
            RecordId::Notice(notice) => remove::<Notice>(&notice.to_string(), *id, database),
            RecordId::Suggestion(suggestion) => remove::<Suggestion>(&suggestion.to_string(), *id, database),
        },
    }
}

/// The id of a record, as its row has it.
pub(crate) fn key_of(id: RecordId) -> String {
    match id {
        RecordId::Company(id) => id.to_string(),
        RecordId::Department(id) => id.to_string(),
        RecordId::Person(id) => id.to_string(),
        RecordId::Role(id) => id.to_string(),
        RecordId::Assignment(id) => id.to_string(),
        RecordId::Deputy(id) => id.to_string(),
        RecordId::Absence(id) => id.to_string(),
        RecordId::Referral(id) => id.to_string(),
        RecordId::Planned(id) => id.to_string(),
        RecordId::Notice(id) => id.to_string(),
        RecordId::Suggestion(id) => id.to_string(),
    }
}

/// The record a captured row belongs to: its own, or that of the row it lies beneath.
pub(crate) fn record_of(table: &str, id: &str) -> Option<RecordId> {
    Some(match table {
        "company" => RecordId::Company(id.parse().ok()?),
        "department" => RecordId::Department(id.parse().ok()?),
        "person" => RecordId::Person(id.parse().ok()?),
        "role" => RecordId::Role(id.parse().ok()?),
        "assignment" => RecordId::Assignment(id.parse().ok()?),
        "deputy" => RecordId::Deputy(id.parse().ok()?),
        "absence" => RecordId::Absence(id.parse().ok()?),
        "referral" => RecordId::Referral(id.parse().ok()?),
        "planned" => RecordId::Planned(id.parse().ok()?),
        "notice" => RecordId::Notice(id.parse().ok()?),
        "suggestion" => RecordId::Suggestion(id.parse().ok()?),
        _ => return None,
    })
}

/// The table of a record and its id as text.
pub(crate) fn named(record: RecordId) -> (&'static str, String) {
    match record {
        RecordId::Company(id) => ("company", id.to_string()),
        RecordId::Department(id) => ("department", id.to_string()),
        RecordId::Person(id) => ("person", id.to_string()),
        RecordId::Role(id) => ("role", id.to_string()),
        RecordId::Assignment(id) => ("assignment", id.to_string()),
        RecordId::Deputy(id) => ("deputy", id.to_string()),
        RecordId::Absence(id) => ("absence", id.to_string()),
        RecordId::Referral(id) => ("referral", id.to_string()),
        RecordId::Planned(id) => ("planned", id.to_string()),
        RecordId::Notice(id) => ("notice", id.to_string()),
        RecordId::Suggestion(id) => ("suggestion", id.to_string()),
    }
}
