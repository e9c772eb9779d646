//! Who sits at this computer, and what they may do.

use crate::UserId;

/// A local user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Names them for ever.
    pub id: UserId,
    /// The system account, which is also the name shown in the history.
    pub account: String,
    /// What they may do.
    pub rights: Rights,
}

/// What a user may do; each right stands alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// Answers calls.
    pub operator: bool,
    /// Marks who is away and who covers.
    pub hr: bool,
    /// Keeps the staff directory.
    pub admin: bool,
}

impl Rights {
    /// All of them: the first user of a computer, and whoever works alone.
    pub const ALL: Self = Self { operator: true, hr: true, admin: true };
}
