//! Files in and out: staff and absence lists to values of the domain, and the directory back to such lists.
//!
//! Knows bytes and columns. Opens no file, stores nothing, and decides nothing about who is who: that is the import's
//! plan in the domain.

pub mod absences;
mod cards;
pub mod cell;
pub mod columns;
pub mod demo;
mod fault;
mod languages;
mod look;
pub mod names;
pub mod notes;
mod pasted;
mod repetition;
mod report;
mod row_reader;
pub mod staff;
pub mod table;
mod write;

pub use absences::{AbsenceFile, read_absences};
pub use columns::{ColumnFault, ColumnMap, Meaning, Recognised, Use, parse_map};
pub use fault::FileFault;
pub use look::{ListKind, Look, LookColumn, headers, look, taken_as};
pub use notes::Note;
pub use pasted::read_pasted_absences;
pub use report::write_report;
pub use staff::{StaffFile, StaffOptions, read_staff};
pub use table::TableFault;
pub use write::{
    AskedFigure, Figure, write_absences, write_calendar, write_figure, write_staff, write_vcards,
};
