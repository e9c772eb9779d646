//! How the page is painted on a computer without a graphics processor, as thin clients and virtual desktops are.
//!
//! WebKit would have the processor imitate one and compose layers with it: on two cores that takes both of them, and
//! three times the time of painting straight. Knows nothing of what is painted.

use tauri::WebviewWindow;

/// Has the page painted straight where there is no graphics processor.
///
/// # Errors
/// The window is gone.
#[cfg(target_os = "linux")]
pub(super) fn suit(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics_processor() {
        return Ok(());
    }
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Elsewhere the web view decides by itself.
#[cfg(not(target_os = "linux"))]
pub(super) fn suit(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Whether the kernel offers one that programs may draw with: a render node (`Documentation/gpu/drm-uapi.rst`).
#[cfg(target_os = "linux")]
fn has_graphics_processor() -> bool {
    let nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    nodes.map(|node| node.file_name()).any(|name| name.to_string_lossy().starts_with("renderD"))
}
