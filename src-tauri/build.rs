//! Hands Tauri the command table, so that a command has a permission exactly if it is in the table.
//!
//! The window's pages are made by `cargo xtask build`; without them there is nothing to put into the program.

use std::path::Path;

use tauri_build::{AppManifest, Attributes};
use vaihde_contract::COMMANDS;

fn main() {
    let pages = Path::new("../ui/dist/index.html");
    println!("cargo::rerun-if-changed={}", pages.display());
    if !pages.is_file() {
        println!("cargo::error=the window's pages are not made yet: run `cargo xtask build`");
        return;
    }
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(fault) = tauri_build::try_build(attributes) {
        println!("cargo::error=tauri: {fault:#}");
    }
}
