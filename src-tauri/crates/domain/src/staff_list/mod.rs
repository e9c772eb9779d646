//! A staff list from outside: its rows as values, and what importing them would do. Knows no file format and writes
//! nothing anywhere: a plan is printed first and applied by whoever holds the directory.

mod aside;
mod entry;
mod fields;
mod gone;
mod import;
mod keys;
mod numbers;
mod pairing;
mod places;
mod plan;
mod posts;
mod roles;
pub mod row;
mod stand_ins;
mod warning;
mod whose_company;

pub use import::plan_staff;
pub use plan::{
    CompanyStep, FieldChange, HolderChange, PersonStep, PlannedCompany, PlannedDepartment, PlannedPerson,
    PlannedRole, RoleStep, StaffPlan, StaffPlanOptions,
};
pub use row::{Field, Identifies, StaffList, StaffRow};
pub use warning::PlanWarning;
