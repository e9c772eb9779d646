//! Who is away and who covers. There is no reason for being away here, and no room for one.

use crate::civil::{Moment, Span};
use crate::{AbsenceId, CoverId, PersonId, RoleId};

/// A person is away. The span is in the time zone of the person's company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Names it for ever.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// From when to when.
    pub span: Span,
    /// Whether callers may be told when they return. Where they may not, only HR sees the end.
    pub return_may_be_told: bool,
    /// Who covers, in the order they are asked.
    pub covers: Vec<Cover>,
}

impl Absence {
    /// When the absence ends, where callers may be told.
    pub fn told_end(&self) -> Option<Moment> {
        self.return_may_be_told.then_some(self.span.to).flatten()
    }
}

/// Somebody stands in during one absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Names it for ever.
    pub id: CoverId,
    /// Who covers.
    pub person: PersonId,
    /// The only role they cover; everything where there is none.
    pub role: Option<RoleId>,
}
