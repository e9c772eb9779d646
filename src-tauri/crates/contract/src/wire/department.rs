//! The form of a department.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::form::{Choice, Hours};

/// A department's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct DepartmentFormOf {
    /// Which; none: a new one.
    pub department: Option<Uuid>,
    /// The company of a new one; any where none is given.
    pub company: Option<Uuid>,
}

/// A department as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DepartmentForm {
    /// As it is.
    pub draft: DepartmentDraft,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// The companies there are: of a new department one can be chosen.
    pub companies: Vec<Choice>,
}

/// A department as it shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DepartmentDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// The company it is a part of.
    pub company: Uuid,
    /// As it is known in the company.
    pub name: String,
    /// When its people answer, where that differs from the company's hours.
    pub hours: Hours,
    /// The number that somebody of the department always answers; empty: none.
    pub duty_number: String,
}

/// A department is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveDepartment {
    /// As it shall be.
    pub draft: DepartmentDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}
