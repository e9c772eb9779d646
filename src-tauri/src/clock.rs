//! The system's clock: the only one, so that everything below can be asked about any moment.

use chrono::{DateTime, Utc};
use vaihde_switchboard::Clock;

/// Tells what the computer's clock shows.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
