//! What may be asked for on the command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};

/// Compares the search with other engines on made-up directories of any size. Prints Markdown.
#[derive(Parser)]
#[command(name = "cargo xtask bench search")]
pub(crate) struct Args {
    /// How many people the directories have [default: 100k, or the directory of --queries alone]
    #[arg(long, value_enum)]
    pub(crate) size: Option<Size>,
    /// Only engines whose names hold this
    #[arg(long)]
    pub(crate) engine: Option<String>,
    /// Only the query set of this name
    #[arg(long)]
    pub(crate) set: Option<String>,
    /// A folder of further query sets (*.tsv: query, given, family, department, number); a directory*.tsv in it (id,
    /// given, family, title, department, company, number) is the directory they are asked of
    #[arg(long, value_name = "DIR")]
    pub(crate) queries: Option<PathBuf>,
    /// 10,000 people, one build, one round and 40 queries a set
    #[arg(long)]
    pub(crate) quick: bool,
    /// Seconds an engine may spend on a round of a set's prefixes, and four times as many on its whole queries; what is
    /// not reached is left out, and the table says how many were asked
    #[arg(long, default_value_t = 5.0, value_name = "SECONDS")]
    pub(crate) limit: f64,
    /// Seed of the directories and the queries
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// JSON instead of Markdown
    #[arg(long)]
    pub(crate) json: bool,
    /// Prints the queries whose first hit is wrong, with the names found, and what was wanted
    #[arg(long)]
    pub(crate) misses: bool,
    /// Writes the made-up directory and query sets into a folder instead of asking anything
    #[arg(long, value_name = "DIR")]
    pub(crate) write: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Size {
    /// 10,000 people.
    #[value(name = "10k")]
    Small,
    /// 100,000 people.
    #[value(name = "100k")]
    Large,
    /// A million people.
    #[value(name = "1m")]
    Huge,
    /// One after the other.
    All,
}

impl Args {
    /// How many people the made-up directories have.
    pub(crate) fn sizes(&self) -> &'static [usize] {
        match self.size {
            None if self.quick => &[10_000],
            None => &[100_000],
            Some(Size::Small) => &[10_000],
            Some(Size::Large) => &[100_000],
            Some(Size::Huge) => &[1_000_000],
            Some(Size::All) => &[10_000, 100_000, 1_000_000],
        }
    }

    /// How often everything is timed; the median counts.
    pub(crate) fn rounds(&self) -> usize {
        if self.quick { 1 } else { 3 }
    }

    /// The most queries of a set.
    pub(crate) fn most(&self) -> usize {
        if self.quick { 40 } else { usize::MAX }
    }

    /// How long an engine may spend on a pass over a set.
    pub(crate) fn limit(&self) -> Duration {
        Duration::from_secs_f64(self.limit.clamp(0.1, 3_600.0))
    }
}
