//! What imports did, and the staff as a file.

use vaihde_contract::wire::absence::Exported;
use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::import::ListKind;
use vaihde_contract::wire::reports::{
    ExportStaff, ImportReport, ImportReports, ImportReportsOf, SeeImportReports, SkippedRow, StaffFormat,
};
use vaihde_contract::{Failure, FileProblem};
use vaihde_domain::import_report::ReportedList;
use vaihde_domain::{ImportReportId, civil};
use vaihde_switchboard::ToldReport;

use super::file::chosen;
use crate::file::write_whole;
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn import_reports(desk: &Desk, asked: ImportReportsOf) -> Result<ImportReports, Failure> {
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(told)?;
            let reports = admin.import_reports(asked.limit).map_err(told)?;
            let wanted = reports.into_iter().filter(|told| !asked.only_new || !told.seen);
            Ok(ImportReports { reports: wanted.map(report).collect() })
        })
        .await
}

pub(crate) async fn see_import_reports(desk: &Desk, asked: SeeImportReports) -> Result<Nothing, Failure> {
    desk.back
        .ask(move |seat| {
            let ids: Vec<_> = asked.reports.into_iter().map(ImportReportId).collect();
            seat.switchboard()?.admin().map_err(told)?.see_import_reports(&ids).map_err(told)?;
            Ok(Nothing {})
        })
        .await
}

/// Writes the staff to a file; nothing where the dialog was closed.
pub(crate) async fn export_staff(desk: &Desk, asked: ExportStaff) -> Result<Exported, Failure> {
    let ending = match asked.format {
        StaffFormat::Csv => "csv",
        StaffFormat::Vcf => "vcf",
    };
    let Some(path) = chosen(desk, "henkilosto", ending).await? else { return Ok(Exported { path: None }) };
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(told)?;
            let bytes = match asked.format {
                StaffFormat::Csv => admin.export_staff(),
                StaffFormat::Vcf => admin.export_cards(),
            };
            let file = path.display().to_string();
            write_whole(&path, &bytes.map_err(told)?).map_err(|_| Failure::File {
                file: file.clone(),
                problem: FileProblem::CannotOpen { missing: false },
            })?;
            Ok(Exported { path: Some(file) })
        })
        .await
}

fn report(told: ToldReport) -> ImportReport {
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let report = told.report;
    ImportReport {
        id: report.id.0,
        at: Moment(civil::Moment::Time(told.at)),
        by: told.by,
        file: report.file,
        kind: match report.list {
            ReportedList::Staff => ListKind::Staff,
            ReportedList::Absences => ListKind::Absences,
        },
        seen: told.seen,
        operation: report.operation.map(|id| id.0),
        undone: told.undone,
        refused: report.refused,
        totals: report.counts.into(),
        leavers: report.leavers,
        skipped: u32::try_from(report.skipped).unwrap_or(u32::MAX),
        skipped_rows: report
            .skipped_rows
            .iter()
            .map(|row| SkippedRow {
                line: small(row.line),
                column: row.column.clone(),
                fault: (&row.fault).into(),
            })
            .collect(),
        left_out: report.left_out.into_iter().map(small).collect(),
    }
}
