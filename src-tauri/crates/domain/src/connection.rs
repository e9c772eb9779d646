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
