//! From what was asked for to what is printed.

use std::io;
use std::path::Path;

use crate::args::Args;
use crate::ask::{Answers, Patience, ask};
use crate::clock::Stopwatch;
use crate::figures::{median, percentile};
use crate::memory::allocated;
use crate::peers::{ALL, Kind, Peer};
use crate::report::{Engine, Report, Row, notes};
use crate::scene::{Scene, plans};

/// A build that takes longer is not repeated.
const LONG_BUILD_MS: f64 = 20_000.0;

pub(crate) fn run(args: &Args) -> io::Result<()> {
    let mut reports = Vec::new();
    for plan in plans(args)? {
        let scene = plan.stage(args)?;
        if let Some(folder) = &args.write {
            write(&scene, folder)?;
            continue;
        }
        let report = compare(&scene, args);
        if !args.json {
            println!("{}", report.markdown());
        }
        reports.push(report);
    }
    match args.json {
        _ if args.write.is_some() => {}
        true => println!("{}", serde_json::to_string_pretty(&reports)?),
        false => println!("{}", notes(args.rounds(), args.limit().as_secs_f64())),
    }
    Ok(())
}

fn write(scene: &Scene, folder: &Path) -> io::Result<()> {
    scene.write(folder)?;
    eprintln!("{}, {} sets of queries: {}", scene.title, scene.sets.len(), folder.display());
    Ok(())
}

fn compare(scene: &Scene, args: &Args) -> Report {
    let wanted = |kind: &&Kind| args.engine.as_ref().is_none_or(|name| kind.name.contains(name.as_str()));
    Report {
        title: scene.title.clone(),
        people: scene.directory.people.len(),
        companies: scene.directory.companies.len(),
        rounds: args.rounds(),
        engines: ALL.iter().filter(wanted).map(|kind| measure(kind, scene, args)).collect(),
    }
}

fn measure(kind: &Kind, scene: &Scene, args: &Args) -> Engine {
    let (mut peer, build_ms, bytes) = build(kind, scene, args.rounds());
    eprintln!("{}: {} built in {build_ms:.0} ms", scene.title, kind.name);
    let patience = Patience { limit: args.limit(), rounds: args.rounds() };
    let mut all_times = Vec::new();
    let mut sets = Vec::new();
    for set in &scene.sets {
        let answers = ask(peer.as_mut(), &scene.directory, set, patience);
        if args.misses {
            misses(scene, kind, set, &answers);
        }
        sets.push(Row {
            set: set.name.clone(),
            queries: answers.score.queries,
            of: set.asked.len(),
            recall_at_1: answers.score.recall_at_1(),
            recall_at_5: answers.score.recall_at_5(),
            mrr: answers.score.mrr(),
            keys_until_first: answers.keys,
            prefixes: answers.times.len(),
            p50_ms: percentile(answers.times.clone(), 50),
            p99_ms: percentile(answers.times.clone(), 99),
        });
        all_times.extend(answers.times);
    }
    Engine {
        name: kind.name,
        build_ms,
        bytes,
        p50_ms: percentile(all_times.clone(), 50),
        p99_ms: percentile(all_times, 99),
        sets,
    }
}

/// The last of so many builds, the median of their milliseconds, and the bytes that it takes.
fn build(kind: &Kind, scene: &Scene, rounds: usize) -> (Box<dyn Peer>, f64, usize) {
    let mut times = Vec::new();
    loop {
        let before = allocated();
        let build = (kind.prepare)(&scene.directory);
        let watch = Stopwatch::started();
        let peer = build();
        times.push(watch.so_far().as_secs_f64() * 1e3);
        let bytes = allocated().saturating_sub(before) + peer.bytes_elsewhere();
        if times.len() >= rounds || times.iter().any(|time| *time > LONG_BUILD_MS) {
            return (peer, median(times), bytes);
        }
    }
}

fn misses(scene: &Scene, kind: &Kind, set: &vaihde_tests::generator::QuerySet, answers: &Answers) {
    for (number, found) in &answers.misses {
        let asked = &set.asked[*number];
        let found = found.map_or_else(
            || "nobody".to_owned(),
            |place| {
                let one = &scene.directory.people[place];
                format!("{} {}", one.given, one.family)
            },
        );
        let wanted =
            [&asked.first, &asked.last, &asked.department, &asked.phone].map(String::as_str).join(" ");
        eprintln!("{} {}: {} → {found}, wanted {}", kind.name, set.name, asked.query, wanted.trim());
    }
}
