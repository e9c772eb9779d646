//! How fast a year's figures are read from a database in which a million callers are counted, and how long counting one
//! takes, while somebody reads and while somebody writes too: `cargo xtask bench insights`. All of it is asked of the
//! desks, as the window does; only the million is written past them, and first it is shown that this leaves the same rows.

#[path = "../clock.rs"]
mod clock;
mod desk;
mod fill;
mod life;
mod others;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use clock::Stopwatch;
use vaihde_domain::CompanyId;
use vaihde_domain::month::Month;
use vaihde_switchboard::{AdminDesk, InsightsAsked};

use self::life::Life;

/// Measures figures and counting. Prints Markdown.
#[derive(Parser)]
#[command(name = "cargo xtask bench insights")]
struct Args {
    /// How many callers are counted, over 24 months
    #[arg(long, default_value_t = 1_000_000)]
    callers: usize,
    /// How many companies are called; each has 1,500 people
    #[arg(long, default_value_t = 17)]
    companies: usize,
    /// Seed of the directory and the callers
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How often figures are read.
const TIMES: usize = 9;
/// How many callers are counted by themselves in each way.
const COUNTED: usize = 200;

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
    fill::show_that_both_ways_leave_the_same_rows(folder.path(), args.seed)?;
    let data = folder.path().join("data");
    desk::make(&data, args.companies, args.seed)?;
    let mut life = Life::of(&data, args.seed)?;
    let watch = Stopwatch::started();
    fill::fill(&data, &mut life, args.callers)?;
    let size = std::fs::metadata(data.join("vaihde.db")).map_or(0, |file| file.len() / 1_000_000);
    eprintln!("{} callers written in {:.0} s, {size} MB", args.callers, watch.so_far().as_secs_f64());

    println!("| what | median, ms | worst, ms | aim, ms |");
    println!("| --- | --- | --- | --- |");
    figures(&data, life.last_month(), life.first_company())?;
    count("one caller counted", &data, &mut life)?;
    others::while_somebody_reads(&data, life.last_month(), || {
        count("one caller counted, while figures are read", &data, &mut life)
    })?;
    others::while_somebody_writes(&data, || {
        count("one caller counted or put aside, while somebody else writes", &data, &mut life)
    })
}

fn figures(data: &Path, last: Month, company: CompanyId) -> Outcome<()> {
    let year = InsightsAsked { from: last.earlier(11), to: last, company: None };
    let mut cold = Vec::new();
    for _ in 0..TIMES {
        let mut switchboard = desk::opened(data)?;
        let mut admin = switchboard.admin()?;
        cold.push(took(|| read(&mut admin, year))?);
    }
    tell("a year of all companies, on a new connection", cold, 500);
    let mut switchboard = desk::opened(data)?;
    let mut admin = switchboard.admin()?;
    let others = [
        ("a year of all companies, again", year),
        ("24 months of all companies", InsightsAsked { from: last.earlier(23), ..year }),
        ("a year of one company", InsightsAsked { company: Some(company), ..year }),
        ("a month of all companies", InsightsAsked { from: last, ..year }),
    ];
    for (what, asked) in others {
        let times = (0..TIMES).map(|_| took(|| read(&mut admin, asked)));
        tell(what, times.collect::<Outcome<_>>()?, 500);
    }
    Ok(())
}

fn read(admin: &mut AdminDesk<'_>, asked: InsightsAsked) -> Outcome<()> {
    let told = admin.insights(asked)?;
    if told.figures.ways.total() == 0 || told.figures.people.most.is_empty() || told.figures.keys.is_none() {
        return Err("figures of callers who are not there".into());
    }
    Ok(())
}

fn count(what: &str, data: &Path, life: &mut Life) -> Outcome<()> {
    let (mut switchboard, clock) = desk::opened_at_any_time(data)?;
    let mut times = Vec::with_capacity(COUNTED);
    for _ in 0..COUNTED {
        let call = life.next();
        clock.set(call.at);
        let mut operator = switchboard.operator()?;
        times.push(took(|| Ok(operator.count(&call.connection, &call.typed, Some(call.took))?))?);
        switchboard.write_what_waited()?;
    }
    tell(what, times, 5);
    Ok(())
}

fn took(work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let watch = Stopwatch::started();
    work()?;
    Ok(watch.so_far())
}

fn tell(what: &str, mut times: Vec<Duration>, aim: u32) {
    times.sort_unstable();
    let milliseconds = |time: Option<&Duration>| time.copied().unwrap_or_default().as_secs_f64() * 1_000.0;
    let (median, worst) = (milliseconds(times.get(times.len() / 2)), milliseconds(times.last()));
    println!("| {what} | {median:.2} | {worst:.2} | {aim} |");
}
