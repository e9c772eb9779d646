//! A role or department is removed, with what hangs on it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::record::RecordKey;

/// How much hangs on a role or department that shall go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hanging {
    /// People in the department, who will be in none.
    pub people: u32,
    /// Roles in the department, which will be in none; roles that report to the role.
    pub roles: u32,
    /// Holdings of the role, which go with it.
    pub holders: u32,
    /// Deputies of the role, who go with it.
    pub deputies: u32,
    /// Absences in which somebody covers for this role only.
    pub covers: u32,
    /// Referrals that send callers to the role.
    pub referrals: u32,
    /// Notices about it, which go with it.
    pub notices: u32,
}

/// A role or department is to be removed, with what was said to hang on it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RemoveRecord {
    /// Which.
    pub record: RecordKey,
    /// What was said.
    pub said: Hanging,
}

/// What came of removing a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum RecordRemoved {
    /// It is gone.
    Removed {
        /// For taking it back.
        operation: Uuid,
    },
    /// Something else hangs on it than was said; nothing was changed.
    OtherThanSaid {
        /// What hangs on it.
        hanging: Hanging,
    },
}
