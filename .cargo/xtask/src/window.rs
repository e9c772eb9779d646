//! The window's side of building: npm packages, type check, unit tests and the pages that go into the program.
//! Knows npm's commands, nothing of what the window shows.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::tools::{Failure, Outcome, must, root};

/// What Vite and jsdom ask for.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// A copy of the lock file beside what was installed from it.
const INSTALLED: &str = "node_modules/.installed-from";

/// Where the window's sources are.
pub(crate) fn folder() -> PathBuf {
    root().join("ui")
}

/// npm, in the window's folder, without questions.
pub(crate) fn npm(words: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(words).current_dir(folder()).env("npm_config_update_notifier", "false").stdin(Stdio::null());
    command
}

/// Installs the npm packages as the lock file says, unless they are.
pub(crate) fn install() -> Outcome {
    need_node()?;
    let lock = folder().join("package-lock.json");
    let wanted = std::fs::read(&lock)
        .map_err(|fault| Failure::new(format!("{} could not be read: {fault}", lock.display())))?;
    let installed = folder().join(INSTALLED);
    if std::fs::read(&installed).is_ok_and(|there| there == wanted) {
        println!("the npm packages are as the lock file says");
        return Ok(());
    }
    must(
        &mut npm(&["ci", "--no-fund", "--no-audit"]),
        "The window's npm packages could not be installed. If npm says that package.json and the lock file do not \
         agree, run `npm install` in ui/ and commit package-lock.json too.",
    )?;
    std::fs::write(&installed, wanted)
        .map_err(|fault| Failure::new(format!("{} could not be written: {fault}", installed.display())))
}

/// Types, and the compiler's and the accessibility warnings of the components.
pub(crate) fn check() -> Outcome {
    must(&mut npm(&["run", "--silent", "check"]), "Mend what is said above; warnings count.")
}

/// The window's own tests, without a window.
pub(crate) fn unit_tests() -> Outcome {
    must(&mut npm(&["run", "--silent", "test"]), "Run one file alone with `npx vitest run FILE` in ui/.")
}

/// The pages that go into the program.
pub(crate) fn build() -> Outcome {
    must(
        &mut npm(&["exec", "--offline", "--", "vite", "build", "--logLevel", "warn"]),
        "The window's pages could not be built. Mend what is said above.",
    )
}

fn need_node() -> Outcome {
    let (major, minor) = OLDEST_NODE;
    let remedy = format!(
        "Install Node {major}.{minor} or newer, with npm: from nodejs.org, or from your system where it is new enough."
    );
    let Some(said) = says("node") else {
        return Err(Failure::new(format!("the window is built with Node, which is missing. {remedy}")));
    };
    if version(&said).is_none_or(|there| there < OLDEST_NODE) {
        return Err(Failure::new(format!("Node {said} is too old to build the window. {remedy}")));
    }
    if says(if cfg!(windows) { "npm.cmd" } else { "npm" }).is_none() {
        return Err(Failure::new(format!(
            "Node is here, but npm, which comes with it, is missing. {remedy}"
        )));
    }
    Ok(())
}

fn says(program: &str) -> Option<String> {
    let said = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    said.status.success().then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned())
}

/// The first two numbers of `v20.19.4`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::{OLDEST_NODE, version};

    #[test]
    fn versions_of_node_are_compared_by_number() {
        assert!(version("v20.9.0").is_some_and(|there| there < OLDEST_NODE));
        assert!(version("v20.19.0").is_some_and(|there| there >= OLDEST_NODE));
        assert!(version("v100.0.1").is_some_and(|there| there > OLDEST_NODE));
        assert_eq!(version("what"), None);
    }
}
