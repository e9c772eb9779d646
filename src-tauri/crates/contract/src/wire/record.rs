//! What stands beside the form of a record: what was done to it, where it is used, what callers asked of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::absence::Stamp;
use super::civil::{Day, Language, PerLanguage};
use super::company::Situation;
use super::desk::Act;
use super::form::Hours;
use super::person::NumberDraft;

/// A record that has a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "lowercase")]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum RecordKey {
    Person(Uuid),
    Role(Uuid),
    Department(Uuid),
    Company(Uuid),
    Referral(Uuid),
}

/// What was done to a record is wanted, newest first.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RecordHistoryOf {
    /// Which.
    pub record: RecordKey,
    /// How many entries at most.
    pub limit: u32,
    /// Only what is older than this change; none: from the newest on.
    pub before: Option<Uuid>,
}

/// A part of what was done to a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordHistory {
    /// Newest first.
    pub entries: Vec<RecordEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// What one change did to a record and to what hangs on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordEntry {
    /// For taking it back.
    pub operation: Uuid,
    /// What was done.
    pub act: Act,
    /// Who did it, and when.
    pub stamp: Stamp,
    /// Whether it has been taken back.
    pub undone: bool,
    /// What became of which record.
    pub rows: Vec<RecordRow>,
    /// How many other records it changed, of very many only some: they would be taken back with these.
    pub others: u32,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordRow {
    /// What it is.
    pub what: RowKind,
    /// What became of it.
    pub happened: Happened,
    /// Of what hangs on the record: the role held, the holder, the deputy. Empty for the record itself, and where
    /// nobody knows any longer.
    pub about: String,
    /// What is different.
    pub fields: Vec<FieldChange>,
}

/// What a changed record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each variant is the record it is named after")]
pub enum RowKind {
    Person,
    Role,
    Department,
    Company,
    Assignment,
    Deputy,
    Referral,
    Planned,
    Other,
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Happened {
    /// It was added.
    Added,
    /// It was changed.
    Changed,
    /// It was removed.
    Removed,
    /// Something, but nobody knows what any longer.
    Forgotten,
}

/// One field that is different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FieldChange {
    /// Which.
    pub field: RecordField,
    /// Of a company's own wording: for which situation.
    pub situation: Option<Situation>,
    /// What stood in it; none: nothing.
    pub before: Option<FieldValue>,
    /// What stands in it from then on; none: nothing.
    pub after: Option<FieldValue>,
}

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
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
    Sentence,
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

impl RecordField {
    /// The field, and the situation of a company's own wording.
    pub fn of(field: vaihde_domain::difference::RecordField) -> (Self, Option<Situation>) {
        use vaihde_domain::difference::RecordField as Known;
        macro_rules! same {
            ($($name:ident),+ $(,)?) => {
                match field {
                    $(Known::$name => (Self::$name, None),)+
                    Known::Sentence(situation) => (Self::Sentence, Some(situation.into())),
                }
            };
        }
        same!(
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
        )
    }
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum FieldValue {
    /// A text; empty: the name of a record that nobody knows any longer.
    Text {
        /// As written.
        text: String,
    },
    /// Several texts.
    Texts {
        /// As written.
        texts: Vec<String>,
    },
    /// Languages.
    Languages {
        /// ISO 639-1 codes, best first.
        codes: Vec<String>,
    },
    /// A day.
    Day {
        /// Which.
        day: Day,
    },
    /// It is so.
    Yes,
    /// A place in an order.
    Place {
        /// From 1.
        place: u32,
    },
    /// Numbers.
    Numbers {
        /// The one to dial first at the front.
        numbers: Vec<NumberDraft>,
    },
    /// A text in each language.
    Wording {
        /// Empty where nobody has written one.
        say: PerLanguage,
    },
    /// Hours.
    Hours {
        /// They.
        hours: Hours,
    },
    /// What may be done with a caller.
    Rule {
        /// Which.
        rule: ToldRule,
    },
    /// A language.
    Language {
        /// Which.
        language: Language,
    },
}

/// What may be done with a caller of a company, as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in the domain")]
pub enum ToldRule {
    Transfer,
    GiveNumber,
    TakeMessage,
}

/// Where a record is used, and what callers asked of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordBeside {
    /// Where it is used, by kind and name.
    pub uses: Vec<RecordUse>,
    /// How many uses are not told.
    pub more: u32,
    /// How many absences of a person there are; what they are is HR's.
    pub absences: u32,
    /// Who said last that it is right; none: nobody has.
    pub confirmed: Option<LastConfirmed>,
    /// How often it was asked for in the last 30 days.
    pub month: Asked,
    /// How often it was asked for in the last 12 months.
    pub year: Asked,
}

/// Who said last that a record is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LastConfirmed {
    /// Who, and when.
    pub stamp: Stamp,
    /// Whether a file said it that contains the record.
    pub imported: bool,
}

/// One use of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordUse {
    /// As what.
    pub kind: UseKind,
    /// By which record; none: it has no form.
    pub by: Option<RecordKey>,
    /// What that is called; empty where nobody knows any longer.
    pub name: String,
    /// The first day of a holding.
    pub from: Option<Day>,
    /// The last day of a holding.
    pub to: Option<Day>,
}

/// As what a record is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as at the desk")]
pub enum UseKind {
    Holds,
    Held,
    StandsIn,
    Covers,
    ReportsTo,
    ReportedBy,
    SentFrom,
    Member,
    RoleOf,
}

/// How often somebody was asked for. Sums only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// They answered themselves.
    pub direct: u32,
    /// Somebody else answered.
    pub cover: u32,
    /// Nobody could be reached.
    pub nobody: u32,
    /// They answered when somebody else was asked for.
    pub for_others: u32,
}
