//! One window a data folder: a second start raises the first one's window and ends.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

use super::desk::LABEL;

/// What the plugin is called.
pub(super) const PLUGIN: &str = "single-instance";

/// Others are found on the session bus by the folder's name. Where there is no bus, nobody is found and the window
/// opens: two desks on one folder are as safe as two processes are.
pub(super) fn plugin(folder: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(name_of(folder))
        .callback(|app, _, _| raise(app))
        .build()
}

fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window manager that forbids raising shows that the window asks for attention.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The folder itself stays out of the name: everybody on the bus can read it.
fn name_of(folder: &Path) -> String {
    let real = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let mut hasher = DefaultHasher::new();
    real.hash(&mut hasher);
    format!("fi.vaihde.desk.f{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use super::name_of;

    #[test]
    fn one_folder_has_one_name_however_it_is_written() {
        let place = tempfile::tempdir().unwrap();
        let (folder, other) = (place.path().join("a"), place.path().join("b"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::create_dir(&other).unwrap();
        assert_eq!(name_of(&folder), name_of(&other.join("../a")));
        assert_ne!(name_of(&folder), name_of(&other));
        assert!(!name_of(&folder).contains(place.path().to_str().unwrap()));
    }
}
