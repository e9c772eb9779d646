//! Asks cargo-deny about licences, bans and sources always, and about advisories where they can be fetched.

use std::time::Duration;

use crate::tools::{Bounded, Outcome, cargo, must, need_subcommand, within};

const CONFIG: &str = ".deny.toml";

/// A database that has not come by then will not come: a computer without network must not wait for it.
const LONGEST_FETCH: Duration = Duration::from_secs(60);

/// Licences, bans and sources of everything in the lock file.
pub(crate) fn licences_bans_sources() -> Outcome {
    need_subcommand("deny", "cargo-deny", "^0.20")?;
    must(
        &mut cargo([
            "deny",
            "--locked",
            "--config",
            CONFIG,
            "check",
            "--show-stats",
            "--hide-inclusion-graph",
            "licenses",
            "bans",
            "sources",
        ]),
        "A dependency is not allowed as it is. Choose another one, or change .deny.toml and write the reason there.",
    )
}

/// Known holes in what we depend on. What cannot be fetched is said plainly and is no failure.
pub(crate) fn advisories() -> Outcome {
    match within(&mut cargo(["deny", "--locked", "--config", CONFIG, "fetch", "db"]), LONGEST_FETCH)? {
        Bounded::Ended(true, _) => must(
            &mut cargo(["deny", "--locked", "--config", CONFIG, "check", "advisories"]),
            "A dependency has a known hole or was withdrawn. Update it (`cargo update -p NAME`) or, where that is not \
             possible, ignore the advisory in .deny.toml with the reason.",
        ),
        Bounded::Ended(false, said) => {
            println!("advisories: not checked, could not be fetched");
            if let Some(line) = said.lines().rev().find(|line| !line.trim().is_empty()) {
                println!("  {}", line.trim());
            }
            Ok(())
        }
        Bounded::Stopped => {
            println!("advisories: not checked, could not be fetched within {} s", LONGEST_FETCH.as_secs());
            Ok(())
        }
    }
}
