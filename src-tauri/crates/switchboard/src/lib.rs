//! The use cases of the switchboard, held as rights: what an operator, HR and an admin can do.
//!
//! Knows what is done and in which order. Knows no SQL, no file format, no window and no command line.

mod admin;
mod catalogue;
mod demo;
mod failure;
mod found;
mod hr;
mod import;
mod operator;
mod session;

pub use admin::AdminDesk;
pub use failure::{Failure, Result, Right};
pub use found::{Answer, ExplainedStep, Found, FoundState, Kind};
pub use hr::{AwayOrder, BackOutcome, HrDesk, MarkedAway};
pub use import::{AbsenceImport, Planned, ReadColumn, StaffImport, word_of};
pub use operator::OperatorDesk;
pub use session::{Clock, Opened, Opening, Switchboard};

/// What is worth knowing of a file that was read.
pub use vaihde_exchange::Note;
/// What the search is asked and answers.
pub use vaihde_search::{EntryId, Hit, Query, Reason};
/// What the history, backups and checks are made of.
pub use vaihde_store::{
    Backup, CheckReport, DataFolder, Done, Finding, PastOperation, Restored, StoreFault, UndoOutcome, restore,
};
