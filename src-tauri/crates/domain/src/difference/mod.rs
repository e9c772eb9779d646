//! What is different between two states of a record, field by field, as values. Knows no history and no words for them.

mod told;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::company::{CallRule, Link, Situation};
use crate::hours::Hours;
use crate::language::{Language, PerLanguage};
use crate::number::Number;
use crate::record::{Record, RecordId};

/// A field of a record, in the order in which differences are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RecordField {
    Honorific,
    Given,
    Family,
    CalledBy,
    Former,
    Aliases,
    Name,
    Names,
    Person,
    Role,
    TakesEffect,
    Company,
    Department,
    Title,
    Post,
    StaffId,
    Keywords,
    Leading,
    From,
    To,
    Position,
    Numbers,
    DutyNumber,
    Email,
    Languages,
    EmployedFrom,
    EmployedTo,
    ReportsTo,
    Hours,
    Greeting,
    Sentence(Situation),
    Zone,
    Region,
    Language,
    Fallback,
    Rule,
    Instruction,
    ShortInstruction,
    Called,
    Links,
    Say,
    Forward,
    OwnContact,
    ConsentedOn,
    ConsentScope,
    ConsentUntil,
    ListedAt,
    CorrectionAskedOn,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// ISO 639-1 codes, best first.
    Languages(Vec<String>),
    /// A day.
    Day(NaiveDate),
    /// It is so; the field is empty where it is not.
    Yes,
    /// A place in an order, from 1.
    Place(u32),
    /// Numbers, the one to dial first at the front.
    Numbers(Vec<Number>),
    /// A text in each language.
    Wording(PerLanguage),
    /// Hours.
    Hours(Hours),
    /// What may be done with a caller.
    Rule(CallRule),
    /// A language.
    Language(Language),
    /// What operators open for callers.
    Links(Vec<Link>),
    /// Another record.
    Record(RecordId),
}

/// One field that is different. None: nothing stood, or stands, in it.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Which.
    pub field: RecordField,
    /// What stood in it.
    pub before: Option<FieldValue>,
    /// What stands in it from then on.
    pub after: Option<FieldValue>,
}

/// The fields in which two states of a record differ. Of a record that was not there, or no longer is, every field that
/// has something in it.
pub fn difference(before: Option<&Record>, after: Option<&Record>) -> Vec<FieldChange> {
    let mut before = before.map(told::fields).unwrap_or_default();
    let after = after.map(told::fields).unwrap_or_default();
    let mut changes: BTreeMap<RecordField, FieldChange> = BTreeMap::new();
    for (field, after) in after {
        let was = before.remove(&field);
        if was.as_ref() != Some(&after) {
            changes.insert(field, FieldChange { field, before: was, after: Some(after) });
        }
    }
    for (field, gone) in before {
        changes.insert(field, FieldChange { field, before: Some(gone), after: None });
    }
    changes.into_values().collect()
}

#[cfg(test)]
mod tests;
