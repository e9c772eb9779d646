//! Ids that count, so that a test that fails shows the same ids every time.

use uuid::Uuid;
use vaihde_domain::id::Ids;

/// Counts 1, 2, 3 … A test that needs two sources gives them different beginnings.
#[derive(Clone, Debug, Default)]
pub struct CountingIds {
    last: u128,
}

impl CountingIds {
    /// Counts on from a number that no other source of the test reaches.
    pub fn after(last: u128) -> Self {
        Self { last }
    }
}

impl Ids for CountingIds {
    fn next(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(self.last)
    }
}
