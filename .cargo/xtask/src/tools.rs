//! Runs programs and finds or installs the tools they need. Knows nothing of what they check.

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What went wrong and what to do about it, in words for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// What a command of xtask ends with.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The root of the workspace, wherever xtask was started.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map_or_else(|| here.clone(), PathBuf::from)
}

/// Cargo, at the root, without a standard input that a question could wait on.
pub(crate) fn cargo<W: AsRef<OsStr>>(words: impl IntoIterator<Item = W>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words).current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs a command with its output on the terminal; anything but success is a failure with the remedy.
pub(crate) fn must(command: &mut Command, remedy: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("{} ended with {status}.\n{remedy}", shown(command)))),
        Err(fault) => Err(not_started(command, &fault)),
    }
}

/// A command as it would be typed.
pub(crate) fn shown(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    command.get_args().fold(name, |line, word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("{line} \"{word}\"") } else { format!("{line} {word}") }
    })
}

/// The failure of a program that could not even be started.
pub(crate) fn not_started(command: &Command, fault: &io::Error) -> Failure {
    Failure::new(format!("{} could not be started: {fault}", shown(command)))
}

/// Whether a command runs and succeeds, its output thrown away.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// How a command that was given only so much time ended.
pub(crate) enum Bounded {
    /// It ended in time; whether it succeeded, and what it said on standard error.
    Ended(bool, String),
    /// It was stopped when its time was over.
    Stopped,
}

/// Runs a command for at most so long. What it writes to standard error is kept.
pub(crate) fn within(command: &mut Command, longest: Duration) -> Outcome<Bounded> {
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|fault| not_started(command, &fault))?;
    let said = child.stderr.take().map(|mut pipe| {
        std::thread::spawn(move || {
            let mut said = Vec::new();
            // A pipe that breaks ends what can be quoted, nothing more.
            let _ = io::Read::read_to_end(&mut pipe, &mut said);
            String::from_utf8_lossy(&said).into_owned()
        })
    });
    let started = now();
    loop {
        match child.try_wait().map_err(|fault| not_started(command, &fault))? {
            Some(status) => {
                let said = said.and_then(|reader| reader.join().ok()).unwrap_or_default();
                return Ok(Bounded::Ended(status.success(), said));
            }
            None if started.elapsed() > longest => {
                let _ = child.kill();
                let _ = child.wait();
                return Ok(Bounded::Stopped);
            }
            None => pause(),
        }
    }
}

/// Makes sure that a component of the toolchain is there; it cannot be installed by cargo.
pub(crate) fn need_component(command: &str, component: &str) -> Outcome {
    if succeeds(&mut cargo([command, "--version"])) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "cargo {command} is missing. Install it with: rustup component add {component}"
    )))
}

/// Makes sure that a cargo subcommand is there, and installs it where it is not.
pub(crate) fn need_subcommand(subcommand: &str, package: &str, version: &str) -> Outcome {
    if succeeds(&mut cargo([subcommand, "--version"])) {
        return Ok(());
    }
    install(package, version)
}

/// Installs a tool with cargo.
pub(crate) fn install(package: &str, version: &str) -> Outcome {
    println!("{package} is missing: installing it with cargo, once (this takes some minutes) …");
    let mut install = cargo(["install", package, "--locked", "--version", version]);
    must(&mut install, &format!("{package} could not be installed. Install it by hand and try again."))
}

/// The moment, for measuring how long a step takes.
#[expect(
    clippy::disallowed_methods,
    reason = "a build tool may look at the clock; no decision of the product does"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the standard library has no waiting for a child with a time limit"
)]
fn pause() {
    std::thread::sleep(Duration::from_millis(50));
}
