//! Reads in one go what decides who answers in some weeks: the staff of a company or of all, and every absence that may
//! touch those days. Few statements and no look-up for each absence, for there are tens of thousands.
//!
//! People of other companies are there as far as they cover, deputise or hold a role here.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::role::Assignment;
use vaihde_domain::{AbsenceId, CompanyId, PersonId};

use crate::column::Columns;
use crate::fault::Result;
use crate::open::Store;
use crate::operate::Version;
use crate::table::{Stored, all, with};

impl Store {
    /// The staff of a company, or of all: companies, departments, people, roles, their holders, deputies. No absences
    /// and no referrals. With the version they are of.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn rota_staff(&self, company: Option<CompanyId>) -> Result<(Directory, Version)> {
        let reading = self.database.unchecked_transaction()?;
        let version = Version::of(&reading)?;
        let key = company.map(|company| company.to_string());
        let directory = Directory {
            companies: all(&reading)?,
            departments: all(&reading)?,
            people: of_company(key.as_deref(), &reading)?,
            roles: of_company(key.as_deref(), &reading)?,
            assignments: assignments(key.as_deref(), &reading)?,
            deputies: all(&reading)?,
            ..Directory::default()
        };
        reading.commit()?;
        Ok((directory, version))
    }

    /// Every absence that may touch the days, both inclusive, with the version they are of.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn rota_absences(&self, from: NaiveDate, to: NaiveDate) -> Result<(Vec<Absence>, Version)> {
        let reading = self.database.unchecked_transaction()?;
        let version = Version::of(&reading)?;
        let mut covers = covers(from, to, &reading)?;
        let sql = format!("{} {}", Absence::SELECT, include_str!("sql/rota_days.sql"));
        let mut statement = reading.prepare_cached(&sql)?;
        // Clock times are written after the day they are on, so a day of its own is before all of them.
        let days =
            named_params! { ":from": from.to_string(), ":after": to.succ_opt().unwrap_or(to).to_string() };
        let absences =
            statement.query_map(days, Absence::read)?.collect::<rusqlite::Result<Vec<Absence>>>()?;
        drop(statement);
        let absences = absences.into_iter().map(|mut absence| {
            absence.covers = covers.remove(&absence.id).unwrap_or_default();
            absence
        });
        let absences = absences.collect();
        reading.commit()?;
        Ok((absences, version))
    }

    /// People by their ids; whoever is not there is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn people_with(&self, ids: &BTreeSet<PersonId>) -> Result<Vec<Person>> {
        let mut people = Vec::with_capacity(ids.len());
        for id in ids {
            people.extend(with::<Person>(&self.database, "id", &id.to_string())?);
        }
        Ok(people)
    }
}

fn of_company<T: Stored>(company: Option<&str>, database: &Connection) -> Result<Vec<T>> {
    match company {
        Some(company) => with(database, "company_id", company),
        None => all(database),
    }
}

fn assignments(company: Option<&str>, database: &Connection) -> Result<Vec<Assignment>> {
    let Some(company) = company else { return all(database) };
    let of_roles = "role_id IN (SELECT id FROM role WHERE company_id = ?1)";
    let sql = format!("{} WHERE {of_roles} ORDER BY id", Assignment::SELECT);
    let mut statement = database.prepare_cached(&sql)?;
    let assignments = statement.query_map([company], Assignment::read)?;
    Ok(assignments.collect::<rusqlite::Result<_>>()?)
}

/// The covers of those absences, each in their order.
fn covers(from: NaiveDate, to: NaiveDate, database: &Connection) -> Result<HashMap<AbsenceId, Vec<Cover>>> {
    let mut statement = database.prepare_cached(include_str!("sql/rota_covers.sql"))?;
    let days = named_params! { ":from": from.to_string(), ":after": to.succ_opt().unwrap_or(to).to_string() };
    let mut rows = statement.query(days)?;
    let mut covers: HashMap<AbsenceId, Vec<Cover>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::of("absence_cover", row);
        covers.entry(columns.parsed("absence_id")?).or_default().push(Cover {
            id: columns.parsed("id")?,
            person: columns.parsed("person_id")?,
            role: columns.parsed_or_none("role_id")?,
        });
    }
    Ok(covers)
}
