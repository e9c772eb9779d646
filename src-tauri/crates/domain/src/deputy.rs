//! The standing stand-ins of people and roles.

use crate::{DeputyId, PersonId, RoleId};

/// A standing, ordered stand-in of a person or a role, whoever is away and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// Names it for ever.
    pub id: DeputyId,
    /// Whom or what they stand in for.
    pub of: DeputyOf,
    /// Asked in rising order, from 0.
    pub position: u32,
    /// Who stands in.
    pub person: PersonId,
}

/// What a deputy stands in for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeputyOf {
    /// For a person, in everything.
    Person(PersonId),
    /// For a role, whoever holds it.
    Role(RoleId),
}
