//! The form of a person: as they are, as they shall be, and the edits between. Pure: writes nothing anywhere.

mod afterwards;
mod ahead;
mod plan;
mod read;
mod roles;

use chrono::NaiveDate;

use crate::form::HoursDraft;
use crate::language::PerLanguage;
use crate::person::{Employment, PersonName};
use crate::record::Edit;
use crate::{CompanyId, PersonId, PlannedId};

pub use crate::form::{ForwardDraft, NumberDraft, OwnContactDraft};
pub use plan::plan_person;
pub use read::{new_person, read_person};

/// A person as somebody wrote them down.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonDraft {
    /// None: somebody new.
    pub id: Option<PersonId>,
    /// Where they are employed.
    pub company: CompanyId,
    /// The department's name, of one that is there or a new one; empty: none.
    pub department: String,
    /// The id the company's own staff file gives them; empty: none.
    pub staff_id: String,
    /// Their names, as written.
    pub name: PersonName,
    /// Their title; may be empty.
    pub title: String,
    /// The languages they serve callers in: ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// Their numbers, the one to dial first at the front.
    pub numbers: Vec<NumberDraft>,
    /// Their e-mail address; empty: none.
    pub email: String,
    /// When they are employed.
    pub employed: Employment,
    /// When they answer, where that differs.
    pub hours: HoursDraft,
    /// The roles they hold or will hold.
    pub roles: Vec<RoleDraft>,
    /// Who stands in for them, in order.
    pub deputies: Vec<PersonId>,
    /// What callers hear when the employment has ended; none: the company's standard sentence.
    pub afterwards: Option<AfterwardsDraft>,
    /// What will be different from a day on.
    pub planned: Vec<PlannedDraft>,
    /// The day from which operators are told of what this save changes; none: at once. Nothing of the person.
    pub told_from: Option<NaiveDate>,
}

/// What will be different from a day on. What is none stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedDraft {
    /// The change that was entered before; none: a new one.
    pub id: Option<PlannedId>,
    /// The first day on which it holds, after today.
    pub on: Option<NaiveDate>,
    /// Their name from then on. Their other names stay, and the family name of before is one of them.
    pub name: Option<PlannedName>,
    /// Their title from then on.
    pub title: Option<String>,
    /// All their numbers from then on, the one to dial first at the front.
    pub numbers: Option<Vec<NumberDraft>>,
}

/// A name from a day on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedName {
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The name they go by, where it is not the first given name.
    pub called_by: Option<String>,
}

/// A role that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleDraft {
    /// Its name, of one that is there or a new one.
    pub role: String,
    /// The first day; none: nobody has said.
    pub from: Option<NaiveDate>,
    /// The last day; none: nobody has said.
    pub to: Option<NaiveDate>,
    /// Whether everybody asks for whoever holds it: another holder is always told. Of the role, whoever holds it.
    pub leading: bool,
    /// Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
    pub instead: bool,
}

/// What callers hear when somebody has left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AfterwardsDraft {
    /// The sentence to say; where it is empty, the company's standard one.
    pub say: PerLanguage,
    /// Where to send callers.
    pub forward: Option<ForwardDraft>,
    /// The leaver's own contact details, with consent.
    pub contact: Option<OwnContactDraft>,
    /// The last day it is told; none: 12 months after the employment ends.
    pub until: Option<NaiveDate>,
}

/// What saving a form would do.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonPlan {
    /// The person.
    pub id: PersonId,
    /// What is to be written; nothing where nothing is different.
    pub edits: Vec<Edit>,
}
