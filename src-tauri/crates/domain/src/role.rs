//! Responsibilities callers ask for, and who holds them.

use chrono::NaiveDate;

use crate::number::Number;
use crate::{AssignmentId, CompanyId, DepartmentId, PersonId, RoleId};

/// A responsibility callers ask for: "HR", "payroll", "who arranges waste pick-ups". May be vacant.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Names it for ever.
    pub id: RoleId,
    /// Whose responsibility it is.
    pub company: CompanyId,
    /// The part of the company, where it is known.
    pub department: Option<DepartmentId>,
    /// The reference of the post in the company's own files.
    pub post: Option<String>,
    /// As it is called in the company.
    pub name: String,
    /// The words callers ask for it by, in any language.
    pub keywords: Vec<String>,
    /// The post's own numbers, which ring whoever holds it; most roles have none.
    pub numbers: Vec<Number>,
    /// The post's own mailbox.
    pub email: Option<String>,
    /// The role it reports to.
    pub reports_to: Option<RoleId>,
    /// Whether everybody asks for whoever holds it (managing director, mayor): another holder is always told.
    pub leading: bool,
}

impl Role {
    /// A role of which only the name is known.
    pub fn named(id: RoleId, company: CompanyId, name: impl Into<String>) -> Self {
        Self {
            id,
            company,
            department: None,
            post: None,
            name: name.into(),
            keywords: Vec::new(),
            numbers: Vec::new(),
            email: None,
            reports_to: None,
            leading: false,
        }
    }
}

/// A person holds a role, from the first day to the last, both inclusive, in the company's time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Names it for ever.
    pub id: AssignmentId,
    /// The role held.
    pub role: RoleId,
    /// Who holds it.
    pub person: PersonId,
    /// Holders are asked in rising order, from 0.
    pub position: u32,
    /// The first day; open where nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day; open where nobody has said.
    pub to: Option<NaiveDate>,
}

impl Assignment {
    /// Whether the role is held on the day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|first| first <= day) && self.to.is_none_or(|last| day <= last)
    }

    /// Whether the holding has ended before the day.
    pub fn ended_by(&self, day: NaiveDate) -> bool {
        self.to.is_some_and(|last| last < day)
    }
}
