//! A first look at a file that may be imported. Plans and writes nothing.

use std::fs;
use std::path::Path;

use vaihde_exchange::{ListKind, Look, look};

use crate::failure::{Failure, Result};

/// Rows shown of a file before it is planned.
const ROWS: usize = 6;

/// Takes a first look at a file: its columns, what they seem to mean, a few rows.
///
/// # Errors
/// The file cannot be read, or is no table.
pub fn look_at_file(file: &Path, kind: Option<ListKind>) -> Result<Look> {
    let bytes = fs::read(file).map_err(|because| Failure::CannotRead { file: file.to_owned(), because })?;
    look(&bytes, kind, ROWS).map_err(|fault| Failure::File { file: file.to_owned(), fault })
}
