//! What the window and the program say to each other: the command table, the values that cross, the one failure.
//! Knows no window, no database and no use case; it generates what the window is type-checked against.

pub mod bindings;
mod failure;
mod table;
pub mod wire;

pub use failure::{Failure, FileProblem, FolderProblem, RightName};
pub use table::{COMMANDS, EVENTS};
