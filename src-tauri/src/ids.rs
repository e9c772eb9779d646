//! The source of ids.

use uuid::Uuid;
use vaihde_domain::id::Ids;

/// Ids that sort by when they were made (UUID version 7).
pub(crate) struct TimeOrdered;

impl Ids for TimeOrdered {
    #[expect(clippy::disallowed_methods, reason = "this is where ids come from")]
    fn next(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}
