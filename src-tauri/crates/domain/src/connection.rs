//! Callers who were connected, or could not be. Knows no caller and no operator: only what is summed.

use crate::CompanyId;
use crate::reach::Who;

/// One caller was connected, or could not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Who or what was asked for.
    pub asked: Who,
    /// Who or what the caller was connected to; none where nobody answered.
    pub answered: Option<Who>,
    /// The company of whom or what was asked for.
    pub company: CompanyId,
    /// By which way.
    pub way: ConnectionWay,
}

/// What it took to find whom a caller asked for. It is summed by the month, so that it tells of the search and of nobody who
/// searched (technical monitoring at work: Act 759/2004, section 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Keys typed from the first one to the choice.
    pub keys: u16,
    /// Whole seconds from the first key to the choice.
    pub seconds: u16,
}

/// By which way a caller was connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionWay {
    /// To whoever was asked for.
    Direct,
    /// To somebody else.
    Cover,
    /// To nobody: something was told.
    Nobody,
}

impl ConnectionWay {
    /// A stable code, for storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Cover => "cover",
            Self::Nobody => "nobody",
        }
    }
}
