//! What the stories are told with. Knows how the window is reached, not what it should do.

mod axe;
mod callers;
mod desk;
mod driver;
mod keys;
mod place;
mod program;
mod sight;
mod story;
mod tree;

pub(crate) use desk::Desk;
pub(crate) use place::fixture;
pub(crate) use program::Said;
pub(crate) use sight::Sight;
pub(crate) use story::{Begins, story};
pub(crate) use tree::{Listener, Told};
