//! The log: what nobody foresaw, under the reference that the window shows. No names, no numbers, no queries.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::filter::LevelFilter;

/// How many days are kept.
const DAYS: usize = 14;

/// Begins to log into `log/` of the data folder. None: it cannot be written, and the desk works without.
pub(crate) fn begin(folder: &Path) -> Option<WorkerGuard> {
    let log = folder.join("log");
    std::fs::create_dir_all(&log).ok()?;
    let files = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("vaihde")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(log)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    // Libraries say at lower levels what they are handed; only our own words go in.
    let subscriber = tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_target(false)
        .with_max_level(LevelFilter::WARN)
        .finish();
    tracing::subscriber::set_global_default(subscriber).ok()?;
    // Only where: what a panic says may hold a name.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "the program made a mistake");
    }));
    Some(guard)
}
