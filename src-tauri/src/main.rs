//! Vaihde: the switchboard operator's desk. This package holds what touches the outside: the clock, the ids, the
//! account, the command line, the window.

mod cli;
mod clock;
mod file;
mod ids;
mod place;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
