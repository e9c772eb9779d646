//! `cargo xtask build`: the release program.

use std::path::PathBuf;

use cargo_metadata::MetadataCommand;

use crate::tools::{Failure, Outcome, cargo, must, root};

/// Builds the release program and says where it is.
pub(crate) fn build() -> Outcome<PathBuf> {
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

/// The one folder that everything is built in, CARGO_TARGET_DIR and cargo's own settings respected.
pub(crate) fn target_folder() -> Outcome<PathBuf> {
    let metadata = MetadataCommand::new()
        .current_dir(root())
        .no_deps()
        .exec()
        .map_err(|fault| Failure::new(format!("cargo metadata could not be read: {fault}")))?;
    Ok(metadata.target_directory.into_std_path_buf())
}
