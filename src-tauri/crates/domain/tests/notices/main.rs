//! Stories of what operators are told of by itself.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on shall stop")]

mod any_change;
mod holders;
mod house;
mod merged;
mod people;
