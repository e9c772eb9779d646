//! Finds who or what a caller asks for, from half-heard, inflected and misspelt words or a piece of a number.
//!
//! Knows no database, no file, no clock and no screen, and not who answers: entries come in, ranked hits go out.

mod answer;
mod entry;
mod fold;
mod highlight;
mod hit;
mod index;
mod inflect;
mod matcher;
mod numbers;
mod rank;
mod spelling;
mod texts;
mod verify;
mod vocabulary;

pub use entry::{Entry, EntryId, Field, Text};
pub use fold::folded_words;
pub use hit::{Hit, Matched, Query, Reason};
pub use index::Index;
pub use verify::Difference;
