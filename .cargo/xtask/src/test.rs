//! `cargo xtask test`: everything that must hold before a change is finished, the cheapest first.

use std::time::Duration;

use crate::tools::{Failure, Outcome, cargo, must, need_component, now};
use crate::{bindings, deny, edges, packages, real_window, window};

type Check = fn() -> Outcome;

/// What is compiled is the workspace's default members: the benchmarks bring search engines that nothing else needs.
/// The window's pages go into the program, so they are built before anything compiles it.
const STEPS: [(&str, Check); 13] = [
    ("formatting", formatting),
    ("edges", edges::edges),
    ("contract not stale", bindings::not_stale),
    ("licences, bans, sources", deny::licences_bans_sources),
    ("advisories", deny::advisories),
    ("system packages", packages::for_testing),
    ("window: npm packages", window::install),
    ("window: types", window::check),
    ("window: unit tests", window::unit_tests),
    ("window: pages", window::build),
    ("clippy", clippy),
    ("tests", tests),
    ("real window", real_window::real_window),
];

/// Runs every check in order and stops at the first that fails.
pub(crate) fn test() -> Outcome {
    let began = now();
    for (number, (name, check)) in (1..).zip(STEPS) {
        println!("\n[{number}/{}] {name}", STEPS.len());
        let started = now();
        check().map_err(|failure| Failure::new(format!("{name}: {failure}")))?;
        println!("[{number}/{}] {name}: took {}", STEPS.len(), seconds(started.elapsed()));
    }
    println!("\nNothing failed, in {}.", seconds(began.elapsed()));
    Ok(())
}

fn formatting() -> Outcome {
    need_component("fmt", "rustfmt")?;
    must(&mut cargo(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn clippy() -> Outcome {
    need_component("clippy", "clippy")?;
    must(
        // The real window's stories are not among the targets that `cargo test` runs by itself, so they are named.
        &mut cargo([
            "clippy",
            "--all-targets",
            "--test",
            "window",
            "--test",
            "window-figures",
            "--test",
            "window-pictures",
            "--locked",
            "--",
            "-D",
            "warnings",
        ]),
        "Mend what is said above. If it says that the lock file needs to be updated, a Cargo.toml was changed \
         without it: run `cargo check` once and commit Cargo.lock too.",
    )
}

fn tests() -> Outcome {
    must(
        &mut cargo(["test", "--locked"]),
        "Run one test alone with `cargo test -p PACKAGE NAME`. If it is the demo that differs from its generator, \
         run `cargo xtask demo` and look at what changed.",
    )
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
