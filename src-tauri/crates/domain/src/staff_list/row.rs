//! One row of a staff list, whatever file it came from.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::number::NumberKind;
use crate::person::PersonName;

/// A staff list as it was read: what its columns are, and its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffList {
    /// The fields the file has columns for. A field without a column is left as it is in the directory.
    pub fields: BTreeSet<Field>,
    /// What the file's id column identifies.
    pub ids: Identifies,
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<StaffRow>,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it; the file's own words for them are in `exchange`")]
pub enum Field {
    Id,
    GivenName,
    FamilyName,
    FullName,
    CalledBy,
    FormerName,
    Alias,
    Honorific,
    Title,
    Department,
    Company,
    Number(NumberKind),
    NotGiven,
    Email,
    Languages,
    EmployedFrom,
    EmployedTo,
    Roles,
    Keywords,
    Deputies,
    ReportsTo,
}

/// What the ids of a file stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identifies {
    /// A person: another name for the same id is a change of name.
    Person,
    /// A post: another name for the same id is a change of holder, and nobody in it is a vacant role.
    Post,
}

/// One row. Empty cells and words for "nobody" or "not available" have been read as nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// The person's id or the post's reference.
    pub id: Option<String>,
    /// The person; none where the row says that there is nobody.
    pub name: Option<PersonName>,
    /// The title, or in a list of posts the post's name.
    pub title: Option<String>,
    /// The unit.
    pub department: Option<String>,
    /// The organisation.
    pub company: Option<String>,
    /// Numbers as written, in the order of the file's columns.
    pub numbers: Vec<(NumberKind, String)>,
    /// Those of the numbers, as written, that may not be given to callers. Meaningful only with [`Field::NotGiven`].
    pub not_given: Vec<String>,
    /// The e-mail address as written.
    pub email: Option<String>,
    /// ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// First day of employment, inclusive.
    pub employed_from: Option<NaiveDate>,
    /// Last day of employment, inclusive.
    pub employed_to: Option<NaiveDate>,
    /// Names of the roles the person holds.
    pub roles: Vec<String>,
    /// Words those roles are asked for by.
    pub keywords: Vec<String>,
    /// Deputies in order, each an id, e-mail or full name as written.
    pub deputies: Vec<String>,
    /// Whom the person or post reports to: an id, e-mail, full name or post reference as written.
    pub reports_to: Option<String>,
}
