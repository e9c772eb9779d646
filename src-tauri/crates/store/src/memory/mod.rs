//! What the search remembers: how much somebody is asked for, and what each user chose for what they typed. No
//! Operation writes it, and undo never takes it back. Knows nothing of how hits are ranked, nor of how a text is made
//! comparable.
//!
//! Both are read from a mark on: everything at first, and after that what is new since, whoever wrote it. That is one
//! step into an index where nothing is.

mod asked_for;
mod choice;

pub(crate) use asked_for::asked_once;
pub use choice::Choice;
pub(crate) use choice::{keep, let_go};

/// How far one of the memories has been read. The default: not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(i64);
