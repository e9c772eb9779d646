//! Closing the window: the page is asked first, for it may hold something unsaved.

use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{AppHandle, Emitter, Manager, WebviewWindow, WindowEvent};
use vaihde_contract::wire::event::CloseWanted;

use super::desk::{Desk, LABEL};

/// Whether the page is there to be asked. Asked once, it must say again that it is: a page that has died keeps nobody
/// from closing the window the next time.
#[derive(Default)]
pub(crate) struct Hold(AtomicBool);

impl Hold {
    /// The page is there.
    pub(crate) fn take(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the page is there to be asked; then it is being asked.
    fn asks(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// Has the page asked before the window closes.
pub(super) fn ask_page(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else { return };
        // What cannot be told to the page is not waited for.
        if app.state::<Desk>().hold.asks() && app.emit_to(LABEL, "close-wanted", CloseWanted {}).is_ok() {
            api.prevent_close();
        }
    });
}

/// Closes the window without asking.
///
/// # Errors
/// The system's window library.
pub(crate) fn close(app: &AppHandle) -> tauri::Result<()> {
    match app.get_webview_window(LABEL) {
        Some(window) => window.destroy(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::Hold;

    #[test]
    fn the_page_is_asked_once_until_it_says_again_that_it_is_there() {
        let hold = Hold::default();
        assert!(!hold.asks(), "no page is there yet");
        hold.take();
        assert!(hold.asks() && !hold.asks());
        hold.take();
        assert!(hold.asks());
    }
}
