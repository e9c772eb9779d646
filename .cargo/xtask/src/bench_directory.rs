//! `cargo xtask bench import`, `table`, `misses` and `insights`: has the package `vaihde-bench` take in a large file again
//! and again, look through a large directory, group what callers asked for in vain, or read the figures of a million
//! callers. Knows none of its options.

use crate::tools::{Outcome, cargo, must, root};

/// The figures of one of its programs, with these options.
pub(crate) fn figures(program: &str, words: &[&str]) -> Outcome {
    let manifest = root().join("Cargo.toml").to_string_lossy().into_owned();
    let of_package = ["--locked", "--package", "vaihde-bench", "--manifest-path", &manifest];
    let fixed = ["run", "--quiet", "--release", "--bin", program];
    let mut run = cargo(fixed.iter().chain(&of_package).chain(&["--"]).chain(words));
    must(&mut run, "What was in the way is said above.")
}
