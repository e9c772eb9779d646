//! The use cases of the switchboard, held as rights: what an operator, HR and an admin can do.
//!
//! Knows what is done and in which order. Knows no SQL, no file format, no window and no command line.

mod admin;
mod alphabet;
mod card;
mod catalogue;
mod demo;
mod effect;
mod erasing;
mod failure;
mod forget;
mod forms;
mod found;
mod grid;
mod help;
mod hr;
mod import;
mod insights;
mod memory;
mod mending;
mod merging;
mod misses;
mod named;
mod names;
mod near;
mod notices;
mod of_call;
mod operator;
mod overview;
mod quality;
mod record;
mod referrals;
mod report;
mod rota;
mod session;
mod shown_numbers;
mod suggestions;
mod telling;
mod users;

pub use admin::AdminDesk;
pub use card::{Card, CardAbsence};
pub use erasing::{Erasing, NamedMention, ToldCertificate};
pub use failure::{Failure, Result, Right};
pub use forms::{
    Choice, CompanyForm, DepartmentForm, PersonDays, PersonForm, ReferralForm, RemovalOutcome, RoleChoice,
    RoleForm, Saved,
};
pub use found::{Answer, ExplainedStep, Found, FoundState, Kind};
pub use grid::{CellsEdited, Filter, GridAsked, GridRow, GridRows, How, RecordsRemoved, RowState};
pub use help::Helper;
pub use hr::{
    AbsenceForm, AwayOrder, BackOutcome, ChangedAbsence, HoursForm, HoursOf, HrDesk, LevelHours, MarkedAway,
    SavedAbsence, ToldAbsence, ToldChange, WhenTold,
};
pub use import::{
    AbsenceImport, Apart, Change, ImportOutcome, Listed, LookedAt, PlanFilter, PlanOutline, PlanPart,
    Planned, PlannedField, PlannedKind, PlannedRow, PlannedStep, ReadColumn, StaffImport, TakenBefore,
    ToldReport, word_of,
};
pub use insights::{Chart, InsightsAsked, ToldAsked, ToldInsights};
pub use mending::{MissRemedy, MissWriting, Nearest, TheseMisses};
pub use merging::{Merging, NamedDifference, NamedValue};
pub use misses::{MissGroup, MissList, MissText, MissesAsked, PutAside};
pub use notices::{KeptNotice, KeptNotices, News, NewsLine, Told, When};
pub use operator::OperatorDesk;
pub use overview::CompanyLine;
pub use quality::{
    FoundTrouble, Mended, NamedRecord, QualityAsked, QualityList, Remedy, TroubleCount, Troubles,
};
pub use record::{
    Happened, LastConfirmed, RecordAsked, RecordEntry, RecordHistory, RecordUsage, ToldRow, Use, UseKind,
};
pub use referrals::{ListedReferral, ReferralList, SentTo};
pub use report::CompanyMonth;
pub use rota::{
    Bar, Checked, Group, HoleMark, NamedConflict, NamedHole, NamedHoles, NamedProposal, NotAnswering,
    Timeline, TimelineAsked, TimelineRow,
};
pub use session::{Clock, Opened, Opening, Switchboard};
pub use shown_numbers::CardNumber;
pub use suggestions::{ToldSubject, ToldSuggestion, Wanted};
pub use telling::{Consent, Place};

pub use vaihde_exchange::names::NameOrder;
/// What is worth knowing of a file that was read.
pub use vaihde_exchange::{ColumnFault, FileFault, ListKind, Look, LookColumn, Note, TableFault};
/// What the search is asked and answers.
pub use vaihde_search::{EntryId, Field, Hit, Matched, Nearness, Query, Reason};
/// What the history, backups and checks are made of.
pub use vaihde_store::{
    Asked, Backup, CheckReport, DataFolder, Done, Finding, Hear, PastOperation, Progress, Restored,
    StoreFault, Totals, UndoOutcome, Version, go_on, restore,
};
