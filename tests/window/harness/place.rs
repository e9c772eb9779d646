//! Where a story takes place: a folder of its own that stands for a user's home, with the data folder in it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A home that is gone when this is.
pub(crate) struct Place {
    home: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let home = tempfile::Builder::new().prefix("vaihde-window-").tempdir().expect("a temporary folder");
        Self { home }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// A file beside the data folder.
    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.home.path().join(name);
        std::fs::write(&file, text).expect("a file in a temporary folder");
        file
    }

    /// Where the program and the libraries under it keep what is theirs, so that a story never meets the leavings
    /// of another one or of the person at this computer.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let inside = |name: &str| self.home.path().join(name);
        vec![
            ("HOME", inside("home")),
            ("XDG_CONFIG_HOME", inside("config")),
            ("XDG_DATA_HOME", inside("share")),
            ("XDG_CACHE_HOME", inside("cache")),
            ("XDG_STATE_HOME", inside("state")),
            ("USER", "vilma".into()),
            ("LOGNAME", "vilma".into()),
        ]
    }
}

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are in a folder of the repository")
}

/// One of the files that stories are told about.
pub(crate) fn fixture(name: &str) -> PathBuf {
    let file = root().join("tests/fixtures").join(name);
    assert!(file.is_file(), "{} is not there", file.display());
    file
}
