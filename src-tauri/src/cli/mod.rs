//! The command line: the same program without a window, for scripts and nightly jobs. No command opens the window.
//!
//! Knows words and exit statuses. Decides nothing about the directory.

mod absence_text;
mod args;
mod away;
mod export;
mod holes;
mod import;
mod keep;
mod misses;
mod notices;
mod plan_text;
mod quality;
mod report;
mod search;
mod search_json;
mod step_text;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use vaihde_switchboard::{DataFolder, Failure, Opening, StoreFault, Switchboard};

use crate::clock::SystemClock;
use crate::ids::TimeOrdered;
use crate::place;
use crate::window::{self, WindowFault};
use args::{Args, Command, Export, Import};

/// How a command ended. Refusals are failures; they have no status of their own here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Done, an import without changes too.
    Done,
    /// Nothing was found.
    NothingFound,
    /// Done, but rows were skipped.
    RowsSkipped,
}

/// Refused: said on standard error, nothing written.
const REFUSED: u8 = 2;

/// Why a command was refused.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error(transparent)]
    Switchboard(#[from] Failure),
    #[error(transparent)]
    Window(#[from] WindowFault),
    #[error("cannot write: {0}")]
    Output(#[from] io::Error),
    #[error("this account has no home folder; choose a data folder with --data")]
    NoHome,
    #[error("{0}")]
    Words(String),
}

impl From<StoreFault> for Refusal {
    fn from(fault: StoreFault) -> Self {
        Self::Switchboard(fault.into())
    }
}

pub(crate) fn run() -> ExitCode {
    let args = Args::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    match carry_out(args, &mut out).and_then(|status| out.flush().map(|()| status).map_err(Refusal::from)) {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::NothingFound) => ExitCode::from(1),
        Ok(Status::RowsSkipped) => ExitCode::from(3),
        // Whoever reads our output has had enough: `vaihde search - | head`.
        Err(Refusal::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("vaihde: {refusal}");
            ExitCode::from(REFUSED)
        }
    }
}

fn carry_out(args: Args, out: &mut impl Write) -> Result<Status, Refusal> {
    let folder = args.data.or_else(place::data_folder).ok_or(Refusal::NoHome)?;
    let Some(command) = args.command else {
        window::run(&folder, args.at)?;
        return Ok(Status::Done);
    };
    if let Command::Restore { file } = &command {
        return keep::restore(&folder, file, out);
    }
    if command.needs_data() && !DataFolder::is_begun(&folder) {
        return Err(Refusal::Words(format!(
            "there is nothing in {} yet; choose the data folder with --data, or begin with `vaihde import staff FILE` or `vaihde demo`",
            folder.display()
        )));
    }
    let mut switchboard = open(&folder)?;
    if let Some(moment) = args.at {
        switchboard.set_moment(moment, command.company())?;
    } else {
        // Where it cannot be written now it is shown all the same, and written next time.
        let _ = switchboard.take_effect();
        // Nor is anybody kept waiting for what can be forgotten tomorrow.
        let _ = switchboard.forget_old_history();
        let _ = switchboard.forget_old_misses();
    }
    match command {
        Command::Import(Import::Staff(words)) => import::staff(words, &mut switchboard, out),
        Command::Import(Import::Absences(words)) => import::absences(words, &mut switchboard, out),
        Command::Search(words) => search::search(&words, &mut switchboard, out),
        Command::Holes(words) => holes::holes(&words, &mut switchboard, out),
        Command::Quality(words) => quality::quality(&words, &mut switchboard, out),
        Command::Misses(words) => misses::misses(&words, &mut switchboard, out),
        Command::Notices(words) => notices::notices(&words, &mut switchboard, out),
        Command::Report(words) => report::report(&words, &mut switchboard, out),
        Command::Away(words) => away::away(words, &mut switchboard, out),
        Command::Back { person } => away::back(&person, &mut switchboard, out),
        Command::Export(Export::Staff { file, vcf }) => {
            export::staff(file.as_deref(), vcf, &mut switchboard, out)
        }
        Command::Export(Export::Absences { file, ics }) => {
            export::absences(file.as_deref(), ics, &mut switchboard, out)
        }
        Command::Backup { file } => keep::backup(file, &mut switchboard, out),
        Command::Check => keep::check(&mut switchboard, out),
        Command::Demo => keep::demo(&mut switchboard, out),
        // Handled before the database was opened.
        Command::Restore { .. } => Ok(Status::Done),
    }
}

fn open(folder: &Path) -> Result<Switchboard, Refusal> {
    let opening =
        Opening { clock: Box::new(SystemClock), ids: Box::new(TimeOrdered), account: place::account() };
    let opened = Switchboard::open(folder, opening)?;
    if let Some(restored) = opened.restored {
        eprintln!(
            "vaihde: the database was damaged. It has been brought back from {}.",
            restored.from.display()
        );
        eprintln!("vaihde: what was changed after that backup is missing; do it again.");
        if let Some(aside) = restored.set_aside {
            eprintln!("vaihde: the damaged file was kept as {}.", aside.display());
        }
    }
    if let Some(fault) = opened.no_backup {
        eprintln!("vaihde: today's backup could not be made: {fault}");
    }
    Ok(opened.switchboard)
}

/// `-` stands for standard input or output; so does no file at all.
fn named_file(file: Option<&Path>) -> Option<PathBuf> {
    file.filter(|file| *file != Path::new("-")).map(Path::to_owned)
}
