//! Imports: reads a file, plans what it would change, and carries the plan out as one Operation.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use vaihde_domain::absence_list::{AbsenceList, AbsencePlan, AbsencePlanOptions, plan_absences};
use vaihde_domain::history::Act;
use vaihde_domain::number::Region;
use vaihde_domain::record::Edit;
use vaihde_domain::row_problem::RowProblem;
use vaihde_domain::staff_list::{Field, Identifies, StaffList, StaffPlan, StaffPlanOptions, plan_staff};
use vaihde_exchange::{
    FileFault, Meaning, Note, Recognised, StaffOptions, parse_map, read_absences, read_pasted_absences,
    read_staff,
};
use vaihde_store::{Done, Hear, Occasion, StoreFault, Version};

use crate::failure::{Failure, Result};
use crate::session::Switchboard;

/// A staff file, and how it is to be taken.
#[derive(Clone, Debug, Default)]
pub struct StaffImport {
    /// The file.
    pub file: PathBuf,
    /// Which column means what, where the headers do not say: `field=Header`, or `field=-` for none.
    pub map: Vec<String>,
    /// The company of rows that do not name one.
    pub company: Option<String>,
    /// The region chosen for the companies of the file.
    pub region: Option<Region>,
    /// What the ids stand for, where the header does not say.
    pub ids: Option<Identifies>,
    /// Whether people who are gone from the file become leavers.
    pub leavers: bool,
    /// Whether wrong rows are left out and the others taken.
    pub skip_bad: bool,
}

/// An absence file, and how it is to be taken.
#[derive(Clone, Debug, Default)]
pub struct AbsenceImport {
    /// The file, or what a pasted table is called where something is wrong with it.
    pub file: PathBuf,
    /// A table as it was pasted; none: the file is read.
    pub pasted: Option<String>,
    /// Which column means what, where the headers do not say: `field=Header`, or `field=-` for none.
    pub map: Vec<String>,
    /// Whether wrong rows are left out and the others taken.
    pub skip_bad: bool,
}

/// What importing a file would do, to be looked at first.
#[derive(Clone, Debug)]
pub struct Planned<P> {
    /// The file's columns in their order, and what each was taken to mean.
    pub columns: Vec<ReadColumn>,
    /// What else is to be said of the file.
    pub notes: Vec<Note>,
    /// The rows that are left out. Only with `skip_bad`.
    pub skipped: Vec<RowProblem>,
    /// The plan.
    pub plan: P,
    edits: Vec<Edit>,
    seen: Version,
}

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It is in.
    Done(Done),
    /// The directory was as the file has it.
    Unchanged,
    /// Whoever watched stopped it; nothing was written.
    Cancelled,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadColumn {
    /// Its header as written.
    pub header: String,
    /// The word of its meaning, as in `--map`; none: it is not read.
    pub meaning: Option<&'static str>,
}

/// The word of a field, as in `--map`.
pub fn word_of(field: Field) -> &'static str {
    field.code()
}

pub(crate) fn plan_staff_import(
    switchboard: &mut Switchboard,
    import: &StaffImport,
) -> Result<Planned<StaffPlan>> {
    let bytes = read_file(&import.file)?;
    let read = parse_map(&import.map)
        .map_err(FileFault::from)
        .and_then(|map| read_staff(&bytes, &StaffOptions { map, ids: import.ids }))
        .map_err(|fault| wrong(&import.file, fault))?;
    let mut skipped = read.problems;
    let options = StaffPlanOptions {
        company: import.company.clone(),
        region: import.region,
        leavers: import.leavers,
        // Whatever is wrong is found in one go, whether or not it is left out in the end.
        skip_bad: true,
        rows_left_out: !skipped.is_empty(),
        headers: headers(&read.recognised),
        at: switchboard.moment(),
    };
    let seen = switchboard.store.version()?;
    let plan = staff_plan(switchboard, &read.list, &options)?;
    skipped.extend(plan.problems.iter().cloned());
    skipped.sort_by_key(|problem| problem.line);
    let skipped = left_out(skipped, import.skip_bad, &import.file)?;
    let edits = plan.edits.clone();
    Ok(Planned { columns: columns(&read.recognised), notes: read.notes, skipped, plan, edits, seen })
}

fn staff_plan(
    switchboard: &mut Switchboard,
    list: &StaffList,
    options: &StaffPlanOptions,
) -> Result<StaffPlan> {
    let current = switchboard.store.directory()?;
    Ok(plan_staff(&current, list, options, switchboard.ids.as_mut()))
}

pub(crate) fn plan_absence_import(
    switchboard: &mut Switchboard,
    import: &AbsenceImport,
) -> Result<Planned<AbsencePlan>> {
    let read = match &import.pasted {
        Some(text) => read_pasted_absences(text),
        None => {
            let bytes = read_file(&import.file)?;
            parse_map(&import.map).map_err(FileFault::from).and_then(|map| read_absences(&bytes, &map))
        }
    };
    let read = read.map_err(|fault| wrong(&import.file, fault))?;
    let mut skipped = read.problems;
    let seen = switchboard.store.version()?;
    let options = AbsencePlanOptions {
        // Whatever is wrong is found in one go, whether or not it is left out in the end.
        skip_bad: true,
        headers: headers(&read.recognised),
        ..AbsencePlanOptions::at(switchboard.moment())
    };
    let plan = absence_plan(switchboard, &read.list, &options)?;
    skipped.extend(plan.problems.iter().cloned());
    skipped.sort_by_key(|problem| problem.line);
    let skipped = left_out(skipped, import.skip_bad, &import.file)?;
    let edits = plan.edits.clone();
    Ok(Planned { columns: columns(&read.recognised), notes: read.notes, skipped, plan, edits, seen })
}

fn absence_plan(
    switchboard: &mut Switchboard,
    list: &AbsenceList,
    options: &AbsencePlanOptions,
) -> Result<AbsencePlan> {
    let current = switchboard.store.directory()?;
    Ok(plan_absences(&current, list, options, switchboard.ids.as_mut()))
}

pub(crate) fn import_staff(
    switchboard: &mut Switchboard,
    planned: &Planned<StaffPlan>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    carry_out(switchboard, Act::ImportStaff, planned, hear)
}

pub(crate) fn import_absences(
    switchboard: &mut Switchboard,
    planned: &Planned<AbsencePlan>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    carry_out(switchboard, Act::ImportAbsences, planned, hear)
}

/// A plan that changes nothing leaves no trace in the history, and needs no backup.
fn carry_out<P>(
    switchboard: &mut Switchboard,
    act: Act,
    planned: &Planned<P>,
    hear: Hear<'_>,
) -> Result<ImportOutcome> {
    if planned.edits.is_empty() {
        return Ok(ImportOutcome::Unchanged);
    }
    switchboard.store.back_up(switchboard.now(), Occasion::Import)?;
    let header = switchboard.header(act);
    match switchboard.store.carry_out_heard(header, &planned.edits, Some(planned.seen), hear) {
        Err(StoreFault::Stopped) => Ok(ImportOutcome::Cancelled),
        done => Ok(ImportOutcome::Done(done?)),
    }
}

fn columns<M: Meaning>(recognised: &Recognised<M>) -> Vec<ReadColumn> {
    let read = recognised.columns.iter();
    read.map(|(header, used)| ReadColumn {
        header: header.clone(),
        meaning: used.meaning().map(Meaning::code),
    })
    .collect()
}

/// The header of the first column of each meaning.
fn headers<M: Meaning>(recognised: &Recognised<M>) -> BTreeMap<M, String> {
    let read = recognised.columns.iter().rev();
    read.filter_map(|(header, used)| Some((used.meaning()?, header.clone()))).collect()
}

fn read_file(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|because| Failure::CannotRead { file: file.to_owned(), because })
}

fn wrong(file: &Path, fault: FileFault) -> Failure {
    Failure::File { file: file.to_owned(), fault }
}

fn left_out(problems: Vec<RowProblem>, skip_bad: bool, file: &Path) -> Result<Vec<RowProblem>> {
    if problems.is_empty() || skip_bad {
        Ok(problems)
    } else {
        Err(Failure::Rows { file: file.to_owned(), problems })
    }
}
