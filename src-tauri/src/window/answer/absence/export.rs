//! Absences as a file, where the system's dialog says.

use std::path::PathBuf;

use tauri::Manager;
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;
use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{AbsenceFormat, ExportAbsences, Exported};
use vaihde_contract::{Failure as Told, FileProblem};
use vaihde_domain::CompanyId;

use crate::file::write_whole;
use crate::window::answer::desk::window_language;
use crate::window::desk::{Desk, LABEL};
use crate::window::failure::{told, unforeseen};

/// Writes absences to a file; nothing where the dialog was closed.
pub(crate) async fn export_absences(desk: &Desk, asked: ExportAbsences) -> Result<Exported, Failure> {
    let ending = match asked.format {
        AbsenceFormat::Csv => "csv",
        AbsenceFormat::Ics => "ics",
    };
    let Some(path) = chosen(desk, ending).await? else { return Ok(Exported { path: None }) };
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

async fn chosen(desk: &Desk, ending: &str) -> Result<Option<PathBuf>, Failure> {
    let (chosen, choice) = oneshot::channel();
    let name = format!("poissaolot.{ending}");
    let mut dialog =
        desk.app().dialog().file().add_filter(ending.to_uppercase(), &[ending]).set_file_name(name);
    if let Some(window) = desk.app().get_webview_window(LABEL) {
        dialog = dialog.set_parent(&window);
    }
    dialog.save_file(move |file| {
        // A window that was closed meanwhile has nothing to be told.
        let _ = chosen.send(file);
    });
    let file = choice.await.map_err(|_| unforeseen("the file dialog went away without an answer"))?;
    Ok(file.and_then(|file| file.into_path().ok()))
}
