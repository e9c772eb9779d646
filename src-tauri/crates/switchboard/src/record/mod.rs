//! What an admin sees beside a record's form: what was done to it, where it is used, what callers asked of it.

mod asked;
mod history;
mod usage;

pub use asked::RecordAsked;
pub use history::{Happened, LastConfirmed, RecordEntry, RecordHistory, ToldRow};
pub use usage::{RecordUsage, Use, UseKind};
