//! `cargo xtask package`: the packages that are handed out, .deb and .rpm, made by the Tauri bundler.

use std::path::{Path, PathBuf};

use crate::tools::{Failure, Outcome, must, root};
use crate::{build, window};

const KINDS: [&str; 2] = ["deb", "rpm"];

/// Builds them and says where they are and how large.
pub(crate) fn package() -> Outcome {
    build::pages()?;
    let target = build::target_folder()?;
    let bundles = target.join("release").join("bundle");
    // What an earlier version left there would be taken for what was made now.
    for kind in KINDS {
        let old = bundles.join(kind);
        if old.exists() {
            std::fs::remove_dir_all(&old).map_err(|fault| unusable(&old, &fault))?;
        }
    }
    must(
        window::npm(&["exec", "--offline", "--", "tauri", "build", "--ci", "--bundles", &KINDS.join(",")])
            // The bundler looks for a package.json at the root, which there is not.
            .env("TAURI_FRONTEND_PATH", window::folder())
            .env("TAURI_APP_PATH", root().join("src-tauri"))
            .env("CARGO_TARGET_DIR", &target),
        "The packages could not be made. Mend what is said above.",
    )?;
    for kind in KINDS {
        let (file, bytes) = made(&bundles.join(kind), kind)?;
        println!("{:>7.1} MB  {}", megabytes(bytes), file.display());
    }
    Ok(())
}

fn made(folder: &Path, kind: &str) -> Outcome<(PathBuf, u64)> {
    let found = std::fs::read_dir(folder).map_err(|fault| unusable(folder, &fault))?;
    found
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == kind))
        .and_then(|path| std::fs::metadata(&path).ok().map(|about| (path, about.len())))
        .ok_or_else(|| Failure::new(format!("there is no .{kind} in {}", folder.display())))
}

#[expect(clippy::cast_precision_loss, reason = "a size to read, to one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

fn unusable(folder: &Path, fault: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {fault}", folder.display()))
}
