//! `vaihde import`.

use std::io::Write;
use std::path::Path;

use vaihde_switchboard::{
    AbsenceImport, Failure, ImportOutcome, ListKind, Note, Planned, StaffImport, Switchboard, go_on,
};

use super::absence_text::absence_plan;
use super::args::{AbsenceWords, StaffWords};
use super::plan_text::staff_plan;
use super::{Refusal, Status};

pub(super) fn staff(
    words: StaffWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let import = StaffImport {
        file: words.file,
        map: words.map,
        company: words.company,
        region: words.region,
        ids: words.id.map(Into::into),
        leavers: words.leavers,
        turn_to: words.turn_to,
        skip_bad: words.skip_bad,
        as_before: true,
        ..StaffImport::default()
    };
    let planned = switchboard.admin()?.plan_staff_import(&import);
    let planned = or_reported(planned, &import.file, ListKind::Staff, words.dry_run, switchboard)?;
    let mut desk = switchboard.admin()?;
    file_text(&planned, out)?;
    staff_plan(&planned.plan, words.dry_run, import.leavers, out)?;
    let changes = match words.dry_run {
        true => None,
        false => Some(matches!(desk.import_staff(&planned, &mut go_on)?, ImportOutcome::Done(_))),
    };
    ending(&planned, changes, out)
}

pub(super) fn absences(
    words: AbsenceWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let import = AbsenceImport {
        file: words.file,
        map: words.map,
        skip_bad: words.skip_bad,
        as_before: true,
        ..AbsenceImport::default()
    };
    let planned = switchboard.hr()?.plan_absence_import(&import);
    let planned = or_reported(planned, &import.file, ListKind::Absences, words.dry_run, switchboard)?;
    let mut desk = switchboard.hr()?;
    file_text(&planned, out)?;
    absence_plan(&planned.plan, words.dry_run, out)?;
    let changes = match words.dry_run {
        true => None,
        false => Some(matches!(desk.import_absences(&planned, &mut go_on)?, ImportOutcome::Done(_))),
    };
    ending(&planned, changes, out)
}

/// A file that is refused at night is told in the morning too.
fn or_reported<P>(
    planned: Result<Planned<P>, Failure>,
    file: &Path,
    kind: ListKind,
    dry_run: bool,
    switchboard: &mut Switchboard,
) -> Result<Planned<P>, Refusal> {
    if let Err(because) = &planned
        && !dry_run
    {
        switchboard.report_refused(file, kind, because)?;
    }
    Ok(planned?)
}

/// What was recognised in the file.
fn file_text<P>(planned: &Planned<P>, out: &mut impl Write) -> Result<(), Refusal> {
    writeln!(out, "Columns:")?;
    for column in planned.columns.iter().filter(|column| !column.header.is_empty()) {
        writeln!(out, "  {:<32} {}", column.header, column.meaning.unwrap_or("–"))?;
    }
    if planned.as_before {
        writeln!(out, "Note: the columns were read as the last time; --map says otherwise.")?;
    }
    // Columns that are not read have been listed.
    for note in planned.notes.iter().filter(|note| !matches!(note, Note::UnknownColumn { .. })) {
        writeln!(out, "Note: {note}.")?;
    }
    Ok(())
}

/// The last lines: what was done, and the rows that were left out.
fn ending<P>(planned: &Planned<P>, changes: Option<bool>, out: &mut impl Write) -> Result<Status, Refusal> {
    match changes {
        None => writeln!(out, "Nothing was written: this is only the plan.")?,
        Some(false) => writeln!(out, "Nothing changes.")?,
        Some(true) => writeln!(out, "Done.")?,
    }
    if planned.skipped.is_empty() {
        return Ok(Status::Done);
    }
    writeln!(out, "Rows left out: {}", planned.skipped.len())?;
    for problem in &planned.skipped {
        writeln!(out, "  {problem}")?;
    }
    Ok(Status::RowsSkipped)
}
