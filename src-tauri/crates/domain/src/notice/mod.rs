//! What operators must know of: a change, or something an admin has written.

mod changed;
mod holders;
mod made;
mod people;

use chrono::NaiveDate;

use crate::language::PerLanguage;
use crate::{CompanyId, DepartmentId, NoticeId, PersonId, RoleId};

pub use made::{Tell, notices_of};

/// Something that operators who answer a company must know of. Days are inclusive, in the company's time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it for ever.
    pub id: NoticeId,
    /// Whose callers it concerns.
    pub company: CompanyId,
    /// What it says.
    pub about: About,
    /// The day on which what it says takes effect.
    pub on: NaiveDate,
    /// The first day on which operators are told.
    pub from: NaiveDate,
    /// The last day on which operators are told.
    pub to: NaiveDate,
    /// Whether every operator must have read it.
    pub must_read: bool,
}

impl Notice {
    /// Whether operators are told on the day.
    pub fn told_on(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// What a notice says. Whom it is about is told as they are called when it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Somebody begins.
    Starts(PersonId),
    /// Somebody leaves; the day is the last one.
    Leaves(PersonId),
    /// A role has another holder.
    Holder {
        /// The role.
        role: RoleId,
        /// Who holds it from then on; none: nobody.
        person: Option<PersonId>,
        /// Who held it before; none: nobody, or whoever holds it beside others. The same as `person`: it was told that
        /// somebody else would hold it, and that is no longer so.
        before: Option<PersonId>,
    },
    /// Nobody holds a role any more, and who did is told nowhere, for they were erased.
    Vacant(RoleId),
    /// Somebody has another name.
    Name(PersonId),
    /// Somebody has other numbers.
    Numbers(PersonId),
    /// The company's instruction to operators is another.
    Instruction,
    /// Somebody, a department or the company is there at other hours.
    Hours(Option<HoursOf>),
    /// More changes than anybody would read one by one: so many people of a file.
    Many(u32),
    /// What an admin has written.
    Own(PerLanguage),
}

/// Whose hours; the company's where none is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HoursOf {
    Person(PersonId),
    Department(DepartmentId),
}
