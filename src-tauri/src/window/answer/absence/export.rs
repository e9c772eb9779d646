//! Absences as a file, where the system's dialog says.

use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{AbsenceFormat, ExportAbsences, Exported};
use vaihde_contract::{Failure as Told, FileProblem};
use vaihde_domain::CompanyId;

use crate::file::write_whole;
use crate::window::answer::desk::window_language;
use crate::window::answer::file::chosen;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// Writes absences to a file; nothing where the dialog was closed.
pub(crate) async fn export_absences(desk: &Desk, asked: ExportAbsences) -> Result<Exported, Failure> {
    let ending = match asked.format {
        AbsenceFormat::Csv => "csv",
        AbsenceFormat::Ics => "ics",
    };
    let Some(path) = chosen(desk, "poissaolot", ending).await? else { return Ok(Exported { path: None }) };
    let company = asked.company.map(CompanyId);
    desk.back
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            let language = window_language(switchboard)?;
            let hr = switchboard.hr().map_err(told)?;
            let bytes = match asked.format {
                AbsenceFormat::Csv => hr.export_absences(company),
                AbsenceFormat::Ics => hr.export_calendar(company, language),
            };
            let file = path.display().to_string();
            write_whole(&path, &bytes.map_err(told)?).map_err(|_| Told::File {
                file: file.clone(),
                problem: FileProblem::CannotOpen { missing: false },
            })?;
            Ok(Exported { path: Some(file) })
        })
        .await
}
