//! System packages: which are needed, why, and how they get here. Knows what each brings, not who uses it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::tools::{Failure, Outcome, must, succeeds};

/// How to see that what a package brings is there, whatever the system calls the package.
enum Sign {
    /// A program on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A service of the session bus.
    Service(&'static str),
}

/// A package by its name in Debian and Ubuntu.
struct Package {
    name: &'static str,
    sign: Sign,
    why: &'static str,
}

/// To build the program. Nothing here speaks TLS, has a tray icon or draws SVG outside the web view.
const BUILDING: &[Package] = &[
    Package {
        name: "build-essential",
        sign: Sign::Program("cc"),
        why: "Rust links with a C compiler, and SQLite is compiled from C",
    },
    Package {
        name: "libwebkit2gtk-4.1-dev",
        sign: Sign::Library("webkit2gtk-4.1"),
        why: "the window is drawn by WebKit; brings GTK 3, libsoup 3 and pkg-config too",
    },
];

/// To run the tests of the real window.
const TESTING: &[Package] = &[
    Package {
        name: "webkit2gtk-driver",
        sign: Sign::Program("WebKitWebDriver"),
        why: "presses keys in the real window and reads what it shows",
    },
    Package { name: "xvfb", sign: Sign::Program("Xvfb"), why: "a screen in memory" },
    Package { name: "xauth", sign: Sign::Program("xauth"), why: "keeps that screen to the tests" },
    Package {
        name: "dbus",
        sign: Sign::Program("dbus-run-session"),
        why: "a session bus of the tests' own, through which a second start finds the first",
    },
    Package {
        name: "at-spi2-core",
        sign: Sign::Service("org.a11y.Bus"),
        why: "what a screen reader reads, which the tests read too",
    },
];

/// Sees to everything that building needs.
pub(crate) fn for_building() -> Outcome {
    provide(BUILDING.iter())
}

/// Sees to everything that building and testing need.
pub(crate) fn for_testing() -> Outcome {
    provide(BUILDING.iter().chain(TESTING))
}

fn provide(wanted: impl Iterator<Item = &'static Package>) -> Outcome {
    // Elsewhere the web view comes with the system, and the real window is tested on Linux.
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&Package> = wanted.filter(|package| !package.is_here()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list: Vec<String> =
        missing.iter().map(|package| format!("  {:<24}{}", package.name, package.why)).collect();
    let list = list.join("\n");
    let Some(apt) = Apt::find() else {
        return Err(Failure::new(format!(
            "these system packages are missing (by their names in Debian and Ubuntu):\n{list}\nInstall them with \
             your system's package manager and try again."
        )));
    };
    println!("These system packages are missing and are installed now:\n{list}");
    apt.install(&missing)?;
    match missing.iter().find(|package| !package.is_here()) {
        None => Ok(()),
        Some(package) => Err(Failure::new(format!(
            "{} was installed, but what it brings is not found. Look whether PATH or PKG_CONFIG_PATH hides it.",
            package.name
        ))),
    }
}

impl Package {
    fn is_here(&self) -> bool {
        match self.sign {
            Sign::Program(name) => on_path(name).is_some(),
            Sign::Library(name) => succeeds(Command::new("pkg-config").args(["--exists", name])),
            Sign::Service(name) => data_folders()
                .iter()
                .any(|folder| folder.join("dbus-1/services").join(format!("{name}.service")).is_file()),
        }
    }
}

/// Where a program is that would be started by its name.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

fn data_folders() -> Vec<PathBuf> {
    let set = std::env::var_os("XDG_DATA_DIRS").unwrap_or_default();
    let usual = ["/usr/local/share", "/usr/share"].map(PathBuf::from);
    std::env::split_paths(&set).chain(usual).collect()
}

/// The package manager of Debian and Ubuntu, in the hands of somebody who may use it.
struct Apt {
    sudo: bool,
}

impl Apt {
    /// None where there is no apt, or neither root nor sudo.
    fn find() -> Option<Self> {
        if !Path::new("/etc/debian_version").exists() {
            return None;
        }
        on_path("apt-get")?;
        let sudo = !is_root();
        if sudo {
            on_path("sudo")?;
        }
        Some(Self { sudo })
    }

    fn install(&self, packages: &[&Package]) -> Outcome {
        let names = packages.iter().map(|package| package.name);
        let words = || ["install", "--yes", "--no-install-recommends"].into_iter().chain(names.clone());
        let known = succeeds(Command::new("apt-get").args(["--simulate", "--quiet"]).args(words()));
        if known && must(self.command().args(words()), "").is_ok() {
            return Ok(());
        }
        // Never updated, or so long ago that the files are no longer offered.
        must(
            self.command().arg("update"),
            "The lists of packages could not be fetched. Is there a network, and are the sources right?",
        )?;
        must(self.command().args(words()), "Install the packages by hand and try again.")
    }

    /// With the terminal's input, which sudo may need for a password.
    fn command(&self) -> Command {
        let mut command = Command::new(if self.sudo { "sudo" } else { "env" });
        if self.sudo {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
        command
    }
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::{BUILDING, TESTING};

    #[test]
    fn every_package_says_why_and_is_named_once() {
        let mut names: Vec<&str> = BUILDING.iter().chain(TESTING).map(|package| package.name).collect();
        assert!(BUILDING.iter().chain(TESTING).all(|package| package.why.len() > 10));
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
