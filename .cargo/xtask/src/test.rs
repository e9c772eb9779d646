//! `cargo xtask test`: everything that must hold before a change is finished, the cheapest first.

use std::time::Duration;

use crate::tools::{Failure, Outcome, cargo, must, need_component, now};
use crate::{deny, edges};

type Check = fn() -> Outcome;

const STEPS: [(&str, Check); 6] = [
    ("formatting", formatting),
    ("clippy", clippy),
    ("licences, bans, sources", deny::licences_bans_sources),
    ("advisories", deny::advisories),
    ("edges", edges::edges),
    ("tests", tests),
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
        &mut cargo(["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
        "Mend what is said above. If it says that the lock file needs to be updated, a Cargo.toml was changed \
         without it: run `cargo check` once and commit Cargo.lock too.",
    )
}

fn tests() -> Outcome {
    must(
        &mut cargo(["test", "--workspace", "--locked"]),
        "Run one test alone with `cargo test -p PACKAGE NAME`. If it is the demo that differs from its generator, \
         run `cargo xtask demo` and look at what changed.",
    )
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
