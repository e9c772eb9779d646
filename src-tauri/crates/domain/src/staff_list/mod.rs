//! A staff list from outside: its rows as values. Knows no file format.

pub mod row;

pub use row::{Field, Identifies, StaffList, StaffRow};
