//! `cargo xtask bench`: figures to read, measured on the release program. Nothing here passes or fails.

use std::path::PathBuf;

use crate::build::{build, target_folder};
use crate::tools::{Outcome, cargo, must};
use crate::{demo, packages, real_window};

/// How fast the real window is, and how much memory it takes.
pub(crate) fn window() -> Outcome {
    packages::for_testing()?;
    let program = build()?;
    let large = large_staff()?;
    real_window::need_driver()?;
    must(&mut cargo(["test", "--locked", "--no-run", "-p", "vaihde-tests", "--test", "window-figures"]), "")?;
    let mut figures =
        real_window::on_a_screen(&["test", "--locked", "-p", "vaihde-tests", "--test", "window-figures"]);
    figures.env("VAIHDE_PROGRAM", program).env("VAIHDE_LARGE_STAFF", large);
    must(&mut figures, "The figures could not be taken; what was in the way is said above.")
}

/// A made-up staff file of 100,000 people, made once.
fn large_staff() -> Outcome<PathBuf> {
    let file = target_folder()?.join("bench").join("staff-100000.csv");
    if !file.is_file() {
        std::fs::create_dir_all(file.with_file_name(""))
            .map_err(|fault| crate::tools::Failure::new(format!("{}: {fault}", file.display())))?;
        demo::demo(&["--people", "100000", "--out", &file.to_string_lossy()])?;
    }
    Ok(file)
}
