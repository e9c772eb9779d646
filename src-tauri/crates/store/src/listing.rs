//! What a search index is built from: the words of people, roles and referrals, and no more of them.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use vaihde_domain::number::Number;
use vaihde_domain::{CompanyId, PersonId, ReferralId, RoleId};

use crate::column::{Columns, StoredNumbers};
use crate::fault::Result;
use crate::open::Store;

/// The words of a person.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Person, with names in place of ids")]
pub struct PersonListing {
    pub id: PersonId,
    pub company: CompanyId,
    pub company_name: String,
    pub department: Option<String>,
    pub given: String,
    pub family: String,
    pub called_by: Option<String>,
    pub former: Vec<String>,
    pub aliases: Vec<String>,
    pub title: String,
    pub numbers: Vec<Number>,
    pub employed_to: Option<NaiveDate>,
    /// Names and keywords of the roles they hold on the day, in any order.
    pub roles: Vec<String>,
}

/// The words of a role.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Role, with names in place of ids")]
pub struct RoleListing {
    pub id: RoleId,
    pub company: CompanyId,
    pub company_name: String,
    pub department: Option<String>,
    pub name: String,
    pub keywords: Vec<String>,
    pub numbers: Vec<Number>,
}

/// The words of a referral.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Referral, with names in place of ids")]
pub struct ReferralListing {
    pub id: ReferralId,
    pub company: CompanyId,
    pub company_name: String,
    /// The leaver it is about, who is found by their own names.
    pub person: Option<PersonId>,
    pub names: Vec<String>,
    pub to: Option<NaiveDate>,
}

const PEOPLE: &str = include_str!("sql/person_listing.sql");
const ROLES: &str = include_str!("sql/role_listing.sql");
const REFERRALS: &str = include_str!("sql/referral_listing.sql");

impl Store {
    /// Hands every person's words to `take`. `day` decides which roles they hold.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_people(&self, day: NaiveDate, take: impl FnMut(PersonListing)) -> Result<()> {
        people(&self.database, PEOPLE, [day.to_string()], take)
    }

    /// The words of one person.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_person(&self, id: PersonId, day: NaiveDate) -> Result<Option<PersonListing>> {
        let mut found = None;
        let sql = format!("{PEOPLE} WHERE person.id = ?2");
        people(&self.database, &sql, [day.to_string(), id.to_string()], |person| found = Some(person))?;
        Ok(found)
    }

    /// The words of every role, or of one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_roles(&self, only: Option<RoleId>) -> Result<Vec<RoleListing>> {
        let mut statement = self.database.prepare_cached(ROLES)?;
        let roles = statement.query_map([only.map(|id| id.to_string())], read_role)?;
        Ok(roles.collect::<rusqlite::Result<_>>()?)
    }

    /// The words of every referral, or of one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_referrals(&self, only: Option<ReferralId>) -> Result<Vec<ReferralListing>> {
        let mut statement = self.database.prepare_cached(REFERRALS)?;
        let referrals = statement.query_map([only.map(|id| id.to_string())], read_referral)?;
        Ok(referrals.collect::<rusqlite::Result<_>>()?)
    }
}

fn people(
    database: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    mut take: impl FnMut(PersonListing),
) -> Result<()> {
    let mut statement = database.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        take(read_person(row)?);
    }
    Ok(())
}

fn read_person(row: &Row<'_>) -> rusqlite::Result<PersonListing> {
    let columns = Columns::of("person", row);
    Ok(PersonListing {
        id: columns.parsed("id")?,
        company: columns.parsed("company_id")?,
        company_name: columns.plain("company_name")?,
        department: columns.plain("department_name")?,
        given: columns.plain("given")?,
        family: columns.plain("family")?,
        called_by: columns.plain("called_by")?,
        former: columns.json::<Vec<String>, _>("former_json")?,
        aliases: columns.json::<Vec<String>, _>("aliases_json")?,
        title: columns.plain("title")?,
        numbers: columns.json::<StoredNumbers, _>("numbers_json")?,
        employed_to: columns.parsed_or_none("employed_to")?,
        roles: columns.json_or_none::<Vec<String>, _>("roles_json")?.unwrap_or_default(),
    })
}

fn read_role(row: &Row<'_>) -> rusqlite::Result<RoleListing> {
    let columns = Columns::of("role", row);
    Ok(RoleListing {
        id: columns.parsed("id")?,
        company: columns.parsed("company_id")?,
        company_name: columns.plain("company_name")?,
        department: columns.plain("department_name")?,
        name: columns.plain("name")?,
        keywords: columns.json::<Vec<String>, _>("keywords_json")?,
        numbers: columns.json::<StoredNumbers, _>("numbers_json")?,
    })
}

fn read_referral(row: &Row<'_>) -> rusqlite::Result<ReferralListing> {
    let columns = Columns::of("referral", row);
    Ok(ReferralListing {
        id: columns.parsed("id")?,
        company: columns.parsed("company_id")?,
        company_name: columns.plain("company_name")?,
        person: columns.parsed_or_none("person_id")?,
        names: columns.json::<Vec<String>, _>("names_json")?,
        to: columns.parsed_or_none("told_to")?,
    })
}
