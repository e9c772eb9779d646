//! What operators must know of: notices that changes make by themselves, what admins write, and who has read what.

mod admin;
mod news;
mod told;

use vaihde_domain::directory::Directory;
use vaihde_domain::notice::{Tell, notices_of};
use vaihde_domain::record::Edit;

pub use admin::{KeptNotice, KeptNotices, When};
pub use news::{News, NewsLine};
pub use told::Told;

use crate::session::Switchboard;

impl Switchboard {
    /// The edits, and with them the notices they make by themselves; `before` is the directory they were planned
    /// against. Both are written by one Operation, so that undo takes both back.
    pub(crate) fn with_notices(&mut self, before: &Directory, edits: Vec<Edit>, tell: Tell) -> Vec<Edit> {
        let notices = notices_of(before, &edits, tell, self.moment(), self.ids.as_mut());
        edits.into_iter().chain(notices).collect()
    }
}
