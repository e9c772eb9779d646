//! `cargo xtask bindings`: what is generated from the contract, and whether it is what is committed.

use std::path::Path;

use vaihde_contract::bindings;

use crate::tools::{Failure, Outcome, root};

/// Writes the files that are not as the contract says.
pub(crate) fn write() -> Outcome {
    let stale = stale_in(&root());
    for (path, text) in bindings::files().into_iter().filter(|(path, _)| stale.contains(path)) {
        let file = root().join(path);
        let written = file.parent().map_or(Ok(()), std::fs::create_dir_all);
        written
            .and_then(|()| std::fs::write(&file, text))
            .map_err(|fault| Failure::new(format!("{} could not be written: {fault}", file.display())))?;
        println!("Made {path}");
    }
    if stale.is_empty() {
        println!("Everything made from the contract is as it should be.");
    }
    Ok(())
}

/// Fails with the files that are not as the contract says.
pub(crate) fn not_stale() -> Outcome {
    let stale = stale_in(&root());
    if stale.is_empty() {
        println!("{} files are as the contract says", bindings::files().len());
        return Ok(());
    }
    Err(Failure::new(format!(
        "these files are not as src-tauri/crates/contract says:\n  {}\nRun `cargo xtask bindings` and commit them too.",
        stale.join("\n  ")
    )))
}

fn stale_in(root: &Path) -> Vec<&'static str> {
    let files = bindings::files().into_iter();
    files
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::stale_in;

    #[test]
    fn in_a_folder_without_them_all_files_are_stale() {
        let nowhere = std::env::temp_dir().join("vaihde-no-such-folder");
        assert_eq!(stale_in(&nowhere).len(), vaihde_contract::bindings::files().len());
    }
}
