//! The form of a role.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Day;
use super::form::{Choice, PersonDays};
use super::person::NumberDraft;

/// A role's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RoleFormOf {
    /// Which; none: a new one.
    pub role: Option<Uuid>,
    /// The company of a new one; any where none is given.
    pub company: Option<Uuid>,
}

/// A role as it is, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RoleForm {
    /// As it is.
    pub draft: RoleFormDraft,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// The companies there are.
    pub companies: Vec<Choice>,
    /// Departments of the company.
    pub departments: Vec<Choice>,
    /// The people the draft refers to, and when they are employed.
    pub people: Vec<PersonDays>,
}

/// A role as it shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RoleFormDraft {
    /// None: a new one.
    pub id: Option<Uuid>,
    /// Whose responsibility it is.
    pub company: Uuid,
    /// The department's name, of one that is there or a new one; empty: none.
    pub department: String,
    /// As it is called in the company.
    pub name: String,
    /// The reference of the post in the company's own files; empty: none.
    pub post: String,
    /// The words callers ask for it by, in any language.
    pub keywords: Vec<String>,
    /// The post's own numbers, the one to dial first at the front.
    pub numbers: Vec<NumberDraft>,
    /// The post's own mailbox; empty: none.
    pub email: String,
    /// Whether everybody asks for whoever holds it.
    pub leading: bool,
    /// Who holds it or will hold it, in the order they are asked.
    pub holders: Vec<HolderDraft>,
    /// Who stands in for it, in order.
    pub deputies: Vec<Uuid>,
}

/// Somebody who holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderDraft {
    /// Who.
    pub person: Uuid,
    /// The first day; none: nobody has said.
    pub from: Option<Day>,
    /// The last day; none: nobody has said.
    pub to: Option<Day>,
    /// Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
    pub instead: bool,
}

/// A role is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveRole {
    /// As it shall be.
    pub draft: RoleFormDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}
