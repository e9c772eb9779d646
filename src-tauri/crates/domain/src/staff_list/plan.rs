//! What importing a staff list would do, to be printed and, when somebody says so, done.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{Field, PlanWarning};
use crate::number::Region;
use crate::record::{Edit, RecordId};
use crate::row_problem::RowProblem;
use crate::turn_to::{Misdirected, TurnedTo};
use crate::{CompanyId, PersonId, RoleId};

/// How a staff list is to be taken.
#[derive(Clone, Debug)]
pub struct StaffPlanOptions {
    /// The company of rows that do not name one.
    pub company: Option<String>,
    /// The region chosen for the companies of the file; from then on their numbers are read and dialled by it.
    pub region: Option<Region>,
    /// Whether people and posts that are gone from the file are ended, not only proposed.
    pub leavers: bool,
    /// To whom callers are to turn who ask for those whom the file makes leavers, as written: a number, a role of their
    /// company, or a person. None: nobody has said.
    pub turn_to: Option<String>,
    /// Whether rows with a problem are left out and the rest is planned all the same.
    pub skip_bad: bool,
    /// Whether the reader has already left rows out, so that the list is not complete.
    pub rows_left_out: bool,
    /// Lines that somebody wants to leave out. Whom they are about stays as they are, and is not gone.
    pub leave_out: BTreeSet<u64>,
    /// People who stay as they are though they are not in the file; the posts they hold are not gone either.
    pub stay: BTreeSet<PersonId>,
    /// The headers as the file has them, for what is said of problems; may be empty.
    pub headers: BTreeMap<Field, String>,
    /// Now.
    pub at: DateTime<Utc>,
}

impl StaffPlanOptions {
    /// The usual way, at the moment: nothing chosen, nobody ended, a problem refuses the file.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self {
            company: None,
            region: None,
            leavers: false,
            turn_to: None,
            skip_bad: false,
            rows_left_out: false,
            leave_out: BTreeSet::new(),
            stay: BTreeSet::new(),
            headers: BTreeMap::new(),
            at,
        }
    }
}

/// What importing the list would do. With problems and without `skip_bad` nothing is planned at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StaffPlan {
    /// The edits, by kind: companies, departments, people, roles, assignments, deputies, then removals. Within a kind
    /// a record may refer to a later one (people report to each other in any order, also in a ring), so a store
    /// has to check references when all are in.
    pub edits: Vec<Edit>,
    /// Companies that are new or get a region.
    pub companies: Vec<PlannedCompany>,
    /// Departments that are new.
    pub departments: Vec<PlannedDepartment>,
    /// People that are new, changed, returned or gone; in the order of the file, the gone last.
    pub people: Vec<PlannedPerson>,
    /// How many people of the file are in the directory as the file has them.
    pub people_unchanged: usize,
    /// Roles that are new, changed or gone; in the order of the file, the gone last.
    pub roles: Vec<PlannedRole>,
    /// How many posts of the file are in the directory as the file has them.
    pub roles_unchanged: usize,
    /// The people and roles the file speaks of, changed or not: who imports it says that they are as it has them.
    pub contains: Vec<RecordId>,
    /// The lines that are left out because somebody wants it so, in their order.
    pub left_out: Vec<u64>,
    /// Where callers are sent who ask for the leavers, where somebody has said.
    pub turned: Vec<TurnedTo>,
    /// That nobody can turn to what was written: then nothing is planned at all.
    pub misdirected: Option<Misdirected>,
    /// What is wrong with rows, in the order of lines.
    pub problems: Vec<RowProblem>,
    /// Doubts that do not stop the import.
    pub warnings: Vec<PlanWarning>,
}

/// What becomes of a company.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedCompany {
    /// Which company.
    pub company: CompanyId,
    /// Its name.
    pub name: String,
    /// What becomes of it.
    pub step: CompanyStep,
}

/// What becomes of a company.
#[derive(Clone, Debug, PartialEq)]
pub enum CompanyStep {
    /// It is added.
    New,
    /// Its region is chosen, and all its numbers are read again by it.
    Region {
        /// The region until now, where one had been chosen.
        before: Option<Region>,
        /// The region from now on.
        after: Region,
    },
}

/// A department that is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedDepartment {
    /// Its name.
    pub name: String,
    /// The company it is a part of.
    pub company: String,
}

/// What becomes of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedPerson {
    /// Who.
    pub person: PersonId,
    /// Their full name, as it will be.
    pub name: String,
    /// The name of their company.
    pub company: String,
    /// The first line of the file about them; none for the gone.
    pub line: Option<u64>,
    /// What becomes of them.
    pub step: PersonStep,
}

/// What becomes of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonStep {
    /// They are added.
    New,
    /// Known, and the file says something else of them.
    Changed(Vec<FieldChange>),
    /// Had left, and the file has them as staff again.
    Returned(Vec<FieldChange>),
    /// Not in the file any more: proposed as a leaver, or with `leavers` made one as of yesterday.
    Gone,
}

/// One field of a person or role before and after, as text; empty where there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// Until now.
    pub before: String,
    /// From now on.
    pub after: String,
}

/// What becomes of a role or post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRole {
    /// Which role.
    pub role: RoleId,
    /// The reference of the post, where it has one.
    pub post: Option<String>,
    /// Its name, as it will be.
    pub name: String,
    /// The name of its company.
    pub company: String,
    /// The first line of the file about it; none for the gone.
    pub line: Option<u64>,
    /// What becomes of it.
    pub step: RoleStep,
}

/// What becomes of a role or post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleStep {
    /// It is added. Without holders it is vacant.
    New {
        /// The full names of those who hold it.
        holders: Vec<String>,
    },
    /// Known, and the file says something else of it or of who holds it.
    Changed {
        /// What is said otherwise.
        fields: Vec<FieldChange>,
        /// Who held it and who holds it from now on, where that changes.
        holders: Option<HolderChange>,
    },
    /// A post that is not in the file any more. With `leavers` it is removed where nothing in the directory's memory
    /// refers to it; otherwise its holders' assignments end and it stays, vacant.
    Gone {
        /// The full names of those who hold it until now.
        holders: Vec<String>,
    },
}

/// A change of holders. Empty before: it was vacant. Empty after: it is vacant now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderChange {
    /// The full names of those who hold it until now, in the order they are asked.
    pub before: Vec<String>,
    /// The full names of those who hold it from now on, in the order they are asked.
    pub after: Vec<String>,
}
