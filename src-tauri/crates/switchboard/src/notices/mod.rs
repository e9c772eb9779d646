//! What operators must know of: notices that changes make by themselves, what admins write, and who has read what.

mod admin;
mod news;
mod told;

pub use admin::{KeptNotice, KeptNotices, When};
pub use news::{News, NewsLine};
pub use told::Told;
