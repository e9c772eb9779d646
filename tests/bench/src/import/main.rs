//! How fast a large staff file is taken in again: `cargo xtask bench import`. A made-up directory is imported into a
//! folder of its own; then the same file comes again, with no, some and all rows changed, and is taken back. Each is
//! done through the admin's desk, as at night. Knows nothing of how any of it is done.

#[path = "../clock.rs"]
mod clock;
#[path = "../night.rs"]
mod night;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use clock::Stopwatch;
use vaihde_switchboard::{Done, ImportOutcome, StaffImport, Switchboard, UndoOutcome};
use vaihde_tests::generator;

/// Measures the import of a large staff file. Prints Markdown.
#[derive(Parser)]
#[command(name = "cargo xtask bench import")]
struct Args {
    /// How many people the directory has
    #[arg(long, default_value_t = 100_000)]
    people: usize,
    /// Seed of the directory
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match measure(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn measure(args: &Args) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let mut switchboard = night::opened(&folder.path().join("data"))?;
    let file = folder.path().join("staff.csv");
    let mut staff = Vec::new();
    generator::write_staff(args.people, args.seed, &mut staff)?;
    let staff = String::from_utf8(staff)?;

    println!("| what | plan, s | written, s | edits told |");
    println!("| --- | --- | --- | --- |");
    take_in("the first time", &staff, &file, &mut switchboard)?;
    take_in("again, nothing changed", &staff, &file, &mut switchboard)?;
    take_in("every tenth row changed", &changed(&staff, 10), &file, &mut switchboard)?;
    let all = take_in("every row changed", &changed(&staff, 1), &file, &mut switchboard)?;
    if let Some(done) = all {
        let watch = Stopwatch::started();
        let undone = switchboard.admin()?.undo(done.operation)?;
        let took = watch.so_far().as_secs_f64();
        if !matches!(undone, UndoOutcome::Done(_)) {
            return Err("the import could not be taken back".into());
        }
        println!("| taken back | – | {took:.2} | – |");
    }
    Ok(())
}

/// The file with another title on each row of so many, but for the header.
fn changed(staff: &str, of: usize) -> String {
    let rows = staff.lines().enumerate().map(|(at, row)| {
        let mut cells: Vec<&str> = row.split(';').collect();
        let title = format!("{} {of}", cells.get(TITLE).copied().unwrap_or_default());
        if at > 0
            && at % of == 0
            && let Some(cell) = cells.get_mut(TITLE)
        {
            *cell = &title;
        }
        cells.join(";") + "\n"
    });
    rows.collect()
}

/// Where the title stands in a row.
const TITLE: usize = 5;

fn take_in(what: &str, text: &str, file: &Path, switchboard: &mut Switchboard) -> Outcome<Option<Done>> {
    fs::write(file, text)?;
    let import = StaffImport { file: file.to_owned(), as_before: true, ..StaffImport::default() };
    let mut admin = switchboard.admin()?;
    let watch = Stopwatch::started();
    let planned = admin.plan_staff_import(&import)?;
    let plan = watch.so_far().as_secs_f64();
    let (mut told, mut edits) = (0, 0);
    let watch = Stopwatch::started();
    let outcome = admin.import_staff(&planned, &mut |progress| {
        told += 1;
        edits = progress.total;
        ControlFlow::Continue(())
    })?;
    let written = watch.so_far().as_secs_f64();
    println!("| {what} | {plan:.2} | {written:.2} | {edits}, {told} times |");
    Ok(match outcome {
        ImportOutcome::Done(done) => Some(done),
        ImportOutcome::Unchanged | ImportOutcome::Cancelled => None,
    })
}
