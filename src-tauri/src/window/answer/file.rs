//! Where a file is to be written, as the system's dialog says.

use std::path::PathBuf;

use tauri::Manager;
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;
use vaihde_contract::Failure;

use crate::window::desk::{Desk, LABEL};
use crate::window::failure::unforeseen;

/// Asks for a file to write; none: the dialog was closed.
pub(super) async fn chosen(desk: &Desk, name: &str, ending: &str) -> Result<Option<PathBuf>, Failure> {
    let (chosen, choice) = oneshot::channel();
    let name = format!("{name}.{ending}");
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
