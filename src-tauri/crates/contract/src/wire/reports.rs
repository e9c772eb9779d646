//! What imports did, for admins who were not there; and the directory as a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vaihde_domain::import_report::Counts;

use super::civil::Moment;
use super::import::{ListKind, PlanTotals};
use super::import_remarks::RowFault;

/// Which reports are asked for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReportsOf {
    /// Only those that the user has not seen.
    pub only_new: bool,
    /// The most that are wanted, newest first.
    pub limit: u32,
}

/// What the newest imports did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ImportReports {
    /// Newest first.
    pub reports: Vec<ImportReport>,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of its own")]
pub struct ImportReport {
    /// Names it.
    pub id: Uuid,
    /// When, in the zone most companies share.
    pub at: Moment,
    /// The account of whoever imported.
    pub by: String,
    /// The name of the file, without its folder; empty: a table that was pasted.
    pub file: String,
    /// What the file is a list of.
    pub kind: ListKind,
    /// Whether the user has seen it.
    pub seen: bool,
    /// For taking it back; none: nothing was written.
    pub operation: Option<Uuid>,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether the file was refused, so that nothing of it was taken.
    pub refused: bool,
    /// How much of what was done.
    pub totals: PlanTotals,
    /// Whether those who were gone from the file became leavers.
    pub leavers: bool,
    /// How many rows could not be taken.
    pub skipped: u32,
    /// The first of them.
    pub skipped_rows: Vec<SkippedRow>,
    /// Lines that somebody left out on purpose.
    pub left_out: Vec<u32>,
}

/// A row that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SkippedRow {
    /// The line of the file, from 1.
    pub line: u32,
    /// The column's header; empty where the row as a whole is wrong.
    pub column: String,
    /// What is wrong.
    pub fault: RowFault,
}

/// The user has seen reports.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SeeImportReports {
    /// Which.
    pub reports: Vec<Uuid>,
}

/// The staff is to be written to a file, which the system's dialog asks for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ExportStaff {
    /// As what.
    pub format: StaffFormat,
}

/// What a file of the staff is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffFormat {
    /// A table that imports back unchanged.
    Csv,
    /// Cards for an address book: present staff, with the numbers that callers may be given.
    Vcf,
}

impl From<Counts> for PlanTotals {
    fn from(counts: Counts) -> Self {
        Self {
            companies_new: counts.companies_new,
            departments_new: counts.departments_new,
            people_new: counts.people_new,
            people_changed: counts.people_changed,
            people_returned: counts.people_returned,
            people_gone: counts.people_gone,
            people_unchanged: counts.people_unchanged,
            roles_new: counts.roles_new,
            roles_changed: counts.roles_changed,
            roles_gone: counts.roles_gone,
            roles_unchanged: counts.roles_unchanged,
            absences_new: counts.absences_new,
            absences_changed: counts.absences_changed,
            absences_unchanged: counts.absences_unchanged,
        }
    }
}
