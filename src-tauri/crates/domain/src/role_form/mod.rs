//! The form of a role: as it is, as it shall be, and the edits between. Pure: writes nothing anywhere.

mod holders;
mod plan;
mod read;

use chrono::NaiveDate;

use crate::form::NumberDraft;
use crate::record::Edit;
use crate::{CompanyId, PersonId, RoleId};

pub use plan::plan_role;
pub use read::{new_role, read_role};

/// A role as somebody wrote it down.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleDraft {
    /// None: a new one.
    pub id: Option<RoleId>,
    /// Whose responsibility it is.
    pub company: CompanyId,
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
    pub deputies: Vec<PersonId>,
}

/// Somebody who holds a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderDraft {
    /// Who.
    pub person: PersonId,
    /// The first day; none: nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day; none: nobody has said.
    pub to: Option<NaiveDate>,
    /// Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
    pub instead: bool,
}

/// What saving a form would do.
#[derive(Clone, Debug, PartialEq)]
pub struct RolePlan {
    /// The role.
    pub id: RoleId,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}
