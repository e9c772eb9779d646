//! `cargo xtask run`: from a fresh clone to the open desk; without a display, the main job in the terminal.

use std::process::{Command, Stdio};

use crate::tools::{Outcome, must};
use crate::{build, tour};

/// Builds and opens the desk on the user's own data folder. An empty one is asked what to begin with by the desk
/// itself, the demo companies among the answers.
pub(crate) fn run() -> Outcome {
    let program = build::build()?;
    if !has_display() {
        println!(
            "\nThere is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the desk cannot be"
        );
        println!("opened. The same program does the main job in the terminal:");
        return tour::tour(&program);
    }
    println!("\nOpening the desk: {}", program.display());
    must(
        Command::new(&program).stdin(Stdio::null()),
        "The desk ended with what is said above. The commands work without a window: `vaihde --help`.",
    )
}

/// On Linux a window needs a display; elsewhere there always is one.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|set| !set.is_empty()))
}
