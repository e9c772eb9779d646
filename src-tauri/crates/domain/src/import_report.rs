//! What an import did, for those who were not there: counts, and the lines of the file that were left out. No names.

use chrono::{DateTime, Utc};

use crate::absence_list::{AbsencePlan, AbsenceStep};
use crate::row_problem::{RowFault, RowProblem};
use crate::staff_list::{CompanyStep, PersonStep, RoleStep, StaffPlan};
use crate::{ImportReportId, OperationId, UserId};

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// Names it.
    pub id: ImportReportId,
    /// When the import was.
    pub at: DateTime<Utc>,
    /// Who imported.
    pub by: UserId,
    /// For taking it back; none: nothing was written.
    pub operation: Option<OperationId>,
    /// The name of the file, without its folder.
    pub file: String,
    /// What the file is a list of.
    pub list: ReportedList,
    /// How much of what was done.
    pub counts: Counts,
    /// Whether those who were gone from the file were made leavers, and not only counted.
    pub leavers: bool,
    /// Whether the file was refused, so that nothing of it was taken.
    pub refused: bool,
    /// How many rows could not be taken.
    pub skipped: usize,
    /// The first of them.
    pub skipped_rows: Vec<SkippedRow>,
    /// Lines that somebody left out on purpose.
    pub left_out: Vec<u64>,
}

/// What a file is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ReportedList {
    Staff,
    Absences,
}

/// A row that could not be taken. What stands in it is in the file: it may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column's header; empty where the row as a whole is wrong.
    pub column: String,
    /// What is wrong.
    pub fault: RowFault,
}

/// The most skipped rows that are kept; whoever has more has a file to mend, not rows.
pub const SKIPPED_KEPT: usize = 200;

impl SkippedRow {
    /// The first rows that could not be taken, without what stands in them.
    pub fn first_of(problems: &[RowProblem]) -> Vec<Self> {
        let kept = problems.iter().take(SKIPPED_KEPT);
        kept.map(|RowProblem { line, column, fault, .. }| Self {
            line: *line,
            column: column.clone(),
            fault: fault.clone(),
        })
        .collect()
    }
}

macro_rules! counts {
    ($($name:ident),+ $(,)?) => {
        /// How much of what an import does.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the names say it")]
        pub struct Counts {
            $(pub $name: u32,)+
        }

        impl Counts {
            /// What is not nought, by its word.
            pub fn by_word(&self) -> Vec<(&'static str, u32)> {
                let all = [$((stringify!($name), self.$name)),+];
                all.into_iter().filter(|(_, count)| *count > 0).collect()
            }

            /// The counts of words. One that is not known is left out.
            pub fn of_words<'w>(words: impl IntoIterator<Item = (&'w str, u32)>) -> Self {
                let mut counts = Self::default();
                for (word, count) in words {
                    match word {
                        $(stringify!($name) => counts.$name = count,)+
                        _ => {}
                    }
                }
                counts
            }
        }
    };
}

counts!(
    companies_new,
    departments_new,
    people_new,
    people_changed,
    people_returned,
    people_gone,
    people_unchanged,
    roles_new,
    roles_changed,
    roles_gone,
    roles_unchanged,
    absences_new,
    absences_changed,
    absences_unchanged,
);

impl StaffPlan {
    /// How much of what it does.
    pub fn counts(&self) -> Counts {
        Counts {
            companies_new: count(&self.companies, |company| matches!(company.step, CompanyStep::New)),
            departments_new: small(self.departments.len()),
            people_new: count(&self.people, |person| matches!(person.step, PersonStep::New)),
            people_changed: count(&self.people, |person| matches!(person.step, PersonStep::Changed(_))),
            people_returned: count(&self.people, |person| matches!(person.step, PersonStep::Returned(_))),
            people_gone: count(&self.people, |person| matches!(person.step, PersonStep::Gone)),
            people_unchanged: small(self.people_unchanged),
            roles_new: count(&self.roles, |role| matches!(role.step, RoleStep::New { .. })),
            roles_changed: count(&self.roles, |role| matches!(role.step, RoleStep::Changed { .. })),
            roles_gone: count(&self.roles, |role| matches!(role.step, RoleStep::Gone { .. })),
            roles_unchanged: small(self.roles_unchanged),
            ..Counts::default()
        }
    }
}

impl AbsencePlan {
    /// How much of what it does.
    pub fn counts(&self) -> Counts {
        let is_new = |step: &AbsenceStep| matches!(step, AbsenceStep::New { .. });
        Counts {
            absences_new: count(&self.absences, |absence| is_new(&absence.step)),
            absences_changed: count(&self.absences, |absence| !is_new(&absence.step)),
            absences_unchanged: small(self.unchanged),
            ..Counts::default()
        }
    }
}

fn count<T>(all: &[T], is: impl Fn(&T) -> bool) -> u32 {
    small(all.iter().filter(|one| is(one)).count())
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
