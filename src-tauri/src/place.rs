//! Where the data lives, and who sits here.

use std::env;
use std::path::PathBuf;

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

/// The data folder of this account: `~/.local/share/vaihde` on Linux, or where `XDG_DATA_HOME` points.
/// None: the account has no home.
pub(crate) fn data_folder() -> Option<PathBuf> {
    let app = AppStrategyArgs {
        top_level_domain: "fi".to_owned(),
        author: "Vaihde".to_owned(),
        app_name: "vaihde".to_owned(),
    };
    choose_app_strategy(app).ok().map(|strategy| strategy.data_dir())
}

/// The system account, as the system names it.
pub(crate) fn account() -> String {
    let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|key| env::var(key).ok());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "local".to_owned())
}
