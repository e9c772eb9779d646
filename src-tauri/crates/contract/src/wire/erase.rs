//! A person is erased, and the certificate says so without their name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::civil::Moment;

/// What erasing a person would do is wanted.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ErasureOf {
    /// Who.
    pub person: Uuid,
}

/// What erasing a person would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasureForm {
    /// When it was read; comes back when they are erased.
    #[ts(type = "number")]
    pub seen: i64,
    /// Their full name, which is typed before they are erased.
    pub name: String,
    /// The records that would go. What the desk remembers of them is not counted before.
    pub removed: ErasureCounts,
    /// Where their name stands in texts about other things, which stay.
    pub mentions: Vec<ErasureMention>,
    /// How many of the app's own backups would be rewritten.
    pub backups: u32,
}

/// How much goes, or went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "each is how many of what it is named after")]
pub struct ErasureCounts {
    pub people: u32,
    pub assignments: u32,
    pub deputies: u32,
    pub absences: u32,
    pub covers: u32,
    pub referrals: u32,
    pub planned: u32,
    pub notices: u32,
    pub suggestions: u32,
    pub searches: u32,
    pub reveals: u32,
    pub counts: u32,
    pub history: u32,
}

/// The name stands in a text about something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasureMention {
    /// What the text is of.
    pub kind: ErasureMentionKind,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Which text of it.
    pub field: ErasureMentionField,
}

/// What a text is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ErasureMentionKind {
    Company,
    Department,
    Role,
    Person,
    Referral,
    Notice,
}

/// Which text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ErasureMentionField {
    Name,
    Greeting,
    Sentences,
    Instruction,
    Link,
    Numbers,
    Title,
    Email,
    Keywords,
    Say,
    Words,
    Forward,
    Listing,
}

/// A person is to be erased.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ErasePerson {
    /// Who.
    pub person: Uuid,
    /// When it was read what would go.
    #[ts(type = "number")]
    pub seen: i64,
}

/// What says that a person was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasureCertificate {
    /// The id they had, which is used no more.
    pub person: Uuid,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// What was removed.
    pub removed: ErasureCounts,
    /// How many backups were rewritten.
    pub backups: u32,
    /// What may still have the name.
    pub left: Vec<ErasureLeft>,
    /// In how many texts about other things the name stood.
    pub mentions: u32,
}

/// Something that may still have the name. Files are told by their names in the data folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ErasureLeft {
    Backup { file: String, because: NotRewritten },
    SetAside { file: String },
    Log,
}

/// Why a backup could not be rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NotRewritten {
    Damaged,
    Newer,
    NoAccess,
}

/// The certificate is to be saved as a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveCertificate {
    /// The text.
    pub text: String,
    /// The name that is offered for the file, without its ending.
    pub name: String,
}

/// The certificate was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedCertificate {
    /// Where; none: the dialog was closed.
    pub path: Option<String>,
}
