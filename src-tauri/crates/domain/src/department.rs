//! A part of a company.

use crate::hours::Hours;
use crate::number::Number;
use crate::{CompanyId, DepartmentId};

/// A part of a company, with hours and a duty number of its own where it has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Department {
    /// Names it for ever.
    pub id: DepartmentId,
    /// The company it is a part of.
    pub company: CompanyId,
    /// As it is known in the company.
    pub name: String,
    /// When its people answer, where that differs from the company's hours.
    pub hours: Hours,
    /// The number that somebody of the department always answers.
    pub duty_number: Option<Number>,
}

impl Department {
    /// A department of which only the name is known.
    pub fn named(id: DepartmentId, company: CompanyId, name: impl Into<String>) -> Self {
        Self { id, company, name: name.into(), hours: Hours::default(), duty_number: None }
    }
}
