//! What is wrong or doubtful in the directory, and what was done about it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Day;

/// A part of what is wrong is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct QualityOf {
    /// Counts up; comes back with the answer, so that a late one is dropped.
    pub number: u32,
    /// Of which company; none: of all.
    pub company: Option<Uuid>,
    /// Of which kind; none: of all.
    pub kind: Option<TroubleKind>,
    /// From which on, from 0.
    pub first: u32,
    /// The most that are sent.
    pub count: u32,
}

/// What is wrong with one record is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct FindingsOf {
    /// Which.
    pub record: QualityRecord,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Quality {
    /// The number it was asked with.
    pub number: u32,
    /// How many there are of each kind, in the order in which they are told; none is left out.
    pub counts: Vec<TroubleCount>,
    /// How many fit what was asked for.
    pub total: u32,
    /// From which on they are sent.
    pub first: u32,
    /// They, the gravest first.
    pub findings: Vec<Finding>,
}

/// What is wrong with one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Findings {
    /// All of it.
    pub findings: Vec<Finding>,
}

/// How many findings of a kind there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TroubleCount {
    /// The kind.
    pub kind: TroubleKind,
    /// All of them.
    pub count: u32,
    /// Those by which callers will be failed.
    pub grave: u32,
}

/// A kind of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TroubleKind {
    NoNumber,
    NotANumber,
    SharedMobile,
    Duplicate,
    NoHolder,
    NoDeputy,
    DeputyLoop,
    Unconfirmed,
    NeverAsked,
}

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it is about.
    pub about: QualityNamed,
    /// Its company.
    pub company_id: Option<Uuid>,
    /// The name of its company.
    pub company: String,
    /// How much it matters.
    pub grade: TroubleGrade,
    /// What it is.
    pub trouble: Trouble,
    /// The other people who are in it.
    pub others: Vec<QualityNamed>,
    /// What can be done about it at once, the likeliest first.
    pub remedies: Vec<Remedy>,
}

/// A record that something can be wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the record it is named after")]
pub enum QualityRecord {
    Person(Uuid),
    Role(Uuid),
    Department(Uuid),
    Company(Uuid),
}

/// A record and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QualityNamed {
    /// Which.
    pub record: QualityRecord,
    /// Its name.
    pub name: String,
    /// A person's title, a role's department; may be empty.
    pub detail: String,
}

/// How much a finding matters, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TroubleGrade {
    /// Callers will be failed.
    Grave,
    /// It is wrong, or will be.
    Plain,
    /// It may well be right.
    Doubtful,
}

/// What is wrong or doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Trouble {
    /// Nobody answers any number of theirs.
    NoNumber,
    /// Nobody in the company has one.
    NobodyHasNumber {
        /// How many people that are.
        people: u32,
    },
    /// A number is none.
    NotANumber {
        /// As written.
        number: String,
        /// Why.
        fault: NumberFault,
    },
    /// A mobile number is that of others too.
    SharedMobile {
        /// As written.
        number: String,
    },
    /// A person is there twice, as it seems.
    Duplicate {
        /// What tells it.
        because: Alike,
    },
    /// Nobody holds the role.
    NoHolder,
    /// Nobody holds most roles of the company.
    MostWithoutHolder {
        /// How many nobody holds.
        vacant: u32,
        /// How many there are.
        roles: u32,
    },
    /// The only holder has nobody who stands in.
    NoDeputy {
        /// Who they are.
        holder: Uuid,
        /// What they are called.
        name: String,
    },
    /// Nobody in the company has a deputy.
    NobodyHasDeputy {
        /// How many roles have a single holder and nobody else.
        roles: u32,
    },
    /// People stand in for each other, or somebody for themselves.
    DeputyLoop {
        /// The deputy without whom there would be no loop.
        last: Uuid,
        /// For whom or what they stand in.
        of: String,
        /// Who they are.
        deputy: String,
    },
    /// Nobody has said for long that it is right.
    Unconfirmed {
        /// When somebody last did.
        since: Day,
    },
    /// Nobody was ever put through to them.
    NeverAsked {
        /// When they were entered.
        since: Day,
    },
}

/// Why a number is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NumberFault {
    Letters,
    TooShort,
    TooLong,
    NotInRegion,
}

/// What tells that two records are one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Alike {
    SameName,
    SameNameAndContact,
    SoundsAlike,
}

/// What can be done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Remedy {
    Confirm,
    Open,
    Merge,
    RemoveNumber,
    AddHolder,
    AddDeputy,
    BreakLoop,
}

/// Something is done about a finding at once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Mend {
    /// Records are right as they are.
    Confirm {
        /// They.
        records: Vec<QualityRecord>,
    },
    /// A number is taken away.
    RemoveNumber {
        /// Whose.
        record: QualityRecord,
        /// As written.
        number: String,
    },
    /// Somebody holds a role from today on.
    AddHolder {
        /// Which.
        role: Uuid,
        /// Who.
        person: Uuid,
    },
    /// Somebody stands in for whoever holds a role.
    AddDeputy {
        /// Which.
        role: Uuid,
        /// Who.
        person: Uuid,
    },
    /// A deputy is taken away.
    BreakLoop {
        /// Which.
        deputy: Uuid,
    },
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Mended {
    /// The Operation, for undo; none: it is not so any more, and nothing was changed.
    pub operation: Option<Uuid>,
}
