//! An absence list from outside: its rows as values, and what importing them would do. Knows no file format, and has no
//! room for a reason.

mod import;
mod plan;
pub mod row;
mod who;

pub use import::plan_absences;
pub use plan::{AbsenceChange, AbsencePlan, AbsencePlanOptions, AbsenceStep, AbsenceWarning, PlannedAbsence};
pub use row::{AbsenceField, AbsenceList, AbsenceRow};
