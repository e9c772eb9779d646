//! How the search compares with what else could be used: `cargo xtask bench search`. In one process and on one core,
//! on the same directories and with the same queries, every engine is built, asked, judged and timed, and a table is
//! printed. Knows nothing of how any of them works; each has a file of its own in `peers`.

mod args;
mod ask;
mod clock;
mod figures;
mod fold;
mod judge;
mod memory;
mod peers;
mod report;
mod run;
mod scene;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match run::run(&args::Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
