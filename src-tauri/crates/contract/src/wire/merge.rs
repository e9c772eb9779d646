//! Two records that mean the same one become one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Day;
use super::form::Hours;

/// What the two records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MergeKind {
    Person,
    Role,
    Department,
}

/// What only one of two values can stay of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MergeField {
    Name,
    Honorific,
    CalledBy,
    Title,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MergeSide {
    /// The record's that stays.
    Keep,
    /// The other's.
    Gone,
}

/// Somebody chose whose value stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeChoice {
    /// Of what.
    pub field: MergeField,
    /// Whose.
    pub side: MergeSide,
}

/// What merging two records would do is wanted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergeOf {
    /// What they are.
    pub kind: MergeKind,
    /// The record that stays.
    pub keep: Uuid,
    /// The record that becomes a part of it.
    pub gone: Uuid,
    /// What was chosen so far.
    pub choices: Vec<MergeChoice>,
}

/// Two records are to become one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergeRecords {
    /// Which two, and what was chosen.
    pub of: MergeOf,
    /// When they were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// Two records became one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Merged {
    /// For taking it back.
    pub operation: Uuid,
}

/// What merging two records would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergeForm {
    /// When they were read; comes back when they are merged.
    #[ts(type = "number")]
    pub seen: i64,
    /// The record that stays.
    pub keep: MergeRecord,
    /// The record that becomes a part of it.
    pub gone: MergeRecord,
    /// What one has to choose of.
    pub differences: Vec<MergeDifference>,
    /// What the kept record has of both.
    pub united: MergeUnited,
    /// How many records lead to the kept one afterwards that led to the other.
    pub moved: MergeMoved,
}

/// One of the two, as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergeRecord {
    /// Its name.
    pub name: String,
    /// Its company.
    pub company: String,
}

/// The two have different values where only one can stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MergeDifference {
    /// Of what.
    pub field: MergeField,
    /// From which day on, where it is planned; none: already.
    pub from: Option<Day>,
    /// What the kept record has; none: nothing.
    pub keep: Option<MergeValue>,
    /// What the other has; none: nothing.
    pub gone: Option<MergeValue>,
    /// Which of them stays.
    pub taken: MergeSide,
}

/// A value to choose of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MergeValue {
    Text { text: String },
    Employed { from: Option<Day>, to: Option<Day> },
    Hours { hours: Hours },
}

/// What stands side by side in the kept record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeUnited {
    /// The numbers, as written.
    pub numbers: Vec<String>,
    /// Former names.
    pub former: Vec<String>,
    /// Other names callers use.
    pub aliases: Vec<String>,
    /// Codes of the languages served.
    pub languages: Vec<String>,
    /// The words a role is asked for by.
    pub keywords: Vec<String>,
}

/// How many records lead elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "each is how many of the records it is named after")]
pub struct MergeMoved {
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
