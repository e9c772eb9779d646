//! The import page: a file, what its columns mean, what it would change, and doing it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::import_remarks::{PlanWarning, Remark, RowProblem};
use super::planned::{Apart, PlannedKind, PlannedStep};

/// What a file is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ListKind {
    Staff,
    Absences,
}

/// What the ids of a staff file stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum IdsOf {
    Person,
    Post,
}

impl From<IdsOf> for vaihde_domain::staff_list::Identifies {
    fn from(ids: IdsOf) -> Self {
        match ids {
            IdsOf::Person => Self::Person,
            IdsOf::Post => Self::Post,
        }
    }
}

impl From<vaihde_domain::staff_list::Identifies> for IdsOf {
    fn from(ids: vaihde_domain::staff_list::Identifies) -> Self {
        match ids {
            vaihde_domain::staff_list::Identifies::Person => Self::Person,
            vaihde_domain::staff_list::Identifies::Post => Self::Post,
        }
    }
}

/// A file was chosen in the dialog, or nothing was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChosenFile {
    /// Its path.
    pub path: Option<String>,
}

/// A file is to be looked at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LookAt {
    /// Its path.
    pub file: String,
    /// What it is a list of; none: what its columns say.
    pub kind: Option<ListKind>,
}

/// The first rows of a file, and what its columns were recognised as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Look {
    /// What it is a list of.
    pub kind: ListKind,
    /// The columns, in their order.
    pub columns: Vec<LookColumn>,
    /// The first rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub count: u32,
    /// The words of everything a column of such a list can mean.
    pub meanings: Vec<String>,
    /// What somebody said of such a file before; none: nothing.
    pub before: Option<TakenBefore>,
}

/// What the columns of a file with the same headers were taken to mean the last time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TakenBefore {
    /// The word of what each column was read as, in their order; none: it was not read.
    pub meanings: Vec<Option<String>>,
    /// What the ids were said to stand for.
    pub ids: Option<IdsOf>,
}

/// What was said of the columns of such a file is to be forgotten.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ForgetMapping {
    /// Its path.
    pub file: String,
    /// What it is a list of.
    pub kind: ListKind,
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LookColumn {
    /// Its header as written.
    pub header: String,
    /// The word of its meaning; none: it is not read.
    pub meaning: Option<String>,
    /// Whether it looks like a reason for being away: it is never read and cannot be mapped.
    pub reason: bool,
}

/// A file, and how it is to be taken.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanImport {
    /// Its path.
    pub file: String,
    /// What it is a list of.
    pub kind: ListKind,
    /// Columns that mean something else than their header says.
    pub mapped: Vec<MappedColumn>,
    /// The company of rows that do not name one.
    pub company: Option<String>,
    /// The country whose rules the numbers are read and dialled by: a two-letter code.
    pub region: Option<String>,
    /// What the ids stand for; none: as recognised.
    pub ids: Option<IdsOf>,
    /// Whether people who are gone from the file become leavers.
    pub leavers: bool,
    /// To whom callers are to turn who ask for the leavers: a number, a role or a person, as written.
    pub turn_to: Option<String>,
    /// Who is left out on purpose: they stay as they are.
    pub leave_out: Vec<Apart>,
}

/// A column that means what somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MappedColumn {
    /// The word of the meaning.
    pub meaning: String,
    /// The header; none: no column means that.
    pub header: Option<String>,
}

/// What importing would do. Kept by the program until another one is made; nothing is written yet.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPlan {
    /// Names it, for importing just this.
    pub plan: u32,
    /// The counts, most telling first.
    pub totals: PlanTotals,
    /// How many changes there are. They are read part by part.
    pub change_count: u32,
    /// What there are changes of.
    pub kinds: Vec<PlannedKind>,
    /// What is done.
    pub steps: Vec<PlannedStep>,
    /// Where callers are sent who ask for the leavers, where somebody has said.
    pub turned: Vec<TurnedTo>,
    /// The lines that are left out because somebody wanted it, and others about the same people.
    pub left_out: Vec<u32>,
    /// Rows that cannot be taken. Importing then needs to be told to leave them out.
    pub problems: Vec<RowProblem>,
    /// How many rows cannot be taken.
    pub problem_count: u32,
    /// Doubts that do not stop the import.
    pub warnings: Vec<PlanWarning>,
    /// What else is worth knowing of the file.
    pub remarks: Vec<Remark>,
}

/// How many leavers of a company send their callers where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TurnedTo {
    /// The company.
    pub company: String,
    /// The number, the role or the person.
    pub to: String,
    /// How many.
    pub leavers: u32,
}

/// How much of what a plan does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub struct PlanTotals {
    pub companies_new: u32,
    pub departments_new: u32,
    pub people_new: u32,
    pub people_changed: u32,
    pub people_returned: u32,
    pub people_gone: u32,
    pub people_unchanged: u32,
    pub roles_new: u32,
    pub roles_changed: u32,
    pub roles_gone: u32,
    pub roles_unchanged: u32,
    pub absences_new: u32,
    pub absences_changed: u32,
    pub absences_unchanged: u32,
}

/// A plan is carried out.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarryOutImport {
    /// Which.
    pub plan: u32,
    /// Whether rows that cannot be taken are left out; otherwise they stop it.
    pub leave_out: bool,
}

/// What came of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Imported {
    /// It is in.
    Done {
        /// For taking it back.
        operation: Uuid,
    },
    /// The directory was as the file has it.
    Unchanged,
    /// It was cancelled; nothing was written.
    Cancelled,
}
