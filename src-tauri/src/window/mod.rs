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
use std::thread;
use std::time::Duration;

use chrono::NaiveDateTime;
use tauri::{App, Manager};
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
    let mut waited = Duration::ZERO;
    let app = loop {
        match built(&folder, moment) {
            // A desk of the same folder that is just ending is found for a moment more, and answers nobody.
            Err(tauri::Error::PluginInitialization(plugin, _))
                if plugin == only_one::PLUGIN && waited < ENDS_WITHIN =>
            {
                waited += AGAIN_AFTER;
                #[expect(
                    clippy::disallowed_methods,
                    reason = "whoever is ending tells nobody when they have"
                )]
                thread::sleep(AGAIN_AFTER);
            }
            built => break built?,
        }
    };
    app.run(|_, _| {});
    Ok(())
}

/// How long a desk that is closed takes at most to be gone.
const ENDS_WITHIN: Duration = Duration::from_secs(3);

/// How long is waited between two attempts.
const AGAIN_AFTER: Duration = Duration::from_millis(100);

fn built(folder: &Path, moment: Option<NaiveDateTime>) -> tauri::Result<App> {
    let remembered = tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        // Where the window stood belongs to the desk of this folder, as its settings do.
        .with_filename(own_files(folder).join("place.json").to_string_lossy())
        .build();
    let place = Place::new(folder.to_owned(), moment);
    tauri::Builder::default()
        .plugin(only_one::plugin(folder))
        .plugin(remembered)
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(handlers::all())
        .setup(move |app| {
            app.manage(Desk::begin(app.handle(), &place)?);
            page::open(app, own_files(&place.folder))?;
            Ok(())
        })
        .build(tauri::generate_context!())
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
