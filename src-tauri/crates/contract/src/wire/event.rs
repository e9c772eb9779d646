//! What the program tells the window by itself.

use serde::Serialize;
use ts_rs::TS;

/// The directory, absences or the day changed: by this window, by another process, or by midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Changed {}

/// Somebody wants to close the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CloseWanted {}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// What is going on.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u32,
    /// How much there is; 0 where nobody knows.
    pub total: u32,
}

/// What an import is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Stage {
    Comparing,
    BackingUp,
    Writing,
}
