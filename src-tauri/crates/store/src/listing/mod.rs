//! What a search index is built from: the words of people, roles and referrals, and no more of them.
//!
//! Each listing is one scan of one table and hands out rows as SQLite holds them: nothing is copied, nothing is joined,
//! and JSON is read only where there is something in it, for at a hundred thousand people each of those was a tenth of
//! a second. Names that many share are listings of their own, to be looked up by whoever listens. A hundred thousand
//! people take 0.1 s. Knows nothing of how words are found, nor of which day it is.

mod confirmed;
mod row;
mod sheet;

use std::borrow::Cow;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::Row;
use vaihde_domain::role::Assignment;
use vaihde_domain::{CompanyId, DepartmentId, PersonId, ReferralId, RoleId};

use crate::fault::Result;
use crate::open::{CACHE_KIB, Store};
use row::Places;

pub use sheet::PersonSheet;

/// Which rows are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Every one.
    All,
    /// The person, their department, the roles they were ever given, and what is told about them.
    Person(PersonId),
    /// The role and its department.
    Role(RoleId),
    /// The referral.
    Referral(ReferralId),
}

/// The words of a company.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "as in the domain's Company")]
pub struct CompanyListing<'r> {
    pub id: CompanyId,
    pub name: &'r str,
    pub zone: Tz,
}

/// The words of a department.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "as in the domain's Department")]
pub struct DepartmentListing<'r> {
    pub id: DepartmentId,
    pub name: &'r str,
}

/// The words of a person.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Person")]
pub struct PersonListing<'r> {
    pub id: PersonId,
    pub company: CompanyId,
    pub department: Option<DepartmentId>,
    pub given: &'r str,
    pub family: &'r str,
    pub called_by: Option<&'r str>,
    pub former: Vec<Cow<'r, str>>,
    pub aliases: Vec<Cow<'r, str>>,
    pub title: &'r str,
    pub numbers: Vec<NumberListing<'r>>,
    pub employed_to: Option<NaiveDate>,
}

/// A number as it may be searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as in the domain's Number")]
pub struct NumberListing<'r> {
    pub written: Cow<'r, str>,
    pub international: Option<Cow<'r, str>>,
}

/// The words of a role.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Role")]
pub struct RoleListing<'r> {
    pub id: RoleId,
    pub company: CompanyId,
    pub department: Option<DepartmentId>,
    pub name: &'r str,
    pub keywords: Vec<Cow<'r, str>>,
    pub numbers: Vec<NumberListing<'r>>,
}

/// The words of a referral.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "as in the domain's Referral")]
pub struct ReferralListing<'r> {
    pub id: ReferralId,
    pub company: CompanyId,
    /// The leaver it is about, who is found by their own names.
    pub person: Option<PersonId>,
    pub names: Vec<Cow<'r, str>>,
    pub to: Option<NaiveDate>,
}

/// The memory for pages that pass by, as SQLite has it by default.
const PASSING_KIB: i64 = 2_000;

const COMPANIES: &str = "SELECT id, name, zone FROM company";
const DEPARTMENTS: &str = "SELECT id, name FROM department";
const PEOPLE: &str = include_str!("../sql/listing_people.sql");
const ROLES: &str = "SELECT id, company_id, department_id, name, keywords_json, numbers_json FROM role";
const ASSIGNMENTS: &str = "SELECT id, role_id, person_id, position, held_from, held_to FROM assignment";
const REFERRALS: &str = "SELECT id, company_id, person_id, names_json, told_to FROM referral";

const ITSELF: &str = "WHERE id = ?1";
const OF_PERSON: &str = "WHERE person_id = ?1";

impl Store {
    /// Hands the words of every company to `take`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_companies(&self, mut take: impl FnMut(CompanyListing<'_>)) -> Result<()> {
        self.list(COMPANIES, Listed::All, "", |row| {
            let row = Places::of("company", row);
            take(CompanyListing { id: row.parsed(0)?, name: row.text(1)?, zone: row.parsed(2)? });
            Ok(())
        })
    }

    /// Hands the words of departments to `take`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_departments(&self, which: Listed, mut take: impl FnMut(DepartmentListing<'_>)) -> Result<()> {
        let condition = match which {
            Listed::All => "",
            Listed::Person(_) => "WHERE id = (SELECT department_id FROM person WHERE id = ?1)",
            Listed::Role(_) => "WHERE id = (SELECT department_id FROM role WHERE id = ?1)",
            Listed::Referral(_) => return Ok(()),
        };
        self.list(DEPARTMENTS, which, condition, |row| {
            let row = Places::of("department", row);
            take(DepartmentListing { id: row.parsed(0)?, name: row.text(1)? });
            Ok(())
        })
    }

    /// Hands the words of people to `take`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_people(&self, which: Listed, mut take: impl FnMut(PersonListing<'_>)) -> Result<()> {
        let condition = match which {
            Listed::All => "",
            Listed::Person(_) => ITSELF,
            Listed::Role(_) | Listed::Referral(_) => return Ok(()),
        };
        self.list(PEOPLE, which, condition, |row| {
            let row = Places::of("person", row);
            take(PersonListing {
                id: row.parsed(0)?,
                company: row.parsed(1)?,
                department: row.parsed_or_none(2)?,
                given: row.text(3)?,
                family: row.text(4)?,
                called_by: row.text_or_none(5)?,
                former: row.words(6)?,
                aliases: row.words(7)?,
                title: row.text(8)?,
                numbers: row.numbers(9)?,
                employed_to: row.parsed_or_none(10)?,
            });
            Ok(())
        })
    }

    /// Hands the words of roles to `take`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_roles(&self, which: Listed, mut take: impl FnMut(RoleListing<'_>)) -> Result<()> {
        let condition = match which {
            Listed::All => "",
            Listed::Person(_) => "WHERE id IN (SELECT role_id FROM assignment WHERE person_id = ?1)",
            Listed::Role(_) => ITSELF,
            Listed::Referral(_) => return Ok(()),
        };
        self.list(ROLES, which, condition, |row| {
            let row = Places::of("role", row);
            take(RoleListing {
                id: row.parsed(0)?,
                company: row.parsed(1)?,
                department: row.parsed_or_none(2)?,
                name: row.text(3)?,
                keywords: row.words(4)?,
                numbers: row.numbers(5)?,
            });
            Ok(())
        })
    }

    /// Hands those who were given roles to `take`, on whichever days.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_assignments(&self, which: Listed, mut take: impl FnMut(Assignment)) -> Result<()> {
        let condition = match which {
            Listed::All => "",
            Listed::Person(_) => OF_PERSON,
            Listed::Role(_) | Listed::Referral(_) => return Ok(()),
        };
        self.list(ASSIGNMENTS, which, condition, |row| {
            let position = row.get(3)?;
            let row = Places::of("assignment", row);
            take(Assignment {
                id: row.parsed(0)?,
                role: row.parsed(1)?,
                person: row.parsed(2)?,
                position,
                from: row.parsed_or_none(4)?,
                to: row.parsed_or_none(5)?,
            });
            Ok(())
        })
    }

    /// Hands the words of referrals to `take`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list_referrals(&self, which: Listed, mut take: impl FnMut(ReferralListing<'_>)) -> Result<()> {
        let condition = match which {
            Listed::All => "",
            Listed::Person(_) => OF_PERSON,
            Listed::Referral(_) => ITSELF,
            Listed::Role(_) => return Ok(()),
        };
        self.list(REFERRALS, which, condition, |row| {
            let row = Places::of("referral", row);
            take(ReferralListing {
                id: row.parsed(0)?,
                company: row.parsed(1)?,
                person: row.parsed_or_none(2)?,
                names: row.words(3)?,
                to: row.parsed_or_none(4)?,
            });
            Ok(())
        })
    }

    fn list(
        &self,
        select: &str,
        which: Listed,
        condition: &str,
        mut each: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let id = match which {
            Listed::All => None,
            Listed::Person(person) => Some(person.to_string()),
            Listed::Role(role) => Some(role.to_string()),
            Listed::Referral(referral) => Some(referral.to_string()),
        };
        let mut statement = self.database.prepare_cached(&format!("{select} {condition}"))?;
        let read = || -> Result<()> {
            let mut rows = statement.query(rusqlite::params_from_iter(id))?;
            while let Some(row) = rows.next()? {
                each(row)?;
            }
            Ok(())
        };
        if which == Listed::All { self.passing_by(read) } else { read() }
    }

    /// Reads what is read once and whole: in a few pages that are used over and over, for filling a large cache with
    /// it takes longer than reading it.
    fn passing_by(&self, read: impl FnOnce() -> Result<()>) -> Result<()> {
        self.database.pragma_update(None, "cache_size", -PASSING_KIB)?;
        let done = read();
        self.database.pragma_update(None, "cache_size", -CACHE_KIB)?;
        done
    }
}
