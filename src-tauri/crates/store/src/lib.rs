//! The directory on disk: SQLite, its schema and migrations, one module a table, history, undo and backups.
//!
//! Knows what is stored and that it is never lost. Knows nothing of who may do what, and reads no clock: moments and
//! ids come in.

mod backup;
mod capture;
mod check;
mod column;
mod confirm;
mod count;
mod desk;
mod erase;
mod fault;
mod figures;
mod folder;
mod forget;
mod history;
mod listing;
mod mapping;
mod memory;
mod merge;
mod migrate;
mod missed_in;
mod misses;
mod mount;
mod neighbourhood;
mod old_history;
mod open;
mod operate;
mod past;
mod past_counts;
mod read;
mod records;
mod referrals;
mod report;
mod restore;
mod reveal;
mod rota;
mod seen;
mod suggestions;
mod table;
mod told;
mod touched;
mod undo;
mod used;

pub use backup::{Backup, Occasion};
pub use check::{CheckReport, Finding};
pub use confirm::Confirmable;
pub use count::Counted;
pub use desk::{Asked, Totals};
pub use erase::Erased;
pub use fault::{Result, StoreFault};
pub use folder::DataFolder;
pub use history::{Done, PastOperation};
pub use listing::{
    CompanyListing, DepartmentListing, Listed, NumberListing, PersonListing, PersonSheet, ReferralListing,
    RoleListing,
};
pub use memory::{Choice, Mark};
pub use missed_in::JoinedMiss;
pub use misses::{MissMark, MissedAt};
pub use neighbourhood::Subject;
pub use open::{Opened, Store};
pub use operate::{Hear, OperationHeader, Progress, Version, go_on};
pub use past::{AbsenceChange, Image, PastChange, RecordPast, RowChange, TouchedBy};
pub use report::{Import, KeptReport};
pub use restore::{Restored, restore, restore_newest};
pub use seen::DirectoryMark;
pub use told::ToldNotice;
pub use touched::{Concerned, Touched};
pub use undo::UndoOutcome;
