//! The form of a person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Day, PerLanguage};
use super::form::{Choice, Hours, RoleChoice};
use super::number::NumberKind;

/// A person's form is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PersonFormOf {
    /// Who; none: somebody new.
    pub person: Option<Uuid>,
    /// The company of somebody new; any where none is given.
    pub company: Option<Uuid>,
}

/// A person as they are, and what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PersonForm {
    /// As they are.
    pub draft: PersonDraft,
    /// When it was read; comes back when it is saved.
    #[ts(type = "number")]
    pub seen: i64,
    /// The companies there are.
    pub companies: Vec<Choice>,
    /// Departments of the company.
    pub departments: Vec<Choice>,
    /// Roles of the company.
    pub roles: Vec<RoleChoice>,
    /// Names for the people the draft refers to.
    pub people: Vec<Choice>,
}

/// A person as they shall be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonDraft {
    /// None: somebody new.
    pub id: Option<Uuid>,
    /// Where they are employed.
    pub company: Uuid,
    /// The department's name, of one that is there or a new one; empty: none.
    pub department: String,
    /// The id the company's own staff file gives them; empty: none.
    pub staff_id: String,
    /// A rank or title that is said before the name.
    pub honorific: String,
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The name they go by, where it is not the first given name; empty: none.
    pub called_by: String,
    /// Names they had before.
    pub former: Vec<String>,
    /// Other names callers use.
    pub aliases: Vec<String>,
    /// Their title; may be empty.
    pub title: String,
    /// Languages they serve callers in: ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// Their numbers, the one to dial first at the front.
    pub numbers: Vec<NumberDraft>,
    /// Their e-mail address; empty: none.
    pub email: String,
    /// The first day of employment.
    pub employed_from: Option<Day>,
    /// The last day of employment.
    pub employed_to: Option<Day>,
    /// When they answer, where that differs.
    pub hours: Hours,
    /// The roles they hold.
    pub roles: Vec<RoleDraft>,
    /// Who stands in for them, in order.
    pub deputies: Vec<Uuid>,
    /// What callers hear when the employment has ended; none: the company's standard sentence.
    pub afterwards: Option<AfterwardsDraft>,
    /// What will be different from a day on.
    pub planned: Vec<PlannedDraft>,
    /// The day from which operators are told of what this save changes; none: at once.
    pub told_from: Option<Day>,
}

/// What will be different from a day on. What is none stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlannedDraft {
    /// The change that was entered before; none: a new one.
    pub id: Option<Uuid>,
    /// The first day on which it holds, after today.
    pub on: Option<Day>,
    /// Their name from then on.
    pub name: Option<PlannedName>,
    /// Their title from then on.
    pub title: Option<String>,
    /// All their numbers from then on, the one to dial first at the front.
    pub numbers: Option<Vec<NumberDraft>>,
}

/// A name from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedName {
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// The name they go by, where it is not the first given name; empty: none.
    pub called_by: String,
}

/// A number of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberDraft {
    /// As written.
    pub written: String,
    /// What it is.
    pub kind: NumberKind,
    /// Whether it may be given to a caller.
    pub may_be_given: bool,
}

/// A role that is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleDraft {
    /// Its name, of one that is there or a new one.
    pub role: String,
    /// The first day; none: nobody has said.
    pub from: Option<Day>,
    /// The last day; none: nobody has said.
    pub to: Option<Day>,
    /// Whether another holder is always told: of the role, whoever holds it.
    pub leading: bool,
    /// Whether they come in place of whoever holds it on their first day, whose time then ends the day before.
    pub instead: bool,
}

/// What callers hear when somebody has left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AfterwardsDraft {
    /// The sentence to say; where it is empty, the company's standard one.
    pub say: PerLanguage,
    /// Where to send callers.
    pub forward: Option<ForwardDraft>,
    /// The leaver's own contact details, with consent.
    pub contact: Option<OwnContactDraft>,
    /// The last day it is told; none: 12 months.
    pub until: Option<Day>,
}

/// Where callers are sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "lowercase")]
pub enum ForwardDraft {
    /// To a person, or whoever covers for them.
    Person {
        /// Who.
        person: Uuid,
    },
    /// To whoever holds a role.
    Role {
        /// Its name.
        role: String,
    },
    /// To another company whose calls are answered here.
    Company {
        /// Which.
        company: Uuid,
    },
    /// To an address: of mail, or of a street.
    Address {
        /// As written.
        address: String,
    },
    /// To a page of the web.
    Page {
        /// Its address.
        page: String,
    },
    /// To a number.
    Number {
        /// As written.
        number: String,
    },
}

/// A leaver's own contact details and the consent to tell them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnContactDraft {
    /// The number, address or page to tell.
    pub details: String,
    /// The day consent was given.
    pub consented_on: Option<Day>,
    /// What it is for, in the words it was asked in.
    pub scope: String,
    /// The last day the details may be told; none: three months after consent.
    pub until: Option<Day>,
}

/// A person is saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SavePerson {
    /// As they shall be.
    pub draft: PersonDraft,
    /// When the form was read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// A form was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// The record.
    pub id: Uuid,
    /// For taking it back; none: nothing was different.
    pub operation: Option<Uuid>,
}
