//! What forms have in common: hours, and what is wrong with a field.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::{Clock, Day};

/// One stretch of a day during which calls are answered. An end at 00:00 is the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// The first minute.
    pub from: Clock,
    /// The first minute outside.
    pub to: Clock,
}

/// Weekly hours and the days that differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hours {
    /// Monday to Sunday; none: not set, the next level's hold.
    pub week: Option<Vec<Vec<Stretch>>>,
    /// Days that differ; without stretches closed.
    pub exceptions: Vec<OtherDay>,
    /// What public holidays change; none: not said, what the next level says holds.
    pub holidays: Option<Holidays>,
}

/// What public holidays change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Holidays {
    /// Nothing: calls are answered as on other days.
    AsUsual,
    /// Closed on them.
    Closed {
        /// Which days they are.
        calendar: HolidayCalendar,
        /// Whether eves on which offices are closed count too.
        eves: bool,
    },
}

/// Whose public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum HolidayCalendar {
    Finland,
    Aland,
    Sweden,
}

/// A day with hours of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OtherDay {
    /// The day.
    pub day: Day,
    /// When it is open; empty: closed.
    pub open: Vec<Stretch>,
}

/// A record that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name; may be empty.
    pub detail: String,
}

/// Somebody, from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonDays {
    /// Who.
    pub person: Uuid,
    /// Their full name.
    pub name: String,
    /// The first day; none: nobody has said.
    pub from: Option<Day>,
    /// The last day; none: nobody has said.
    pub to: Option<Day>,
}

/// A role that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RoleChoice {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name; may be empty.
    pub detail: String,
    /// Whether everybody asks for whoever holds it.
    pub leading: bool,
    /// Who holds it or will hold it, as far as they are employed, in the order they are asked.
    pub holders: Vec<PersonDays>,
}

/// Something is wrong with a field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FormProblem {
    /// Which field.
    pub field: FormField,
    /// Its place in a list, from 0; none for a field that is there once.
    pub index: Option<u32>,
    /// What is wrong.
    pub fault: FormFault,
}

/// A field, or a list of fields, of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FormField {
    Name,
    Company,
    Department,
    Numbers,
    Email,
    Employed,
    Roles,
    Deputies,
    Languages,
    Hours,
    OtherDays,
    Afterwards,
    Consent,
    Greeting,
    Sentences,
    Fallback,
    Zone,
    Region,
    Post,
    Keywords,
    Holders,
    DutyNumber,
    Planned,
    Words,
    Told,
    ShortInstruction,
    Instruction,
    Called,
    Links,
    Answer,
    Forward,
    Listing,
}

/// What is wrong with a field, to be said in the language of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FormFault {
    Empty,
    NoDigits,
    Twice,
    NotAnEmail,
    Backwards,
    Over,
    Themselves,
    NameInUse,
    Overlaps,
    EmptyStretch,
    Unknown,
    ContactWithoutConsent,
    ConsentBackwards,
    TooLong { longest: u32 },
    NotAWebAddress,
    CalledByOther { company: String },
    TooMany { most: u32 },
    UnknownPlaceholder { written: String, known: Vec<String>, meant: Option<String> },
    NothingIsFilledIn,
    BrokenPlaceholder,
}
