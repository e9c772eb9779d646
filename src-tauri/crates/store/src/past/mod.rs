//! What was done, read back from the history, which has every row before and after.

mod absence;
mod record;

pub use absence::{AbsenceChange, PastChange};
pub use record::{Image, RecordPast, RowChange, TouchedBy};
