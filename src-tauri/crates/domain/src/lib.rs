//! The words and the decisions of the switchboard: who works where, who is away, who answers instead, what may be said.
//!
//! Knows no database, no file, no clock, no random numbers and no screen: moments and ids come in from outside.

pub mod absence;
pub mod absence_form;
pub mod absence_list;
mod absence_time;
pub mod asked_for;
pub mod civil;
pub mod civil_text;
pub mod coming;
pub mod company;
pub mod company_form;
pub mod conflict;
pub mod connection;
pub mod department;
pub mod department_form;
pub mod deputy;
pub mod difference;
pub mod directory;
mod draft;
pub mod erasure;
mod exact_name;
pub mod figures;
pub mod find_person;
pub mod form;
pub mod grid;
pub mod help;
pub mod history;
pub mod holes;
pub mod holiday;
pub mod hours;
pub mod id;
pub mod import_report;
pub mod insights;
pub mod language;
mod leaver;
pub mod mending;
pub mod merge;
pub mod miss;
pub mod misses;
pub mod month;
pub mod month_report;
pub mod notice;
pub mod notice_form;
pub mod number;
pub mod own_contact;
pub mod past_counts;
pub mod person;
pub mod person_form;
pub mod planned;
pub mod proposal;
pub mod quality;
pub mod reach;
pub mod record;
pub mod referral;
pub mod referral_form;
pub mod removal;
pub mod renewal;
pub mod repeat;
pub mod reveal;
pub mod role;
pub mod role_form;
pub mod roster;
pub mod row_problem;
pub mod say;
mod shelf;
pub mod staff_list;
pub mod state;
pub mod succession;
pub mod suggestion;
pub mod suggestion_form;
pub mod turn_to;
pub mod user;
pub mod when;

pub use id::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, ImportReportId, NoticeId,
    OperationId, PersonId, PlannedId, PutAsideId, ReferralId, RoleId, SuggestionId, UserId,
};
