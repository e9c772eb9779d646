//! Finds who or what a caller asks for, from half-heard, inflected and misspelt words or a piece of a number.
//!
//! Knows no database, no file, no clock and no screen, and not who answers: entries come in, ranked hits go out.
//!
//! What is typed is compared with the *vocabulary*, the distinct words of the directory, and only then with entries:
//! [`fold`] makes words comparable, [`inflect`], [`nicknames`], [`spoken`], [`sound`] and [`slips`] say what a typed word can
//! mean ([`meaning`]), [`join`] finds who has such words, [`score`] says how well they fit and [`rank`] who comes first.

mod address;
mod answer;
mod best;
mod builder;
mod entries;
mod entry;
mod fold;
mod grouping;
mod highlight;
mod hit;
mod index;
mod inflect;
mod join;
mod likeness;
mod matcher;
mod meaning;
mod near;
mod nicknames;
mod numbers;
mod one_word;
mod rank;
mod rows;
mod score;
mod slips;
mod sound;
mod spoken;
mod strings;
mod table;
mod texts;
mod trie;
mod verify;
mod vocabulary;

pub use builder::Builder;
pub use entry::{Entry, EntryId, Field, Text};
pub use fold::folded_words;
pub use grouping::{AskedText, LikeTexts};
pub use hit::{Hit, Matched, Query, Reason};
pub use index::Index;
pub use inflect::is_form_of;
pub use likeness::HeardName;
pub use near::{Near, Nearness};
pub use verify::Difference;
