//! The main job without a window. Puts the demo companies into a temporary folder and asks them a few names in the
//! terminal, showing each command before its answer.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::tools::{Failure, Outcome, not_started};

/// What is asked, and what there is to see in the answer. The moment is fixed, so that the answers are the same
/// at night and at weekends; the demo's dates are put around the day of that moment.
const TOUR: [(&str, &[&str]); 7] = [
    (
        "A caller asks for Pekka Koistinen. He is away, so is his first cover; the second one answers:",
        &["Koistinen Pekka", "--limit", "2"],
    ),
    ("Names may be written in any order, without their dots, or half:", &["sandas", "--limit", "2"]),
    (
        "While answering for one company, its people come first:",
        &["koistinen", "--company", "Kuusilinna Oy", "--limit", "3"],
    ),
    (
        "Nobody remembers the name, only the matter:",
        &["palkat", "--company", "Kuusilinna Oy", "--limit", "2"],
    ),
    ("Somebody who has left stays searchable, with what to say:", &["Petri Koistinen", "--limit", "1"]),
    ("A piece of a number will do:", &["2290", "--company", "Kuusilinna Oy", "--limit", "1"]),
    ("For scripts, one line of JSON a query:", &["Laine Matti", "--limit", "1", "--json"]),
];

const MOMENT: &str = "2026-07-08T09:42";

/// Puts the demo in, asks, and takes the folder away again.
pub(crate) fn tour(program: &Path) -> Outcome {
    let folder = Folder::new()?;
    println!("\nThe demo companies are put into a temporary folder; nothing of yours is touched.");
    println!("It is {MOMENT} in the demo: --at sets the moment, without it the clock does.\n");
    ask(program, folder.path(), &["demo"], &[0])?;
    for (what, words) in TOUR {
        println!("\n{what}");
        let words: Vec<&str> = ["search"].iter().chain(words).copied().collect();
        // 1: nothing was found. An answer too, and no reason to stop showing.
        ask(program, folder.path(), &words, &[0, 1])?;
    }
    println!(
        "\nThat was it. Your own staff list goes in with `vaihde import staff FILE`; the README says the rest."
    );
    println!("The program is at {}", program.display());
    Ok(())
}

fn ask(program: &Path, data: &Path, words: &[&str], fine: &[i32]) -> Outcome {
    let shown: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    println!("$ vaihde --data DIR --at {MOMENT} {}", shown.join(" "));
    let mut command = Command::new(program);
    command.arg("--data").arg(data).args(["--at", MOMENT]).args(words).stdin(Stdio::null());
    let status = command.status().map_err(|fault| not_started(&command, &fault))?;
    match status.code() {
        Some(code) if fine.contains(&code) => Ok(()),
        _ => Err(Failure::new(format!("vaihde {} ended with {status}", shown.join(" ")))),
    }
}

fn quoted(word: &str) -> String {
    if word.contains(' ') { format!("\"{word}\"") } else { word.to_owned() }
}

/// A folder that is gone when this is.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("vaihde-demo-{}", std::process::id()));
        std::fs::create_dir(&path)
            .map_err(|fault| Failure::new(format!("{} could not be made: {fault}", path.display())))?;
        Ok(Self(path))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(fault) = std::fs::remove_dir_all(&self.0) {
            eprintln!("{} could not be removed: {fault}", self.0.display());
        }
    }
}
