//! The built program, and what its command line says on the same data folder as the window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use cargo_metadata::MetadataCommand;
use chrono::DateTime;
use serde_json::Value;
use vaihde_store::{DataFolder, Store};

use super::place::root;

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// Whether the command did what it was asked.
    pub(crate) fn succeeded(&self) -> bool {
        self.code == Some(0)
    }

    /// The objects of `--json`, one a line.
    pub(crate) fn json(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }
}

/// Where cargo builds, which is also where pictures of the window are left.
pub(crate) fn target() -> &'static Path {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    TARGET.get_or_init(|| {
        let metadata = MetadataCommand::new().current_dir(root()).no_deps().exec().expect("cargo metadata");
        metadata.target_directory.into_std_path_buf()
    })
}

/// The program as `cargo build -p vaihde` makes it, or the one that is to be measured.
pub(crate) fn program() -> PathBuf {
    let measured = std::env::var_os("VAIHDE_PROGRAM").map(PathBuf::from);
    let program = measured.unwrap_or_else(|| target().join("debug/vaihde"));
    assert!(
        program.is_file(),
        "{} is not there: run the stories with `cargo xtask window`, which builds it",
        program.display()
    );
    program
}

/// The process whose window is open on a data folder; none: it has ended.
pub(crate) fn process(data: &Path) -> Option<u32> {
    let all = std::fs::read_dir("/proc").expect("the list of processes").flatten();
    let mut ids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.find(|id| {
        let runs = std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|file| file == program());
        // A process that ended just now has no words any more.
        let words = std::fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        runs && words.split(|byte| *byte == 0).any(|word| word == data.as_os_str().as_encoded_bytes())
    })
}

/// Whether nothing of a process is left that another one could still talk to. It loses its words first, and then closes
/// what it holds open.
pub(crate) fn has_ended(process: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    state
        .rsplit(')')
        .next()
        .is_none_or(|rest| rest.trim().is_empty() || rest.trim_start().starts_with(['Z', 'X']))
}

/// Runs a command on a data folder until it ends.
pub(crate) fn run(data: &Path, at: Option<&str>, environment: &[(&str, PathBuf)], words: &[&str]) -> Said {
    let mut command = Command::new(program());
    command.arg("--data").arg(data);
    if let Some(at) = at {
        command.args(["--at", at]);
    }
    command.args(words).envs(environment.iter().map(|(name, path)| (name, path)));
    let said = command.output().expect("the program starts");
    Said {
        code: said.status.code(),
        out: String::from_utf8_lossy(&said.stdout).into_owned(),
        err: String::from_utf8_lossy(&said.stderr).into_owned(),
    }
}

/// How many callers were connected by each way, as the data folder has it.
pub(crate) fn counted(data: &Path) -> BTreeMap<String, u64> {
    let folder = DataFolder::at(data).expect("the data folder");
    // The desk has made the day's backup, so that the moment does not matter.
    let opened = Store::open(folder, DateTime::UNIX_EPOCH).expect("the data folder opens");
    opened.store.connections_by_way().expect("the counts can be read")
}
