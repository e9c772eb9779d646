//! Imports: reads a file, plans what it would change, and carries the plan out as one Operation that leaves a report.

mod carry_out;
mod changes;
mod look;
mod mapping;
mod reports;

use std::collections::BTreeMap;
use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use vaihde_domain::absence_list::{AbsenceList, AbsencePlan, AbsencePlanOptions, plan_absences};
use vaihde_domain::import_report::Counts;
use vaihde_domain::notice::Tell;
use vaihde_domain::number::Region;
use vaihde_domain::record::{Edit, RecordId};
use vaihde_domain::row_problem::RowProblem;
use vaihde_domain::staff_list::{Field, Identifies, StaffPlan, StaffPlanOptions, plan_staff};
use vaihde_exchange::{
    FileFault, ListKind, Meaning, Note, Recognised, StaffOptions, parse_map, read_absences,
    read_pasted_absences, read_staff,
};
use vaihde_store::{Done, Version};

pub(crate) use carry_out::{import_absences, import_staff};
pub use changes::{
    Apart, Change, Listed, PlanFilter, PlanOutline, PlanPart, PlannedField, PlannedKind, PlannedRow,
    PlannedStep,
};
pub use look::{LookedAt, TakenBefore};
use mapping::Mapping;
pub use reports::ToldReport;

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
    /// To whom callers are to turn who ask for those whom the file makes leavers: a number, a role of their company, or a
    /// person.
    pub turn_to: Option<String>,
    /// Whether wrong rows are left out and the others taken.
    pub skip_bad: bool,
    /// Who is left out on purpose, and stays as they are.
    pub left_out: Vec<Apart>,
    /// Whether what the columns of such a file meant the last time counts where nothing is said of them now.
    pub as_before: bool,
    /// Whether somebody looks on, who need not be told of the import afterwards.
    pub attended: bool,
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
    /// Whether what the columns of such a file meant the last time counts where nothing is said of them now.
    pub as_before: bool,
    /// Whether somebody looks on, who need not be told of the import afterwards.
    pub attended: bool,
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
    /// The plan, but for its edits.
    pub plan: P,
    /// Whether the columns were read as somebody said of such a file before.
    pub as_before: bool,
    work: Work,
}

/// What carrying a plan out writes.
#[derive(Clone, Debug)]
struct Work {
    edits: Vec<Edit>,
    /// What the file confirms.
    contains: Vec<RecordId>,
    seen: Version,
    /// The name of the file, without its folder.
    file: String,
    kind: ListKind,
    counts: Counts,
    leavers: bool,
    left_out: Vec<u64>,
    attended: bool,
    /// What is kept of the columns, with their headers; none: what is kept stays.
    mapping: Option<(Vec<String>, Mapping)>,
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
    let said = Mapping { map: import.map.clone(), ids: import.ids };
    let before = before(ListKind::Staff, &bytes, import.as_before, &said, &import.file, switchboard)?;
    let Mapping { map, ids } = before.as_ref().unwrap_or(&said);
    let staff_options = parse_map(map)
        .map(|map| StaffOptions { map, ids: *ids })
        .map_err(|fault| wrong(&import.file, fault.into()))?;
    let seen = switchboard.store.version()?;
    let (read, current) = side_by_side(|| read_staff(&bytes, &staff_options), || switchboard.current());
    let read = read.map_err(|fault| wrong(&import.file, fault))?;
    let current = current?;
    let mut skipped = read.problems;
    let out = import.left_out.iter();
    let lines = out.clone().filter_map(|apart| apart.line());
    let people = out.filter_map(|apart| apart.gone());
    let options = StaffPlanOptions {
        company: import.company.clone(),
        region: import.region,
        leavers: import.leavers,
        turn_to: import.turn_to.clone(),
        // Whatever is wrong is found in one go, whether or not it is left out in the end.
        skip_bad: true,
        rows_left_out: !skipped.is_empty(),
        leave_out: lines.collect(),
        stay: people.collect(),
        headers: headers(&read.recognised),
        at: switchboard.moment(),
    };
    let mut plan = plan_staff(&current.directory, &read.list, &options, switchboard.ids.as_mut());
    if let Some(misdirected) = plan.misdirected.take() {
        return Err(Failure::NobodyToTurnTo(misdirected));
    }
    // With what operators are told of them.
    let edits = current.complete(switchboard, std::mem::take(&mut plan.edits), Tell::default());
    skipped.extend(plan.problems.iter().cloned());
    skipped.sort_by_key(|problem| problem.line);
    let skipped = left_out(skipped, import.skip_bad, &import.file)?;
    let work = Work {
        edits,
        contains: std::mem::take(&mut plan.contains),
        seen,
        file: name_of(&import.file),
        kind: ListKind::Staff,
        counts: plan.counts(),
        leavers: import.leavers,
        left_out: plan.left_out.clone(),
        attended: import.attended,
        mapping: before.is_none().then(|| (named(&read.recognised), said)),
    };
    let columns = columns(&read.recognised);
    Ok(Planned { columns, notes: read.notes, skipped, plan, as_before: before.is_some(), work })
}

/// Reads a file on a thread of its own while the directory comes from the database: of a large file each takes as long
/// as half of the comparing.
fn side_by_side<R: Send, D>(read: impl Fn() -> R + Sync, directory: impl FnOnce() -> D) -> (R, D) {
    thread::scope(|scope| {
        let reading = thread::Builder::new().name("file".to_owned()).spawn_scoped(scope, &read);
        let current = directory();
        let read = match reading {
            Ok(reading) => reading.join().unwrap_or_else(|panic| resume_unwind(panic)),
            // The system gives no more threads.
            Err(_) => read(),
        };
        (read, current)
    })
}

pub(crate) fn plan_absence_import(
    switchboard: &mut Switchboard,
    import: &AbsenceImport,
) -> Result<Planned<AbsencePlan>> {
    let said = Mapping { map: import.map.clone(), ids: None };
    let mut before = None;
    let read = match &import.pasted {
        Some(text) => read_pasted_absences(text),
        None => {
            let bytes = read_file(&import.file)?;
            before =
                self::before(ListKind::Absences, &bytes, import.as_before, &said, &import.file, switchboard)?;
            let map = &before.as_ref().unwrap_or(&said).map;
            parse_map(map).map_err(FileFault::from).and_then(|map| read_absences(&bytes, &map))
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
    let mut plan = absence_plan(switchboard, &read.list, &options)?;
    skipped.extend(plan.problems.iter().cloned());
    skipped.sort_by_key(|problem| problem.line);
    let skipped = left_out(skipped, import.skip_bad, &import.file)?;
    let work = Work {
        edits: std::mem::take(&mut plan.edits),
        // Absences are confirmed one by one, by whoever knows of them.
        contains: Vec::new(),
        seen,
        file: name_of(&import.file),
        kind: ListKind::Absences,
        counts: plan.counts(),
        leavers: false,
        left_out: Vec::new(),
        attended: import.attended,
        mapping: (before.is_none() && import.pasted.is_none()).then(|| (named(&read.recognised), said)),
    };
    let columns = columns(&read.recognised);
    Ok(Planned { columns, notes: read.notes, skipped, plan, as_before: before.is_some(), work })
}

fn absence_plan(
    switchboard: &mut Switchboard,
    list: &AbsenceList,
    options: &AbsencePlanOptions,
) -> Result<AbsencePlan> {
    let current = switchboard.store.directory()?;
    Ok(plan_absences(&current, list, options, switchboard.ids.as_mut()))
}

/// What was said of such a file before, where it counts: whoever says something now means that.
fn before(
    kind: ListKind,
    bytes: &[u8],
    as_before: bool,
    said: &Mapping,
    file: &Path,
    switchboard: &Switchboard,
) -> Result<Option<Mapping>> {
    if !as_before || *said != Mapping::default() {
        return Ok(None);
    }
    let headers = vaihde_exchange::headers(bytes).map_err(|fault| wrong(file, fault))?;
    Mapping::kept(kind, &headers, switchboard)
}

/// Where a file lies is nobody's matter afterwards, and a folder may be somebody's name.
fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn named<M>(recognised: &Recognised<M>) -> Vec<String> {
    recognised.columns.iter().map(|(header, _)| header.clone()).collect()
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
