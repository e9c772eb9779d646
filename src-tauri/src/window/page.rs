//! The one window and its page, which never leaves what the program brought with it.

use std::path::PathBuf;

use tauri::webview::{Color, NewWindowResponse};
use tauri::{App, Theme, Url, WebviewUrl, WebviewWindowBuilder};

use super::closing;
use super::desk::LABEL;

/// What is seen before the page is: its own background (`--ground` of `ui/src/shared/tokens.css`), so nothing flashes.
const LIGHT: Color = Color(0xec, 0xef, 0xf3, 0xff);
const DARK: Color = Color(0x0c, 0x11, 0x16, 0xff);

/// Opens the window.
pub(super) fn open(app: &App, own_files: PathBuf) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Vaihde")
        .inner_size(1280.0, 800.0)
        .min_inner_size(720.0, 520.0)
        .data_directory(own_files)
        .visible(false)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    closing::ask_page(&window);
    let dark = window.theme().is_ok_and(|theme| theme == Theme::Dark);
    window.set_background_color(Some(if dark { DARK } else { LIGHT }))?;
    window.show()?;
    window.set_focus()
}

/// Whether an address is one of the program's own pages.
fn is_own(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn the_window_never_leaves_its_own_pages() {
        let own = |address: &str| address.parse().is_ok_and(|url| is_own(&url));
        assert!(own("tauri://localhost/index.html"));
        assert!(own("http://tauri.localhost/"));
        for other in
            ["https://example.org/", "http://localhost:1420/", "file:///etc/passwd", "data:text/html,x"]
        {
            assert!(!own(other), "{other}");
        }
    }
}
