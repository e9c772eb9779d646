//! `vaihde export`.

use std::fs;
use std::io::Write;
use std::path::Path;

use vaihde_switchboard::Switchboard;

use super::{Refusal, Status, named_file};

pub(super) fn staff(
    file: Option<&Path>,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let csv = switchboard.admin()?.export_staff()?;
    write(file, &csv, out)
}

pub(super) fn absences(
    file: Option<&Path>,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let csv = switchboard.hr()?.export_absences()?;
    write(file, &csv, out)
}

/// A file appears whole or not at all.
fn write(file: Option<&Path>, csv: &[u8], out: &mut impl Write) -> Result<Status, Refusal> {
    match named_file(file) {
        None => out.write_all(csv)?,
        Some(file) => {
            let mut partial = file.as_os_str().to_owned();
            partial.push(".partial");
            let written = fs::write(&partial, csv).and_then(|()| fs::rename(&partial, &file));
            if let Err(error) = written {
                let _ = fs::remove_file(&partial);
                return Err(Refusal::Words(format!("{}: {error}", file.display())));
            }
        }
    }
    Ok(Status::Done)
}
