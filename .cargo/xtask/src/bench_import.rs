//! `cargo xtask bench import`: has the package `vaihde-bench` import a large file again and again. Knows none of its
//! options.

use crate::tools::{Outcome, cargo, must, root};

/// The figures, with these options.
pub(crate) fn import(words: &[&str]) -> Outcome {
    let manifest = root().join("Cargo.toml").to_string_lossy().into_owned();
    let of_package = ["--locked", "--package", "vaihde-bench", "--manifest-path", &manifest];
    let fixed = ["run", "--quiet", "--release", "--bin", "import"];
    let mut run = cargo(fixed.iter().chain(&of_package).chain(&["--"]).chain(words));
    must(&mut run, "What was in the way is said above.")
}
