//! `vaihde export`.

use std::io::Write;
use std::path::Path;

use vaihde_domain::language::Language;
use vaihde_switchboard::Switchboard;

use crate::file::write_whole;

use super::{Refusal, Status, named_file};

pub(super) fn staff(
    file: Option<&Path>,
    cards: bool,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let admin = switchboard.admin()?;
    let bytes = match cards || ends_in(file, "vcf") {
        true => admin.export_cards()?,
        false => admin.export_staff()?,
    };
    write(file, &bytes, out)
}

pub(super) fn absences(
    file: Option<&Path>,
    ics: bool,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let hr = switchboard.hr()?;
    let bytes = match ics || ends_in(file, "ics") {
        true => hr.export_calendar(None, Language::Finnish)?,
        false => hr.export_absences(None)?,
    };
    write(file, &bytes, out)
}

fn ends_in(file: Option<&Path>, ending: &str) -> bool {
    file.and_then(Path::extension).is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// A file appears whole or not at all.
pub(super) fn write(file: Option<&Path>, bytes: &[u8], out: &mut impl Write) -> Result<Status, Refusal> {
    match named_file(file) {
        None => out.write_all(bytes)?,
        Some(file) => {
            write_whole(&file, bytes)
                .map_err(|error| Refusal::Words(format!("{}: {error}", file.display())))?;
        }
    }
    Ok(Status::Done)
}
