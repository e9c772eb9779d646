//! How fast the table of a large directory opens, is filtered, sorted and written into, how fast it is found what is
//! wrong with it and mended, and how long erasing somebody takes: `cargo xtask bench table`. All of it is asked of the admin's desk, as the window does. Knows nothing of
//! how any of it is done.

#[path = "../clock.rs"]
mod clock;
#[path = "../night.rs"]
mod night;
mod remedies;

use std::fs;
use std::process::ExitCode;

use clap::Parser;
use clock::Stopwatch;
use vaihde_domain::grid::{Column, Kind};
use vaihde_switchboard::{AdminDesk, Filter, GridAsked, GridRows, How, StaffImport, go_on};
use vaihde_tests::generator;

/// Measures the table of a large directory. Prints Markdown.
#[derive(Parser)]
#[command(name = "cargo xtask bench table")]
struct Args {
    /// How many people the directory has
    #[arg(long, default_value_t = 100_000)]
    people: usize,
    /// Seed of the directory
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How often what can be done again is done.
const TIMES: usize = 9;

/// Rows that a window asks for at once.
const ROWS: usize = 100;

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
    let data = folder.path().join("data");
    let file = folder.path().join("staff.csv");
    let mut staff = Vec::new();
    generator::write_staff(args.people, args.seed, &mut staff)?;
    fs::write(&file, staff)?;
    {
        let mut switchboard = night::opened(&data)?;
        let mut admin = switchboard.admin()?;
        let planned = admin.plan_staff_import(&StaffImport { file, ..StaffImport::default() })?;
        admin.import_staff(&planned, &mut go_on)?;
    }
    println!("| what | median, ms | worst, ms |");
    println!("| --- | --- | --- |");
    cold(&data)?;

    let mut switchboard = night::opened(&data)?;
    let mut admin = switchboard.admin()?;
    admin.get_ready()?;
    let plain = GridAsked::all(Kind::People);
    told("opened out of memory", || rows(&mut admin, &plain).map(drop))?;
    // A question that was just answered is remembered, so each time asks for something else.
    let mut words = ["an", "en", "in", "on", "vi", "ma", "ko", "la", "sa"].into_iter().cycle();
    for column in Kind::People.columns() {
        let name = format!("filtered by {column:?}");
        told(&name, || {
            let (column, words) = (*column, words.next().unwrap_or_default().to_owned());
            let filters = vec![Filter { column, how: How::Contains, words }];
            rows(&mut admin, &GridAsked { filters, ..plain.clone() }).map(drop)
        })?;
    }
    told("narrowed by two words in any column", || {
        let words = format!("{} talous", words.next().unwrap_or_default());
        rows(&mut admin, &GridAsked { words, ..plain.clone() }).map(drop)
    })?;
    for column in [Column::Title, Column::Number, Column::Changed] {
        let mut sorted = GridAsked { sort: Some((column, false)), ..plain.clone() };
        once(&format!("sorted by {column:?}, the first time"), || rows(&mut admin, &sorted).map(drop))?;
        told(&format!("sorted by {column:?}, turned over"), || {
            sorted.sort = sorted.sort.map(|(column, descending)| (column, !descending));
            rows(&mut admin, &sorted).map(drop)
        })?;
    }
    let mut titles = 0;
    told("a cell written, and the rows read again", || {
        titles += 1;
        let page = rows(&mut admin, &plain)?;
        let record = page.rows.get(titles).ok_or("a row")?.id;
        admin.edit_cells(Kind::People, &[record], Column::Title, &format!("title {titles}"), page.seen)?;
        rows(&mut admin, &plain).map(drop)
    })?;
    remedies::measure(&mut switchboard, &data)
}

/// What the first of a day waits for, where nothing was made ready.
fn cold(data: &std::path::Path) -> Outcome<()> {
    let mut switchboard = night::opened(data)?;
    let mut admin = switchboard.admin()?;
    once("read from the database, nothing ready", || {
        rows(&mut admin, &GridAsked::all(Kind::People)).map(drop)
    })?;
    once("what is wrong with whom, nothing ready", || Ok(admin.troubles().map(drop)?))
}

fn rows(admin: &mut AdminDesk<'_>, asked: &GridAsked) -> Outcome<GridRows> {
    Ok(admin.grid(asked, Kind::People.first_columns(), 0, ROWS, None)?)
}

fn once(what: &str, work: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
    let watch = Stopwatch::started();
    work()?;
    println!("| {what} | {:.1} | – |", watch.so_far().as_secs_f64() * 1_000.0);
    Ok(())
}

fn told(what: &str, mut work: impl FnMut() -> Outcome<()>) -> Outcome<()> {
    let mut took = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let watch = Stopwatch::started();
        work()?;
        took.push(watch.so_far().as_secs_f64() * 1_000.0);
    }
    took.sort_by(f64::total_cmp);
    let (median, worst) = (took.get(TIMES / 2), took.last());
    println!("| {what} | {:.1} | {:.1} |", median.unwrap_or(&0.0), worst.unwrap_or(&0.0));
    Ok(())
}
