//! Two records that mean the same one become one: what is kept of each, and what leads to the one that stays.
//!
//! Nothing is lost without being asked: what both have differently is a [`Difference`] that somebody chooses of, what
//! can stand side by side (numbers, names, keywords, languages) is united, and whatever referred to the other refers to
//! the kept one. Knows nothing of counts and of what the desk remembers: those are no records.

mod ahead;
mod as_one;
mod fields;
mod references;
mod united;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::department::Department;
use crate::directory::Directory;
use crate::hours::Hours;
use crate::id::Ids;
use crate::number::Number;
use crate::person::{Employment, Person};
use crate::record::{Edit, Record, RecordId};
use crate::role::Role;
use crate::{CompanyId, DepartmentId, PersonId, RoleId};

use ahead::{Ahead, ahead};
use fields::{merged_department, merged_person, merged_role};
use references::Renaming;

/// The two records: the one that stays and the one that becomes a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Pair {
    People { keep: PersonId, gone: PersonId },
    Roles { keep: RoleId, gone: RoleId },
    Departments { keep: DepartmentId, gone: DepartmentId },
}

impl Pair {
    /// The record that stays.
    pub fn keep(self) -> RecordId {
        match self {
            Self::People { keep, .. } => RecordId::Person(keep),
            Self::Roles { keep, .. } => RecordId::Role(keep),
            Self::Departments { keep, .. } => RecordId::Department(keep),
        }
    }

    /// The record that becomes a part of it.
    pub fn gone(self) -> RecordId {
        match self {
            Self::People { gone, .. } => RecordId::Person(gone),
            Self::Roles { gone, .. } => RecordId::Role(gone),
            Self::Departments { gone, .. } => RecordId::Department(gone),
        }
    }
}

/// What only one of two values can stay of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MergeField {
    Name,
    Honorific,
    CalledBy,
    Title,
    /// Company and department: a department is a part of its company.
    Place,
    StaffId,
    Email,
    Employed,
    Hours,
    ReportsTo,
    Post,
    DutyNumber,
}

/// Whose value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one's that stays.
    Keep,
    /// The other's.
    Gone,
}

/// Whose value was chosen. What nobody chose stays as the kept record has it, or is filled in where that has none.
pub type Choices = BTreeMap<MergeField, Side>;

/// One of the values to choose of.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Value {
    Text(String),
    Place(CompanyId, Option<DepartmentId>),
    Employed(Employment),
    Hours(Hours),
    Person(PersonId),
    Role(RoleId),
    Number(Number),
}

/// The two have different values where only one can stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Of what.
    pub field: MergeField,
    /// From which day on, where it is planned; none: already.
    pub from: Option<NaiveDate>,
    /// What the kept record has; none: nothing.
    pub keep: Option<Value>,
    /// What the other has; none: nothing.
    pub gone: Option<Value>,
    /// Which of them stays.
    pub taken: Side,
}

/// How many records lead to the kept one that led to the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is how many of the records it is named after")]
pub struct Moved {
    pub people: u32,
    pub roles: u32,
    pub assignments: u32,
    pub deputies: u32,
    pub absences: u32,
    pub referrals: u32,
    pub planned: u32,
    pub notices: u32,
    pub suggestions: u32,
}

/// What merging two records does.
#[derive(Clone, Debug, PartialEq)]
pub struct MergePlan {
    /// Which two.
    pub pair: Pair,
    /// The kept record as it will be.
    pub kept: Record,
    /// What was chosen of.
    pub differences: Vec<Difference>,
    /// What led to the other.
    pub moved: Moved,
    /// What is to be written: changes first, removals last.
    pub edits: Vec<Edit>,
}

/// Why two records cannot become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeFault {
    /// They are the same one already.
    Same,
    /// One of them is not there.
    Gone(RecordId),
    /// A role or a department belongs to its company.
    OtherCompany,
}

/// Plans how two records become one.
///
/// # Errors
/// One of the two is not there, they are one already, or they are roles or departments of two companies.
pub fn plan_merge(
    pair: Pair,
    choices: &Choices,
    current: &Directory,
    ids: &mut dyn Ids,
) -> Result<MergePlan, MergeFault> {
    if pair.keep() == pair.gone() {
        return Err(MergeFault::Same);
    }
    let renaming = Renaming::of(pair);
    let mut planned = Ahead::default();
    let (kept, mut differences) = match pair {
        Pair::People { keep, gone } => {
            let (keep, gone) = (person(keep, current)?, person(gone, current)?);
            let merged = merged_person(keep, gone, choices);
            planned = ahead((keep, gone), &merged, choices, current);
            let (person, differences) = merged;
            (Record::Person(renaming.in_person(person)), differences)
        }
        Pair::Roles { keep, gone } => {
            let (keep, gone) = (role(keep, current)?, role(gone, current)?);
            if keep.company != gone.company {
                return Err(MergeFault::OtherCompany);
            }
            let (role, differences) = merged_role(keep, gone, choices);
            (Record::Role(renaming.in_role(role)), differences)
        }
        Pair::Departments { keep, gone } => {
            let (keep, gone) = (department(keep, current)?, department(gone, current)?);
            if keep.company != gone.company {
                return Err(MergeFault::OtherCompany);
            }
            let (department, differences) = merged_department(keep, gone, choices);
            (Record::Department(department), differences)
        }
    };
    differences.append(&mut planned.differences);
    let (edits, moved) = references::edits(pair, &kept, planned, current, ids);
    Ok(MergePlan { pair, kept, differences, moved, edits })
}

fn person(id: PersonId, current: &Directory) -> Result<&Person, MergeFault> {
    let found = current.people.iter().find(|person| person.id == id);
    found.ok_or(MergeFault::Gone(RecordId::Person(id)))
}

fn role(id: RoleId, current: &Directory) -> Result<&Role, MergeFault> {
    current.roles.iter().find(|role| role.id == id).ok_or(MergeFault::Gone(RecordId::Role(id)))
}

fn department(id: DepartmentId, current: &Directory) -> Result<&Department, MergeFault> {
    let found = current.departments.iter().find(|department| department.id == id);
    found.ok_or(MergeFault::Gone(RecordId::Department(id)))
}
