//! What is said of a file that is imported: wrong rows, doubts, and what is worth knowing. The window finds the words.

use serde::Serialize;
use ts_rs::TS;
use vaihde_domain::absence_list::AbsenceWarning;
use vaihde_domain::row_problem;
use vaihde_domain::staff_list;

use super::import::IdsOf;

/// A row that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowProblem {
    /// The line of the file, from 1.
    pub line: u32,
    /// The column's header; empty where the row as a whole is wrong.
    pub column: String,
    /// The value as written.
    pub value: String,
    /// What is wrong.
    pub fault: RowFault,
}

/// What can be wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum RowFault {
    Cells { found: u32, expected: u32 },
    NotADate,
    Backwards,
    NoSuchPerson,
    SeveralPeople { count: u32 },
    Themselves,
    NoSuchRole,
    Nobody,
    NoCompany,
    NotYesOrNo,
    NotARepetition,
    TooLong { length: u32, longest: u32 },
}

/// A count that is never near the end of its type.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl From<&row_problem::RowProblem> for RowProblem {
    fn from(problem: &row_problem::RowProblem) -> Self {
        Self {
            line: u32::try_from(problem.line).unwrap_or(u32::MAX),
            column: problem.column.clone(),
            value: problem.value.clone(),
            fault: (&problem.fault).into(),
        }
    }
}

impl From<&row_problem::RowFault> for RowFault {
    fn from(fault: &row_problem::RowFault) -> Self {
        use row_problem::RowFault as Known;
        match *fault {
            Known::Cells { found, expected } => {
                Self::Cells { found: small(found), expected: small(expected) }
            }
            Known::NotADate => Self::NotADate,
            Known::Backwards => Self::Backwards,
            Known::NoSuchPerson => Self::NoSuchPerson,
            Known::SeveralPeople { count } => Self::SeveralPeople { count: small(count) },
            Known::Themselves => Self::Themselves,
            Known::NoSuchRole => Self::NoSuchRole,
            Known::Nobody => Self::Nobody,
            Known::NoCompany => Self::NoCompany,
            Known::NotYesOrNo => Self::NotYesOrNo,
            Known::NotARepetition => Self::NotARepetition,
            Known::TooLong { length, longest } => {
                Self::TooLong { length: small(length), longest: small(longest) }
            }
        }
    }
}

/// A doubt that does not stop an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum PlanWarning {
    SharedId { value: String, rows: u32 },
    SharedEmail { value: String, rows: u32 },
    SharedPost { value: String, holders: u32 },
    SameRows { rows: u32 },
    SameNames { people: u32 },
    NothingSaid { rows: u32 },
    OtherNames { people: u32, example: String },
    UnknownSuperiors { rows: u32, example: String },
    KeywordsWithoutRole { rows: u32 },
    NobodyGone,
    ReturnTold { absences: u32 },
    Overlaps { absences: u32 },
}

impl From<&staff_list::PlanWarning> for PlanWarning {
    fn from(warning: &staff_list::PlanWarning) -> Self {
        use staff_list::PlanWarning as Known;
        match warning {
            Known::SharedId { value, rows } => Self::SharedId { value: value.clone(), rows: small(*rows) },
            Known::SharedEmail { value, rows } => {
                Self::SharedEmail { value: value.clone(), rows: small(*rows) }
            }
            Known::SharedPost { value, holders } => {
                Self::SharedPost { value: value.clone(), holders: small(*holders) }
            }
            Known::SameRows { rows } => Self::SameRows { rows: small(*rows) },
            Known::SameNames { people } => Self::SameNames { people: small(*people) },
            Known::NothingSaid { rows } => Self::NothingSaid { rows: small(*rows) },
            Known::OtherNames { people, example } => {
                Self::OtherNames { people: small(*people), example: example.clone() }
            }
            Known::UnknownSuperiors { rows, example } => {
                Self::UnknownSuperiors { rows: small(*rows), example: example.clone() }
            }
            Known::KeywordsWithoutRole { rows } => Self::KeywordsWithoutRole { rows: small(*rows) },
            Known::NobodyGone => Self::NobodyGone,
        }
    }
}

impl From<&AbsenceWarning> for PlanWarning {
    fn from(warning: &AbsenceWarning) -> Self {
        match *warning {
            AbsenceWarning::ReturnTold { absences } => Self::ReturnTold { absences: small(absences) },
            AbsenceWarning::Overlaps { absences } => Self::Overlaps { absences: small(absences) },
        }
    }
}

/// Something worth knowing about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "as the reader of files has them")]
pub enum Remark {
    Written { encoding: String, separator: String },
    Cards { cards: u32, others: u32 },
    AboveHeader { lines: u32 },
    NoRows,
    SecondColumn { column: String, read: String },
    UnknownColumn { column: String },
    ReasonColumn { column: String },
    GivenFirst { column: String },
    FamilyFirst { column: String },
    Ids { column: String, ids: IdsOf },
    UnknownLanguage { word: String, rows: u32 },
    ByPlace { meanings: Vec<String> },
    MidnightsAreDays,
    GarbledLetters { line: u32 },
}
