//! That somebody had a number shown which is not for callers. Knows no digits.

use crate::{PersonId, RoleId, UserId};

/// A user had a number shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reveal {
    /// Who had it shown.
    pub by: UserId,
    /// Whose number it is.
    pub whose: Whose,
}

/// Whose numbers can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A person's.
    Person(PersonId),
    /// A role's own.
    Role(RoleId),
}
