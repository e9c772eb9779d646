//! `vaihde export`.

use std::io::Write;
use std::path::Path;

use vaihde_domain::language::Language;
use vaihde_switchboard::Switchboard;

use crate::file::write_whole;

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
    ics: bool,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let ending = file.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("ics"));
    let hr = switchboard.hr()?;
    let bytes = match ics || ending {
        true => hr.export_calendar(None, Language::Finnish)?,
        false => hr.export_absences(None)?,
    };
    write(file, &bytes, out)
}

/// A file appears whole or not at all.
fn write(file: Option<&Path>, csv: &[u8], out: &mut impl Write) -> Result<Status, Refusal> {
    match named_file(file) {
        None => out.write_all(csv)?,
        Some(file) => {
            write_whole(&file, csv)
                .map_err(|error| Refusal::Words(format!("{}: {error}", file.display())))?;
        }
    }
    Ok(Status::Done)
}
