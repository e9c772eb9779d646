//! The one place that looks at the clock.

use std::time::{Duration, Instant};

/// Runs from when it was made.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "to measure is what this program is for; it decides nothing"
    )]
    pub(crate) fn started() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn so_far(&self) -> Duration {
        self.0.elapsed()
    }
}
