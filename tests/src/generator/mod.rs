//! The one seeded generator of made-up companies and people: the demo of `assets/demo`, and for trials and
//! benchmarks staff files and directories of any size, with what is typed to find somebody in them. The same seed
//! makes the same bytes on every computer. Knows no clock and no database.
//!
//! Names are drawn from the Finnish name counts of `assets/names`, weighted by how many bear them, and from short
//! lists of Finland-Swedish and foreign names. Finland is not known to reserve telephone numbers for fiction. All whole numbers here begin with 048, a mobile range in which no operator is known to have
//! numbers: they look right and ring nobody. Addresses end with `.example`, which is reserved for this.

mod absences;
mod companies;
mod demo;
mod dice;
mod directory;
mod finnish;
mod large;
mod member;
mod names;
mod queries;
mod sheet;
mod staff;
mod story;

pub use demo::{DemoFile, demo};
pub use directory::{Directory, Somebody};
pub use large::write_staff;
pub use member::members;
pub use queries::{Asked, MissedSearch, QuerySet, missed, query_sets};
