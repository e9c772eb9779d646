//! The stories of the real window: the program itself, on a screen in memory, with a session bus of its own.

use std::process::{Command, Stdio};

use crate::packages::on_path;
use crate::tools::{Failure, Outcome, cargo, install, must, root};

/// Large enough for the desk as it is used; the stories make it smaller themselves.
const SCREEN: &str = "-screen 0 1600x1000x24 -nolisten tcp";

const COMPILER: &str = "Mend what the compiler says above.";

/// All stories.
pub(crate) fn real_window() -> Outcome {
    stories(&[])
}

/// Builds the program as the stories drive it, and runs those whose names hold one of the words, or all, one after
/// the other.
pub(crate) fn stories(words: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("the real window is tested on Linux only");
        return Ok(());
    }
    need_driver()?;
    must(&mut cargo(["build", "--locked", "-p", "vaihde"]), COMPILER)?;
    must(&mut cargo(["test", "--locked", "--no-run", "-p", "vaihde-tests", "--test", "window"]), COMPILER)?;
    let mut stories = on_a_screen(&["test", "--locked", "-p", "vaihde-tests", "--test", "window"]);
    stories.args(["--", "--test-threads=1"]).args(words);
    must(
        &mut stories,
        "What the window showed when a story failed is in window-shots in the target folder. Run one story alone \
         with `cargo xtask window NAME`.",
    )
}

/// Cargo, with a screen in memory and a session bus of its own.
pub(crate) fn on_a_screen(words: &[&str]) -> Command {
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "xvfb-run", "--auto-servernum", "--server-args", SCREEN])
        .arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(words)
        .current_dir(root())
        .stdin(Stdio::null())
        // The tests' own screen, also where there is a real one.
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11");
    command
}

/// Makes sure that the driver is there.
pub(crate) fn need_driver() -> Outcome {
    if on_path("tauri-driver").is_some() {
        return Ok(());
    }
    install("tauri-driver", "^2")?;
    if on_path("tauri-driver").is_some() {
        return Ok(());
    }
    Err(Failure::new("tauri-driver was installed, but not where PATH looks. Add cargo's bin folder to PATH."))
}
