//! `cargo xtask bench search`: has the package `vaihde-bench` compare the search with other engines. Knows none of its
//! options but one.

use crate::tools::{Failure, Outcome, cargo, must, root};

/// The comparison with these options, or with `--criterion` as the first of them the search by itself.
pub(crate) fn search(words: &[&str]) -> Outcome {
    let manifest = root().join("Cargo.toml").to_string_lossy().into_owned();
    let of_package = ["--locked", "--package", "vaihde-bench", "--manifest-path", &manifest];
    let (fixed, rest): (&[&str], _) = match words {
        ["--criterion", rest @ ..] => (&["bench", "--bench", "search"], rest),
        rest => (&["run", "--quiet", "--release"], rest),
    };
    let mut run = cargo(fixed.iter().chain(&of_package).chain(&["--"]).chain(rest));
    // Folders named on the command line are meant from where it was typed.
    run.current_dir(std::env::current_dir().map_err(|fault| Failure::new(format!("this folder: {fault}")))?);
    must(&mut run, "What was in the way is said above.")
}
