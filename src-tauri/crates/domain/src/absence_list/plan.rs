//! What importing an absence list would do, to be printed and then done.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};

use super::AbsenceField;
use crate::civil::Span;
use crate::record::Edit;
use crate::repeat::Repeat;
use crate::row_problem::RowProblem;
use crate::{AbsenceId, PersonId};

/// How an absence list is to be taken.
#[derive(Clone, Debug)]
pub struct AbsencePlanOptions {
    /// Whether rows with a problem are left out and the rest is planned all the same.
    pub skip_bad: bool,
    /// The headers as the file has them, for what is said of problems; may be empty.
    pub headers: BTreeMap<AbsenceField, String>,
    /// Now.
    pub at: DateTime<Utc>,
}

impl AbsencePlanOptions {
    /// The usual way, at the moment: a problem refuses the file.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self { skip_bad: false, headers: BTreeMap::new(), at }
    }
}

/// What importing the list would do. It never takes away an absence that the list does not hold. With problems and
/// without `skip_bad` nothing is planned at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AbsencePlan {
    /// The edits, all of absences.
    pub edits: Vec<Edit>,
    /// Absences that are new or changed, in the order of the file.
    pub absences: Vec<PlannedAbsence>,
    /// How many absences of the file are in the directory as the file has them.
    pub unchanged: usize,
    /// What is wrong with rows, in the order of lines.
    pub problems: Vec<RowProblem>,
    /// Doubts that do not stop the import.
    pub warnings: Vec<AbsenceWarning>,
}

/// What becomes of an absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAbsence {
    /// Which absence.
    pub absence: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// From when to when, in the time zone of the person's company.
    pub span: Span,
    /// How it comes again; none: it is once.
    pub repeats: Option<Repeat>,
    /// The first line of the file about it.
    pub line: u64,
    /// What becomes of it.
    pub step: AbsenceStep,
}

/// What becomes of an absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AbsenceStep {
    /// It is added.
    New {
        /// The full names of those who cover, in the order they are asked.
        covers: Vec<String>,
    },
    /// Known, and the file says something else of it.
    Changed(Vec<AbsenceChange>),
}

/// One thing about an absence before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AbsenceChange {
    /// Who covers: full names in the order they are asked, with the role where it is only one.
    Covers {
        /// Until now.
        before: Vec<String>,
        /// From now on.
        after: Vec<String>,
    },
    /// Whether callers may be told when the person returns.
    ReturnMayBeTold {
        /// Until now.
        before: bool,
        /// From now on.
        after: bool,
    },
}

/// A doubt about an absence list that does not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AbsenceWarning {
    /// No column of the file says whether callers may be told when people return, so for new absences they may.
    ReturnTold {
        /// How many new absences of the file.
        absences: usize,
    },
    /// Absences that overlap another one of the same person with another span: perhaps one replaces the other.
    Overlaps {
        /// How many absences of the file.
        absences: usize,
    },
}

impl fmt::Display for AbsenceWarning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReturnTold { absences } => write!(
                out,
                "no column says whether the return may be told, so for {absences} new absences callers may be told it; if a column says it, name it with --map return=Column"
            ),
            Self::Overlaps { absences } => write!(
                out,
                "{absences} absences of the file overlap another one of the same person; both are kept, and an import never takes one away"
            ),
        }
    }
}
