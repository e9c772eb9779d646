//! A company's report of a month: what it would tell, saved, and opened in the system's browser.

use tauri_plugin_opener::OpenerExt;
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::report::{ReportOf, ReportOutline, ReportSaved};
use vaihde_contract::{Failure, FileProblem};
use vaihde_domain::CompanyId;
use vaihde_domain::month_report::Suggestions;
use vaihde_switchboard::CompanyMonth;

use super::file::chosen;
use super::form::small;
use crate::file::write_whole;
use crate::window::desk::Desk;
use crate::window::failure::told;

const ENDING: &str = "html";

pub(crate) async fn report_outline(desk: &Desk, asked: ReportOf) -> Result<ReportOutline, Failure> {
    let month = month(desk, asked).await?;
    let report = &month.report;
    let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ReportOutline {
        calls: count(report.calls.total()),
        missed: count(report.missed.totals.missed),
        mended: count(report.missed.totals.mended),
        suggestions: match &report.suggestions {
            Suggestions::TooFew => None,
            Suggestions::These(these) => Some(small(these.len())),
        },
        unfinished: report.is_unfinished(),
        language: month.company.language.into(),
        file: format!("{}.{ENDING}", month.file_name()),
    })
}

/// Writes the whole report or nothing; nothing where the dialog was closed.
pub(crate) async fn save_report(desk: &Desk, asked: ReportOf) -> Result<ReportSaved, Failure> {
    let month = month(desk, asked).await?;
    let Some(path) = chosen(desk, &month.file_name(), ENDING).await? else {
        return Ok(ReportSaved { path: None });
    };
    let file = path.display().to_string();
    desk.back
        .ask(move |_| {
            write_whole(&path, &month.html()).map_err(|_| Failure::File {
                file: path.display().to_string(),
                problem: FileProblem::CannotOpen { missing: false },
            })
        })
        .await?;
    desk.keep_saved_report(&file);
    Ok(ReportSaved { path: Some(file) })
}

/// The page names no file: it is the one that was saved last.
pub(crate) async fn open_report(desk: &Desk, _: Nothing) -> Result<Nothing, Failure> {
    let file = desk.saved_report().ok_or(Failure::Gone)?;
    desk.app().opener().open_path(file, None::<&str>).map_err(|_| Failure::NoBrowser)?;
    Ok(Nothing {})
}

async fn month(desk: &Desk, asked: ReportOf) -> Result<CompanyMonth, Failure> {
    let (company, month) = (CompanyId(asked.company), asked.month.0);
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            admin.month_report(company, month).map_err(told)?.ok_or(Failure::Gone)
        })
        .await
}
