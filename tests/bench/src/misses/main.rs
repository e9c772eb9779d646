//! How fast a quarter of a year's misses are grouped and ranked, from the file and out of memory, and how fast one is
//! written: `cargo xtask bench misses`. All of it is asked of the desks, as the window does, on a real database. Knows
//! nothing of how any of it is done.

#[path = "../clock.rs"]
mod clock;
#[path = "../night.rs"]
mod night;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use clock::Stopwatch;
use rusqlite::{Connection, params};
use vaihde_domain::company::Company;
use vaihde_domain::language::Language;
use vaihde_domain::miss::MissEnd;
use vaihde_domain::record::{Edit, Record};
use vaihde_domain::{CompanyId, id::Ids};
use vaihde_switchboard::{MissesAsked, Switchboard};
use vaihde_tests::CountingIds;
use vaihde_tests::generator::{self, MissedSearch};

/// Measures misses. Prints Markdown.
#[derive(Parser)]
#[command(name = "cargo xtask bench misses")]
struct Args {
    /// How many searches ended in vain
    #[arg(long, default_value_t = 100_000)]
    misses: usize,
    /// Seed of the searches
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How often each is done.
const TIMES: usize = 9;

/// Companies whose calls are answered.
const COMPANIES: usize = 17;

/// Groups that a window asks for at once.
const ALL: MissesAsked = MissesAsked { company: None, limit: 100 };

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
    let companies = companies(&data)?;
    write(&generator::missed(args.misses, COMPANIES, args.seed), &companies, &data)?;
    let mut switchboard = night::opened(&data)?;
    let list = switchboard.admin()?.misses(ALL)?;
    println!("{} misses in {} groups\n", list.missed, list.total);
    println!("| what | median, ms | worst, ms |");
    println!("| --- | --- | --- |");
    let nothing_ready: Vec<Switchboard> =
        (0..TIMES).map(|_| night::opened(&data)).collect::<Result<_, _>>()?;
    let mut nothing_ready = nothing_ready.into_iter();
    told("grouped and ranked, nothing ready", || {
        let mut fresh = nothing_ready.next().ok_or("a switchboard")?;
        Ok(fresh.admin()?.misses(ALL).map(drop)?)
    })?;
    told("listed again", || Ok(switchboard.admin()?.misses(ALL).map(drop)?))?;
    let mut words = ["an", "en", "in", "on", "vi", "ma", "ko", "la", "sa"].into_iter().cycle();
    told("a miss written", || {
        let text = format!("{} koistinen", words.next().unwrap_or_default());
        let mut operator = switchboard.operator()?;
        Ok(operator.miss(&text, companies.first().copied(), Language::Finnish, MissEnd::NotFound)?)
    })
}

fn companies(data: &Path) -> Outcome<Vec<CompanyId>> {
    let mut ids = CountingIds::default();
    let companies: Vec<Company> = (1..=COMPANIES)
        .map(|place| Company::named(CompanyId(ids.next()), &format!("Company {place}")))
        .collect();
    let edits: Vec<Edit> = companies.iter().cloned().map(Record::Company).map(Edit::Add).collect();
    night::opened(data)?.admin()?.edit(&edits)?;
    Ok(companies.into_iter().map(|company| company.id).collect())
}

/// Puts the searches into the file as the desk would in ninety days, in one go.
fn write(searches: &[MissedSearch], companies: &[CompanyId], data: &Path) -> Outcome<()> {
    let mut database = Connection::open(data.join("vaihde.db"))?;
    let transaction = database.transaction()?;
    let mut miss = transaction.prepare(
        "INSERT INTO miss (day, company_id, language, typed, not_found, abandoned)
         VALUES (date('2026-07-08', '-' || ?1 || ' days'), ?2, 'fi', ?3, ?4, 1 - ?4)
         ON CONFLICT (company_id, typed, day, language) WHERE settled IS NULL DO UPDATE SET
           not_found = not_found + excluded.not_found, abandoned = abandoned + excluded.abandoned",
    )?;
    for search in searches {
        let company = search.company.and_then(|place| companies.get(place));
        let company = company.map(|company| company.to_string()).unwrap_or_default();
        let typed = vaihde_search::folded_words(&search.text.replace('-', " ")).join(" ");
        miss.execute(params![search.days_ago, company, typed, search.not_found])?;
    }
    drop(miss);
    Ok(transaction.commit()?)
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
