//! Erasing a person: which texts have their name in them, where else it stands, and what the certificate says.
//!
//! Knows nothing of where things are stored, nor of how words are made comparable: [`Hearing`] comes in from outside.

mod about;
mod mention;
mod traces;

use chrono::{DateTime, Utc};

use crate::{PersonId, UserId};

pub use about::about;
pub use mention::{Mention, MentionField, mentions};
pub use traces::{Hearing, Known, Traces};

/// What says that a person was erased, without their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Who was erased, as an id that is used no more.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who erased them.
    pub by: UserId,
    /// What was removed from the database.
    pub removed: Removed,
    /// How many of the app's own backups were rewritten without them.
    pub backups: u32,
    /// What may still have their name.
    pub left: Vec<Left>,
    /// In how many texts about other things the name stood when they were erased.
    pub mentions: u32,
}

/// How much was removed or led away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Records of the person: more than one where others had been merged into it.
    pub people: u32,
    /// Roles they held or had held.
    pub assignments: u32,
    /// Deputies they had, and whose deputy they were.
    pub deputies: u32,
    /// Times they were away.
    pub absences: u32,
    /// Times they covered for others.
    pub covers: u32,
    /// What callers heard about them.
    pub referrals: u32,
    /// Dated changes of theirs.
    pub planned: u32,
    /// Notices about them.
    pub notices: u32,
    /// Suggestions about them, or with their name.
    pub suggestions: u32,
    /// Searches that were remembered.
    pub searches: u32,
    /// Times a hidden number of theirs was shown.
    pub reveals: u32,
    /// Sums of calls that lead to nobody now.
    pub counts: u32,
    /// Entries of the history of which ids only are left.
    pub history: u32,
}

/// Something that may still have the name of somebody who was erased. Files are told by their names in the data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says what it is the file of")]
pub enum Left {
    /// A backup that could not be rewritten.
    Backup { file: String, because: NotRewritten },
    /// A database that was set aside.
    SetAside { file: String },
    /// Another process was reading, so the database's own log could not be emptied at once.
    Log,
}

/// Why a backup could not be rewritten. It was left as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRewritten {
    /// It is damaged, or no backup of this product.
    Damaged,
    /// It is of a newer program.
    Newer,
    /// It cannot be read or written, or the disk is full.
    NoAccess,
}

impl NotRewritten {
    const ALL: [Self; 3] = [Self::Damaged, Self::Newer, Self::NoAccess];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::NoAccess => "no-access",
        }
    }

    /// The reason of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
