//! `cargo xtask build`: the release program with the window's pages in it, from nothing but Rust and Node.

use std::path::PathBuf;

use cargo_metadata::MetadataCommand;

use crate::tools::{Failure, Outcome, cargo, must, root};
use crate::{packages, window};

/// Sees to what is missing, builds the release program and says where it is.
pub(crate) fn build() -> Outcome<PathBuf> {
    pages()?;
    println!("Building the release program (the first time this takes some minutes) …");
    must(
        &mut cargo(["build", "--release", "--locked", "-p", "vaihde"]),
        "Mend what the compiler says above. If it says that the lock file needs to be updated, a Cargo.toml was \
         changed without it: run `cargo check` once and commit Cargo.lock too.",
    )?;
    let program =
        target_folder()?.join("release").join("vaihde").with_extension(std::env::consts::EXE_EXTENSION);
    if program.is_file() {
        Ok(program)
    } else {
        Err(Failure::new(format!("{} was not made", program.display())))
    }
}

/// The pages, and before them all that they and the program are built with.
pub(crate) fn pages() -> Outcome {
    packages::for_building()?;
    built_pages()
}

/// The same, and before it all that testing needs.
pub(crate) fn pages_for_testing() -> Outcome {
    packages::for_testing()?;
    built_pages()
}

fn built_pages() -> Outcome {
    window::install()?;
    println!("Building the window's pages …");
    window::build()
}

/// The one folder that everything is built in, CARGO_TARGET_DIR and cargo's own settings respected.
pub(crate) fn target_folder() -> Outcome<PathBuf> {
    let metadata = MetadataCommand::new()
        .current_dir(root())
        .no_deps()
        .exec()
        .map_err(|fault| Failure::new(format!("cargo metadata could not be read: {fault}")))?;
    Ok(metadata.target_directory.into_std_path_buf())
}
