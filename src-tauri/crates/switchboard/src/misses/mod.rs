//! What callers ask for in vain: taken down from the desk, and in groups for the admins.

mod admin;
mod kept;
mod taken;

pub(crate) use admin::missed_at;
pub use admin::{MissGroup, MissList, MissText, MissesAsked, PutAside};
pub(crate) use kept::KeptMisses;
