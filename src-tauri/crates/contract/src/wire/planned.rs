//! The changes of a plan, read part by part: there may be as many as there are people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum PlannedKind {
    Company,
    Department,
    Person,
    Role,
    Absence,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PlannedStep {
    /// It is added.
    New,
    /// Something of it changes.
    Changed,
    /// Had left and is back.
    Returned,
    /// Not in the file any more.
    Gone,
}

/// Whose change is left out by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Apart {
    /// Whom a line of the file is about.
    Line {
        /// The first line about them.
        line: u32,
    },
    /// Who is not in the file and would become a leaver.
    Gone {
        /// Who.
        person: Uuid,
    },
}

/// Which changes are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanFilter {
    /// Only those of a kind.
    pub what: Option<PlannedKind>,
    /// Only those to which this is done.
    pub step: Option<PlannedStep>,
    /// Only those whose name or company has all these words in it.
    pub words: String,
}

/// Some rows of the changes of a plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlannedOf {
    /// The plan.
    pub plan: u32,
    /// Comes back with the answer.
    pub number: u32,
    /// Which changes.
    pub filter: PlanFilter,
    /// The first row.
    pub first: u32,
    /// How many rows.
    pub count: u32,
}

/// The rows that were asked for, and how many there are.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PlannedPart {
    /// As it was asked.
    pub number: u32,
    /// How many rows the filter lets through.
    pub total: u32,
    /// How many changes these are.
    pub changes: u32,
    /// How many of them can be left out by themselves.
    pub apart: u32,
    /// The rows, in the order of the file.
    pub rows: Vec<PlannedRow>,
}

/// What becomes of one company, department, person, role or absence, or one field of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlannedRow {
    /// What it is.
    pub what: PlannedKind,
    /// What becomes of it.
    pub step: PlannedStep,
    /// Its name.
    pub name: String,
    /// The company's name; empty for companies themselves.
    pub company: String,
    /// The line of the file; none for what is not in it.
    pub line: Option<u32>,
    /// How it is left out by itself; none: it cannot be.
    pub apart: Option<Apart>,
    /// What is different; none: nothing but the step is said of it.
    pub field: Option<PlannedField>,
    /// Whether it is the first row of its change.
    pub first: bool,
}

/// One field before and after; empty where there is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlannedField {
    /// The word of its meaning, or `holders`, `covers`, `return`, `region`, `span`.
    pub field: String,
    /// Until now.
    pub before: String,
    /// From now on.
    pub after: String,
}

/// Everybody a filter lets through whose change can be left out by itself.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ApartOf {
    /// The plan.
    pub plan: u32,
    /// Which changes.
    pub filter: PlanFilter,
}

/// Who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllApart {
    /// In the order of the file.
    pub apart: Vec<NamedApart>,
}

/// Somebody whose change can be left out by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NamedApart {
    /// How.
    pub apart: Apart,
    /// What they are called.
    pub name: String,
}
