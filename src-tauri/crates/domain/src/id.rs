//! Ids as types, so that a person is never looked up by a company's id. Knows no id source: the values come in.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// Hands out new ids. `vaihde` gives a time-ordered source; tests give a counting one.
pub trait Ids {
    /// A new id that no other call of any process returns: UUID version 7 outside tests.
    fn next(&mut self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The next id of the source.
            pub fn next(ids: &mut dyn Ids) -> Self {
                Self(ids.next())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// Names a [`Company`](crate::company::Company).
    CompanyId,
    /// Names a [`Department`](crate::department::Department).
    DepartmentId,
    /// Names a [`Person`](crate::person::Person).
    PersonId,
    /// Names a [`Role`](crate::role::Role).
    RoleId,
    /// Names an [`Assignment`](crate::role::Assignment).
    AssignmentId,
    /// Names a [`Deputy`](crate::deputy::Deputy).
    DeputyId,
    /// Names an [`Absence`](crate::absence::Absence).
    AbsenceId,
    /// Names a [`Cover`](crate::absence::Cover).
    CoverId,
    /// Names a [`Referral`](crate::referral::Referral).
    ReferralId,
    /// Names a [`Planned`](crate::planned::Planned) change.
    PlannedId,
    /// Names a [`Notice`](crate::notice::Notice).
    NoticeId,
    /// Names a [`Suggestion`](crate::suggestion::Suggestion).
    SuggestionId,
    /// Names an [`ImportReport`](crate::import_report::ImportReport).
    ImportReportId,
    /// Names a [`User`](crate::user::User).
    UserId,
    /// Names a putting aside of [misses](crate::miss::Settled::PutAside), which is no Operation.
    PutAsideId,
    /// Names an Operation: one named change in the history.
    OperationId,
}
