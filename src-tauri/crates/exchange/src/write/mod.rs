//! The directory as files: its absences as a calendar, its staff as cards, and lists that read back as the same
//! directory, CSV as Finnish Excel opens it by a double click (UTF-8 with a mark, semicolons, CRLF), with headers that
//! are recognised.
//!
//! What a file of people cannot carry stays out of it: roles that nobody holds and their deputies, in whose order
//! several hold one role, a role's department, post reference, numbers and reporting line, hours, and whatever belongs
//! to companies and departments themselves. Read back into the same directory none of that changes; into an empty one
//! it is missing.

mod absences;
mod calendar;
mod cards;
mod figures;
mod naming;
mod number_columns;
mod sheet;
mod staff;

pub use absences::write_absences;
pub use calendar::write_calendar;
pub use cards::write_vcards;
pub use figures::{AskedFigure, Figure, write_figure};
pub(crate) use number_columns::NumberColumns;
pub use staff::write_staff;

#[cfg(test)]
mod tests;
