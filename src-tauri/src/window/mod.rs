//! The desk's window. Knows Tauri; decides nothing about the directory.

mod answer;
mod closing;
mod desk;
mod failure;
mod handlers;
mod log;
mod only_one;
mod page;
mod plan;
mod room;
mod seat;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use tauri::Manager;
use tauri_plugin_window_state::StateFlags;

use desk::Desk;
use seat::Place;

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WindowFault {
    /// The system's window library.
    #[error("the window could not be opened: {0}")]
    Tauri(#[from] tauri::Error),
    /// No screen.
    #[error(
        "there is no display to open the desk on; the commands work without one: `vaihde search NAME`, `vaihde --help`"
    )]
    NoDisplay,
}

/// Opens the desk and stays until it is closed. A second start on the same folder raises the first one's window.
///
/// # Errors
/// There is no display, or the system's window library is not there.
pub(crate) fn run(folder: &Path, moment: Option<NaiveDateTime>) -> Result<(), WindowFault> {
    if !has_display() {
        return Err(WindowFault::NoDisplay);
    }
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    // Kept until the end: the last lines are written when it goes.
    let _log = log::begin(&folder);
    let remembered = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        // Where the window stood belongs to the desk of this folder, as its settings do.
        .with_filename(own_files(&folder).join("place.json").to_string_lossy())
        .build();
    tauri::Builder::default()
        .plugin(only_one::plugin(&folder))
        .plugin(remembered)
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(handlers::all())
        .setup(move |app| {
            let own_files = own_files(&folder);
            app.manage(Desk::begin(app.handle(), &Place::new(folder, moment))?);
            page::open(app, own_files)?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}

/// Where the window keeps what is its own and not the directory's.
fn own_files(folder: &Path) -> PathBuf {
    folder.join("window")
}

/// On Linux a window needs a display; elsewhere there always is one.
fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|set| !set.is_empty()))
}
