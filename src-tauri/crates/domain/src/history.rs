//! The names of what can be done to the directory. One Operation is one of these, with its actor, time, before and after.

use std::fmt;

/// What an Operation did, as it is named in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A staff file was imported.
    ImportStaff,
    /// An absence file was imported.
    ImportAbsences,
    /// The demo companies were put in.
    OpenDemo,
    /// Somebody was marked away.
    MarkAway,
    /// Somebody was marked as being back.
    MarkBack,
    /// Records of the directory were edited by hand.
    EditDirectory,
    /// An earlier Operation was taken back.
    Undo,
}

impl Act {
    const ALL: [Self; 7] = [
        Self::ImportStaff,
        Self::ImportAbsences,
        Self::OpenDemo,
        Self::MarkAway,
        Self::MarkBack,
        Self::EditDirectory,
        Self::Undo,
    ];

    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::ImportStaff => "import-staff",
            Self::ImportAbsences => "import-absences",
            Self::OpenDemo => "open-demo",
            Self::MarkAway => "mark-away",
            Self::MarkBack => "mark-back",
            Self::EditDirectory => "edit-directory",
            Self::Undo => "undo",
        }
    }

    /// The act of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}
