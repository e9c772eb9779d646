//! Files that are written whole or not at all.

use std::path::Path;
use std::{fs, io};

/// Writes a file beside its place first, so that nobody ever reads half of it.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut partial = file.as_os_str().to_owned();
    partial.push(".partial");
    let written = fs::write(&partial, bytes).and_then(|()| fs::rename(&partial, file));
    if written.is_err() {
        // What is in the way of writing may be in the way of this too.
        let _ = fs::remove_file(&partial);
    }
    written
}
