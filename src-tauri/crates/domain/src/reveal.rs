//! That somebody had a number or contact details shown which are not for every caller. Knows no digits.

use crate::{PersonId, ReferralId, RoleId, UserId};

/// A user had a number or contact details shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reveal {
    /// Who had it shown.
    pub by: UserId,
    /// Whose number it is.
    pub whose: Whose,
}

/// Whose numbers or contact details can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A person's.
    Person(PersonId),
    /// A role's own.
    Role(RoleId),
    /// The contact details of a referral, told with consent.
    Referral(ReferralId),
}
