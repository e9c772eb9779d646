//! `cargo xtask window`: the program itself, on a screen in memory, with a session bus of its own.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::build::target_folder;
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
    // What the stories say comes on standard output; the session bus and whatever it starts say much on the other.
    let log = target_folder()?.join("window-session.log");
    let session = File::create(&log)
        .map_err(|fault| Failure::new(format!("{} could not be made: {fault}", log.display())))?;
    let mut stories = on_a_screen(&["test", "--locked", "-p", "vaihde-tests", "--test", "window"]);
    stories.args(["--", "--test-threads=1"]).args(words).stderr(session);
    must(
        &mut stories,
        &format!(
            "What the window showed when a story failed is in window-shots in the target folder, what the session \
             around it said in {}. Run one story alone with `cargo xtask window NAME`.",
            log.display()
        ),
    )
}

/// Cargo, with a screen in memory and a session bus of its own.
pub(crate) fn on_a_screen(words: &[&str]) -> Command {
    let mut command = Command::new("xvfb-run");
    command
        // The bus inside the screen: what it starts looks for one.
        .args(["--auto-servernum", "--server-args", SCREEN, "dbus-run-session", "--"])
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
