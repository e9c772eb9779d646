//! What the tests, trials and benchmarks of every package share: builders that tell a company in three lines, ids
//! that count, and the one seeded generator of made-up companies and people. Knows no test.

pub mod builder;
mod counting_ids;
pub mod generator;

pub use builder::{Story, at, company};
pub use counting_ids::CountingIds;
