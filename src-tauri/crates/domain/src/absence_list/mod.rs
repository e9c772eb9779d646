//! An absence list from outside: its rows as values. Knows no file format, and has no room for a reason.

pub mod row;

pub use row::{AbsenceField, AbsenceList, AbsenceRow};
