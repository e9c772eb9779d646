//! What operators must know of: notices that changes make by themselves, what admins write, and who has read what.

mod admin;
mod news;
mod together;
mod told;

use chrono::{DateTime, Utc};
use vaihde_domain::notice::About;
use vaihde_store::ToldNotice;

pub use admin::{KeptNotice, KeptNotices, When};
pub use news::{News, NewsLine};
pub use told::Told;

/// Whether somebody who read it at a moment has read what it says. An admin who changes their words says something else;
/// of a change that was told, only the days are others.
fn is_read(told: &ToldNotice, at: Option<DateTime<Utc>>) -> bool {
    at.is_some_and(|at| at >= told.written || !matches!(told.notice.about, About::Own(_)))
}
