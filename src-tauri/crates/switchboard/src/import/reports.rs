//! What imports did, told to the admins who were not there.

use std::path::Path;

use chrono::NaiveDateTime;
use vaihde_domain::ImportReportId;
use vaihde_domain::import_report::{Counts, ImportReport, ReportedList, SkippedRow};
use vaihde_domain::row_problem::RowProblem;
use vaihde_exchange::ListKind;

use super::{Planned, name_of};
use crate::admin::AdminDesk;
use crate::failure::{Failure, Result};
use crate::session::{Switchboard, shared_zone};

/// A report as it is told to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldReport {
    /// The report.
    pub report: ImportReport,
    /// When the import was, as a clock time of the zone most companies share.
    pub at: NaiveDateTime,
    /// The account of whoever imported.
    pub by: String,
    /// Whether whoever asks has seen it.
    pub seen: bool,
    /// Whether the import was taken back.
    pub undone: bool,
}

/// As many reports are asked when it is only told that there is something new.
const NEW_AMONG: u32 = 50;

impl AdminDesk<'_> {
    /// The newest reports, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn import_reports(&self, limit: u32) -> Result<Vec<ToldReport>> {
        let store = &self.switchboard.store;
        let users = store.users()?;
        let marks = store.read_marks(self.switchboard.user.id)?;
        let account = |report: &ImportReport| {
            let user = users.iter().find(|user| user.id == report.by);
            user.map(|user| user.account.clone()).unwrap_or_default()
        };
        let zone = shared_zone(&store.companies()?);
        let told = store.import_reports(limit)?.into_iter().map(|kept| ToldReport {
            at: kept.report.at.with_timezone(&zone).naive_local(),
            by: account(&kept.report),
            seen: marks.contains_key(&kept.report.id.0),
            undone: kept.undone,
            report: kept.report,
        });
        Ok(told.collect())
    }

    /// The reports among the newest that this user has not seen, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn new_import_reports(&self) -> Result<Vec<ToldReport>> {
        Ok(self.import_reports(NEW_AMONG)?.into_iter().filter(|told| !told.seen).collect())
    }

    /// Notes that the user has seen reports. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn see_import_reports(&mut self, reports: &[ImportReportId]) -> Result<()> {
        let ids: Vec<_> = reports.iter().map(|report| report.0).collect();
        let (user, now) = (self.switchboard.user.id, self.switchboard.now());
        Ok(self.switchboard.store.mark_read(user, &ids, now)?)
    }
}

impl Switchboard {
    /// Keeps a report of a file that was refused, for those who come in the morning.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn report_refused(&mut self, file: &Path, kind: ListKind, because: &Failure) -> Result<()> {
        let problems = match because {
            Failure::Rows { problems, .. } => problems.as_slice(),
            _ => &[],
        };
        let report = ImportReport { refused: true, ..begun(name_of(file), kind, problems, self) };
        Ok(self.store.keep_report(&report)?)
    }
}

pub(super) fn report_of<P>(planned: &Planned<P>, switchboard: &mut Switchboard) -> ImportReport {
    let work = &planned.work;
    ImportReport {
        counts: work.counts,
        leavers: work.leavers,
        left_out: work.left_out.clone(),
        ..begun(work.file.clone(), work.kind, &planned.skipped, switchboard)
    }
}

/// Whoever looked on need not be told.
pub(super) fn seen_by_its_maker(report: &ImportReport, switchboard: &mut Switchboard) -> Result<()> {
    Ok(switchboard.store.mark_read(report.by, &[report.id.0], report.at)?)
}

fn begun(
    file: String,
    kind: ListKind,
    problems: &[RowProblem],
    switchboard: &mut Switchboard,
) -> ImportReport {
    ImportReport {
        id: ImportReportId::next(switchboard.ids.as_mut()),
        at: switchboard.now(),
        by: switchboard.user.id,
        operation: None,
        file,
        list: match kind {
            ListKind::Staff => ReportedList::Staff,
            ListKind::Absences => ReportedList::Absences,
        },
        counts: Counts::default(),
        leavers: false,
        refused: false,
        skipped: problems.len(),
        skipped_rows: SkippedRow::first_of(problems),
        left_out: Vec::new(),
    }
}
